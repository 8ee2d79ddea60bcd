/**
 * What one office serves. The contents are wire values, so that they pass through the app's own
 * door like any server's.
 */
import type { Issue, Project } from "./project";
import type { WireDataset, WireFacts } from "../src/data/wire/wire";
import type { WireProjectDetail } from "../src/data/wire/wire-ledger";

export type WireRevision = WireProjectDetail["revisions"][number];

/**
 * A project of the ledger with everything that is known about it; answers show it as at a report
 * month, and work out its `kind` for that month.
 */
export interface LedgerEntry {
  readonly project: Project;
  readonly issues: readonly Issue[];
  readonly revisions: readonly WireRevision[];
}

export interface OfficeContent {
  readonly dataset: WireDataset;
  readonly facts: WireFacts;
  /** null where the office has no ledger: its project addresses answer 404. */
  readonly ledger: readonly LedgerEntry[] | null;
}

export interface OfficeLabel {
  readonly id: string;
  readonly name: string;
}

export interface Office extends OfficeLabel {
  /** Called once, at the first request for the office. */
  load(): Promise<OfficeContent>;
}
