/** WCAG 2.2 AA by axe on every page in both themes, also with something open and on a phone. */
import type { Page } from "@playwright/test";
import { violationsOn } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { addressOf, waitForPage } from "../support/page-reading";

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const PAGES = [
  "/",
  "/counties",
  "/counties/990110",
  "/projects",
  "/projects?view=statistics",
  "/projects/YL-0059",
  "/quality",
  "/enterprises",
  "/figures/investment-plan",
  "/report",
  "/policy",
  "/data",
];

async function expectNoViolations(page: Page, state: string): Promise<void> {
  expect.soft(await violationsOn(page), state).toEqual([]);
}

/**
 * The same tree in both themes: all rules in the light one, those of colour in the dark one.
 * `within`: a selector.
 */
async function checkThemes(page: Page, state: string, within = "html"): Promise<void> {
  for (const [colorScheme, rules] of [
    ["light", "wcag"],
    ["dark", "colour"],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    expect.soft(await violationsOn(page, rules, within), `${state}, ${colorScheme}`).toEqual([]);
  }
}

/** 数字由来 of the first number. */
async function checkExplanation(page: Page): Promise<void> {
  const number = page.getByRole("button", { name: /看数字由来$/ }).first();
  if ((await number.count()) === 0) return;
  await number.click();
  await expect(
    page.getByRole("dialog", { name: "数字由来" }).getByText("口径", { exact: true }),
  ).toBeVisible();
  await checkThemes(page, "explanation open", "[role=dialog]");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** 数据表 of every figure, in place of its plot. */
async function checkTables(page: Page): Promise<void> {
  const buttons = await page.getByRole("button", { name: "数据表" }).all();
  for (const button of buttons) await button.click();
  if (buttons.length > 0) await checkThemes(page, "tables open");
}

for (const path of PAGES) {
  test(`${path}: no violation on a phone and a desktop, in light and dark, whatever is open`, async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await page.setViewportSize(PHONE);
    await page.goto(addressOf(site.url, path));
    await waitForPage(page);
    await checkThemes(page, "at rest on a phone");
    await page.setViewportSize(DESKTOP);
    await waitForPage(page);
    await checkThemes(page, "at rest on a desktop");
    // What opens is the same at every size.
    await checkExplanation(page);
    await checkTables(page);
  });
}

test("the choices have no violation: in their sheet on a phone, and the units", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.setViewportSize(PHONE);
  await page.goto(site.url);
  await waitForPage(page);
  await page.getByRole("button", { name: /^筛选/ }).click();
  await expect(page.getByRole("dialog", { name: "筛选" })).toBeVisible();
  await checkThemes(page, "filters open", "[role=dialog]");
  await page.getByRole("button", { name: /^范围/ }).click();
  await expect(page.getByRole("dialog", { name: "选择单位" })).toBeVisible();
  await checkThemes(page, "units open", "[role=dialog]");
});

test("the menus of quarter, theme and office have no violation", async ({
  openSite,
  strictPage: page,
}) => {
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

test("missing data, notices and failures have no violation either", async ({
  openSite,
  strictPage: page,
}) => {
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
