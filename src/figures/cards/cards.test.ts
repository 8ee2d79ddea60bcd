/** What a headline card says where parts of it are missing. */
import { expect, test } from "vitest";
import {
  type Choice,
  officeOf,
  printed,
  record,
  unit,
  units,
  view,
} from "../../domain/fixtures/build";
import { type Snapshot, focusOn } from "../../domain/facts/snapshot";
import { cardLineText } from "./card-lines";
import { headlineCard } from "./cards";

const DONE = { "investment.done": 90_000, "investment.planned": 100_000 };

/** u1 reports every month, u2 last in August, u3 never; October is the newest month. */
const OFFICE = officeOf({
  units: units(3),
  records: [
    record("u1", "2026-08", DONE),
    record("u2", "2026-08", DONE),
    record("u1", "2026-09", DONE),
    record("u1", "2026-10", DONE),
    record("u1", "2027-03", { "starts.done": 1 }),
  ],
});

function lines(snapshot: Snapshot): string[] {
  return headlineCard(snapshot, "investment").changes.map(cardLineText);
}

function last(choice: Choice): string | undefined {
  return lines(view(OFFICE, choice)).find((line) => line.startsWith("最近一次"));
}

test("of chosen units: the newest earlier month in which one of them reported, not the region's", () => {
  expect(last({ quarter: "2026Q4", counties: ["u2"] })).toBe("最近一次：2026年8月");
  expect(last({ quarter: "2026Q4", counties: ["u2", "u3"] })).toBe("最近一次：2026年8月");
  expect(last({ quarter: "2026Q4", counties: ["u3"] })).toBeUndefined();
});

test("of a unit on its own page: with its value", () => {
  const snapshot = focusOn(view(OFFICE, { quarter: "2026Q4" }), unit("u2"));
  expect(lines(snapshot)).toContain("最近一次：2026年8月 9亿元");
});

test("of a quarter without any month: never a later one", () => {
  expect(last({ quarter: "2027Q1" })).toBe("最近一次：2026年10月");
  const early = view(OFFICE, { quarter: "2026Q3", asof: "2026-08", counties: ["u3"] });
  expect(lines(early)).toEqual(["未报不等于零，不计入合计"]);
  const own = focusOn(view(OFFICE, { quarter: "2027Q1" }), unit("u1"));
  expect(lines(own)).toContain("最近一次：2026年10月 9亿元");
});

test("of the whole region: what the notice printed counts too, of chosen units it does not", () => {
  const office = officeOf({
    units: units(3),
    records: [record("u1", "2026-03", DONE), record("u1", "2026-09", { "starts.done": 1 })],
    printed: [printed("root", "2026-06", "rate.investment", 48.3)],
  });
  const of = (choice: Choice) => lines(view(office, { quarter: "2026Q3", ...choice }));
  expect(of({})).toContain("最近一次：2026年6月");
  expect(of({ counties: ["u1", "u2"] })).toContain("最近一次：2026年3月");
});

test("beside the rate of those who have a plan, what all have done", () => {
  const of = (county: string, planned: number | null) =>
    record(county, "2026-09", { "investment.planned": planned, "investment.done": 500_000 });
  const card = (plans: readonly (number | null)[]) => {
    const snapshot = view(
      officeOf({
        units: units(2),
        records: plans.map((planned, index) => of(`u${index + 1}`, planned)),
      }),
    );
    const { value, absent, base, coverage } = headlineCard(snapshot, "investment");
    const changes = lines(snapshot);
    return {
      value: value?.text ?? absent,
      base: base && `${base.strong}${base.rest}`,
      coverage,
      changes,
    };
  };
  expect(card([1_000_000, null])).toEqual({
    value: "50.0",
    base: "50.0/ 100.0 亿元",
    coverage: "1/2个单位已报",
    changes: ["完成合计 100.0亿元，2/2个单位已报", "上年同期无数据"],
  });
  expect(card([null, null])).toEqual({
    value: "计划未报",
    base: "100.0亿元",
    coverage: "2/2个单位已报",
    changes: [],
  });
});
