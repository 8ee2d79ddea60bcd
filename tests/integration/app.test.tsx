/**
 * The whole app in one document with the mock API behind it: what one panel's failure, a new
 * revision, and an unchanged answer do.
 */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { appInDocument } from "../support/app-in-document";

const { server, open } = appInDocument();
const asked: string[] = [];
/** Six that every overview has, and 投资走势. */
const FIGURES_OF_OVERVIEW = 7;

beforeAll(() => {
  server.events.on("request:start", ({ request }) => asked.push(new URL(request.url).pathname));
});
beforeEach(() => {
  asked.length = 0;
});
afterEach(() => {
  vi.doUnmock("../../src/charts/lamps/chart");
});

/** Opens 总览 of a built-in office as if it were the office's own server. */
async function openApp(office = "xiangxi"): Promise<void> {
  await open("/", office);
  await screen.findByRole("figure", { name: /^完成投资：/ });
  await allDrawn();
}

/**
 * Every figure has its plot or its message: nothing is on its way any more that would change the
 * page behind the test's back.
 */
async function allDrawn(): Promise<void> {
  await waitFor(() =>
    expect(screen.getAllByRole("figure").filter((figure) => !figure.querySelector("svg"))).toEqual(
      [],
    ),
  );
}

function timesAsked(end: string): number {
  return asked.filter((path) => path.endsWith(end)).length;
}

test("the page opens with its sentence, four cards and its figures", async () => {
  await openApp();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("全州完成投资474.5亿元");
  expect(
    within(screen.getByRole("region", { name: "四项主要指标" })).getAllByRole("region"),
  ).toHaveLength(4);
  expect(screen.getAllByRole("figure")).toHaveLength(FIGURES_OF_OVERVIEW);
  expect(timesAsked("/dataset")).toBe(1);
  expect(timesAsked("/facts")).toBe(1);
});

test("a figure whose drawing throws says so in its own panel, and the others stand", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.doMock("../../src/charts/lamps/chart", () => ({
    LampsChart: () => {
      throw new Error("no lamp today");
    },
  }));
  await openApp();
  const broken = await screen.findByRole("figure", { name: "亮灯" });
  expect(broken.textContent).toContain("页面程序出错，没有画图");
  expect(broken.textContent).toContain("no lamp today");
  expect(screen.getAllByRole("figure")).toHaveLength(FIGURES_OF_OVERVIEW);
  expect(screen.getByRole("figure", { name: /^完成投资：/ }).textContent).toContain("数据表");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("474.5亿元");
  expect(logged).toHaveBeenCalled();
});

test("facts of another revision than the data set's make both be read again, once", async () => {
  server.use(
    http.get("*/mock/xiangxi/api/v1/regions/:code/facts", () =>
      HttpResponse.json({ region: "433100", revision: "r99", facts: [], printed: [] }),
    ),
  );
  await openApp();
  await waitFor(() => expect([timesAsked("/dataset"), timesAsked("/facts")]).toEqual([2, 2]));
  // The server may be slow to catch up: the mismatch alone must not make the app ask for ever.
  await userEvent.setup().click(screen.getByRole("button", { name: "刷新" }));
  await screen.findByText("已刷新");
  expect([timesAsked("/dataset"), timesAsked("/facts")]).toEqual([3, 3]);
});

test("an unchanged answer (same ETag) builds and draws nothing again", async () => {
  const { FIGURES } = await import("../../src/figures/registry");
  const builds = Object.values(FIGURES).map((entry) => vi.spyOn(entry, "build"));
  await openApp();
  await screen.findByText("10/10个单位已报");
  const built = builds.reduce((sum, build) => sum + build.mock.calls.length, 0);
  expect(built).toBeGreaterThan(0);
  const plot = screen.getByRole("figure", { name: /^完成投资：/ }).querySelector("svg");
  await userEvent.setup().click(screen.getByRole("button", { name: "刷新" }));
  await screen.findByText("已刷新");
  expect(timesAsked("/facts")).toBe(2);
  expect(builds.reduce((sum, build) => sum + build.mock.calls.length, 0)).toBe(built);
  expect(screen.getByRole("figure", { name: /^完成投资：/ }).querySelector("svg")).toBe(plot);
});

test("one reading serves the whole page, and a page change doesn't read again", async () => {
  await openApp();
  await userEvent.setup().click(
    within(screen.getByRole("navigation", { name: "页面" })).getByRole("link", {
      name: "四上企业",
    }),
  );
  await screen.findByRole("figure", { name: /^四上目标：/ });
  await allDrawn();
  expect(timesAsked("/facts")).toBe(1);
  expect(window.location.pathname).toBe("/enterprises");
});

test("a file that is no configuration stops the app with words, and no data are asked for", async () => {
  const elsewhere = { data: "api", api: "https://example.org/api" };
  await open("/", "xiangxi", () => HttpResponse.json(elsewhere));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("config.json 的内容不对：api 应为本站内以“/”开头的路径");
  expect(asked).toEqual(["/config.json"]);
});
