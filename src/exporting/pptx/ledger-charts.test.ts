/** The figures of the ledger as native charts: their rows are no units, and some have no sum. */
import { expect, test } from "vitest";
import { PRINT_THEME } from "../../charts/base/print-theme";
import { ISSUE, entry, openProject } from "../../domain/fixtures/ledger";
import { LEDGER_FIGURE_IDS } from "../../figures/figure";
import { LEDGER_FIGURES } from "../../figures/ledger/registry";
import { sourceOf } from "../../figures/ledger/fixtures/source";
import { nativeCharts } from "./chart";

const SOURCE = sourceOf([
  entry({ id: "a", leader: "甲", batchTags: ["快速推进"], startRound: "一季度" }, [ISSUE]),
  {
    project: openProject({ id: "b", library: { level: "county", entered: null, complete: false } }),
    issues: [],
    revisions: [],
  },
]);

test.each(LEDGER_FIGURE_IDS)("%s is one chart with a number or a gap for every row", (id) => {
  const [chart, ...others] = nativeCharts(LEDGER_FIGURES[id](SOURCE), null, PRINT_THEME);
  expect(others).toEqual([]);
  for (const { values } of chart?.series ?? []) {
    expect(values).toHaveLength(chart?.categories.length ?? 0);
    for (const value of values) expect(value === null || Number.isFinite(value)).toBe(true);
  }
});

test("the rows are called what they are, and a leader is none that did not report", () => {
  const [chart] = nativeCharts(LEDGER_FIGURES.leaders(SOURCE), null, PRINT_THEME);
  expect(chart?.rowHead).toBe("联系领导");
  expect(chart?.categories).toEqual(["甲", "未明确"]);
});
