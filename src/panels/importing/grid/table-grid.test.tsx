// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { gridOf, linesOf } from "../../../importing/fixtures/grids";
import { FIRST, givenFile, review } from "../../../importing/fixtures/reviews";
import { XIANGXI, xiangxiGrid } from "../../../importing/fixtures/tables";
import { type ReviewAction, acted } from "../../../importing/review/act";
import { type Review, firstInput, reviewOf } from "../../../importing/review/review";
import type { TableRef } from "../../../importing/review/tables";
import { TablePanel } from "../table-panel";
import { TableGrid } from "./table-grid";
import type { GridTarget } from "./use-focus";

beforeEach(() => {
  // jsdom lays nothing out: a view of 900 by 600 px.
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Shown({
  first,
  target = null,
  actions,
}: {
  first: Review;
  target?: GridTarget | null;
  actions?: ReviewAction[];
}) {
  const [now, setNow] = useState(first);
  const act = (action: ReviewAction) => {
    actions?.push(action);
    setNow(reviewOf(acted(now, action), now));
  };
  return <TableGrid review={now} shown={FIRST} target={target} thisYear={2025} onAct={act} />;
}

const MESSY = `2025年9月情况
县区 | 年度盘子 | 完成投资
泾县 | 40 | 3.1
旌德 | 30 | —
全部 | 70 | 3.1`;

function focused(): string | null {
  return document.activeElement?.getAttribute("data-place") ?? null;
}

test("is a grid with its rows, columns and merges named", () => {
  render(<Shown first={reviewOf(firstInput(givenFile([xiangxiGrid()], XIANGXI)))} />);
  const grid = screen.getByRole("grid", { name: "表「汇总表」的单元格" });
  expect(grid.getAttribute("aria-rowcount")).toBe("16");
  expect(grid.getAttribute("aria-colcount")).toBe("6");
  const title = screen.getByRole("gridcell", { name: "2021年1-9月州重点项目投资完成情况汇总表" });
  expect(title.getAttribute("aria-colspan")).toBe("5");
  expect(screen.getByRole("columnheader", { name: "D 累计完成投资 亿元 · 1—9月" })).toBeTruthy();
  expect(screen.getByRole("rowheader", { name: "14 合计" })).toBeTruthy();
});

test("one cell takes the focus; arrows move it, Enter says what was read and gives it back", async () => {
  const user = userEvent.setup();
  render(<Shown first={reviewOf(firstInput(givenFile([xiangxiGrid()], XIANGXI)))} />);
  const stops = screen.getByRole("grid").querySelectorAll('[tabindex="0"]');
  expect(stops).toHaveLength(1);
  await user.tab();
  expect(focused()).toBe("-1:0");
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}");
  expect(focused()).toBe("3:2");
  await user.keyboard("{ArrowRight}{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "D4" });
  expect(dialog.textContent).toContain("读作：吉首市累计完成投资，2021年9月，651,000万元。");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(focused()).toBe("3:3"));
});

test("a column's role, money and months are set from its head, by keyboard alone", async () => {
  const user = userEvent.setup();
  const actions: ReviewAction[] = [];
  render(<Shown first={review(MESSY)} actions={actions} />);
  await user.tab();
  await user.keyboard("{ArrowRight}{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "B列" });
  const role = within(dialog).getByRole("button", { name: "这一列是 未认出" });
  role.focus();
  await user.keyboard("{Enter}");
  await user.click(await screen.findByRole("option", { name: "年度计划投资" }));
  expect(actions).toEqual([
    {
      kind: "role",
      table: FIRST,
      path: "年度盘子",
      role: { kind: "measure", measure: "investment.planned" },
    },
  ]);
  await user.click(await screen.findByRole("button", { name: "金额单位 未定" }));
  await user.click(await screen.findByRole("option", { name: "亿元" }));
  expect(
    screen.getByRole("columnheader", { name: "B 年度计划投资 亿元", hidden: true }),
  ).toBeTruthy();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(focused()).toBe("-1:1"));
  await user.keyboard("{ArrowRight}{Enter}");
  await user.click(await screen.findByRole("radio", { name: "1月起累计" }));
  expect(actions.at(-1)).toEqual({
    kind: "span",
    table: FIRST,
    path: "完成投资",
    span: "cumulative",
  });
});

test("a row is made a sum and the head by its number", async () => {
  const user = userEvent.setup();
  const actions: ReviewAction[] = [];
  render(<Shown first={review(MESSY)} actions={actions} />);
  await user.click(screen.getByRole("rowheader", { name: "5" }));
  await user.click(await screen.findByRole("button", { name: "这是合计" }));
  expect(await screen.findByRole("rowheader", { name: "5 合计" })).toBeTruthy();
  await user.click(screen.getByRole("rowheader", { name: "5 合计" }));
  await user.click(await screen.findByRole("button", { name: "不是合计" }));
  await user.click(screen.getByRole("rowheader", { name: "3" }));
  await user.click(await screen.findByRole("button", { name: "表头到这一行止" }));
  expect(actions).toEqual([
    { kind: "total", table: FIRST, row: 4, isTotal: true },
    { kind: "total", table: FIRST, row: 4, isTotal: false },
    { kind: "head", table: FIRST, first: 1, last: 2 },
  ]);
});

test("a refused cell has the sign and word of its weight, says why, and asks there", async () => {
  const user = userEvent.setup();
  const actions: ReviewAction[] = [];
  render(<Shown first={review(MESSY)} actions={actions} />);
  await user.click(screen.getByRole("gridcell", { name: "旌德（拦截）" }));
  const dialog = await screen.findByRole("dialog", { name: "A4" });
  expect(dialog.textContent).toContain("拦截 A4的单位「旌德」不在本单位名单里");
  await user.click(within(dialog).getByRole("button", { name: "是旌德县" }));
  expect(actions).toEqual([{ kind: "alias", name: "旌德", unit: "u2" }]);
});

test("a line of the plan leads to its cell, and there again when it is pressed again", async () => {
  const long = Array.from({ length: 400 }, (_, index) => `单位${index} | 1 | 2`).join("\n");
  const first = reviewOf(
    firstInput(givenFile([gridOf(linesOf(`${MESSY}\n${long}`))], review(MESSY).office)),
  );
  const { rerender } = render(<Shown first={first} />);
  expect(screen.queryByRole("gridcell", { name: /单位399/ })).toBeNull();
  rerender(<Shown first={first} target={{ row: 404, column: 0 }} />);
  await waitFor(() => expect(focused()).toBe("404:0"));
  const [cell] = screen.getAllByRole("gridcell", { name: /单位399/ });
  expect(document.activeElement).toBe(cell);
  cell?.blur();
  rerender(<Shown first={first} target={{ row: 404, column: 0 }} />);
  await waitFor(() => expect(focused()).toBe("404:0"));
});

test("of several tables one is shown, with what is known of it; it can be left out", async () => {
  const user = userEvent.setup();
  const actions: ReviewAction[] = [];
  const onShow = vi.fn<(table: TableRef) => void>();
  const both = reviewOf(
    firstInput(givenFile([xiangxiGrid(), { ...xiangxiGrid(), name: "副表" }], XIANGXI)),
  );
  render(
    <TablePanel
      review={both}
      shown={FIRST}
      onShow={onShow}
      target={null}
      thisYear={2025}
      onAct={(action) => actions.push(action)}
    />,
  );
  expect(screen.getByText("单位表，2021年1—9月（标题）")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "截至 9月" }));
  await user.click(await screen.findByRole("option", { name: "8月" }));
  expect(actions.pop()).toEqual({ kind: "month", table: FIRST, value: 8 });
  await user.click(screen.getByRole("checkbox", { name: "不导入这张表" }));
  expect(actions).toEqual([{ kind: "leftOut", table: FIRST, isLeftOut: true }]);
  await user.click(screen.getByRole("button", { name: "表 汇总表" }));
  await user.click(await screen.findByRole("option", { name: "副表" }));
  expect(onShow).toHaveBeenCalledWith({ sheet: 1, table: 0 });
});
