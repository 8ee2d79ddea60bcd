// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { code, month } from "../../../domain/fixtures/build";
import { type Answers, type WorkBed, workBed, problem } from "./fixtures/bed";
import { detail } from "./fixtures/detail";
import { submission, submissions, submitted } from "./fixtures/submissions";
import { ReportsView } from "./reports-view";

afterEach(cleanup);

function draw(...given: Parameters<typeof workBed>): WorkBed {
  const bed = workBed(...given);
  render(bed.drawn);
  return bed;
}

const LIST = submissions([
  submitted(),
  submitted({ unit: "u2", table: "enterprises", late: true }),
  submission({ unit: "u3", state: "draft" }),
]);
const DETAIL = "/submissions/u1/2025-09/monthly";
const OTHER = "/submissions/u2/2025-09/enterprises";

function served(): Answers {
  const other = detail({ unit: "u2", table: "enterprises" }, { values: [], explanations: [] });
  return {
    "GET /submissions": LIST,
    "GET /submissions?month=2025-09": LIST,
    [`GET ${DETAIL}`]: detail(),
    [`GET ${OTHER}`]: other,
    [`POST ${DETAIL}/accept`]: {},
    [`POST ${OTHER}/accept`]: {},
    [`POST ${DETAIL}/return`]: {},
  };
}

test("the matrix says every state, and Enter opens one whose heading then has the focus", async () => {
  const user = userEvent.setup();
  const { search } = draw(<ReportsView />, served());
  await screen.findByRole("heading", { name: "报送情况" });
  expect(screen.getByRole("columnheader", { name: "月报 已报1/3" })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^旌德县四上企业 已报 迟报/ })).toBeTruthy();
  screen.getByRole("button", { name: /^泾县月报/ }).focus();
  await user.keyboard("{Enter}");
  const heading = await screen.findByText("泾县月报 2025年9月");
  expect(document.activeElement).toBe(heading);
  expect(search()).toEqual({ month: "2025-09", unit: "u1", table: "monthly" });
  await user.click(screen.getByRole("button", { name: "← 回到报送情况" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /^泾县月报/ }));
});

test("one that is opened says its numbers against last month, the sentences, the note, and who did what", async () => {
  draw(<ReportsView />, served(), { month: "2025-09", unit: "u1", table: "monthly" });
  const lines = await screen.findByRole("region", { name: "报来的数，可滚动" });
  expect(
    within(lines)
      .getAllByRole("row")
      .map((row) => row.textContent),
  ).toEqual([
    "内容上月这次比上月变动",
    "年度计划新开工8个8个持平新增",
    "累计已开工5个7个▲2个新增",
    "累计完成投资1,200万元900万元▼300万元新增",
  ]);
  expect(screen.getByText("说明：剔除一个重复填报的项目。")).toBeTruthy();
  expect(screen.getByText("上报说明：含新开工1个")).toBeTruthy();
  expect(
    within(screen.getByRole("region", { name: "经过" })).getAllByRole("listitem"),
  ).toHaveLength(2);
});

test("to return one needs its reason; who came too late sees what stands now and loses no word", async () => {
  const user = userEvent.setup();
  const answers = served();
  const { written } = draw(<ReportsView />, answers, {
    month: "2025-09",
    unit: "u1",
    table: "monthly",
  });
  await user.click(await screen.findByRole("button", { name: "退回…" }));
  const dialog = await screen.findByRole("dialog", { name: "退回：泾县月报" });
  await user.click(within(dialog).getByRole("button", { name: "退回" }));
  expect(within(dialog).getByRole("alert").textContent).toBe("请填写退回的原因。");
  expect(written).toEqual([]);
  const now = detail({ state: "accepted", by: "赵伟", version: 3, may: ["return"] });
  answers[`POST ${DETAIL}/return`] = problem(409, { detail: "别人先处理了。", current: now });
  answers[`GET ${DETAIL}`] = now;
  await user.type(within(dialog).getByLabelText("退回的原因"), "投资对不上");
  await user.click(within(dialog).getByRole("button", { name: "退回" }));
  await within(dialog).findByText(/^别人先处理了。现在是已审（赵伟/);
  expect(within(dialog).getByLabelText("退回的原因")).toHaveProperty("value", "投资对不上");
  // Seen what stands now, it can be meant all the same: with the version that was seen.
  answers[`POST ${DETAIL}/return`] = {};
  await user.click(within(dialog).getByRole("button", { name: "退回" }));
  await screen.findByText("泾县月报：已退回");
  expect(written.map(({ body }) => body)).toEqual([
    { version: 2, reason: "投资对不上" },
    { version: 3, reason: "投资对不上" },
  ]);
});

