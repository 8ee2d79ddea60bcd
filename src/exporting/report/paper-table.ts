/** A table as it stands on paper: heads that span, columns in mm, size of type. */

export interface PaperTable {
  /** From top to bottom; repeated on every page. */
  readonly heads: readonly (readonly PaperHead[])[];
  /** In mm, as wide together as was asked for. */
  readonly widths: readonly number[];
  readonly rows: readonly PaperRow[];
  /** In pt. */
  readonly size: number;
}

export interface PaperHead {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

export interface PaperRow {
  readonly isTotal: boolean;
  /** The first is the row's name. */
  readonly cells: readonly PaperCell[];
}

export interface PaperCell {
  readonly lines: readonly string[];
  readonly align: "left" | "right" | "center";
}

/** Left and right in a cell, and above and below its lines, in mm. */
export const CELL_PADDING_MM = { side: 0.9, end: 0.6 } as const;
/** Height of a line ÷ size of its type. */
export const CELL_LINE = 1.3;

export const MM_PER_PT = 25.4 / 72;
/** For edges and roundings of a cell. */
const SLACK_MM = 0.3;
/** A digit or a letter in em, with something to spare. */
const HALF = 0.56;

/** A column before it has a width. */
export interface Column {
  /** Whose head stands above it; null: its own reaches over both head rows. */
  readonly section: string | null;
  readonly head: string;
  readonly cells: readonly PaperCell[];
  /** In em: what it cannot do without, and what lets nothing in it wrap. */
  readonly least: number;
  readonly most: number;
}

/** In em: Chinese is one wide, in some fonts %, — and − are too, Latin letters and digits half. */
export function emOf(text: string): number {
  let em = 0;
  for (const character of text) em += /[\u2e80-\uffff%—−]/.test(character) ? 1 : HALF;
  return em;
}

function widthOf(em: number, size: number): number {
  return em * size * MM_PER_PT + 2 * CELL_PADDING_MM.side + SLACK_MM;
}

export function leastWidth(columns: readonly Column[], size: number): number {
  return sum(columns.map(({ least }) => widthOf(least, size)));
}

export interface Room {
  readonly size: number;
  readonly widthMm: number;
}

/**
 * As many sections side by side as fit, the first column again in each part; a section that is too
 * wide for itself alone is torn.
 */
export function parts(
  [name, ...columns]: readonly Column[],
  { size, widthMm }: Room,
): readonly (readonly Column[])[] {
  if (!name) return [];
  const done: Column[][] = [];
  let part: Column[] = [name];
  const fits = (more: readonly Column[]) => leastWidth([...part, ...more], size) <= widthMm;
  const end = () => {
    if (part.length > 1) done.push(part);
    part = [name];
  };
  for (const section of bySection(columns)) {
    if (!fits(section)) end();
    for (const column of section) {
      if (!fits([column])) end();
      part.push(column);
    }
  }
  end();
  return done;
}

function bySection(columns: readonly Column[]): readonly (readonly Column[])[] {
  const sections: Column[][] = [];
  for (const column of columns) {
    const last = sections.at(-1);
    if (last?.[0] && column.section !== null && last[0].section === column.section)
      last.push(column);
    else sections.push([column]);
  }
  return sections;
}

/** The table of these columns, as wide as asked for; `totals`: which rows are one. */
export function table(
  columns: readonly Column[],
  { totals, size, widthMm }: Room & { readonly totals: readonly boolean[] },
): PaperTable {
  return {
    heads: headRows(columns),
    widths: shared(columns, { size, widthMm }),
    rows: totals.map((isTotal, row) => ({
      isTotal,
      cells: columns.map(({ cells }) => cells[row] ?? { lines: [], align: "left" }),
    })),
    size,
  };
}

function headRows(columns: readonly Column[]): readonly (readonly PaperHead[])[] {
  const head = (text: string, span = 1, rows = 1): PaperHead => ({ text, columns: span, rows });
  const sections = bySection(columns);
  if (columns.every(({ section }) => section === null))
    return [columns.map((column) => head(column.head))];
  return [
    sections.map((run) => {
      const [first] = run;
      return first?.section ? head(first.section, run.length) : head(first?.head ?? "", 1, 2);
    }),
    columns.filter(({ section }) => section !== null).map((column) => head(column.head)),
  ];
}

/** What is left over goes to what would wrap, then to all alike. */
function shared(columns: readonly Column[], { size, widthMm }: Room): readonly number[] {
  const least = columns.map((column) => widthOf(column.least, size));
  const wishes = columns.map(({ least: own, most }) => Math.max(0, most - own) * size * MM_PER_PT);
  const spare = Math.max(0, widthMm - sum(least));
  const granted = sum(wishes) === 0 ? 0 : Math.min(1, spare / sum(wishes));
  const widths = least.map((width, index) => width + (wishes[index] ?? 0) * granted);
  const scale = widthMm / sum(widths);
  return widths.map((width) => Math.floor(width * scale * 100) / 100);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
