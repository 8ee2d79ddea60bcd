/** One project with the mock API behind it: what of an answer did not fit, and old data. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { appInDocument } from "../support/app-in-document";
import { askMockJson } from "../support/mock-server";

const { server, open } = appInDocument();

const NAME = "云麓区松涧充电设施项目";

test("what only describes and did not fit is named above the page, and the rest stands", async () => {
  const detail = await askMockJson("/mock/yunling/api/v1/projects/YL-0059?month=2026-10");
  const odd = { ...(detail as object), leader: 7 };
  server.use(http.get("*/api/v1/projects/YL-0059", () => HttpResponse.json(odd)));
  await open("/projects/YL-0059");
  await screen.findByRole("heading", { level: 1, name: NAME });
  expect(await screen.findByText(/^数据有1处问题/)).toBeDefined();
  const leader = screen.getByText("联系领导").nextElementSibling;
  expect(leader?.textContent).toBe("未填");
  expect(document.title).toMatch(new RegExp(`^${NAME} · 项目台账`));
});

test("where nobody looks through the ledger, that is said: nothing listed means nothing", async () => {
  server.use(http.get("*/projects/quality", () => new HttpResponse(null, { status: 404 })));
  await open("/projects/YL-0059");
  await screen.findByRole("heading", { level: 1, name: NAME });
  expect(await screen.findByText("台账没有给出数据质量；没有列出不等于没有。")).toBeDefined();
  expect(screen.queryByText(/没有发现这个项目/)).toBeNull();
});

test("when it cannot be read again, the project stays and is named as old", async () => {
  await open("/projects/YL-0059");
  await screen.findByRole("heading", { level: 1, name: NAME });
  server.use(http.get("*/api/v1/projects/YL-0059", () => new HttpResponse(null, { status: 403 })));
  await userEvent.click(screen.getByRole("button", { name: "刷新" }));
  // In the header, and above what is old.
  await waitFor(() => expect(screen.getAllByText(/^数据已旧/)).toHaveLength(2));
  expect(screen.getByRole("heading", { level: 1, name: NAME })).toBeDefined();
});

test("a project that fails from the start says why, and nothing of it is shown", async () => {
  server.use(http.get("*/api/v1/projects/YL-0059", () => new HttpResponse(null, { status: 403 })));
  await open("/projects/YL-0059");
  expect(await screen.findByText("没有权限")).toBeDefined();
  expect(screen.queryByText("基本情况")).toBeNull();
});
