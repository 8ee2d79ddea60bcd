/**
 * The technician's page of a wall that runs: opened by a key, without a new page and without a new
 * reading.
 */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf } from "../support/page-reading";
import { letTimePass, passTime } from "../support/page-time";

function valueOf(page: Page, name: string): Locator {
  return page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
    .getByRole("cell");
}

test("S opens the status of the wall that runs, and goes back to it", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const site = await openSite({
    config: { data: "api", refreshSeconds: 30 },
    api: createMockApi("yunling"),
  });
  await page.goto(addressOf(site.url, "/wall", { scenes: "lamps,attention", dwell: "600" }));
  await expect(page.getByRole("region", { name: "亮灯" })).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  // A second reading, whatever the jitter.
  await passTime(page, 40_000);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("region", { name: "关注" })).toBeVisible();

  await page.keyboard.press("s");
  await expect(page.getByRole("heading", { name: "大屏状态" })).toBeVisible();
  const value = (name: string) => valueOf(page, name);
  await expect(value("场景")).toHaveText("关注，第1/1页");
  await expect(value("读取")).toHaveText(/^成功([2-9]|\d\d)次，失败0次$/);
  await expect(value("重启备用画面")).toHaveText("已存在本机");
  await expect(value("项目台账")).toHaveText(/^读到，逾期问题的项目\d+个$/);

  await page.keyboard.press("s");
  await expect(page.getByRole("region", { name: "关注" })).toBeVisible();
  expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
});

test("the scenes go on behind the status page", async ({ openSite, strictPage: page }) => {
  await page.clock.install();
  const site = await openSite({ config: { data: "api" }, api: createMockApi("xiangxi") });
  await page.goto(
    addressOf(site.url, "/wall", { scenes: "headline,lamps", dwell: "5", quarter: "2021Q3" }),
  );
  await expect(page.getByRole("region", { name: "总体" })).toBeVisible();
  await page.keyboard.press("S");
  const scene = valueOf(page, "场景");
  await expect(scene).toHaveText(/^总体/);
  await letTimePass(page, () => expect(scene).toHaveText(/^亮灯/, { timeout: 100 }), 1000);
});
