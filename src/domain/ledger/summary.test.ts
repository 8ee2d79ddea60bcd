import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "../facts/policy";
import { month } from "../fixtures/build";
import { PROJECT, anyLedger, entry, project, rowsOf } from "../fixtures/ledger";
import { addSummaries, aggregateLedger, summarise } from "./summary";

test("the ledger adds up: carried-over projects are no starts, unlisted ones count nowhere", () => {
  const carried = project({
    kind: "carriedOver",
    startPlanned: "2020-03-01",
    startActual: "2020-03-05",
    completionPlanned: "2021-08-31",
    completionActual: "2021-09-30",
  });
  const late = project({
    startPlanned: "2021-10-31",
    startActual: null,
    completionPlanned: "2021-12-31",
    completionActual: null,
    productionActual: null,
    invested: [],
  });
  const unlisted = project({ plans: [{ year: 2020, investment: 9, curve: null }] });
  const sums = aggregateLedger([PROJECT, carried, late, unlisted], month("2021-09"));
  expect(Object.fromEntries(sums)).toEqual({
    "projects.total": 3,
    "projects.totalInvestment": 300_000,
    "starts.planned": 2,
    "starts.due": 1,
    "starts.done": 1,
    "completions.planned": 2,
    "completions.due": 1,
    "completions.done": 1,
    "investment.planned": 120_000,
    "investment.due": 90_000,
    "investment.done": 60_000,
  });
});

test("a project on several lists (省, 市, 县) is counted once", () => {
  const sums = aggregateLedger(
    [project({ levels: ["province", "prefecture", "county"] })],
    month("2021-09"),
  );
  expect([sums.get("projects.total"), sums.get("investment.planned")]).toEqual([1, 40_000]);
});

test("a project's own curve makes its target of the period", () => {
  const curve = [0, 0, 10, 20, 30, 40, 50, 60, 70.5, 80, 90, 100];
  const sums = aggregateLedger(
    [project({ plans: [{ year: 2021, investment: 40_000, curve }] })],
    month("2021-09"),
  );
  expect(sums.get("investment.due")).toBe(28_200);
});

test("started and completed within one year counts in both; over the year's end each in its own", () => {
  const plans = [2021, 2022].map((year) => ({ year, investment: 10, curve: null }));
  const within = entry({
    id: "a",
    plans,
    startActual: "2021-02-01",
    completionActual: "2021-12-31",
  });
  const over = entry({ id: "b", plans, startActual: "2021-12-31", completionActual: "2022-01-01" });
  const counts = (at: string) => {
    const sums = aggregateLedger([within.project, over.project], month(at));
    return [sums.get("starts.done"), sums.get("completions.done")];
  };
  expect([counts("2021-11"), counts("2021-12"), counts("2022-01")]).toEqual([
    [1, 0],
    [2, 1],
    [0, 1],
  ]);
});

test("a package stands for its parts: they are listed, and counted once", () => {
  const rows = rowsOf(
    [entry({ id: "p" }), entry({ id: "a", partOf: "p" }), entry({ id: "b", partOf: "gone" })],
    "2021-09",
  );
  expect(summarise(rows, DEFAULT_POLICY)).toMatchObject({
    projects: 2,
    parts: 1,
    planned: 80_000,
    done: 60_000,
  });
});

test("投资完成率 is over those who have reported; nobody is null, not 0", () => {
  const silent = entry({ id: "b", invested: [] });
  const { done, reported, planned, investmentRate } = summarise(
    rowsOf([entry(), silent], "2021-09"),
    DEFAULT_POLICY,
  );
  expect([done, reported, planned]).toEqual([30_000, 1, 80_000]);
  expect(investmentRate).toEqual({ numerator: 30_000, denominator: 40_000 });
  expect(summarise(rowsOf([silent], "2021-09"), DEFAULT_POLICY)).toMatchObject({
    done: null,
    reported: 0,
    planned: 40_000,
    investmentRate: { numerator: null, denominator: null },
  });
});

test("竣工率 has the denominator of the office's policy", () => {
  const rows = rowsOf([entry()], "2021-09");
  expect(summarise(rows, DEFAULT_POLICY).completionRate.denominator).toBe(0);
  expect(
    summarise(rows, { ...DEFAULT_POLICY, completionDenominator: "total" }).completionRate
      .denominator,
  ).toBe(1);
});

test("the summaries of two parts add up to that of the whole; what neither reports stays unreported", () => {
  fc.assert(
    fc.property(anyLedger, fc.nat({ max: 12 }), (ledger, cut) => {
      const rows = rowsOf(ledger, "2021-09");
      const [first, second] = [rows.slice(0, cut), rows.slice(cut)].map((part) =>
        summarise(part, DEFAULT_POLICY),
      );
      expect(first && second && addSummaries(first, second)).toEqual(
        summarise(rows, DEFAULT_POLICY),
      );
    }),
  );
});
