/** What empty cells and marked numbers of a sheet's row mean, in words. */
import type { RateAbsence } from "../domain/rates/rate";
import { groupBy } from "../lib/array";

/**
 * What marks a number: corrected downwards, printed by the notice, of some of the units only, or
 * reported anew (更正, 补报).
 */
export type PointMark = "fallen" | "printed" | "partial" | "revised";

/** What a word of a status says: why there is no number, how it is marked, or that all is there. */
export type StatusKind = RateAbsence | PointMark | "reported";

/** A word and what it means. */
export interface StatusWord<Kind extends StatusKind = StatusKind> {
  readonly kind: Kind;
  /** 未报, 核减, 州级公布, 11/12个单位已报 */
  readonly word: string;
}

/** A number below 0. */
export const FALLEN = { kind: "fallen", word: "核减" } as const satisfies StatusWord;

/** Nothing is missing. */
export const REPORTED = { kind: "reported", word: "已报" } as const satisfies StatusWord;

/** A word and the head of the column that it is about. */
export interface StatusEntry extends StatusWord {
  readonly head: string;
}

/** 竣工率：未报, 工业、服务业：上季未报: one per word, its columns in order. */
export function wordsByColumn(entries: readonly StatusEntry[]): StatusWord[] {
  return byWord(entries, (word, heads) => `${heads}：${word}`);
}

/** 市级公布：完成投资, 核减：2026年: the word first, for what is there and marked. */
export function marksByWord(entries: readonly StatusEntry[]): StatusWord[] {
  return byWord(entries, (word, heads) => `${word}：${heads}`);
}

function byWord(
  entries: readonly StatusEntry[],
  said: (word: string, heads: string) => string,
): StatusWord[] {
  return [...groupBy(entries, ({ word }) => word).values()].flatMap((group) =>
    group.slice(0, 1).map(({ kind, word }) => ({
      kind,
      word: said(word, group.map(({ head }) => head).join("、")),
    })),
  );
}

/** Several in one cell, each once: 未报；公布60.4%. */
export function statusText(words: readonly StatusWord[]): string {
  return [...new Set(words.map(({ word }) => word))].join("；");
}

/** The remarks of a row; nothing where there is nothing to say. */
export function remarksOf(words: readonly StatusWord[]): { remarks?: readonly StatusWord[] } {
  return words.length > 0 ? { remarks: words } : {};
}
