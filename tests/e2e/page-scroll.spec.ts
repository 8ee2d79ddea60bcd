/** How far a page is scrolled is the reader's: Back finds it as it was left. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { waitForPage } from "../support/page-reading";

/** How far the page is scrolled, by itself at a desk or in its frame on a phone. */
function scrollOf(page: Page): Promise<number> {
  return page.evaluate(() => scrollY + (document.querySelector("#scroller")?.scrollTop ?? 0));
}

for (const [where, viewport] of [
  ["at a desk", { width: 1366, height: 768 }],
  ["on a phone", { width: 390, height: 844 }],
] as const) {
  test(`${where}: a new page begins at its top, and Back finds the old one where it was`, async ({
    openSite,
    strictPage: page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto((await openSite()).url);
    await waitForPage(page);
    const lines = page.getByRole("region", { name: "关注" });
    const line = lines.getByRole("link").first();
    await line.evaluate((element) => {
      element.scrollIntoView({ block: "center" });
    });
    const before = await scrollOf(page);
    expect(before).toBeGreaterThan(100);
    await line.click();
    await expect(lines).toHaveCount(0);
    await waitForPage(page);
    expect(await scrollOf(page)).toBe(0);
    await page.goBack();
    await expect(lines).toBeVisible();
    await expect.poll(() => scrollOf(page)).toBe(before);
    await page.goForward();
    await expect(lines).toHaveCount(0);
    expect(await scrollOf(page)).toBe(0);
  });
}

test("a choice leaves the page where it is", async ({ openSite, strictPage: page }) => {
  await page.goto((await openSite()).url);
  await waitForPage(page);
  await page.evaluate(() => {
    scrollTo(0, 300);
  });
  // By hand it would be scrolled into view first.
  await page.getByRole("radio", { name: "当季" }).evaluate((radio) => {
    if (radio instanceof HTMLElement) radio.click();
  });
  await expect(page).toHaveURL(/basis=quarter/);
  await waitForPage(page);
  expect(await scrollOf(page)).toBe(300);
});
