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

/** What an office is called in menus. */
export interface OfficeLabel {
  readonly id: string;
  readonly name: string;
}

/** The offices that somebody has made on this machine, wherever they are kept. */
export interface OwnOffices {
  readonly list: () => Promise<readonly OfficeLabel[]>;
  /** The content as it is now; null where there is no such office. */
  readonly load: (id: string) => Promise<OfficeContent | null>;
  /**
   * Tells of every change, in this tab or another: an office made, renamed or deleted, or its
   * content. What it returns ends that.
   */
  readonly observe: (onChange: () => void) => () => void;
}
