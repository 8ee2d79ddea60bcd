/** What was written and is not on the server yet, kept by this tab until it is. */

const PREFIX = "dashboard.unsent ";

/** What the browser would not store; it stands before what is stored. */
const unstored = new Map<string, string>();

/** The text that was kept; null where there is none. Never throws. */
export function unsentText(key: string): string | null {
  const text = unstored.get(key);
  if (text !== undefined) return text;
  try {
    return sessionStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps a text, or lets go of it (null). Where the browser stores nothing, the page itself does. */
export function keepUnsentText(key: string, text: string | null): void {
  unstored.delete(key);
  try {
    if (text === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, text);
  } catch {
    if (text !== null) unstored.set(key, text);
  }
}
