import { type ReactNode, createContext, use } from "react";
import { createPortal } from "react-dom";

/** Where a phone's frame keeps room between what scrolls and the bar of the pages; null before. */
export const BelowContext = createContext<HTMLElement | null>(null);

/** A page's own bar in that place: it covers nothing of the page. */
export function Below({ children }: { readonly children: ReactNode }): ReactNode {
  const place = use(BelowContext);
  return place && createPortal(children, place);
}
