/** WCAG 2.2 AA by axe on every page in both themes, also with something open and on a phone. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { addressOf, waitForPage } from "../support/page-reading";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const PAGES = ["/", "/counties", "/counties/990110", "/enterprises", "/figures/investment-plan", "/report", "/policy"];

/** `within`: a selector, where the rest of the page has been checked before. */
async function expectNoViolations(page: Page, state: string, within = "html"): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${state}: ${id} ${node.target.join(" ")} ${node.failureSummary?.replace(/\s+/g, " ") ?? ""}`),
  );
  expect.soft(found).toEqual([]);
}

/** Opens 数据表 of every figure, 数字由来 of the first number, then the choice of units, and checks each. */
async function checkOpenStates(page: Page): Promise<void> {
  const tables = await page.getByRole("button", { name: "数据表" }).all();
  for (const button of tables) await button.click();
  if (tables.length > 0) await expectNoViolations(page, "tables open");

  const number = page.getByRole("button", { name: /看数字由来$/ }).first();
  if ((await number.count()) > 0) {
    await number.click();
    await expect(page.getByRole("dialog", { name: "数字由来" }).getByText("口径", { exact: true })).toBeVisible();
    await expectNoViolations(page, "explanation open", "[role=dialog]");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  // On a phone all choices but the quarter are in a sheet.
  const sheet = page.getByRole("button", { name: /^筛选/ });
  if ((await sheet.count()) > 0) {
    await sheet.click();
    await expect(page.getByRole("dialog", { name: "筛选" })).toBeVisible();
    await expectNoViolations(page, "filters open", "[role=dialog]");
  }
  await page.getByRole("button", { name: /^范围/ }).click();
  await expect(page.getByRole("dialog", { name: "选择单位" })).toBeVisible();
  await expectNoViolations(page, "units open", "[role=dialog]");
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of PAGES) {
    test(`${path}, ${colorScheme}: no violation at 1366 px, whatever is open`, async ({ openSite, strictPage: page }) => {
      const site = await openSite();
      await page.setViewportSize(DESKTOP);
      await page.emulateMedia({ colorScheme });
      await page.goto(addressOf(site.url, path));
      await waitForPage(page);
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      await expectNoViolations(page, "at rest");
      await checkOpenStates(page);
    });

    test(`${path}, ${colorScheme}: no violation at 390 px, whatever is open`, async ({ openSite, strictPage: page }) => {
      const site = await openSite();
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme });
      await page.goto(addressOf(site.url, path));
      await waitForPage(page);
      await expectNoViolations(page, "at rest");
      await checkOpenStates(page);
    });
  }
}

test("the menus of quarter, theme and office have no violation", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(site.url);
  await waitForPage(page);
  for (const [button, role] of [
    [/^季度/, "dialog"],
    [/^主题：/, "menu"],
    [/^单位：/, "menu"],
  ] as const) {
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole(role)).toBeVisible();
    await expectNoViolations(page, String(button));
    await page.keyboard.press("Escape");
    await expect(page.getByRole(role)).toHaveCount(0);
  }
});

test("missing data, notices and failures have no violation either", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  for (const search of [
    { office: "shangqiu", quarter: "2019Q4" },
    { quarter: "2020Q9", basis: "x" },
    { fault: "empty" },
    { fault: "bad-schema" },
  ]) {
    await page.goto(addressOf(site.url, "/", search));
    await waitForPage(page);
    await expectNoViolations(page, JSON.stringify(search));
  }
});
