/**
 * What the ledger's figures are made of, counted over rows. Projects count once, a part in its
 * package; issues are counted one by one, those of parts too.
 */
import { groupBy, sorted } from "../../lib/array";
import { compareNumbered } from "../../lib/numbered";
import { tabulate } from "../../lib/record";
import type { Campaign } from "../facts/campaign";
import { type Month, addMonths } from "../facts/period";
import { LAMPS, type Lamp } from "../rates/lamp";
import { type CampaignProgress, campaignProgress } from "./campaigns";
import { happenedInYear, isInYear } from "./day";
import {
  BATCH_TAGS,
  ISSUE_KINDS,
  ISSUE_STATES,
  ISSUE_STEPS,
  type IssueKind,
  type IssueState,
  type IssueStep,
  LIBRARY_LEVELS,
  type LibraryLevel,
  STAGES,
  type Stage,
} from "./kinds";
import { stepDays } from "./issues";
import type { Issue } from "./project";
import type { LedgerRow } from "./row";
import { type RowsAt, rowsOver } from "./years";

/** 项目阶段: how many projects of a unit stand at each stage. */
export interface StageCounts {
  readonly county: string;
  readonly stages: Readonly<Record<Stage, number>>;
}

/** How many issues of a kind are in each state; one can be in several. */
export interface IssueCounts {
  readonly kind: IssueKind;
  readonly all: number;
  readonly states: Readonly<Record<IssueState, number>>;
}

/**
 * A step taken in a month: by how many issues, and how many days all of those together had waited
 * since the step before, of which it can be told.
 */
export interface StepCounts {
  readonly issues: number;
  readonly timed: number;
  readonly days: number;
}

/** 问题闭环 in one month. */
export interface IssueMonth {
  readonly month: Month;
  readonly steps: Readonly<Record<IssueStep, StepCounts>>;
}

/** What stands under one leader, tag or round. */
export interface GroupCounts {
  /** Null: nobody is named. */
  readonly name: string | null;
  readonly projects: number;
  readonly lamps: Readonly<Record<Lamp, number>>;
  /** Planned to start in the year, started in it, completed in it. */
  readonly startsPlanned: number;
  readonly starts: number;
  readonly completions: number;
  /** Of the round itself: started at all, whenever that was; who is completed has started. */
  readonly begun: number;
  readonly planned: number;
  /** Null: not reported. */
  readonly done: number | null;
  readonly totalInvestment: number;
  readonly redCards: number;
  /** Projects with an issue that is overdue, and how many such issues. */
  readonly overdueProjects: number;
  readonly overdueIssues: number;
}

/** 谋划入库 of the reserve projects. */
export interface LibraryCounts {
  readonly level: LibraryLevel;
  /** Planned for this library: entered, of these with 手续齐全, and not entered. */
  readonly entered: number;
  readonly complete: number;
  readonly notEntered: number;
}

export interface LedgerStatistics {
  readonly stages: readonly StageCounts[];
  readonly issues: readonly IssueCounts[];
  /** The months up to the rows' own, oldest first. */
  readonly issueMonths: readonly IssueMonth[];
  readonly leaders: readonly GroupCounts[];
  /** In the order of 六个一批, the data's own tags after them. */
  readonly tags: readonly GroupCounts[];
  readonly rounds: readonly GroupCounts[];
  readonly library: readonly LibraryCounts[];
  /** Reserve projects of which nobody says whether they are entered. */
  readonly libraryUntold: number;
  readonly campaigns: readonly CampaignProgress[];
}

/** How many months of 问题闭环 are told. */
const ISSUE_MONTHS = 12;

/** As at a month; what reaches back over New Year is counted of the projects of those years too. */
export function ledgerStatistics(
  rowsAt: RowsAt,
  { month, campaigns }: { month: Month; campaigns: readonly Campaign[] },
): LedgerStatistics {
  const rows = rowsAt(month);
  const counted = rows.filter(({ countedIn }) => countedIn === null);
  const issues = rows.flatMap((row) => row.issues);
  const months = Array.from({ length: ISSUE_MONTHS }, (_, index) =>
    addMonths(month, index + 1 - ISSUE_MONTHS),
  );
  const since = addMonths(month, 1 - ISSUE_MONTHS);
  const reserves = counted.filter(({ project }) => project.kind === "reserve");
  return {
    stages: [...groupBy(counted, ({ project }) => project.county)].map(([county, own]) => ({
      county,
      stages: tabulate(STAGES, (stage) => own.filter((row) => row.stage === stage).length),
    })),
    issues: ISSUE_KINDS.map((kind) => {
      const own = issues.filter(({ issue }) => issue.kind === kind);
      const states = tabulate(
        ISSUE_STATES,
        (state) => own.filter((row) => row.states.includes(state)).length,
      );
      return { kind, all: own.length, states };
    }),
    issueMonths: issueMonths(
      rowsOver({ from: since, to: month }, rowsAt).flatMap((row) =>
        row.issues.map(({ issue }) => issue),
      ),
      months,
    ),
    leaders: groups(rows, ({ project }) => [project.leader]),
    tags: inOrder(
      groups(rows, ({ project }) => project.batchTags),
      BATCH_TAGS,
    ),
    rounds: sorted(
      groups(rows, ({ project }) => (project.startRound === null ? [] : [project.startRound])),
      (a, b) => compareNumbered(a.name ?? "", b.name ?? ""),
    ),
    library: LIBRARY_LEVELS.map((level) => libraryCounts(level, reserves)),
    libraryUntold: reserves.filter(({ project }) => project.library === null).length,
    campaigns: campaigns.map((campaign) => campaignProgress(campaign, month, rowsAt)),
  };
}

