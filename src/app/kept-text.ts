/** What a reader keeps in this browser, by name; in memory where the browser forbids storage. */
import { useCallback, useSyncExternalStore } from "react";

const PREFIX = "dashboard.default ";
const listeners = new Set<() => void>();
/** What the browser would not store, also that nothing is kept; it stands before what is stored. */
const unstored = new Map<string, string | null>();

function read(name: string): string | null {
  const text = unstored.get(name);
  if (text !== undefined) return text;
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

function write(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
    unstored.delete(name);
  } catch {
    // Private windows, locked-down browsers, no room left: for this visit.
    unstored.set(name, text);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener("storage", listener);
  };
}

/** A kept text and how to change it; null: nothing is kept. */
export function useKeptText(name: string): readonly [string | null, (text: string | null) => void] {
  const keep = useCallback((text: string | null) => write(name, text), [name]);
  return [useSyncExternalStore(subscribe, () => read(name)), keep];
}
