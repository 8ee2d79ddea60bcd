/** Pictures of 试点市 against its server, which goes on to publish other numbers. */
import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TRIAL_DATASET, answering } from "../../../tests/support/trial-office";
import { parseDataset, parseFacts } from "../../data/wire/parse";
import { resolveScope } from "../../domain/facts/scope";
import { focusOn, takeSnapshot } from "../../domain/facts/snapshot";
import { pictureMetadata } from "../../exporting/picture/metadata";
import { FIGURES } from "../../figures/registry";
import { readScope } from "../../navigation/scope-search";
import { parseSearch } from "../../navigation/search";
import { type Trace, traceOf } from "../../tracing/trace";
import type { Addressed, Office, Runtime } from "../view";
import { type Verdict, recheck } from "./recheck";
import { outcomeWords } from "./words";

const QUERY = "?region=990000&quarter=2026Q3&basis=ytd";

function factsWith(done: number | null, revision = "r1") {
  const investment = { planned: 1_000_000, ...(done !== null && { done }) };
  return {
    region: "990000",
    revision,
    facts: [
      { county: "990101", month: "2026-09", investment },
      { county: "990102", month: "2026-09", investment: { planned: 2_000_000, done: 900_000 } },
    ],
  };
}

interface Options {
  readonly query?: string;
  readonly isOld?: boolean;
  /** Of a unit's own page. */
  readonly unit?: string;
}

/** What a picture of 完成投资 says that was made of these facts. */
function pictured(facts: object, { query = QUERY, isOld = false, unit }: Options = {}): Trace {
  const [dataset, read] = [parseDataset(TRIAL_DATASET), parseFacts(facts)];
  const { choice } = readScope(parseSearch(query));
  const { scope } = resolveScope(choice, dataset, read);
  const whole = takeSnapshot(dataset, read, scope);
  const county = dataset.regions.find(({ code }) => code === unit);
  const figure = FIGURES["investment-plan"].build(county ? focusOn(whole, county) : whole);
  const metadata = pictureMetadata(figure, {
    permalink: `http://10.1.2.3${figure.page ?? "/figures/investment-plan"}${query}`,
    office: dataset.id,
    exportedAt: "2026-10-09T08:05:00+08:00",
    timeZone: dataset.timeZone,
  });
  const told = traceOf(
    new Map(metadata.filter(([key]) => !isOld || !["Seal", "Figure", "Values"].includes(key))),
  );
  if (typeof told === "string") throw new Error(told);
  return told;
}

function runtimeWith(offices: readonly Office[] | null): Runtime {
  const backend = { base: "http://localhost/api/v1", fault: null };
  const addressed = (): Addressed => ({ office: null, mark: null, backend, problems: [] });
  return {
    data: "api",
    refreshMs: 60_000,
    staleAfterMs: 60_000,
    overdueAfterDays: 15,
    watermark: null,
    notices: [],
    wall: {},
    offices,
    addressed,
  };
}

