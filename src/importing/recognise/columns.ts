/** The columns of a table: the levels of their heads, and what the words of these say. */
import { type Grid, textOf } from "../grid";
import { squash, tidy } from "../cells/squash";
import type { Cover } from "./cover";
import type { Head } from "./head";
import { type HeadSense, headSense } from "../heads/head-words";
import type { Topic } from "../heads/topic";

/** A column before it is known which year and months the table covers. */
export interface RawColumn {
  readonly index: number;
  readonly levels: readonly string[];
  readonly sense: HeadSense;
}

/** All columns that have a head. */
export function rawColumns(
  grid: Grid,
  cover: Cover,
  head: Head,
  topicOfHeads: (heads: readonly string[]) => Topic,
): readonly RawColumn[] {
  const width = grid.rows[0]?.length ?? 0;
  const levels = Array.from({ length: width }, (_, column) => levelsOf(grid, cover, head, column));
  const topic = topicOfHeads(levels.slice(0, 200).map((own) => own.join("/")));
  return levels.flatMap((own, index) =>
    own.length === 0 ? [] : [{ index, levels: own, sense: headSense(own, topic) }],
  );
}

/** The words above a column, top to bottom; what is merged or repeated stands once. */
function levelsOf(grid: Grid, cover: Cover, head: Head, column: number): string[] {
  const levels: string[] = [];
  const last = head.numbers === null ? head.last : head.last - 1;
  for (let row = head.first; row <= last; row += 1) {
    const word =
      tidy(textOf(cover.at(row, column)).slice(0, LONGEST)) ||
      groupWord(grid, cover, { row, column, last });
    if (word !== "" && word !== levels.at(-1)) levels.push(word);
  }
  return levels;
}

const LONGEST = 200;

/**
 * Without merges a group stands over its first column alone: the name to the left counts where both
 * columns have a part below.
 */
function groupWord(
  grid: Grid,
  cover: Cover,
  { row, column, last }: { row: number; column: number; last: number },
): string {
  if (row === last || cover.spanAt(row, column) !== null) return "";
  const isFilled = (at: number, place: number) =>
    textOf(grid.rows[at]?.[place] ?? { kind: "blank" }).trim() !== "";
  if (!isFilled(row + 1, column)) return "";
  for (let left = column - 1; left >= Math.max(0, column - WIDEST); left -= 1) {
    if (!isFilled(row + 1, left)) return "";
    if (cover.spanAt(row, left) !== null) return "";
    if (isFilled(row, left))
      return tidy(textOf(grid.rows[row]?.[left] ?? { kind: "blank" }).slice(0, LONGEST));
  }
  return "";
}

const WIDEST = 24;

/** What is above the head: the title, and lines such as 单位：万元 or 填报单位：…. */
export interface Above {
  readonly title: string;
  readonly lines: readonly string[];
}

export function aboveHead(grid: Grid, head: Head | null): Above {
  const until = Math.min(head?.first ?? 10, 30);
  const texts = grid.rows
    .slice(0, until)
    .flatMap((row) => row.slice(0, 200).map((cell) => textOf(cell).slice(0, 400)))
    .filter((text) => squash(text) !== "");
  const isTitle = (text: string) =>
    !/^(?:附件|附表|表\d)|^.{0,6}单位[(:]|截[止至]日期:|日期:/.test(squash(text));
  const title = texts.find((text) => isTitle(text) && squash(text).length > 3) ?? "";
  return { title: tidy(title), lines: texts.filter((text) => text !== title).map(tidy) };
}
