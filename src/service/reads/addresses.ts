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
  /** Of versions from before there was one: absent, and the ledgers of units are not cut. */
  readonly lists?: LedgerLists;
}

/** What makes a list without its whole ledger. */
export interface LedgerLists {
  /** Those that are listed: the ledger's newest, and the one that the board opens with. */
  readonly months: readonly string[];
  /** How many projects each unit has that has any. */
  readonly units: Readonly<Record<string, number>>;
  /** So many projects of a unit stand in one part of its ledger. */
  readonly together: number;
}

/** A unit's projects, or those of one part: a list of `LedgerEntry`. */
export function ledgerOf(unit: string, part = 0): string {
  return part === 0 ? `ledger ${unit}` : `ledger ${unit} ${part}`;
}

/** Where all of a unit's projects are. */
export function ledgerPartsOf(unit: string, lists: LedgerLists | undefined): readonly string[] {
  if (!lists) return [ledgerOf(unit)];
  const projects = Object.hasOwn(lists.units, unit) ? (lists.units[unit] ?? 0) : 0;
  const parts = Math.ceil(projects / lists.together);
  return Array.from({ length: parts }, (_, part) => ledgerOf(unit, part));
}

/** A month's projects of a unit in columns: a `ListedUnit`. */
export function listedOf(unit: string, month: string): string {
  return `listed ${month} ${unit}`;
}

export function partsFor(projects: number): number {
  return Math.max(1, Math.ceil(projects / TOGETHER));
}

/** Which units some projects are of, among them that of this id. */
export function placesOf(id: string, parts: number): string {
  return `places ${Math.abs(fingerprint(id)) % parts}`;
}
