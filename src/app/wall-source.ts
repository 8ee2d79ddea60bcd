/**
 * What the wall reads from: the app's own queries, always anew, and the pictures that it keeps of
 * them.
 */
import type { QueryClient } from "@tanstack/react-query";
import type { Backend } from "../data/addresses";
import { observeAnswers } from "../data/client";
import { restorePicture, startKeeping } from "../data/kept/picture";
import { statisticsQuery } from "../data/ledger-queries";
import { datasetQuery, factsQuery, ledgerOverdueQuery } from "../data/queries";
import { createServerClock } from "../data/host/server-clock";
import { readingBy } from "../data/wall-link";
import type { WallSource } from "../wall/feed/wall-source";

/**
 * Never from memory, whatever the clock says: with a `staleTime` of 0 an answer from before the
 * clock was set back counts as one from the future, and no request is made. The wall itself decides
 * when to try again.
 */
const ANEW = { staleTime: Number.NEGATIVE_INFINITY, retry: false } as const;

/**
 * Listens to the backend from now on; reads through the cache, so that an unchanged answer stays
 * the same object. `link`: the token that the wall was opened with, which signs it in.
 */
export function createWallSource(
  client: QueryClient,
  backend: Backend,
  link: string | null = null,
): WallSource {
  const reading = link === null ? plainly : readingBy(backend, link);
  const keeping = startKeeping(backend);
  const clock = createServerClock();
  const stopListening = observeAnswers(clock.hear);
  return {
    readDataset: () => reading(() => client.fetchQuery({ ...datasetQuery(backend), ...ANEW })),
    readFacts: (span) =>
      reading(() => client.fetchQuery({ ...factsQuery(backend, span), ...ANEW })),
    readOverdue: (question) =>
      client.fetchQuery({ ...ledgerOverdueQuery(backend, question), ...ANEW }),
    readStatistics: ({ region, counties, month }) =>
      client.fetchQuery({
        ...statisticsQuery(backend, {
          region,
          month,
          choice: counties ? { counties } : {},
          text: "",
        }),
        ...ANEW,
      }),
    readCampaigns: async ({ region, month }) => {
      const query = statisticsQuery(backend, { region, month, choice: {}, text: "" });
      return (await client.fetchQuery({ ...query, ...ANEW }))?.campaigns ?? null;
    },
    cancel: () => void client.cancelQueries(),
    restore: (asked) => restorePicture(backend, asked),
    keep: (span, ledger) => keeping.keep(span, ledger),
    clockDifference: clock.difference,
    stop: () => {
      keeping.stop();
      stopListening();
    },
  };
}

/** With no link: whoever has a session already, or needs none. */
function plainly<Value>(read: () => Promise<Value>): Promise<Value> {
  return read();
}
