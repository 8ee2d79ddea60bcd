import { expect, test } from "vitest";
import { officeOf, quarter, record, units, view } from "../domain/fixtures/build";
import type { Snapshot } from "../domain/facts/snapshot";
import type { FigureId } from "../figures/figure";
import { FIGURES } from "../figures/registry";
import { comparisonTable } from "../figures/tables/comparison";
import { comparisonSheet } from "../figures/tables/comparison-sheet";
import { headlineChanges } from "./headline";
import type { ReportContent } from "./item";
import { contentChanges } from "./values";

const PLAN = { "investment.planned": 1_000_000 };

/** u1 and u2 go on, u3 falls silent after the second quarter. */
const OFFICE = officeOf({
  units: units(3),
  records: [
    ...["u1", "u2", "u3"].map((of) =>
      record(of, "2026-06", { ...PLAN, "investment.done": 500_000 }),
    ),
    ...["u1", "u2"].map((of) => record(of, "2026-09", { ...PLAN, "investment.done": 800_000 })),
  ],
});

const of = (name: "2026Q2" | "2026Q3"): Snapshot => view(OFFICE, { quarter: quarter(name) });
const figure = (id: FigureId, snapshot: Snapshot): ReportContent => ({
  kind: "figure",
  figure: FIGURES[id].build(snapshot),
});
const said = (was: ReportContent, now: ReportContent) =>
  headlineChanges(was, now).map(
    (value) => `${value.row} ${value.column} ${value.was}→${value.now}`,
  );

test("of a figure by unit: the region's total, also what did not change", () => {
  const [was, now] = [of("2026Q2"), of("2026Q3")].map((one) => figure("investment-plan", one));
  if (!was || !now) throw new Error("both were made");
  expect(said(was, now)).toEqual([
    "全市 完成 150.0→160.0",
    "全市 计划 300.0→200.0",
    "全市 完成率 50.0%→80.0%",
    "全市 与序时 持平→+5.0",
    "全市 灯 绿→绿",
  ]);
});

test("of a trend: the quarter in question", () => {
  const [was, now] = [of("2026Q2"), of("2026Q3")].map((one) => figure("rate-trend", one));
  if (!was || !now) throw new Error("both were made");
  expect(said(was, now)).toEqual(["投资完成率 本季 50.0%→80.0% 2/3已报"]);
});

test("of the comparison table: the total, with what is missing in words", () => {
  const [was, now] = [of("2026Q2"), of("2026Q3")].map((one): ReportContent => ({
    kind: "table",
    sheet: comparisonSheet(one, comparisonTable(one, ["investmentDone", "investmentRate"])),
  }));
  if (!was || !now) throw new Error("both were made");
  expect(said(was, now)).toEqual([
    "全市 投资（亿元）：完成 150.0→160.0",
    "全市 投资（亿元）：完成率 50.0%→80.0%",
    "全市 状态 3/3个单位已报：投资→2/3个单位已报：投资",
  ]);
  expect(contentChanges(was, now).values.at(2)).toEqual({
    column: "投资（亿元）：完成",
    now: "80.0",
    row: "u2",
    was: "50.0",
  });
});
