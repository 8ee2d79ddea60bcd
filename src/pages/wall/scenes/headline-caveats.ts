/** Why changes on the headline cards are not quite comparable: said once under the scene, where a bracket in each column would wrap. */
import type { HeadlineCard } from "../../../figures/cards";
import { shownChanges } from "./layout-headline";

const COMPARED = /^(同比|环比) /;
const CAVEAT = /^(同比|环比)( .*)（([^（）]*不同)）$/;
const EARLIER: Readonly<Record<string, string>> = { 同比: "上年", 环比: "上季" };

/**
 * The cards without those brackets, and the notes that stand for them: 同比的单位与上年不同 where that holds for all that are
 * compared; where it does not, ＊ ends the lines it holds for and begins the note, and ＊＊ a second one.
 */
export function withoutCaveats(cards: readonly HeadlineCard[]): {
  readonly cards: readonly HeadlineCard[];
  readonly notes: readonly string[];
} {
  const compared = cards.flatMap(shownChanges).filter((line) => COMPARED.test(line));
  const caveats = compared.map(noteOf).filter((note) => note !== "");
  const notes = [...new Set(caveats)];
  const isCommon = notes.length === 1 && caveats.length === compared.length;
  const markOf = (note: string) => (isCommon ? "" : "＊".repeat(notes.indexOf(note) + 1));
  const marked = (line: string) => line.replace(CAVEAT, `$1$2${markOf(noteOf(line))}`);
  return {
    cards: cards.map((card) => ({ ...card, changes: card.changes.map(marked) })),
    notes: notes.map((note) => `${markOf(note)}${note}`),
  };
}

/** 同比的月数、单位与上年不同; empty for a line without a bracket. */
function noteOf(line: string): string {
  const [, word = "", , what = ""] = CAVEAT.exec(line) ?? [];
  return word === "" ? "" : `${word}的${what.replace(/不同/g, "")}与${EARLIER[word] ?? ""}不同`;
}
