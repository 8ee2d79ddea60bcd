/** One project with the mock API behind it: what of an answer did not fit, and old data. */
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { askMockJson, createMockServer } from "../support/mock-server";

const server = createMockServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

beforeEach(() => {
  vi.resetModules();
  // As in index.html.
  const base = document.createElement("base");
  base.href = "/";
  document.head.replaceChildren(base);
  // jsdom lays nothing out.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(900);
  vi.stubGlobal("scrollTo", () => undefined);
  Element.prototype.scrollTo = () => undefined;
  vi.stubGlobal("requestIdleCallback", () => 0);
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const NAME = "云麓区松涧充电设施项目";

async function openProject(id: string): Promise<void> {
  window.history.replaceState({}, "", `/projects/${id}`);
  server.use(
    http.get("*/config.json", () =>
      HttpResponse.json({ data: "api", api: "/mock/yunling/api/v1" }),
    ),
  );
  const { App } = await import("../../src/app/app");
  await act(async () => {
    render(<App />);
  });
}

test("what only describes and did not fit is named above the page, and the rest stands", async () => {
  const detail = await askMockJson("/mock/yunling/api/v1/projects/YL-0059?month=2026-10");
  const odd = { ...(detail as object), leader: 7 };
  server.use(http.get("*/api/v1/projects/YL-0059", () => HttpResponse.json(odd)));
  await openProject("YL-0059");
  await screen.findByRole("heading", { level: 1, name: NAME });
  expect(await screen.findByText(/^数据有1处问题/)).toBeDefined();
  const leader = screen.getByText("联系领导").nextElementSibling;
  expect(leader?.textContent).toBe("未填");
  expect(document.title).toMatch(new RegExp(`^${NAME} · 项目台账`));
});

test("where nobody looks through the ledger, that is said: nothing listed means nothing", async () => {
  server.use(http.get("*/projects/quality", () => new HttpResponse(null, { status: 404 })));
  await openProject("YL-0059");
  await screen.findByRole("heading", { level: 1, name: NAME });
  expect(await screen.findByText("台账没有给出数据质量；没有列出不等于没有。")).toBeDefined();
  expect(screen.queryByText(/没有发现这个项目/)).toBeNull();
});

test("when it cannot be read again, the project stays and is named as old", async () => {
  await openProject("YL-0059");
  await screen.findByRole("heading", { level: 1, name: NAME });
  server.use(http.get("*/api/v1/projects/YL-0059", () => new HttpResponse(null, { status: 403 })));
  await userEvent.click(screen.getByRole("button", { name: "刷新" }));
  // In the header, and above what is old.
  await waitFor(() => expect(screen.getAllByText(/^数据已旧/)).toHaveLength(2));
  expect(screen.getByRole("heading", { level: 1, name: NAME })).toBeDefined();
});

test("a project that fails from the start says why, and nothing of it is shown", async () => {
  server.use(http.get("*/api/v1/projects/YL-0059", () => new HttpResponse(null, { status: 403 })));
  await openProject("YL-0059");
  expect(await screen.findByText("没有权限")).toBeDefined();
  expect(screen.queryByText("基本情况")).toBeNull();
});
