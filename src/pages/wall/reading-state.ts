/** What the wall reads from, what it has read, and how that is said. */
import type { FactsSpan } from "../../data/queries";
import type { Dataset } from "../../domain/dataset";
import type { Facts } from "../../domain/facts";
import type { Scope } from "../../domain/scope";
import { type FreshnessView, type FreshnessWords, freshnessWords } from "./freshness-words";

/** What has been read, or was kept, of one backend. */
export interface WallSource {
  /** Reads now, never from memory; throws what reading throws. */
  readonly readDataset: () => Promise<Dataset>;
  readonly readFacts: (span: FactsSpan) => Promise<Facts>;
  /** Gives up what is being read. */
  readonly cancel: () => void;
  /** The kept picture; null where there is none. Never rejects. */
  readonly restore: (spanOf: (dataset: Dataset) => FactsSpan) => Promise<RestoredPicture | null>;
  /** Keeps what was read last. Never rejects. */
  readonly keep: (span: FactsSpan) => Promise<boolean>;
  /** Keeps nothing from now on. */
  readonly stop: () => void;
}

interface RestoredPicture {
  readonly dataset: Dataset;
  readonly facts: Facts;
  /** Wall clock, ms; null where nobody knows how old it is. */
  readonly checkedAt: number | null;
}

/** What the scenes are made of. The same answers give the same object. */
export interface Picture {
  readonly dataset: Dataset;
  readonly facts: Facts;
  readonly scope: Scope;
  /** What the address asked for and the data do not have, in Chinese. */
  readonly problems: readonly string[];
}

export interface ReadingState {
  /** Null until something was read or restored. */
  readonly picture: Picture | null;
  readonly view: FreshnessView;
  readonly words: FreshnessWords;
  /** 本期未按时更新, or null. */
  readonly overdue: string | null;
  /** The wait for the next reading on the monotonic clock, ms; null while reading. */
  readonly wait: { readonly fromMs: number; readonly untilMs: number } | null;
  /** Since the page began. */
  readonly tally: {
    readonly succeeded: number;
    readonly failed: number;
    /** Wall clock, ms, and its words. */
    readonly lastFailure: { readonly atMs: number; readonly words: string } | null;
  };
}

export interface WallReading {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => ReadingState;
  /** How long a mark 修订 stands: one rotation, ms. */
  readonly setLap: (ms: number) => void;
  /** Begins to read, and answers how to stop. */
  readonly start: () => () => void;
}

/** The words of a view; where nobody knows when the picture was checked, no time and no age is said. */
export function wordsOf(view: FreshnessView, ageUnknown: boolean): FreshnessWords {
  const words = freshnessWords(view);
  if (!ageUnknown) return words;
  const checked = "核对时间不明";
  if (view.kind !== "stale") return { ...words, checked };
  return { ...words, state: "数据已旧", reason: "上次核对的时间不明，正在重试", checked };
}

/** Compared by what is seen, so that a tick in which nothing changed draws nothing. */
export function isSame(before: ReadingState, after: ReadingState): boolean {
  return before.picture === after.picture && seen(before) === seen(after);
}

function seen({ view, words, overdue, wait, tally }: ReadingState): string {
  return JSON.stringify([view, words, overdue, wait, tally]);
}
