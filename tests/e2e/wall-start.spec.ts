/**
 * A wall that could not start: nobody is there to press 重试, so it says what is wrong and tries
 * again by itself.
 */
import type { Page, Route } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf } from "../support/page-reading";
import type { Site, SiteOptions } from "../support/site";

const CONFIG = { data: "api" };
/** Also what the router itself says of a missing program. */
const NOISE = /Failed to load resource|dynamically imported module/;
/** The longest first wait, jitter included. */
const FIRST_WAIT_MS = 75_000;

test.use({ viewport: { width: 1920, height: 1080 }, allowedConsole: NOISE });

const answer = (status: number) => (route: Route) => route.fulfill({ status, body: "not now" });
const hang = () => undefined;
const loginPage = (route: Route) =>
  route.fulfill({ contentType: "text/html", body: "<!doctype html><form>请登录</form>" });
const alertOf = (page: Page) => page.getByRole("alert");

/** The address of a wall with one scene, of an office that answers. */
async function headlineWall(
  openSite: (options: SiteOptions) => Promise<Site>,
  options: SiteOptions = {},
): Promise<string> {
  const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi"), ...options });
  return addressOf(site.url, "/wall", { scenes: "headline" });
}

async function expectFigures(page: Page, url: string): Promise<void> {
  await expect(page.getByRole("img")).toContainText("74.1");
  await expect(alertOf(page)).toHaveCount(0);
  expect(page.url()).toBe(url);
}

/** Goes on for an hour: the same document has to stand. */
async function expectNoReload(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  for (let minutes = 0; minutes < 60; minutes += 10) {
    await page.clock.fastForward(600_000);
    // What the clock set off may need the network.
    await page.evaluate(async () => fetch("version.json"));
  }
  expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
}

for (const basePath of ["/", "/board/"])
  test(`config.json answers 503 for a moment, at ${basePath}: figures without a person, at the same address`, async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install();
    const wall = await headlineWall(openSite, {
      basePath,
      config: { ...CONFIG, api: `${basePath}api/v1` },
    });
    const url = `${wall}&dwell=20`;
    await page.route("**/config.json", answer(503));
    await page.goto(url);
    await expect(alertOf(page)).toContainText("读不到 config.json（服务器返回503）");
    await expect(alertOf(page)).toContainText("约1分钟后自动重试");
    await page.unroute("**/config.json");
    await page.clock.fastForward(FIRST_WAIT_MS);
    await expectFigures(page, url);
  });

test("config.json never answers: after 15 s the wall says so, and later recovers", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const url = await headlineWall(openSite);
  await page.route("**/config.json", hang);
  const asked = page.waitForRequest("**/config.json");
  await page.goto(url);
  await asked;
  await page.clock.fastForward(15_000);
  await expect(alertOf(page)).toContainText("服务器15秒内没有回应");
  await page.unroute("**/config.json");
  await page.clock.fastForward(FIRST_WAIT_MS);
  await expectFigures(page, url);
});

test("the wall's program is missing for a moment: figures without a person", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const url = await headlineWall(openSite);
  await page.route("**/assets/wall-frame-*.js", answer(404));
  await page.goto(url);
  await expect(alertOf(page)).toContainText("程序文件没有读全");
  await expect(alertOf(page)).toContainText("约1分钟后自动重试");
  await page.unroute("**/assets/wall-frame-*.js");
  await page.clock.fastForward(FIRST_WAIT_MS);
  await expectFigures(page, url);
});

for (const [name, files, fault] of [
  ["the entry script is missing", "**/assets/index-*.js", answer(404)],
  ["the entry script never comes", "**/assets/index-*.js", hang],
  ["the wall's program never comes", "**/assets/wall-frame-*.js", hang],
  ["the entry style sheet is missing", "**/assets/index-*.css", answer(503)],
  ["a login page stands in the style sheet's place", "**/assets/index-*.css", loginPage],
] as const)
  test(`${name} for a moment: words in place of an empty screen, then figures without a person`, async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install();
    const url = await headlineWall(openSite);
    await page.route(files, fault);
    await page.goto(url, { waitUntil: "commit" });
    // The watch may not have begun before the first of these.
    await expect(async () => {
      await page.clock.fastForward(30_000);
      await expect(alertOf(page)).toContainText("自动重试", { timeout: 100 });
    }).toPass();
    await page.unroute(files);
    // It may have opened itself anew meanwhile, and then begins to wait anew; while it starts, its
    // time must not be hurried.
    await expect(async () => {
      if (await alertOf(page).isVisible()) await page.clock.fastForward(30_000);
      await expect(page.getByRole("img")).toContainText("74.1", { timeout: 1000 });
    }).toPass();
    // What stands behind the picture goes when the watch looks again.
    await page.clock.fastForward(60_000);
    await expectFigures(page, url);
  });

