/**
 * What is wanted next. Once the first picture stands and the page has nothing else to do (where the
 * office has a ledger), or as soon as a link to it is approached: the program of 项目台账, and what it
 * shows first.
 */
import { useEffect, useState } from "react";
import { whenPainted } from "../panels/figure/first-picture";
import { LedgerAhead } from "../panels/ledger/ledger-ahead";
import { useView } from "../panels/view";
import { prepare } from "./visits";

const LIST = "/projects";
const PATIENCE_MS = 3000;

/** Draws nothing; whatever does not come is asked for again by the page that needs it. */
export function Ahead() {
  return useIsWanted() && <Wanted />;
}

function Wanted() {
  useEffect(() => prepare(LIST), []);
  return <LedgerAhead />;
}

/** False until the page is idle, or a pointer or the focus comes to a link to the list. */
function useIsWanted(): boolean {
  const { hasLedger } = useView().dataset;
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted) return undefined;
    const want = () => setWanted(true);
    if (hasLedger) void whenPainted().then(() => whenIdle(want));
    const near = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link?.pathname.endsWith(LIST)) want();
    };
    document.addEventListener("pointerover", near, { passive: true });
    document.addEventListener("focusin", near);
    return () => {
      document.removeEventListener("pointerover", near);
      document.removeEventListener("focusin", near);
    };
  }, [hasLedger, isWanted]);
  return isWanted;
}

function whenIdle(act: () => void): void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: PATIENCE_MS });
  else setTimeout(act, PATIENCE_MS);
}
