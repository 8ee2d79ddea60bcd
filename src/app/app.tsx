import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { prefetchPaperChart } from "../charts/still/paper";
import { datasetQuery } from "../data/queries";
import { whenPainted } from "../panels/after-paint";
import { chartLibrary } from "../panels/chart-library";
import { RuntimeContext } from "../panels/view";
import { AnnounceProvider } from "../ui/announce";
import { loadFallbackFont } from "../ui/fallback-font";
import { dropOldSurfaces } from "../ui/surface-depth";
import { prefetchSurfaces } from "../ui/surfaces";
import { ConfigErrorPage } from "./config-error-page";
import { reopenBy } from "../lib/lazy-part";
import { reopenPage } from "./reopen-page";
import { isUnattended } from "./retry-unattended";
import { createAppRouter } from "./router";
import { type StartUp, startUp } from "./start-up";

const client = new QueryClient({ defaultOptions: { queries: { refetchIntervalInBackground: true, networkMode: "always" } } });
const router = createAppRouter();
dropOldSurfaces();
reopenBy(reopenPage);
// Beside the data; run once the headline numbers are painted.
if (!isUnattended()) void chartLibrary.fetchAhead();

/** Started as soon as the configuration is known, not when the page first renders. The wall reads by itself, and always anew. */
void startUp().then((result) => {
  if (result.status === "started" && result.runtime.offices === null && !isUnattended())
    void client.prefetchQuery(datasetQuery(result.runtime.backendOf(null, null)));
});

/**
 * The whole app: configuration first, then pages. Plain state instead of Suspense: React keeps a shown fallback for 300 ms
 * at least, which is most of the time that the first numbers take.
 */
export function App() {
  const [start, setStart] = useState<StartUp | null>(null);
  useEffect(() => void startUp().then(setStart), []);
  useEffect(() => void whenPainted().then(loadWhatCanWait), []);
  if (!start) return null;
  if (start.status === "failed") return <ConfigErrorPage failure={start.failure} />;
  return (
    <RuntimeContext value={start.runtime}>
      <QueryClientProvider client={client}>
        <AnnounceProvider>
          <RouterProvider router={router} />
        </AnnounceProvider>
      </QueryClientProvider>
    </RuntimeContext>
  );
}

function loadWhatCanWait(): void {
  loadFallbackFont();
  // The first press on a control then opens at once.
  setTimeout(prefetchSurfaces, 3000);
  prefetchPaperChart();
}
