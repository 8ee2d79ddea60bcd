/** 投资进度 of one project: its cumulative investment by month against its plan, 序时 and own curve. */
import { isPresent, lastWhere } from "../../lib/array";
import type { Dataset } from "../../domain/facts/dataset";
import {
  type Month,
  cumulativeSpan,
  monthNumber,
  monthSpans,
  monthOf,
  yearOf,
} from "../../domain/facts/period";
import { timeProgressAt } from "../../domain/facts/policy";
import {
  type Project,
  type Revision,
  investedBy,
  investedInAll,
  planFor,
} from "../../domain/ledger/project";
import { projectStanding } from "../../domain/ledger/standing";
import { formatCount, formatPercent } from "../../domain/numbers/format";
import {
  type Fraction,
  fraction,
  percentFraction,
  roundScaled,
  subtract,
} from "../../domain/numbers/fraction";
import { lampReason, revisionWords, wanWords } from "../../domain/wording/project-words";
import { gapWords, rateAbsenceWord } from "../../domain/wording/words";
import { countNumber } from "../cells";
import { type Figure, type FigureBody, type TrendLine, type TrendPoint } from "../figure";
import { fittingMessage } from "../parts";
import { projectStamp } from "./stamp";

const HEAD = "投资进度";
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export interface InvestedOf {
  readonly project: Project;
  readonly revisions: readonly Revision[];
  readonly month: Month;
  readonly dataset: Dataset;
}

/** Of the month's year; a month without a report is a gap, never 0. */
export function projectInvestmentFigure(of: InvestedOf): Figure {
  const { project, month, dataset } = of;
  const lines = linesOf(of).filter(({ points }) => points.some(isPresent));
  const standing = projectStanding(project, month, dataset.policy);
  return {
    id: "project-investment",
    page: `/projects/${project.id}`,
    head: HEAD,
    message: message(of),
    takeaway: lampReason(project, month, { standing, lamp: standing.lamp }),
    subtitle: {
      whose: project.name,
      text: [`${yearOf(month)}年1月起累计，万元`, linesWords(lines)].filter(Boolean).join("；"),
    },
    unit: "万元",
    notes: notes(of),
    stamp: projectStamp(of, [
      { of: null, text: `${cumulativeSpan(month)}累计完成投资，按月报` },
      { of: "pace", text: "序时应完成为年度计划×本单位序时" },
    ]),
    body: bodyOf(of, lines),
  };
}

function bodyOf({ month }: InvestedOf, lines: readonly TrendLine[]): FigureBody {
  if (lines.length === 0)
    return {
      kind: "empty",
      title: `${yearOf(month)}年没有计划，也没有报完成投资`,
      text: "未报不等于零，所以不画图。",
      quarter: null,
    };
  return {
    kind: "trend",
    scale: "count",
    categoryHead: "月份",
    categories: MONTHS.map((number) => `${number}月`),
    shortCategories: MONTHS.map(String),
    current: monthNumber(month) - 1,
    panels: [{ key: "invested", head: "", lines }],
  };
}

const LINE_WORDS: Readonly<Record<string, string>> = {
  done: "粗线为完成",
  plan: "阶梯线为计划",
  pace: "点线为序时",
  curve: "细线为项目进度计划",
};

/** Which line is which, of those that are drawn. */
function linesWords(lines: readonly TrendLine[]): string {
  const drawn = new Set(lines.map(({ key }) => key));
  return Object.entries(LINE_WORDS)
    .flatMap(([key, words]) => (drawn.has(key) ? [words] : []))
    .join("，");
}

