/** Panels: none is mostly blank, and 演示数据（虚构） is always in view without drowning their titles. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { addressOf, cardOf, figureOf, waitForPage } from "../support/page-reading";

const DEMO = "演示数据（虚构）";
/** A panel may grow so much beside a higher one. */
const MOST_BLANK = 170;

/**
 * Each panel with the px by which it is higher than what it holds. 关注 is left out: it scrolls at
 * its neighbour's height.
 */
async function blanks(page: Page): Promise<string[]> {
  return page.locator("main").evaluate((main, most) => {
    const panels = [
      ...main.querySelectorAll<HTMLElement>("figure, section[aria-label]:not([aria-label='关注'])"),
    ];
    return panels.flatMap((panel) => {
      const shown = panel.getBoundingClientRect().height;
      const before = panel.getAttribute("style");
      Object.assign(panel.style, { minHeight: "0", height: "auto", alignSelf: "start" });
      const blank = Math.round(shown - panel.getBoundingClientRect().height);
      if (before === null) panel.removeAttribute("style");
      else panel.setAttribute("style", before);
      const name =
        panel.getAttribute("aria-label") ?? panel.querySelector("h2, h3")?.textContent ?? "";
      return blank > most ? [`${name}: ${blank} px blank`] : [];
    });
  }, MOST_BLANK);
}

// An office without a ledger answers 404, which the browser notes.
test.use({ allowedConsole: /status of 404 .*\/projects\?/ });

test("no panel is mostly blank, whatever stands beside it and however little it holds", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  const found: string[] = [];
  for (const [path, search] of [
    ["/counties/990103", {}],
    ["/counties/411402", { office: "shangqiu", quarter: "2021Q2" }],
    ["/", { office: "shangqiu", quarter: "2019Q4" }],
    ["/", { counties: "990103" }],
    ["/enterprises", { office: "shangqiu", quarter: "2019Q4" }],
    ["/counties", { office: "xiangxi", quarter: "2021Q3" }],
    ["/figures/start-rate", { counties: "990101,990102,990103,990104,990105,990106" }],
    ["/figures/enterprises-net", { office: "xiangxi" }],
  ] as const) {
    for (const width of [1366, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(addressOf(site.url, path, search));
      await waitForPage(page);
      found.push(
        ...(await blanks(page)).map((text) => `${width} ${path} ${JSON.stringify(search)} ${text}`),
      );
    }
  }
  expect(found).toEqual([]);
});

test("the band stays in view, plots carry the watermark, the rest a quiet tag, and paper the words as ever", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(site.url);
  await waitForPage(page);
  const band = page.getByText(/均为虚构，全部数字由程序生成，仅供试用。$/);
  await cardOf(page, "开工率").scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 1500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await expect(band).toBeInViewport();
  const bar = await page.getByRole("region", { name: "筛选" }).boundingBox();
  expect(bar?.y).toBe(32);

  const figure = figureOf(page, "完成投资");
  const tag = figure.locator("p", { hasText: DEMO }).getByText(DEMO, { exact: true });
  const width = async () => (await tag.boundingBox())?.width ?? 0;
  expect(await width()).toBeLessThanOrEqual(1);
  await expect(figure.locator("[data-plot]").first()).toContainText(DEMO);
  await figure.getByRole("button", { name: "数据表" }).click();
  expect(await width()).toBeGreaterThan(60);
  await figure.getByRole("button", { name: "数据表" }).click();

  await page.emulateMedia({ media: "print" });
  expect(await width()).toBeGreaterThan(60);
  const [ground, ink] = await tag.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(element).color,
  ]);
  expect(ground).toMatch(/^rgb\(1\d, 2\d, \d\d\)$/);
  expect(ink).toBe("rgb(255, 255, 255)");
});
