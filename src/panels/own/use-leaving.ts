import { useEffect } from "react";

/**
 * Asks before the tab is closed while something would be lost with it. On this page alone: a wall must
 * be able to open itself anew.
 */
export function useAskBeforeLeaving(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isWanted]);
}
