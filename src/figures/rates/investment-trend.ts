/** 投资走势: 完成投资 by quarter against plan and 序时. */
import { isPresent } from "../../lib/array";
import { fraction, roundScaled } from "../../domain/numbers/fraction";
import { formatPercent, formatYi } from "../../domain/numbers/format";
import { type MeasureGroup } from "../../domain/facts/measure";
import {
  BASIS_WORD,
  type Quarter,
  quarterLabel,
  quarterOf,
  quartersBetween,
  yearOf,
} from "../../domain/facts/period";
import { gapToPace, headlineRate, rateCoverage, headlineAmount } from "../../domain/rates/rate";
import { rateSentence } from "../../domain/wording/sentences";
import { totalCoverage } from "../../domain/facts/readings";
import { type Snapshot, paceOf } from "../../domain/facts/snapshot";
import { gapWords, rateText, coverageWords } from "../../domain/wording/words";
import type { Figure, TrendBody, TrendLine, TrendPoint } from "../figure";
import { WAN_PER_YI, yiNumber } from "../cells";
import { investmentTrendDefinition } from "../definition";
import { emptyBody, fittingMessage, stampOf } from "../parts";
import { FALLEN } from "../status-words";
import { type Reader, lagOf, lastPoint, viewOf, trendNotes, originFlag } from "./trend-parts";

const AMOUNT_LINE: Partial<Record<TrendLine["role"], string>> = {
  plan: "计划",
  pace: "序时应完成",
  current: "完成",
};

/** 投资走势: 完成投资 by quarter, each year its own line, with the plan as a step and 序时 dotted. */
export function investmentTrendFigure(snapshot: Snapshot): Figure {
  const quarters = loadedQuarters(snapshot, "investment");
  const years = [...new Set(quarters.map(yearOf))];
  const views = quarters.map((quarter) => ({ quarter, view: viewOf(snapshot, quarter) }));
  const line = (key: string, role: TrendLine["role"], year: number, read: Reader): TrendLine => {
    const points = views.map(({ quarter, view }) => (yearOf(quarter) === year ? read(view) : null));
    const last = lastPoint(points);
    const word = AMOUNT_LINE[role] ?? "";
    return {
      key: `${key}-${year}`,
      name: `${year}年${word}`,
      role,
      points,
      endLabel:
        last && year === years.at(-1)
          ? role === "pace"
            ? { name: "序时", value: "" }
            : { name: word, value: last.text }
          : null,
    };
  };
  const lines = years.flatMap((year) => [
    line("plan", "plan", year, planPoint),
    line("pace", "pace", year, pacePoint),
    line("done", "current", year, donePoint),
  ]);
  const drawn = lines.some((entry) => entry.points.some(isPresent));
  const body: TrendBody = {
    kind: "trend",
    scale: "amount",
    categories: quarters.map(quarterLabel),
    current: quarters.indexOf(snapshot.scope.quarter),
    panels: [
      { key: "investment", head: "", lines: lines.filter((entry) => entry.points.some(isPresent)) },
    ],
  };
  return {
    id: "investment-trend",
    head: "投资走势",
    message: investmentTrendMessage(snapshot),
    takeaway: rateSentence(snapshot, "investment"),
    subtitle: {
      whose: snapshot.members.word,
      text: `按季${BASIS_WORD[snapshot.scope.basis]}完成投资，亿元；实线为完成，阶梯线为年度计划，点线为序时应完成`,
    },
    unit: "亿元",
    notes: [...trendNotes(snapshot, lines), ...planNotes(views.map(({ view }) => view))],
    stamp: {
      ...stampOf(
        snapshot,
        ["investment"],
        totalCoverage(headlineAmount(snapshot, "investment").total),
      ),
      definition: investmentTrendDefinition(snapshot),
    },
    body: drawn ? body : emptyBody(snapshot, "investment", null),
  };
}

function investmentTrendMessage(snapshot: Snapshot): string {
  const { rate } = headlineRate(snapshot, "investment");
  const { value, isOfRate } = headlineAmount(snapshot, "investment");
  if (value === null) return rateText(rate);
  const amount = `${formatYi(value)}亿元`;
  if (!rate.value) return `${amount}，${rateText(rate)}`;
  // A rate of other units than the amount says so.
  const of = isOfRate ? "" : `（${coverageWords(rateCoverage(rate))}）`;
  const gap = gapToPace(snapshot, rate);
  const standing = gap && isOfRate ? gapWords(gap) : `完成率${formatPercent(rate.value)}${of}`;
  return fittingMessage([`${amount}，${standing}`, isOfRate ? formatPercent(rate.value) : amount]);
}

/** Why a quarter has no plan: not all who have done something have one. */
function planNotes(views: readonly Snapshot[]): string[] {
  const lacks = (view: Snapshot) =>
    headlineAmount(view, "investment").value !== null && planOf(view) === null;
  return views.some(lacks) ? ["有的季度计划未报齐，不画计划和序时。"] : [];
}

/** The quarters up to the one in question in which the loaded facts have the group. */
function loadedQuarters(snapshot: Snapshot, group: MeasureGroup): Quarter[] {
  const first = snapshot.facts.monthsWith[group]
    .map(quarterOf)
    .find((quarter) => quarter <= snapshot.scope.quarter);
  return first ? quartersBetween(first, snapshot.scope.quarter) : [];
}

/** What was done, of all who report it, whether they have a plan or not. */
function donePoint(snapshot: Snapshot): TrendPoint | null {
  const { value, printed, total } = headlineAmount(snapshot, "investment");
  if (value === null) return null;
  const flag = value < 0 ? FALLEN : originFlag(snapshot, { printed, ...totalCoverage(total) });
  return {
    value: value / WAN_PER_YI,
    text: formatYi(value),
    number: yiNumber(value),
    flag,
    lag: lagOf(snapshot, "investment"),
  };
}

/** The plan of those who did it, 万元: one of fewer units is not drawn beside what all have done. */
function planOf(snapshot: Snapshot): number | null {
  return headlineAmount(snapshot, "investment").isOfRate
    ? headlineRate(snapshot, "investment").rate.denominator
    : null;
}

/** The plan is the year's, whatever the month. */
function planPoint(snapshot: Snapshot): TrendPoint | null {
  const plan = planOf(snapshot);
  return plan === null
    ? null
    : {
        value: plan / WAN_PER_YI,
        text: formatYi(plan),
        number: yiNumber(plan),
        flag: null,
        lag: 0,
      };
}

function pacePoint(snapshot: Snapshot): TrendPoint | null {
  const plan = planOf(snapshot);
  const pace = paceOf(snapshot, "investment");
  if (plan === null || !pace) return null;
  const wan = roundScaled(fraction(BigInt(plan) * pace.numerator, pace.denominator), 0);
  return {
    value: wan / WAN_PER_YI,
    text: formatYi(wan),
    number: yiNumber(wan),
    flag: null,
    lag: lagOf(snapshot, "investment"),
  };
}
