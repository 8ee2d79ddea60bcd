/** Which ready list of the ledger stands behind a number. */
import type { NumberRef } from "../domain/wording/explain/explanation";
import { READY_LISTS, type ReadyListId } from "../domain/ledger/ready-lists";
import { RATE_IDS, RATES } from "../domain/rates/rates";
import type { MeasureGroup } from "../domain/facts/measure";

export interface ProjectsBehind {
  readonly list: ReadyListId;
  /** 应开未开的项目 */
  readonly words: string;
}

const LISTS: Readonly<Partial<Record<MeasureGroup, ReadyListId>>> = {
  starts: "startOverdue",
  completions: "completionOverdue",
  investment: "behindPace",
};

/** The projects that hold a number back; null where the ledger has no list of them. */
export function projectsBehind(quantity: NumberRef["quantity"]): ProjectsBehind | null {
  const rate = RATE_IDS.find((id) => id === quantity);
  const group = rate ? RATES[rate].group : quantity.split(".")[0];
  const list = Object.entries(LISTS).find(([own]) => own === group)?.[1];
  const word = READY_LISTS.find(({ id }) => id === list)?.word;
  return list && word ? { list, words: `${word}的项目` } : null;
}
