import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseCode } from "../domain/county";
import { parseMonth } from "../domain/period";
import { invariant } from "../lib/invariant";
import type { Backend } from "./client";
import type { AnswerKeeper, KeptAnswer } from "./kept-answers";
import { restorePicture, startKeeping } from "./kept-picture";
import { type FactsSpan, datasetQuery, factsQuery } from "./queries";

const NOW = new Date("2021-10-08T09:00:00+08:00").getTime();
const DATASET = {
  id: "x",
  title: "某市",
  mode: "live",
  revision: "r1",
  generatedAt: "2021-10-01T08:00:00+08:00",
  root: "411400",
  months: ["2021-09"],
  source: "通报",
  regions: [{ code: "411400", name: "某市", parent: null, kind: "prefecture", order: 0 }],
};
const FACTS = { region: "411400", revision: "r1", facts: [] };
const SPAN = spanOf("2019-01", "2021-12");

let count = 0;
let backend: Backend = { base: "/api/v0", fault: null };
/** Bodies by path, with an ETag made from each; a path without one is a 503. */
let bodies: Record<string, string> = {};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  count += 1;
  backend = { base: `/kept/v${count}`, fault: null };
  bodies = { "/dataset": JSON.stringify(DATASET), "/regions/411400/facts?from=2019-01&to=2021-12": JSON.stringify(FACTS) };
  vi.stubGlobal("fetch", async (url: string) => {
    const body = bodies[url.slice(backend.base.length)];
    return body === undefined ? new Response("{}", { status: 403 }) : new Response(body, { headers: { etag: `"${body.length}"` } });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function spanOf(from: string, to: string): FactsSpan {
  const span = { region: parseCode("411400"), from: parseMonth(from), to: parseMonth(to) };
  invariant(span.region && span.from && span.to, "a span");
  return { region: span.region, from: span.from, to: span.to };
}

function memoryKeeper(kept: readonly KeptAnswer[] = []) {
  const keepings: (readonly KeptAnswer[])[] = [];
  const keeper: AnswerKeeper = {
    keep: async (answers) => {
      keepings.push(answers);
      return true;
    },
    kept: async (base) => kept.filter((answer) => answer.base === base),
  };
  return { keeper, keepings };
}

const newClient = () => new QueryClient({ defaultOptions: { queries: { gcTime: Infinity, retry: false } } });
const keptDataset = (patch: Partial<KeptAnswer> = {}): KeptAnswer => ({
  base: backend.base,
  url: `${backend.base}/dataset`,
  text: JSON.stringify(DATASET),
  etag: '"1"',
  checkedAt: NOW - 3_600_000,
  ...patch,
});
const keptFacts = (patch: Partial<KeptAnswer> = {}) =>
  keptDataset({ url: `${backend.base}/regions/411400/facts?from=2019-01&to=2021-12`, text: JSON.stringify(FACTS), ...patch });

describe("keeping what is shown", () => {
  test("stores the pair as it came, with the time of each check", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    await client.fetchQuery(datasetQuery(backend));
    const keeping = startKeeping(client, backend, keeper);
    await client.fetchQuery(factsQuery(backend, SPAN));
    await vi.waitFor(async () => expect(await keeping.keep(SPAN)).toBe(true));
    expect(keepings.at(-1)).toEqual([
      keptDataset({ etag: `"${JSON.stringify(DATASET).length}"`, checkedAt: NOW }),
      keptFacts({ etag: `"${JSON.stringify(FACTS).length}"`, checkedAt: NOW }),
    ]);
    vi.setSystemTime(NOW + 60_000);
    await client.fetchQuery({ ...factsQuery(backend, SPAN), staleTime: 0 });
    await keeping.keep(SPAN);
    expect(keepings.at(-1)?.map(({ checkedAt }) => checkedAt)).toEqual([NOW, NOW + 60_000]);
    keeping.stop();
  });

  test("a new data set whose new facts never came replaces nothing", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    const keeping = startKeeping(client, backend, keeper);
    await client.fetchQuery({ ...datasetQuery(backend), staleTime: 0 });
    await expect(client.fetchQuery({ ...factsQuery(backend, spanOf("2020-01", "2022-12")), retry: false })).rejects.toThrow("403");
    expect(await keeping.keep(spanOf("2020-01", "2022-12"))).toBe(false);
    expect(keepings).toEqual([]);
    keeping.stop();
  });

  test("an answer that doesn't fit is never kept, and the good one before it is", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    const keeping = startKeeping(client, backend, keeper);
    await client.fetchQuery({ ...datasetQuery(backend), staleTime: 0 });
    await client.fetchQuery(factsQuery(backend, SPAN));
    bodies["/regions/411400/facts?from=2019-01&to=2021-12"] = '{"rubbish":true}';
    await expect(client.fetchQuery({ ...factsQuery(backend, SPAN), staleTime: 0 })).rejects.toThrow("region");
    await keeping.keep(SPAN);
    expect(keepings.at(-1)?.[1]?.text).toBe(JSON.stringify(FACTS));
    keeping.stop();
  });

  test("nothing after stop, and nothing of a backend with a fault", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    const keeping = startKeeping(client, backend, keeper);
    await client.fetchQuery({ ...datasetQuery(backend), staleTime: 0 });
    keeping.stop();
    await client.fetchQuery(factsQuery(backend, SPAN));
    expect(await keeping.keep(SPAN)).toBe(false);

    const faulty = { ...backend, fault: "partial" };
    bodies["/dataset?fault=partial"] = JSON.stringify(DATASET);
    bodies["/regions/411400/facts?from=2019-01&to=2021-12&fault=partial"] = JSON.stringify(FACTS);
    const second = startKeeping(client, faulty, keeper);
    await client.fetchQuery({ ...datasetQuery(faulty), staleTime: 0 });
    await client.fetchQuery(factsQuery(faulty, SPAN));
    expect(await second.keep(SPAN)).toBe(false);
    expect(keepings).toEqual([]);
    second.stop();
  });
});

