/**
 * Whether the page is being printed: what a screen scrolls, folds or leaves out, paper has to show
 * whole.
 */
import { type ReactNode, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { mediaMatches, onMediaChange } from "./media-query";

const PRINT = "print";

const listeners = new Set<() => void>();
let isPrinting = false;
let isWatching = false;

/**
 * True from before the browser lays the page out for paper until it is done. A browser that
 * announces no printing never says so.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

/** Calls the listener when the page begins or ends being printed, before it is laid out for that. */
export function onPrinting(listener: () => void): () => void {
  return subscribe(listener);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  watch();
  return () => listeners.delete(listener);
}

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  globalThis.addEventListener("beforeprint", () => tell(true));
  globalThis.addEventListener("afterprint", () => tell(mediaMatches(PRINT)));
  onMediaChange(PRINT, () => tell(mediaMatches(PRINT)));
}

/** At once: the browser takes the page as it is when the event's listeners return. */
function tell(now: boolean): void {
  if (now === isPrinting) return;
  isPrinting = now;
  flushSync(() => listeners.forEach((listener) => listener()));
}

/**
 * On paper only, where the browser printed without telling the page: which rows of a list that
 * scrolls are not there, by name.
 */
export function LeftOut({ names }: { readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  return (
    <p className="paper-only">{`这里没有印全，缺${names.length}行：${names.join("、")}。请用浏览器的“打印”再印一次。`}</p>
  );
}
