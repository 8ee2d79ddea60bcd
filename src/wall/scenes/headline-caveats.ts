/**
 * Why changes on the headline cards are not quite comparable: said once under the scene, where a
 * bracket in each column would wrap.
 */
import { COMPARISON_WORD } from "../../domain/rates/change";
import type { CardLine } from "../../figures/cards/card-lines";
import type { HeadlineCard } from "../../figures/cards/cards";
import { shownChanges } from "./headline-lines";

const EARLIER = { yearOnYear: "上年", quarterOnQuarter: "上季" } as const;

/**
 * The cards without those brackets, and the notes that stand for them: 同比的单位与上年不同 where that holds
 * for all that are compared; where it does not, ＊ ends the lines it holds for and begins the note,
 * and ＊＊ a second one.
 */
export function withoutCaveats(cards: readonly HeadlineCard[]): {
  readonly cards: readonly HeadlineCard[];
  readonly notes: readonly string[];
} {
  const compared = cards.flatMap(shownChanges).filter(({ kind }) => kind in EARLIER);
  const caveats = compared.map(noteOf).filter((note) => note !== "");
  const notes = [...new Set(caveats)];
  const isCommon = notes.length === 1 && caveats.length === compared.length;
  const markOf = (note: string) => (isCommon ? "" : "＊".repeat(notes.indexOf(note) + 1));
  const marked = (line: CardLine): CardLine => ({
    ...line,
    text: `${line.text}${markOf(noteOf(line))}`,
    differing: [],
  });
  return {
    cards: cards.map((card) => ({ ...card, changes: card.changes.map(marked) })),
    notes: notes.map((note) => `${markOf(note)}${note}`),
  };
}

/** 同比的月数、单位与上年不同; empty for a line that compares with nothing, or with just the same. */
function noteOf({ kind, differing }: CardLine): string {
  if (differing.length === 0 || kind === "beside" || kind === "absent") return "";
  return `${COMPARISON_WORD[kind]}的${differing.join("、")}与${EARLIER[kind]}不同`;
}
