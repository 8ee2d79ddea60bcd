/** An office as its journal comes to: what its board, its imports and its pages are made of. */
import type { Region, RegionCode } from "../domain/facts/county";
import type { Measure } from "../domain/facts/measure";
import type { Month } from "../domain/facts/period";
import type { LedgerEntry } from "../domain/ledger/project";
import { valueKey } from "../importing/compare/plan";
import type { Profile } from "../importing/recognise/profile";
import type {
  Explanation,
  ImportedNote,
  ImportedPrinted,
  ImportedValue,
  StoredCell,
} from "./imported";
import type { ImportedEvent, OfficeUnitEntry } from "./journal";

/** Where a value on the board was read. */
export interface Origin {
  /** The id of the import. */
  readonly import: string;
  readonly file: string;
}

export type StateValue = ImportedValue & Origin;
export type StatePrinted = ImportedPrinted & Origin;
export type StateNote = ImportedNote & Origin;
export type StateExplanation = Explanation & Origin;

export interface StateProject {
  readonly entry: LedgerEntry;
  /** By field, as in an import: the cell that it was last read from. */
  readonly cells: Readonly<Record<string, StoredCell & Origin>>;
  /** The months of the tables that named it. */
  readonly months: readonly Month[];
  /** Ids of the imports that name it, of reports those that stand: without these it is on no board. */
  readonly namedBy: readonly string[];
}

/** An import, and what can be done with it. */
export interface StateImport {
  readonly event: ImportedEvent;
  readonly isUndone: boolean;
  /** Not undone, and not published. */
  readonly canUndo: boolean;
}

export interface OfficeState {
  /** Of the office and its data set. */
  readonly id: string;
  readonly title: string;
  /** 演示: nothing of it is real. */
  readonly isInvented: boolean;
  readonly region: Pick<Region, "code" | "name" | "kind"> & {
    readonly aliases: readonly string[];
  };
  /** In their order. */
  readonly units: readonly OfficeUnitEntry[];
  /** Members of 口径 that were set; the others stand at their defaults. */
  readonly policy: Readonly<Record<string, unknown>>;
  /** The day of the following month by which units report. */
  readonly reportingDay: number | null;
  /** Whether — is zero; null where nobody has said. */
  readonly dashIsZero: boolean | null;
  /** By `valueKey`: the value that stands. */
  readonly values: ReadonlyMap<string, StateValue>;
  readonly printed: readonly StatePrinted[];
  readonly projects: readonly StateProject[];
  /**
   * Projects that only imports which were undone said enough of: without 总投资 or 性质 they are on no
   * list.
   */
  readonly incomplete: readonly { readonly id: string; readonly name: string }[];
  readonly notes: readonly StateNote[];
  readonly explanations: readonly StateExplanation[];
  readonly profiles: readonly Profile[];
  /** All that were made, oldest first. */
  readonly imports: readonly StateImport[];
  /** The moment of the last 发布; null where there was none. */
  readonly publishedAt: string | null;
  /** The latest moment of any event. */
  readonly changedAt: string;
  /** Another for every event. */
  readonly revision: string;
  /** How many events it is made of. */
  readonly length: number;
}

/** The value that stands for a unit, month and measure; null where nobody has reported it. */
export function stateValue(
  { values }: OfficeState,
  unit: RegionCode,
  month: Month,
  measure: Measure,
): StateValue | null {
  return values.get(valueKey({ unit, month, measure })) ?? null;
}

/** The sentences that were written to a value when it was taken in. */
export function explanationsOf(
  { explanations }: OfficeState,
  value: StateValue,
): readonly StateExplanation[] {
  const own = new Set(value.at.map(placeKey));
  return explanations.filter(
    (explanation) =>
      explanation.import === value.import && explanation.at.some((at) => own.has(placeKey(at))),
  );
}

function placeKey({ sheet, cell }: StoredCell): string {
  return `${sheet}!${cell}`;
}
