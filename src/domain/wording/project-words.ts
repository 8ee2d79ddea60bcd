/** One project in words: why its lamp is what it is, what was corrected, how an issue stands. */
import { type Month, cumulativeSpan, monthLabel, yearOf } from "../facts/period";
import type { StepAt } from "../ledger/issue-steps";
import { overdueDays } from "../ledger/issues";
import { daysBetween, type Day } from "../ledger/day";
import { ISSUE_STEP_WORD } from "../ledger/kinds";
import {
  type Change,
  type Issue,
  type Listing,
  type Project,
  type Revision,
  investedBy,
  planFor,
} from "../ledger/project";
import type { ProjectStanding } from "../ledger/standing";
import { formatCount, formatPercent } from "../numbers/format";
import { subtract } from "../numbers/fraction";
import { type Lamp, LAMP_LABEL } from "../rates/lamp";
import { officeMoment } from "./times";
import { gapWords } from "./words";

/** 12,000万元: an amount of one project, to the last 万元. */
export function wanWords(wan: number): string {
  return `${formatCount(wan)}万元`;
}

/**
 * Why the lamp is what it is: 1—9月完成9,000万元，为年度计划12,000万元的75.0%，持平序时75.0%. `lamp`: as the ledger
 * answers it; where this office's rule says otherwise, both are said.
 */
export function lampReason(
  project: Project,
  month: Month,
  { standing, lamp }: { readonly standing: ProjectStanding; readonly lamp: Lamp },
): string {
  const reason = standingWords(project, month, standing);
  return standing.lamp === lamp
    ? `${reason}。`
    : `${reason}。台账给的是${LAMP_LABEL[lamp]}，按口径应为${LAMP_LABEL[standing.lamp]}。`;
}

function standingWords(project: Project, month: Month, { rate, pace, absence }: ProjectStanding) {
  const plan = planFor(project, month);
  const span = cumulativeSpan(month);
  if (plan === null) return `不在${yearOf(month)}年清单，没有年度计划，不亮灯`;
  if (absence === "noPlan" || rate === null) {
    return absence === "notReported"
      ? `${span}完成投资未报，没有投资完成率，不亮灯；未报不等于0`
      : `年度计划投资为${wanWords(plan.investment)}，没有投资完成率，不亮灯`;
  }
  const done = wanWords(investedBy(project, month) ?? 0);
  const gap = gapWords(subtract(rate, pace));
  const share = `为年度计划${wanWords(plan.investment)}的${formatPercent(rate)}`;
  return `${span}完成${done}，${share}，${gap}（序时${formatPercent(pace)}）`;
}

/** 2026年9月由1,000万元更正为1,200万元; 2026年9月的1,200万元是过期补报的. */
export function revisionWords({ month, value, was }: Revision): string {
  return was === null
    ? `${monthLabel(month)}的${wanWords(value)}是过期补报的`
    : `${monthLabel(month)}由${wanWords(was)}更正为${wanWords(value)}`;
}

/**
 * What a project became another one by: 2026-03-18由柘岭县迁入; 2026-02-09由2个项目合并而来. Which projects
 * these are, `of` says. `nameOf`: a unit's name by its code.
 */
export function changeWords(
  { at, kind, was, of }: Change,
  nameOf: (code: string) => string,
): string {
  switch (kind) {
    case "renamed":
      return was === null ? `${at}更名` : `${at}更名，原名${was}`;
    case "moved":
      return was === null ? `${at}由其他单位迁入` : `${at}由${nameOf(was)}迁入`;
    case "merged":
      return of.length === 0 ? `${at}由其他项目合并而来` : `${at}由${of.length}个项目合并而来`;
    case "split":
      return `${at}由其他项目拆分而来`;
  }
}

/** 曾用名：甲桥（2026-07-15更名）、乙桥; null where it has none. */
export function formerNamesWords({
  formerNames,
  changes,
}: Pick<Project, "formerNames" | "changes">): string | null {
  if (formerNames.length === 0) return null;
  const names = formerNames.map((name) => {
    const change = changes.find(({ kind, was }) => kind === "renamed" && was === name);
    return change ? `${name}（${change.at}更名）` : name;
  });
  return `曾用名：${names.join("、")}`;
}

/** What it became another one by, but for the names that stand with the former ones. */
export function furtherChanges({
  formerNames,
  changes,
}: Pick<Project, "formerNames" | "changes">): readonly Change[] {
  return changes.filter(
    ({ kind, was }) => kind !== "renamed" || was === null || !formerNames.includes(was),
  );
}

const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Where a month's value came from, by what was reported anew of it: 月报; 更正，原1,000万元（2026年11月3日09:00）;
 * 补报（…）.
 */
export function originWords(revisions: readonly Revision[], timeZone: string): string {
  if (revisions.length === 0) return "月报";
  return revisions
    .map(({ was, reportedAt }) => {
      // A server may give the day alone: no time is made up for it.
      const at = DAY_ALONE.test(reportedAt) ? reportedAt : officeMoment(reportedAt, timeZone);
      return was === null ? `补报（${at}）` : `更正，原${wanWords(was)}（${at}）`;
    })
    .join("；");
}

/** 挂牌督办, the day and who, then why: parted by wide spaces. */
export function listingWords({ at, listed, by, text }: Listing): string {
  const who = [listed ? "挂牌督办" : "取消挂牌督办", at, ...(by === null ? [] : [by])].join("　");
  return text === null ? who : `${who}：${text}`;
}

/** How an issue stands on a day: 已整改，未销号; 逾期12天; 已销号. `today`: the day after the month. */
export function issueStandingWords(issue: Issue, today: Day): string {
  if (issue.closed !== null) return "已销号";
  if (issue.rectified !== null) return "已整改，未销号";
  const late = overdueDays(issue, today);
  if (late > 0) return `逾期${late}天，未整改`;
  if (issue.assigned === null) return "未交办";
  return issue.dueBy === null ? "整改中，没有期限" : `整改中，${daysLeftWords(issue.dueBy, today)}`;
}

function daysLeftWords(dueBy: Day, today: Day): string {
  const left = daysBetween(today, dueBy);
  return left === 0 ? "当天到期" : `还有${left}天到期`;
}

/** 交办 2026-05-03，用2天; 销号 待办; 交办 没有记录. */
export function stepWords({ step, state, day, days }: StepAt): string {
  const word = ISSUE_STEP_WORD[step];
  if (state === "leftOut") return `${word}：没有记录`;
  if (state !== "done") return `${word}：${state === "next" ? "待办" : "未到"}`;
  if (days === null) return `${word}：${day ?? ""}`;
  return `${word}：${day ?? ""}，${days < 0 ? `早于上一步${-days}天` : `用${days}天`}`;
}

/**
 * Days that go on are counted to the first day after the report month: what was due on its last day
 * is past by then (domain.md section 10).
 */
export const DAYS_COUNTED_TO = "算到次月1日";