function issueMonths(issues: readonly Issue[], months: readonly Month[]): IssueMonth[] {
  const taken = tabulate(ISSUE_STEPS, (step) =>
    groupBy(
      issues.filter((issue) => issue[step] !== null),
      (issue) => issue[step]?.slice(0, 7),
    ),
  );
  return months.map((month) => ({
    month,
    steps: tabulate(ISSUE_STEPS, (step) => {
      const own = taken[step].get(month) ?? [];
      const days =
        step === "raised"
          ? []
          : own.map((issue) => stepDays(issue, step)).filter((count) => count !== null);
      return {
        issues: own.length,
        timed: days.length,
        days: days.reduce((sum, count) => sum + count, 0),
      };
    }),
  }));
}

/**
 * A project may stand in several groups: they do not add up to the whole. Those with most first.
 */
function groups(
  rows: readonly LedgerRow[],
  namesOf: (row: LedgerRow) => readonly (string | null)[],
): GroupCounts[] {
  const pairs = rows.flatMap((row) => [...new Set(namesOf(row))].map((name) => ({ name, row })));
  const grouped = [...groupBy(pairs, ({ name }) => name)].map(([name, own]) =>
    groupCounts(
      name,
      own.map(({ row }) => row),
    ),
  );
  return sorted(grouped, (a, b) => b.projects - a.projects);
}

/**
 * Red cards and overdue issues are of all projects listed, of parts too: each is a thing to be
 * done.
 */
function groupCounts(name: string | null, rows: readonly LedgerRow[]): GroupCounts {
  const counted = rows.filter(({ countedIn }) => countedIn === null);
  const count = (test: (row: LedgerRow) => boolean) => counted.filter(test).length;
  const total = (value: (row: LedgerRow) => number) =>
    counted.reduce((sum, row) => sum + value(row), 0);
  const overdue = rows.map(
    ({ issues }) => issues.filter(({ states }) => states.includes("overdue")).length,
  );
  return {
    name,
    projects: counted.length,
    lamps: tabulate(LAMPS, (lamp) => count(({ standing }) => standing.lamp === lamp)),
    startsPlanned: count(({ project, month }) => isInYear(project.startPlanned, month)),
    starts: count(({ project, month }) => happenedInYear(project.startActual, month)),
    completions: count(({ project, month }) => happenedInYear(project.completionActual, month)),
    begun: count(({ stage }) => stage !== "preparation"),
    planned: total(({ planned }) => planned ?? 0),
    done: counted.some(({ done }) => done !== null) ? total(({ done }) => done ?? 0) : null,
    totalInvestment: total(({ project }) => project.totalInvestment),
    redCards: rows.filter(({ redCard }) => redCard?.state === "open").length,
    overdueProjects: overdue.filter((issues) => issues > 0).length,
    overdueIssues: overdue.reduce((sum, issues) => sum + issues, 0),
  };
}

function inOrder(unordered: readonly GroupCounts[], order: readonly string[]): GroupCounts[] {
  const place = ({ name }: GroupCounts) => {
    const found = name === null ? -1 : order.indexOf(name);
    return found < 0 ? order.length : found;
  };
  return sorted(unordered, (a, b) => place(a) - place(b));
}

function libraryCounts(level: LibraryLevel, reserves: readonly LedgerRow[]): LibraryCounts {
  const own = reserves.flatMap(({ project }) =>
    project.library?.level === level ? [project.library] : [],
  );
  const entered = own.filter((library) => library.entered !== null);
  return {
    level,
    entered: entered.length,
    complete: entered.filter(({ complete }) => complete).length,
    notEntered: own.length - entered.length,
  };
}
