/** 投资走势: 完成投资 by quarter against plan and 序时. */
import { isPresent } from "../lib/array";
import { fraction, roundScaled } from "../domain/fraction";
import { formatPercent, formatYi } from "../domain/format";
import { type MeasureGroup } from "../domain/measure";
import { BASIS_WORD, type Quarter, quarterLabel, quarterOf, quartersBetween, yearOf } from "../domain/period";
import { gapToPace, headlineRate, rateCoverage } from "../domain/rate";
import { rateSentence } from "../domain/bulletin";
import { type Snapshot, paceOf } from "../domain/snapshot";
import { gapWords, rateText } from "../domain/words";
import type { Figure, TrendBody, TrendLine, TrendPoint } from "./figure";
import { WAN_PER_YI, yiNumber } from "./cells";
import { investmentTrendDefinition } from "./definition";
import { emptyBody, fittingMessage, stampOf } from "./parts";
import { type Reader, lagOf, lastPoint, viewOf, trendNotes, originFlag } from "./trend-parts";

const AMOUNT_LINE: Partial<Record<TrendLine["role"], string>> = { plan: "计划", pace: "序时应完成", current: "完成" };

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
      endLabel: last && year === years.at(-1) ? (role === "pace" ? "序时" : `${word} ${last.text}`) : null,
    };
  };
  const lines = years.flatMap((year) => [
    line("plan", "plan", year, (view) => amountPoint(view, "denominator")),
    line("pace", "pace", year, pacePoint),
    line("done", "current", year, (view) => amountPoint(view, "numerator")),
  ]);
  const drawn = lines.some((entry) => entry.points.some(isPresent));
  const body: TrendBody = {
    kind: "trend",
    scale: "amount",
    categories: quarters.map(quarterLabel),
    current: quarters.indexOf(snapshot.scope.quarter),
    panels: [{ key: "investment", head: "", lines: lines.filter((entry) => entry.points.some(isPresent)) }],
  };
  return {
    id: "investment-trend",
    head: "投资走势",
    message: investmentTrendMessage(snapshot),
    takeaway: rateSentence(snapshot, "investment"),
    subtitle: `${snapshot.members.word}，按季${BASIS_WORD[snapshot.scope.basis]}完成投资，亿元；实线为完成，阶梯线为年度计划，点线为序时应完成`,
    unit: "亿元",
    notes: trendNotes(snapshot, lines),
    stamp: {
      ...stampOf(snapshot, ["investment"], rateCoverage(headlineRate(snapshot, "investment").rate)),
      definition: investmentTrendDefinition(snapshot),
    },
    body: drawn ? body : emptyBody(snapshot, "investment", null),
  };
}

function investmentTrendMessage(snapshot: Snapshot): string {
  const { rate } = headlineRate(snapshot, "investment");
  if (rate.numerator === null || !rate.value) return rateText(rate);
  const gap = gapToPace(snapshot, rate);
  return fittingMessage([`${formatYi(rate.numerator)}亿元，${gap ? gapWords(gap) : formatPercent(rate.value)}`, formatPercent(rate.value)]);
}

/** The quarters up to the one in question in which the loaded facts have the group. */
function loadedQuarters(snapshot: Snapshot, group: MeasureGroup): Quarter[] {
  const first = snapshot.facts.monthsWith[group].map(quarterOf).find((quarter) => quarter <= snapshot.scope.quarter);
  return first ? quartersBetween(first, snapshot.scope.quarter) : [];
}

function amountPoint(snapshot: Snapshot, part: "numerator" | "denominator"): TrendPoint | null {
  const { rate } = headlineRate(snapshot, "investment");
  const value = rate[part];
  if (value === null) return null;
  const flag = value < 0 ? "核减" : part === "numerator" ? originFlag(snapshot, rate) : null;
  // The plan is the year's, whatever the month.
  const lag = part === "numerator" ? lagOf(snapshot, "investment") : 0;
  return { value: value / WAN_PER_YI, text: formatYi(value), number: yiNumber(value), flag, lag };
}

function pacePoint(snapshot: Snapshot): TrendPoint | null {
  const { rate } = headlineRate(snapshot, "investment");
  const pace = paceOf(snapshot, "investment");
  if (rate.denominator === null || !pace) return null;
  const wan = roundScaled(fraction(BigInt(rate.denominator) * pace.numerator, pace.denominator), 0);
  return { value: wan / WAN_PER_YI, text: formatYi(wan), number: yiNumber(wan), flag: null, lag: lagOf(snapshot, "investment") };
}
