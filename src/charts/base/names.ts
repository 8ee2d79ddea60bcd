/**
 * The one place where a unit's name is made to fit: whole in one line, else as the office shortens
 * it itself, else in two lines, else with … where something is gone. Two names never read alike: a
 * form that would fit two of them is given to neither.
 */
import { baseline, textWidth } from "./text";

export interface Named {
  readonly name: string;
  /** The office's own short form. */
  readonly short?: string;
}

export interface NameRoom {
  readonly width: number;
  readonly size: number;
  /** Of the rows; without it there is one line for each name. */
  readonly rowHeight?: number;
  /** Of two lines, the smallest size that can be read. */
  readonly leastSize?: number;
}

/** Smaller than notes, as only half of a long name is. */
const LEAST_SIZE = 11;
/** What two lines leave free of a row's height. */
const BETWEEN_ROWS = 3;

/** A way to write a name in the room, or null where it does not fit that way. */
type Form = (named: Named) => readonly string[] | null;

/**
 * The lines of each name, by its whole form. A name that no form keeps apart from others stays
 * whole: `nameLines` draws it smaller.
 */
export function fitNames(
  items: readonly Named[],
  room: NameRoom,
): ReadonlyMap<string, readonly string[]> {
  const fitted = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  let left = [...new Map(items.map((item) => [item.name, item])).values()];
  for (const form of formsFor(left, room)) {
    const written = left.map((named) => ({ named, lines: form(named) }));
    const times = new Map<string, number>();
    for (const { lines } of written)
      if (lines) times.set(lines.join(""), (times.get(lines.join("")) ?? 0) + 1);
    const isOwn = (text: string) => times.get(text) === 1 && !taken.has(text);
    left = written.flatMap(({ named, lines }) => {
      if (!lines || !isOwn(lines.join(""))) return [named];
      fitted.set(named.name, lines);
      return [];
    });
    for (const { lines } of written) if (lines && isOwn(lines.join(""))) taken.add(lines.join(""));
    if (left.length === 0) break;
  }
  for (const { name } of left) fitted.set(name, [name]);
  return fitted;
}

/** From the best form to the last. */
function formsFor(items: readonly Named[], room: NameRoom): Form[] {
  const { width, size } = room;
  const fits = (text: string) => textWidth(text, size) <= width;
  const longest = Math.max(0, ...items.map(({ name }) => Array.from(name).length));
  const counts = Array.from({ length: longest }, (_, index) => index);
  return [
    ({ name }) => (fits(name) ? [name] : null),
    ({ short = "" }) => (short !== "" && fits(short) ? [short] : null),
    ({ name }) => twoLines(name, room),
    // … at the end, then further in front, then only the end is left; last what lies between.
    ...counts.map(
      (tail): Form =>
        ({ name }) =>
          cut(Array.from(name), { tail, least: tail === 0 ? 1 : 0 }, fits),
    ),
    ...counts.map(
      (from): Form =>
        ({ name }) =>
          cut(["…", ...Array.from(name).slice(from)], { tail: 0, least: 2 }, fits),
    ),
  ];
}

function twoLines(
  name: string,
  { width, rowHeight, leastSize = LEAST_SIZE, ...room }: NameRoom,
): readonly string[] | null {
  if (rowHeight === undefined) return null;
  const size = halfSize(room.size, rowHeight);
  const characters = Array.from(name);
  if (size < leastSize || characters.length < 2) return null;
  const half = Math.ceil(characters.length / 2);
  const lines = [characters.slice(0, half).join(""), characters.slice(half).join("")];
  return lines.every((line) => textWidth(line, size) <= width) ? lines : null;
}

interface Cut {
  /** How many of the last characters stay. */
  readonly tail: number;
  /** How many of the first at least. */
  readonly least: number;
}

/**
 * As many of the first characters as there is room for, …, and some of the last; null where there
 * is no room for that.
 */
function cut(
  name: readonly string[],
  { tail, least }: Cut,
  fits: (text: string) => boolean,
): readonly string[] | null {
  const end = tail === 0 ? "" : name.slice(-tail).join("");
  for (let head = name.length - tail - 1; head >= least; head -= 1) {
    const text = `${name.slice(0, head).join("")}…${end}`;
    if (fits(text)) return [text];
  }
  return null;
}

/** The size of a name in two lines. */
function halfSize(size: number, rowHeight: number): number {
  return Math.min(size, (rowHeight - BETWEEN_ROWS) / 2);
}

export interface NameLine {
  readonly text: string;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
}

export interface NamePlace {
  readonly centre: number;
  readonly size: number;
  readonly rowHeight: number;
  /** What one line must not be wider than. */
  readonly width: number;
}

/** Where the lines of a name stand in its row. */
export function nameLines(
  lines: readonly string[],
  { centre, size, rowHeight, width }: NamePlace,
): NameLine[] {
  if (lines.length < 2) {
    return lines.map((text) => {
      const fitting = Math.min(size, Math.max(width, 0) / Math.max(textWidth(text, 1), 1));
      return { text, y: baseline(centre, fitting), size: fitting };
    });
  }
  const half = halfSize(size, rowHeight);
  return lines.map((text, index) => ({
    text,
    y: baseline(centre + (index - 0.5) * (half + 1), half),
    size: half,
  }));
}

/**
 * The row's height at which names may stand in two lines of this size and still be read on paper.
 */
export const TWO_LINE_ROW = 27;
