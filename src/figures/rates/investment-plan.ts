/** 完成投资 against 年度计划 by unit: bar in bar with the 序时 tick, ordered by plan in each group. */
import { sorted, sortedDown } from "../../lib/array";
import { type Region, compareUnits } from "../../domain/facts/county";
import { type Fraction, displayedTenths } from "../../domain/numbers/fraction";
import { DASH } from "../../domain/numbers/format";
import {
  headlineRate,
  rateCoverage,
  headlineAmount,
  headlineTotal,
  type Rate,
} from "../../domain/rates/rate";
import { rateSentence } from "../../domain/wording/sentences";
import { readMeasure } from "../../domain/facts/readings";
import {
  type Members,
  type Snapshot,
  countyMembers,
  paceOf,
  periodWords,
  onlyUnit,
} from "../../domain/facts/snapshot";
import {
  amountText,
  gapWords,
  listNames,
  rateAbsenceWord,
  rateText,
  shortGapWords,
  coverageWords,
  missingValue,
} from "../../domain/wording/words";
import type { Figure, Row, RowsBody } from "../figure";
import { WAN_PER_YI, amountCell, textCell, paceAmount } from "../cells";
import { rateDefinition } from "../definition";
import {
  emptyBody,
  fallenNote,
  fittingMessage,
  inGroups,
  printedOnlyNotes,
  stampOf,
} from "../parts";
import { fractionDetails, printedWords } from "./words";
import { paceTick, progressRow } from "./progress-row";
import { RATES } from "../../domain/rates/rates";
import {
  type Standing,
  type UnitStanding,
  headlineStanding,
  unitStanding,
  unitStandings,
} from "../../domain/rates/standing";
import { type Measure } from "../../domain/facts/measure";
import type { StatusWord } from "../status-words";

/** The figure; empty when no unit reports investment. */
export function investmentPlanFigure(snapshot: Snapshot): Figure {
  const headline = headlineRate(snapshot, "investment");
  const rates = unitStandings(snapshot, "investment");
  const drawn = snapshot.members.regions.some(
    (county) =>
      readMeasure(snapshot, county, "investment.done").value !== null ||
      readMeasure(snapshot, county, "investment.planned").value !== null,
  );
  const body = drawn
    ? planBody(snapshot)
    : emptyBody(snapshot, "investment", printedWords(snapshot, headline));
  return {
    id: "investment-plan",
    head: "完成投资",
    message: drawn ? message(rates) : rateText(headline.rate),
    takeaway: takeaway(snapshot, rates),
    subtitle: {
      whose: null,
      text: `${periodWords(snapshot, "investment")}，亿元；各组内按年度计划从大到小`,
    },
    unit: "亿元",
    notes: notes(snapshot, rates),
    stamp: {
      ...stampOf(snapshot, ["investment"], rateCoverage(headline.sum ?? headline.rate)),
      definition: rateDefinition(snapshot, "investment"),
    },
    body,
  };
}

/** Those with a difference to 序时, the farthest behind first. */
function byGap(rates: readonly UnitStanding[]): { county: Region; gap: Fraction }[] {
  const gaps = rates.flatMap(({ county, gap }) => (gap ? [{ county, gap }] : []));
  return sorted(gaps, (a, b) => displayedTenths(a.gap) - displayedTenths(b.gap));
}

function message(rates: readonly UnitStanding[]): string {
  const gaps = byGap(rates);
  const [lowest] = gaps;
  if (!lowest) return "完成率算不出";
  if (gaps.length === 1) return shortGapWords(lowest.gap);
  const reached = gaps.filter(({ gap }) => displayedTenths(gap) >= 0).length;
  if (reached === gaps.length) return `${reached}个单位均达到序时`;
  const head = reached === 0 ? `${gaps.length}个单位均低于序时` : `${reached}个单位达到序时`;
  return fittingMessage([`${head}，${lowest.county.name}${shortGapWords(lowest.gap)}`, head]);
}

