/** Runs in a page that takes files in and takes the times there, with the page's own clock. */
import type { ChosenTimes } from "./chosen";

/** What is shown is also drawn to its end by then. */
const QUIET_MS = 1000;

Object.assign(window, { benchChosen });

async function benchChosen(until: string): Promise<ChosenTimes> {
  const chosen = await new Promise<number>((resolve) => {
    // Without a gesture behind it, the event's own time is that of its making.
    window.addEventListener("change", ({ timeStamp }) => resolve(timeStamp), {
      capture: true,
      once: true,
    });
  });
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: "longtask" });
  await standing(until);
  const painted = (await afterPaint()) - chosen;
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  tasks.push(...observer.takeRecords());
  return { painted, longestMs: Math.max(0, ...tasks.map(({ duration }) => duration)) };
}

function standing(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
    look();
  });
}

function afterPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
  });
}