test("the entry style sheet fails once: figures in their own colours, without words and without opening anew", async ({
  openSite,
  page,
}) => {
  const url = await headlineWall(openSite);
  await page.route("**/assets/index-*.css", (route) => route.abort(), { times: 1 });
  await page.addInitScript(() =>
    sessionStorage.setItem("opened", `${sessionStorage.getItem("opened") ?? ""}x`),
  );
  await page.goto(url);
  await expectFigures(page, url);
  expect(await page.evaluate(() => sessionStorage.getItem("opened"))).toBe("x");
  expect(
    await page.evaluate(
      () => getComputedStyle(document.querySelector("main") ?? document.body).display,
    ),
  ).not.toBe("inline");
});

test("a host that does not serve the page is not reloaded into, and asked less and less often", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const url = await headlineWall(openSite);
  await page.route("**/config.json", answer(503));
  await page.goto(url);
  await expect(alertOf(page)).toContainText("约1分钟后");
  await page.route(url, answer(502));
  await page.unroute("**/config.json");
  for (const [waitMs, words] of [
    [75_000, "约2分钟后"],
    [150_000, "约4分钟后"],
    [300_000, "约8分钟后"],
  ] as const) {
    await page.clock.fastForward(waitMs);
    await expect(alertOf(page)).toContainText(words);
  }
  await expectNoReload(page);
  // A login page of a gateway is no dashboard either.
  await page.unroute(url);
  await page.route(url, (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<h1>请登录</h1>" }),
  );
  await expectNoReload(page);
  await page.unroute(url);
  await waitForAnotherTry(page);
  await expectFigures(page, url);
});

/** Longer than any wait, again where the try before was still under way. */
async function waitForAnotherTry(page: Page): Promise<void> {
  const tryAgain = async () => {
    await page.clock.fastForward(600_000);
    return page.getByRole("img").count();
  };
  await expect.poll(tryAgain, { intervals: [1000] }).toBeGreaterThan(0);
}

test("half a deployment is not reloaded into: a file that the page names is missing", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const url = await headlineWall(openSite);
  await page.route("**/config.json", answer(503));
  await page.goto(url);
  await expect(alertOf(page)).toContainText("约1分钟后");
  await page.unroute("**/config.json");
  await page.route("**/assets/index-*.js", answer(404));
  await page.clock.fastForward(FIRST_WAIT_MS);
  await expect(alertOf(page)).toContainText("约2分钟后");
  await expectNoReload(page);
  await page.unroute("**/assets/index-*.js");
  await waitForAnotherTry(page);
  await expectFigures(page, url);
});

test("its words can be read from afar", async ({ openSite, strictPage: page }) => {
  const site = await openSite({ config: '{"data":"api","refreshSeconds":1}' });
  for (const [width, height, least] of [
    [1024, 768, 24],
    [1920, 1080, 32],
    [7680, 4320, 120],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(addressOf(site.url, "/wall"));
    await expect(alertOf(page)).toContainText("refreshSeconds");
    const sizes = await alertOf(page)
      .locator("h1, p")
      .evaluateAll((texts) =>
        texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least);
    const colours = await page.getByRole("main").evaluate((main) => {
      const { backgroundColor, color } = getComputedStyle(main);
      return { backgroundColor, color };
    });
    // The wall's own page and body ink, 12.9:1.
    expect(colours).toEqual({ backgroundColor: "rgb(10, 16, 23)", color: "rgb(204, 213, 222)" });
  }
});

test.describe("pages with a person in front", () => {
  test("without config.json nothing reloads by itself; a hanging one is named after 15 s", async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install();
    const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
    await page.route("**/config.json", answer(503));
    await page.goto(site.url);
    await expect(alertOf(page)).toContainText("看板没有启动");
    await expect(alertOf(page)).not.toContainText("自动重试");
    await page.unroute("**/config.json");
    await expectNoReload(page);

    await page.route("**/config.json", hang);
    const asked = page.waitForRequest("**/config.json");
    await page.reload();
    await asked;
    await page.clock.fastForward(15_000);
    await expect(alertOf(page)).toContainText("服务器15秒内没有回应");
    await page.unroute("**/config.json");
    await expectNoReload(page);
  });

  test("a page that was not drawn keeps its 重试", async ({ openSite, strictPage: page }) => {
    await page.clock.install();
    const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
    await page.route("**/assets/counties-page-*.js", answer(404));
    await page.goto(addressOf(site.url, "/counties"));
    await expect(alertOf(page).getByRole("button", { name: "重试" })).toBeVisible();
    await expect(alertOf(page)).not.toContainText("自动重试");
    await page.unroute("**/assets/counties-page-*.js");
    await expectNoReload(page);
  });

  test("a page whose program is missing says so and stays as it is", async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install();
    const site = await openSite({ config: CONFIG });
    await page.route("**/assets/index-*.js", answer(404));
    await page.goto(site.url);
    await page.unroute("**/assets/index-*.js");
    await expectNoReload(page);
    await expect(page.getByRole("heading", { name: "看板还没有打开" })).toBeVisible({
      timeout: 60_000,
    });
  });
});
