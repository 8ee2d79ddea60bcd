/**
 * On a phone Back closes what is open, and only then goes on: no entry of a surface is left behind.
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { cardOf, waitForPage } from "../support/page-reading";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

function search(page: Page) {
  return expect.poll(() => new URL(page.url()).search);
}

test("Back closes sheets and menus, undoes choices, and leaves the page with the next press", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  const number = () => cardOf(page, "开工率").getByRole("button", { name: /看数字由来/ });
  const sheet = (name: string) => page.getByRole("dialog", { name });
  const button = (name: RegExp) => page.getByRole("button", { name });
  await page.goto(`${site.url}policy`);
  await page
    .getByRole("navigation", { name: "页面（底部）" })
    .getByRole("link", { name: "总览" })
    .click();
  await waitForPage(page);
  const home = page.url();
  const scrollTop = () => page.locator("#scroller").evaluate(({ scrollTop: top }) => top);
  const isOnPage = () =>
    expect.poll(() => page.evaluate(() => "surfaces" in history.state)).toBe(false);

  await test.step("a sheet is closed by Back, as a menu is", async () => {
    await number().click();
    await expect(sheet("数字由来")).toBeVisible();
    await page.goBack();
    await expect(sheet("数字由来")).toHaveCount(0);
    await button(/^导出/).first().click();
    await expect(page.getByRole("menu")).toBeVisible();
    const scrolled = await scrollTop();
    expect(scrolled).toBeGreaterThan(0);
    await page.goBack();
    await expect(page.getByRole("menu")).toHaveCount(0);
    expect(await scrollTop()).toBe(scrolled);
    expect(page.url()).toBe(home);
    await expect(number()).toBeVisible();
  });

  await test.step("Forward opens nothing and stays", async () => {
    await page.goForward();
    await isOnPage();
    expect(page.url()).toBe(home);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("a choice from a sheet that stays open: Back closes, then undoes", async () => {
    await button(/^筛选/).click();
    await sheet("筛选").getByRole("radio", { name: "当季" }).click();
    await search(page).toMatch(/[?&]basis=quarter$/);
    await expect(sheet("筛选")).toBeVisible();
    await page.goBack();
    await expect(sheet("筛选")).toHaveCount(0);
    await search(page).toMatch(/[?&]basis=quarter$/);
    await page.goBack();
    await search(page).toBe("");
  });

  await test.step("a sheet over a sheet: Back closes the upper one", async () => {
    await button(/^筛选/).click();
    await sheet("筛选").getByRole("button", { name: /^范围/ }).click();
    await expect(sheet("选择单位")).toBeVisible();
    await page.goBack();
    await expect(sheet("选择单位")).toHaveCount(0);
    await expect(sheet("筛选")).toBeVisible();
    await sheet("筛选").getByRole("button", { name: /^范围/ }).click();
    await sheet("选择单位").getByRole("checkbox").first().uncheck();
    await sheet("选择单位").getByRole("button", { name: "确定" }).click();
    await search(page).toMatch(/[?&]counties=/);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.goBack();
    await search(page).toBe("");
  });

  await test.step("a choice that closes its sheet, and Escape, leave no entry behind", async () => {
    await button(/^季度/).click();
    await page.getByRole("option", { name: "2025年三季度" }).click();
    await search(page).toBe("?quarter=2025Q3");
    await number().click();
    await sheet("数字由来").getByRole("button", { name: "关闭" }).click();
    await expect(sheet("数字由来")).toHaveCount(0);
    await isOnPage();
    await page.goBack();
    await search(page).toBe("");
    await waitForPage(page);
  });

  await test.step("after a reload with a sheet open the next Back leaves the page", async () => {
    await number().click();
    await expect(sheet("数字由来")).toBeVisible();
    await page.reload();
    await waitForPage(page);
    await isOnPage();
    await page.goBack();
    await expect(page).toHaveURL(/\/policy$/);
  });
});
