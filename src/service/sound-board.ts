/** The board of an office as readers of it take it: what they would refuse is never kept or published. */
import { ContractError } from "../data/wire/contract-error";
import { parseDataset, parseFacts } from "../data/wire/parse";
import type { WireDataset, WireFacts } from "../data/wire/wire";
import { MEASURES, canBeNegative, measureName } from "../domain/facts/measure";
import { monthLabel, parseMonth } from "../domain/facts/period";
import type { Board } from "../domain/wording/board-changes";
import type { BoardContent } from "../office/content";
import { valueAt } from "../lib/record";
import { unfit } from "./problems";

/** What is read of a content: of a published one, or of one that is to be. */
type Content = Pick<BoardContent, "dataset" | "facts">;

/** Throws a `ContractError` where the content does not fit the contract. */
export function boardFrom({ dataset, facts }: Content): Board {
  return { dataset: parseDataset(dataset), facts: parseFacts(facts) };
}

/** The same. Throws a `Refused` (422) that names unit, month and measure where it does not fit. */
export function soundBoard(content: Content): Board {
  try {
    return boardFrom(content);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const text = wrongFigure(content) ?? error.message;
    throw unfit(`看板放不下这样的数：${text}请核实改正。`, [{ weight: "block", text, at: [] }]);
  }
}

/** The first figure that cannot stand on a board, as a Chinese sentence; null where none is found. */
function wrongFigure({ dataset, facts }: Content): string | null {
  for (const record of facts.facts)
    for (const measure of MEASURES) {
      const value = valueAt(record, measure.split("."));
      if (typeof value !== "number") continue;
      const isBelow = value < 0 && !canBeNegative(measure);
      if (!isBelow && Number.isSafeInteger(value)) continue;
      return `${whereOf(dataset, record)}${measureName(measure, "ytd")}${isBelow ? `是负数（${value}）` : "（合计）太大了"}。`;
    }
  return null;
}

/** 泾县2026年8月 */
function whereOf({ regions }: WireDataset, { county, month }: WireFacts["facts"][number]): string {
  const name = regions.find(({ code }) => code === county)?.name ?? county;
  const known = parseMonth(month);
  return `${name}${known ? monthLabel(known) : month}`;
}
