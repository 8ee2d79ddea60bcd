/** What empty cells and marked numbers of a sheet's row mean, in words. */
import { groupBy } from "../lib/array";

/** What marks a number: corrected downwards, printed by the notice, or of some of the units only. */
export type PointMark = "fallen" | "printed" | "partial";

/** A word and what it means. */
export interface StatusWord<Kind> {
  readonly kind: Kind;
  /** 核减, 州级公布, 11/12已报 */
  readonly word: string;
}

/** A number below 0. */
export const FALLEN = { kind: "fallen", word: "核减" } as const satisfies StatusWord<PointMark>;

/** A word and the head of the column that it is about. */
export interface StatusEntry {
  readonly word: string;
  readonly head: string;
}

/** 竣工率：未报, 工业、服务业：上季未报: one per word, its columns in order. */
export function wordsByColumn(entries: readonly StatusEntry[]): string[] {
  return [...groupBy(entries, ({ word }) => word)].map(
    ([word, group]) => `${group.map(({ head }) => head).join("、")}：${word}`,
  );
}

/** 市级公布：完成投资, 核减：2026年: the word first, for what is there and marked. */
export function marksByWord(entries: readonly StatusEntry[]): string[] {
  return [...groupBy(entries, ({ word }) => word)].map(
    ([word, group]) => `${word}：${group.map(({ head }) => head).join("、")}`,
  );
}

/** Several statuses in one cell, each once. */
export function joinStatus(words: readonly string[]): string {
  return [...new Set(words)].join("；");
}

/** The remark of a row; nothing where there is nothing to say. */
export function remarkOf(words: readonly string[]): { remark?: string } {
  return words.length > 0 ? { remark: joinStatus(words) } : {};
}
