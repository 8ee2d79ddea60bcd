/** 项目台账 with the mock API behind it: filters, sums, chips, and the offices that have no ledger. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { appInDocument } from "../support/app-in-document";

const { server, open } = appInDocument();
const openList = (query: string, office?: string) => open(`/projects${query}`, office);

const summary = () => screen.findByRole("group", { name: "筛选结果合计" });

test("a ready list is one press, stands in the address, and is taken back by its chip", async () => {
  const user = userEvent.setup();
  await openList("");
  const button = await screen.findByRole("button", { name: /^红牌\d+$/ });
  const count = button.textContent.replace("红牌", "");
  await user.click(button);
  await waitFor(() => expect(window.location.search).toContain("list=redCard"));
  await waitFor(async () =>
    expect((await summary()).textContent).toMatch(new RegExp(`^项目${count}个`)),
  );
  const table = screen.getByRole("table");
  expect(table.getAttribute("aria-rowcount")).toBe(String(Number(count) + 1));
  await user.click(screen.getByRole("button", { name: "移除清单：红牌" }));
  await waitFor(() => expect(window.location.search).not.toContain("list="));
});

test("heads sort by several columns, the first press begins, Shift adds", async () => {
  const user = userEvent.setup();
  await openList("?stage=building");
  await user.click(await screen.findByRole("button", { name: /^累计完成投资，/ }));
  await waitFor(() => expect(window.location.search).toContain("sort=-done"));
  await user.keyboard("{Shift>}");
  await user.click(screen.getByRole("button", { name: /^单位，/ }));
  await user.keyboard("{/Shift}");
  await waitFor(() => expect(window.location.search).toContain("sort=-done,-county"));
  expect(screen.getByRole("button", { name: "单位，第2排序列，从高到低" })).toBeDefined();
});

test("one leader's list has a headline of its own", async () => {
  const leader = "副市长（分管工业）";
  await openList(`?leader=${encodeURIComponent(leader)}`);
  const heading = await screen.findByRole("heading", { level: 1, name: /^副市长（分管工业）/ });
  expect(heading.textContent).toMatch(/联系\d+个项目，投资完成率/);
});

test("an office without a ledger is told so, and where its figures are", async () => {
  await openList("", "shangqiu");
  expect(await screen.findByText("本单位没有项目台账")).toBeDefined();
  expect(screen.getByRole("link", { name: "看县区对比" })).toBeDefined();
});

test("a ledger that fails says why and can be asked again; nothing is shown as 0", async () => {
  server.use(http.get("*/regions/:code/projects", () => new HttpResponse(null, { status: 403 })));
  await openList("");
  expect(await screen.findByRole("button", { name: /重试|重新登录|复制错误说明/ })).toBeDefined();
  expect(screen.queryByRole("group", { name: "筛选结果合计" })).toBeNull();
  expect(screen.getByRole("button", { name: "红牌" })).toBeDefined();
});

test("the choice of units says how many projects of each the filters leave, also of units not chosen", async () => {
  const user = userEvent.setup();
  await openList("?stage=completed&counties=990101");
  const { textContent } = await summary();
  const count = /^项目(\d+)个/.exec(textContent)?.[1];
  await user.click(screen.getByRole("button", { name: /^范围/ }));
  expect(await screen.findByRole("checkbox", { name: `云麓区 ${count}` })).toBeDefined();
  expect(screen.getByRole("checkbox", { name: /^汀洲区 [1-9]\d*$/ })).toBeDefined();
});
