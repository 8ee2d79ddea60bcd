import { expect, test } from "vitest";
import { NO_COMPARISON_WORD, quarterPart, rateChanges, totalChanges } from "./change";
import {
  type Values,
  names,
  officeOf,
  printed,
  record,
  unitNamed,
  units,
  view,
} from "../fixtures/build";
import { formatSignedPoints } from "../numbers/format";
import { type Snapshot, focusOn } from "../facts/snapshot";

const MONTHS: Record<string, Values> = {
  "2020-06": { "starts.planned": 10, "starts.done": 3 },
  "2020-09": { "starts.planned": 10, "starts.done": 5 },
  "2020-12": { "starts.planned": 10, "starts.done": 9 },
  "2021-03": { "starts.planned": 20, "starts.done": 4 },
  "2021-06": { "starts.planned": 20, "starts.done": 9 },
  "2021-09": { "starts.planned": 20, "starts.done": 8 },
};
const OFFICE = officeOf({
  units: units(1),
  records: Object.entries(MONTHS).map(([at, values]) => record("u1", at, values)),
});

function rates(snapshot: Snapshot): [string, string | null][] {
  return rateChanges(snapshot, "start").map(({ comparison, difference }) => [
    comparison,
    difference && formatSignedPoints(difference),
  ]);
}

function totals(snapshot: Snapshot): [string, number | null][] {
  return totalChanges(snapshot, "starts.done").map(({ comparison, difference }) => [
    comparison,
    difference,
  ]);
}

test("累计 has 同比 with the same report month last year, and no change on last quarter", () => {
  const snapshot = view(OFFICE, { quarter: "2021Q3" });
  expect(rates(snapshot)).toEqual([["yearOnYear", "−10.0"]]);
  expect(totals(snapshot)).toEqual([["yearOnYear", 3]]);
});

test("累计 without the same month last year: 上年同期无数据, not 0", () => {
  expect(rates(view(OFFICE, { quarter: "2021Q1" }))).toEqual([["yearOnYear", null]]);
  expect(totals(view(OFFICE, { quarter: "2021Q1" }))).toEqual([["yearOnYear", null]]);
  expect(NO_COMPARISON_WORD.yearOnYear).toBe("上年同期无数据");
});

test("同比 needs exactly the same month: August is not compared with last September", () => {
  const office = officeOf({
    units: units(1),
    records: [
      record("u1", "2020-09", { "starts.done": 5 }),
      record("u1", "2021-08", { "starts.done": 6 }),
    ],
  });
  expect(totals(view(office))).toEqual([["yearOnYear", null]]);
});

test("本季新增 is the single quarter's part of a cumulative figure; a downward revision is negative", () => {
  expect(quarterPart(view(OFFICE, { quarter: "2021Q2" }), "starts.done").value).toBe(5);
  expect(quarterPart(view(OFFICE, { quarter: "2021Q3" }), "starts.done").value).toBe(-1);
  expect(quarterPart(view(OFFICE, { quarter: "2021Q1" }), "starts.done").value).toBe(4);
  const early = quarterPart(view(OFFICE, { quarter: "2020Q2" }), "starts.done");
  expect([early.value, names(early.missing)]).toEqual([null, ["u1"]]);
});

test("当季 has 环比 with the previous quarter's single value and 同比", () => {
  const snapshot = view(OFFICE, { quarter: "2021Q3", basis: "quarter" });
  expect(totals(snapshot)).toEqual([
    ["quarterOnQuarter", -6],
    ["yearOnYear", -3],
  ]);
  expect(rates(snapshot)).toEqual([
    ["quarterOnQuarter", "−30.0"],
    ["yearOnYear", "−25.0"],
  ]);
});

test("当季 环比 reaches across New Year", () => {
  expect(totals(view(OFFICE, { quarter: "2021Q1", basis: "quarter" }))).toEqual([
    ["quarterOnQuarter", 0],
    ["yearOnYear", null],
  ]);
});

test("a comparison says when the units behind it are not the same", () => {
  const records = [
    record("u1", "2020-09", { "starts.done": 5 }),
    record("u1", "2021-09", { "starts.done": 6 }),
    record("u2", "2021-09", { "starts.done": 1 }),
  ];
  const snapshot = view(officeOf({ units: units(2), records }));
  expect(totalChanges(snapshot, "starts.done")).toMatchObject([
    { difference: 2, sameUnits: false },
  ]);
  expect(totalChanges(view(OFFICE), "starts.done")).toMatchObject([{ sameUnits: true }]);
});

test("as many units but not the same ones are not the same units", () => {
  const values: Values = { "starts.planned": 10, "starts.done": 5 };
  const reported = [
    ["2020-09", "u1"],
    ["2020-09", "u2"],
    ["2021-09", "u2"],
    ["2021-09", "u3"],
  ] as const;
  const snapshot = view(
    officeOf({ units: units(3), records: reported.map(([at, name]) => record(name, at, values)) }),
  );
  expect(totalChanges(snapshot, "starts.done")).toMatchObject([
    { difference: 0, sameUnits: false },
  ]);
  expect(rateChanges(snapshot, "start")).toMatchObject([{ sameUnits: false }]);
});

test("a unit that has since stopped reporting makes the units differ", () => {
  const both = [1, 2].map((index) => record(`u${index}`, "2020-09", { "starts.done": 5 }));
  const snapshot = view(
    officeOf({
      units: units(2),
      records: [...both, record("u1", "2021-09", { "starts.done": 6 })],
    }),
  );
  expect(totalChanges(snapshot, "starts.done")).toMatchObject([
    { difference: -4, sameUnits: false },
  ]);
});

test("a rate compared with a printed pair is not over the same units", () => {
  const pair = [
    printed("root", "2020-09", "starts.done", 8),
    printed("root", "2020-09", "starts.planned", 10),
  ];
  const office = officeOf({
    units: units(1),
    records: [record("u1", "2021-09", { "starts.planned": 10, "starts.done": 9 })],
    printed: pair,
  });
  const [change] = rateChanges(view(office), "start");
  expect([change?.difference && formatSignedPoints(change.difference), change?.sameUnits]).toEqual([
    "+10.0",
    false,
  ]);
  expect(rateChanges(view(OFFICE), "start")).toMatchObject([{ sameUnits: true }]);
});

test("chosen counties compare only themselves, then as now", () => {
  const records = ["2020-09", "2021-09"].flatMap((at, year) =>
    [1, 2].map((index) => record(`u${index}`, at, { "starts.done": 10 * index * (year + 1) })),
  );
  expect(totals(view(officeOf({ units: units(2), records }), { counties: ["u2"] }))).toEqual([
    ["yearOnYear", 20],
  ]);
});

test("one unit's change is its own, then as now", () => {
  const records = ["2020-09", "2021-09"].flatMap((at, year) =>
    [1, 2].map((index) => record(`u${index}`, at, { "starts.done": 10 * index * (year + 1) })),
  );
  const snapshot = view(officeOf({ units: units(2), records }));
  expect(totals(focusOn(snapshot, unitNamed(snapshot, "u2")))).toEqual([["yearOnYear", 20]]);
});
