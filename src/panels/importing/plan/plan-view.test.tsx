// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { Stored } from "../../../importing/compare/plan";
import type { Place } from "../../../importing/draft/draft";
import { gridOf, linesOf } from "../../../importing/fixtures/grids";
import { FIRST, givenFile, review } from "../../../importing/fixtures/reviews";
import { type ReviewAction, acted } from "../../../importing/review/act";
import { type Review, firstInput, reviewOf } from "../../../importing/review/review";
import { PlanView } from "./plan-view";

afterEach(cleanup);

function Shown({
  first,
  actions,
  onPlace,
}: {
  first: Review;
  actions?: ReviewAction[];
  onPlace?: (place: Place) => void;
}) {
  const [now, setNow] = useState(first);
  const act = (action: ReviewAction) => {
    actions?.push(action);
    setNow(reviewOf(acted(now, action), now));
  };
  return (
    <PlanView review={now} thisYear={2025} onAct={act} onPlace={(place) => onPlace?.(place)} />
  );
}

test("each question has its control right there, and the plan follows", async () => {
  const user = userEvent.setup();
  const actions: ReviewAction[] = [];
  render(
    <Shown
      first={review("情况\n县区 | 累计完成投资 | 年度计划投资\n泾 | — | 4\n旌德县 | 2 | 3")}
      actions={actions}
    />,
  );
  const choose = async (button: string, option: string) => {
    await user.click(screen.getByRole("button", { name: button }));
    await user.click(await screen.findByRole("option", { name: option }));
  };
  await choose("年份 请选择", "2025年");
  await choose("截至 请选择", "9月");
  await user.click(screen.getByRole("button", { name: "是泾县" }));
  await choose("未定的2列 请选择", "亿元");
  await user.click(screen.getByRole("button", { name: "“—”表示零" }));
  expect(actions).toEqual([
    { kind: "year", table: FIRST, value: 2025 },
    { kind: "month", table: FIRST, value: 9 },
    { kind: "alias", name: "泾", unit: "u1" },
    { kind: "money", table: FIRST, path: null, money: "亿元" },
    { kind: "dashIsZero", value: true },
  ]);
  expect(screen.getByRole("status").textContent).toBe("可以存：4处新增或变更。");
  expect(screen.queryByRole("heading", { name: /拦截|提示/ })).toBeNull();
});

test("the focus of an answered question stays in the plan", async () => {
  const user = userEvent.setup();
  render(<Shown first={review("2025年1-9月\n县区 | 项目个数\n泾 | 3\n旌德 | 4")} />);
  screen.getByRole("button", { name: "是泾县" }).focus();
  await user.keyboard("{Enter}");
  const plan = screen.getByRole("group", { name: "要存的变动和要答复的问题" });
  await waitFor(() => expect(document.activeElement).toBe(plan));
  await user.tab();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("到A4");
});

const STORED: Stored = {
  values: review("2025年1-8月（单位：亿元）\n县区 | 累计完成投资\n泾县 | 23\n旌德县 | 9").plan
    .values,
  projects: [],
};
const FELL = "2025年1-9月（单位：亿元）\n县区 | 累计完成投资\n泾县 | 22.1\n旌德县 | 10";

test("需说明 asks for a sentence, told once it is written; until then nothing can be stored", async () => {
  const user = userEvent.setup();
  const actions: ReviewAction[] = [];
  render(<Shown first={review(FELL, { stored: STORED })} actions={actions} />);
  expect(screen.getByRole("status").textContent).toBe("还差1句说明，写好后可以存。");
  const field = screen.getByRole("textbox", { name: "说明（必填）" });
  expect(field.getAttribute("aria-invalid")).toBe("true");
  await user.type(field, "核减重复填报");
  expect(actions).toEqual([]);
  await user.tab();
  expect(actions).toMatchObject([{ kind: "explain", sentence: "核减重复填报" }]);
  expect(screen.getByRole("status").textContent).toBe("可以存：2处新增或变更。");
});

test("a problem and a line lead to their cells", async () => {
  const user = userEvent.setup();
  const onPlace = vi.fn<(place: Place) => void>();
  render(<Shown first={review(FELL, { stored: STORED })} onPlace={onPlace} />);
  const problem = screen.getByRole("region", { name: "需说明1条" });
  await user.click(within(problem).getByRole("button", { name: "到B3" }));
  const row = screen.getByRole("row", { name: /100,000万元/ });
  await user.click(within(row).getByRole("button", { name: "到B4" }));
  expect(onPlace.mock.calls.map(([place]) => place.cell)).toEqual(["B3", "B4"]);
});

test("a chip shows its own lines; 拦截 shows what is held back, to be confirmed and taken back", async () => {
  const user = userEvent.setup();
  const actions: ReviewAction[] = [];
  render(
    <Shown first={review(FELL.replace("亿元", "万元"), { stored: STORED })} actions={actions} />,
  );
  const chip = (name: string) => screen.getByRole("button", { name });
  expect(chip("拦截2").getAttribute("aria-pressed")).toBe("false");
  await user.click(chip("不变0"));
  expect(screen.getByText("没有与已存相同的数。")).toBeTruthy();
  await user.click(chip("拦截2"));
  expect(screen.getAllByRole("row", { name: /万元/ })).toHaveLength(2);
  const [sure] = screen.getAllByRole("button", { name: "确实如此，照存" });
  if (sure) await user.click(sure);
  await user.click(chip("新增1"));
  await user.click(screen.getByRole("button", { name: "已确认照存，撤回" }));
  expect(actions).toEqual([
    { kind: "confirm", keys: ["u1 2025-09 investment.done"], isConfirmed: true },
    { kind: "confirm", keys: ["u1 2025-09 investment.done"], isConfirmed: false },
  ]);
});

test("many problems of one kind stand behind one press, and so do many lines", async () => {
  const user = userEvent.setup();
  const names = Array.from({ length: 30 }, (_, index) => `某地${index} | 1 | 2`).join("\n");
  const many = gridOf(
    linesOf(`2025年1-9月（单位：万元）\n县区 | 项目个数 | 累计完成投资\n${names}`),
  );
  const whole = reviewOf(firstInput(givenFile([many], review(FELL).office)));
  render(<Shown first={whole} />);
  const blocks = screen.getByRole("region", { name: "拦截30条" });
  expect(within(blocks).getAllByRole("listitem")).toHaveLength(5);
  await user.click(within(blocks).getByRole("button", { name: "其余26条" }));
  expect(within(blocks).getAllByRole("listitem")).toHaveLength(30);
});
