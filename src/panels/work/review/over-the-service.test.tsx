// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { FULL } from "../../../service/fixtures/published";
import { type WorkOffice, formOf, submissionAt, workOffice } from "../../../service/fixtures/work";
import type { Search } from "../../../navigation/search";
import type { Browser } from "../../../service/fixtures/set-up";
import { bedOver } from "./fixtures/bed";
import { PublishView } from "./publish-view";
import { ReportsView } from "./reports-view";
import { VersionsView } from "./versions-view";

afterEach(cleanup);

/** Draws a view whose server is the real service, asked by one who is signed in. */
function drawOver(view: ReactNode, browser: Browser, search: Search = {}): void {
  const bed = bedOver(view, search, async (path, sent) => {
    const { status, body, headers } = await browser(path, {
      method: sent?.method ?? "GET",
      ...(typeof sent?.body === "string" && { body: sent.body }),
    });
    return new Response(JSON.stringify(body), { status, headers });
  });
  render(bed.drawn);
}

const AUGUST = { month: "2026-08", unit: "u1", table: "monthly" };

async function reported(values: Parameters<typeof formOf>[0] = FULL): Promise<WorkOffice> {
  const office = await workOffice();
  const own = submissionAt(office.county);
  await own.save(formOf(values));
  expect((await own.act("submit", { note: "已核实" })).status).toBe(200);
  return office;
}

test("returned, set right, accepted and published: a report goes its whole way over the real service", async () => {
  const user = userEvent.setup();
  const office = await reported();
  drawOver(<ReportsView />, office.reviewer, AUGUST);
  await user.click(await screen.findByRole("button", { name: "退回…" }));
  const dialog = await screen.findByRole("dialog", { name: "退回：泾县月报" });
  await user.type(within(dialog).getByLabelText("退回的原因"), "投资对不上");
  await user.click(within(dialog).getByRole("button", { name: "退回" }));
  await screen.findByText("泾县月报：已退回");
  expect(await screen.findByText("退回的原因：投资对不上")).toBeTruthy();

  const own = submissionAt(office.county);
  await own.save(formOf({ ...FULL, "investment.done": 220_000 }));
  await own.act("submit", { note: "" });
  cleanup();
  drawOver(<ReportsView />, office.reviewer, AUGUST);
  await screen.findByText("220,000万元");
  await user.click(await screen.findByRole("button", { name: "审核通过" }));
  await screen.findByText("泾县月报：已审核通过");

  cleanup();
  drawOver(<PublishView />, office.reviewer);
  await screen.findByText("2026年8月：泾县月报（county1同志）");
  await user.type(screen.getByLabelText("会议版的名称（可不填）"), "八月调度会");
  await user.click(screen.getByRole("button", { name: "发布第1版…" }));
  await user.click(await screen.findByRole("button", { name: "发布第1版" }));
  await screen.findByRole("heading", { name: "已发布第1版（会议版：八月调度会）" });
  cleanup();
  drawOver(<VersionsView />, office.reviewer);
  await screen.findByRole("heading", { name: "第1版（会议版：八月调度会）" });
});

test("of two reviewers at once the second sees that the first was there, and nothing is done twice", async () => {
  const user = userEvent.setup();
  const office = await reported();
  drawOver(<ReportsView />, office.reviewer, AUGUST);
  const accept = await screen.findByRole("button", { name: "审核通过" });
  expect((await submissionAt(office.administrator).act("accept")).status).toBe(200);
  await user.click(accept);
  expect((await screen.findByText(/没有存入您的操作/)).textContent).toContain(
    "现在是已审（王管理，",
  );
  const { history } = await submissionAt(office.reviewer).read();
  expect(history.filter(({ action }) => action === "accept")).toHaveLength(1);
});

test("a publication that was looked at before another report was accepted is refused and shown anew", async () => {
  const user = userEvent.setup();
  const office = await reported();
  expect((await submissionAt(office.reviewer).act("accept")).status).toBe(200);
  drawOver(<PublishView />, office.reviewer);
  await screen.findByText("2026年8月：泾县月报（county1同志）");
  const neighbour = submissionAt(office.neighbour, { unit: "u2" });
  await neighbour.save(formOf(FULL, { unit: "u2" }));
  await neighbour.act("submit", { note: "" });
  await submissionAt(office.reviewer, { unit: "u2" }).act("accept");
  await user.click(screen.getByRole("button", { name: "发布第1版…" }));
  await user.click(await screen.findByRole("button", { name: "发布第1版" }));
  await screen.findByText(/重新列出/);
  await screen.findByText("2026年8月：泾县月报（county1同志）、旌德县月报（county2同志）");
  await user.click(screen.getByRole("button", { name: "发布第1版…" }));
  await user.click(await screen.findByRole("button", { name: "发布第1版" }));
  await screen.findByRole("heading", { name: "已发布第1版" });
});
