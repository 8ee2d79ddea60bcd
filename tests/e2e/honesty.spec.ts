/**
 * Invented figures never look real, and built-in ones never look live. That nothing leaves the
 * office's network every browser test watches.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf, waitForPage } from "../support/page-reading";

const DEMO = "演示数据（虚构）";
const BUILT_IN = "内置公开数据，非实时";
const PAGES = ["/", "/counties", "/enterprises", "/policy"];

/** Every figure, and every other panel that holds figures' numbers. */
async function expectDemoEverywhere(page: Page): Promise<void> {
  // The band under the header, on every page.
  await expect(page.getByText(/均为虚构，全部数字由程序生成，仅供试用。$/)).toBeVisible();
  expect(await page.getByText(DEMO, { exact: true }).count()).toBeGreaterThan(0);
  for (const figure of await page.getByRole("figure").all()) {
    await expect(figure.getByText(DEMO, { exact: true }).first()).toBeVisible();
  }
  for (const svg of await page.getByRole("figure").locator("[data-plot]").all())
    await expect(svg).toContainText(DEMO);
}

for (const path of [...PAGES, "/counties/990103"]) {
  test(`${path} of the invented office carries ${DEMO}, also in every figure`, async ({
    reading: { page, visit },
  }) => {
    await visit(path);
    await expectDemoEverywhere(page);
    // A figure's table is a use of the figure, too.
    for (const button of await page.getByRole("button", { name: "数据表" }).all())
      await button.click();
    for (const figure of await page.getByRole("figure").all())
      await expect(figure.getByText(DEMO, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(BUILT_IN)).toHaveCount(0);
  });
}

test("the cards, 关注 and the tables of the invented office carry it as well", async ({
  reading: { page, visit },
}) => {
  for (const [path, panels] of [
    ["/", ["四项主要指标", "关注"]],
    ["/counties", ["各项指标"]],
    ["/enterprises", ["四上为零"]],
    ["/counties/990103", ["四项主要指标", "各项数", "历季比率和名次", "核对"]],
  ] as const) {
    await visit(path);
    for (const panel of panels)
      await expect(page.getByRole("region", { name: panel, exact: true })).toContainText(DEMO);
  }
});

for (const office of ["shangqiu", "xiangxi"]) {
  test(`${office}: real figures carry ${BUILT_IN} and never ${DEMO}`, async ({
    reading: { page, visit },
  }) => {
    for (const path of PAGES) {
      await visit(path, { office });
      await expect(page.getByText(BUILT_IN, { exact: true })).toBeVisible();
      await expect(page.locator("main")).not.toContainText("虚构");
      await expect(page.locator("header")).not.toContainText("虚构");
    }
  });
}

/** The files of the built-in backend, from the build's own manifest. */
async function mockFiles(): Promise<string[]> {
  const manifest: unknown = JSON.parse(
    await readFile(`${process.env["DIST_FOLDER"] ?? "dist"}/.vite/manifest.json`, "utf8"),
  );
  return Object.entries(manifest as Record<string, { file: string }>).flatMap(
    ([source, { file }]) => (source.startsWith("mocks/") ? [`/${file}`] : []),
  );
}

test.describe("an office with its own server", () => {
  const config = { data: "api" };

  test("downloads no mock code, starts no service worker and has no office menu", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite({ config, api: createMockApi("shangqiu") });
    for (const path of PAGES) {
      await page.goto(addressOf(site.url, path, { quarter: "2020Q3" }));
      await waitForPage(page);
      await expect(page.getByRole("button", { name: /^单位：/ })).toHaveCount(0);
      await expect(page.getByText(BUILT_IN)).toHaveCount(0);
    }
    const files = await mockFiles();
    expect(files.length).toBeGreaterThan(0);
    const asked = site.requests.map((request) => request.path);
    expect(asked.filter((path) => files.includes(path) || path.startsWith("/mock/"))).toEqual([]);
    expect(asked.some((path) => path.startsWith("/api/v1/regions/411400/facts"))).toBe(true);
    expect(
      await page.evaluate(() =>
        navigator.serviceWorker.getRegistrations().then((all) => all.length),
      ),
    ).toBe(0);
  });

  test(`serves invented figures: ${DEMO} is there all the same`, async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite({ config, api: createMockApi("yunling") });
    for (const path of [...PAGES, "/counties/990103"]) {
      await page.goto(addressOf(site.url, path));
      await waitForPage(page);
      await expectDemoEverywhere(page);
    }
  });
});
