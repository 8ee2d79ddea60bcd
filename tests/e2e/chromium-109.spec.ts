/**
 * A smoke in the oldest supported browser. Its binary is a Linux x64 program; elsewhere the report
 * says that this was left out.
 */
import { OFFICE_MACHINE, expect, test, watchPage } from "../support/browser-test";
import { exportFrom } from "../support/exported";
import { figureOf } from "../support/page-reading";
import { launchChromium109 } from "../support/chromium-109";

test("总览 opens and its figures leave the screen in Chromium 109", async ({ openSite }) => {
  test.skip(
    process.platform !== "linux" || process.arch !== "x64",
    "the Chromium 109 binary needs Linux x64",
  );
  const site = await openSite();
  const browser = await launchChromium109();
  try {
    expect(browser.version()).toMatch(/^109\./);
    const page = await browser.newPage(OFFICE_MACHINE);
    const problems = await watchPage(page);
    await page.goto(site.url);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page.getByRole("figure").locator("svg").first()).toBeVisible();

    // What leaves the screen there: worker, canvas, zip and all.
    for (const [entry, start] of [
      ["PNG 图片", "89504e47"],
      ["PowerPoint 图表", "504b0304"],
      ["Excel 数据", "504b0304"],
    ] as const) {
      const { bytes } = await exportFrom(page, figureOf(page, "完成投资"), entry);
      expect(Buffer.from(bytes.subarray(0, 4)).toString("hex"), entry).toBe(start);
    }
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
});
