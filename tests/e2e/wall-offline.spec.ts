/** With no network at all the wall still opens: the app-shell worker in a real browser. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test as base } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { cardOf, waitForPage } from "../support/page-reading";
import { type Site, type SiteOptions, openSite as open } from "../support/site";

const DIST = process.env["DIST_FOLDER"] ?? "dist";
const CONFIG = { data: "api" };

const test = base.extend<{ folder: string; openSite: (options?: SiteOptions) => Promise<Site> }>({
  /** Its sites may be closed in the middle of a test. */
  // oxlint-disable-next-line no-empty-pattern
  openSite: async ({}, provide) => {
    const sites: Site[] = [];
    await provide(async (options) => {
      const site = await open(options);
      let closing: Promise<void> | null = null;
      const close = site.close.bind(site);
      sites.push(Object.assign(site, { close: () => (closing ??= close()) }));
      return site;
    });
    await Promise.all(sites.map((site) => site.close()));
  },
  /** A folder that a test may change. */
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "wall-storage-"));
    await provide(folder);
    await rm(folder, { recursive: true });
  },
});

/** Registers as the wall does, and waits until the worker controls the page. */
async function installShell(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register("shell-worker.js", { updateViaCache: "none" });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (!worker) throw new Error("no worker");
    await new Promise<void>((resolve) => {
      const check = () => {
        if (worker.state === "activated" || worker.state === "redundant") resolve();
      };
      worker.addEventListener("statechange", check);
      check();
    });
    return worker.state;
  });
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

async function expectShell(page: Page, url: string): Promise<void> {
  const began = Date.now();
  await page.goto(url);
  await expect(page.locator("#root > *").first()).toBeVisible();
  expect(Date.now() - began).toBeLessThan(3000);
  await expect(page.locator("body")).not.toContainText("config.json");
}

async function replaceInFiles(folder: string, names: readonly string[], was: string, now: string): Promise<void> {
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8");
    expect(text).toContain(was);
    await writeFile(join(folder, name), text.replaceAll(was, now));
  }
}

async function buildOf(folder: string): Promise<string> {
  const version: { build: string } = JSON.parse(await readFile(join(folder, "version.json"), "utf8"));
  return version.build;
}

/** Answers no connection, as a network that swallows everything. */
async function swallow(port: number): Promise<() => Promise<void>> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const sockets = new Set<{ destroy: () => unknown }>();
  server.on("connection", (socket) => sockets.add(socket.on("error", () => undefined)));
  return () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
}

const scriptInCharge = (page: Page): Promise<string | null> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.scriptURL.replace(/^.*\//, "") ?? null);

test.describe("the app-shell worker", () => {
  for (const basePath of ["/", "/board/"])
    test(`opens the wall with no network at all, at ${basePath}`, async ({ openSite, page, context }) => {
      const site = await openSite({ basePath, config: CONFIG, api: createMockApi("xiangxi") });
      await page.goto(`${site.url}wall`);
      expect(await installShell(page)).toBe("activated");
      await page.goto("about:blank");
      await context.setOffline(true);
      await site.close();
      await expectShell(page, `${site.url}wall?scenes=lamps`);
      expect(await page.locator('meta[name="build"]').getAttribute("content")).toBe(await buildOf(DIST));
      // Never an answer of the API: what is old must come from where its age is known.
      const kept = await page.evaluate(async () => {
        const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
        const requests = await Promise.all(all.map((cache) => cache.keys()));
        return requests.flat().map(({ url }) => new URL(url).pathname);
      });
      expect(kept.filter((path) => path.includes("/api/"))).toEqual([]);
      expect(kept.filter((path) => /start-.*\.js$|pptx-/.test(path))).toEqual([]);
      await expect(page.goto(`${site.url}counties`)).rejects.toThrow(/ERR_/);
    });

  test("opens the wall on a network that swallows every request", async ({ openSite, page }) => {
    const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
    await page.goto(`${site.url}wall`);
    await installShell(page);
    await page.goto("about:blank");
    await site.close();
    const close = await swallow(Number(new URL(site.url).port));
    await expectShell(page, `${site.url}wall`);
    await close();
  });

  test("a new build takes over whole, and reloads nothing", async ({ folder, openSite, page }) => {
    await cp(DIST, folder, { recursive: true });
    const [was, now] = [await buildOf(folder), "0123456789abcdef"];
    const site = await openSite({ folder, config: CONFIG, api: createMockApi("xiangxi") });
    await page.goto(`${site.url}wall`);
    await installShell(page);
    expect(await cacheNames(page)).toEqual([`shell ${site.url} ${was}`]);
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

    // Half copied: the new worker is there, the document is still the old one.
    await replaceInFiles(folder, ["shell-worker.js"], was, now);
    expect(await page.evaluate(update)).toBe("redundant");
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe("activated");

    await replaceInFiles(folder, ["index.html", "version.json"], was, now);
    expect(await page.evaluate(update)).toBe("activated");
    expect(await cacheNames(page)).toEqual([`shell ${site.url} ${now}`]);
    expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);

    await page.goto("about:blank");
    await site.close();
    await expectShell(page, `${site.url}wall`);
    expect(await page.locator('meta[name="build"]').getAttribute("content")).toBe(now);
  });

  test("config.json is the newest that was read, and never rubbish", async ({ folder, openSite, page }) => {
    await cp(DIST, folder, { recursive: true });
    const config = join(folder, "config.json");
    await writeFile(config, `{"data":"api","refreshSeconds":30}`);
    const site = await openSite({ folder, api: createMockApi("xiangxi") });
    await page.goto(`${site.url}wall`);
    await installShell(page);
    const readConfig = () => page.evaluate(async () => (await fetch("config.json")).text());
    await writeFile(config, `{"data":"api","refreshSeconds":45}`);
    expect(await readConfig()).toContain("45");
    await writeFile(config, "<html>");
    expect(await readConfig()).toBe("<html>");
    await site.close();
    expect(await readConfig()).toContain("45");
  });

  test("takes the built-in backend's place, and gives it back", async ({ folder, openSite, page }) => {
    await cp(DIST, folder, { recursive: true });
    const site = await openSite({ folder, api: createMockApi("xiangxi") });
    await page.goto(site.url);
    await waitForPage(page);
    expect(await scriptInCharge(page)).toBe("mockServiceWorker.js");

    await writeFile(join(folder, "config.json"), JSON.stringify(CONFIG));
    await page.goto(`${site.url}?quarter=2021Q3`);
    await waitForPage(page);
    expect(await installShell(page)).toBe("activated");
    expect(await scriptInCharge(page)).toBe("shell-worker.js");
    await page.reload();
    await waitForPage(page);
    await expect(cardOf(page, "投资完成率")).toContainText("74.1");

    await writeFile(join(folder, "config.json"), JSON.stringify({ data: "demo" }));
    await page.goto(site.url);
    await waitForPage(page);
    expect(await scriptInCharge(page)).toBe("mockServiceWorker.js");
    await expect(cardOf(page, "投资完成率")).toContainText("84.8");
  });
});

/** Runs in the page: asks for a new worker and tells how it ended. */
async function update(): Promise<string> {
  const registration = await navigator.serviceWorker.ready;
  const found = new Promise<ServiceWorker>((resolve) =>
    registration.addEventListener("updatefound", () => registration.installing && resolve(registration.installing), { once: true }),
  );
  await registration.update();
  const worker = await found;
  return new Promise((resolve) => {
    const check = () => {
      if (worker.state === "activated" || worker.state === "redundant") resolve(worker.state);
    };
    worker.addEventListener("statechange", check);
    check();
  });
}
