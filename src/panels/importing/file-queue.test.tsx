// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { FileQueue, type QueuedFile } from "./file-queue";
import { stateWords } from "./file-words";
import { SumChecks } from "./sum-checks";
import type { SumCheck } from "../../importing/draft/draft";

afterEach(cleanup);

const FILES: readonly QueuedFile[] = [
  { id: "1", name: "甲.xlsx", state: { kind: "waiting" } },
  { id: "2", name: "乙.xls", state: { kind: "reading", sheet: 3, sheets: 12 } },
  {
    id: "3",
    name: "丙.xlsx",
    state: { kind: "understood", tables: 2, problems: { block: 2, explain: 0, hint: 4 } },
  },
  { id: "4", name: "丁.xlsx", state: { kind: "refused", sentence: "这个文件是图片，不是表格。" } },
  { id: "5", name: "戊.csv", state: { kind: "stored", changes: 54 } },
];

test("each file says how far it has come; a running one is cancelled, another taken off", async () => {
  const user = userEvent.setup();
  const press = () => vi.fn<(id: string) => void>();
  const presses = { onChoose: press(), onCancel: press(), onRemove: press() };
  render(<FileQueue files={FILES} chosen="3" {...presses} />);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "甲.xlsx等待读取取消",
    "乙.xls正在读取第3张表，共12张取消",
    "丙.xlsx认出2张表，拦截2条，提示4条",
    "丁.xlsx这个文件是图片，不是表格。",
    "戊.csv已存，54处新增或变更",
  ]);
  await user.click(screen.getByRole("button", { name: "取消读取乙.xls" }));
  await user.click(screen.getByRole("button", { name: "从列表移除丁.xlsx" }));
  await user.click(screen.getByRole("button", { name: "戊.csv" }));
  expect(presses.onCancel).toHaveBeenCalledWith("2");
  expect(presses.onRemove).toHaveBeenCalledWith("4");
  expect(presses.onChoose).toHaveBeenCalledWith("5");
  expect(screen.queryByRole("button", { name: "甲.xlsx" })).toBeNull();
});

test("what is read out does not change with each sheet", () => {
  const at = (sheet: number) => stateWords({ kind: "reading", sheet, sheets: 12 }, false);
  expect(at(1)).toBe(at(2));
  expect(stateWords({ kind: "stored", changes: 0 }, true)).toBe("已存，与原来的完全相同");
});

test("sums that need a look stand first, each with its verdict in words", () => {
  const at = { file: "", sheet: "表", row: 0, column: 0, cell: "B9" };
  const sum = (label: string, verdict: SumCheck["class"], cell: string): SumCheck => ({
    label,
    about: "项目个数",
    printed: "18",
    summed: "17",
    class: verdict,
    at: { ...at, cell },
  });
  render(
    <SumChecks
      sums={[sum("小计", "same", "B5"), sum("合计", "unexplained", "B9")]}
      onPlace={() => undefined}
    />,
  );
  expect(screen.getByText("表上印的合计共2处：四舍五入不能解释1处，一致1处。")).toBeTruthy();
  const rows = screen.getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows.slice(1)).toEqual(["合计项目个数1817四舍五入不能解释B9", "小计项目个数1817一致B5"]);
});
