import { expect, test } from "vitest";
import { PRINT_THEME } from "../../charts/base/print-theme";
import { month, oneUnit } from "../../domain/fixtures/build";
import { project } from "../../domain/fixtures/ledger";
import { projectScheduleFigure } from "../../figures/project/schedule";
import { all, partTrees, takenApart, words } from "../fixtures/pptx-parts";
import { presentation } from "./presentation";

const { dataset } = oneUnit({ "2021-09": { "investment.done": 1 } });
const CONTEXT = {
  permalink: "https://example.test/projects/p1",
  office: "xx",
  exportedAt: "2021-10-09T08:05:00+08:00",
  timeZone: "Asia/Shanghai",
};

test("节点 is a table that can be edited, with both days and the difference, and has a text alternative", async () => {
  const figure = projectScheduleFigure({
    project: project({ completionActual: null, productionActual: null }),
    month: month("2021-09"),
    dataset,
  });
  const parts = takenApart(
    await presentation({
      figures: [{ figure, pictures: [] }],
      context: CONTEXT,
      theme: PRINT_THEME,
      title: "节点",
    }),
  );
  const [slide] = partTrees(await parts, /^ppt\/slides\/slide1\.xml$/);
  const rows = slide ? all(slide, "a:tr").map((row) => all(row, "a:tc").map(words)) : [];
  expect(rows).toEqual([
    ["节点", "计划", "实际", "比计划"],
    ["开工", "2021-03-31", "2021-04-15", "推迟15天"],
    ["竣工", "2022-06-30", "", "距计划272天"],
  ]);
  const table =
    slide && all(slide, "p:cNvPr").find(({ attributes }) => attributes["name"] === "节点表");
  expect(table?.attributes["descr"]).toBe(figure.takeaway);
});
