/** 完成投资 against 年度计划 by unit: bar in bar with the 序时 tick, ordered by plan in each group. */
import { sorted, sortedDown } from "../lib/array";
import { type Region, compareUnits } from "../domain/county";
import { type Fraction, displayedTenths } from "../domain/fraction";
import { DASH, formatPercent } from "../domain/format";
import { LAMP_LABEL, lampOf } from "../domain/lamp";
import { type Rate, countyRate, gapToPace, headlineRate, rateCoverage } from "../domain/rate";
import { rateSentence } from "../domain/bulletin";
import { type Members, type Snapshot, countyMembers, paceOf, periodWords, readMeasure } from "../domain/snapshot";
import { amountText, gapWords, isUnreported, listNames, rateAbsenceWord, rateText, shortGapWords } from "../domain/words";
import type { Figure, Row, RowsBody } from "./figure";
import { WAN_PER_YI, amountCell, lampCell, percentCell, pointsCell, textCell, paceAmount } from "./cells";
import { rateDefinition } from "./definition";
import { emptyBody, fallenNote, fittingMessage, inGroups, printedOnlyNotes, printedRemark, reachedByGap, stampOf } from "./parts";
import { fractionDetails, printedWords } from "./rate-figure";
import { figureRoundedNotes } from "./rounded-columns";

/** The figure; empty when no unit reports investment. */
export function investmentPlanFigure(snapshot: Snapshot): Figure {
  const headline = headlineRate(snapshot, "investment");
  const rates = snapshot.members.regions.map((county) => ({ county, rate: countyRate(snapshot, "investment", county) }));
  const drawn = snapshot.members.regions.some(
    (county) =>
      readMeasure(snapshot, county, "investment.done").value !== null || readMeasure(snapshot, county, "investment.planned").value !== null,
  );
  const body = drawn ? planBody(snapshot) : emptyBody(snapshot, "investment", printedWords(snapshot, headline));
  return {
    id: "investment-plan",
    head: "完成投资",
    message: drawn ? message(snapshot, rates) : rateText(headline.rate),
    takeaway: takeaway(snapshot, rates),
    subtitle: `${periodWords(snapshot, "investment")}，亿元；各组内按年度计划从大到小`,
    unit: "亿元",
    notes: [...notes(snapshot, rates), ...figureRoundedNotes(body)],
    stamp: {
      ...stampOf(snapshot, ["investment"], rateCoverage(headline.sum ?? headline.rate)),
      definition: rateDefinition(snapshot, "investment"),
    },
    body,
  };
}

type CountyRate = { readonly county: Region; readonly rate: Rate };

function withGaps(snapshot: Snapshot, rates: readonly CountyRate[]): { county: Region; gap: Fraction }[] {
  return rates.flatMap(({ county, rate }) => {
    const gap = gapToPace(snapshot, rate);
    return gap ? [{ county, gap }] : [];
  });
}

function message(snapshot: Snapshot, rates: readonly CountyRate[]): string {
  const gaps = withGaps(snapshot, rates);
  const lowest = sorted(gaps, (a, b) => displayedTenths(a.gap) - displayedTenths(b.gap))[0];
  if (!lowest) return "完成率算不出";
  if (gaps.length === 1) return shortGapWords(lowest.gap);
  const reached = gaps.filter(({ gap }) => displayedTenths(gap) >= 0).length;
  if (reached === gaps.length) return `${reached}个单位均达到序时`;
  const head = reached === 0 ? `${gaps.length}个单位均低于序时` : `${reached}个单位达到序时`;
  return fittingMessage([`${head}，${lowest.county.name}${shortGapWords(lowest.gap)}`, head]);
}

function takeaway(snapshot: Snapshot, rates: readonly CountyRate[]): string {
  const below = sorted(withGaps(snapshot, rates), (a, b) => displayedTenths(a.gap) - displayedTenths(b.gap)).filter(
    ({ gap }) => displayedTenths(gap) < 0,
  );
  const named = below.slice(0, 3).map(({ county, gap }) => `${county.name}${gapWords(gap)}`);
  const rest = below.length > named.length ? `等${below.length}个单位` : "";
  const missing = rates.filter(({ rate }) => rate.absence === "notReported").map(({ county }) => county.name);
  return [
    rateSentence(snapshot, "investment"),
    named.length > 0 ? `${named.join("，")}${rest}。` : "",
    missing.length > 0 ? `${listNames(missing)}未报，不计入合计。` : "",
  ].join("");
}

