/**
 * 开工率, 竣工率, 投资完成率 by unit: one bar from 0, 序时 and 100 % as lines, ordered high to low in each
 * group.
 */
import type { Region } from "../domain/facts/county";
import { type Fraction, displayedPercent, toNumber } from "../domain/numbers/fraction";
import {
  DASH,
  formatPercent,
  formatPercentNumber,
  formatPrintedPercent,
} from "../domain/numbers/format";
import { measureName } from "../domain/facts/measure";
import { printedWord } from "../domain/facts/policy";
import {
  type Headline,
  type Rate,
  countyRate,
  headlineRate,
  rateCoverage,
} from "../domain/rates/rate";
import { type PacedRate, type RateId, RATES } from "../domain/rates/rates";
import { rateSentence } from "../domain/wording/sentences";
import { type Rank, orderByRate, ranksOf } from "../domain/rates/ranking";
import { readMeasure } from "../domain/facts/readings";
import {
  type Members,
  type Snapshot,
  countyMembers,
  paceOf,
  periodWords,
} from "../domain/facts/snapshot";
import {
  amountText,
  amountWords,
  listNames,
  missingRate,
  rateAbsenceWord,
  rateText,
  unitWord,
} from "../domain/wording/words";
import type { Column, Figure, Reference, Row, RowsBody } from "./figure";
import { amountCell, countCell, percentCell, textCell, missingCell } from "./cells";
import { rateDefinition } from "./definition";
import { emptyBody, fittingMessage, inGroups, printedOnlyNotes, stampOf } from "./parts";
import { progressRow } from "./progress-row";
import {
  type Standing,
  type UnitStanding,
  headlineStanding,
  unitStanding,
  unitStandings,
} from "../domain/rates/standing";

export type RateFigureId = "start-rate" | "completion-rate" | "investment-rate";

const RATE_OF: Record<RateFigureId, PacedRate> = {
  "start-rate": "start",
  "completion-rate": "completion",
  "investment-rate": "investment",
};

