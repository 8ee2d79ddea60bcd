/** What stands below a card's number on the wall, line by line. */
import { textWidth } from "../../charts/base/text";
import { type CardLine, cardLineText } from "../../figures/cards/card-lines";
import type { HeadlineCard } from "../../figures/cards/cards";
import { breakLines, clauseLines } from "../../lib/line-break";
import { WALL } from "./wall-type";

export interface LineText {
  readonly text: string;
  readonly kind: "base" | "words";
}

/** From the largest size to the smallest; what is too long for that takes two lines. */
export const LINE_SIZE = {
  base: { most: WALL.headlineName, least: WALL.header },
  words: { most: WALL.words, least: WALL.header },
} as const;
/** Strong digits are a little wider than those that widths are estimated with. */
export const BOLD = 1.05;

/**
 * Base, what is beside it, and one change, 同比 if there is one; for a card without a value both
 * lines that say so. In a column of so many px.
 */
export function headlineLines(card: HeadlineCard, width: number): LineText[] {
  const { base, side } = card;
  const words = [
    card.printedRate ? `公布的比率，${side}` : side,
    ...shownChanges(card).map(cardLineText),
  ];
  return [
    ...(base ? baseLines(base, width) : []),
    ...words.filter((text) => text !== "").flatMap((text) => wrapped(text, width)),
  ];
}

/** What was done and the plan in one line, or in two where a line would leave the column. */
function baseLines({ strong, rest }: NonNullable<HeadlineCard["base"]>, width: number): LineText[] {
  const text = `${strong} ${rest}`;
  const lines = textWidth(text, LINE_SIZE.base.least) * BOLD > width ? [strong, rest] : [text];
  return lines.map((line) => ({ text: line, kind: "base" }));
}

/**
 * Of a card's changes those that the wall has room for: 同比, or the first there is; both lines that
 * say why there is no value.
 */
export function shownChanges({ changes, value }: HeadlineCard): readonly CardLine[] {
  const yearly = changes.filter(({ kind }) => kind === "yearOnYear");
  const others = changes.filter(({ kind }) => kind !== "yearOnYear");
  return [...yearly, ...others].slice(0, value ? 1 : 2);
}

/** A line that is too long even in its smallest size breaks between clauses, or where it must. */
function wrapped(text: string, width: number): LineText[] {
  const widthOf = (part: string) => textWidth(part, LINE_SIZE.words.least);
  const lines = clauseLines(text, width, widthOf) ?? breakLines(text, width, widthOf);
  return lines.map((line) => ({ text: line, kind: "words" }));
}
