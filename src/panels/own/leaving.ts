/**
 * Asks before the browser's tab is closed while something would be lost with it: on whichever page of
 * the app the reader is by then.
 */
const reasons = new Set<string>();

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** From now on there is such a reason, or there is none any more. */
export function askBeforeLeaving(reason: string, isWanted: boolean): void {
  if (isWanted) reasons.add(reason);
  else reasons.delete(reason);
  // Adding it again changes nothing.
  if (reasons.size > 0) window.addEventListener("beforeunload", ask);
  else window.removeEventListener("beforeunload", ask);
}
