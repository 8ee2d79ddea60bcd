/**
 * The app's exporters without the app around them: `png` and `svg` are one figure as a slide of
 * 16:9 (300 dpi), `pptx` is a deck of ten figures, the rest is one file each. A download is not
 * part of it: the browser's own work.
 */
import { parseDataset, parseFacts } from "../../../src/data/wire/parse";
import { factsPath } from "../../../src/data/addresses";
import {
  bulletin,
  DEFAULT_BULLETIN_OPTIONS,
  paragraphText,
} from "../../../src/domain/wording/bulletin/bulletin";
import { factsSpan, resolveScope } from "../../../src/domain/facts/scope";
import { type Snapshot, takeSnapshot } from "../../../src/domain/facts/snapshot";
import type { ExportContext } from "../../../src/exporting/export-context";
import { FIGURE_IDS, type Figure } from "../../../src/figures/figure";
import { FIGURES } from "../../../src/figures/registry";
import { figureFile, slides } from "../../../src/exporting/exporters";
import type { ExportKind, ExportTimes, ReportKind, ReportTimes } from "./watched";

const CONTEXT: ExportContext = {
  permalink: `${location.origin}/?quarter=2026Q3`,
  office: "bench",
  exportedAt: "2026-10-09T08:05:00+08:00",
  timeZone: "Asia/Shanghai",
};
const CHOICE = { preset: "slide", dpi: 300 } as const;
const SLIDES = 10;
const AGAIN = 7;

const longTasks: number[] = [];
new PerformanceObserver((list) =>
  longTasks.push(...list.getEntries().map(({ duration }) => duration)),
).observe({ type: "longtask" });

const prepared = prepare();
Object.assign(window, { benchExports: measure, benchReport });

async function benchReport(kind: ReportKind): Promise<ReportTimes> {
  await prepared;
  return (await import("./report")).measureReport(kind);
}

interface Prepared {
  readonly snapshot: Snapshot;
  readonly figures: readonly Figure[];
}

async function prepare(): Promise<Prepared> {
  // The app has it for its own picture.
  await import("../../../src/charts/figure-chart");
  const dataset = parseDataset(await read("/api/v1/dataset"));
  const facts = parseFacts(await read(`/api/v1${factsPath(factsSpan({}, dataset))}`));
  const snapshot = takeSnapshot(dataset, facts, resolveScope({}, dataset, facts).scope);
  return { snapshot, figures: FIGURE_IDS.map((id) => FIGURES[id].build(snapshot)) };
}

async function read(path: string): Promise<unknown> {
  return (await fetch(path)).json();
}

async function measure(kind: ExportKind): Promise<ExportTimes> {
  const material = await prepared;
  await quiet();
  const from = performance.now();
  longTasks.length = 0;
  const firstMs = await timed(kind, material);
  const bytes = bytesSince(from);
  const times: number[] = [];
  for (let run = 0; run < AGAIN; run += 1) {
    await quiet();
    times.push(await timed(kind, material));
  }
  await quiet();
  const ascending = times.sort((a, b) => a - b);
  return {
    bytes,
    firstMs,
    ms: ascending[Math.floor(AGAIN / 2)] ?? NaN,
    longestMs: Math.max(0, ...longTasks),
  };
}

async function timed(kind: ExportKind, material: Prepared): Promise<number> {
  const start = performance.now();
  const size = await make(kind, material);
  if (size === 0) throw new Error(`${kind} is an empty file`);
  return performance.now() - start;
}

async function make(kind: ExportKind, { snapshot, figures }: Prepared): Promise<number> {
  const figure = figures.find(({ id }) => id === "investment-plan");
  if (!figure || figure.body.kind === "empty") throw new Error("the office reports no investment");
  if (kind === "pptx") return (await slides(figures.slice(0, SLIDES), CONTEXT)).size;
  if (kind !== "docx")
    return (await figureFile(kind, figure, { context: CONTEXT, choice: CHOICE })).blob.size;
  const paragraphs = bulletin(snapshot, DEFAULT_BULLETIN_OPTIONS, null).map(paragraphText);
  const { bulletinFile } = await import("../../../src/exporting/bulletin-file");
  return (await bulletinFile(snapshot, paragraphs, CONTEXT)).blob.size;
}

/** Lets the browser finish and report what it has done. */
async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 120));
}

function bytesSince(from: number): number {
  return performance
    .getEntriesByType("resource")
    .filter(
      (entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming,
    )
    .filter(({ startTime }) => startTime >= from)
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}
