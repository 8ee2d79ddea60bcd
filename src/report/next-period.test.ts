import { describe, expect, test } from "vitest";
import { quarter, view } from "../domain/fixtures/build";
import { shangqiu202009 } from "../domain/fixtures/real-notices";
import { FIGURES } from "../figures/registry";
import type { ReportItem } from "./item";
import {
  followedItems,
  nameLater,
  newestQuarterOf,
  quarterSteps,
  searchLater,
} from "./next-period";

function item(search: ReportItem["search"]): ReportItem {
  return {
    id: "a",
    office: "shangqiu",
    addedAt: "2020-10-09T08:00:00+08:00",
    path: "/figures/lamps",
    search,
    content: { kind: "figure", figure: FIGURES.lamps.build(view(shangqiu202009())) },
  };
}

test.each([
  ["2026Q3", "2026Q4", 1],
  ["2025Q4", "2026Q1", 1],
  ["2026Q1", "2026Q1", 0],
  ["2026Q1", "2025Q3", -2],
])("from %s to %s are %i quarters", (from, to, steps) => {
  expect(quarterSteps(quarter(from), quarter(to))).toBe(steps);
});

describe("an address for another quarter", () => {
  test("keeps all but the quarter, its month and the frozen version", () => {
    const was = { office: "shangqiu", quarter: "2020Q3", counties: "411481", sort: "-done" };
    expect(searchLater(item({ ...was, asof: "2020-08", version: "v9" }), 2)).toEqual({
      ...was,
      quarter: "2021Q1",
    });
  });

  test("that names no quarter is of the one that the item shows", () => {
    expect(searchLater(item({}), 1)).toEqual({ quarter: "2020Q4" });
  });

  test("the newest of a tray's quarters counts, of an empty tray none", () => {
    const items = [item({ quarter: "2020Q2" }), item({ quarter: "2020Q3" }), item({})];
    expect(newestQuarterOf(items)).toBe("2020Q3");
    expect(newestQuarterOf([])).toBeNull();
  });
});

test.each([
  ["三季度重点项目汇报", "2026Q3", "2026Q4", "四季度重点项目汇报"],
  ["2025年四季度汇报", "2025Q4", "2026Q1", "2026年一季度汇报"],
  ["调度会", "2026Q3", "2026Q4", "调度会（2026年四季度）"],
  ["2026年汇报", "2026Q3", "2026Q4", "2026年汇报（2026年四季度）"],
  ["会".repeat(60), "2026Q3", "2026Q4", `${"会".repeat(50)}（2026年四季度）`],
])("%s from %s to %s: %s", (name, from, to, later) => {
  expect(nameLater(name, quarter(from), quarter(to))).toBe(later);
});

test("items are found again in the tray before, whatever was moved, put in or taken out", () => {
  const of = (id: string, search: ReportItem["search"]) => ({ ...item(search), id });
  const before = [
    of("all", { quarter: "2020Q3" }),
    of("year before", { quarter: "2019Q3" }),
    of("one unit", { quarter: "2020Q3", counties: "411481", asof: "2020-08", version: "v9" }),
  ];
  const now = [
    of("a", { quarter: "2020Q4", counties: "411481" }),
    of("b", { quarter: "2020Q4", counties: "411425" }),
    of("c", { quarter: "2019Q4" }),
    of("d", { quarter: "2020Q4" }),
    of("e", { quarter: "2020Q4" }),
  ];
  const pairs = followedItems(now, before).map((pair) => [pair.item.id, pair.before?.id ?? null]);
  expect(pairs).toEqual([
    ["a", "one unit"],
    ["b", null],
    ["c", "year before"],
    ["d", "all"],
    ["e", null],
  ]);
});
