/**
 * What stands in index.html for browsers in which the program does not start, and that nobody meets
 * it where it does.
 */
import type { Route } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";

const LONG_MS = 60_000;

test("an old kernel, for which the program's language is not one, is told which browser it takes", async ({
  openSite,
  page,
}) => {
  const site = await openSite();
  await page.route("**/assets/index-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "let let = 1;" }),
  );
  await page.goto(site.url);
  const words = page.getByRole("heading", { name: "看板还没有打开" });
  // Not at once: a slow network is no reason.
  await expect(words).toHaveCount(0);
  await expect(words).toBeVisible({ timeout: LONG_MS });
  await expect(page.locator("body")).toContainText(/Chrome 或 Edge 109[\s\S]*极速模式/);
});

for (const [name, fault] of [
  ["does not come", (route: Route) => route.abort()],
  ["is refused", (route: Route) => route.fulfill({ status: 503 })],
  [
    "is another's page",
    (route: Route) => route.fulfill({ contentType: "text/html", body: "<form>请登录</form>" }),
  ],
] as const)
  test(`a style sheet that ${name} is asked for again, and meanwhile words stand in place of a page without style`, async ({
    openSite,
    page,
  }) => {
    const site = await openSite({ config: { data: "api" }, api: createMockApi("xiangxi") });
    await page.route("**/assets/index-*.css", fault);
    await page.goto(site.url);
    await expect(page.getByRole("heading", { name: "看板还没有打开" })).toBeVisible({
      timeout: LONG_MS,
    });
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await page.unroute("**/assets/index-*.css");
    await expect(page.locator("main h1")).toBeVisible({ timeout: LONG_MS });
    // The page's own type, and no longer the browser's.
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).margin)).toBe(
      "0px",
    );
  });

test("a program that starts replaces the words before anybody could see or hear them", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/config.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.url);
  // The program runs and waits for its configuration, however long that takes.
  await expect(page.locator("#not-started")).toHaveCount(0);
  release();
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator('meta[name="renderer"]')).toHaveAttribute("content", "webkit");
});
