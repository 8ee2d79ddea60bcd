/**
 * Takes every scenario's samples in one browser, the pages in turn, so that a slow minute hits all
 * of them.
 */
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { findBrowser } from "../support/find-browser";
import { type Api, type Site, openSite } from "../support/site";
import type { Builds } from "./builds";
import { type OfficeId, apiOf } from "./offices";
import { type Options, runsOf } from "./options";
import { type PageId, SITE_IDS, type SiteId, addressOf, measuredPage } from "./pages";
import { SCENARIOS, type Sample, type Scenario } from "./scenarios";

export interface Taken {
  readonly scenario: string;
  readonly samples: Readonly<Partial<Record<PageId, readonly Sample[]>>>;
}

/** No sandbox for root, no GPU needed, no talking to the browser's maker meanwhile. */
const ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: ARGS });
}

export async function takeAll(
  browser: Browser,
  builds: Builds,
  options: Options,
): Promise<Taken[]> {
  const open = (id: SiteId) =>
    openSite({
      folder: builds.sites[id],
      keepsAssets: true,
      ...(id === "ours" && { config: { data: "api" } }),
    });
  const sites: Record<SiteId, Site> = {
    ours: await open("ours"),
    builtIn: await open("builtIn"),
    recharts: await open("recharts"),
    echarts: await open("echarts"),
    plot: await open("plot"),
    tanstack: await open("tanstack"),
    sheetjs: await open("sheetjs"),
    exports: await open("exports"),
  };
  const apis = new Map<OfficeId, Api>();
  const taken: Taken[] = [];
  try {
    for (const scenario of SCENARIOS.filter(
      ({ kind }) => options.only === null || kind === options.only,
    )) {
      const { office } = scenario;
      const api = apis.get(office) ?? apiOf(office);
      apis.set(office, api);
      for (const id of scenario.pages) sites[addressOf(id).site].api = api;
      taken.push(await takeScenario(scenario, { browser, sites, builds, options }));
    }
  } finally {
    await Promise.all(SITE_IDS.map((id) => sites[id].close()));
  }
  return taken;
}

interface Surroundings {
  readonly browser: Browser;
  readonly sites: Readonly<Record<SiteId, Site>>;
  readonly builds: Builds;
  readonly options: Options;
}

async function takeScenario(scenario: Scenario, around: Surroundings): Promise<Taken> {
  const samples = Object.fromEntries(scenario.pages.map((id): [PageId, Sample[]] => [id, []]));
  const runs = runsOf(scenario, around.options);
  for (let run = 0; run <= runs; run += 1) {
    process.stderr.write(`\r${scenario.name}: ${run} of ${runs}   `);
    for (const id of scenario.pages) {
      const sample = await takeOne(scenario, id, around);
      // The first one also warms up the server and the browser.
      if (run > 0) samples[id]?.push(sample);
    }
  }
  process.stderr.write("\n");
  return { scenario: scenario.id, samples };
}

async function takeOne(scenario: Scenario, id: PageId, around: Surroundings): Promise<Sample> {
  // A context of its own has an empty cache.
  const context = await around.browser.newContext({
    viewport: { width: 1920, height: 1080 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  try {
    const page = await openPage(context, id, around);
    const { site, path } = addressOf(id);
    return await scenario.measure({
      id,
      page,
      url: around.sites[site].url + path,
      measured: measuredPage(id),
    });
  } catch (error) {
    throw new Error(`${scenario.name}, the ${id} page`, { cause: error });
  } finally {
    await context.close();
  }
}

async function openPage(context: BrowserContext, id: PageId, { builds, options }: Surroundings) {
  const measured = measuredPage(id);
  if (measured) {
    await context.addInitScript({
      content: `window.benchWatched = ${JSON.stringify(measured.watched)};`,
    });
    await context.addInitScript({ path: builds.watch });
  } else await context.addInitScript({ path: isImport(id) ? builds.files : builds.list });
  const page = await context.newPage();
  if (options.cpuSlowdown > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: options.cpuSlowdown });
  }
  return page;
}

function isImport(id: PageId): boolean {
  return id === "import" || id === "sheetjs";
}
