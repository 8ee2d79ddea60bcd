/** What a page shows, for the window's title: the project that it is about. */
import { createContext, use, useEffect } from "react";

/** Tells the frame; null: no more than the page itself. */
export const PageNameContext = createContext<(name: string | null) => void>(() => undefined);

/** Names what is shown in the title of the window, as long as it is shown. */
export function usePageName(name: string): void {
  const tell = use(PageNameContext);
  useEffect(() => {
    tell(name);
    return () => tell(null);
  }, [name, tell]);
}
