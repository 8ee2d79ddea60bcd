/** What could be read as a wrong number, and is refused instead. */
import { expect, test } from "vitest";
import { OFFICE, draftOf, kindsOf, tableOf, valuesOf } from "../fixtures/drafts";
import { gridOf, linesOf } from "../fixtures/grids";
import type { Cell } from "../grid";
import { recognise, recogniseAll } from "../recognise/recognise";
import { toDraft } from "../fixtures/at-once";

test("a number whose format shows another one is neither", () => {
  const grid = gridOf(
    linesOf("2025年1-9月情况 单位：亿元\n县区 | 项目个数 | 总投资\n泾县 | 3 | 651000"),
  );
  const scaled: Cell = { kind: "number", value: 651_000, text: "65.1", isPercent: false };
  const rows = grid.rows.map((row) =>
    row.map((cell) => (cell.kind === "number" && cell.value === 651_000 ? scaled : cell)),
  );
  const draft = toDraft(recognise({ ...grid, rows }, { file: "", office: OFFICE }), OFFICE);
  expect(valuesOf(draft)).toEqual(["u1 2025-09 projects.total 3"]);
  expect(kindsOf(draft)).toEqual(["hint words"]);
});

test.each([
  ["1-8月", "1-9月"],
  ["1-10月", "1-9月"],
])("heads of %s under a title of %s are refused", (head, title) => {
  const draft = draftOf(
    `2025年${title}情况 单位：亿元\n县区 | 项目个数 | ${head}完成投资\n泾县 | 3 | 5`,
  );
  expect(valuesOf(draft)).toEqual(["u1 2025-09 projects.total 3"]);
  expect(draft.problems.map(({ kind }) => kind)).toContain("periodClash");
});

test("an earlier month beside the title's own is taken as what it is", () => {
  const draft = draftOf(
    "2025年1-9月情况 单位：亿元\n县区 | 1-8月完成投资 | 1-9月完成投资\n泾县 | 4 | 5",
  );
  expect(valuesOf(draft)).toEqual([
    "u1 2025-08 investment.done 40000",
    "u1 2025-09 investment.done 50000",
  ]);
});

test("two columns that tell one amount of a project differently are refused in that row", () => {
  const draft = draftOf(`
2025年1-9月情况 | | | | 单位：万元
项目名称 | 县区 | 总投资 | 年初计划投资 | 调整后计划投资 | 1-9月完成投资
东河水库 | 泾县 | 9 | 5 | 6 | 3
西岭公路 | 泾县 | 9 | 5 | 5 | 3`);
  expect(draft.projects.map(({ fields }) => fields.plans?.length ?? 0)).toEqual([0, 1]);
  expect(kindsOf(draft)).toEqual(["block conflict"]);
});

test("a blank among units is nobody's, whatever the file is called", () => {
  const draft = draftOf(
    "2025年1-9月情况\n县区 | 项目名称 | 总投资（万元）\n旌德县 | 东河水库 | 3\n | 西岭公路 | 4",
    { file: "泾县.xlsx" },
  );
  expect(draft.projects.map(({ unit }) => unit)).toEqual(["u2"]);
  expect(kindsOf(draft)).toEqual(["block noUnit"]);
});

test("the region's name beside a project is no sum", () => {
  const draft = draftOf(
    "2025年1-9月情况\n序号 | 项目名称 | 县区 | 总投资（万元）\n1 | 东河水库 | 青山市 | 3\n2 | 西岭公路 | 泾县 | 4",
  );
  expect(draft.projects.map(({ unit }) => unit)).toEqual(["u1"]);
  expect(kindsOf(draft)).toEqual(["block unknownUnit"]);
  const units = tableOf("2025年1-9月情况\n县区 | 项目个数\n青山市 | 7\n泾县 | 3\n旌德县 | 4");
  expect(units.rows.map(({ kind }) => kind)).toEqual(["total", "unit", "unit"]);
});

test("a second table below the first is one of its own, with the title's year and its own cells", () => {
  const grid = gridOf(
    linesOf(`
2025年1-9月重点项目情况 | | 单位：亿元
县区 | 项目个数 | 年度计划投资 | 累计完成投资
泾县 | 3 | 5 | 4
合计 | 3 | 5 | 4

二、开工竣工情况（单位：个）
县区 | 年度计划新开工 | 累计已开工 | 累计已竣工
经开区 | 8 | 6 | 2`),
  );
  const tables = recogniseAll(grid, { file: "", office: OFFICE });
  const drafts = tables.map((table) => toDraft(table, OFFICE));
  expect(drafts.map(valuesOf)).toEqual([
    [
      "u1 2025-09 projects.total 3",
      "u1 2025-09 investment.planned 50000",
      "u1 2025-09 investment.done 40000",
    ],
    ["u4 2025-09 starts.planned 8", "u4 2025-09 starts.done 6", "u4 2025-09 completions.done 2"],
  ]);
  expect(drafts[1]?.values[0]?.at[0].cell).toBe("B8");
  expect(drafts.flatMap(kindsOf)).toEqual([]);
});

test("a ledger that says 累计 and no span is taken as this year's, and says so", () => {
  const head = "项目名称 | 县区 | 总投资 | 累计完成投资\n东河水库 | 泾县 | 9 | 5";
  const bare = draftOf(`截止日期：2025年9月25日 | | 单位：万元\n${head}`);
  expect(bare.projects[0]?.fields.invested).toEqual([{ month: "2025-09", value: 5 }]);
  expect(kindsOf(bare)).toEqual(["hint assumedSpan"]);
  expect(kindsOf(draftOf(`2025年1-9月 | | 单位：万元\n${head}`))).toEqual([]);
});