function takeaway(snapshot: Snapshot, rates: readonly UnitStanding[]): string {
  const below = byGap(rates).filter(({ gap }) => displayedTenths(gap) < 0);
  const named = below.slice(0, 3).map(({ county, gap }) => `${county.name}${gapWords(gap)}`);
  const rest = below.length > named.length ? `等${below.length}个单位` : "";
  const missing = rates
    .filter(({ rate }) => rate.absence === "notReported")
    .map(({ county }) => county.name);
  return [
    rateSentence(snapshot, "investment"),
    named.length > 0 ? `${named.join("，")}${rest}。` : "",
    missing.length > 0 ? `${listNames(missing)}未报，不计入合计。` : "",
  ].join("");
}

function notes(snapshot: Snapshot, rates: readonly UnitStanding[]): string[] {
  const missing = rates
    .filter(({ rate }) => rate.absence === "notReported")
    .map(({ county }) => county.name);
  const list = ["与序时之差为个百分点。"];
  if (missing.length > 0) list.push(`${listNames(missing)}未报，不计入合计。`);
  for (const absence of ["noEarlier", "planNotReported"] as const) {
    const names = rates
      .filter(({ rate }) => rate.absence === absence)
      .map(({ county }) => county.name);
    if (names.length > 0)
      list.push(`${listNames(names)}${rateAbsenceWord("investment", absence)}，不计入比率。`);
  }
  if (rates.some(({ rate }) => rate.numerator !== null && rate.numerator < 0))
    list.push(fallenNote(snapshot));
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
      planRow(snapshot, {
        standing: unitStanding(snapshot, "investment", county),
        members: countyMembers(county),
        key: county.code,
      }),
    );
  const headline = headlineStanding(snapshot, "investment");
  const pace = paceOf(snapshot, "investment");
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
    total: planRow(snapshot, { standing: headline, members: snapshot.members, key: "total" }),
    drawTotal: false,
    references: [],
    tick: pace && paceTick("计划", pace),
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

interface RowOf {
  readonly standing: Standing;
  readonly members: Members;
  readonly key: string;
}

function planRow(snapshot: Snapshot, { standing, members, key }: RowOf): Row {
  const { rate, missing, hatched } = standing;
  const only = onlyUnit(members);
  const { done, planned, remarks } = only ? partsOf(snapshot, only) : totalParts(snapshot, rate);
  const pace = paceOf(snapshot, "investment");
  const text = (value: number | null) =>
    value === null ? DASH : amountText("investment.done", value);
  const amount = (value: number | null) =>
    value === null ? textCell(DASH) : amountCell("investment.done", value);
  return progressRow(
    snapshot,
    standing,
    { key, members },
    {
      values: {
        planned: planned === null ? null : planned / WAN_PER_YI,
        done: done === null ? null : done / WAN_PER_YI,
      },
      pace: planned !== null && pace ? paceAmount(planned, pace, WAN_PER_YI) : null,
      missing: done === null && planned === null ? (missing ?? missingValue("notReported")) : null,
      hatched,
      done,
      cells: {
        done: amount(done),
        planned: amount(planned),
        fraction: textCell(
          done === null && planned === null ? DASH : `${text(done)}/${text(planned)}`,
        ),
      },
      details: [
        ...fractionDetails(snapshot, rate),
        { label: RATES.investment.name, text: rateText(rate) },
      ],
      ...(remarks && { remarks }),
    },
  );
}

interface Parts {
  readonly done: number | null;
  readonly planned: number | null;
  readonly remarks?: readonly StatusWord[];
}

function partsOf(snapshot: Snapshot, county: Region): Parts {
  const read = (measure: Measure) => readMeasure(snapshot, county, measure).value;
  return { done: read("investment.done"), planned: read("investment.planned") };
}

/**
 * Where some units lack a plan, the sums are each of those who report them, and the rate is of
 * fewer.
 */
function totalParts(snapshot: Snapshot, rate: Rate): Parts {
  const amount = headlineAmount(snapshot, "investment");
  if (amount.isOfRate || amount.value === null)
    return { done: rate.numerator, planned: rate.denominator };
  const planned = headlineTotal(snapshot, "investment.planned").value;
  return {
    done: amount.value,
    planned,
    ...(rate.value && {
      remarks: [{ kind: "partial", word: `完成率：${coverageWords(rateCoverage(rate))}` }],
    }),
  };
}
