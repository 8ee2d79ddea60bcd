import { useSyncExternalStore } from "react";

const PLACES = new Map<string, readonly Element[]>();

/** The elements of the page in which something is drawn that comes after it; by a selector. */
export function usePlaces(selector: string): readonly Element[] {
  return useSyncExternalStore(neverChanges, () => placesNow(selector));
}

/** The same list as long as they are the same: they stand as long as their page does. */
function placesNow(selector: string): readonly Element[] {
  const found = [...document.querySelectorAll(selector)];
  const known = PLACES.get(selector);
  if (known?.length === found.length && known.every((place, index) => place === found[index]))
    return known;
  PLACES.set(selector, found);
  return found;
}

function neverChanges(): () => void {
  return () => undefined;
}
