/** Which ready list of the ledger stands behind a number. */
import type { NumberRef } from "../domain/wording/explain/explanation";
import type { ReadyListId } from "../domain/ledger/ready-lists";
import { RATE_IDS, RATES, type RateId } from "../domain/rates/rates";
import type { MeasureGroup } from "../domain/facts/measure";
import { isPresent } from "../lib/array";

export interface ProjectsBehind {
  /** Null: all projects. */
  readonly list: ReadyListId | null;
  /** 应开未开的项目 */
  readonly words: string;
}

/**
 * With the lists' own words, which a test compares: 总览 loads these links, and would load with the
 * table of the lists what stands on each.
 */
const LISTS = {
  starts: { list: "startOverdue", words: "应开未开的项目" },
  completions: { list: "completionOverdue", words: "应竣未竣的项目" },
  investment: { list: "behindPace", words: "未达序时的项目" },
  projects: { list: null, words: "台账里的项目" },
} as const satisfies Partial<Record<MeasureGroup, ProjectsBehind>>;

/** The projects that hold some rates back, all lists as one; null where the ledger has none. */
export function projectsBehindRates(
  rates: readonly RateId[],
): { readonly list: string; readonly words: string } | null {
  const found = rates.map(projectsBehind).filter(isPresent);
  if (found.length === 0) return null;
  return {
    list: [...new Set(found.flatMap(({ list }) => list ?? []))].join(","),
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
  return Object.entries(LISTS).find(([own]) => own === group)?.[1] ?? null;
}