function linesOf(of: InvestedOf): TrendLine[] {
  const { project, month, dataset } = of;
  const plan = planFor(project, month);
  const curve = ownCurve(of);
  const year = yearOf(month);
  const share = (at: (number: number) => Fraction | null) =>
    MONTHS.map((number) => {
      const due = at(number);
      return plan && plan.investment > 0 && due ? planPoint(plan.investment, due) : null;
    });
  const done = MONTHS.map((number) => donePoint(of, monthOf(year, number)));
  const last = lastWhere(done, isPresent);
  return [
    {
      key: "plan",
      name: "年度计划",
      role: "plan",
      points: share(() => fraction(1)),
      endLabel: plan && { name: "计划", value: formatCount(plan.investment) },
    },
    {
      key: "pace",
      name: "序时应完成",
      role: "pace",
      points: share((number) => timeProgressAt(dataset.policy, monthOf(year, number))),
      endLabel: { name: "序时", value: "" },
    },
    {
      key: "curve",
      name: "项目进度计划",
      role: "previous",
      points: share((number) => {
        const percent = curve?.[number - 1];
        return percent === undefined ? null : percentFraction(percent);
      }),
      endLabel: null,
    },
    {
      key: "done",
      name: "完成",
      role: "current",
      points: done,
      endLabel: last ? { name: "完成", value: last.text } : null,
    },
  ];
}

function ownCurve({ project, month }: InvestedOf): readonly number[] | null {
  return planFor(project, month)?.curve ?? null;
}

/** What is due of the plan: multiplied before it is divided, rounded to whole 万元 once. */
function planPoint(plan: number, share: Fraction): TrendPoint {
  const exact = fraction(BigInt(plan) * share.numerator, share.denominator);
  return point(roundScaled(exact, 0));
}

function point(wan: number, flag: TrendPoint["flag"] = null): TrendPoint {
  return { value: wan, text: formatCount(wan), number: countNumber(wan), flag, lag: 0 };
}

/** Marked where it was reported anew, or is less than what was reported before in the year. */
function donePoint({ project, revisions, month }: InvestedOf, at: Month): TrendPoint | null {
  if (at > month) return null;
  const value = investedBy(project, at);
  if (value === null) return null;
  const before = project.invested.filter(
    (entry) => entry.month < at && yearOf(entry.month) === yearOf(at),
  );
  const latest = before.reduce<(typeof before)[number] | null>(
    (last, entry) => (last === null || entry.month > last.month ? entry : last),
    null,
  );
  if (latest !== null && value < latest.value)
    return point(value, { kind: "fallen", word: "核减" });
  const revision = revisions.find((own) => own.month === at);
  if (!revision) return point(value);
  return point(value, { kind: "revised", word: revision.was === null ? "补报" : "已更正" });
}

function message({ project, month, dataset }: InvestedOf): string {
  const done = investedBy(project, month);
  const { rate, pace } = projectStanding(project, month, dataset.policy);
  if (done === null)
    return planFor(project, month) === null
      ? `不在${yearOf(month)}年清单`
      : `${monthNumber(month)}月未报`;
  const amount = wanWords(done);
  if (!rate) return `${amount}，${rateAbsenceWord("investment", "noPlan")}`;
  const gap = gapWords(subtract(rate, pace));
  return fittingMessage([`${amount}，${gap}`, `完成率${formatPercent(rate)}`, amount]);
}

/** 3月、5月未报，线在此断开，不按0画; of a year without any report 1—10月都未报，不按0画. */
function missingNote(missing: readonly number[], month: Month): string {
  return missing.length === monthNumber(month)
    ? `${cumulativeSpan(month)}都未报，不按0画。`
    : `${monthSpans(missing)}未报，线在此断开，不按0画。`;
}

function notes(of: InvestedOf): string[] {
  const { project, revisions, month } = of;
  const plan = planFor(project, month);
  const year = yearOf(month);
  const missing = MONTHS.slice(0, monthNumber(month)).filter(
    (number) => investedBy(project, monthOf(year, number)) === null,
  );
  const ofYear = revisions.filter((revision) => yearOf(revision.month) === year);
  const inAll = investedInAll(project);
  const found: string[] = [];
  if (plan === null) found.push(`不在${year}年清单，没有年度计划，不画计划和序时。`);
  else if (plan.investment <= 0) found.push("年度计划投资为0，不画计划和序时。");
  const isAsked = plan !== null || missing.length < monthNumber(month);
  if (missing.length > 0 && isAsked) found.push(missingNote(missing, month));
  if (ofYear.length > 0) found.push(`${ofYear.map(revisionWords).join("；")}。`);
  if (inAll > project.totalInvestment)
    found.push(
      `历年完成投资合计${wanWords(inAll)}，超过总投资${wanWords(project.totalInvestment)}，照报的画。`,
    );
  return found;
}
