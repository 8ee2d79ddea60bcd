/** Which rows a sum covers, and which section a row stands under. */
import { type RawRow, isSubtotal, sectionLevel } from "./raw-row";
import { lastWhere } from "../../lib/array";
import type { UnitNames } from "./office";
import type { RowRange, TableRow } from "./table";

/**
 * A 合计 covers all rows; a 小计 those since the section or the sum before it, or, where it stands
 * first, those up to the next; a section all up to the next of its level.
 */
export function withScopes(rows: readonly RawRow[], names: UnitNames): readonly TableRow[] {
  const all = { first: rows[0]?.row ?? 0, last: rows.at(-1)?.row ?? 0 };
  const ends = sectionEnds(rows, all.last);
  const grand = grandRows(rows);
  const sums = sumScopes(rows, all);
  let section: number | null = null;
  return rows.map((raw): TableRow => {
    switch (raw.kind) {
      case "unit":
      case "project":
        return { kind: raw.kind, row: raw.row, section };
      case "total": {
        const isGrand = grand.has(raw.row);
        const scope = isGrand ? all : (sums.get(raw.row) ?? all);
        return { kind: "total", row: raw.row, label: raw.text, scope, isGrand };
      }
      case "section": {
        section = raw.row;
        const scope = { first: raw.row, last: ends.get(raw.row) ?? all.last };
        const unit = names.within(raw.text)?.code ?? null;
        return { kind: "section", row: raw.row, label: raw.text, scope, unit };
      }
      case "note":
      case "unclear":
        return { kind: raw.kind, row: raw.row, text: raw.text };
      case "part":
      case "blank":
      case "head":
        return { kind: raw.kind, row: raw.row };
    }
  });
}

/** 合计 first or last; one between two sections sums the section, whatever it is called. */
function grandRows(rows: readonly RawRow[]): ReadonlySet<number> {
  const isMember = ({ kind }: RawRow) => kind === "unit" || kind === "project";
  const firstMember = rows.find(isMember)?.row ?? 0;
  const lastMember = lastWhere(rows, isMember)?.row ?? 0;
  const called = rows.filter((raw) => raw.kind === "total" && !isSubtotal(raw.text));
  const outer = called.filter(({ row }) => row < firstMember || row > lastMember);
  const last = outer.filter(({ row }) => row > lastMember);
  // 合计 after the last section and once more below: only the lowest is of all.
  const kept = outer.filter(({ row }) => row < firstMember || row === last.at(-1)?.row);
  return new Set(
    (outer.length > 0 ? kept : called.length === 1 ? called : []).map(({ row }) => row),
  );
}

function sumScopes(rows: readonly RawRow[], all: RowRange): ReadonlyMap<number, RowRange> {
  const scopes = new Map<number, RowRange>();
  let start = all.first;
  let members = 0;
  let open: number | null = null;
  const close = (before: number) => {
    if (open !== null) scopes.set(open, { first: open, last: before });
    open = null;
  };
  for (const { kind, row } of rows) {
    if (kind === "unit" || kind === "project") members += 1;
    if (kind !== "section" && kind !== "total") continue;
    // One that stands first is followed by others that do.
    const isLeading: boolean = open !== null && kind === "total";
    close(row - 1);
    if (kind === "total") {
      if (members > 0 && !isLeading) scopes.set(row, { first: start, last: row });
      else open = row;
    }
    start = row;
    members = 0;
  }
  close(all.last);
  return scopes;
}

function sectionEnds(rows: readonly RawRow[], last: number): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { row: number; level: number }[] = [];
  for (const raw of rows) {
    if (raw.kind !== "section") continue;
    const level = sectionLevel(raw.text);
    while ((open.at(-1)?.level ?? 0) >= level) {
      const ended = open.pop();
      if (ended) ends.set(ended.row, raw.row - 1);
    }
    open.push({ row: raw.row, level });
  }
  for (const { row } of open) ends.set(row, last);
  return ends;
}
