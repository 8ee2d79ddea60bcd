/** Where the arrow keys lead in a list of options that may have several columns. */
import { lastWhere } from "../lib/array";

export interface Placed {
  disabled: boolean;
  row: number;
  column: number;
}

type Move = "next" | "previous" | "below" | "above" | "first" | "last";

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "below",
  ArrowUp: "above",
  Home: "first",
  End: "last",
};

/** Places the options of each group from a new row on. */
export function place<Option extends { disabled?: boolean }>(
  groups: readonly { options: readonly Option[] }[],
  columns: number,
): (Placed & { option: Option })[] {
  let firstRow = 0;
  return groups.flatMap(({ options }) => {
    const top = firstRow;
    firstRow += Math.ceil(options.length / columns);
    return options.map((option, index) => ({
      option,
      disabled: option.disabled ?? false,
      row: top + Math.floor(index / columns),
      column: index % columns,
    }));
  });
}

/**
 * The option that a key leads to, or `null`: no such key, or the end of the list. Disabled options
 * are passed over.
 */
export function moveBy<Option extends Placed>(
  key: string,
  from: Option,
  all: readonly Option[],
): Option | null {
  const move = MOVES[key];
  if (!move) return null;
  const open = all.filter((option) => !option.disabled);
  const here = all.indexOf(from);
  switch (move) {
    case "first":
      return open[0] ?? null;
    case "last":
      return open[open.length - 1] ?? null;
    case "next":
      return open.find((option) => all.indexOf(option) > here) ?? null;
    case "previous":
      return lastWhere(open, (option) => all.indexOf(option) < here);
    case "below":
      return nearest(from, open, (option) => option.row - from.row);
    case "above":
      return nearest(from, open, (option) => from.row - option.row);
  }
}

/** The nearest row that has an open option, and in it the nearest column. */
function nearest<Option extends Placed>(
  from: Option,
  open: readonly Option[],
  rowsAway: (option: Option) => number,
): Option | null {
  let best: Option | null = null;
  const cost = (option: Option) => rowsAway(option) * 100 + Math.abs(option.column - from.column);
  for (const option of open) {
    if (rowsAway(option) > 0 && (best === null || cost(option) < cost(best))) best = option;
  }
  return best;
}
