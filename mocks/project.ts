/** A project of the invented 台账, and what follows from its dates and plans at a report month. */
import type { IssueKind, ProjectKind, ProjectLevel, Stage } from "../src/domain/ledger/kinds";
import type { RegionCode } from "../src/domain/facts/county";
import {
  type Fraction,
  fraction,
  percentFraction,
  roundScaled,
} from "../src/domain/numbers/fraction";
import { type Lamp, lampFor } from "../src/domain/rates/lamp";
import type { Measure } from "../src/domain/facts/measure";
import { type Month, monthNumber, yearOf } from "../src/domain/facts/period";
import { DEFAULT_POLICY, type Policy, timeProgressAt } from "../src/domain/facts/policy";

/** 六个一批: tags, not exclusive states. */
export const BATCH_TAGS = [
  "按期开工",
  "快速推进",
  "竣工投产",
  "整改销号",
  "前期储备",
  "服务保障",
] as const;

/** A calendar day `YYYY-MM-DD`; string order is time order. */
export type Day = string;

export interface YearPlan {
  readonly year: number;
  /** 年度计划投资, 万元. */
  readonly investment: number;
  /** The project's own 序时 in % at the end of each month, where it has one. */
  readonly curve: readonly number[] | null;
}

export interface RedCard {
  readonly date: Day;
  readonly deadline: Day;
  readonly outcome: string | null;
}

/** 问题: 提出 → 交办 → 整改 → 销号. */
export interface Issue {
  readonly id: string;
  readonly kind: IssueKind;
  readonly text: string;
  readonly raised: Day;
  readonly raisedBy: string;
  readonly assigned: Day | null;
  readonly responsibleUnit: string | null;
  readonly dueBy: Day | null;
  readonly rectified: Day | null;
  readonly closed: Day | null;
  readonly recursOf: string | null;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly county: RegionCode;
  readonly levels: readonly ProjectLevel[];
  readonly kind: ProjectKind;
  readonly sector: string;
  readonly fundSource: string;
  /** 万元. */
  readonly totalInvestment: number;
  readonly plans: readonly YearPlan[];
  readonly startPlanned: Day | null;
  readonly startActual: Day | null;
  readonly completionPlanned: Day | null;
  readonly completionActual: Day | null;
  readonly productionActual: Day | null;
  /** 联系领导, which sources also call 挂点, 分包, 跟踪. */
  readonly leader: string | null;
  readonly unit: string | null;
  readonly team: string | null;
  readonly batchTags: readonly string[];
  readonly startRound: string | null;
  readonly redCard: RedCard | null;
  /** Cumulative from January of that month's year, 万元. */
  readonly invested: readonly { readonly month: Month; readonly value: number }[];
}

/** Whether a day has come by the end of a report month. */
export function happenedBy(day: Day | null, month: Month): boolean {
  return day !== null && day.slice(0, 7) <= month;
}

function happenedInYear(day: Day | null, month: Month): boolean {
  return happenedBy(day, month) && day?.slice(0, 4) === month.slice(0, 4);
}

/** 前期 · 开工 (started in the report year) · 在建 (earlier) · 竣工 · 投产, from dates. */
export function stageAt(project: Project, month: Month): Stage {
  if (happenedBy(project.productionActual, month)) return "production";
  if (happenedBy(project.completionActual, month)) return "completed";
  if (!happenedBy(project.startActual, month)) return "preparation";
  return happenedInYear(project.startActual, month) ? "started" : "building";
}

/** 已逾期: past due and neither rectified nor closed. An issue without a due date is never overdue. */
export function isIssueOverdue(issue: Issue, today: Day): boolean {
  return (
    issue.dueBy !== null && issue.dueBy < today && issue.rectified === null && issue.closed === null
  );
}

/** The plan of the month's year, or null: such a project is not on that year's list. */
export function planFor(project: Project, month: Month): YearPlan | null {
  return project.plans.find((plan) => plan.year === yearOf(month)) ?? null;
}

/** 累计完成投资 from January to the month, 万元; null when nothing was reported for that month. */
export function investedBy(project: Project, month: Month): number | null {
  return project.invested.find((entry) => entry.month === month)?.value ?? null;
}

/** The year's 投资完成率 of one project; null without a plan or a report. */
export function projectRate(project: Project, month: Month): Fraction | null {
  const planned = planFor(project, month)?.investment;
  const done = investedBy(project, month);
  return planned && done !== null ? fraction(done, planned) : null;
}

/** The year's 投资完成率 against 序时, by the same rule as everywhere; no plan, no lamp. */
export function projectLamp(project: Project, month: Month, policy: Policy): Lamp {
  const rate = projectRate(project, month);
  return rate ? lampFor(policy, rate, timeProgressAt(policy, month)) : "none";
}

/** The projects on the list of the month's year. */
export function listedIn(projects: readonly Project[], month: Month): Project[] {
  return projects.filter((project) => planFor(project, month) !== null);
}

/**
 * The measures that a list of projects adds up to at a report month: projects, starts, completions
 * and investment. Each project counts once, on however many lists it stands. 万元 and counts. `due`
 * follows each project's own curve, else the policy's.
 */
export function aggregateLedger(
  projects: readonly Project[],
  month: Month,
  policy: Policy = DEFAULT_POLICY,
): ReadonlyMap<Measure, number> {
  const listed = listedIn(projects, month);
  const year = String(yearOf(month));
  const count = (test: (project: Project) => boolean) => listed.filter(test).length;
  const total = (value: (project: Project) => number) =>
    listed.reduce((sum, project) => sum + value(project), 0);
  return new Map<Measure, number>([
    ["projects.total", listed.length],
    ["projects.totalInvestment", total((project) => project.totalInvestment)],
    ["starts.planned", count((project) => project.startPlanned?.slice(0, 4) === year)],
    ["starts.due", count((project) => happenedInYear(project.startPlanned, month))],
    ["starts.done", count((project) => happenedInYear(project.startActual, month))],
    ["completions.planned", count((project) => project.completionPlanned?.slice(0, 4) === year)],
    ["completions.due", count((project) => happenedInYear(project.completionPlanned, month))],
    ["completions.done", count((project) => happenedInYear(project.completionActual, month))],
    ["investment.planned", total((project) => planFor(project, month)?.investment ?? 0)],
    ["investment.due", total((project) => dueInvestment(project, month, policy))],
    ["investment.done", total((project) => investedBy(project, month) ?? 0)],
  ]);
}

function dueInvestment(project: Project, month: Month, policy: Policy): number {
  const plan = planFor(project, month);
  if (!plan) return 0;
  const percent = plan.curve?.[monthNumber(month) - 1];
  const share = percent === undefined ? timeProgressAt(policy, month) : percentFraction(percent);
  return roundScaled(fraction(share.numerator * BigInt(plan.investment), share.denominator), 0);
}
