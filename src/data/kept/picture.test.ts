import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseCode } from "../../domain/facts/county";
import type { LedgerQuestion } from "../../domain/ledger/concerns";
import { parseMonth } from "../../domain/facts/period";
import { invariant } from "../../lib/invariant";
import { type Backend, DATASET_PATH, type FactsSpan, JSON_TYPE, addressOf } from "../addresses";
import { askAhead } from "../asked-ahead";
import type { AnswerKeeper, KeptAnswer, KeptSet } from "./answers";
import { type PictureAsked, restorePicture, startKeeping } from "./picture";
import { datasetQuery, factsQuery, ledgerOverduePath, ledgerOverdueQuery } from "../queries";

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
  regions: [
    { code: "411400", name: "某市", parent: null, kind: "prefecture", order: 0 },
    { code: "411481", name: "某县", parent: "411400", kind: "county", order: 1 },
  ],
};
const NONE = { numerator: null, denominator: null };
const LEDGER = {
  total: 0,
  summary: {
    projects: 0,
    totalInvestment: 0,
    planned: 0,
    done: 0,
    startRate: NONE,
    completionRate: NONE,
    investmentRate: NONE,
  },
  facets: {},
  items: [],
  next: null,
};
const FACTS = { region: "411400", revision: "r1", facts: [] };
const SPAN = spanOf("2019-01", "2021-12");
const ASKED: PictureAsked = { spanOf: () => SPAN, questionOf: () => null };