function notes(snapshot: Snapshot, rates: readonly CountyRate[]): string[] {
  const missing = rates.filter(({ rate }) => rate.absence === "notReported").map(({ county }) => county.name);
  const list = ["与序时之差为个百分点。"];
  if (missing.length > 0) list.push(`${listNames(missing)}未报，不计入合计。`);
  for (const absence of ["noEarlier", "planNotReported"] as const) {
    const names = rates.filter(({ rate }) => rate.absence === absence).map(({ county }) => county.name);
    if (names.length > 0) list.push(`${listNames(names)}${rateAbsenceWord("investment", absence)}，不计入比率。`);
  }
  if (rates.some(({ rate }) => rate.numerator !== null && rate.numerator < 0)) list.push(fallenNote(snapshot));
  list.push(
    ...printedOnlyNotes(
      snapshot,
      "investment",
      rates.map(({ county }) => county),
    ),
  );
  return list;
}

function planBody(snapshot: Snapshot): RowsBody {
  const plan = (county: Region) => readMeasure(snapshot, county, "investment.planned").value ?? -1;
  const build = (counties: readonly Region[]) =>
    sortedDown(counties, plan, compareUnits).map((county) =>
      planRow(snapshot, { rate: countyRate(snapshot, "investment", county), members: countyMembers(county), key: county.code }),
    );
  const headline = headlineRate(snapshot, "investment");
  const doneName = snapshot.scope.basis === "ytd" ? "累计完成" : "当季完成";
  return {
    kind: "rows",
    mark: "barInBar",
    scale: "amount",
    series: [
      { key: "planned", name: "年度计划", role: "plan", sign: null, total: null },
      { key: "done", name: doneName, role: "done", sign: null, total: null },
    ],
    groups: inGroups(snapshot, build),
    total: planRow(snapshot, { rate: headline.rate, members: snapshot.members, key: "total" }),
    drawTotal: false,
    references: [],
    tickName: tickName(snapshot),
    columns: [
      { key: "done", head: "完成", kind: "text", emphasis: "body", place: "wide" },
      { key: "planned", head: "计划", kind: "text", emphasis: "quiet", place: "wide" },
      { key: "fraction", head: "完成/计划", kind: "text", emphasis: "body", place: "plotOnly" },
      { key: "rate", head: "完成率", kind: "text", emphasis: "strong", place: "plot" },
      { key: "gap", head: "与序时", kind: "text", emphasis: "body", place: "wide" },
      { key: "lamp", head: "灯", kind: "lamp", emphasis: "body", place: "plot" },
    ],
  };
}

function tickName(snapshot: Snapshot): string | null {
  const pace = paceOf(snapshot, "investment");
  return pace && `序时应完成（计划的${formatPercent(pace)}）`;
}

function planRow(snapshot: Snapshot, { rate, members, key }: { rate: Rate; members: Members; key: string }): Row {
  const [only] = members.kind === "county" ? members.regions : [];
  const done = only ? readMeasure(snapshot, only, "investment.done").value : rate.numerator;
  const planned = only ? readMeasure(snapshot, only, "investment.planned").value : rate.denominator;
  const pace = paceOf(snapshot, "investment");
  const gap = gapToPace(snapshot, rate);
  const lamp = lampOf(snapshot, rate, members);
  const text = (value: number | null) => (value === null ? DASH : amountText("investment.done", value));
  const amount = (value: number | null) => (value === null ? textCell(DASH) : amountCell("investment.done", value));
  const missing = rate.absence && rateAbsenceWord("investment", rate.absence);
  return {
    key,
    name: members.word,
    values: { planned: planned === null ? null : planned / WAN_PER_YI, done: done === null ? null : done / WAN_PER_YI },
    pace: planned !== null && pace ? paceAmount(planned, pace, WAN_PER_YI) : null,
    ...reachedByGap(gap),
    missing: done === null && planned === null ? (missing ?? "未报") : null,
    hatched: rate.absence !== null && isUnreported(rate.absence),
    flag: done !== null && done < 0 ? "核减" : null,
    cells: {
      done: amount(done),
      planned: amount(planned),
      fraction: textCell(done === null && planned === null ? DASH : `${text(done)}/${text(planned)}`),
      rate: rate.value ? percentCell(rate.value) : textCell(missing ?? DASH),
      gap: gap ? pointsCell(gap) : textCell(DASH),
      lamp: lampCell(lamp),
    },
    ...printedRemark(snapshot, rate, members),
    details: [
      ...fractionDetails(snapshot, rate),
      { label: "投资完成率", text: rateText(rate) },
      ...(gap ? [{ label: "与序时", text: gapWords(gap) }] : []),
      { label: "灯", text: LAMP_LABEL[lamp] },
    ],
  };
}
