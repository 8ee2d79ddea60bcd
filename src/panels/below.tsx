import { type ReactNode, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";

/** Where a phone's frame keeps room between what scrolls and the bar of the pages. */
export const BELOW = "below";

/** A page's own bar in that place: it covers nothing of the page. */
export function Below({ children }: { readonly children: ReactNode }): ReactNode {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => setPlace(document.getElementById(BELOW)), []);
  return place && createPortal(children, place);
}
