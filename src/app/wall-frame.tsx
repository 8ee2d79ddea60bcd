/** The wall outside of the frame of the other pages: which backend, by which client, and the way back. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Backend } from "../data/client";
import { restorePicture, startKeeping } from "../data/kept-picture";
import { datasetQuery, factsQuery, ledgerOverdueQuery } from "../data/queries";
import { WallPage } from "../pages/wall/wall-page";
import type { WallSource } from "../pages/wall/reading-state";
import { useAddress } from "./use-view";

/** /wall at the current address. */
export function WallFrame() {
  const { search, office, backend, problems } = useAddress();
  const client = useQueryClient();
  const router = useRouter();
  const openSource = useCallback(() => createWallSource(client, backend), [client, backend]);
  const leave = () => {
    const { scenes: _scenes, dwell: _dwell, ...others } = search;
    void router.navigate({ to: "/", search: others });
  };
  const closeTool = () => {
    const { status: _status, calibrate: _calibrate, ...others } = search;
    void router.navigate({ to: "/wall", search: others });
  };
  return <WallPage {...{ search, problems, openSource, leave, closeTool }} builtIn={office !== null} />;
}

/** Reads through the app's own cache, so that an unchanged answer stays the same object; the wall itself decides when to try again. */
function createWallSource(client: QueryClient, backend: Backend): WallSource {
  const keeping = startKeeping(client, backend);
  const now = { staleTime: 0, retry: false } as const;
  return {
    readDataset: () => client.fetchQuery({ ...datasetQuery(backend), ...now }),
    readFacts: (span) => client.fetchQuery({ ...factsQuery(backend, span), ...now }),
    readOverdue: (question) => client.fetchQuery({ ...ledgerOverdueQuery(backend, question), ...now }),
    cancel: () => void client.cancelQueries(),
    restore: (asked) => restorePicture(client, backend, asked),
    keep: (span, question) => keeping.keep(span, question),
    stop: () => keeping.stop(),
  };
}
