/**
 * 总体进展: projects, starts, completions, investment, one clause each. A part that the office has and did not report this
 * time is said as 未报, never 0; a part that the office never has, or that does not apply, is left out.
 */
import { isPresent } from "../lib/array";
import { rankRuns, rateRuns } from "./bulletin-rate-words";
import { type Run, joinRuns, linked, plain } from "./bulletin-runs";
import {
  coverageOf,
  isApplicable,
  isPartial,
  missingRuns,
  ownRef,
  partialWords,
  printedMark,
  spanWords,
  withSubject,
  withoutRateRuns,
} from "./bulletin-subject";
import type { Region } from "./county";
import type { Measure, MeasureGroup } from "./measure";
import { monthNumber } from "./period";
import { RATES, type RateId, headlineRate, headlineTotal } from "./rate";
import { type Snapshot, type Total, readMeasure } from "./snapshot";
import { amountWords } from "./words";

interface Clause {
  readonly span: string;
  readonly runs: readonly Run[];
  /** Whether it says a number, not only that there is none. */
  readonly known: boolean;
}

/** The three rates of the paragraph in the order in which a project goes, and what is counted. */
export const PROGRESS_RATES = [
  { id: "start", done: "新开工项目" },
  { id: "completion", done: "竣工项目" },
  { id: "investment", done: "完成投资" },
] as const satisfies readonly { id: RateId; done: string }[];

/** 1—9月，全州共有重点项目316个；新开工项目145个，开工率85.3%，…。 Null where nothing of it is known. */
export function progressRuns(snapshot: Snapshot, ranks: boolean): Run[] | null {
  const rates = PROGRESS_RATES.map(({ id, done }) => rateClause(snapshot, { id, done, ranks }));
  const clauses = [projectsClause(snapshot), ...rates].filter(isPresent);
  if (!clauses.some(({ known }) => known)) return null;
  const parts = clauses.map(({ span, runs }, index) => {
    const before = clauses[index - 1];
    if (!before) return [plain(`${span}，`), ...withSubject(snapshot, runs)];
    // Another group of measures may stand at another month.
    return [plain(before.span === span ? "；" : `；${span}，`), ...runs];
  });
  return [...parts.flat(), plain("。")];
}

/** 共有重点项目316个，总投资4,891亿元. One coverage for both where they are of the same units. */
function projectsClause(snapshot: Snapshot): Clause | null {
  if (!isSaid(snapshot, "projects")) return null;
  const span = standingSpan(snapshot);
  const count = headlineTotal(snapshot, "projects.total");
  const investment = headlineTotal(snapshot, "projects.totalInvestment");
  if (count.value === null && investment.value === null) return { span, runs: [plain("重点项目数未报")], known: false };
  const shared = count.printed === investment.printed && isSameList(count.total.reported, investment.total.reported);
  const missingOf = (measure: Measure, { printed, total }: typeof count) =>
    !printed && isPartial(coverageOf(total)) ? missingRuns(snapshot, measure, total.missing) : [];
  const parts = [
    amountRuns(snapshot, { measure: "projects.total", has: "共有", partlyHas: "合计有", noun: "重点项目" }),
    shared ? [] : missingOf("projects.total", count),
    amountRuns(snapshot, { measure: "projects.totalInvestment", has: "", partlyHas: shared ? null : "合计", noun: "总投资" }),
    missingOf("projects.totalInvestment", investment),
  ];
  return { span, runs: joinRuns(parts, "，"), known: true };
}

function isSameList(a: readonly Region[], b: readonly Region[]): boolean {
  return a.length === b.length && a.every((county) => b.includes(county));
}

/** What stands is as at the month's end: in a single quarter it is not of that quarter's months. */
function standingSpan(snapshot: Snapshot): string {
  const month = snapshot.periods.projects?.month;
  return snapshot.scope.basis === "quarter" && month ? `截至${monthNumber(month)}月底` : spanWords(snapshot, "projects");
}

interface Amount {
  readonly measure: Measure;
  readonly has: string;
  /** The verb where not all units report; null where the coverage has just been said. */
  readonly partlyHas: string | null;
  readonly noun: string;
}

