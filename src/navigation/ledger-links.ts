/** Which ready list of the ledger stands behind a number. */
import type { NumberRef } from "../domain/wording/explain/explanation";
import { joinWords } from "../domain/ledger/filters";
import { READY_LISTS, type ReadyListId } from "../domain/ledger/ready-lists";
import { RATE_IDS, RATES, type RateId } from "../domain/rates/rates";
import type { MeasureGroup } from "../domain/facts/measure";
import { isPresent } from "../lib/array";

export interface ProjectsBehind {
  /** Null: all projects. */
  readonly list: ReadyListId | null;
  /** 应开未开的项目 */
  readonly words: string;
}

const LISTS: Readonly<Partial<Record<MeasureGroup, ReadyListId>>> = {
  starts: "startOverdue",
  completions: "completionOverdue",
  investment: "behindPace",
};

/** The projects that hold some rates back, all lists as one; null where the ledger has none. */
export function projectsBehindRates(
  rates: readonly RateId[],
): { readonly list: string; readonly words: string } | null {
  const found = rates.map(projectsBehind).filter(isPresent);
  if (found.length === 0) return null;
  return {
    list: joinWords([...new Set(found.flatMap(({ list }) => list ?? []))]),
    words: [...new Set(found.map(({ words }) => words))].join("、"),
  };
}

/**
 * The projects that hold a number back, or that it counts; null where the ledger has no list of
 * them.
 */
export function projectsBehind(quantity: NumberRef["quantity"]): ProjectsBehind | null {
  const rate = RATE_IDS.find((id) => id === quantity);
  const group = rate ? RATES[rate].group : quantity.split(".")[0];
  if (group === "projects") return { list: null, words: "台账里的项目" };
  const list = Object.entries(LISTS).find(([own]) => own === group)?.[1];
  const word = READY_LISTS.find(({ id }) => id === list)?.word;
  return list && word ? { list, words: `${word}的项目` } : null;
}
