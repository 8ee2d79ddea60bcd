/**
 * Whether an event is a press on an element or in it; a key, such as Escape, is none, wherever the
 * focus is.
 */
export function isPressOn(element: HTMLElement, event: Event): boolean {
  return (
    !(event instanceof KeyboardEvent) &&
    event.target instanceof Node &&
    element.contains(event.target)
  );
}

/** Whether text in an element is marked: the press that ends the marking is none of a button. */
export function isMarked(element: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}
