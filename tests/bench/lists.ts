/**
 * A long list as a reader meets it: opened by a press, sorted, scrolled fast, scrolled to its end.
 * The list of the app and that of a library are measured by the same steps.
 */
import type { Page } from "@playwright/test";
import { heapOf } from "./instruments";
import type { BenchList } from "./page/listed";
import type { PageId } from "./pages";
import type { Sample, Visit } from "./scenarios";

/** CSS selectors of a page's list. */
interface LongList {
  /** What stands before anybody opens it. */
  readonly opener: string;
  readonly scroller: string;
  readonly rows: string;
  readonly sorter: string;
}

const LISTS: Readonly<Partial<Record<PageId, LongList>>> = {
  list: {
    opener: 'nav a[href*="/projects"]',
    scroller: '[aria-label="项目清单，可滚动"]',
    rows: '[aria-label="项目清单，可滚动"] tbody tr[aria-rowindex]:has(a)',
    sorter: 'button[aria-label^="累计完成投资，"]',
  },
  tanstack: {
    opener: "#open",
    scroller: "#scroller",
    rows: "tbody tr[aria-rowindex]",
    sorter: "#sort-done",
  },
};

function listOf({ id }: Visit): LongList {
  const list = LISTS[id];
  if (!list) throw new Error(`the ${id} page has no list`);
  return list;
}

/** A reader looks at 总览 before going on: what the app does meanwhile is done by then. */
const READING_MS = 6000;
const SCROLLING_MS = 8000;
/** What is kept of rows that were left is forgotten by then. */
const FORGETTING_MS = 25_000;
const TO_THE_END_MS = 240_000;

/** Pressed as soon as the way to it stands. */
export async function openAtOnce(visit: Visit): Promise<Sample> {
  return { opened: await open(visit, 0) };
}

/** Opened after some reading, sorted, scrolled. */
export async function openAndUse(visit: Visit): Promise<Sample> {
  const { page } = visit;
  const list = listOf(visit);
  const opened = await open(visit, READING_MS);
  const sorted = await press(page, [list.sorter, list.rows, "changes"]);
  const heapBefore = await heapOf(page);
  const frames = await page.evaluate(
    ([scroller, forMs]) => window.benchList.scroll(scroller, forMs),
    [list.scroller, SCROLLING_MS] as const,
  );
  await page.evaluate(([scroller, limitMs]) => window.benchList.toTheEnd(scroller, limitMs), [
    list.scroller,
    TO_THE_END_MS,
  ] as const);
  await page.waitForTimeout(FORGETTING_MS);
  const heapAfter = await heapOf(page);
  return {
    opened,
    sorted,
    frameP95: frames.p95,
    frameLongest: frames.longest,
    heapBefore,
    heapAfter,
  };
}

function press(page: Page, of: Parameters<BenchList["press"]>): Promise<number> {
  return page.evaluate((args) => window.benchList.press(...args), of);
}

/** ms until its first row is painted. */
async function open(visit: Visit, readingMs: number): Promise<number> {
  const { page, url } = visit;
  const { opener, rows } = listOf(visit);
  await page.goto(url);
  await page.waitForSelector(opener);
  await page.waitForTimeout(readingMs);
  return press(page, [opener, rows, "stands"]);
}
