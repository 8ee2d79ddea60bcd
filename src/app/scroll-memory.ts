/** How far each visit was scrolled, so that Back finds it as it was left. */

/** What scrolls on a phone, where the bottom bar stands below it instead of over it. */
export const SCROLLER = "scroller";

interface Offset {
  /** The selector of what was scrolled. */
  readonly what: string;
  readonly left: number;
  readonly top: number;
}

const offsets = new Map<string, readonly Offset[]>();
/** All that has been scrolled and still stands. */
const scrolled = new Set<Element>();

document.addEventListener(
  "scroll",
  ({ target }) => {
    // The page's own scrolling is the document's.
    scrolled.add(target instanceof Element ? target : document.documentElement);
  },
  { capture: true, passive: true },
);

/** Remembers under this name how far everything on the page is scrolled. */
export function rememberScroll(key: string): void {
  for (const element of scrolled) if (!element.isConnected) scrolled.delete(element);
  offsets.set(
    key,
    Array.from(scrolled, (element) => ({
      what: selectorOf(element),
      left: element.scrollLeft,
      top: element.scrollTop,
    })),
  );
}

/** Scrolls everything to where it was under this name; a page of which nothing is known to its top. */
export function restoreScroll(key: string): void {
  const own = [document.documentElement, document.getElementById(SCROLLER)];
  for (const element of own) scrollElement(element, 0, 0);
  for (const { what, left, top } of offsets.get(key) ?? [])
    scrollElement(document.querySelector(what), left, top);
}

function scrollElement(element: Element | null, left: number, top: number): void {
  if (!element) return;
  element.scrollLeft = left;
  element.scrollTop = top;
}

/** The way to an element from the root, by its place among its siblings. */
function selectorOf(element: Element): string {
  const parent = element.parentElement;
  if (!parent) return ":root";
  const place = Array.prototype.indexOf.call(parent.children, element) + 1;
  return `${selectorOf(parent)}>:nth-child(${place})`;
}