let count = 0;
let backend: Backend = { base: "/api/v0", fault: null };
/** Bodies by path, with an ETag made from each; a path without one is a 503. */
let bodies: Record<string, string> = {};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  count += 1;
  backend = { base: `/kept/v${count}`, fault: null };
  bodies = {
    "/dataset": JSON.stringify(DATASET),
    "/regions/411400/facts?from=2019-01&to=2021-12": JSON.stringify(FACTS),
  };
  vi.stubGlobal("fetch", async (url: string) => {
    const body = bodies[url.slice(backend.base.length)];
    return body === undefined
      ? new Response("{}", { status: 403 })
      : new Response(body, { headers: { etag: `"${body.length}"` } });
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

/** Each argument is a picture, the one kept last first. */
function memoryKeeper(...kept: readonly (readonly KeptAnswer[])[]) {
  const keepings: (readonly KeptAnswer[])[] = [];
  const sets: KeptSet[] = kept.map((answers) => ({ picture: "", answers }));
  const keeper: AnswerKeeper = {
    keep: async (picture, answers) => {
      keepings.push(answers);
      sets.unshift({ picture, answers });
      return true;
    },
    kept: async (base) =>
      sets.filter(({ answers }) => answers.every((answer) => answer.base === base)),
  };
  return { keeper, keepings };
}

const newClient = () =>
  new QueryClient({ defaultOptions: { queries: { gcTime: Infinity, retry: false } } });
const keptDataset = (patch: Partial<KeptAnswer> = {}): KeptAnswer => ({
  base: backend.base,
  url: `${backend.base}/dataset`,
  text: JSON.stringify(DATASET),
  etag: '"1"',
  checkedAt: NOW - 3_600_000,
  ...patch,
});
const keptFacts = (patch: Partial<KeptAnswer> = {}) =>
  keptDataset({
    url: `${backend.base}/regions/411400/facts?from=2019-01&to=2021-12`,
    text: JSON.stringify(FACTS),
    ...patch,
  });

describe("keeping what is shown", () => {
  test("stores the pair as it came, with the time of each check", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    const keeping = startKeeping(backend, keeper);
    await client.fetchQuery(datasetQuery(backend));
    expect(await keeping.keep(SPAN, null)).toBe(false);
    await client.fetchQuery(factsQuery(backend, SPAN));
    expect(await keeping.keep(SPAN, null)).toBe(true);
    expect(keepings.at(-1)).toEqual([
      keptDataset({ etag: `"${JSON.stringify(DATASET).length}"`, checkedAt: NOW }),
      keptFacts({ etag: `"${JSON.stringify(FACTS).length}"`, checkedAt: NOW }),
    ]);
    vi.setSystemTime(NOW + 60_000);
    await client.fetchQuery({ ...factsQuery(backend, SPAN), staleTime: 0 });
    await keeping.keep(SPAN, null);
    expect(keepings.at(-1)?.map(({ checkedAt }) => checkedAt)).toEqual([NOW, NOW + 60_000]);
    keeping.stop();
  });

  test("an answer that was asked for ahead keeps the time of its own check", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    const keeping = startKeeping(backend, keeper);
    await askAhead(addressOf(backend, DATASET_PATH), JSON_TYPE);
    vi.setSystemTime(NOW + 4000);
    await client.fetchQuery(datasetQuery(backend));
    await client.fetchQuery(factsQuery(backend, SPAN));
    await keeping.keep(SPAN, null);
    expect(keepings.at(-1)?.map(({ checkedAt }) => checkedAt)).toEqual([NOW, NOW + 4000]);
    keeping.stop();
  });

  test("stores with the pair what the ledger answered, where it was asked", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    const question = { region: SPAN.region, counties: [SPAN.region], month: SPAN.to };
    bodies["/regions/411400/projects?month=2021-12&counties=411400&issue=overdue&limit=500"] =
      JSON.stringify(LEDGER);
    const keeping = startKeeping(backend, keeper);
    await client.fetchQuery({ ...datasetQuery(backend), staleTime: 0 });
    await client.fetchQuery(factsQuery(backend, SPAN));
    expect(await client.fetchQuery(ledgerOverdueQuery(backend, question))).toEqual({
      total: 0,
      projects: [],
      problems: [],
    });
    await keeping.keep(SPAN, { question, answer: "read" });
    await keeping.keep(SPAN, { question, answer: "none" });
    await keeping.keep(SPAN, { question, answer: "unknown" });
    await keeping.keep(SPAN, null);
    expect(keepings.map((answers) => answers.map(({ text }) => text.slice(0, 9)))).toEqual([
      ['{"id":"x"', '{"region"', '{"total":'],
      ['{"id":"x"', '{"region"', "null"],
      ['{"id":"x"', '{"region"'],
      ['{"id":"x"', '{"region"'],
    ]);
    keeping.stop();
  });

  test("a wall beside it that asks the ledger nothing leaves what this one has kept, an office without a ledger included", async () => {
    const { keeper } = memoryKeeper();
    const client = newClient();
    const question = { region: SPAN.region, counties: null, month: SPAN.to };
    const keeping = startKeeping(backend, keeper);
    await client.fetchQuery({ ...datasetQuery(backend), staleTime: 0 });
    await client.fetchQuery(factsQuery(backend, SPAN));
    await keeping.keep(SPAN, { question, answer: "none" });
    await keeping.keep(SPAN, null);
    keeping.stop();
    expect(
      (await restorePicture(backend, { ...ASKED, questionOf: () => question }, keeper))?.overdue,
    ).toBe("none");
    expect((await restorePicture(backend, ASKED, keeper))?.overdue).toBeNull();
  });

  test("a new data set whose new facts never came replaces nothing", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    const keeping = startKeeping(backend, keeper);
    await client.fetchQuery({ ...datasetQuery(backend), staleTime: 0 });
    await expect(
      client.fetchQuery({ ...factsQuery(backend, spanOf("2020-01", "2022-12")), retry: false }),
    ).rejects.toThrow("403");
    expect(await keeping.keep(spanOf("2020-01", "2022-12"), null)).toBe(false);
    expect(keepings).toEqual([]);
    keeping.stop();
  });

  test("an answer that doesn't fit is never kept, and the good one before it is", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    const keeping = startKeeping(backend, keeper);
    await client.fetchQuery({ ...datasetQuery(backend), staleTime: 0 });
    await client.fetchQuery(factsQuery(backend, SPAN));
    bodies["/regions/411400/facts?from=2019-01&to=2021-12"] = '{"rubbish":true}';
    await expect(client.fetchQuery({ ...factsQuery(backend, SPAN), staleTime: 0 })).rejects.toThrow(
      "region",
    );
    await keeping.keep(SPAN, null);
    expect(keepings.at(-1)?.[1]?.text).toBe(JSON.stringify(FACTS));
    keeping.stop();
  });

  test("nothing after stop, and nothing of a backend with a fault", async () => {
    const { keeper, keepings } = memoryKeeper();
    const client = newClient();
    const keeping = startKeeping(backend, keeper);
    await client.fetchQuery({ ...datasetQuery(backend), staleTime: 0 });
    keeping.stop();
    await client.fetchQuery(factsQuery(backend, SPAN));
    expect(await keeping.keep(SPAN, null)).toBe(false);

    const faulty = { ...backend, fault: "partial" };
    bodies["/dataset?fault=partial"] = JSON.stringify(DATASET);
    bodies["/regions/411400/facts?from=2019-01&to=2021-12&fault=partial"] = JSON.stringify(FACTS);
    const second = startKeeping(faulty, keeper);
    await client.fetchQuery({ ...datasetQuery(faulty), staleTime: 0 });
    await client.fetchQuery(factsQuery(faulty, SPAN));
    expect(await second.keep(SPAN, null)).toBe(false);
    expect(keepings).toEqual([]);
    second.stop();
  });
});

