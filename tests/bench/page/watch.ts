/**
 * Runs in the page before anything else and takes the times there, with the page's own clock.
 *
 * "Painted" is the second animation frame after the DOM change in question: the first frame's
 * callback still runs before the browser draws what changed, the second one only after it has.
 *
 * "All figures" is the last DOM change inside any figure, once each of them holds its SVG: a chart
 * whose axes come first and whose bars come a render later is not drawn before its bars are. That
 * it was the last change is known when nothing has changed for `QUIET_MS`; the time taken is that
 * of the change, not of the waiting.
 */
import type { ChangeTimes, ColdTimes, Watched } from "./watched";

const QUIET_MS = 600;
const LOOK_AGAIN_MS = 100;
const LIMIT_MS = 60_000;

const MARK = {
  headline: "bench:headline",
  firstChart: "bench:first-chart",
  figures: "bench:figures",
  input: "bench:input",
} as const;

const watched: Watched = window.benchWatched;
const seen = new Set<string>();
let lastChange = performance.now();
let isArmed = false;
let longestMs = 0;

new MutationObserver(look).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
});
window.addEventListener("click", noteInput, { capture: true });
const tasks = new PerformanceObserver((list) => noteTasks(list.getEntries()));
tasks.observe({ type: "longtask", buffered: true });
window.benchWatch = { cold, arm, change };

function look(records: readonly MutationRecord[]): void {
  if (watched.headline !== null && count(watched.headline) >= watched.headlineCount)
    markOnce(MARK.headline);
  if (!records.some(isInFigure)) return;
  const charts = chartCount();
  if (charts > 0) markOnce(MARK.firstChart);
  if (charts < watched.figureCount) return;
  const now = performance.now();
  lastChange = now;
  afterPaint(() => {
    // A later change has its own frames.
    if (lastChange === now) performance.mark(MARK.figures);
  });
}

function isInFigure({ target, addedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest(watched.figures)) return true;
  return [...addedNodes].some(
    (node) =>
      node instanceof Element &&
      (node.matches(watched.figures) || node.querySelector(watched.figures)),
  );
}

/** Figures that hold a chart. */
function chartCount(): number {
  return [...document.querySelectorAll(watched.figures)].filter((figure) =>
    figure.querySelector(watched.chart),
  ).length;
}

function count(selector: string): number {
  return document.querySelectorAll(selector).length;
}

function markOnce(name: string): void {
  if (seen.has(name)) return;
  seen.add(name);
  afterPaint(() => performance.mark(name));
}

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

/** The time of the click itself, not of the handler: waiting for a busy page counts. */
function noteInput({ timeStamp }: MouseEvent): void {
  if (!isArmed) return;
  isArmed = false;
  performance.mark(MARK.input, { startTime: timeStamp });
}

function noteTasks(entries: readonly PerformanceEntry[]): void {
  longestMs = Math.max(longestMs, ...entries.map(({ duration }) => duration));
}

function longest(): number {
  noteTasks(tasks.takeRecords());
  return longestMs;
}

function arm(): void {
  isArmed = true;
  tasks.takeRecords();
  longestMs = 0;
  performance.clearMarks(MARK.figures);
}

async function cold(): Promise<ColdTimes> {
  const figures = await settled();
  // Else the two pages would no longer draw the same.
  const found = count(watched.figures);
  if (found !== watched.figureCount)
    throw new Error(`the page has ${found} figures, the bench knows ${watched.figureCount}`);
  const headline = watched.headline === null ? null : timeOf(MARK.headline);
  const firstChart = timeOf(MARK.firstChart);
  return {
    headline,
    firstChart,
    figures,
    scriptBytesFirst: bytesUntil(Math.max(headline ?? 0, firstChart), ".js"),
    scriptBytes: bytesUntil(figures, ".js"),
    styleBytes: bytesUntil(figures, ".css"),
    longestMs: longest(),
  };
}

async function change(): Promise<ChangeTimes> {
  const figures = await settled();
  return { painted: figures - timeOf(MARK.input), longestMs: longest() };
}

async function settled(): Promise<number> {
  const limit = performance.now() + LIMIT_MS;
  const isSettled = () =>
    lastMark(MARK.figures) !== null && performance.now() - lastChange > QUIET_MS;
  while (!isSettled()) {
    if (performance.now() > limit)
      throw new Error(`not drawn: ${chartCount()} of ${watched.figureCount} figures hold a chart`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return timeOf(MARK.figures);
}

function lastMark(name: string): number | null {
  return performance.getEntriesByName(name, "mark").at(-1)?.startTime ?? null;
}

function timeOf(name: string): number {
  const time = lastMark(name);
  if (time === null) throw new Error(`${name} never came`);
  return time;
}

function bytesUntil(end: number, extension: string): number {
  const asked = performance
    .getEntriesByType("resource")
    .filter(
      (entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming,
    )
    .filter(({ name, startTime }) => startTime < end && new URL(name).pathname.endsWith(extension));
  // What is fetched ahead and then imported stands there twice, and came once.
  const bytes = new Map(asked.map(({ name, encodedBodySize }) => [name, encodedBodySize]));
  return [...bytes.values()].reduce((sum, size) => sum + size, 0);
}
