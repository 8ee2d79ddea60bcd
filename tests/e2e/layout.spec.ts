/**
 * The page fits every window from a phone to a wall, keeps its headings in order, and stays small
 * with 180 counties.
 */
import type { Locator, Page } from "@playwright/test";
import { generateWideOffice } from "../support/wide-office";
import type { Office } from "../../mocks/offices";
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf, figureOf, waitForPage } from "../support/page-reading";

const WIDTHS = [390, 1280, 1366, 1920, 2560];
const VIEWS: readonly (readonly [string, Record<string, string>])[] = [
  ["/", {}],
  ["/counties", {}],
  ["/counties/990104", {}],
  ["/projects", {}],
  ["/projects", { view: "statistics" }],
  ["/projects/YL-0059", {}],
  ["/quality", {}],
  ["/enterprises", {}],
  ["/policy", {}],
  ["/data", {}],
  ["/", { basis: "quarter", fault: "partial" }],
  ["/", { office: "shangqiu", quarter: "2019Q4" }],
  ["/counties", { office: "shangqiu", quarter: "2019Q4" }],
  ["/enterprises", { office: "shangqiu", quarter: "2020Q3" }],
  ["/policy", { office: "shangqiu", quarter: "2019Q4" }],
  ["/", { office: "xiangxi" }],
  ["/counties", { office: "xiangxi" }],
  ["/enterprises", { office: "xiangxi", quarter: "2020Q3" }],
  ["/policy", { office: "xiangxi" }],
];

/** On a phone the page scrolls below its head, not with it. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const parts = [document.documentElement, ...document.querySelectorAll("main")];
    return Math.max(...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

for (const [path, search] of VIEWS) {
  test(`${path} ${Object.values(search).join(" ")}: no horizontal scroll at any width, headings in order`, async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // Loaded as on a phone; then the window is dragged wider, as people do.
      if (width === 390) await page.goto(addressOf(site.url, path, search));
      await waitForPage(page);
      // The plots follow the window in their own time.
      await expect.poll(() => overflow(page), `px too wide at ${width} px`).toBeLessThanOrEqual(0);
    }
    const levels = await page
      .locator("h1, h2, h3, h4, h5, h6")
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });
}

test("on a phone every control is at least 44 px, and the pages stand at the bottom", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(site.url);
  await waitForPage(page);
  const bar = page.getByRole("navigation", { name: "页面（底部）" });
  await expect(bar).toBeInViewport();
  const small: string[] = [];
  for (const control of [
    ...(await bar.getByRole("link").all()),
    ...(await page.getByRole("region", { name: "筛选" }).getByRole("button").all()),
  ]) {
    const box = await control.boundingBox();
    if (box && (box.height < 44 || box.width < 44))
      small.push(`${await control.innerText()} ${box.width}×${box.height}`);
  }
  expect(small).toEqual([]);
});

test.describe("a province of 180 units", () => {
  const MOST_ROWS = 45;
  const NAME = /^.{2}(县|高新区|直属)$/;
  const wide: Office = {
    id: "wide",
    name: "广陌省",
    load: async () => ({
      ...generateWideOffice({ counties: 180, quarters: 12, seed: "layout" }),
      ledger: null,
    }),
  };
  const options = { config: { data: "api" }, api: createMockApi(wide) };

  async function namesIn(figure: Locator): Promise<string[]> {
    const texts = await figure.locator("[data-plot] text").allTextContents();
    return texts.filter((text) => NAME.test(text));
  }

  test("no figure draws more than 45 rows, and scrolling reaches the last unit", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite(options);
    for (const [path, heads] of [
      ["/", ["完成投资", "开工率", "竣工率", "四上新增", "亮灯"]],
      ["/counties", ["投资完成率"]],
      ["/enterprises", ["四上目标", "四上净增"]],
    ] as const) {
      await page.goto(addressOf(site.url, path));
      await waitForPage(page);
      for (const head of heads) {
        const figure = figureOf(page, head);
        const names = await namesIn(figure);
        expect(names.length, head).toBeGreaterThan(10);
        expect(names.length, head).toBeLessThanOrEqual(MOST_ROWS);
        expect(await figure.locator("svg *").count(), head).toBeLessThan(2000);
        const scroller = figure.locator("[data-rows]");
        await expect(scroller).toHaveAttribute("data-rows", "180");
        await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
        await expect
          .poll(async () => (await namesIn(figure)).at(-1), { message: head })
          .toMatch(/直属$/);
        expect((await namesIn(figure)).length, head).toBeLessThanOrEqual(MOST_ROWS);
      }
    }
  });

  test("End reads the last row and brings it into view; its data table has all 180 and the region last", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite(options);
    await page.goto(site.url);
    await waitForPage(page);
    const figure = figureOf(page, "开工率");
    const plot = figure.getByRole("group", { name: /按上下方向键逐行读/ });
    await plot.focus();
    await page.keyboard.press("End");
    await expect(plot.locator('[aria-live="polite"]')).toContainText("直属：");
    await expect(figure.locator("[data-plot] text", { hasText: /直属$/ })).toBeVisible();
    await figure.getByRole("button", { name: "数据表" }).click();
    await expect(figure.getByRole("rowheader")).toHaveCount(181);
    await expect(figure.getByRole("rowheader").last()).toHaveText("全省");
  });

  test("the comparison table holds only the rows near the view, under a head that stays", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite(options);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(addressOf(site.url, "/counties"));
    await waitForPage(page);
    const region = page.getByRole("region", { name: "各项指标对比表，可滚动" });
    const rows = region.locator("tbody tr:has(a)");
    expect(await rows.count()).toBeLessThanOrEqual(60);
    await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(region.getByRole("link", { name: /直属$/ })).toBeVisible();
    expect(await rows.count()).toBeLessThanOrEqual(60);
    await expect(region.getByRole("columnheader", { name: "投资完成率，排序" })).toBeInViewport();
    // The region's own row stays at the foot.
    await expect(region.locator("tfoot").getByRole("rowheader")).toBeVisible();
    await region.evaluate((element) => element.scrollTo(200, 0));
    const [edge, cell] = [
      await region.boundingBox(),
      await region.getByRole("rowheader", { name: /县/ }).first().boundingBox(),
    ];
    expect(Math.abs((cell?.x ?? 0) - (edge?.x ?? 0))).toBeLessThanOrEqual(2);
  });

  test("a unit is found among 180 by a part of its name", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite(options);
    await page.goto(site.url);
    await waitForPage(page);
    await page.getByRole("button", { name: /^范围/ }).click();
    const dialog = page.getByRole("dialog", { name: "选择单位" });
    await dialog.getByRole("button", { name: "清空" }).click();
    await dialog.getByRole("searchbox", { name: "搜索" }).fill("980001");
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: "确定" }).click();
    await expect(page).toHaveURL(/counties=980001$/);
  });
});
