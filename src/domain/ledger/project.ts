/**
 * A project of the 台账 and its issues, as they are written down. What follows from them at a month:
 * row.ts.
 */
import { groupBy, sorted } from "../../lib/array";
import type { RegionCode } from "../facts/county";
import { type Month, yearOf } from "../facts/period";
import type { Day } from "./day";
import type {
  ChangeKind,
  IssueKind,
  LibraryLevel,
  ProjectKind,
  ProjectLevel,
  UrgeDirection,
  UrgeKind,
} from "./kinds";
import type { RedCardDemand } from "./red-card-demand";

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
  /** What is wanted by then; absent where nobody told it. */
  readonly demand?: RedCardDemand | undefined;
  /** Why it was set, in a sentence; absent where nobody told it. */
  readonly reason?: string | undefined;
  readonly outcome: string | null;
  /** Null where nobody says when: it is then told of every month since the card. */
  readonly outcomeAt: Day | null;
}

/** 谋划入库 of a reserve project. */
export interface Library {
  readonly level: LibraryLevel;
  /** The day of 入库; null while it is planned for that library and not entered (谋划未入库). */
  readonly entered: Day | null;
  /** 手续齐全. */
  readonly complete: boolean;
}

/** How a project became what it is: 更名, 合并, 拆分, 迁移. */
export interface Change {
  readonly at: Day;
  readonly kind: ChangeKind;
  /** The name before, where it was renamed; the unit's code before, where it moved. */
  readonly was: string | null;
  /** Ids of the projects merged into this one, or of the one that it was split from. */
  readonly of: readonly string[];
}

/** 挂牌督办 begun (`listed`) or ended. */
export interface Listing {
  readonly at: Day;
  readonly listed: boolean;
  /** Who did it, and why; null of records that do not tell. */
  readonly by: string | null;
  readonly text: string | null;
}

/** 双向催办, 约商. */
export interface Urge {
  readonly at: Day;
  readonly by: string;
  readonly direction: UrgeDirection;
  readonly kind: UrgeKind;
  readonly text: string;
}

/** 问题: 提出 → 交办 → 整改 → 销号. 已整改 is not 已销号. */
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
  /** The issue that came back as this one. */
  readonly recursOf: string | null;
  /** The project that had it, where it is another: as before a merge or a split. */
  readonly recursIn: string | null;
  /** How often it was there before. */
  readonly repeat: number;
  /** 挂牌督办. */
  readonly listed: boolean;
  /** How it came to be listed, in the order of time; absent where nobody told it. */
  readonly listings?: readonly Listing[] | undefined;
  /** In the order of time. */
  readonly urges: readonly Urge[];
}

/** A corrected cumulative value of a month, 万元. */
export interface Revision {
  readonly month: Month;
  readonly value: number;
  /** Null: nothing had been reported when the month was due (迟报). */
  readonly was: number | null;
  readonly reportedAt: string;
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
  /** 资金到位; null where it has not come, or nobody says. */
  readonly fundsArrived: Day | null;
  /** 万元. */
  readonly totalInvestment: number;
  readonly plans: readonly YearPlan[];
  readonly startPlanned: Day | null;
  readonly startActual: Day | null;
  readonly completionPlanned: Day | null;
  readonly completionActual: Day | null;
  readonly productionActual: Day | null;
  /** 形象进度. */
  readonly progressText: string | null;
  /** 联系领导, which sources also call 挂点, 分包, 跟踪. */
  readonly leader: string | null;
  readonly unit: string | null;
  readonly team: string | null;
  readonly batchTags: readonly string[];
  readonly startRound: string | null;
  readonly redCard: RedCard | null;
  /** Null where nobody says; not entered is `entered: null`. */
  readonly library: Library | null;
  /** 打包: the id of the package that it is a part of. */
  readonly partOf: string | null;
  readonly changes: readonly Change[];
  /** Cumulative from January of that month's year, 万元. */
  readonly invested: readonly { readonly month: Month; readonly value: number }[];
}

/** A project with everything that is known about it. */
export interface LedgerEntry {
  readonly project: Project;
  readonly issues: readonly Issue[];
  readonly revisions: readonly Revision[];
}

/** The plan of the month's year, or null: such a project is not on that year's list. */
export function planFor(project: Project, month: Month): YearPlan | null {
  return project.plans.find((plan) => plan.year === yearOf(month)) ?? null;
}

/** 累计完成投资 from January to the month, 万元; null when nothing was reported for that month. */
export function investedBy(project: Project, month: Month): number | null {
  return project.invested.find((entry) => entry.month === month)?.value ?? null;
}

/** The last report of every year, in the order of time. */
export function investedOfYears({ invested }: Pick<Project, "invested">): Project["invested"] {
  const years = groupBy(invested, ({ month }) => month.slice(0, 4));
  const last = [...years.values()].map((own) =>
    own.reduce((latest, entry) => (entry.month > latest.month ? entry : latest)),
  );
  return sorted(last, (a, b) => (a.month < b.month ? -1 : 1));
}

/** The last cumulative value of every year together, 万元. */
export function investedInAll(project: Pick<Project, "invested">): number {
  return investedOfYears(project).reduce((sum, { value }) => sum + value, 0);
}
