import { type RefObject, useEffect, useState } from "react";

/** Somewhat ahead of the reader. */
const AHEAD = "400px";

/** Whether the element has been in view, or nearly; true at once where the browser cannot tell. */
export function useInView(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(() => !("IntersectionObserver" in globalThis));
  useEffect(() => {
    if (seen || !element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: AHEAD },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [seen, element]);
  return seen;
}
