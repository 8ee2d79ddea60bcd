/**
 * An office's own server that fails now and then: good data stay, their age is said, and they come
 * back by themselves.
 */
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf, cardOf, readCards, waitForPage } from "../support/page-reading";
import { letTimePass, untilQuiet } from "../support/page-time";
import type { Api } from "../support/site";

const CONFIG = { data: "api", refreshSeconds: 30, staleAfterMinutes: 5 };
const unavailable: Api = async () =>
  Response.json({ title: "维护中", status: 503 }, { status: 503 });

test.describe("503 after a good answer", () => {
  test.use({ allowedConsole: /status of 503/ });

  test("the data stay with 数据已旧 and their age, and the strip goes when the server is back", async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install();
    const good = createMockApi("xiangxi");
    const site = await openSite({ config: CONFIG, api: good });
    await page.goto(site.url);
    await waitForPage(page);
    const before = await readCards(page);
    await expect(page.getByText(/^数据已旧/)).toHaveCount(0);

    site.api = unavailable;
    await letTimePass(page, () =>
      expect(page.getByText(/^数据已旧/).first()).toBeVisible({ timeout: 100 }),
    );
    const figure = page.getByRole("figure", { name: /^完成投资：/ });
    await expect(figure.getByRole("status").filter({ hasText: "数据已旧" })).toContainText(
      /数据已旧 (不到1分|\d+分).*最后一次成功读取\d\d:\d\d；服务器返回503（服务暂停），正在重试。/,
    );
    await expect(page.getByRole("banner")).toContainText(/数据已旧/);
    expect(await readCards(page)).toEqual(before);
    await expect(figure.locator("[data-plot]")).toBeVisible();
    await page.clock.fastForward(600_000);
    await expect(figure.getByText(/^数据已旧 1\d分$/)).toBeVisible();

    site.api = good;
    await letTimePass(page, () =>
      expect(page.getByText(/^数据已旧/)).toHaveCount(0, { timeout: 100 }),
    );
    expect(await readCards(page)).toEqual(before);
  });

  test("刷新 says that not everything was read, and says 已刷新 once it was", async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install();
    const good = createMockApi("xiangxi");
    const site = await openSite({ config: CONFIG, api: good });
    await page.goto(site.url);
    await waitForPage(page);
    site.api = unavailable;
    await page.getByRole("button", { name: "刷新", exact: true }).click();
    await letTimePass(page, () =>
      expect(page.getByText("没有全部读到，页面保留最后一次读到的数据")).toBeVisible({
        timeout: 100,
      }),
    );
    site.api = good;
    await page.getByRole("button", { name: "刷新", exact: true }).click();
    await expect(page.getByText("已刷新", { exact: true })).toBeVisible();
    await expect(cardOf(page, "投资完成率")).toContainText("74.1");
  });

  test("a data set that fails at the start is a message with 重试, and nothing else", async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install();
    const site = await openSite({ config: CONFIG, api: unavailable });
    await page.goto(site.url);
    await letTimePass(page, () => expect(page.getByRole("alert")).toBeVisible({ timeout: 100 }));
    await expect(page.getByRole("alert")).toContainText("服务器返回503（服务暂停）：维护中");
    await expect(page.getByRole("figure")).toHaveCount(0);
    site.api = createMockApi("xiangxi");
    await page.getByRole("button", { name: "重试" }).click();
    await waitForPage(page);
    await expect(cardOf(page, "投资完成率")).toContainText("74.1");
  });
});

test("a data set that doesn't fit the contract names the field", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({
    config: CONFIG,
    api: async () => Response.json({ id: "x", title: "某市", mode: "real" }),
  });
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("收到的数据不符合约定");
  await expect(page.getByRole("alert")).toContainText("mode");
});

test("an answer that is the host's fallback page is told from data", async ({
  openSite,
  strictPage: page,
}) => {
  const html = '<!doctype html><meta name="build" content="0a1b"><title>重点项目推进看板</title>';
  const site = await openSite({
    config: CONFIG,
    api: async () => new Response(html, { headers: { "content-type": "text/html" } }),
  });
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("回应不是JSON");
});

test.describe("a broken connection", () => {
  test.use({ allowedConsole: /ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_FAILED|Failed to fetch/ });

  test("is called unreachable, not an error of the server", async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install();
    const site = await openSite({ config: CONFIG, api: async () => Response.error() });
    await page.goto(site.url);
    await letTimePass(page, () => expect(page.getByRole("alert")).toBeVisible({ timeout: 100 }));
    await expect(page.getByRole("alert")).toContainText("连不上服务器");
  });
});

test("a new revision of the facts brings the data set with it", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const good = createMockApi("xiangxi");
  const site = await openSite({ config: CONFIG, api: good });
  await page.goto(site.url);
  await waitForPage(page);
  await expect(page.getByText("数据版本 r3")).toBeVisible();
  site.api = async (request) => {
    const answer = await good(new Request(request.url));
    const text = (await answer?.text()) ?? "";
    return new Response(
      text
        .replaceAll('"r3"', '"r4"')
        .replace("湘西州重点项目推进看板", "湘西州重点项目看板（新版）"),
      {
        headers: { "content-type": "application/json" },
      },
    );
  };
  await letTimePass(page, () =>
    expect(page.getByText("数据版本 r4")).toBeVisible({ timeout: 100 }),
  );
  await expect(page.getByRole("banner")).toContainText("湘西州重点项目看板（新版）");
});

test("the wall asks for data set and facts once, and again with the next refresh", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
  await expect(page.getByRole("img")).toContainText("74.1");
  await untilQuiet(page);
  const asked = () =>
    site.requests
      .map(({ path }) => path.replace(/\?.*$/, ""))
      .filter((path) => path.startsWith("/api/"));
  const once = ["/api/v1/dataset", "/api/v1/regions/433100/facts"];
  expect(asked()).toEqual(once);
  await letTimePass(page, async () => expect(asked()).toEqual([...once, ...once]));
});
