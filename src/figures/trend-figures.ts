/** Figures over time: the three rates, the investment, and 四上, quarter by quarter. */
import { isPresent, lastWhere } from "../lib/array";
import type { Region } from "../domain/county";
import { type Fraction, fraction, roundScaled, subtract, toNumber } from "../domain/fraction";
import { formatCount, formatPercent, formatPercentNumber, formatYi } from "../domain/format";
import { type MeasureGroup } from "../domain/measure";
import { BASIS_WORD, type Quarter, addQuarters, lastMonthOf, parseQuarter, quarterLabel, quarterNumber, quarterOf, quarterWord, quartersBetween, yearOf } from "../domain/period";
import { timeProgressAt } from "../domain/policy";
import { RATES, type RateId, gapToPace, headlineRate, rateCoverage } from "../domain/rate";
import { rateSentence } from "../domain/bulletin";
import { type Members, type Snapshot, countyMembers, paceOf, snapshotOf, totalMeasure } from "../domain/snapshot";
import { gapWords, rateText, shortGapWords } from "../domain/words";
import type { Figure, TrendBody, TrendLine, TrendPoint } from "./figure";
import { emptyBody, fittingMessage, stampOf } from "./parts";

const WAN_PER_YI = 10000;
const SHOWN_RATES = ["start", "completion", "investment"] as const;
const QUARTERS_OF_YEAR = [1, 2, 3, 4] as const;
const MOST_NAMED_UNITS = 5;

type Reader = (snapshot: Snapshot) => TrendPoint | null;

/** A year's four quarters as points; quarters after the one in question stay empty, so that no later figure slips in. */
function yearPoints(snapshot: Snapshot, year: number, read: Reader): (TrendPoint | null)[] {
  return QUARTERS_OF_YEAR.map((number) => {
    const quarter = parseQuarter(`${year}Q${number}`);
    if (!quarter || quarter > snapshot.scope.quarter) return null;
    return read(viewOf(snapshot, quarter));
  });
}

function lastPoint(points: readonly (TrendPoint | null)[]): TrendPoint | null {
  return lastWhere(points, (point) => point !== null);
}

const YEAR_ROLES = ["current", "previous", "earliest"] as const;

/** This year's line and the two before it; a year without any point is left out. */
function yearLines(snapshot: Snapshot, read: Reader): TrendLine[] {
  const year = yearOf(snapshot.scope.quarter);
  return YEAR_ROLES.map((role, age) => {
    const points = yearPoints(snapshot, year - age, read);
    const last = lastPoint(points);
    const key = String(year - age);
    return { key, name: `${key}年`, role, points, endLabel: last && `${key} ${last.text}` };
  }).filter(({ points }) => points.some(isPresent));
}

/** 序时 as at each quarter's report month; quarters to come stand at their end. */
function paceLine(snapshot: Snapshot, group: MeasureGroup): TrendLine {
  const year = yearOf(snapshot.scope.quarter);
  const points = QUARTERS_OF_YEAR.map((number) => {
    const quarter = parseQuarter(`${year}Q${number}`);
    if (!quarter) return null;
    const pace = (quarter <= snapshot.scope.quarter ? paceOf(viewOf(snapshot, quarter), group) : null) ?? paceAtEnd(snapshot, quarter);
    return { value: toNumber(pace) * 100, text: formatPercentNumber(pace), flag: null };
  });
  return { key: "pace", name: "序时", role: "pace", points, endLabel: "序时" };
}

function paceAtEnd({ policy, scope }: Snapshot, quarter: Quarter): Fraction {
  const end = timeProgressAt(policy, lastMonthOf(quarter));
  if (scope.basis === "ytd" || quarterNumber(quarter) === 1) return end;
  return subtract(end, timeProgressAt(policy, lastMonthOf(addQuarters(quarter, -1))));
}

/** The view of a quarter; the one in question keeps its own month. */
function viewOf(snapshot: Snapshot, quarter: Quarter): Snapshot {
  return quarter === snapshot.scope.quarter ? snapshot : snapshotOf(snapshot, quarter);
}

