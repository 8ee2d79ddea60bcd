/** An answer takes its question away, and the focus with it: it goes on to what the question stood in. */
import { type RefObject, useEffect, useRef } from "react";

/**
 * What is to be called with each answer. Once the page has been drawn anew and the focus is nowhere,
 * the container takes it.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): () => void {
  const isAnswered = useRef(false);
  useEffect(() => {
    if (!isAnswered.current) return;
    isAnswered.current = false;
    // A list that closes gives the focus back first.
    setTimeout(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body)
        container.current?.focus({ preventScroll: true });
    }, GIVEN_BACK_MS);
  });
  return () => {
    isAnswered.current = true;
  };
}

/** Longer than a popover takes to close. */
const GIVEN_BACK_MS = 250;
