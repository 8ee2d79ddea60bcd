import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Suspense, use, useEffect } from "react";
import { RuntimeContext } from "../panels/view";
import { AnnounceProvider } from "../ui/announce";
import { loadFallbackFont } from "../ui/fallback-font";
import { prefetchSurfaces } from "../ui/surfaces";
import { ConfigErrorPage } from "./config-error-page";
import { createAppRouter } from "./router";
import { type StartUp, startUp } from "./start-up";

const client = new QueryClient({ defaultOptions: { queries: { refetchIntervalInBackground: true, networkMode: "always" } } });
const router = createAppRouter();

/** The whole app: configuration first, then pages. */
export function App() {
  useEffect(() => {
    loadFallbackFont();
    // Long after the first picture: the first press on a control then opens at once.
    const timer = setTimeout(prefetchSurfaces, 4000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={null}>
      <Started start={startUp()} />
    </Suspense>
  );
}

function Started({ start }: { start: Promise<StartUp> }) {
  const result = use(start);
  if (result.status === "failed") return <ConfigErrorPage message={result.message} />;
  return (
    <RuntimeContext value={result.runtime}>
      <QueryClientProvider client={client}>
        <AnnounceProvider>
          <RouterProvider router={router} />
        </AnnounceProvider>
      </QueryClientProvider>
    </RuntimeContext>
  );
}
