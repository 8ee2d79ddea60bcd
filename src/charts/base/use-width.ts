import { type RefCallback, useCallback, useState } from "react";

export interface WidthHints {
  /** Needs no measuring: static pictures. */
  readonly fixed?: number | undefined;
  /** What the page's grid gives: drawn at once, corrected by the observer where it turns out otherwise. */
  readonly expected?: number | undefined;
}

/**
 * The width of an element in whole px. Without a hint it is measured when the element is attached, so that the plot is
 * drawn in the first paint; that makes the browser lay the page out once per plot, which an expected width spares.
 */
export function useWidth({ fixed, expected }: WidthHints): [RefCallback<HTMLElement>, number | null] {
  const [measured, setMeasured] = useState<number | null>(expected === undefined ? null : Math.round(expected));
  const isExpected = expected !== undefined;
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element || fixed !== undefined) return undefined;
      // A hidden plot measures 0 and keeps the width it had.
      const update = () => setMeasured((before) => Math.floor(element.clientWidth) || before);
      if (!isExpected) update();
      const observer = new ResizeObserver(update);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [fixed, isExpected],
  );
  return [measure, fixed ?? measured];
}