/** What is said of the picture by an office whose server has these. */
async function held(
  trace: Trace,
  facts: object,
  dataset: object = TRIAL_DATASET,
  offices: readonly Office[] | null = null,
): Promise<Verdict> {
  const api = answering(dataset, facts);
  vi.stubGlobal("fetch", async (url: string) => (await api(new Request(url))) ?? Response.error());
  const client = new QueryClient();
  return recheck(trace, trace.address.search, {
    runtime: runtimeWith(offices),
    client,
    sinceMs: Date.now(),
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-10-20T09:00:00+08:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const REVISED = { ...TRIAL_DATASET, revision: "r2" };

test("the same data: the same numbers", async () => {
  const trace = pictured(factsWith(400_000));
  const verdict = await held(trace, factsWith(400_000));
  expect(verdict).toMatchObject({ kind: "compared", isSame: true, revision: "r1" });
  expect(outcomeWords(trace, verdict)).toEqual({
    strong: "数值未变",
    text: "2026-10-09 08:05导出，当时版本r1；现在仍是这一版，图里的数都没有变。",
    changes: null,
  });
});

test("a newer revision that leaves the figure alone", async () => {
  const trace = pictured(factsWith(400_000));
  const verdict = await held(trace, factsWith(400_000, "r2"), REVISED);
  expect(outcomeWords(trace, verdict).strong).toBe("数值未变");
  expect(outcomeWords(trace, verdict).text).toContain("现在版本r2");
});

test("revised numbers are named, old and new, with what follows from them", async () => {
  const trace = pictured(factsWith(400_000));
  const verdict = await held(trace, factsWith(500_000, "r2"), REVISED);
  const { strong, changes } = outcomeWords(trace, verdict);
  const words = changes?.values.map(({ row, column, was, now }) => `${row}${column}${was}→${now}`);
  expect(words).toEqual([
    "甲县完成40.0→50.0",
    "甲县完成率40.0%→50.0%",
    "甲县与序时−35.0→−25.0",
    "全市完成130.0→140.0",
    "全市完成率43.3%→46.7%",
    "全市与序时−31.7→−28.3",
  ]);
  expect(strong).toBe("6个数变了");
});

test("a figure of a unit's own page is held against that unit, not against all", async () => {
  const trace = pictured(factsWith(400_000), { unit: "990101" });
  expect(trace.address.path).toBe("/counties/990101");
  expect(await held(trace, factsWith(400_000))).toMatchObject({ kind: "compared", isSame: true });
  const gone = { ...trace, address: { ...trace.address, path: "/counties/990199" } };
  expect(await held(gone, factsWith(400_000))).toEqual({ kind: "unknown" });
});

test("a number that is no longer there is no zero", async () => {
  const trace = pictured(factsWith(400_000));
  const verdict = await held(trace, factsWith(null, "r2"), REVISED);
  const first = outcomeWords(trace, verdict).changes?.values.find(({ row }) => row === "甲县");
  expect(first).toEqual({ row: "甲县", column: "完成", was: "40.0", now: "—" });
});

test("an old picture, with a hash alone, says whether, and not what", async () => {
  const trace = pictured(factsWith(400_000), { isOld: true });
  expect(outcomeWords(trace, await held(trace, factsWith(400_000))).strong).toBe("数值未变");
  const { strong, text, changes } = outcomeWords(trace, await held(trace, factsWith(500_000)));
  expect([strong, changes]).toEqual(["数值变了", null]);
  expect(text).toContain("只带了校验码，说不出变的是哪些数");
});

test.each<[string, Options, object, readonly Office[] | null]>([
  ["another office's server", {}, { ...TRIAL_DATASET, id: "other" }, null],
  ["a built-in office, at a server", { query: `${QUERY}&office=yunling` }, TRIAL_DATASET, null],
  ["a server, at the built-in offices", {}, TRIAL_DATASET, [{ id: "t", name: "试点市" }]],
  ["an office that is not among them", { query: `${QUERY}&office=x` }, TRIAL_DATASET, []],
])("of %s it is said that it is elsewhere", async (_, options, dataset, offices) => {
  const trace = pictured(factsWith(400_000), options);
  const verdict = await held(trace, factsWith(400_000), dataset, offices);
  expect(verdict).toEqual({ kind: "elsewhere" });
  expect(outcomeWords(trace, verdict).strong).toBe("这里没有图中的单位");
});

test("what the data no longer have is named, and no other quarter stands in its place", async () => {
  const trace = pictured(factsWith(400_000));
  const verdict = await held(trace, factsWith(400_000), { ...TRIAL_DATASET, months: ["2026-06"] });
  expect(verdict.kind).toBe("scopeGone");
  expect(outcomeWords(trace, verdict).text).toBe("2026年三季度没有数据。所以没有可比的数。");
});

test("a figure of a newer program is said to be unknown", async () => {
  const trace = { ...pictured(factsWith(400_000)), figure: "total-investment" };
  expect(await held(trace, factsWith(400_000))).toEqual({ kind: "unknown" });
});

test("an answer that fits no contract is said as everywhere", async () => {
  const trace = pictured(factsWith(400_000));
  const verdict = await held(trace, factsWith(400_000), { id: 3 });
  expect(verdict).toMatchObject({ kind: "unreadable", failure: { kind: "contract" } });
});
