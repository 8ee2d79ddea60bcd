/** What a wall shows, kept and restored: a data set together with the facts that were drawn with it. */
import type { QueryClient } from "@tanstack/react-query";
import { parseCode } from "../domain/county";
import { parseMonth } from "../domain/period";
import { type Backend, addressOf, observeAnswers } from "./client";
import { type AnswerKeeper, type KeptAnswer, createAnswerKeeper } from "./kept-answers";
import { parseDataset, parseFacts } from "./parse";
import { DATASET_PATH, type FactsSpan, datasetQuery, factsPath, factsQuery } from "./queries";

export interface PictureKeeping {
  /**
   * Keeps the data set and the facts of this span as they were last read, both or neither: a new data set whose new
   * facts never came must not replace the last pair that could be drawn. False where one of them was not yet read, or
   * the browser keeps nothing.
   */
  keep(span: FactsSpan): Promise<boolean>;
  stop(): void;
}

/** A restored picture. `null`: the clock stood later then than it does now, so nobody knows how old the picture is. */
export interface Restored {
  readonly checkedAt: number | null;
}

/** More addresses than a wall reads at a time. */
const MOST_HELD = 8;
/** Clocks are set right by some seconds all the time. */
const CLOCK_TOLERANCE_MS = 60_000;
/** For react-query, which takes 0 for "never": so old that any reading replaces it and nobody calls it fresh. */
const UNKNOWN_TIME = 1;

/**
 * Holds the texts of good answers from now on, so that `keep` can store what is shown: start it before the facts are
 * read. The data set is read once more (a 304), because the app has read it before any page. Pictures of a backend
 * with a `fault` are never kept.
 */
export function startKeeping(client: QueryClient, backend: Backend, keeper: AnswerKeeper = createAnswerKeeper()): PictureKeeping {
  const held = new Map<string, KeptAnswer>();
  observeAnswers(({ url, text, etag }) => {
    // Set anew, so that the first of the map is the one not read for longest.
    held.delete(url);
    held.set(url, { base: backend.base, url, text, etag, checkedAt: Date.now() });
    for (const oldest of [...held.keys()].slice(0, -MOST_HELD)) held.delete(oldest);
  });
  void client.prefetchQuery({ ...datasetQuery(backend), staleTime: 0 });
  return {
    keep: async (span) => {
      const dataset = held.get(addressOf(backend, DATASET_PATH));
      const facts = held.get(addressOf(backend, factsPath(span)));
      return dataset && facts && backend.fault === null ? keeper.keep([dataset, facts]) : false;
    },
    stop: () => observeAnswers(null),
  };
}

/**
 * Puts the kept picture of a backend into the cache, as if it had been read when it was last checked; the queries then
 * show it and read it anew by themselves. What has been read meanwhile stays. Null where nothing is kept, or where what
 * is kept no longer fits the contract. Never rejects.
 */
export async function restorePicture(
  client: QueryClient,
  backend: Backend,
  keeper: AnswerKeeper = createAnswerKeeper(),
): Promise<Restored | null> {
  if (backend.fault !== null) return null;
  const answers = await keeper.kept(backend.base);
  const kept = answers.find(({ url }) => url === addressOf(backend, DATASET_PATH));
  const dataset = kept ? parsed(kept, parseDataset) : null;
  if (!kept || !dataset) return null;
  put(client, datasetQuery(backend).queryKey, { value: dataset, checkedAt: kept.checkedAt });
  for (const answer of answers) {
    const span = spanOf(backend, answer.url);
    const facts = span ? parsed(answer, parseFacts) : null;
    if (span && facts) put(client, factsQuery(backend, span).queryKey, { value: facts, checkedAt: answer.checkedAt });
  }
  return { checkedAt: isBelievable(kept.checkedAt) ? kept.checkedAt : null };
}

function parsed<Value>({ text }: KeptAnswer, parse: (body: unknown) => Value): Value | null {
  try {
    return parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function put(client: QueryClient, queryKey: readonly unknown[], kept: { value: unknown; checkedAt: number }): void {
  if (client.getQueryData(queryKey) !== undefined) return;
  client.setQueryData(queryKey, kept.value, { updatedAt: isBelievable(kept.checkedAt) ? kept.checkedAt : UNKNOWN_TIME });
}

function isBelievable(checkedAt: number): boolean {
  return checkedAt <= Date.now() + CLOCK_TOLERANCE_MS;
}

/** The span of an address of facts; null for other addresses. */
function spanOf(backend: Backend, url: string): FactsSpan | null {
  const path = /^\/regions\/([^/]+)\/facts\?from=([^&]+)&to=([^&]+)$/.exec(url.slice(backend.base.length));
  if (!path) return null;
  const [, region = "", from = "", to = ""] = path;
  const span = { region: parseCode(region), from: parseMonth(from), to: parseMonth(to) };
  return span.region && span.from && span.to ? { region: span.region, from: span.from, to: span.to } : null;
}
