/** Texts that a reader keeps in this browser, by key; in memory where the browser forbids storage. */

const listeners = new Set<() => void>();
/** What the browser would not store, also that nothing is kept; it stands before what is stored. */
const unstored = new Map<string, string | null>();

/** What is kept under the key; null where nothing is. Never throws. */
export function readKeptText(key: string): string | null {
  const text = unstored.get(key);
  if (text !== undefined) return text;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the text, or nothing where it is null: for this visit where the browser stores nothing. */
export function writeKeptText(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    unstored.delete(key);
  } catch {
    // Private windows, locked-down browsers, no room left: while the page is open.
    unstored.set(key, text);
  }
  for (const listener of listeners) listener();
}

/**
 * Tells the listener of every change, also in another tab, until the function answered is called.
 */
export function subscribeToKept(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener("storage", listener);
  };
}
