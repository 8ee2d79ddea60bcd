import { expect, test } from "vitest";
import {
  type FactsRecord,
  createFacts,
  cumulativeValue,
  lastKnown,
  precisionOf,
  printedGroup,
  printedValue,
  recordOf,
} from "./facts";
import { ROOT, code, month, printed, record } from "../fixtures/build";

const u1 = code("u1");
const SEPTEMBER = month("2021-09");
const FIVE = {
  "enterprises.industry.added": 1,
  "enterprises.construction.added": 2,
  "enterprises.trade.added": 3,
  "enterprises.realEstate.added": 4,
  "enterprises.services.added": 5,
} as const;

function factsOf(
  records: Parameters<typeof record>[],
  printedValues: ReturnType<typeof printed>[] = [],
) {
  return createFacts({
    region: ROOT,
    revision: "r1",
    records: records.map((parts) => record(...parts)),
    printed: printedValues,
  });
}

test("null is not 0: a reported 0 is a value, a missing measure is none", () => {
  const facts = factsOf([["u1", "2021-09", { "starts.done": 0, "starts.planned": null }]]);
  expect(cumulativeValue(facts, u1, SEPTEMBER, "starts.done")).toBe(0);
  expect(cumulativeValue(facts, u1, SEPTEMBER, "starts.planned")).toBeNull();
  expect(cumulativeValue(facts, u1, month("2021-08"), "starts.done")).toBeNull();
  expect(cumulativeValue(facts, code("u2"), SEPTEMBER, "starts.done")).toBeNull();
});

test("a total of 四上 is the sum of the five when all five are reported", () => {
  const all = factsOf([["u1", "2021-09", FIVE]]);
  expect(cumulativeValue(all, u1, SEPTEMBER, "enterprises.total.added")).toBe(15);
  const four = factsOf([["u1", "2021-09", { ...FIVE, "enterprises.trade.added": null }]]);
  expect(cumulativeValue(four, u1, SEPTEMBER, "enterprises.total.added")).toBeNull();
  const zeros = factsOf([["u1", "2021-09", { ...FIVE, "enterprises.trade.added": 0 }]]);
  expect(cumulativeValue(zeros, u1, SEPTEMBER, "enterprises.total.added")).toBe(12);
});

test("a reported total of 四上 stands where there is one, even against its parts", () => {
  const facts = factsOf([
    ["u1", "2021-09", { ...FIVE, "enterprises.total.added": 14, "enterprises.total.target": 60 }],
  ]);
  expect(cumulativeValue(facts, u1, SEPTEMBER, "enterprises.total.added")).toBe(14);
  expect(cumulativeValue(facts, u1, SEPTEMBER, "enterprises.total.target")).toBe(60);
  expect(cumulativeValue(facts, u1, SEPTEMBER, "enterprises.total.removed")).toBeNull();
});

test("a group's months: any unit, or a printed value of the region; a printed value of a unit makes none", () => {
  const facts = factsOf(
    [
      ["u1", "2021-09", { "starts.done": 1 }],
      ["u1", "2021-08", { "investment.done": null }],
    ],
    [printed("root", "2021-06", "rate.start", 87.5), printed("u1", "2021-05", "rate.start", 60.4)],
  );
  expect(facts.monthsWith.starts).toEqual(["2021-06", "2021-09"]);
  expect(facts.monthsWith.investment).toEqual([]);
});

test("printed rates and ranks belong to the group of their measures", () => {
  expect([printedGroup("rate.start"), printedGroup("rate.startDue")]).toEqual(["starts", "starts"]);
  expect([
    printedGroup("rate.investment"),
    printedGroup("rate.investmentDue"),
    printedGroup("rank.investment"),
  ]).toEqual(Array.from({ length: 3 }, () => "investment"));
  expect([
    printedGroup("rate.completion"),
    printedGroup("rate.enterprises"),
    printedGroup("projects.total"),
  ]).toEqual(["completions", "enterprises", "projects"]);
});

test("two records for one unit and month are joined measure by measure; null takes nothing away", () => {
  const facts = factsOf([
    ["u1", "2021-09", { "starts.done": 1, "investment.done": 76 }, { "investment.done": 10 }],
    ["u1", "2021-09", { "starts.done": null, "starts.planned": 4 }],
    ["u1", "2021-09", { ...FIVE, "investment.done": 76 }],
  ]);
  const joined = recordOf(facts, u1, SEPTEMBER);
  expect(joined && Object.fromEntries(joined.values)).toEqual({
    "starts.done": 1,
    "starts.planned": 4,
    "investment.done": 76,
    ...FIVE,
  });
  expect(cumulativeValue(facts, u1, SEPTEMBER, "enterprises.total.added")).toBe(15);
  expect(facts.conflicts).toEqual([]);
});

