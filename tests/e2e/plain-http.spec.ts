/**
 * An intranet host over plain http is no secure context: no service worker, no clipboard object.
 * The app must work all the same.
 */
import type { LaunchOptions } from "@playwright/test";
import { expect, test as base } from "../support/browser-test";
import { addressOf, cardOf, figureOf, waitForPage } from "../support/page-reading";

const HOST = "kanban.intranet.test";

const test = base.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions }, provide) => {
      await provide({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
      });
    },
    { scope: "worker" },
  ],
});

test("the built-in backend answers without a service worker", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  const url = site.url.replace("127.0.0.1", HOST);
  await page.goto(url);
  await waitForPage(page);
  expect(
    await page.evaluate(() => [globalThis.isSecureContext, "serviceWorker" in navigator]),
  ).toEqual([false, false]);
  await expect(cardOf(page, "投资完成率")).toContainText("84.8");
  await page.goto(`${url}?office=shangqiu&quarter=2020Q3`);
  await expect(cardOf(page, "四上企业新增")).toContainText("136");
  await page.goto(`${url}?fault=bad-schema`);
  await expect(page.getByRole("figure", { name: "完成投资", exact: true })).toContainText(
    "facts[3].investment.done",
  );
});

test("复制链接 works without the clipboard object", async ({ openSite, strictPage: page }) => {
  const site = await openSite({ basePath: "/board/" });
  await page.goto(site.url.replace("127.0.0.1", HOST));
  await waitForPage(page);
  await page.getByRole("button", { name: "复制链接" }).click();
  await expect(page.getByText("已复制链接")).toBeVisible();
  // Pasted where every page of this app takes text.
  await page.getByRole("button", { name: /^范围/ }).click();
  const search = page.getByRole("searchbox", { name: "搜索" });
  await search.focus();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(search).toHaveValue(
    /^http:\/\/kanban\.intranet\.test:\d+\/board\/\?.*quarter=2026Q4/,
  );
});

test("复制图片 copies the sentence, saves the picture, and says both", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(
    addressOf(site.url.replace("127.0.0.1", HOST), "/", { office: "xiangxi", quarter: "2021Q3" }),
  );
  await waitForPage(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      await figureOf(page, "完成投资").getByRole("button", { name: "导出", exact: true }).click();
      await page.getByRole("menuitem", { name: "复制图片" }).click();
    })(),
  ]);
  expect(download.suggestedFilename()).toBe("湘西州_完成投资_2021Q3_累计.png");
  await expect(
    page.getByRole("status").getByText(/已复制要点.*已下载 湘西州_完成投资/),
  ).toBeVisible();
  await page.getByRole("button", { name: /^范围/ }).click();
  const search = page.getByRole("searchbox", { name: "搜索" });
  await search.focus();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(search).toHaveValue(/全州完成投资474\.5亿元/);
});
