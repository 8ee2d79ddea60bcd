/** The files that were last dropped or chosen to be traced, until they are closed. */
import { useSyncExternalStore } from "react";

export interface Dropped {
  /** Counts up: the same files dropped again are traced again. */
  readonly number: number;
  readonly files: readonly File[];
}

let dropped: Dropped | null = null;
let count = 0;
const listeners = new Set<() => void>();

/** Has the files traced, in the place of those before. */
export function traceFiles(files: readonly File[]): void {
  if (files.length === 0) return;
  count += 1;
  change({ number: count, files });
}

/** What leaves the board with its origin in it. */
const OURS = /\.(png|svg|pptx)$/i;

/**
 * Has the files traced where all of them can be the board's own pictures, and answers whether they
 * were. A page that takes files asks this itself: what catches drops elsewhere may come after it.
 */
export function traceIfPictures(files: readonly File[]): boolean {
  const areOurs = files.every(({ name }) => OURS.test(name));
  if (areOurs) traceFiles(files);
  return areOurs;
}

/** Closes what was found. */
export function closeTraces(): void {
  change(null);
}

function change(next: Dropped | null): void {
  dropped = next;
  for (const listener of listeners) listener();
}

/** Whether nobody has closed them, or dropped others. */
export function isOpen({ number }: Dropped): boolean {
  return dropped?.number === number;
}

/** Null where there is nothing to trace. */
export function useDropped(): Dropped | null {
  return useSyncExternalStore(subscribe, () => dropped);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
