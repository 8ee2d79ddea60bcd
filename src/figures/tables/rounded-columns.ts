/** The note on a figure or table whose amounts as shown don't add up to their total as shown. */
import { YI_DECIMALS } from "../../domain/numbers/format";
import { ROUNDED_PARTS_NOTE, areRoundedApart } from "../../domain/numbers/rounded-parts";
import { isPresent } from "../../lib/array";
import { WAN_PER_YI } from "../cells";
import type { Comparison } from "./comparison";
import type { CellNumber, FigureBody } from "../figure";

/** A column of units, and the region's own cell in it. */
interface Column {
  readonly parts: readonly (CellNumber | null)[];
  readonly total: CellNumber | null;
}

/**
 * 分项四舍五入，合计可能略有出入。 once, where it is so in one of the columns; else nothing. Counts are exact,
 * rates are no parts.
 */
function roundedNotes(columns: readonly Column[]): string[] {
  return columns.some(isRoundedApart) ? [ROUNDED_PARTS_NOTE] : [];
}

/** The same for the table of a figure. */
export function figureRoundedNotes(body: FigureBody): string[] {
  if (body.kind !== "rows" || !body.total) return [];
  const { columns, groups, total } = body;
  const rows = groups.flatMap((group) => group.rows);
  const numberIn = (row: typeof total, key: string) => row.cells[key]?.number ?? null;
  return roundedNotes(
    columns.map(({ key }) => ({
      parts: rows.map((row) => numberIn(row, key)),
      total: numberIn(total, key),
    })),
  );
}

/** The same for 县区对比. */
export function comparisonRoundedNotes({ sections, groups, total }: Comparison): string[] {
  const numberIn = (row: typeof total, key: string) => row.cells.get(key)?.number ?? null;
  const keys = sections.flatMap(({ columns }) => columns.map(({ key }) => key));
  const rows = groups.flatMap((group) => group.rows);
  return roundedNotes(
    keys.map((key) => ({
      parts: rows.map((row) => numberIn(row, key)),
      total: numberIn(total, key),
    })),
  );
}

function isRoundedApart({ parts, total }: Column): boolean {
  const wan = ({ value }: CellNumber) => Math.round(value * WAN_PER_YI);
  return (
    total?.format === "yi" &&
    areRoundedApart(parts.filter(isPresent).map(wan), wan(total), YI_DECIMALS.table)
  );
}