function ratePoint(snapshot: Snapshot, id: RateId, members: Members): TrendPoint | null {
  const rate = headlineRate({ ...snapshot, members }, id).rate;
  if (!rate.value) return null;
  const coverage = rateCoverage(rate);
  const partial = members.kind !== "county" && coverage.reported > 0 && coverage.reported < coverage.expected;
  return { value: toNumber(rate.value) * 100, text: formatPercentNumber(rate.value), flag: partial ? `${coverage.reported}/${coverage.expected}已报` : null };
}

/** 三率走势: three small multiples; chosen units (at most five) are named at their lines' ends, else years overlay. */
export function rateTrendFigure(snapshot: Snapshot): Figure {
  const { members, scope } = snapshot;
  const byUnit = members.kind === "chosen" && members.regions.length <= MOST_NAMED_UNITS;
  const panels = SHOWN_RATES.map((id) => ({
    key: id,
    head: RATES[id].name,
    lines: [paceLine(snapshot, RATES[id].group), ...(byUnit ? unitLines(snapshot, id, members.regions) : yearLines(snapshot, (view) => ratePoint(view, id, view.members)))],
  }));
  const drawn = panels.some(({ lines }) => lines.some((line) => line.role !== "pace" && line.points.some(isPresent)));
  return {
    id: "rate-trend",
    head: "三率走势",
    message: rateTrendMessage(snapshot),
    takeaway: SHOWN_RATES.map((id) => rateSentence(snapshot, id)).join(""),
    subtitle: `${members.word}，按季${BASIS_WORD[scope.basis]}，%；${byUnit ? `${yearOf(scope.quarter)}年` : `蓝线为${yearOf(scope.quarter)}年`}`,
    unit: "%",
    notes: trendNotes(snapshot, panels.flatMap(({ lines }) => lines)),
    stamp: stampOf(snapshot, SHOWN_RATES.map((id) => RATES[id].group), null),
    body: drawn ? { kind: "trend", scale: "percent", categories: QUARTERS_OF_YEAR.map(seasonWord), current: quarterNumber(scope.quarter) - 1, panels } : emptyBody(snapshot, "investment", null),
  };
}

function seasonWord(number: 1 | 2 | 3 | 4): string {
  return (["一季度", "二季度", "三季度", "四季度"] as const)[number - 1] ?? "";
}

function unitLines(snapshot: Snapshot, id: RateId, counties: readonly Region[]): TrendLine[] {
  return counties.map((county) => {
    const points = yearPoints(snapshot, yearOf(snapshot.scope.quarter), (view) => ratePoint(view, id, countyMembers(county)));
    const last = lastPoint(points);
    return { key: county.code, name: county.name, role: "unit" as const, points, endLabel: last && `${county.name} ${last.text}` };
  });
}

function rateTrendMessage(snapshot: Snapshot): string {
  const parts = SHOWN_RATES.flatMap((id) => {
    const rate = headlineRate(snapshot, id).rate;
    const gap = gapToPace(snapshot, rate);
    return gap ? [{ name: RATES[id].name.replace("完成", ""), gap }] : [];
  });
  if (parts.length === 0) return rateText(headlineRate(snapshot, "investment").rate);
  const full = parts.map(({ name, gap }) => `${name.replace("率", "")}${shortGapWords(gap).replace("个百分点", "点")}`).join("，");
  const behind = parts.filter(({ gap }) => gap.numerator < 0n).length;
  const short = behind === 0 ? "均达到序时" : behind === parts.length ? "均低于序时" : `${behind}项低于序时`;
  return fittingMessage([full, short]);
}

