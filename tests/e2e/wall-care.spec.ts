/**
 * The wall runs by itself: it renews on a new build, dims by schedule, and has pages for the
 * technician.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test as base } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf } from "../support/page-reading";
import { letTimePass, passTime } from "../support/page-time";

const DIST = process.env["DIST_FOLDER"] ?? "dist";
const CONFIG = { data: "api", refreshSeconds: 30 };

const test = base.extend<{ folder: string }>({
  /** A copy of the build that a test may replace. */
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "wall-care-"));
    await cp(DIST, folder, { recursive: true });
    await provide(folder);
    await rm(folder, { recursive: true });
  },
});

// This office has no ledger, and its server says so when the wall asks.
test.use({
  viewport: { width: 1920, height: 1080 },
  reducedMotion: "reduce",
  allowedConsole: /status of 404/,
});

/** Gives the build another name, as a new one would have. */
async function replaceBuild(folder: string): Promise<void> {
  const { build }: { build: string } = JSON.parse(
    await readFile(join(folder, "version.json"), "utf8"),
  );
  for (const name of ["version.json", "index.html", "shell-worker.js"]) {
    const text = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), text.replaceAll(build, "0123456789abcdef"));
  }
}

test("a build replaced under a running wall: it renews itself once, with the same picture, and says why", async ({
  folder,
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const site = await openSite({ folder, config: CONFIG, api: createMockApi("xiangxi") });
  await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
  await expect(page.getByRole("img")).toContainText("74.1");
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

  const documents = () => site.requests.filter(({ path }) => path.startsWith("/wall")).length;
  const before = documents();
  await replaceBuild(folder);
  await untilReloaded(page);
  await expect(page.getByRole("img")).toContainText("74.1");
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  await passTime(page, 30 * 60_000, 5 * 60_000);
  expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
  // Asked for once to see whether it can be opened, once to open it; never again.
  expect(documents() - before).toBeLessThanOrEqual(3);
});

async function untilReloaded(page: Page): Promise<void> {
  await letTimePass(page, async () =>
    expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(false),
  );
}

test.describe("without the app-shell worker, as on plain http", () => {
  test.use({
    serviceWorkers: "block",
    allowedConsole: /status of 404|Service Worker registration blocked/,
  });
  for (const wrong of [`{"code":401}`, `{"data":"api","refreshSeconds":3}`])
    test(`a new build beside the config.json ${wrong}: the wall stands on, and renews itself once that is right`, async ({
      folder,
      openSite,
      strictPage: page,
    }) => {
      const config = join(folder, "config.json");
      await writeFile(config, JSON.stringify(CONFIG));
      await page.clock.install();
      const site = await openSite({ folder, api: createMockApi("xiangxi") });
      await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
      await expect(page.getByRole("img")).toContainText("74.1");
      await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
      const isSamePage = () => page.evaluate(() => "isSamePage" in globalThis);
      const asked = () => site.requests.filter(({ path }) => path === "/config.json").length;

      await writeFile(config, wrong);
      await replaceBuild(folder);
      const before = asked();
      await letTimePass(page, async () => expect(asked()).toBeGreaterThan(before + 1));
      await expect(page.getByRole("img")).toContainText("74.1");
      expect(await isSamePage()).toBe(true);

      await writeFile(config, JSON.stringify(CONFIG));
      await untilReloaded(page);
      await expect(page.getByRole("img")).toContainText("74.1");
    });
});

test("outside office hours the screen is black, and the status page can still be read", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.setFixedTime("2026-10-09T23:30:00+08:00");
  const wall = {
    brightness: [{ from: "19:00", to: "07:30", level: 0 }],
    timeZone: "Asia/Shanghai",
  };
  const site = await openSite({ config: { ...CONFIG, wall }, api: createMockApi("xiangxi") });
  await page.goto(addressOf(site.url, "/wall"));
  await expect(page.locator("[data-veil]")).toHaveAttribute("data-veil", "1");
  await page.goto(`${addressOf(site.url, "/wall")}?status`);
  await expect(page.getByRole("heading", { name: "大屏状态" })).toBeVisible();
  await expect(page.locator("[data-veil]")).toHaveCount(0);
});

test("the technician's pages say what the screen is, and Esc leads back to the scenes", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({
    config: { ...CONFIG, wall: { heapMiB: "much" } },
    api: createMockApi("xiangxi"),
  });
  await page.goto(`${addressOf(site.url, "/wall")}?status`);
  const main = page.getByRole("main");
  for (const words of [
    "成功1次，失败0次",
    "16:9，1920×1080，1个场景",
    "config.json 的 wall.heapMiB",
    "断网重启后仍能打开",
  ])
    await expect(main).toContainText(words);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "总体" })).toBeVisible();
  await expect(page).toHaveURL(`${site.url}wall`);

  await page.goto(`${addressOf(site.url, "/wall")}?calibrate`);
  await expect(page.getByRole("img", { name: "大屏校准图" })).toContainText("24px");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "总体" })).toBeVisible();
});
