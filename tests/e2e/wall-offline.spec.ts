/** With no network at all the wall still opens: the app-shell worker in a real browser. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import {
  type IncomingMessage,
  type ServerResponse,
  createServer as createHttpServer,
  request as httpRequest,
} from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test as base } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { cardOf, waitForPage } from "../support/page-reading";
import { letTimePass } from "../support/page-time";
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
    const registration = await navigator.serviceWorker.register("shell-worker.js", {
      updateViaCache: "none",
    });
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

/**
 * Opens the wall as an office does, until the worker has everything: the wall registers it by
 * itself.
 */
async function openWall(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole("img")).toContainText("74.1");
  await page.waitForFunction(() =>
    navigator.serviceWorker.controller?.scriptURL.endsWith("/shell-worker.js"),
  );
}

async function expectShell(page: Page, url: string): Promise<void> {
  // What the worker doesn't keep may be on its way for ever; the wall does not wait for it.
  await page.goto(url, { waitUntil: "commit" });
  await expect(page.locator("#root > *").first()).toBeVisible();
  await expect(page.locator("body")).not.toContainText("config.json");
}

async function replaceInFiles(
  folder: string,
  names: readonly string[],
  was: string,
  now: string,
): Promise<void> {
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8");
    expect(text).toContain(was);
    await writeFile(join(folder, name), text.replaceAll(was, now));
  }
}

