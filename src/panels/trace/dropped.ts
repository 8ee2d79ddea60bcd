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