/** The figure of one rate by unit; empty when no unit reports it. */
export function rateFigure(snapshot: Snapshot, id: RateFigureId): Figure {
  const rateId = RATE_OF[id];
  const info = RATES[rateId];
  const { due } = info;
  const headline = headlineRate(snapshot, rateId);
  const rates = unitStandings(snapshot, rateId);
  const anyValue = rates.some(({ rate }) => rate.included.length > 0);
  const body = anyValue
    ? rowsBody(snapshot, id)
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

/** 州级公布145/170个，85.3%: the printed pair in words; null when the headline is no printed one. */
export function printedWords(snapshot: Snapshot, headline: Headline): string | null {
  const { rate, origin } = headline;
  if (origin !== "printed" || rate.numerator === null || rate.denominator === null) return null;
  const { numerator } = RATES[rate.id];
  return `${printedWord(snapshot.policy)}${amountText(numerator, rate.numerator)}/${amountText(numerator, rate.denominator)}${unitWord(numerator)}，${rateText(rate)}`;
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

function columns(snapshot: Snapshot, id: RateFigureId): Column[] {
  const info = RATES[RATE_OF[id]];
  const { due } = info;
  const { done, planned, rate } = info.words.heads;
  const total = info.denominator(snapshot.policy) === "projects.total" ? "总数" : planned;
  const list: Column[] = [
    { key: "done", head: done, kind: "text", emphasis: "body", place: "table" },
    { key: "planned", head: total, kind: "text", emphasis: "quiet", place: "table" },
    {
      key: "fraction",
      head: `${done}/${total}`,
      kind: "text",
      emphasis: "body",
      place: id === "investment-rate" ? "wide" : "plotOnly",
    },
    {
      key: "rate",
      head: rate,
      kind: "text",
      emphasis: "strong",
      place: "plot",
    },
    { key: "gap", head: "与序时", kind: "text", emphasis: "body", place: "wide" },
  ];
  if (due && hasDue(snapshot, due))
    list.push({ key: "due", head: RATES[due].name, kind: "text", emphasis: "body", place: "wide" });
  if (id === "investment-rate")
    list.push({ key: "rank", head: "名次", kind: "text", emphasis: "body", place: "wide" });
  return [...list, { key: "lamp", head: "灯", kind: "lamp", emphasis: "body", place: "plot" }];
}

function hasDue(snapshot: Snapshot, due: RateId): boolean {
  const measure = RATES[due].denominator(snapshot.policy);
  return snapshot.members.regions.some(
    (county) => readMeasure(snapshot, county, measure).value !== null,
  );
}

function rowsBody(snapshot: Snapshot, id: RateFigureId): RowsBody {
  const rateId = RATE_OF[id];
  const { due } = RATES[rateId];
  const withDue = due !== null && hasDue(snapshot, due);
  const ranks = ranksOf(snapshot, rateId);
  const build = (counties: readonly Region[]) =>
    orderByRate(counties.map((county) => unitStanding(snapshot, rateId, county))).map(
      (standing) => {
        const { county } = standing;
        return rateRow(snapshot, {
          standing,
          members: countyMembers(county),
          key: county.code,
          rank: ranks.get(county.code) ?? null,
          dueRate: due && countyRate(snapshot, due, county),
          withDue,
        });
      },
    );
  const headline = headlineStanding(snapshot, rateId);
  return {
    kind: "rows",
    mark: "bar",
    scale: "percent",
    series: [{ key: "rate", name: RATES[rateId].name, role: "done", sign: null, total: null }],
    groups: inGroups(snapshot, build),
    total: rateRow(snapshot, {
      standing: headline,
      members: snapshot.members,
      key: "total",
      rank: null,
      dueRate: due && headlineRate(snapshot, due).rate,
      withDue,
    }),
    drawTotal: id === "investment-rate",
    references: paceReferences(paceOf(snapshot, RATES[rateId].group)),
    tick: null,
    columns: columns(snapshot, id),
  };
}

/** 序时 and 100 % as lines through a percent plot. */
function paceReferences(pace: Fraction | null): Reference[] {
  const hundred: Reference = { kind: "hundred", at: 100, label: "" };
  return pace
    ? [
        { kind: "pace", at: toNumber(pace) * 100, label: `序时${formatPercentNumber(pace)}` },
        hundred,
      ]
    : [hundred];
}

interface RowOf {
  readonly standing: Standing;
  readonly members: Members;
  readonly key: string;
  readonly rank: Rank | null;
  /** Against the period's targets; null where the figure is of none. */
  readonly dueRate: Rate | null;
  /** Whether a unit has such targets: then every row says how far it is with them. */
  readonly withDue: boolean;
}

function rateRow(
  snapshot: Snapshot,
  { standing, members, key, rank, dueRate, withDue }: RowOf,
): Row {
  const { rate, missing, hatched } = standing;
  const { name, numerator } = RATES[rate.id];
  const part = (value: number | null) => (value === null ? DASH : amountText(numerator, value));
  const partCell = (value: number | null) =>
    value === null ? textCell(DASH) : amountCell(numerator, value);
  return progressRow(
    snapshot,
    standing,
    { key, members },
    {
      values: { rate: rate.value && toNumber(rate.value) * 100 },
      pace: null,
      missing,
      hatched,
      done: rate.numerator,
      cells: {
        done: partCell(rate.numerator),
        planned: partCell(rate.denominator),
        fraction: textCell(
          rate.numerator === null ? DASH : `${part(rate.numerator)}/${part(rate.denominator)}`,
        ),
        due: dueRate?.value
          ? percentCell(dueRate.value)
          : missingCell(dueRate && missingRate(dueRate.id, dueRate.absence ?? "notReported")),
        rank: rank ? countCell(rank.rank) : textCell(DASH),
      },
      details: [{ label: name, text: rateText(rate) }, ...fractionDetails(snapshot, rate)],
      more: [
        ...(dueRate && withDue ? [{ label: RATES[dueRate.id].name, text: rateText(dueRate) }] : []),
        ...(rank ? [{ label: "组内名次", text: `第${rank.rank}名，共${rank.of}个` }] : []),
      ],
    },
  );
}

/** Both parts of a rate in words, as tooltips list them; nothing for a rate without parts. */
export function fractionDetails(snapshot: Snapshot, rate: Rate): { label: string; text: string }[] {
  const info = RATES[rate.id];
  const denominator = info.denominator(snapshot.policy);
  if (rate.numerator === null || rate.denominator === null) return [];
  return [
    {
      label: measureName(info.numerator, snapshot.scope.basis),
      text: amountWords(info.numerator, rate.numerator),
    },
    {
      label: measureName(denominator, snapshot.scope.basis),
      text: amountWords(denominator, rate.denominator),
    },
  ];
}