async function buildOf(folder: string): Promise<string> {
  const version: { build: string } = JSON.parse(
    await readFile(join(folder, "version.json"), "utf8"),
  );
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

interface Front {
  /** With a slash at its end. */
  readonly url: string;
  /** What it says to a path instead of the site; null: it passes the site's answer on. */
  rule: (path: string) => { status: number; body: string; location?: string } | null;
  /** How late it passes an answer on. */
  delayMs: (path: string) => number;
  /** Paths that a rule has answered. */
  readonly refused: string[];
  close(): Promise<void>;
}

/** A gateway before the site. */
async function openFront(target: string): Promise<Front> {
  const refused: string[] = [];
  const front: Pick<Front, "rule" | "delayMs"> = { rule: () => null, delayMs: () => 0 };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    const said = front.rule(path);
    if (!said) return passOn(target + path, request, response);
    refused.push(path);
    response.writeHead(said.status, {
      "content-type": "text/html",
      ...(said.location && { location: said.location }),
    });
    response.end(said.body);
  };
  const server = createHttpServer((request, response) =>
    setTimeout(answer, front.delayMs(request.url ?? "/"), request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the front has no port");
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(front, { url: `http://127.0.0.1:${address.port}/`, refused, close });
}

function passOn(
  url: string,
  { method = "GET", headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const asked = httpRequest(
    url,
    { method, headers: { ...headers, "accept-encoding": "identity" } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    },
  );
  asked.on("error", () => response.destroy());
  asked.end();
}

/** Lets the page's clock run until the page has renewed itself. */
async function waitForRenewal(page: Page): Promise<void> {
  const renewal = { isDone: false };
  page.once("domcontentloaded", () => (renewal.isDone = true));
  await letTimePass(page, async () => expect(renewal.isDone).toBe(true));
}

const shownBuild = (page: Page): Promise<string | null> =>
  page.locator('meta[name="build"]').getAttribute("content");

const scriptInCharge = (page: Page): Promise<string | null> =>
  page.evaluate(
    async () =>
      (await navigator.serviceWorker.getRegistration())?.active?.scriptURL.replace(/^.*\//, "") ??
      null,
  );

test.describe("the app-shell worker", () => {
  for (const basePath of ["/", "/board/"])
    test(`opens the wall with no network at all, at ${basePath}`, async ({
      openSite,
      page,
      context,
    }) => {
      const site = await openSite({ basePath, config: CONFIG, api: createMockApi("xiangxi") });
      await page.goto(`${site.url}wall`);
      expect(await installShell(page)).toBe("activated");
      await page.goto("about:blank");
      await context.setOffline(true);
      await site.close();
      await expectShell(page, `${site.url}wall?scenes=lamps`);
      expect(await page.locator('meta[name="build"]').getAttribute("content")).toBe(
        await buildOf(DIST),
      );
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
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state),
    ).toBe("activated");

    await replaceInFiles(folder, ["index.html", "version.json"], was, now);
    expect(await page.evaluate(update)).toBe("activated");
    expect(await cacheNames(page)).toEqual([`shell ${site.url} ${now}`]);
    expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);

    await page.goto("about:blank");
    await site.close();
    await expectShell(page, `${site.url}wall`);
    expect(await page.locator('meta[name="build"]').getAttribute("content")).toBe(now);
  });

  test("config.json is the newest that was good: never rubbish, an error or a fallback page", async ({
    folder,
    openSite,
    page,
  }) => {
    await cp(DIST, folder, { recursive: true });
    const config = join(folder, "config.json");
    await writeFile(config, `{"data":"api","refreshSeconds":30}`);
    const site = await openSite({ folder, api: createMockApi("xiangxi") });
    await page.goto(`${site.url}wall`);
    await installShell(page);
    const readConfig = () => page.evaluate(async () => (await fetch("config.json")).text());
    await writeFile(config, `{"data":"api","refreshSeconds":45}`);
    expect(await readConfig()).toContain("45");
    for (const rubbish of [
      "<html>",
      "",
      "[]",
      `{"data":`,
      `{"code":401}`,
      `{"data":"api","refreshSeconds":3}`,
    ]) {
      await writeFile(config, rubbish);
      expect(await readConfig()).toContain("45");
    }
    await rm(config);
    expect(await readConfig()).toContain("45");
    await page.reload();
    await expect(page.getByRole("region", { name: "总体" })).toBeVisible();
    await writeFile(config, `{"data":"api","refreshSeconds":60}`);
    expect(await readConfig()).toContain("60");
    await site.close();
    expect(await readConfig()).toContain("60");
  });

  test("comes with an office's own server, and goes with it", async ({
    folder,
    openSite,
    page,
  }) => {
    await cp(DIST, folder, { recursive: true });
    const site = await openSite({ folder, api: createMockApi("xiangxi") });
    await page.goto(site.url);
    await waitForPage(page);
    expect(await scriptInCharge(page)).toBeNull();

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
    await expect.poll(() => scriptInCharge(page)).toBeNull();
    await expect(cardOf(page, "投资完成率")).toContainText("84.8");
  });
});

test.describe("a wall that runs", () => {
  test.use({ viewport: { width: 1920, height: 1080 }, reducedMotion: "reduce" });
  const WALL = "wall?scenes=headline&quarter=2021Q3";

  test("is there again without any network, with its last figures and their age", async ({
    openSite,
    page,
    context,
  }) => {
    const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
    await openWall(page, site.url + WALL);
    await expect.poll(() => page.evaluate(keptAnswers)).toBeGreaterThanOrEqual(2);
    await page.goto("about:blank");
    await context.setOffline(true);
    await site.close();
    await page.goto(site.url + WALL);
    await expect(page.getByRole("img")).toContainText("74.1");
    const freshness = page.getByRole("group", { name: "数据新旧" });
    await expect(freshness).toContainText("离线");
    await expect(freshness).toContainText(/\d\d:\d\d已核对/);
  });

  const ANSWERS = [
    ["404", { status: 404, body: "<h1>404 Not Found</h1>" }],
    ["403", { status: 403, body: "<h1>Forbidden</h1>" }],
    [
      "a login page",
      { status: 200, body: "<!doctype html><title>统一认证</title><form>请登录</form>" },
    ],
    ["the way to a login page", { status: 302, body: "", location: "/login" }],
    [
      "a document whose files are not there yet",
      { status: 200, body: `<meta name="build" content="x"><script src="assets/x.js"></script>` },
    ],
  ] as const;
  for (const [name, said] of ANSWERS)
    test(`renews itself where the host answers with ${name}, and stands on`, async ({
      openSite,
      page,
    }) => {
      await page.clock.install();
      const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
      const front = await openFront(site.origin);
      await openWall(page, front.url + WALL);
      front.rule = (path) => {
        if (path.startsWith("/version.json"))
          return { status: 200, body: `{"build":"0123456789abcdef"}` };
        if (path.startsWith("/assets/x.js")) return { status: 404, body: "" };
        return path.startsWith("/wall") ? said : null;
      };
      await waitForRenewal(page);
      expect(front.refused.filter((path) => path.startsWith("/wall"))).not.toEqual([]);
      await expect(page.getByRole("img")).toContainText("74.1");
      expect(await shownBuild(page)).toBe(await buildOf(DIST));
      await front.close();
    });

  test("renews itself where config.json has become a gateway's answer, and stands on with its own", async ({
    openSite,
    page,
  }) => {
    await page.clock.install();
    const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
    const front = await openFront(site.origin);
    await openWall(page, front.url + WALL);
    front.rule = (path) => {
      if (path.startsWith("/version.json"))
        return { status: 200, body: `{"build":"0123456789abcdef"}` };
      return path.startsWith("/config.json") ? { status: 200, body: `{"code":401}` } : null;
    };
    await waitForRenewal(page);
    expect(front.refused).toContain("/config.json");
    await expect(page.getByRole("img")).toContainText("74.1");
    // Also without any network: what the gateway said is not what was kept.
    await site.close();
    await front.close();
    await page.reload();
    await expect(page.getByRole("img")).toContainText("74.1");
  });

  test("starts where the host has lost config.json and the page; other pages are the host's", async ({
    openSite,
    page,
  }) => {
    const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
    const front = await openFront(site.origin);
    await openWall(page, front.url + WALL);
    front.rule = (path) =>
      /^\/(config|counties|wall\b)/.test(path) ? { status: 404, body: "<h1>not found</h1>" } : null;
    await page.reload();
    await expect(page.getByRole("img")).toContainText("74.1");
    expect(front.refused).toContain("/config.json");
    await page.goto(`${front.url}counties`);
    await expect(page.getByRole("heading")).toHaveText("not found");
    await front.close();
  });

  test("takes a new build at the first renewal, from a host slower than the worker's patience too", async ({
    folder,
    openSite,
    page,
  }) => {
    await cp(DIST, folder, { recursive: true });
    const site = await openSite({ folder, config: CONFIG, api: createMockApi("xiangxi") });
    const front = await openFront(site.origin);
    await openWall(page, front.url + WALL);
    await page.goto(`${front.url}wall?status`);
    const now = "0123456789abcdef";
    await replaceInFiles(
      folder,
      ["index.html", "shell-worker.js", "version.json"],
      await buildOf(folder),
      now,
    );
    front.delayMs = (path) => (/^\/(wall\b(?!-).*)?$/.test(path) ? 1500 : 0);
    const renewed = page.waitForEvent("domcontentloaded");
    await page.getByRole("button", { name: "立即更新" }).click();
    await renewed;
    await expect(page.getByRole("main")).toContainText(`${now}，一致`);
    expect(await shownBuild(page)).toBe(now);
    await front.close();
  });
});

/** Runs in the page: how many answers it keeps beyond itself. */
async function keptAnswers(): Promise<number> {
  const name = "kept-answers";
  // To open one that is not there would make it.
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return 0;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener("error", () => reject(opening.error));
    opening.addEventListener("success", () => {
      const counting = opening.result.transaction("texts").objectStore("texts").count();
      counting.addEventListener("success", () => {
        opening.result.close();
        resolve(counting.result);
      });
    });
  });
}

/** Runs in the page: asks for a new worker and tells how it ended. */
async function update(): Promise<string> {
  const registration = await navigator.serviceWorker.ready;
  const found = new Promise<ServiceWorker>((resolve) =>
    registration.addEventListener(
      "updatefound",
      () => registration.installing && resolve(registration.installing),
      { once: true },
    ),
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