/** 共有重点项目316个; 已报9/11个单位合计有重点项目405个; 共有重点项目481个（市级公布）. Empty where nobody reports. */
function amountRuns(snapshot: Snapshot, { measure, has, partlyHas, noun }: Amount): Run[] {
  const { value, printed, total } = headlineTotal(snapshot, measure);
  if (value === null) return [];
  const partial = !printed && isPartial(coverageOf(total)) && partlyHas !== null;
  const verb = partial ? `${partialWords(coverageOf(total))}${partlyHas}` : has;
  return [plain(`${verb}${noun}`), linked(amountWords(measure, value), ownRef(snapshot, measure)), printedMark(snapshot, printed)];
}

/** The office has the group at all, and so does a unit of the view. */
function isSaid({ facts, members }: Snapshot, group: MeasureGroup): boolean {
  return facts.monthsWith[group].length > 0 && members.regions.some(({ reports }) => reports.includes(group));
}

interface RatePart {
  readonly id: RateId;
  readonly done: string;
  readonly ranks: boolean;
}

/** 完成投资474.5亿元，为年度投资计划的74.1%，低于序时进度0.9个百分点. */
function rateClause(snapshot: Snapshot, { id, done, ranks }: RatePart): Clause | null {
  const { group, numerator } = RATES[id];
  if (!isSaid(snapshot, group) || !isApplicable(snapshot, id)) return null;
  const span = spanWords(snapshot, group);
  const amount = amountOf(snapshot, id);
  const { printedPercent } = headlineRate(snapshot, id);
  if (amount.value === null) {
    const words = unreportedWords(snapshot, numerator, done);
    if (printedPercent === null) return { span, runs: [plain(words)], known: false };
    return { span, runs: [plain(words), ...rateRuns(snapshot, id, { ...amount, value: 0 })], known: true };
  }
  const partial = !amount.printed && isPartial(amount.coverage);
  const sign = amount.value < 0 ? "核减" : "";
  const runs = [
    plain(`${partial ? `${partialWords(amount.coverage)}合计` : ""}${done}${sign}`),
    linked(amountWords(numerator, Math.abs(amount.value)), ownRef(snapshot, amount.ref)),
    printedMark(snapshot, amount.printed),
    ...rateRuns(snapshot, id, { ...amount, value: amount.value }),
    ...(ranks ? rankRuns(snapshot, id) : []),
  ];
  return { span, runs: joinRuns([runs, absentRuns(snapshot, id, amount.total)], "，"), known: true };
}

/** The amount before a rate: the printed numerator beside a printed denominator, else the measure's own headline. */
function amountOf(snapshot: Snapshot, id: RateId) {
  const { numerator } = RATES[id];
  const { origin, rate } = headlineRate(snapshot, id);
  const { value, printed, total } = headlineTotal(snapshot, numerator);
  const coverage = coverageOf(total);
  if (origin === "printed") return { value: rate.numerator, printed: true, coverage, total, ref: id };
  return { value, printed, coverage, total, ref: numerator };
}

/** Who is missing from the sums: 宁陵县、市直未报. Nothing for one unit, or where nobody reports. */
function absentRuns(snapshot: Snapshot, id: RateId, total: Total): Run[] {
  if (snapshot.members.kind === "county" || total.reported.length === 0) return [];
  const { rate, sum } = headlineRate(snapshot, id);
  const { included, partial, missing } = sum ?? rate;
  if (included.length === 0) return missingRuns(snapshot, RATES[id].numerator, total.missing);
  return withoutRateRuns(snapshot, id, inOrder(snapshot, [...missing, ...partial]));
}

function inOrder({ members }: Snapshot, counties: Total["missing"]): Total["missing"] {
  return members.regions.filter((county) => counties.includes(county));
}

function unreportedWords(snapshot: Snapshot, measure: Measure, done: string): string {
  const absences = new Set(snapshot.members.regions.map((county) => readMeasure(snapshot, county, measure).absence));
  const noStart = absences.has("noEarlier") && !absences.has("notReported");
  return noStart ? `${done}上季未报，算不出当季数` : `${done}未报`;
}
