/**
 * 开工率, 竣工率, 投资完成率 by unit: one bar from 0, 序时 and 100 % as lines, ordered high to low in each
 * group.
 */
import { displayedPercent } from "../../domain/numbers/fraction";
import { formatPercent, formatPrintedPercent } from "../../domain/numbers/format";
import { measureName } from "../../domain/facts/measure";
import { printedWord } from "../../domain/facts/policy";
import { type Headline, type Rate, headlineRate, rateCoverage } from "../../domain/rates/rate";
import { type RateId, RATES } from "../../domain/rates/rates";
import { rateSentence } from "../../domain/wording/sentences";
import { orderByRate } from "../../domain/rates/ranking";
import { type Snapshot, periodWords } from "../../domain/facts/snapshot";
import { listNames, rateAbsenceWord, rateText } from "../../domain/wording/words";
import type { Figure } from "../figure";
import { rateDefinition } from "../definition";
import { emptyBody, fittingMessage, printedOnlyNotes, stampOf } from "../parts";
import { type UnitStanding, unitStandings } from "../../domain/rates/standing";
import { printedWords } from "./words";
import { type RateFigureId, RATE_OF, hasDue, rateBody } from "./rows";

/** The figure of one rate by unit; empty when no unit reports it. */
export function rateFigure(snapshot: Snapshot, id: RateFigureId): Figure {
  const rateId = RATE_OF[id];
  const info = RATES[rateId];
  const { due } = info;
  const headline = headlineRate(snapshot, rateId);
  const rates = unitStandings(snapshot, rateId);
  const anyValue = rates.some(({ rate }) => rate.included.length > 0);
  const body = anyValue
    ? rateBody(snapshot, id)
    : emptyBody(snapshot, info.group, printedWords(snapshot, headline));
  return {
    id,
    head: info.name,
    message: message(snapshot, headline, rates),
    takeaway: takeaway(snapshot, rateId, rates),
    subtitle: { whose: null, text: subtitle(snapshot, id) },
    unit: "%",
    notes: notes(snapshot, id, rates),
    stamp: {
      ...stampOf(snapshot, [info.group], rateCoverage(rateOfMembers(headline))),
      definition: rateDefinition(snapshot, rateId, due && hasDue(snapshot, due) ? due : null),
    },
    body,
  };
}

function rateOfMembers(headline: Headline): Rate {
  return headline.sum ?? headline.rate;
}

function message(snapshot: Snapshot, headline: Headline, rates: readonly UnitStanding[]): string {
  const scope = snapshot.members.word;
  if (headline.printedPercent !== null)
    return `公布${formatPrintedPercent(headline.printedPercent)}，未给出分母`;
  if (!headline.rate.value)
    return headline.rate.absence === null
      ? ""
      : rateAbsenceWord(headline.rate.id, headline.rate.absence);
  const value = `${scope}${formatPercent(headline.rate.value)}`;
  if (headline.origin === "printed")
    return fittingMessage([
      `${value}（${printedWord(snapshot.policy)}），单位未报齐`,
      `${value}（${printedWord(snapshot.policy)}）`,
    ]);
  const counted = reachCount(rates);
  if (counted === null) return value;
  const { reached, of } = counted;
  return fittingMessage([
    reached === of && of > 1
      ? `${value}，${of}个单位均达到序时`
      : `${value}，${reached}个单位达到序时`,
    value,
  ]);
}

/** How many units with a rate are at or above the pace, as displayed; null without a pace. */
function reachCount(rates: readonly UnitStanding[]): { reached: number; of: number } | null {
  const compared = rates.filter(({ reached }) => reached !== null);
  return compared.length === 0
    ? null
    : { reached: compared.filter(({ reached }) => reached).length, of: compared.length };
}

function takeaway(snapshot: Snapshot, id: RateId, rates: readonly UnitStanding[]): string {
  const ranked = orderByRate(rates).filter(({ rate }) => rate.value);
  const [first, last] = [ranked[0], ranked[ranked.length - 1]];
  const ends =
    first && last && first !== last
      ? `最高为${first.county.name}${rateText(first.rate)}，最低为${last.county.name}${rateText(last.rate)}。`
      : "";
  const missing = rates
    .filter(({ rate }) => rate.absence === "notReported")
    .map(({ county }) => county.name);
  return `${rateSentence(snapshot, id)}${ends}${missing.length > 0 ? `${listNames(missing)}未报。` : ""}`;
}

function subtitle(snapshot: Snapshot, id: RateFigureId): string {
  const info = RATES[RATE_OF[id]];
  const formula = `${measureName(info.numerator, snapshot.scope.basis)} ÷ ${measureName(info.denominator(snapshot.policy), snapshot.scope.basis)}`;
  return `${periodWords(snapshot, info.group)}，%；${formula}，各组内从高到低`;
}

function notes(snapshot: Snapshot, id: RateFigureId, rates: readonly UnitStanding[]): string[] {
  const rateId = RATE_OF[id];
  const { leavesOut } = RATES[rateId];
  const list: string[] = leavesOut ? [`${leavesOut}。`] : [];
  if (id === "completion-rate")
    list.push(`分母为${measureName(RATES.completion.denominator(snapshot.policy), "ytd")}。`);
  if (rates.some(({ rate }) => rate.value && displayedPercent(rate.value) > 100))
    list.push("比率可以超过100%，坐标不截断。");
  for (const absence of [
    "noPlan",
    "planNotReported",
    "notReported",
    "noEarlier",
    "notApplicable",
  ] as const) {
    const names = rates
      .filter(({ rate }) => rate.absence === absence)
      .map(({ county }) => county.name);
    if (names.length > 0)
      list.push(`${listNames(names)}${rateAbsenceWord(rateId, absence)}，不计入比率。`);
  }
  list.push(
    ...printedOnlyNotes(
      snapshot,
      rateId,
      rates.map(({ county }) => county),
    ),
  );
  return list;
}
