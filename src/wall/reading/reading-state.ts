/** What the wall reads from, what it has read, and how that is said. */
import type { LedgerKeeping, PictureAsked, RestoredPicture } from "../../data/kept/picture";
import type { FactsSpan } from "../../data/addresses";
import type { ClockDifference } from "../../data/server-clock";
import { staleWords } from "../../domain/wording/times";
import { problemsOf } from "../../domain/wording/admission-words";
import type { DataProblem } from "../../domain/facts/data-problem";
import type { Dataset } from "../../domain/facts/dataset";
import type { Facts } from "../../domain/facts/facts";
import {
  type LedgerOverdue,
  type LedgerQuestion,
  ledgerProblems,
} from "../../domain/ledger/ledger";
import type { Scope } from "../../domain/facts/scope";
import { type FreshnessView, type FreshnessWords, freshnessWords } from "./freshness-words";

/** What has been read, or was kept, of one backend. */
export interface WallSource {
  /** Reads now, never from memory; throws what reading throws. */
  readonly readDataset: () => Promise<Dataset>;
  readonly readFacts: (span: FactsSpan) => Promise<Facts>;
  /** Null where the office has no ledger. */
  readonly readOverdue: (question: LedgerQuestion) => Promise<LedgerOverdue | null>;
  /** Gives up what is being read. */
  readonly cancel: () => void;
  /** The kept picture; null where there is none. Never rejects. */
  readonly restore: (asked: PictureAsked) => Promise<RestoredPicture | null>;
  /** Keeps what was read last. Never rejects. */
  readonly keep: (span: FactsSpan, ledger: LedgerKeeping | null) => Promise<boolean>;
  /** How far this machine's clock is from the server's, by what has been read. */
  readonly clockDifference: () => ClockDifference;
  /** Keeps nothing, and hears of nothing, from now on. */
  readonly stop: () => void;
}

/**
 * What the ledger says of overdue issues. It is read after the figures and apart from them: a
 * ledger that fails must not make good figures look failed.
 */
export type OverdueReading =
  | { readonly kind: "notAsked" }
  /** 404. Asked again with the next publication. */
  | { readonly kind: "noLedger" }
  | { readonly kind: "read"; readonly overdue: LedgerOverdue }
  /**
   * Why, as a short Chinese clause. What was read before is not shown: nobody would see its age.
   */
  | { readonly kind: "failed"; readonly reason: string };

/** What the scenes are made of. The same answers give the same object. */
export interface Picture {
  readonly dataset: Dataset;
  readonly facts: Facts;
  readonly scope: Scope;
  readonly ledger: OverdueReading;
  /** What the address asked for and the data do not have, in Chinese. */
  readonly problems: readonly string[];
}

/** All that was wrong in what is shown: in data set and facts, and in the ledger's list. */
export function pictureProblems({ dataset, facts, ledger }: Picture): readonly DataProblem[] {
  return [
    ...problemsOf(dataset, [facts]),
    ...(ledger.kind === "read" ? ledgerProblems(dataset, ledger.overdue) : []),
  ];
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
  readonly clock: ClockDifference;
  /** Whether the picture could be kept for a restart; null before that was tried. */
  readonly isKept: boolean | null;
}

export interface WallReading {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => ReadingState;
  /** How long a mark 修订 stands: one rotation, ms. */
  readonly setLap: (ms: number) => void;
  /** Begins to read, and answers how to stop. */
  readonly start: () => () => void;
}

/**
 * The words of a view; where nobody knows when the picture was checked, no time and no age is said.
 */
export function wordsOf(view: FreshnessView, ageUnknown: boolean): FreshnessWords {
  const words = freshnessWords(view);
  if (!ageUnknown) return words;
  const checked = "核对时间不明";
  if (view.kind !== "stale") return { ...words, checked };
  return { ...words, state: staleWords(null), reason: "上次核对的时间不明，正在重试", checked };
}

/** Compared by what is seen, so that a tick in which nothing changed draws nothing. */
export function isSame(before: ReadingState, after: ReadingState): boolean {
  return before.picture === after.picture && seen(before) === seen(after);
}

function seen({ view, words, overdue, wait, tally, clock, isKept }: ReadingState): string {
  return JSON.stringify([view, words, overdue, wait, tally, clock, isKept]);
}
