/**
 * The built wall in a real browser for hours of its own time: how much it held before and after,
 * and whether it ever showed nothing.
 */
import type { Browser, CDPSession, Page } from "@playwright/test";
import { createMockApi } from "../support/mock-api";
import { addressOf } from "../support/page-reading";
import { openSite } from "../support/site";
import { type FaultyApi, createFaultyApi } from "./faulty-api";
import { type Memory, measureMemory } from "./memory";
import { type SceneTally, installSceneWatch } from "./scene-watch";
import { installVirtualClock } from "./virtual-clock";

/** How long at least. */
export interface SoakLength {
  readonly refreshes: number;
  readonly changes: number;
}

export interface SoakOptions extends SoakLength {
  /** Before the first measuring, and not counted. */
  readonly warmUp: SoakLength;
  /** Told now and then. */
  readonly onProgress?: (refreshes: number, changes: number) => void;
  readonly onMeasured?: (memory: Memory) => void;
}

export interface SoakResult extends SceneTally {
  readonly refreshes: number;
  readonly faults: FaultyApi["faults"];
  readonly publications: number;
  /**
   * After the warm-up, along the way, and at the end: at the same place of the rotation in the same
   * state.
   */
  readonly memory: readonly Memory[];
  /** Of the wall's own time. */
  readonly hours: number;
  readonly realSeconds: number;
  /** Times the page was loaded: 1, or it did not run through. */
  readonly loads: number;
  readonly pageErrors: readonly string[];
}

const OFFICE = "yunling";
const CONFIG = { data: "api", refreshSeconds: 5, staleAfterMinutes: 5 };
const FAULTS = { seed: 20_260_930, share: 0.05, publishEvery: 40 };
/** As fast as it goes; what the machine cannot do in time, the clock does not ask for. */
const FULL_SPEED = 400;
/** Measured after each. */
const PARTS = 4;
const LOOK_EVERY_MS = 500;
const SETTLE_MS = 500;
/** Of real time: by then something is broken, not slow. */
const MOST_STILL_MS = 600_000;

/**
 * Runs until both numbers are reached. Throws only where the wall never began; what it did wrong is
 * in the result.
 */
export async function soak(browser: Browser, options: SoakOptions): Promise<SoakResult> {
  const faulty = createFaultyApi(createMockApi(OFFICE), FAULTS);
  const site = await openSite({ config: CONFIG, api: faulty.api, tellsTime: false });
  const context = await browser.newContext({
    // The same canvas at half its size: painting is not what is measured, and takes most of the
    // time.
    viewport: { width: 960, height: 540 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  try {
    const page = await context.newPage();
    const watched = watchPage(page);
    await addScripts(page);
    const realStart = Date.now();
    await page.goto(addressOf(site.url, "/wall", { dwell: "5" }));
    const wall = { page, session: await openSession(page), faulty, watched };
    await untilBegun(wall);
    const counted = await runThrough(wall, options);
    const hours = (await page.evaluate(() => window.soakClock.now())) / 3_600_000;
    return { ...counted, ...watched, hours, realSeconds: (Date.now() - realStart) / 1000 };
  } finally {
    await context.close();
    await site.close();
  }
}

interface Wall {
  readonly page: Page;
  readonly session: CDPSession;
  readonly faulty: FaultyApi;
  readonly watched: Watched;
}

/**
 * Until then the page's time is the real one: a program that is still being read would otherwise
 * find its own limits for a start behind it, and open the page anew.
 */
async function untilBegun(wall: Wall): Promise<void> {
  const began = Date.now();
  while ((await tallyOf(wall.page)).changes === 0) {
    if (Date.now() - began > MOST_STILL_MS) throw new Error("the wall shows no first scene");
    await wall.page.waitForTimeout(LOOK_EVERY_MS);
  }
}

/** Warm-up, measured; then in parts, each measured. */
async function runThrough(
  wall: Wall,
  options: SoakOptions,
): Promise<Omit<SoakResult, keyof Watched | "hours" | "realSeconds">> {
  const { page, faulty } = wall;
  const memory: Memory[] = [];
  const measure = async () => {
    const latest = await measureAtStart(wall);
    options.onMeasured?.(latest);
    memory.push(latest);
  };
  await runOn(wall, options.warmUp);
  await measure();
  const warm = { refreshes: faulty.refreshes(), changes: (await tallyOf(page)).changes };
  for (let part = 1; part <= PARTS; part += 1) {
    const until = (count: "refreshes" | "changes") => warm[count] + (options[count] * part) / PARTS;
    await runOn(
      wall,
      { refreshes: until("refreshes"), changes: until("changes") },
      options.onProgress,
    );
    await measure();
  }
  const tally = await tallyOf(page);
  return {
    ...tally,
    changes: tally.changes - warm.changes,
    refreshes: faulty.refreshes() - warm.refreshes,
    faults: { ...faulty.faults },
    publications: faulty.publications(),
    memory,
  };
}

/** The runner's compiler wraps inner functions in a call of its own, which a page does not have. */
async function addScripts(page: Page): Promise<void> {
  await page.addInitScript({ content: "globalThis.__name ??= (value) => value;" });
  await page.addInitScript(installVirtualClock);
  await page.addInitScript(installSceneWatch);
}

interface Watched {
  loads: number;
  readonly pageErrors: string[];
}

function watchPage(page: Page): Watched {
  const watched: Watched = { loads: 0, pageErrors: [] };
  page.on("load", () => {
    watched.loads += 1;
  });
  page.on("pageerror", (error) => watched.pageErrors.push(error.message));
  page.on("crash", () => watched.pageErrors.push("the page crashed"));
  return watched;
}

async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("Performance.enable");
  return session;
}

function tallyOf(page: Page): Promise<SceneTally> {
  return page.evaluate(() => window.soakWatch.tally());
}

async function runOn(
  { page, faulty, watched }: Wall,
  until: SoakLength,
  onProgress?: SoakOptions["onProgress"],
) {
  faulty.calm = false;
  await page.evaluate((speed) => window.soakClock.setSpeed(speed), FULL_SPEED);
  let moved = { at: Date.now(), changes: -1 };
  for (;;) {
    const { changes } = await tallyOf(page);
    // The clock of a new document goes at its own pace.
    if (watched.loads > 1)
      throw new Error(`the wall was opened anew after ${moved.changes} changes`);
    if (changes !== moved.changes) moved = { at: Date.now(), changes };
    if (Date.now() - moved.at > MOST_STILL_MS)
      throw new Error(`the wall stands still after ${changes} scene changes`);
    if (faulty.refreshes() >= until.refreshes && changes >= until.changes) return;
    onProgress?.(faulty.refreshes(), changes);
    await page.waitForTimeout(LOOK_EVERY_MS);
  }
}

/**
 * At the same place of the rotation in the same state, with the clock standing; the source answers
 * well from here on.
 */
async function measureAtStart({ page, session, faulty }: Wall): Promise<Memory> {
  faulty.calm = true;
  await Promise.race([
    page.evaluate(() => window.soakClock.stopWhen(() => window.soakWatch.isAtStart())),
    patience(),
  ]);
  // What was asked for last may still be under way.
  await page.waitForTimeout(SETTLE_MS);
  return measureMemory(session);
}

function patience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error("the wall does not come back to its first scene in its first state")),
      MOST_STILL_MS,
    ).unref();
  });
}
