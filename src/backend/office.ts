/**
 * What one office serves. The contents are wire values, so that they pass through the app's own
 * door like any server's.
 */
import type { LedgerEntry } from "../domain/ledger/project";
import type { WireDataset, WireFacts } from "../data/wire/wire";

export interface OfficeContent {
  readonly dataset: WireDataset;
  readonly facts: WireFacts;
  /**
   * Everything that is known; answers show it as at a report month. Null where the office has no
   * ledger: its project addresses answer 404.
   */
  readonly ledger: readonly LedgerEntry[] | null;
}
