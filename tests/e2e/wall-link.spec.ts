/** A wall that signs in by a link of its own, and what it says where the link does not hold. */
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf } from "../support/page-reading";
import { passTime } from "../support/page-time";
import type { Api } from "../support/site";

const TOKEN = "k".repeat(43);
const CONFIG = { data: "api", refreshSeconds: 30 };
const PATIENCE = { timeout: 60_000 };
const LOST = () => Response.json({ title: "请先登录", status: 401, login: true }, { status: 401 });

/** A server that reads to nobody who has not signed in; `holds`: whether the link is taken. */
function guarded(): { readonly api: Api; holds: boolean; isIn: boolean } {
  const good = createMockApi("xiangxi");
  const state = {
    holds: true,
    isIn: false,
    api: async (request: Request) => {
      if (!new URL(request.url).pathname.endsWith("/session"))
        return state.isIn ? good(request) : LOST();
      state.isIn = state.holds;
      return state.holds ? Response.json({ account: null }) : LOST();
    },
  };
  return state;
}

test("it signs in before it reads, and the token is gone from the address", async ({
  openSite,
  strictPage: page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const site = await openSite({ config: CONFIG, api: guarded().api });
  const posted: (string | null)[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") posted.push(request.postData());
  });
  await page.goto(addressOf(site.url, "/wall", { scenes: "headline", link: TOKEN }));
  await expect(page.getByRole("img")).toContainText("74.1", PATIENCE);
  await expect(page).toHaveURL(`${site.url}wall?scenes=headline`);
  expect(posted).toEqual([JSON.stringify({ link: TOKEN })]);
  const asked = site.requests.filter(({ path }) => path.startsWith("/api/"));
  expect(asked[0]).toMatchObject({ method: "POST", path: "/api/v1/session", status: 200 });
  expect(asked.every(({ status }) => status === 200)).toBe(true);
});

test.describe("where it does not hold", () => {
  test.use({ allowedConsole: /status of 401/ });

  test("a link that was revoked before: whom to ask", async ({ openSite, strictPage: page }) => {
    const server = guarded();
    server.holds = false;
    const site = await openSite({ config: CONFIG, api: server.api });
    await page.goto(addressOf(site.url, "/wall", { link: TOKEN }));
    await expect(page.getByText(/^大屏链接已失效，自/)).toBeVisible(PATIENCE);
    await expect(page.getByText("大屏链接已失效，请管理员重新生成")).toBeVisible();
  });

  test("a session that is lost comes back by the link; with a link that was revoked the picture stays", async ({
    openSite,
    strictPage: page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.clock.install();
    const server = guarded();
    const site = await openSite({ config: CONFIG, api: server.api });
    await page.goto(addressOf(site.url, "/wall", { scenes: "headline", link: TOKEN }));
    await expect(page.getByRole("img")).toContainText("74.1", PATIENCE);
    server.isIn = false;
    await expect(async () => {
      await passTime(page, 40_000);
      expect(server.isIn).toBe(true);
    }).toPass(PATIENCE);
    await expect(page.getByText(/需要重新登录|已失效/)).toHaveCount(0);
    server.isIn = false;
    server.holds = false;
    await expect(async () => {
      await passTime(page, 40_000);
      await expect(page.getByText(/^大屏链接已失效，自/)).toBeVisible({ timeout: 1000 });
    }).toPass(PATIENCE);
    await expect(page.getByRole("img")).toContainText("74.1");
  });

  test("at a desk the way back in is this app's own page, which leads to this very address", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite({
      config: { ...CONFIG, api: "/board/api/v1" },
      basePath: "/board/",
      api: async () => LOST(),
    });
    await page.goto(
      addressOf(site.url, "/counties", { basis: "quarter", counties: "433101,433122" }),
    );
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("请先登录", PATIENCE);
    const way = alert.getByRole("link", { name: "去登录" });
    const to = "/board/counties?basis=quarter&counties=433101,433122";
    // Written from the base of the app, which lies below /board/ here.
    const href = await way.evaluate((link: HTMLAnchorElement) => link.href);
    expect(href).toBe(`${site.url}login?to=${encodeURIComponent(to)}`);
  });
});

test("where no server is, a link is named and left out", async ({ openSite, strictPage: page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const site = await openSite();
  await page.goto(addressOf(site.url, "/wall", { scenes: "headline", link: TOKEN }));
  await expect(page.getByText("大屏链接只用于单位自己的服务器，已略去。")).toBeVisible(PATIENCE);
  expect(page.url()).not.toContain("link");
  expect(site.requests.filter(({ method }) => method === "POST")).toEqual([]);
});
