import { expect, test } from "vitest";
import {
  type Values,
  names,
  officeOf,
  oneUnit,
  printed,
  reading,
  record,
  shown,
  unit,
  unitNamed,
  units,
  view,
} from "../fixtures/build";
import { formatPercent } from "../numbers/format";
import { rateOf } from "../rates/rate";
import { totalMeasure } from "./readings";
import { coveredMonths, focusOn, paceOf, periodLabel, periodWords, snapshotOf } from "./snapshot";

const LATE = officeOf({
  units: units(3),
  records: [
    record("u1", "2020-07", { "starts.done": 3, "investment.done": 30 }),
    record("u2", "2020-07", { "starts.done": 4, "investment.done": 40 }),
    record("u2", "2020-08", { "starts.done": 5 }),
    record("u3", "2020-08", { "starts.done": 6 }),
  ],
});

test("a quarter stands at the latest month that enough units have reported, per group, region-wide", () => {
  const snapshot = view(LATE);
  expect([
    snapshot.periods.starts?.month,
    snapshot.periods.investment?.month,
    snapshot.periods.enterprises,
  ]).toEqual(["2020-08", "2020-07", null]);
  expect(reading(snapshot, "u2", "starts.done").value).toBe(5);
  expect(reading(snapshot, "u1", "starts.done")).toEqual({ value: null, absence: "notReported" });
});

test("a printed total moves the quarter's month too, and leaves all units 未报 there", () => {
  const office = officeOf({
    units: units(1),
    records: [record("u1", "2020-08", { "starts.done": 1 })],
    printed: [
      printed("root", "2020-09", "starts.done", 9),
      printed("root", "2020-09", "starts.planned", 12),
    ],
  });
  const snapshot = view(office);
  expect(snapshot.periods.starts?.month).toBe("2020-09");
  expect(reading(snapshot, "u1", "starts.done").absence).toBe("notReported");
});

test("the label carries the group's own month: 2020年三季度（截至8月）", () => {
  const snapshot = view(LATE);
  expect(periodLabel(snapshot, "starts")).toBe("2020年三季度（截至8月）");
  expect(periodLabel(snapshot, "investment")).toBe("2020年三季度（截至7月）");
  expect(periodLabel(snapshot, "enterprises")).toBe("2020年三季度");
  expect(periodWords(snapshot, "starts")).toBe("2020年1—8月累计");
  expect(periodLabel(oneUnit({ "2020-09": { "starts.done": 1 } }), "starts")).toBe("2020年三季度");
});

test("asof: an earlier month of the quarter, for every group", () => {
  const snapshot = view(LATE, { quarter: "2020Q3", asof: "2020-07" });
  expect(snapshot.periods.starts?.month).toBe("2020-07");
  expect(totalMeasure(snapshot, "starts.done").value).toBe(7);
});

test("asof before a group's first month of the quarter leaves that group without a month", () => {
  const office = officeOf({
    units: units(1),
    records: [
      record("u1", "2020-07", { "starts.done": 1 }),
      record("u1", "2020-08", { "investment.done": 5 }),
    ],
  });
  expect(view(office, { quarter: "2020Q3", asof: "2020-07" }).periods).toMatchObject({
    starts: { month: "2020-07" },
    investment: null,
  });
});

const YEAR: Record<string, Values> = {
  "2020-03": { "investment.planned": 100, "investment.done": 20, "starts.done": 2 },
  "2020-06": { "investment.planned": 100, "investment.done": 45, "starts.done": 6 },
  "2020-08": { "investment.planned": 120, "investment.done": 60, "starts.done": 5 },
  "2020-12": { "investment.planned": 120, "investment.done": 132, "starts.done": 9 },
};

