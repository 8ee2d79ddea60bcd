/** Where the focus goes in the list of items after something was done to one. */

/** Focuses the grip or the menu of an item once the page has been drawn anew. */
export function focusItem(id: string, part: "grip" | "menu"): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] [data-part="${part}"] button`)
      ?.focus(),
  );
}