test("several are accepted at once, but not one with a sentence that nobody has read", async () => {
  const user = userEvent.setup();
  const { written } = draw(<ReportsView />, served());
  await user.click(await screen.findByRole("button", { name: "选中待审的2份" }));
  await user.click(screen.getByRole("button", { name: "审核通过选中的2份" }));
  expect(await screen.findByText("泾县月报有需说明或确认照报的，请先打开看。")).toBeTruthy();
  expect(written.map(({ what }) => what)).toEqual([`POST ${OTHER}/accept`]);
  await user.click(screen.getByRole("button", { name: /^泾县月报/ }));
  await screen.findByText("说明：剔除一个重复填报的项目。");
  await user.click(screen.getByRole("button", { name: "← 回到报送情况" }));
  await user.click(screen.getByRole("checkbox", { name: "选中泾县月报" }));
  await user.click(screen.getByRole("button", { name: "审核通过选中的1份" }));
  await screen.findByText("已审核通过1份");
  expect(written.map(({ what }) => what)).toEqual([
    `POST ${OTHER}/accept`,
    `POST ${DETAIL}/accept`,
  ]);
});

test("what was confirmed against the check is shown, and never accepted unread", async () => {
  const user = userEvent.setup();
  const value = {
    unit: code("u1"),
    month: month("2025-09"),
    measure: "investment.done",
    value: 2_000_000,
    precision: 1,
    at: [{ sheet: "", cell: "investment.done" }],
  } as const;
  const answers = served();
  answers[`GET ${DETAIL}`] = detail(
    {},
    {
      values: [value],
      explanations: [],
      confirmed: ["u1 2025-09 investment.done"],
    },
  );
  const { written } = draw(<ReportsView />, answers);
  await user.click(await screen.findByRole("checkbox", { name: "选中泾县月报" }));
  await user.click(screen.getByRole("button", { name: "审核通过选中的1份" }));
  expect(await screen.findByText("泾县月报有需说明或确认照报的，请先打开看。")).toBeTruthy();
  expect(written).toEqual([]);
  await user.click(screen.getByRole("button", { name: /^泾县月报/ }));
  const told = await screen.findByText("填报人确认：核实无误，照报");
  expect(told.parentElement?.textContent).toContain("相差1000倍以上");
});

test("what is wrong in the content is named by weight and cell, and a lock by its reason", async () => {
  const user = userEvent.setup();
  const answers = served();
  draw(<ReportsView />, answers, { month: "2025-09", unit: "u1", table: "monthly" });
  answers[`POST ${DETAIL}/accept`] = problem(422, {
    detail: "还有问题没有答复。",
    problems: [{ weight: "explain", text: "比上月少。", at: ["汇总表!C4"] }],
  });
  await user.click(await screen.findByRole("button", { name: "审核通过" }));
  expect((await screen.findByText("比上月少。", { exact: false })).textContent).toBe(
    "需说明比上月少。汇总表!C4",
  );
  answers[`POST ${DETAIL}/accept`] = problem(423, {
    detail: "已锁定。",
    lock: {
      reason: "数据已上会",
      at: "2025-10-08T09:00:00+08:00",
      by: "赵伟",
      canLift: "审核员或管理员",
    },
  });
  await user.click(screen.getByRole("button", { name: "审核通过" }));
  expect(
    await screen.findByText(
      "已锁定。锁定原因：数据已上会（赵伟，2025年10月8日09:00），由审核员或管理员解锁。",
    ),
  ).toBeTruthy();
});