describe("restoring", () => {
  test("gives the pair with the older of its two times", async () => {
    const { keeper } = memoryKeeper([keptFacts({ checkedAt: NOW - 60_000 }), keptDataset()]);
    expect(await restorePicture(backend, ASKED, keeper)).toMatchObject({
      dataset: { title: "某市" },
      facts: { revision: "r1" },
      overdue: null,
      checkedAt: NOW - 3_600_000,
    });
  });

  test("a clock that was ahead: the age is unknown", async () => {
    const kept = [
      keptDataset({ checkedAt: NOW + 86_400_000 }),
      keptFacts({ checkedAt: NOW + 86_400_000 }),
    ];
    expect(await restorePicture(backend, ASKED, memoryKeeper(kept).keeper)).toMatchObject({
      checkedAt: null,
    });
  });

  test("a clock set right by seconds keeps its age", async () => {
    const kept = [keptDataset({ checkedAt: NOW + 5000 }), keptFacts({ checkedAt: NOW + 5000 })];
    expect(await restorePicture(backend, ASKED, memoryKeeper(kept).keeper)).toMatchObject({
      checkedAt: NOW + 5000,
    });
  });

  test.each([
    ["nothing kept", () => []],
    ["a text that is no JSON", () => [keptDataset({ text: "<html>" })]],
    [
      "a data set that no longer fits the contract",
      () => [keptDataset({ text: '{"id":"x"}' }), keptFacts()],
    ],
    ["a data set without its facts", () => [keptDataset()]],
    ["facts that no longer fit", () => [keptDataset(), keptFacts({ text: "{}" })]],
    [
      "facts of another publication",
      () => [keptDataset(), keptFacts({ text: JSON.stringify({ ...FACTS, revision: "r2" }) })],
    ],
    [
      "facts of another span",
      () => [
        keptDataset(),
        keptFacts({ url: `${backend.base}/regions/411400/facts?from=2018-01&to=2020-12` }),
      ],
    ],
    ["another backend's", () => [keptDataset({ base: "/other" }), keptFacts({ base: "/other" })]],
  ])("%s restores nothing", async (_, kept) => {
    expect(await restorePicture(backend, ASKED, memoryKeeper(kept()).keeper)).toBeNull();
  });

  test("of several walls' pictures the one asked for, though another was kept later", async () => {
    const other = [
      keptDataset({ text: JSON.stringify({ ...DATASET, title: "新的", revision: "r2" }) }),
      keptFacts({ url: `${backend.base}/regions/433100/facts?from=2019-01&to=2021-12` }),
    ];
    const { keeper } = memoryKeeper(other, [keptDataset(), keptFacts()]);
    expect(await restorePicture(backend, ASKED, keeper)).toMatchObject({
      dataset: { title: "某市" },
    });
  });

  test("what the ledger said comes back to the wall that asked the same, and to no other", async () => {
    const month = parseMonth("2021-09");
    invariant(month, "a month");
    const question = { region: SPAN.region, counties: null, month };
    const keptOverdue = keptDataset({
      url: `${backend.base}${ledgerOverduePath(question)}`,
      text: JSON.stringify(LEDGER),
    });
    const { keeper } = memoryKeeper([keptDataset(), keptFacts(), keptOverdue]);
    const restoreFor = (asked: LedgerQuestion) =>
      restorePicture(backend, { ...ASKED, questionOf: () => asked }, keeper);
    expect((await restoreFor(question))?.overdue).toEqual({ total: 0, projects: [], problems: [] });
    expect((await restoreFor({ ...question, counties: [SPAN.region] }))?.overdue).toBeNull();
  });

  test("nothing for a backend with a fault", async () => {
    expect(
      await restorePicture(
        { ...backend, fault: "slow" },
        ASKED,
        memoryKeeper([keptDataset(), keptFacts()]).keeper,
      ),
    ).toBeNull();
  });
});
