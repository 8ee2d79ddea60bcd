/**
 * Parts that are loaded when they are first used: each fails, says so where it is missed, and comes
 * at the next press.
 */
import type { Page, Route } from "@playwright/test";
import { expect, test, watchPage } from "../support/browser-test";
import { launchChromium109 } from "../support/chromium-109";
import { createMockApi } from "../support/mock-api";
import { cardOf, figureOf, waitForPage } from "../support/page-reading";
import type { SiteOptions } from "../support/site";

/**
 * An office's own server: the worker of the built-in data would fetch the files where a test can't
 * make them fail.
 */
const OFFICE: SiteOptions = { config: { data: "api" }, api: createMockApi("yunling") };

/** Limits only say that something is broken. */
const PATIENCE = { timeout: 60_000 };
const NOISE = /Failed to load resource|ERR_FAILED/;

type Fault = (route: Route) => Promise<void>;
const GONE: Fault = (route) => route.fulfill({ status: 404, body: "not found" });
const FALLBACK: Fault = (route) =>
  route.fulfill({
    contentType: "text/html",
    body: '<!doctype html><meta name="build" content="x">',
  });
const CUT: Fault = (route) => route.abort();

/** Fails what is asked for in `files` while something is done. */
async function failing(
  page: Page,
  files: string,
  { fault, during }: { fault: Fault; during: () => Promise<void> },
): Promise<void> {
  await page.route(files, fault);
  await during();
  await page.unroute(files);
}

/** Nothing else may be lost: the same document, with its frame. */
async function expectSamePage(page: Page): Promise<void> {
  // Not by its role: beside an open dialog the rest of the page is out of reach.
  await expect(page.locator("header").first()).toBeVisible();
  expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
}

const toast = (page: Page) => page.getByRole("status");

async function tryCharts(page: Page, url: string): Promise<void> {
  // What all figures need, its style sheet, and what all but the first need: neither of the first
  // two may be taken for the part itself.
  for (const files of [
    "**/assets/first-figure-*.js",
    "**/assets/first-figure-*.css",
    "**/assets/figures-*.js",
  ]) {
    await failing(page, files, {
      fault: CUT,
      during: async () => {
        await open(page, url);
        await expect(page.getByText(/画图程序没有载入：连不上服务器/).first()).toBeVisible(
          PATIENCE,
        );
        await expect(cardOf(page, "开工率")).toBeVisible();
      },
    });
    // One press for all figures.
    await page.getByRole("button", { name: "重试" }).first().click();
    await expect(page.getByRole("figure").locator("[data-plot]")).not.toHaveCount(0, PATIENCE);
    await expect(page.getByText(/没有载入/)).toHaveCount(0);
    await expectSamePage(page);
  }
}

/** Nobody misses the library of the figures over time: they stand without it. */
async function tryTime(page: Page, url: string): Promise<void> {
  const figure = figureOf(page, "投资走势");
  await failing(page, "**/assets/time-*.js", {
    fault: CUT,
    during: async () => {
      const asked = page.waitForRequest("**/assets/time-*.js", PATIENCE);
      await open(page, url);
      await asked;
      await expect(figure.locator("svg[data-plot=trend]")).toBeVisible(PATIENCE);
      await figure.getByRole("button", { name: "计划", exact: true }).click();
      await expect(figure.getByRole("slider")).toHaveCount(0);
      await expect(page.getByText(/没有载入/)).toHaveCount(0);
    },
  });
}

async function tryMenu(page: Page): Promise<void> {
  const button = figureOf(page, "完成投资").getByRole("button", { name: "导出" });
  await button.click();
  await expect(
    toast(page).filter({ hasText: /(菜单|弹出窗口)没有载入：连不上服务器/ }),
  ).toBeVisible(PATIENCE);
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expectSamePage(page);
}

async function tryExplanation(page: Page): Promise<void> {
  const number = cardOf(page, "开工率").getByRole("button").first();
  await failing(page, "**/assets/explanation-content-*.js", {
    fault: FALLBACK,
    during: async () => {
      await number.click();
      await expect(page.getByRole("dialog", { name: "数字由来" })).toContainText(
        "数字由来没有载入：服务器上没有这个文件",
        PATIENCE,
      );
      await expectSamePage(page);
    },
  });
  // Still open, and the number out of reach by its role: pressed again where it stands.
  await page.locator("section[aria-label=开工率] [aria-haspopup=dialog]").first().click();
  await expect(page.getByRole("dialog", { name: "数字由来" })).toContainText("来源", PATIENCE);
  await page.keyboard.press("Escape");
}

async function tryExporter(page: Page): Promise<void> {
  const exportCsv = async () => {
    await figureOf(page, "完成投资").getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitem", { name: "CSV 数据" }).click();
  };
  await failing(page, "**/assets/csv-*.js", {
    fault: GONE,
    during: async () => {
      await exportCsv();
      await expect(
        toast(page).filter({ hasText: "没有导出CSV 数据：CSV 导出程序没有载入" }),
      ).toBeVisible(PATIENCE);
    },
  });
  await exportCsv();
  await expect(toast(page).filter({ hasText: "已下载" })).toBeVisible(PATIENCE);
}

async function tryPage(page: Page): Promise<void> {
  const main = page.locator("main");
  await failing(page, "**/assets/counties-page-*", {
    fault: CUT,
    during: async () => {
      await page
        .getByRole("navigation", { name: "页面", exact: true })
        .getByRole("link", { name: "县区对比" })
        .click();
      await expect(main.getByRole("alert")).toContainText(
        "“县区对比”页没有载入：连不上服务器",
        PATIENCE,
      );
      await expectSamePage(page);
    },
  });
  await main.getByRole("button", { name: "重试" }).click();
  await expect(main.getByRole("table").first()).toBeVisible(PATIENCE);
  await expectSamePage(page);
}

