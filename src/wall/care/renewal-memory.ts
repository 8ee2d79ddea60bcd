/**
 * What the page remembers of its last renewal, in sessionStorage, which outlives a reload and
 * nothing else. Without this memory a host that goes on serving the old build would be reloaded for
 * ever.
 */
import { LEAST_GAP_MS, MOST_GAP_MS } from "./renewal";

export interface Renewed {
  /** Wall clock, ms. */
  readonly atMs: number;
  /** Why, in Chinese. */
  readonly words: string;
  /** The least time from then to the next renewal, ms. */
  readonly gapMs: number;
}

export interface RenewalMemory {
  /** Null before the first renewal. */
  readonly last: Renewed | null;
  /** Whether the browser keeps anything. */
  readonly isUsable: boolean;
}

export type SessionStore = Pick<Storage, "getItem" | "setItem">;

const KEY = "dashboard.wall.renewed";

/**
 * Reads what is kept, and tries whether anything can be. `store` throws where the browser forbids
 * it; this never does.
 */
export function recall(store: () => SessionStore): RenewalMemory {
  try {
    const kept = store().getItem(KEY) ?? "";
    store().setItem(KEY, kept);
    return { last: parsed(kept), isUsable: true };
  } catch {
    return { last: null, isUsable: false };
  }
}

/** Keeps it; false where the browser does not. */
export function remember(store: () => SessionStore, renewed: Renewed): boolean {
  try {
    store().setItem(KEY, JSON.stringify(renewed));
    return true;
  } catch {
    return false;
  }
}

function parsed(kept: string): Renewed | null {
  try {
    const value: unknown = JSON.parse(kept);
    if (typeof value !== "object" || value === null || !("atMs" in value) || !("words" in value))
      return null;
    const { atMs, words } = value;
    if (typeof atMs !== "number" || typeof words !== "string") return null;
    return { atMs, words, gapMs: gapOf("gapMs" in value ? value.gapMs : null) };
  } catch {
    return null;
  }
}

/** A build without it may have left the memory. */
function gapOf(kept: unknown): number {
  return typeof kept === "number"
    ? Math.min(Math.max(kept, LEAST_GAP_MS), MOST_GAP_MS)
    : LEAST_GAP_MS;
}
