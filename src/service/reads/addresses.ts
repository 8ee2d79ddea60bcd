/** What a version's answers are called in the store: written by publications, read by readers. */
import { fingerprint } from "../../lib/fingerprint";

export const DATASET = "dataset";
export const FACTS = "facts";
/** `LedgerInfo`; absent where the office has no ledger. */
export const LEDGER = "ledger";
/** So many projects are looked up together. */
const TOGETHER = 1000;

export interface LedgerInfo {
  /** The last month that any project has a value for. */
  readonly newest: string | null;
  /** Into how many parts the list of where projects are is cut. */
  readonly parts: number;
}

/** A unit's projects: a list of `LedgerEntry`. */
export function ledgerOf(unit: string): string {
  return `ledger ${unit}`;
}

export function partsFor(projects: number): number {
  return Math.max(1, Math.ceil(projects / TOGETHER));
}

/** Which units some projects are of, among them that of this id. */
export function placesOf(id: string, parts: number): string {
  return `places ${Math.abs(fingerprint(id)) % parts}`;
}
