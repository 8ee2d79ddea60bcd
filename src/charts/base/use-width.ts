import { type RefCallback, useCallback, useState } from "react";
import { flushSync } from "react-dom";

/**
 * The width of an element in whole px, as the observer tells it: nobody asks the browser, who would
 * have to lay out the page to answer. At first what the page's grid gives, where that is known;
 * else null until the frame in which the element is painted.
 */
export function useWidth<Expected extends number | null>(
  expected: Expected,
): [RefCallback<HTMLElement>, number | Expected] {
  const [width, setWidth] = useState<number | Expected>(expected);
  const isKnown = expected !== null;
  const observe = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      let isFirst = !isKnown;
      const observer = new ResizeObserver(([entry]) => {
        const next = Math.round(entry?.contentRect.width ?? 0);
        // A hidden plot is 0 wide and keeps the width it had.
        if (next === 0) return;
        // The page has its layout and is about to be painted.
        if (isFirst) flushSync(() => setWidth(next));
        else setWidth(next);
        isFirst = false;
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [isKnown],
  );
  return [observe, width];
}
