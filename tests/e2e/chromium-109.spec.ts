/** A smoke in the oldest supported browser. Its binary is a Linux x64 program; elsewhere the report says that this was left out. */
import { expect, test, watchPage } from "../support/browser-test";
import { launchChromium109 } from "../support/chromium-109";

test("总览 opens in Chromium 109", async ({ openSite }) => {
  test.skip(process.platform !== "linux" || process.arch !== "x64", "the Chromium 109 binary needs Linux x64");
  test.setTimeout(90_000);
  const site = await openSite();
  const browser = await launchChromium109();
  try {
    expect(browser.version()).toMatch(/^109\./);
    const page = await browser.newPage({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    const problems = await watchPage(page);
    await page.goto(site.url);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page.getByRole("figure").locator("svg").first()).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
});
