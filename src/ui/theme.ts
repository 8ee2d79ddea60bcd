import { useEffect, useSyncExternalStore } from "react";
import { mediaMatches, onMediaChange } from "./media-query";

export type ThemeChoice = "light" | "dark" | "system";

const STORAGE_KEY = "dashboard.theme";
const DARK = "(prefers-color-scheme: dark)";
/**
 * High contrast: the reader has chosen the ground, and says by the scheme whether it is a dark one.
 */
const FORCED = "(forced-colors: active)";
const CHOICES: readonly ThemeChoice[] = ["light", "dark", "system"];

const listeners = new Set<() => void>();

/**
 * A page's own theme, which holds while the page stands and is never stored; null: the reader's
 * choice.
 */
let pageTheme: "light" | "dark" | null = null;

/** Holds the choice while the page is open where the browser forbids storage. */
let unstored: ThemeChoice = "system";

/** The reader's choice; `system` where none was made. */
export function readTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return CHOICES.find((choice) => choice === stored) ?? unstored;
  } catch {
    return unstored;
  }
}

/** Takes the choice over at once and keeps it, for this visit where nothing can be stored. */
export function writeTheme(choice: ThemeChoice): void {
  unstored = choice;
  try {
    localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    // Private windows and locked-down browsers: `unstored` has it.
  }
  refresh();
}

/** First call of main.tsx, before anything is drawn; then follows the system and other tabs. */
export function applyStoredTheme(): void {
  onMediaChange(DARK, refresh);
  onMediaChange(FORCED, refresh);
  globalThis.addEventListener("storage", ({ key }) => {
    if (key === STORAGE_KEY) refresh();
  });
  refresh();
}

/** The reader's choice, and how it is changed. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSyncExternalStore(subscribe, readTheme), writeTheme];
}

/**
 * Shows a page in a theme of its own (a link may ask for one); the reader's choice comes back when
 * the page goes.
 */
export function usePageTheme(theme: "light" | "dark" | null): void {
  useEffect(() => {
    pageTheme = theme;
    refresh();
    return () => {
      pageTheme = null;
      refresh();
    };
  }, [theme]);
}

function refresh(): void {
  const choice = mediaMatches(FORCED) ? "system" : (pageTheme ?? readTheme());
  const isDark = choice === "system" ? mediaMatches(DARK) : choice === "dark";
  document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
