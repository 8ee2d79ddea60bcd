/** The units that a table names: where an office begins from its first workbook. */
import type { RegionKind } from "../../domain/facts/county";
import { cellAt, textOf } from "../grid";
import { squash, tidy } from "../cells/squash";
import type { Table } from "./table";

export interface FoundUnit {
  /** Without blanks inside: 州直 of 州 直. */
  readonly name: string;
  readonly kind: Extract<RegionKind, "county" | "zone" | "direct">;
}

/** Every name in the unit column once, in the order of the table; sums are none. */
export function unitsFound({ grid, columns, rows }: Table): readonly FoundUnit[] {
  const column = columns.find(({ role }) => role.kind === "unit");
  if (!column) return [];
  const names = new Map<string, FoundUnit>();
  for (const { kind, row } of rows) {
    if (kind !== "unit" && kind !== "project") continue;
    const name = tidy(textOf(cellAt(grid, row, column.index)));
    if (name !== "" && name.length <= LONGEST && !names.has(squash(name)))
      names.set(squash(name), { name, kind: kindOf(name) });
  }
  return [...names.values()];
}

const LONGEST = 40;

/** By the words that such names end in; the office can say otherwise. */
function kindOf(name: string): FoundUnit["kind"] {
  if (/直$|直属|本级|市直|州直|省直/.test(name)) return "direct";
  return /(?:高新|经开|开发|示范|新|园|保税|度假|管理|合作|功能|工业)区$|园$/.test(name)
    ? "zone"
    : "county";
}
