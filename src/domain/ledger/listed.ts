/** What the ledger answers about its projects, and what is asked of the list. */
import type { RegionCode } from "../facts/county";
import type { DataProblem } from "../facts/data-problem";
import type { Month } from "../facts/period";
import type { Lamp } from "../rates/lamp";
import type { ColumnId } from "./columns";
import type { Day } from "./day";
import type { LedgerSummary } from "./differences";
import type { FilterId, LedgerChoice } from "./filters";
import type { Stage } from "./kinds";
import type { Issue, Project, Revision } from "./project";
import type { QualityFinding } from "./quality";

/** A project as the ledger answers it: with its stage and lamp at the month that was asked for. */
export interface ListedProject extends Project {
  readonly stage: Stage;
  readonly lamp: Lamp;
  /** Issues that are not closed (未销号); null where the ledger does not say. */
  readonly openIssues: number | null;
  /** The first due day of those not rectified; null where none is due, or nobody says. */
  readonly issueDue: Day | null;
}

/** What is asked of the list of projects: which, in which order. */
export interface ProjectsQuestion {
  readonly region: RegionCode;
  readonly month: Month;
  readonly choice: LedgerChoice;
  /** Text in a name, an id or the unit in charge; "": none. */
  readonly text: string;
  /** In the order of weight; none: the units' display order. */
  readonly sort: readonly { readonly column: ColumnId; readonly descending: boolean }[];
}

/** How many projects each value of a filter would show, all other filters standing. */
type Facets = Readonly<Partial<Record<FilterId, Readonly<Record<string, number>>>>>;

/** A page of the list, with what holds for all that is filtered. */
export interface ProjectPage {
  /** How many are listed, parts of packages too. */
  readonly total: number;
  readonly summary: LedgerSummary;
  readonly facets: Facets;
  readonly projects: readonly ListedProject[];
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
  readonly problems: readonly DataProblem[];
}

/** One project with everything that the ledger tells of it. */
export interface ProjectDetail {
  readonly project: ListedProject;
  readonly issues: readonly Issue[];
  readonly revisions: readonly Revision[];
  /** Of a package; none of any other project. */
  readonly parts: readonly ListedProject[];
  readonly problems: readonly DataProblem[];
}

/** 数据质量 at a month. */
export interface LedgerQuality {
  readonly month: Month;
  readonly findings: readonly QualityFinding[];
  readonly problems: readonly DataProblem[];
}