async function tryAll(page: Page, url: string): Promise<void> {
  await failing(page, "**/assets/*surface*", {
    fault: CUT,
    during: async () => {
      await tryCharts(page, url);
      await tryTime(page, url);
      await tryMenu(page);
    },
  });
  const button = figureOf(page, "完成投资").getByRole("button", { name: "导出" });
  await button.click();
  await expect(page.getByRole("menu")).toBeVisible(PATIENCE);
  await page.keyboard.press("Escape");
  await tryExplanation(page);
  await tryExporter(page);
  await tryPage(page);
}

test.use({ allowedConsole: NOISE });
test.setTimeout(300_000);

test("each kind of part fails, says so and comes at the next press", async ({
  openSite,
  strictPage: page,
}) => {
  await tryAll(page, (await openSite(OFFICE)).url);
});

test("so it does in Chromium 109, which never asks twice for a module", async ({ openSite }) => {
  test.skip(
    process.platform !== "linux" || process.arch !== "x64",
    "the Chromium 109 binary needs Linux x64",
  );
  const site = await openSite(OFFICE);
  const browser = await launchChromium109();
  try {
    const page = await browser.newPage({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    const problems = await watchPage(page, NOISE);
    await tryAll(page, site.url);
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
});

test("a sheet on a phone", async ({ openSite, strictPage: page }) => {
  const site = await openSite(OFFICE);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, site.url);
  await waitForPage(page);
  const number = cardOf(page, "开工率").getByRole("button").first();
  await failing(page, "**/assets/dialog-surface-*.js", {
    fault: CUT,
    during: async () => {
      await number.click();
      await expect(toast(page).filter({ hasText: "对话框没有载入" })).toBeVisible(PATIENCE);
    },
  });
  await number.click();
  await expect(page.getByRole("dialog", { name: "数字由来" })).toContainText("来源", PATIENCE);
  await expectSamePage(page);
});

test("the built-in data: nothing is shown without them, and the page can be opened anew", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await failing(page, "**/assets/start-*.js", {
    fault: CUT,
    during: async () => {
      await page.goto(site.url);
      await expect(page.getByRole("alert")).toContainText(
        "内置数据没有载入：连不上服务器",
        PATIENCE,
      );
    },
  });
  await page.getByRole("button", { name: "重新打开本页" }).click();
  await waitForPage(page);
});

test.describe("a new build on the host", () => {
  const NEWER = { build: "a newer one" };

  test("opens a page anew once whose file went with the old one, and then says so instead of going round", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite(OFFICE);
    await page.route("**/version.json", (route) => route.fulfill({ json: NEWER }));
    await page.route("**/assets/report-page-*.js", GONE);
    await open(page, `${site.url}?quarter=2026Q3`);
    await waitForPage(page);
    await page
      .getByRole("navigation", { name: "页面", exact: true })
      .getByRole("link", { name: "汇报" })
      .click();
    // The host goes on serving the old document: another time would be of no use.
    await expect(page.getByRole("alert")).toContainText(
      "“汇报”页没有载入：服务器上没有这个文件，系统可能刚更新过",
      PATIENCE,
    );
    await expect(async () =>
      expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(false),
    ).toPass(PATIENCE);
    await expect(page).toHaveURL(`${site.url}report?quarter=2026Q3`);
    await expect(page.getByRole("alert")).toContainText("“汇报”页没有载入", PATIENCE);
    // It may ask once more whether the host has another build, and stays.
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
    expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
  });

  test("opens this very address anew at the second press on what went with the old one", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite(OFFICE);
    await page.route("**/version.json", (route) => route.fulfill({ json: NEWER }));
    await page.route("**/assets/explanation-content-*.js", GONE);
    await open(page, `${site.url}?quarter=2026Q3`);
    await waitForPage(page);
    const number = cardOf(page, "开工率").getByRole("button").first();
    await number.click();
    await expect(page.getByRole("dialog")).toContainText("再试一次，会重新打开本页。", PATIENCE);
    expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
    await page.getByRole("dialog").getByRole("button", { name: "重试" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0, PATIENCE);
    await expect(page).toHaveURL(`${site.url}?quarter=2026Q3`);
    await expect(async () =>
      expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(false),
    ).toPass(PATIENCE);
  });

  for (const files of ["exporters", "draw-static-plot"]) {
    test(`opens no page anew because a picture is drawn anew by itself: ${files}`, async ({
      openSite,
      strictPage: page,
    }) => {
      const site = await openSite(OFFICE);
      await page.route("**/version.json", (route) => route.fulfill({ json: NEWER }));
      await page.route(`**/assets/${files}-*.js`, GONE);
      await open(page, `${site.url}figures/investment-plan?quarter=2026Q3`);
      const preview = page.getByRole("region", { name: "图片预览" });
      await expect(preview).toContainText("再试一次，会重新打开本页。", PATIENCE);
      // Other figures: the picture is drawn anew, and nobody has asked for the page.
      const again = page.waitForResponse(`**/assets/${files}-*.js`);
      await page.getByRole("radio", { name: "当季" }).click();
      await again;
      await expect(preview).toContainText("再试一次，会重新打开本页。", PATIENCE);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
      await expectSamePage(page);
      await preview.getByRole("button", { name: "重试" }).click();
      await expect(async () =>
        expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(false),
      ).toPass(PATIENCE);
    });
  }
});
