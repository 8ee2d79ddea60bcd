/**
 * Where the focus goes when another tray comes into view because of what was pressed: its heading. A
 * tray that another page of the browser chose takes no focus.
 */
import { type RefObject, useEffect, useRef } from "react";

/** `any`: whichever is next. */
let wanted: string | null = null;

/** Wants the focus for the heading of a tray, at once where it is in view; null: of the next one. */
export function focusTray(id: string | null): void {
  wanted = id ?? "any";
  requestAnimationFrame(() => {
    const heading = document.querySelector<HTMLElement>(
      `[data-tray="${CSS.escape(wanted ?? "")}"]`,
    );
    if (!heading) return;
    wanted = null;
    heading.focus();
  });
}

/** For what takes the focus of a tray (data-tray: its id), or of the place where none is. */
export function useTrayFocus<Element extends HTMLElement>(
  id: string | null,
): RefObject<Element | null> {
  const element = useRef<Element | null>(null);
  useEffect(() => {
    if (wanted === null || (wanted !== "any" && wanted !== id)) return;
    wanted = null;
    element.current?.focus();
  }, [id]);
  return element;
}
