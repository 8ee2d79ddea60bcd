/**
 * A long list as a reader meets it: opened by a press, sorted, scrolled fast, scrolled to its end.
 * The list of the app and that of a library are measured by the same steps.
 */
import type { Page } from "@playwright/test";
import { heapOf } from "./instruments";
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
  const sorted = await press(page, list.sorter, list.rows, "changes");
  const before = await heapOf(page);
  const frames = await scroll(page, list);
  await toTheEnd(page, list);
  await page.waitForTimeout(FORGETTING_MS);
  return { opened, sorted, ...frames, heapBefore: before, heapAfter: await heapOf(page) };
}

/** ms until its first row is painted. */
async function open(visit: Visit, readingMs: number): Promise<number> {
  const { page, url } = visit;
  const { opener, rows } = listOf(visit);
  await page.goto(url);
  await page.waitForSelector(opener);
  await page.waitForTimeout(readingMs);
  return press(page, opener, rows);
}

/** ms from the press until the first row is painted, or (`changes`) another one is. */
function press(
  page: Page,
  pressed: string,
  rows: string,
  until: "stands" | "changes" = "stands",
): Promise<number> {
  return page.evaluate(
    ([opener, row, awaited]) =>
      new Promise<number>((resolve, reject) => {
        const textOf = () => document.querySelector(row)?.textContent ?? null;
        const was = textOf();
        const start = performance.now();
        const look = () => {
          const now = textOf();
          if (now !== null && (awaited === "stands" || now !== was))
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(performance.now() - start)),
            );
          else requestAnimationFrame(look);
        };
        const element = document.querySelector<HTMLElement>(opener);
        if (!element) reject(new Error(`nothing to press: ${opener}`));
        element?.click();
        look();
      }),
    [pressed, rows, until] as const,
  );
}

/** Some ten rows a frame, as a flick of the finger goes: how long the frames are. */
async function scroll(page: Page, { scroller }: LongList): Promise<Sample> {
  const frames = await page.evaluate(
    ([selector, forMs]) =>
      new Promise<number[]>((resolve) => {
        const element = document.querySelector(selector);
        const taken: number[] = [];
        const start = performance.now();
        let last = start;
        const frame = (now: number) => {
          taken.push(now - last);
          last = now;
          if (element) element.scrollTop += 400;
          if (now - start < forMs) requestAnimationFrame(frame);
          else resolve(taken.slice(1));
        };
        requestAnimationFrame(frame);
      }),
    [scroller, SCROLLING_MS] as const,
  );
  const ascending = frames.sort((a, b) => a - b);
  return {
    frameP95: ascending[Math.floor(ascending.length * 0.95)] ?? NaN,
    frameLongest: ascending.at(-1) ?? NaN,
  };
}

/** Until the last project is in the document. */
async function toTheEnd(page: Page, { scroller, rows }: LongList): Promise<void> {
  await page.evaluate(
    ([selector, row, limitMs]) =>
      new Promise<void>((resolve, reject) => {
        const element = document.querySelector(selector);
        const start = performance.now();
        let height = 0;
        let still = 0;
        const step = () => {
          if (!element) return reject(new Error("no list to scroll"));
          element.scrollTop = element.scrollHeight;
          still = element.scrollHeight === height ? still + 1 : 0;
          height = element.scrollHeight;
          // A list that grows as it is scrolled has ended when it has not grown for a while.
          if (still > 120 && document.querySelector(row)) return resolve();
          if (performance.now() - start > limitMs) return reject(new Error("the list has no end"));
          return requestAnimationFrame(step);
        };
        step();
      }),
    [scroller, rows, TO_THE_END_MS] as const,
  );
}
