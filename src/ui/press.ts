/** Whether an event happened on an element or in it. */
export function isPressOn(element: HTMLElement, event: Event): boolean {
  return event.target instanceof Node && element.contains(event.target);
}
