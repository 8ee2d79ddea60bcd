/**
 * Configuration, data set and facts are asked for while the program is still on its way (decision
 * 020), and no more than once.
 */
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf, waitForPage } from "../support/page-reading";
import type { Site } from "../support/site";

/** What was asked for of the host that is no file of the program, without the app's folder. */
function asked({ requests, url }: Site): string[] {
  const base = new URL(url).pathname;
  return requests
    .map(({ path }) => path.slice(base.length))
    .filter((path) => /^(config\.json|api\/)/.test(path));
}

// This office has no ledger, and the browser notes that.
test.use({ allowedConsole: /\/projects\?/ });

const FACTS = "api/v1/regions/433100/facts";
const CASES = [
  ["/", "", {}, `${FACTS}?from=2019-01&to=2021-12`],
  [
    "/board/kanban/",
    "counties",
    { quarter: "2020Q3", basis: "quarter" },
    `${FACTS}?from=2018-01&to=2020-12`,
  ],
  // As a chat passes it on.
  ["/", "report", { quarter: "2020q3。" }, `${FACTS}?from=2018-01&to=2020-12`],
] as const;

for (const [basePath, path, search, facts] of CASES)
  test(`${basePath}${path}: all is asked for before the program is there, and once`, async ({
    openSite,
    strictPage: page,
  }) => {
    const config = { data: "api", api: `${basePath}api/v1/` };
    const site = await openSite({ basePath, config, api: createMockApi("xiangxi") });
    let letGo: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (letGo = resolve));
    await page.route("**/assets/index-*.js", async (route) => {
      await arrival;
      await route.continue();
    });
    await page.goto(addressOf(site.url, path, search), { waitUntil: "commit" });
    await expect.poll(() => asked(site)).toEqual(["config.json", "api/v1/dataset", facts]);
    letGo();
    await waitForPage(page);
    expect(asked(site).filter((asking) => !asking.includes("/projects"))).toEqual([
      "config.json",
      "api/v1/dataset",
      facts,
    ]);
  });

test("a program that comes too late for the answers asks anew, and says when it did", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const site = await openSite({ config: { data: "api" }, api: createMockApi("xiangxi") });
  let letGo: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/assets/index-*.js", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(site.url, { waitUntil: "commit" });
  await expect.poll(() => asked(site).length).toBe(3);
  await expect.poll(() => site.requests.every(({ status }) => status !== null)).toBe(true);
  await page.clock.fastForward(16_000);
  letGo();
  await waitForPage(page);
  const [config, dataset, facts] = asked(site);
  expect(asked(site)).toEqual([config, dataset, facts, config, dataset, facts]);
});

test("an office with the built-in data asks its host for the configuration and no more", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(site.url);
  await waitForPage(page);
  expect(asked(site)).toEqual(["config.json"]);
});

test("a configuration that is refused asks no API", async ({ openSite, page }) => {
  const site = await openSite({ config: { data: "api", api: "//elsewhere.example/v1" } });
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("config.json");
  expect(asked(site)).toEqual(["config.json"]);
});
