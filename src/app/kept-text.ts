/** What a reader keeps in this browser, by name; in memory where the browser forbids storage. */
import { useCallback, useSyncExternalStore } from "react";

const PREFIX = "dashboard.default ";
const listeners = new Set<() => void>();
const unstored = new Map<string, string | null>();

function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name) ?? unstored.get(name) ?? null;
  } catch {
    return unstored.get(name) ?? null;
  }
}

function write(name: string, text: string | null): void {
  unstored.set(name, text);
  try {
    if (text === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // Private windows and locked-down browsers: `unstored` has it for this visit.
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
