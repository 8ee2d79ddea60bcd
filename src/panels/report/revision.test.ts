/** Items of 试点市 against its server, which goes on to publish other numbers. */
import { QueryClient } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { snapshotOf, trayFrom } from "../../../tests/support/trays";
import { TRIAL_DATASET, answering } from "../../../tests/support/trial-office";
import { quarter } from "../../domain/fixtures/build";
import { focusOn } from "../../domain/facts/snapshot";
import { FIGURES } from "../../figures/registry";
import { cardsContent, figureContent } from "../../report/contents";
import { itemOf } from "../../report/fixtures/tray";
import type { ReportItem } from "../../report/item";
import type { Tray } from "../../report/tray";
import type { Means } from "../lookup/reading";
import { quartersFor, trayFor } from "./next-quarter";
import { isRevised, revisionOf, revisionWords, updated } from "./revision";

function facts(done: number, revision = "r1") {
  const record = (county: string, month: string, own: number) => ({
    county,
    month,
    investment: { planned: 2_000_000, done: own },
  });
  return {
    region: "990000",
    revision,
    facts: [
      record("990101", "2026-06", done),
      record("990102", "2026-06", 900_000),
      record("990101", "2026-09", 1_300_000),
      record("990102", "2026-09", 1_500_000),
    ],
  };
}

const VIEW = snapshotOf(TRIAL_DATASET, facts(800_000), "2026Q2");
const TRAY = trayFrom(VIEW, "二季度汇报", ["investment-plan", "completion-rate"]);
const UNIT = VIEW.members.regions[0];
const [BULLETIN, TABLE, CARDS, PLAN, EMPTY] = TRAY.items;

/** Every address that was read since. */
const asked: string[] = [];

