/** The table's rows: which numbers stand beside each other, and what they may be. */
import {
  EXPORTS,
  type ExportKind,
  type ExportTimes,
  REPORT_KINDS,
  type ReportKind,
  type ReportTimes,
} from "./exports/watched";
import { IMPORTS, type Import, importId, importName } from "./imports/scenario";
import { COMPARED, GROWN, officeName } from "./offices";
import type { ChosenTimes } from "./page/chosen";
import type { PageId } from "./pages";

/** A number in the samples of a page. Of several scenarios, run by run, the greatest. */
export interface Source {
  readonly scenarios: readonly string[];
  readonly page: PageId;
  readonly sample: string;
}

/** `most`: in the row's unit. `ratio`: times what stands beside it, called `words`. */
export type Budget =
  | { readonly most: number }
  | { readonly ratio: number; readonly to: Source; readonly words: string }
  | "none";

export interface TableRow {
  readonly name: string;
  readonly unit: "ms" | "KiB" | "MiB";
  readonly of: Source;
  /** The name of the peers' number in the same scenario; null: they have none. */
  readonly peers: string | null;
  readonly budget: Budget;
}

const [LOAD_180, FILTER_180] = ["growth-cold-180", "growth-filter-180"] as const;
const growth = (scenarios: readonly string[], sample: string): Source => ({
  scenarios,
  page: "ours",
  sample,
});
const wall = (scenario: string, sample = "figures"): Source => ({
  scenarios: [scenario],
  page: "wall",
  sample,
});

const REPORT_WORDS: Readonly<Record<ReportKind, string>> = {
  deck: "PPTX",
  paper: "DOCX",
  pictures: "ZIP of pictures",
  offline: "HTML",
  all: "all kinds in one ZIP",
  plain: "30 plain charts by pptxgenjs alone",
};
const SAMPLE_WORDS: Readonly<Record<keyof ReportTimes, string>> = {
  ms: "time",
  longestMs: "longest block",
  bytes: "size",
};

export const ROWS: readonly TableRow[] = [
  bytesRow("script until headline numbers and first figure", "scriptBytesFirst", { most: 150 }),
  bytesRow("script until all figures", "scriptBytes", { most: 230 }),
  bytesRow("CSS until all figures", "styleBytes", { most: 20 }),
  ...COMPARED.flatMap((office) => [
    comparedRow(
      "cold → headline numbers | a peer's first chart",
      `cold-${office}`,
      ["headline", "firstChart"],
      0.8,
    ),
    comparedRow("cold → all figures painted", `cold-${office}`, ["figures", "figures"], 1.3),
    comparedRow("filter change → painted", `filter-${office}`, ["painted", "painted"], 1.3),
    {
      ...comparedRow("heap after load", `cold-${office}`, ["heapBytes", "heapBytes"], 1.3),
      unit: "MiB" as const,
    },
    comparedRow(
      "slow line → headline numbers | a peer's first chart",
      `slow-${office}`,
      ["headline", "firstChart"],
      0.8,
    ),
    comparedRow("slow line → all figures painted", `slow-${office}`, ["figures", "figures"], 1.3),
  ]),
  ...GROWN.flatMap((office) => {
    const name = officeName(office);
    const [load, filter] = [`growth-cold-${office}`, `growth-filter-${office}`];
    const isLargest = office === GROWN.at(-1);
    const timesThat = (ratio: number, to: Source, words: string): Budget =>
      isLargest ? { ratio, to, words } : "none";
    return [
      growthRow(
        `filter change → painted, ${name}`,
        growth([filter], "painted"),
        timesThat(1.5, growth([FILTER_180], "painted"), "of 180"),
      ),
      growthRow(
        `cold → all figures painted, ${name}`,
        growth([load], "figures"),
        timesThat(1.5, growth([LOAD_180], "figures"), "of 180"),
      ),
      growthRow(
        `wall → first scene, ${name}`,
        wall(load),
        timesThat(2, wall("growth-cold-12"), "of 12"),
      ),
      growthRow(
        `longest task of loading and filter, ${name}`,
        growth([load, filter], "longestMs"),
        isLargest ? { most: 500 } : "none",
      ),
      growthRow(
        `longest task of the wall, ${name}`,
        wall(load, "longestMs"),
        isLargest ? { most: 500 } : "none",
      ),
    ];
  }),
  listRow("opened as soon as its link stands", "list-at-once", "opened", "ms", "none"),
  listRow("opened after some reading", "list", "opened", "ms", { most: 1000 }),
  listRow("sorted by another column", "list", "sorted", "ms", "none"),
  listRow("scrolled fast: 95 of 100 frames within", "list", "frameP95", "ms", { most: 17.5 }),
  listRow("scrolled fast: longest frame", "list", "frameLongest", "ms", "none"),
  listRow("heap before scrolling", "list", "heapBefore", "MiB", "none"),
  listRow("heap after its end", "list", "heapAfter", "MiB", {
    ratio: 1.3,
    to: { scenarios: ["list"], page: "list", sample: "heapBefore" },
    words: "before",
  }),
  ...IMPORTS.flatMap((of) => [
    importRow(of, "painted", "file chosen → plan", { most: 1000 }),
    importRow(of, "longestMs", "longest task", { most: 200 }),
  ]),
  exportRow("png", "ms", "one PNG, 16:9 at 300 dpi, after the first", { most: 600 }),
  exportRow("pptx", "ms", "a deck of ten figures, after the first", { most: 2500 }),
  exportRow("png", "longestMs", "longest block of the main thread, PNG", { most: 100 }),
  exportRow("pptx", "longestMs", "longest block of the main thread, deck", { most: 100 }),
  ...EXPORTS.flatMap((kind) => [
    exportRow(kind, "bytes", `first ${kind}: fetched`, "none"),
    exportRow(kind, "firstMs", `first ${kind}: time`, "none"),
  ]),
  ...COMPARED.flatMap((office) =>
    REPORT_KINDS.flatMap((kind) => {
      const isOurs = kind !== "plain";
      return [
        reportRow(
          kind,
          office,
          "ms",
          isOurs && kind !== "all" && office === "12" ? { most: 8000 } : "none",
        ),
        reportRow(kind, office, "longestMs", isOurs ? { most: 200 } : "none"),
        reportRow(kind, office, "bytes", "none"),
      ];
    }),
  ),
];