test("of one measure given twice and differently the later stands with its own last digit, and that is a conflict", () => {
  const facts = factsOf([
    ["u1", "2021-09", { "investment.done": 760, "starts.done": 1 }, { "investment.done": 10 }],
    ["u1", "2021-09", { "investment.done": 755 }],
  ]);
  const joined = recordOf(facts, u1, SEPTEMBER);
  expect([joined?.values.get("investment.done"), joined?.values.get("starts.done")]).toEqual([
    755, 1,
  ]);
  expect(joined && precisionOf(joined, "investment.done")).toBe(1);
  expect(facts.conflicts).toEqual([
    {
      origin: "reported",
      region: "u1",
      month: "2021-09",
      measure: "investment.done",
      earlier: 760,
      later: 755,
    },
  ]);
});

test("the same value given again without a last digit keeps the one it has, and a digit without a value is of none", () => {
  const again = factsOf([
    ["u1", "2021-09", { "investment.done": 760 }, { "investment.done": 10_000 }],
    ["u1", "2021-09", { "investment.done": 760, "starts.done": 1 }, { "investment.planned": 10 }],
  ]);
  const joined = recordOf(again, u1, SEPTEMBER);
  expect(joined && [precisionOf(joined, "investment.done"), joined.precision.size]).toEqual([
    10_000, 1,
  ]);
});

test("a value's cell comes with it: another value leaves the cell of the earlier behind", () => {
  const cell = (name: string) => ({ file: "9月.xlsx", sheet: "总表", cell: name });
  const one = (done: number, cells: FactsRecord["cells"]): FactsRecord => ({
    ...record("u1", "2021-09", { "investment.done": done }),
    cells,
  });
  const inC4 = one(760, new Map([["investment.done", cell("C4")]]));
  const inD4 = one(755, new Map([["investment.done", cell("D4")]]));
  const joined = (...records: readonly FactsRecord[]) =>
    recordOf(
      createFacts({ region: code("root"), revision: "r1", records, printed: [] }),
      u1,
      SEPTEMBER,
    )?.cells.get("investment.done");
  expect(joined(inC4, inD4)).toEqual(cell("D4"));
  expect(joined(inC4, one(755, new Map()))).toBeUndefined();
  expect(joined(inC4, one(760, new Map()))).toEqual(cell("C4"));
});

test("printed values likewise: once where they agree, the later and a conflict where they don't", () => {
  const facts = factsOf(
    [],
    [
      printed("root", "2021-09", "rate.start", 87.5),
      printed("root", "2021-09", "rate.start", 87.5),
      printed("root", "2021-09", "rate.start", 88),
    ],
  );
  expect(facts.printed.map(({ value }) => value)).toEqual([88]);
  expect(facts.conflicts).toEqual([
    {
      origin: "printed",
      region: "root",
      month: "2021-09",
      measure: "rate.start",
      earlier: 87.5,
      later: 88,
    },
  ]);
});

test("the last printed digit is 1 where none is given", () => {
  const one = record("u1", "2021-09", {}, { "investment.planned": 10_000 });
  expect([precisionOf(one, "investment.planned"), precisionOf(one, "investment.done")]).toEqual([
    10_000, 1,
  ]);
});

test("a printed value is found by region, month and measure, 0 included", () => {
  const facts = factsOf([], [printed("root", "2021-09", "starts.done", 0)]);
  expect(printedValue(facts, ROOT, SEPTEMBER, "starts.done")?.value).toBe(0);
  expect(printedValue(facts, ROOT, SEPTEMBER, "starts.planned")).toBeNull();
  expect(printedValue(facts, u1, SEPTEMBER, "starts.done")).toBeNull();
});

test("the last known value lies strictly before the month and skips months in which the unit is 未报", () => {
  const facts = factsOf([
    ["u1", "2021-06", { "starts.done": 4 }],
    ["u2", "2021-08", { "starts.done": 7 }],
    ["u1", "2021-09", { "starts.done": 9 }],
  ]);
  expect(lastKnown(facts, u1, SEPTEMBER, "starts.done")).toEqual({ month: "2021-06", value: 4 });
  expect(lastKnown(facts, u1, month("2021-06"), "starts.done")).toBeNull();
});
