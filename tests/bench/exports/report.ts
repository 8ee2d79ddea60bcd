/**
 * A 汇报 of thirty figures, exported as each kind of file and as all of them, and beside it thirty plain
 * bar charts by pptxgenjs alone.
 */
import PptxGenJS from "pptxgenjs";
import { parseDataset, parseFacts } from "../../../src/data/wire/parse";
import { factsPath } from "../../../src/data/addresses";
import { type Quarter, parseQuarter } from "../../../src/domain/facts/period";
import { factsSpan, resolveScope } from "../../../src/domain/facts/scope";
import { type Snapshot, takeSnapshot } from "../../../src/domain/facts/snapshot";
import type { ReportRequest } from "../../../src/exporting/report/request";
import { FIGURE_IDS } from "../../../src/figures/figure";
import { FIGURES } from "../../../src/figures/registry";
import { invariant } from "../../../src/lib/invariant";
import { ALL_FILES, REPORT_FILES } from "../../../src/panels/report/report-files";
import type { ReportItem } from "../../../src/report/item";
import type { ReportKind, ReportTimes } from "./watched";

const QUARTERS = ["2026Q3", "2026Q2", "2025Q4"];
const FIGURES_WANTED = 30;
/** Units of the plain charts: as many as a slide of ours has at most. */
const UNITS = 12;

const longTasks: number[] = [];
new PerformanceObserver((list) =>
  longTasks.push(...list.getEntries().map(({ duration }) => duration)),
).observe({ type: "longtask" });

/** One export of a fresh tray, programs and fonts loaded by a tray of one figure before. */
export async function measureReport(kind: ReportKind): Promise<ReportTimes> {
  const items = await itemsOf();
  await make(kind, items.slice(0, 1));
  await new Promise((resolve) => setTimeout(resolve, 300));
  longTasks.length = 0;
  const start = performance.now();
  const bytes = await make(kind, items);
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { ms, bytes, longestMs: Math.max(0, ...longTasks) };
}

async function make(kind: ReportKind, items: readonly ReportItem[]): Promise<number> {
  if (kind === "plain") return plainDeck(items.length);
  const file = [...REPORT_FILES, ALL_FILES].find(({ id }) => id === kind);
  invariant(file, `${kind} is a kind of file`);
  const run = {
    signal: new AbortController().signal,
    step: () => undefined,
    failed: (label: string, reason: string) => {
      throw new Error(`${label}: ${reason}`);
    },
  };
  const { make: exported } = await file.program.press();
  return (await exported(requestOf(items), run)).blob.size;
}

function requestOf(items: readonly ReportItem[]): ReportRequest {
  const at = "2026-10-09T08:05:00+08:00";
  const tray = { id: "bench", name: "汇报", createdAt: at, changedAt: at, follows: null, items };
  const { baseURI: base } = document;
  return { tray, base, exportedAt: at, timeZone: "Asia/Shanghai", board: "看板" };
}

async function itemsOf(): Promise<readonly ReportItem[]> {
  const dataset = parseDataset(await read("/api/v1/dataset"));
  const quarters = QUARTERS.map((text) => {
    const quarter = parseQuarter(text);
    invariant(quarter, `${text} is a quarter`);
    return quarter;
  });
  const snapshots = await Promise.all(
    quarters.map(async (quarter): Promise<Snapshot> => {
      const choice: { quarter: Quarter } = { quarter };
      const facts = parseFacts(await read(`/api/v1${factsPath(factsSpan(choice, dataset))}`));
      return takeSnapshot(dataset, facts, resolveScope(choice, dataset, facts).scope);
    }),
  );
  return snapshots
    .flatMap((snapshot) =>
      FIGURE_IDS.map((id): ReportItem => ({
        id: `${id} ${snapshot.scope.quarter}`,
        office: "bench",
        addedAt: "2026-10-09T08:05:00+08:00",
        path: `/figures/${id}`,
        search: { quarter: snapshot.scope.quarter },
        content: { kind: "figure", figure: FIGURES[id].build(snapshot) },
      })),
    )
    .slice(0, FIGURES_WANTED);
}

async function read(path: string): Promise<unknown> {
  return (await fetch(path)).json();
}

/** What one would have with the library and no more: a title and a bar chart a slide. */
async function plainDeck(slides: number): Promise<number> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  const labels = Array.from({ length: UNITS }, (_, index) => `县${index}`);
  for (let index = 0; index < slides; index += 1) {
    const slide = deck.addSlide();
    slide.addText(`图${index}`, { x: 0.5, y: 0.3, w: 12, h: 0.6 });
    const values = labels.map((_, unit) => unit + index);
    slide.addChart("bar", [{ name: "完成", labels, values }], { x: 0.5, y: 1, w: 12, h: 6 });
  }
  const bytes = await deck.write({ outputType: "uint8array" });
  return bytes instanceof Uint8Array ? bytes.length : NaN;
}
