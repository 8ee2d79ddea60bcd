/** Cells in any order → a `Grid`, within the limits of the file. */
import { BLANK, type Cell, type Grid, type Span, cellName } from "../grid";
import { MOST_CELLS, MOST_COLUMNS, MOST_MARKS, MOST_PLACES, MOST_ROWS } from "./limits";
import { FileRefusal } from "./refusal";

/** What all sheets of one file may still hold. */
export interface Allowance {
  cells: number;
  places: number;
  marks: number;
}

/** That of a file, whole. */
export function fullAllowance(): Allowance {
  return { cells: MOST_CELLS, places: MOST_PLACES, marks: MOST_MARKS };
}

export interface GridBuilder {
  /** A blank cell takes no place. Throws `FileRefusal`: outside of a sheet, beyond the limit. */
  readonly set: (row: number, column: number, cell: Cell) => void;
  readonly merge: (span: Span) => void;
  readonly hideRow: (row: number) => void;
  /** Both ends are inside. */
  readonly hideColumns: (first: number, last: number) => void;
  /** Throws `FileRefusal` where a cell stands too far off, or two in one place. */
  readonly build: (name: string, isHidden: boolean) => Grid;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** A grid of the file that the allowance belongs to. */
export function gridBuilder(allowance: Allowance): GridBuilder {
  const placed: Placed[] = [];
  const merges: Span[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { first: number; last: number }[] = [];
  const mark = () => {
    allowance.marks -= 1;
    if (allowance.marks < 0) throw new FileRefusal("tooManyMarks");
  };
  return {
    set: (row, column, cell) => {
      if (cell.kind === "blank") return;
      if (!isWithin(row, MOST_ROWS) || !isWithin(column, MOST_COLUMNS))
        throw new FileRefusal("broken");
      allowance.cells -= 1;
      if (allowance.cells < 0) throw new FileRefusal("tooManyCells");
      placed.push({ row, column, cell });
    },
    merge: (span) => {
      mark();
      merges.push(span);
    },
    hideRow: (row) => {
      mark();
      hiddenRows.add(row);
    },
    hideColumns: (first, last) => {
      mark();
      hiddenColumns.push({ first, last });
    },
    build: (name, isHidden) => {
      const rows = rowsOf(placed, allowance, name);
      const [height, width] = [rows.length, rows[0]?.length ?? 0];
      return {
        name,
        isHidden,
        rows,
        merges: merges.flatMap((span) => within(span, height, width)),
        hiddenRows: new Set([...hiddenRows].filter((row) => isWithin(row, height))),
        hiddenColumns: columnsOf(hiddenColumns, width),
      };
    },
  };
}

function isWithin(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

function rowsOf(placed: readonly Placed[], allowance: Allowance, name: string): Cell[][] {
  let [height, width] = [0, 0];
  for (const { row, column } of placed) {
    height = Math.max(height, row + 1);
    width = Math.max(width, column + 1);
  }
  allowance.places -= height * width;
  if (allowance.places < 0) throw tooWide(name, height, width);
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => BLANK));
  for (const { row, column, cell } of placed) {
    const cells = rows[row];
    if (cells?.[column] !== BLANK) throw new FileRefusal("broken");
    cells[column] = cell;
  }
  return rows;
}

function tooWide(name: string, height: number, width: number): FileRefusal {
  const place = cellName(height - 1, width - 1);
  return new FileRefusal(
    "tooWide",
    `${name === "" ? "表" : `工作表“${name}”`}有 ${height} 行、${width} 列（到 ${place}），大部分是空的，太大了。请删去离数据很远的内容，另存后再导入。`,
  );
}

/** The part of a merged area that lies within; none where that is one cell. */
function within(span: Span, height: number, width: number): Span[] {
  const part = {
    ...span,
    bottom: Math.min(span.bottom, height - 1),
    right: Math.min(span.right, width - 1),
  };
  const isArea =
    isWithin(part.top, height) &&
    isWithin(part.left, width) &&
    part.bottom >= part.top &&
    part.right >= part.left &&
    (part.bottom > part.top || part.right > part.left);
  return isArea ? [part] : [];
}

function columnsOf(
  ranges: readonly { first: number; last: number }[],
  width: number,
): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { first, last } of ranges)
    for (let column = Math.max(0, first); column <= Math.min(last, width - 1); column += 1)
      columns.add(column);
  return columns;
}
