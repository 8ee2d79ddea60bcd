import { type RefCallback, useCallback, useState } from "react";

/**
 * The width of an element in whole px. It is measured when the element is attached, so that the plot
 * is drawn in the first paint, and again when it changes. A given width needs no measuring.
 */
export function useWidth(fixed?: number): [RefCallback<HTMLElement>, number | null] {
  const [measured, setMeasured] = useState<number | null>(null);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element || fixed !== undefined) return undefined;
      // A hidden plot measures 0 and keeps the width it had.
      const update = () => setMeasured((before) => Math.floor(element.clientWidth) || before);
      update();
      const observer = new ResizeObserver(update);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [fixed],
  );
  return [measure, fixed ?? measured];
}
