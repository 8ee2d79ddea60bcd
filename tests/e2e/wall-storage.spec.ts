/** What keeps a wall's last picture in a real browser: the last good answers, in IndexedDB. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { QueryClient } from "@tanstack/react-query";
import { build } from "vite";
import type { restorePicture } from "../../src/data/kept/picture";
import type { FactsSpan } from "../../src/data/addresses";
import { expect, test as base } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import type { Api } from "../support/site";

const SPAN = { region: "433100", from: "2019-01", to: "2021-12" } as unknown as FactsSpan;
const unavailable: Api = async () =>
  Response.json({ title: "维护中", status: 503 }, { status: 503 });

/** The app's own modules, bound for a page that has nothing else. */
declare const keeping: {
  readonly restorePicture: typeof restorePicture;
  readonly startKeeping: (backend: object) => {
    keep: (span: object, question: null) => Promise<boolean>;
  };
  readonly QueryClient: typeof QueryClient;
  readonly datasetQuery: (backend: object) => { queryKey: unknown[] };
  readonly factsQuery: (backend: object, span: object) => { queryKey: unknown[] };
};

const test = base.extend<{ folder: string }>({
  /** A folder that a test may change. */
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "wall-storage-"));
    await provide(folder);
    await rm(folder, { recursive: true });
  },
});

let modules = "";
test.beforeAll(async () => {
  modules = await bundleModules();
});

async function bundleModules(): Promise<string> {
  const entry = "keeping-entry";
  const source = [
    `export { QueryClient } from "@tanstack/react-query";`,
    `export * from "/src/data/kept/picture.ts";`,
    `export * from "/src/data/queries.ts";`,
  ].join("\n");
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      lib: { entry, formats: ["iife"], name: "keeping", fileName: () => "keeping.js" },
    },
  });
  const chunk = [result].flat().flatMap((made) => ("output" in made ? made.output : []))[0];
  if (chunk?.type !== "chunk") throw new Error("nothing was built");
  return chunk.code;
}

async function openModules(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.addScriptTag({ content: modules });
}

/** Reads a picture and keeps it. */
const keepPicture = (page: Page): Promise<boolean> =>
  page.evaluate(async (span) => {
    const client = new keeping.QueryClient();
    const backend = { base: "/api/v1", fault: null };
    const kept = keeping.startKeeping(backend);
    await client.fetchQuery(keeping.datasetQuery(backend));
    await client.fetchQuery(keeping.factsQuery(backend, span));
    return kept.keep(span, null);
  }, SPAN);

const restoreTitle = (
  page: Page,
): Promise<{ checkedAt: number | null; title: string; records: string } | null> =>
  page.evaluate(async (span) => {
    const backend = { base: "/api/v1", fault: null };
    const restored = await keeping.restorePicture(backend, {
      spanOf: () => span,
      questionOf: () => null,
    });
    if (!restored) return null;
    const { checkedAt, dataset, facts } = restored;
    return { checkedAt, title: dataset.title, records: facts.revision };
  }, SPAN);

test.describe("kept answers", () => {
  test.beforeEach(async ({ folder }) => {
    await writeFile(
      join(folder, "index.html"),
      `<!doctype html><base href="/" /><link rel="icon" href="data:," /><title>keeping</title>`,
    );
  });

  test("outlive the page, and are there while the API is down", async ({
    folder,
    openSite,
    page,
  }) => {
    const site = await openSite({ folder, api: createMockApi("xiangxi") });
    await openModules(page, site.url);
    expect(await restoreTitle(page)).toBeNull();
    const before = Date.now();
    expect(await keepPicture(page)).toBe(true);

    site.api = unavailable;
    await openModules(page, site.url);
    const restored = await restoreTitle(page);
    expect(restored).toMatchObject({ title: "湘西州重点项目推进看板", records: "r3" });
    expect(restored?.checkedAt).toBeGreaterThanOrEqual(before);
    expect(restored?.checkedAt).toBeLessThanOrEqual(Date.now());
  });

  test("a browser that refuses its database keeps nothing and says so by nothing but false", async ({
    folder,
    openSite,
    strictPage,
  }) => {
    await strictPage.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    const site = await openSite({ folder, api: createMockApi("xiangxi") });
    await openModules(strictPage, site.url);
    expect(await keepPicture(strictPage)).toBe(false);
    expect(await restoreTitle(strictPage)).toBeNull();
  });
});
