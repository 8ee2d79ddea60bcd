import { expect, test } from "vitest";
import { month, oneUnit } from "../../domain/fixtures/build";
import { project } from "../../domain/fixtures/ledger";
import { projectInvestmentFigure } from "../../figures/project/invested";
import { projectScheduleFigure } from "../../figures/project/schedule";
import { drawStaticPlot } from "../still/draw-static-plot";

const { dataset } = oneUnit({ "2021-09": { "investment.done": 1 } });
const OF = { project: project({}), revisions: [], month: month("2021-09"), dataset };
const OPTIONS = {
  width: 680,
  height: null,
  rowHeight: { least: 20, most: 30 },
  columns: "all",
  window: null,
} as const;

test.each([
  ["节点", projectScheduleFigure(OF), ["开工", "推迟15天", "2021年9月底"]],
  ["投资进度", projectInvestmentFigure(OF), ["完成 30,000", "9月"]],
])("the picture of %s is plain and says what the page says", (_, figure, words) => {
  const { markup, width, height } = drawStaticPlot(figure, OPTIONS);
  expect(markup).not.toMatch(/var\(|class=/);
  const text = markup.replaceAll(/<[^>]+>/g, "");
  for (const word of words) expect(text).toContain(word);
  expect(width).toBe(680);
  expect(height).toBeGreaterThan(100);
});
