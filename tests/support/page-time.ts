/**
 * The page's clock in a test's hand: it goes on only while the page waits for nothing from outside,
 * so no request is cut short.
 */
import { type Page, type Request, expect } from "@playwright/test";

/**
 * Shorter than any limit of the app: where a page has just given way to the next, one step more
 * does not cut its start short.
 */
const STEP_MS = 10_000;
const OFTEN = { intervals: [0, 10, 20, 50, 100] };

const underWay = new WeakMap<Page, Set<Request>>();

/**
 * Notes from now on what a page asks for and has not got yet; the page of every test is watched.
 */
export function watchRequests(page: Page): void {
  const open = new Set<Request>();
  page.on("request", (request) => open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  underWay.set(page, open);
}

/** Waits until the page has done what it was about to do and has every answer that it asked for. */
export async function untilQuiet(page: Page): Promise<void> {
  await expect(async () => {
    // Fails while one document gives way to the next.
    expect(await page.evaluate(takeTurns)).toBe("complete");
    expect([...(underWay.get(page) ?? [])].map((request) => request.url())).toEqual([]);
  }).toPass({ ...OFTEN, timeout: 60_000 });
}

/** Runs in the page: its scripts take a few turns. No timer, as these are the test's. */
async function takeTurns(): Promise<DocumentReadyState> {
  for (let turn = 0; turn < 3; turn += 1)
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", resolve, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  return document.readyState;
}

/** Lets the page's time pass in steps, and after each what it set off come to its end. */
export async function passTime(page: Page, ms: number, stepMs = STEP_MS): Promise<void> {
  for (let passed = 0; passed < ms; passed += stepMs) {
    await page.clock.fastForward(Math.min(stepMs, ms - passed));
    await untilQuiet(page);
  }
}

/**
 * As `passTime`, for as long as it takes (five minutes of the machine at most), whatever the page's
 * rhythm: `until` should fail soon while it isn't so yet.
 */
export async function letTimePass(
  page: Page,
  until: () => Promise<void>,
  stepMs = STEP_MS,
): Promise<void> {
  await expect(async () => {
    await passTime(page, stepMs, stepMs);
    await until();
  }).toPass({ intervals: [0], timeout: 300_000 });
}
