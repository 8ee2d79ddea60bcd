/** Which column names the units: by its head, and by what stands in it. */
import { type Grid, cellAt, textOf } from "../grid";
import { squash } from "../cells/squash";
import type { UnitNames } from "./office";
import type { Role } from "../heads/role";
import type { Column } from "./table";

/** Rows that are looked at. */
const SAMPLE = 300;

/**
 * The columns with one unit column at most. A head that says so counts; of several the one whose
 * cells name units best, and where no head says so a column that is full of units.
 */
export function withUnitColumn(
  columns: readonly Column[],
  { grid, first, names }: { grid: Grid; first: number; names: UnitNames },
): readonly Column[] {
  const shares = new Map(
    columns
      .filter(({ role, by }) => role.kind === "unit" || (by === "words" && mayHoldUnits(role)))
      .map((column) => [column.index, unitShare(grid, first, column.index, names)]),
  );
  const byHead = columns.filter(({ role }) => role.kind === "unit");
  const hand = byHead.find(({ by }) => by === "hand" || by === "profile");
  const ranked = [...shares].sort(([, a], [, b]) => b - a);
  // A head that says so goes before a fuller column that doesn't.
  const isSaid = (index: number) => byHead.some((column) => column.index === index);
  const filled = ranked.filter(([, share]) => share >= 0.6);
  const full = (filled.find(([index]) => isSaid(index)) ?? filled[0])?.[0];
  const best = [...byHead].sort(
    (a, b) => (shares.get(b.index) ?? 0) - (shares.get(a.index) ?? 0),
  )[0];
  const chosen = hand?.index ?? full ?? best?.index ?? null;
  return columns.map((column) => {
    if (column.index === chosen)
      return column.role.kind === "unit"
        ? column
        : { ...column, role: { kind: "unit" }, by: "content" };
    return column.role.kind === "unit"
      ? { ...column, role: { kind: "other", why: "words" } }
      : column;
  });
}

/** 责任单位 is a column of words, and in some tables it names the counties. */
function mayHoldUnits(role: Role): boolean {
  if (role.kind === "other") return role.why === "words";
  return role.kind === "unknown" || (role.kind === "field" && role.field === "unit");
}

/** The share of a column's texts that are units of the office. */
function unitShare(grid: Grid, first: number, column: number, names: UnitNames): number {
  let filled = 0;
  let units = 0;
  for (let row = first; row < Math.min(first + SAMPLE, grid.rows.length); row += 1) {
    const word = squash(textOf(cellAt(grid, row, column)).slice(0, 60));
    if (word === "") continue;
    filled += 1;
    if (names.find(word)) units += 1;
  }
  return filled === 0 ? 0 : units / filled;
}
