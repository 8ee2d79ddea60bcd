/** Going on by ← and →. */
import { useEffect } from "react";

/** On links that do the same as the arrows: these go on working while one of them has the focus. */
export const TURNS_BY_ARROWS = { "data-turns": "" } as const;

/**
 * ← and → while nothing has the focus that could want them itself: letters would need a way to be
 * switched off (WCAG 2.1.4), arrows do not.
 */
export function useArrows(turn: (key: "ArrowLeft" | "ArrowRight") => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (key !== "ArrowLeft" && key !== "ArrowRight") return;
      const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (isHeld || event.defaultPrevented || !isFree(target)) return;
      event.preventDefault();
      turn(key);
    };
    globalThis.addEventListener("keydown", press);
    return () => globalThis.removeEventListener("keydown", press);
  });
}

/** The page itself, or the links that do the same. */
function isFree(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target === document.body || target.id === "main" || target.closest("[data-turns]") !== null
  );
}
