/** What storing a draft would change, before anything is stored. */
import type { RegionCode } from "../../domain/facts/county";
import type { Measure } from "../../domain/facts/measure";
import type { Month } from "../../domain/facts/period";
import type { Day } from "../../domain/ledger/day";
import type { Project } from "../../domain/ledger/project";
import type { DraftNote, DraftPrinted, DraftValue, Place, Problem } from "../draft/draft";

/** What the office has stored; as much of it as a draft is held against. */
export interface Stored {
  readonly values: readonly StoredValue[];
  readonly projects: readonly Project[];
}

export interface StoredValue {
  readonly unit: RegionCode;
  readonly month: Month;
  readonly measure: Measure;
  readonly value: number;
}

/** What the office and the day of taking in say about a plan. */
export interface PlanRules {
  /** The day on which the file came; null where nobody says: nothing is late then. */
  readonly received: Day | null;
  /** The day of the following month by which units report; null where there is none. */
  readonly reportingDay: number | null;
  /** Values that somebody has looked at and holds to be right: keys of `valueKey`, ids of projects. */
  readonly confirmed: ReadonlySet<string>;
}

/** `same`: stored already. `absent`: stored, and not in this file; never deleted. */
export type ChangeKind = "new" | "changed" | "same" | "absent" | "refused";

/** A value of a unit or of a project, and what storing it changes. */
export interface PlanLine {
  readonly kind: ChangeKind;
  readonly about: LineSubject;
  readonly was: string | number | null;
  readonly value: string | number | null;
  readonly at: Place | null;
}

export type LineSubject =
  | {
      readonly kind: "value";
      readonly unit: RegionCode;
      readonly month: Month;
      readonly measure: Measure;
    }
  /** A whole project, new or absent. */
  | {
      readonly kind: "project";
      readonly id: string;
      readonly unit: RegionCode;
      readonly name: string;
    }
  | {
      readonly kind: "field";
      readonly id: string;
      readonly unit: RegionCode;
      readonly name: string;
      /** A field of `Project`; of plans and reports with its year or month. */
      readonly field: string;
    };

export interface Plan {
  readonly month: Month | null;
  readonly lines: readonly PlanLine[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Not understood: words kept as notes. */
  readonly notes: readonly DraftNote[];
  /** Of the draft, and those that only the store shows. */
  readonly problems: readonly Problem[];
  /** What is to be stored: without what is refused. */
  readonly values: readonly DraftValue[];
  readonly printed: readonly DraftPrinted[];
  /** Whole projects, with what the store knows beyond the file. */
  readonly projects: readonly Project[];
}

/** One value of one unit and month has one key. */
export function valueKey({
  unit,
  month,
  measure,
}: Pick<StoredValue, "unit" | "month" | "measure">): string {
  return `${unit} ${month} ${measure}`;
}
