/**
 * What a table says, before it is held against what is stored: values by unit, month and measure,
 * projects, printed sums and rates, notes, and what is wrong; each with its cell.
 */
import type { RegionCode } from "../../domain/facts/county";
import type { PrintedMeasure } from "../../domain/facts/facts";
import type { Measure } from "../../domain/facts/measure";
import type { Month } from "../../domain/facts/period";
import type { Project } from "../../domain/ledger/project";
import type { LedgerField } from "../heads/ledger-field";
import type { TableKind } from "../recognise/table";

/** A cell of a file, as it is named to people. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** C4. */
  readonly cell: string;
}

export interface DraftValue {
  readonly unit: RegionCode;
  readonly month: Month;
  readonly measure: Measure;
  /** 万元 or a count; cumulative from January. */
  readonly value: number;
  /** The last printed digit in 万元; 1 for counts. */
  readonly precision: number;
  /** One cell; several where single months were added up. */
  readonly at: readonly [Place, ...Place[]];
}

/** What the table itself prints for 核对: sums of the region, rates, ranks. Never a unit's value. */
export interface DraftPrinted {
  readonly region: RegionCode;
  readonly month: Month;
  readonly measure: PrintedMeasure;
  /** 万元, a count, %, or a rank. */
  readonly value: number;
  readonly precision: number;
  readonly at: Place;
}

/** The fields of a project that a table can give; what it does not give is not there. */
export type ProjectFields = Partial<
  Pick<
    Project,
    | "kind"
    | "levels"
    | "sector"
    | "fundSource"
    | "totalInvestment"
    | "plans"
    | "startPlanned"
    | "startActual"
    | "completionPlanned"
    | "completionActual"
    | "productionActual"
    | "progressText"
    | "leader"
    | "unit"
    | "team"
    | "invested"
  >
>;

export interface DraftProject {
  /** By it the same project is found again: its code, or unit and name. */
  readonly key: string;
  /** Where the stored project is known already: in a form that was made of the store. */
  readonly id?: string;
  readonly unit: RegionCode;
  readonly name: string;
  readonly row: number;
  readonly fields: ProjectFields;
  readonly cells: Readonly<Partial<Record<LedgerField, Place>>>;
}

/** Words that stood where a number belongs, below the table, or in a column without a field. */
export interface DraftNote {
  readonly at: Place;
  readonly text: string;
  readonly unit: RegionCode | null;
  /** The head, or null of a note below the table. */
  readonly about: string | null;
}

/** 拦截: not stored until it is set right. 需说明: stored with a sentence. 提示: for the eyes. */
export type Weight = "block" | "explain" | "hint";
export const WEIGHT_WORD: Readonly<Record<Weight, string>> = {
  block: "拦截",
  explain: "需说明",
  hint: "提示",
};

/** What somebody has to say once, and the profile or the office then knows. */
export type Question =
  | {
      readonly kind:
        | "head"
        | "year"
        | "month"
        | "owner"
        | "dashIsZero"
        | "pastDays"
        | "projectKind";
    }
  | { readonly kind: "money" | "span"; readonly path: string }
  | { readonly kind: "unit"; readonly name: string; readonly suggestions: readonly RegionCode[] };

export interface Problem {
  readonly weight: Weight;
  readonly kind: string;
  /** What is wrong, where, what to do. */
  readonly text: string;
  /** The cells that it is about, in the order of the table; none of a whole table. */
  readonly at: readonly Place[];
  readonly ask: Question | null;
}

/** A printed sum against its own rows, in the unit of the column. */
export interface SumCheck {
  readonly label: string;
  readonly about: string;
  readonly printed: string;
  readonly summed: string;
  readonly class: "same" | "rounding" | "unexplained" | "incomparable";
  readonly at: Place;
}

export interface Draft {
  readonly file: string;
  readonly sheet: string;
  readonly kind: TableKind;
  readonly title: string;
  /** Null where it is not clear, and then nothing is stored. */
  readonly month: Month | null;
  readonly values: readonly DraftValue[];
  readonly printed: readonly DraftPrinted[];
  readonly projects: readonly DraftProject[];
  readonly sums: readonly SumCheck[];
  readonly notes: readonly DraftNote[];
  readonly problems: readonly Problem[];
}
