import { expect, test } from "vitest";
import { firstTable, givenFile, review } from "../fixtures/reviews";
import { YUNLING, ledgerGrid } from "../fixtures/ledger-table";
import { XIANGXI, xiangxiGrid } from "../fixtures/tables";
import { cellSays } from "./cell-says";
import { firstInput, reviewOf, tableAt } from "./review";

test("a cell says what was read from it, or why nothing was", () => {
  const one = reviewOf(firstInput(givenFile([xiangxiGrid()], XIANGXI)));
  const says = (row: number, column: number) => cellSays(one, firstTable(one), { row, column });
  expect(says(3, 3)).toEqual(["读作：吉首市累计完成投资，2021年9月，651,000万元。"]);
  expect(says(13, 3)[0]).toBe(
    "印的合计474.5，各行相加474.5：一致。合计只用于核对，不存作单位的数。",
  );
  expect(says(3, 4)).toEqual(["表上印的数，只用于核对，不存作单位的数。"]);
  expect(says(0, 0)).toEqual(["表头以上：标题和说明，年份、月份、金额单位从这里读。"]);
  expect(says(14, 0)).toEqual(["这里的文字作为备注保留，不当作数值。"]);
  const ledger = reviewOf(firstInput(givenFile([ledgerGrid().grid], YUNLING)));
  const table = firstTable(ledger);
  const cell = (row: number, column: number) => cellSays(ledger, table, { row, column });
  expect(cell(5, 5)).toEqual(["读作：「云麓区污水处理提升工程（一期）」总投资，5,000万元。"]);
  expect(cell(5, 7)).toEqual([
    "读作：「云麓区污水处理提升工程（一期）」年度计划投资，2026年1,000万元。",
  ]);
  expect(cell(7, 10)).toEqual(["这里的文字作为备注保留，不当作数值。"]);
  expect(cell(75, 3)).toEqual(["空行。"]);
});

test("a place leads to its table", () => {
  const one = review(
    "2025年1-9月（单位：万元）\n县区 | 项目个数 | 总投资\n泾县 | 3 | 4\n\n县区 | 规上工业新增 | 规上服务业新增\n泾县 | 1 | 2",
  );
  const at = (row: number) =>
    tableAt(one, { file: "", sheet: "", row, column: 0, cell: "" })?.ref.table;
  expect([at(0), at(2), at(5)]).toEqual([0, 0, 1]);
  expect(tableAt(one, { file: "", sheet: "别的", row: 0, column: 0, cell: "" })).toBeNull();
});