/** How what is asked for is read where the server has these. */
function meansFor(served: object, dataset: object = TRIAL_DATASET): Means {
  const api = answering(dataset, served);
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    return (await api(new Request(url))) ?? new Response(null, { status: 404 });
  });
  const backend = { base: "http://localhost/api/v1", fault: null };
  return {
    client: new QueryClient(),
    sinceMs: 0,
    runtime: {
      data: "api",
      refreshMs: 60_000,
      staleAfterMs: 60_000,
      overdueAfterDays: 15,
      notices: [],
      wall: {},
      watermark: null,
      offices: null,
      addressed: () => ({ office: null, mark: null, backend, problems: [] }),
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

const REVISED = { ...TRIAL_DATASET, revision: "r2" };

async function said(item: ReportItem | undefined, served: object, dataset: object = TRIAL_DATASET) {
  if (!item) throw new Error("the tray has it");
  const revision = await revisionOf(item, meansFor(served, dataset));
  return { revision, ...revisionWords(item, revision) };
}

test.each([
  ["通报", BULLETIN],
  ["县区对比", TABLE],
  ["四项主要指标", CARDS],
  ["a figure", PLAN],
  ["an empty figure", EMPTY],
])("%s of the same data reads the same", async (_, item) => {
  const { strong, text } = await said(item, facts(800_000));
  expect([strong, text]).toEqual(["", "与现在的数相同"]);
});

test.each([
  ["通报", BULLETIN, "数据已修订：2段文字变了"],
  ["县区对比", TABLE, "数据已修订：6个数变了"],
  ["四项主要指标", CARDS, "数据已修订：3个数变了"],
  ["a figure", PLAN, "数据已修订：6个数变了"],
])("%s names what was revised, and is today's when it is updated", async (_, item, words) => {
  const { revision, strong, text } = await said(item, facts(850_000, "r2"), REVISED);
  expect(strong).toBe(words);
  expect(text).toBe("收入时版本r1，现在版本r2。");
  if (!item || !isRevised(revision)) throw new Error("it was revised");
  const now = updated(item, revision, "2026-10-20T08:00:00+08:00");
  expect(now.id).toBe(item.id);
  expect((await said(now, facts(850_000, "r2"), REVISED)).text).toBe("与现在的数相同");
});

test("of a unit's page it is held against the same unit, not the region", async () => {
  if (!UNIT) throw new Error("甲县 is there");
  const view = focusOn(VIEW, UNIT);
  const path = `/counties/${UNIT.code}`;
  const cards = itemOf(view, cardsContent(view), { id: "cards", path });
  const trend = itemOf(view, figureContent(FIGURES["investment-trend"].build(view)), {
    id: "trend",
    path,
  });
  expect((await said(cards, facts(800_000))).text).toBe("与现在的数相同");
  expect((await said(trend, facts(800_000))).text).toBe("与现在的数相同");
  expect((await said(cards, facts(850_000, "r2"), REVISED)).strong).toBe("数据已修订：3个数变了");
  const gone = { ...TRIAL_DATASET, regions: TRIAL_DATASET.regions.slice(0, 1) };
  expect((await said(cards, facts(800_000), gone)).strong).not.toBe("");
});

test("what cannot be held against today's data says so, and stays", async () => {
  expect((await said(PLAN, facts(800_000), { ...TRIAL_DATASET, id: "other" })).strong).toBe(
    "这里没有这个单位的数据",
  );
  const later = { ...TRIAL_DATASET, months: ["2026-09"] };
  expect(await said(PLAN, facts(800_000), later)).toMatchObject({
    strong: "当时的范围现在没有了",
    text: "2026年二季度没有数据。汇报里的数照原样保留。",
  });
  expect((await said(PLAN, { region: 3 })).strong).toBe("没有核对");
});

test("many items of one data set and span are one reading of each", async () => {
  const means = meansFor(facts(800_000));
  for (const item of TRAY.items) await revisionOf(item, means);
  expect(asked.filter((url) => url.endsWith("/dataset"))).toHaveLength(1);
  expect(asked.filter((url) => url.includes("/facts"))).toHaveLength(1);
});

function run(means: Means, steps: string[] = [], controller = new AbortController()) {
  return {
    ...means,
    signal: controller.signal,
    step: (done: number, words: string) => steps.push(`${done} ${words}`),
  };
}

const THIRD = quarter("2026Q3");

test("for another quarter all is made anew, and what has nothing there is named", async () => {
  const means = meansFor(facts(800_000));
  expect(await quartersFor(TRAY.items, means)).toEqual(["2026Q3", "2026Q2"]);
  const steps: string[] = [];
  const { name, items, notes } = await trayFor(TRAY, THIRD, run(means, steps));
  expect(name).toBe("三季度汇报");
  expect(items.map(({ path, search }) => `${path} ${search["quarter"]}`)).toEqual([
    "/report 2026Q3",
    "/counties 2026Q3",
    "/ 2026Q3",
    "/figures/investment-plan 2026Q3",
  ]);
  expect(notes).toEqual(["图2 竣工率：2026年三季度没有竣工数"]);
  expect(steps.at(3)).toMatch(/^3 图1 完成投资：/);
  const ids = new Set(TRAY.items.map(({ id }) => id));
  expect(items.filter(({ id }) => ids.has(id))).toEqual([]);
});

test("an item of a quarter earlier than the tray's goes on by as many quarters", async () => {
  const first: Tray = {
    ...TRAY,
    items: TRAY.items
      .slice(3, 4)
      .map((item) => ({ ...item, search: { ...item.search, quarter: "2026Q1" } })),
  };
  const both: Tray = { ...TRAY, items: [...first.items, ...TRAY.items.slice(3, 4)] };
  const { items } = await trayFor(both, THIRD, run(meansFor(facts(800_000))));
  expect(items.map(({ search }) => search["quarter"])).toEqual(["2026Q2", "2026Q3"]);
});

test("given up in the middle it comes to nothing", async () => {
  const controller = new AbortController();
  const means = meansFor(facts(800_000));
  const step = (done: number) => {
    if (done === 2) controller.abort();
  };
  const made = trayFor(TRAY, THIRD, { ...means, signal: controller.signal, step });
  await expect(made).rejects.toMatchObject({ name: "AbortError" });
});
