/**
 * Words and hatch stubs beside 0: right of it, or left where a plot goes below 0 and the right has
 * no room for them.
 */
import type { Row } from "../../figures/figure";
import { textWidth } from "../base/text";
import { MARK, SIZE } from "../base/theme";

export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly anchor: "start" | "end";
}

/** Where words may stand, and what they keep clear of. */
export interface WordRoom {
  readonly zero: number;
  readonly left: number;
  readonly right: number;
  /** Where lines run through all rows, from left to right. */
  readonly lines: readonly number[];
}

/** Between a word and what it stands beside, and between a word and a line. */
const WORD_GAP = 8;
const LINE_GAP = 6;

/**
 * The word at the first of these places that has room for it, clear of the lines if one is; at the
 * first where none has room.
 */
export function placeWord(
  room: WordRoom,
  text: string,
  places: readonly Omit<PlacedWord, "text">[],
): PlacedWord {
  const width = textWidth(text, SIZE.value);
  const words = places.map(({ x, anchor }): PlacedWord => ({
    text,
    x: anchor === "start" ? clearOfLines(room, width, x) : x,
    anchor,
  }));
  const [first = { text, x: room.zero, anchor: "start" }] = words;
  const roomy = words.filter((word) => isInside(room, word));
  return (
    roomy.find((word) => room.lines.every((line) => isClear(line, startOf(word), width))) ??
    roomy[0] ??
    first
  );
}

function startOf({ text, x, anchor }: PlacedWord): number {
  return anchor === "start" ? x : x - textWidth(text, SIZE.value);
}

function isInside({ left, right }: WordRoom, word: PlacedWord): boolean {
  const from = startOf(word);
  return from >= left && from + textWidth(word.text, SIZE.value) <= right;
}

function isClear(line: number, from: number, width: number): boolean {
  return line <= from - LINE_GAP || line >= from + width + LINE_GAP;
}

/**
 * Where a word begins: at `from`, or right of the lines that would run through it as far as there
 * is room.
 */
function clearOfLines({ lines, right }: WordRoom, width: number, from: number): number {
  return lines.reduce(
    (x, line) => (isClear(line, x, width) || line + LINE_GAP + width > right ? x : line + LINE_GAP),
    from,
  );
}

function after(x: number): Omit<PlacedWord, "text"> {
  return { x: x + WORD_GAP, anchor: "start" };
}

function before(x: number): Omit<PlacedWord, "text"> {
  return { x: x - WORD_GAP, anchor: "end" };
}

/** Where a word stands that takes the place of a bar: beside 0, clear of the lines. */
export function wordBesideZero(room: WordRoom, text: string): PlacedWord {
  const { zero, lines } = room;
  return placeWord(room, text, [
    after(zero),
    before(zero),
    ...lines.filter((line) => line < zero).map(before),
  ]);
}

/**
 * How much a row's words need right of 0: what it lacks, or 核减 where its bar goes left; nothing
 * where they stand elsewhere.
 */
export function wordsRoom(
  { missing, hatched, flag }: Pick<Row, "missing" | "hatched" | "flag">,
  isRightOfZero: boolean,
): number {
  if (missing !== null && hatched)
    return MARK.missingStub + WORD_GAP + textWidth(missing.word, SIZE.value);
  const word = flag ?? missing?.word ?? null;
  return word === null || isRightOfZero ? 0 : WORD_GAP + textWidth(word, SIZE.value);
}

/** The left edge of a stub: right of 0, or left of it where only that side has room. */
export function stubBesideZero({ zero, left, right }: WordRoom): number {
  const isLeft = zero + MARK.missingStub > right && zero - MARK.missingStub >= left;
  return isLeft ? zero - MARK.missingStub : zero;
}

/**
 * 未报: a stub with its word beyond it; without room for both on either side of 0 the word takes the
 * other one, or ends on its stub.
 */
export function missingBesideZero(
  room: WordRoom,
  text: string,
): { readonly x: number; readonly word: PlacedWord } {
  const { zero, left, right } = room;
  const own = MARK.missingStub + WORD_GAP + textWidth(text, SIZE.value);
  const isLeft = zero + own > right && zero - own >= left;
  const x = isLeft ? zero - MARK.missingStub : stubBesideZero(room);
  const [beyond, opposite] =
    x < zero ? [before(x), after(zero)] : [after(x + MARK.missingStub), before(zero)];
  const word = placeWord(room, text, [beyond, opposite]);
  return { x, word: isInside(room, word) ? word : { text, x: right, anchor: "end" } };
}