describe("restoring", () => {
  test("puts the pair into the cache, as old as it is", async () => {
    const client = newClient();
    const restored = await restorePicture(client, backend, memoryKeeper([keptFacts({ checkedAt: NOW - 60_000 }), keptDataset()]).keeper);
    expect(restored).toEqual({ checkedAt: NOW - 3_600_000 });
    expect(client.getQueryData(datasetQuery(backend).queryKey)?.title).toBe("某市");
    expect(client.getQueryData(factsQuery(backend, SPAN).queryKey)?.revision).toBe("r1");
    expect(client.getQueryState(datasetQuery(backend).queryKey)?.dataUpdatedAt).toBe(NOW - 3_600_000);
    expect(client.getQueryState(factsQuery(backend, SPAN).queryKey)?.dataUpdatedAt).toBe(NOW - 60_000);
  });

  test("leaves what was read meanwhile", async () => {
    const client = newClient();
    bodies["/dataset"] = JSON.stringify({ ...DATASET, title: "新的" });
    await client.fetchQuery(datasetQuery(backend));
    await restorePicture(client, backend, memoryKeeper([keptDataset(), keptFacts()]).keeper);
    expect(client.getQueryData(datasetQuery(backend).queryKey)?.title).toBe("新的");
    expect(client.getQueryState(datasetQuery(backend).queryKey)?.dataUpdatedAt).toBe(NOW);
  });

  test("a clock that was ahead: the age is unknown, and nothing counts as fresh", async () => {
    const client = newClient();
    const kept = [keptDataset({ checkedAt: NOW + 86_400_000 }), keptFacts({ checkedAt: NOW + 86_400_000 })];
    expect(await restorePicture(client, backend, memoryKeeper(kept).keeper)).toEqual({ checkedAt: null });
    expect(client.getQueryState(factsQuery(backend, SPAN).queryKey)?.dataUpdatedAt).toBe(1);
  });

  test("a clock set right by seconds keeps its age", async () => {
    const kept = [keptDataset({ checkedAt: NOW + 5000 })];
    expect(await restorePicture(newClient(), backend, memoryKeeper(kept).keeper)).toEqual({ checkedAt: NOW + 5000 });
  });

  test.each([
    ["nothing kept", () => []],
    ["a text that is no JSON", () => [keptDataset({ text: "<html>" })]],
    ["a data set that no longer fits the contract", () => [keptDataset({ text: '{"id":"x"}' }), keptFacts()]],
    ["another backend's", () => [keptDataset({ base: "/other" })]],
  ])("%s restores nothing", async (_, kept) => {
    const client = newClient();
    expect(await restorePicture(client, backend, memoryKeeper(kept()).keeper)).toBeNull();
    expect(client.getQueryCache().getAll()).toEqual([]);
  });

  test("facts that no longer fit, and addresses that are no facts, are left out", async () => {
    const client = newClient();
    const strange = ["/regions/411400/projects?month=2021-09", "/regions/a b/facts?from=2019-01&to=2021-12"];
    const kept = [keptDataset(), keptFacts({ text: "{}" }), ...strange.map((path) => keptFacts({ url: `${backend.base}${path}` }))];
    expect(await restorePicture(client, backend, memoryKeeper(kept).keeper)).not.toBeNull();
    expect(client.getQueryCache().getAll()).toHaveLength(1);
  });

  test("nothing for a backend with a fault", async () => {
    expect(await restorePicture(newClient(), { ...backend, fault: "slow" }, memoryKeeper([keptDataset()]).keeper)).toBeNull();
  });
});