test.each([
  ["2020Q1", 20, 100, "20.0%", "25.0%", "2020年1—3月当季"],
  ["2020Q2", 25, 100, "25.0%", "25.0%", "2020年4—6月当季"],
  ["2020Q3", 15, 120, "12.5%", "16.7%", "2020年7—8月当季"],
  ["2020Q4", 72, 120, "60.0%", "33.3%", "2020年9—12月当季"],
])(
  "当季 %s: what flows is the difference, what stands is as at the later month",
  (quarter, done, planned, rate, pace, words) => {
    const snapshot = oneUnit(YEAR, { quarter, basis: "quarter" });
    expect([
      reading(snapshot, "u1", "investment.done").value,
      reading(snapshot, "u1", "investment.planned").value,
    ]).toEqual([done, planned]);
    expect(shown(rateOf(snapshot, "investment"))).toBe(rate);
    expect(formatPercent(paceOf(snapshot, "investment") ?? expect.fail())).toBe(pace);
    expect(periodWords(snapshot, "investment")).toBe(words);
  },
);

test("当季: a downward revision (核减) is shown as it is", () => {
  const snapshot = oneUnit(YEAR, { quarter: "2020Q3", basis: "quarter" });
  expect(reading(snapshot, "u1", "starts.done")).toEqual({ value: -1, absence: null });
  expect(totalMeasure(snapshot, "starts.done").value).toBe(-1);
});

test("当季 pace: 33.3 points from August to December, and the span says 9—12月", () => {
  const snapshot = oneUnit(YEAR, { quarter: "2020Q4", basis: "quarter" });
  expect(formatPercent(paceOf(snapshot, "investment") ?? expect.fail())).toBe("33.3%");
  expect(coveredMonths(snapshot, "investment")).toBe("9—12月");
});

test("当季 without any value in the previous quarter has no value and no pace", () => {
  const snapshot = oneUnit(
    { "2020-09": { "starts.done": 5, "starts.planned": 10 } },
    { basis: "quarter" },
  );
  expect(reading(snapshot, "u1", "starts.done")).toEqual({ value: null, absence: "noEarlier" });
  expect(reading(snapshot, "u1", "starts.planned").value).toBe(10);
  expect(paceOf(snapshot, "starts")).toBeNull();
});

test("当季 never reaches across New Year for its start: a first quarter is itself", () => {
  const snapshot = oneUnit(
    { "2019-12": { "starts.done": 50 }, "2020-02": { "starts.done": 3 } },
    { basis: "quarter" },
  );
  expect(reading(snapshot, "u1", "starts.done").value).toBe(3);
  expect(coveredMonths(snapshot, "starts")).toBe("1—2月");
});

test("累计 pace is the curve at the group's own month; without a month there is none", () => {
  const snapshot = view(LATE);
  expect(formatPercent(paceOf(snapshot, "starts") ?? expect.fail())).toBe("66.7%");
  expect(paceOf(snapshot, "enterprises")).toBeNull();
});

test("含/不含直属: both totals can be read", () => {
  const direct = unit("d9", { kind: "direct" });
  const office = officeOf({
    units: [...units(1), direct],
    records: [
      record("u1", "2020-09", { "starts.done": 3 }),
      record("d9", "2020-09", { "starts.done": 9 }),
    ],
  });
  expect(totalMeasure(view(office), "starts.done").value).toBe(12);
  const without = view(office, { direct: "without" });
  expect([totalMeasure(without, "starts.done").value, without.members.word]).toEqual([
    3,
    "全市（不含直属）",
  ]);
});

test("chosen units become 所选n个单位; the base stays the whole region", () => {
  const snapshot = view(LATE, { counties: ["u2", "u3"] });
  expect([
    snapshot.members.word,
    names(snapshot.members.regions),
    names(snapshot.base.regions),
  ]).toEqual(["所选2个单位", ["u2", "u3"], ["u1", "u2", "u3"]]);
  expect(view(LATE).members.word).toBe("全市");
  const focused = focusOn(snapshot, unitNamed(snapshot, "u1"));
  expect([
    focused.members.word,
    names(focused.members.regions),
    focused.base.regions.length,
  ]).toEqual(["u1", ["u1"], 3]);
});

test("another quarter of the same reader is at its own latest month, whatever asof was", () => {
  const snapshot = oneUnit(YEAR, { quarter: "2020Q4" });
  expect(
    snapshotOf(snapshot, oneUnit(YEAR, { quarter: "2020Q3" }).scope.quarter).periods.investment
      ?.month,
  ).toBe("2020-08");
});
