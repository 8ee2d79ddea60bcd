/** The files that were last dropped or chosen to be traced, until they are closed. */
import { useSyncExternalStore } from "react";
import { HEAD_LENGTH, isOfflinePage } from "../../tracing/offline-page";

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

/**
 * Has the files traced where all of them can be the board's own, and answers whether they were. A
 * page that takes files asks this itself: what catches drops elsewhere may come after it.
 */
export async function traceIfOurs(files: readonly File[]): Promise<boolean> {
  const areOurs = (await Promise.all(files.map(isOurs))).every(Boolean);
  if (areOurs) traceFiles(files);
  return areOurs;
}

/** A picture or a deck by its name; a page only where it says so: offices send tables as pages too. */
async function isOurs(file: File): Promise<boolean> {
  if (/\.(png|svg|pptx)$/i.test(file.name)) return true;
  if (!/\.html?$/i.test(file.name)) return false;
  // What can't be read is for the page to say.
  return file
    .slice(0, HEAD_LENGTH)
    .text()
    .then(isOfflinePage, () => false);
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
