import { useCallback, useSyncExternalStore } from "react";
import { breakpoint } from "./tokens/screen.json";

/** On a phone popovers become sheets. */
export const PHONE = `(max-width: ${breakpoint.phone - 1}px)`;

/** `null` where the browser cannot tell (jsdom). */
function queryOf(media: string): MediaQueryList | null {
  return typeof globalThis.matchMedia === "function" ? globalThis.matchMedia(media) : null;
}

/** Whether the media query holds now; false where the browser knows none. */
export function mediaMatches(media: string): boolean {
  return queryOf(media)?.matches ?? false;
}

/**
 * Calls the listener when the media query begins or ceases to hold, until the function answered is
 * called.
 */
export function onMediaChange(media: string, listener: () => void): () => void {
  const query = queryOf(media);
  query?.addEventListener("change", listener);
  return () => query?.removeEventListener("change", listener);
}

/** The same as `mediaMatches`, kept up to date. */
export function useMediaQuery(media: string): boolean {
  const subscribe = useCallback((listener: () => void) => onMediaChange(media, listener), [media]);
  return useSyncExternalStore(subscribe, () => mediaMatches(media));
}
