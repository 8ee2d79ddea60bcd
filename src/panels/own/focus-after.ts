/**
 * Where the focus goes when what has it leaves the page: without a place of its own it would fall to
 * the body, and the next Tab would begin at the top. Each is a `ref` of what leaves.
 */
type Leaving = (element: HTMLElement | null) => (() => void) | undefined;

/** To the heading of the panel. */
export const headingAfter: Leaving = after((element) =>
  element.closest("section")?.querySelector("h2"),
);

/** To the entry of the list that it stands in. */
export const entryAfter: Leaving = after((element) => element.closest("li"));

/** To the head of the table row that it stands in. */
export const rowHeadAfter: Leaving = after((element) => element.closest("tr")?.querySelector("th"));

function after(placeOf: (element: HTMLElement) => HTMLElement | null | undefined): Leaving {
  return (element) =>
    element
      ? () => {
          // Still in the document: React lets go of a ref before it takes the element out.
          if (!element.contains(document.activeElement)) return;
          const place = placeOf(element);
          if (!place) return;
          place.tabIndex = -1;
          place.focus();
        }
      : undefined;
}
