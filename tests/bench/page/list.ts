/**
 * Runs in the page of a long list and takes the times there, with the page's own clock. "Painted" is
 * the second animation frame after the change in question.
 */
import type { BenchList, Frames } from "./listed";

const GROWS_MS = 3000;

const benchList: BenchList = { press, scroll, toTheEnd };
Object.assign(window, { benchList });

/** ms from the press until the first row is painted, or (`changes`) another one is. */
function press(opener: string, row: string, until: "stands" | "changes"): Promise<number> {
  const textOf = () => document.querySelector(row)?.textContent ?? null;
  const was = textOf();
  const element = elementOf(opener);
  const start = performance.now();
  element.click();
  return new Promise((resolve) => {
    const look = () => {
      const now = textOf();
      if (now !== null && (until === "stands" || now !== was))
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(performance.now() - start)),
        );
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Some ten rows a frame, as a flick of the finger goes: how long the frames are. */
async function scroll(scroller: string, forMs: number): Promise<Frames> {
  const element = elementOf(scroller);
  const frames: number[] = [];
  const start = await frame();
  let last = start;
  while (last - start < forMs) {
    element.scrollTop += 400;
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  const ascending = frames.slice().sort((a, b) => a - b);
  return {
    p95: ascending[Math.floor(ascending.length * 0.95)] ?? NaN,
    longest: ascending.at(-1) ?? NaN,
  };
}

/** Until the list, which may grow as it is scrolled, has not grown for a while. */
async function toTheEnd(scroller: string, limitMs: number): Promise<void> {
  const element = elementOf(scroller);
  const start = performance.now();
  let height = 0;
  let grewAt = start;
  while (performance.now() - grewAt < GROWS_MS) {
    if (performance.now() - start > limitMs) throw new Error("the list has no end");
    element.scrollTop = element.scrollHeight;
    if (element.scrollHeight !== height) grewAt = performance.now();
    height = element.scrollHeight;
    await frame();
  }
}

function elementOf(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
