import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { prefetchPaperChart } from "../charts/still/paper";
import type { Backend } from "../data/addresses";
import { datasetQuery, factsQuery } from "../data/queries";
import { factsSpan } from "../domain/facts/scope";
import { whenPainted } from "../panels/figure/first-picture";
import { fetchFigures } from "../panels/figure/library";
import { RuntimeContext } from "../panels/view";
import { AnnounceProvider } from "../ui/announce";
import { loadFallbackFont } from "../ui/fallback-font";
import { dropOldSurfaces } from "../ui/old-surfaces";
import { prefetchSurfaces } from "../ui/surfaces";
import { firstChoice, firstSearch } from "./first-choice";
import { lazyPart, reopenBy } from "../lib/lazy-part";
import { usePart } from "../ui/use-part";
import { PageFailure } from "./page-error-page";
import { reopenPage } from "./reopen-page";
import { isUnattended } from "./page-address";
import { Pages } from "./pages";
import { type StartUp, startUp } from "./start-up";

const client = new QueryClient({
  defaultOptions: { queries: { refetchIntervalInBackground: true, networkMode: "always" } },
});
dropOldSurfaces();
reopenBy(reopenPage);
// Beside the data; run once the headline numbers are painted.
if (!isUnattended()) fetchFigures();

/**
 * Read as soon as the configuration is known, not when the page first renders. The wall reads by
 * itself.
 */
void startUp().then((result) => {
  if (result.status === "started" && result.runtime.offices === null && !isUnattended())
    void readFirst(result.runtime.addressed(firstSearch()).backend);
});

async function readFirst(backend: Backend): Promise<void> {
  const query = datasetQuery(backend);
  await client.prefetchQuery(query);
  const dataset = client.getQueryData(query.queryKey);
  if (dataset)
    await client.prefetchQuery(factsQuery(backend, factsSpan(firstChoice(dataset), dataset)));
}

/**
 * The whole app: configuration first, then pages. Plain state instead of Suspense: React keeps a
 * shown fallback for 300 ms at least, which is most of the time that the first numbers take.
 */
export function App() {
  const [start, setStart] = useState<StartUp | null>(null);
  useEffect(() => void startUp().then(setStart), []);
  useEffect(() => void whenPainted().then(loadWhatCanWait), []);
  const follow = start?.status === "started" ? start.follow : undefined;
  useEffect(
    () =>
      follow?.(
        (runtime) => setStart({ status: "started", runtime, follow }),
        () => void client.invalidateQueries(),
      ),
    [follow],
  );
  if (!start) return null;
  if (start.status === "failed") return <NotStarted cause={start.error} />;
  return (
    <RuntimeContext value={start.runtime}>
      <QueryClientProvider client={client}>
        <AnnounceProvider>
          <Pages />
        </AnnounceProvider>
      </QueryClientProvider>
    </RuntimeContext>
  );
}

const errorPage = lazyPart(
  "启动说明",
  async () => (await import("./config-error-page")).ConfigErrorPage,
);

/** Why the app did not start, in a part that a good start never needs. */
function NotStarted({ cause }: { cause: unknown }) {
  const { value: ErrorPage, error } = usePart(errorPage);
  if (error)
    return (
      <PageFailure error={error} retry={() => void errorPage.press().catch(() => undefined)} />
    );
  return ErrorPage && <ErrorPage error={cause} />;
}

function loadWhatCanWait(): void {
  loadFallbackFont();
  // The first press on a control then opens at once.
  setTimeout(prefetchSurfaces, 3000);
  prefetchPaperChart();
}
