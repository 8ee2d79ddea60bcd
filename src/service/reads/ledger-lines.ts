/** A part of a unit's ledger as a text: a JSON list, each project on a line of its own. */
import type { LedgerEntry } from "../../domain/ledger/project";
import { tryJson } from "../../lib/json";

export function ledgerText(entries: readonly LedgerEntry[]): string {
  return `[${entries.map((entry) => JSON.stringify(entry)).join(",\n")}]`;
}

/** The project of that place in the list; undefined where there is none. The others are not read. */
export function entryAt(text: string, place: number): LedgerEntry | undefined {
  // JSON writes every line break in a text as \n.
  const line = text.split("\n")[place] ?? "";
  // The list's own "[" before the first, and "," or "]" behind each.
  const entry = tryJson(line.slice(place === 0 ? 1 : 0, -1));
  // It was written by `ledgerText`, and never changed.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return entry as LedgerEntry | undefined;
}