function reportRow(
  kind: ReportKind,
  office: (typeof COMPARED)[number],
  sample: keyof ReportTimes,
  budget: Budget,
): TableRow {
  const of: Source = { scenarios: [`report-${kind}-${office}`], page: "exports", sample };
  return {
    name: `汇报 of 30 figures, ${officeName(office)}, ${REPORT_WORDS[kind]}: ${SAMPLE_WORDS[sample]}`,
    unit: sample === "bytes" ? "KiB" : "ms",
    of,
    peers: null,
    budget,
  };
}

function bytesRow(name: string, sample: string, budget: Budget): TableRow {
  return {
    name,
    unit: "KiB",
    of: { scenarios: ["cold-12"], page: "ours", sample },
    peers: sample,
    budget,
  };
}

function comparedRow(
  name: string,
  scenario: string,
  [ours, peers]: readonly [string, string],
  ratio: number,
): TableRow {
  const scenarios = [scenario];
  const office = scenario.replace(/^.*-/, "");
  return {
    name: `${name}, ${office} counties`,
    unit: "ms",
    of: { scenarios, page: "ours", sample: ours },
    peers,
    budget: { ratio, to: { scenarios, page: "echarts", sample: peers }, words: "ECharts" },
  };
}

function growthRow(name: string, of: Source, budget: Budget): TableRow {
  return { name, unit: "ms", of, peers: null, budget };
}

function listRow(
  name: string,
  scenario: string,
  sample: string,
  unit: TableRow["unit"],
  budget: Budget,
): TableRow {
  const of: Source = { scenarios: [scenario], page: "list", sample };
  return { name: `100,000 projects: ${name}`, unit, of, peers: sample, budget };
}

/** Beside SheetJS alone, which stops the page for all that it does. */
function importRow(of: Import, sample: keyof ChosenTimes, name: string, budget: Budget): TableRow {
  const source: Source = { scenarios: [importId(of)], page: "import", sample };
  return { name: `${importName(of)}: ${name}`, unit: "ms", of: source, peers: sample, budget };
}

function exportRow(
  kind: ExportKind,
  sample: keyof ExportTimes,
  name: string,
  budget: Budget,
): TableRow {
  const of: Source = { scenarios: [`exports-${kind}`], page: "exports", sample };
  return { name, unit: sample === "bytes" ? "KiB" : "ms", of, peers: null, budget };
}
