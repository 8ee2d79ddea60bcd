import { useSyncExternalStore } from "react";
import { PHONE_PAGE, ROOMY_PAGE } from "./height";

/**
 * The page's width as far as row heights depend on it: a page change inside one class redraws
 * nothing.
 */
export function usePageWidth(): number {
  return useSyncExternalStore(subscribe, classWidth, () => ROOMY_PAGE);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}

function classWidth(): number {
  if (window.innerWidth < PHONE_PAGE) return PHONE_PAGE - 1;
  return window.innerWidth < ROOMY_PAGE ? ROOMY_PAGE - 1 : ROOMY_PAGE;
}
