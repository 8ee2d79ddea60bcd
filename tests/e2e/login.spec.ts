/**
 * Not logged in, in every way in which a gateway says it: one sentence, and one button that opens
 * this very address anew.
 */
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf, cardOf, waitForPage } from "../support/page-reading";
import type { Api } from "../support/site";

const CONFIG = { data: "api", refreshSeconds: 30 };
const LOGIN_PAGE = "<!doctype html><title>统一身份认证平台</title><form><input name=user></form>";
const html = (body: string, status = 200) =>
  new Response(body, { status, headers: { "content-type": "text/html" } });
const PATIENCE = { timeout: 60_000 };

test.use({ allowedConsole: /status of 40[13]/ });

const WAYS: Readonly<Record<string, { api: Api; said: string }>> = {
  "401": {
    api: async () => Response.json({ title: "会话已过期", status: 401 }, { status: 401 }),
    said: "会话已过期",
  },
  "a page with 200": { api: async () => html(LOGIN_PAGE), said: "统一身份认证平台" },
  "an envelope with 200": {
    api: async () => Response.json({ code: 401, msg: "请先登录", data: null }),
    said: "请先登录",
  },
};

for (const [way, { api, said }] of Object.entries(WAYS))
  test(`${way}: 登录已失效, and 重新登录 opens this very address anew`, async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite({ config: CONFIG, api });
    const url = addressOf(site.url, "/counties", { quarter: "2021Q3", basis: "quarter" });
    await page.goto(url);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("登录已失效", PATIENCE);
    await expect(alert).toContainText(said);
    await expect(alert.getByRole("button")).toHaveText(["重新登录"]);
    site.api = createMockApi("xiangxi");
    await alert.getByRole("button", { name: "重新登录" }).click();
    await waitForPage(page);
    await expect(page).toHaveURL(url);
    await expect(page.getByRole("radio", { name: "当季" })).toBeChecked();
  });

test("a redirect to another host is not followed, and means the same", async ({
  openSite,
  page,
}) => {
  const api: Api = async () =>
    new Response(null, {
      status: 302,
      headers: { location: "http://sso.example/login?service=board" },
    });
  const site = await openSite({ config: CONFIG, api });
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("登录已失效", PATIENCE);
  await expect(page.getByRole("alert")).toContainText("请求被转到了别的网址");
});

test("a session that ends while the page stands: the figures stay, and the way back in stands beside their age", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const good = createMockApi("xiangxi");
  const site = await openSite({ config: CONFIG, api: good });
  await page.goto(site.url);
  await waitForPage(page);
  site.api = async () => html(LOGIN_PAGE);
  const strip = page
    .getByRole("status")
    .filter({ hasText: "登录已失效，登录后继续更新。" })
    .first();
  await expect(async () => {
    await page.clock.fastForward(30_000);
    await expect(strip).toBeVisible({ timeout: 1000 });
  }).toPass(PATIENCE);
  await expect(cardOf(page, "投资完成率")).toContainText("74.1");
  await expect(strip.getByRole("button", { name: "重新登录" })).toBeVisible();
});

test("403 is a missing permission, with whom to ask", async ({ openSite, strictPage: page }) => {
  const site = await openSite({
    config: CONFIG,
    api: async () => Response.json({ detail: "仅限市直部门" }, { status: 403 }),
  });
  await page.goto(site.url);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("没有权限");
  await expect(alert).toContainText("请联系本单位的系统管理员");
  await expect(alert).toContainText("仅限市直部门");
});

test("data in an envelope are named for the supplier, not unwrapped", async ({
  openSite,
  strictPage: page,
}) => {
  const good = createMockApi("xiangxi");
  const api: Api = async (request) =>
    Response.json({ code: 200, msg: "ok", data: await (await good(request))?.json() });
  const site = await openSite({ config: CONFIG, api });
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("数据被包在“data”里，外面是code、msg");
  await expect(page.getByRole("button", { name: "复制错误说明" })).toBeVisible();
});

test("a login page in the place of config.json", async ({ openSite, strictPage: page }) => {
  const site = await openSite({ config: LOGIN_PAGE });
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("登录已失效");
  await expect(page.getByRole("alert")).toContainText("统一身份认证平台");
  await expect(page.getByRole("button", { name: "重新登录" })).toBeVisible();
});

test("the wall keeps its picture, says 需要重新登录, asks rarely, and goes on by itself", async ({
  openSite,
  strictPage: page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.clock.install();
  const good = createMockApi("xiangxi");
  const site = await openSite({ config: CONFIG, api: good });
  await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
  await expect(page.getByRole("img")).toContainText("74.1", PATIENCE);
  site.api = WAYS["401"]?.api ?? null;
  await expect(async () => {
    await page.clock.fastForward(20_000);
    await expect(page.getByText(/^需要重新登录，自/)).toBeVisible({ timeout: 1000 });
  }).toPass(PATIENCE);
  await expect(page.getByRole("img")).toContainText("74.1");
  const before = site.requests.length;
  for (let minutes = 0; minutes < 20; minutes += 1) {
    await page.clock.fastForward(60_000);
    await page.evaluate(async () => fetch("version.json"));
  }
  const asked = site.requests.slice(before).filter(({ path }) => path.startsWith("/api/"));
  expect(asked.length).toBeLessThanOrEqual(6);
  site.api = good;
  await expect(async () => {
    await page.clock.fastForward(60_000);
    await expect(page.getByText(/^需要重新登录/)).toHaveCount(0, { timeout: 1000 });
  }).toPass(PATIENCE);
});
