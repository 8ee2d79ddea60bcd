/** The ledger as at a report month, worked out once per month. */
import { sorted } from "../../lib/array";
import type { Dataset } from "../../domain/facts/dataset";
import type { Month } from "../../domain/facts/period";
import type { LedgerEntry } from "../../domain/ledger/project";
import { type QualityFinding, ledgerQuality } from "../../domain/ledger/quality";
import { type LedgerRow, ledgerRows, rowAt } from "../../domain/ledger/row";
import { BoundedCache } from "../bounded-cache";
import { RowTable } from "./table";

/** A hundred thousand projects are large: few months of them are kept. */
const MONTHS_KEPT = 4;

export class LedgerIndex {
  readonly #entries: readonly LedgerEntry[];
  readonly #byId: ReadonlyMap<string, LedgerEntry>;
  readonly #dataset: Dataset;
  readonly #places: ReadonlyMap<string, number>;
  readonly #tables = new BoundedCache<RowTable>(MONTHS_KEPT);

  constructor(entries: readonly LedgerEntry[], dataset: Dataset) {
    this.#entries = sorted(entries, (a, b) => (a.project.id < b.project.id ? -1 : 1));
    this.#byId = new Map(entries.map((entry) => [entry.project.id, entry]));
    this.#dataset = dataset;
    this.#places = new Map(dataset.regions.map(({ code, order }) => [code, order]));
  }

  /**
   * The last month that any project has a value for; null for an empty ledger. The facts may reach
   * further.
   */
  newestMonth(): Month | null {
    let newest: Month | null = null;
    for (const { project } of this.#entries)
      for (const { month } of project.invested)
        if (newest === null || month > newest) newest = month;
    return newest;
  }

  /** The projects on the list of the month's year, by id. */
  tableAt(month: Month): RowTable {
    const { policy } = this.#dataset;
    return this.#tables.get(
      month,
      () => new RowTable(ledgerRows(this.#entries, month, policy), this.#places),
    );
  }

  /** What the whole ledger says against itself. */
  qualityAt(month: Month): readonly QualityFinding[] {
    const { policy } = this.#dataset;
    const units = new Set(this.#places.keys());
    return ledgerQuality(this.#entries, { month, policy, units });
  }

  /**
   * Any project of the ledger with its parts, listed in that year or not; null when there is none
   * with that id.
   */
  projectAt(id: string, month: Month): { row: LedgerRow; parts: readonly LedgerRow[] } | null {
    const listed = this.tableAt(month).rowOf(id);
    const entry = this.#byId.get(id);
    const row =
      listed ??
      (entry && rowAt(entry, { month, policy: this.#dataset.policy, countedIn: null })) ??
      null;
    return row && { row, parts: this.tableAt(month).partsOf(id) };
  }
}