function trendNotes(snapshot: Snapshot, lines: readonly TrendLine[]): string[] {
  const notes = [snapshot.scope.basis === "ytd" ? "每年从一季度起累计。" : "各季为当季数。"];
  if (lines.some((line) => line.points.some((point) => point?.flag?.includes("已报")))) notes.push("有的季度单位未报齐，只计已报单位，与其他季度不完全可比。");
  if (lines.some((line) => line.points.some((point) => point?.flag === "核减"))) notes.push("标“核减”的点比前期少。");
  return notes;
}

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
    return { key: `${key}-${year}`, name: `${year}年${word}`, role, points, endLabel: last && year === years.at(-1) ? (role === "pace" ? "序时" : `${word} ${last.text}`) : null };
  };
  const lines = years.flatMap((year) => [
    line("plan", "plan", year, (view) => amountPoint(view, "denominator")),
    line("pace", "pace", year, pacePoint),
    line("done", "current", year, (view) => amountPoint(view, "numerator")),
  ]);
  const drawn = lines.some((entry) => entry.points.some(isPresent));
  const body: TrendBody = { kind: "trend", scale: "amount", categories: quarters.map(quarterLabel), current: quarters.indexOf(snapshot.scope.quarter), panels: [{ key: "investment", head: "", lines: lines.filter((entry) => entry.points.some(isPresent)) }] };
  return {
    id: "investment-trend",
    head: "投资走势",
    message: investmentTrendMessage(snapshot),
    takeaway: rateSentence(snapshot, "investment"),
    subtitle: `${snapshot.members.word}，按季${BASIS_WORD[snapshot.scope.basis]}完成投资，亿元；实线为完成，阶梯线为年度计划，点线为序时应完成`,
    unit: "亿元",
    notes: trendNotes(snapshot, lines),
    stamp: stampOf(snapshot, ["investment"], rateCoverage(headlineRate(snapshot, "investment").rate)),
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
  const coverage = rateCoverage(rate);
  const partial = coverage.reported > 0 && coverage.reported < coverage.expected;
  const flag = value < 0 ? "核减" : partial && part === "numerator" ? `${coverage.reported}/${coverage.expected}已报` : null;
  return { value: value / WAN_PER_YI, text: formatYi(value), flag };
}

function pacePoint(snapshot: Snapshot): TrendPoint | null {
  const { rate } = headlineRate(snapshot, "investment");
  const pace = paceOf(snapshot, "investment");
  if (rate.denominator === null || !pace) return null;
  const wan = roundScaled(fraction(BigInt(rate.denominator) * pace.numerator, pace.denominator), 0);
  return { value: wan / WAN_PER_YI, text: formatYi(wan), flag: null };
}

/** 四上走势: new enterprises by quarter, years overlaid. */
export function enterprisesTrendFigure(snapshot: Snapshot): Figure {
  const read: Reader = (view) => {
    const total = totalMeasure(view, "enterprises.total.added");
    if (total.value === null) return null;
    const partial = total.missing.length > 0 ? `${total.reported.length}/${total.reported.length + total.missing.length}已报` : null;
    return { value: total.value, text: formatCount(total.value), flag: total.value < 0 ? "核减" : partial };
  };
  const lines = yearLines(snapshot, read);
  const total = totalMeasure(snapshot, "enterprises.total.added");
  const word = total.value === null ? "未报" : `新增${formatCount(total.value)}家`;
  const year = yearOf(snapshot.scope.quarter);
  return {
    id: "enterprises-trend",
    head: "四上走势",
    message: fittingMessage([`${year}年${quarterWord(snapshot.scope.quarter)}${BASIS_WORD[snapshot.scope.basis]}${word}`, word]),
    takeaway: rateSentence(snapshot, "enterprises"),
    subtitle: `${snapshot.members.word}，按季${BASIS_WORD[snapshot.scope.basis]}新增，家；蓝线为${year}年`,
    unit: "家",
    notes: trendNotes(snapshot, lines),
    stamp: stampOf(snapshot, ["enterprises"], null),
    body:
      lines.length > 0
        ? { kind: "trend", scale: "count", categories: QUARTERS_OF_YEAR.map(seasonWord), current: quarterNumber(snapshot.scope.quarter) - 1, panels: [{ key: "enterprises", head: "", lines }] }
        : emptyBody(snapshot, "enterprises", null),
  };
}
