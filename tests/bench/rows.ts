/** The table's rows: which numbers stand beside each other, and what they may be. */
import { EXPORTS, type ExportKind, type ExportTimes } from "./exports/watched";
import { OFFICES } from "./offices";
import type { PageId } from "./pages";

/** `most`: in the row's unit. `ratio`: times the bare page. */
export type Budget = { readonly most: number } | { readonly ratio: number } | "none";

export interface TableRow {
  readonly name: string;
  readonly unit: "ms" | "KiB";
  readonly scenario: string;
  /** Names in the scenario's samples. */
  readonly ours: string;
  readonly bare: string | null;
  /** Whose sample `ours` is; without it, the app's. */
  readonly page?: PageId;
  readonly budget: Budget;
}

export const ROWS: readonly TableRow[] = [
  {
    name: "JavaScript until 总览 is painted",
    unit: "KiB",
    scenario: "cold-12",
    ours: "scriptBytes",
    bare: "scriptBytes",
    budget: { most: 260 },
  },
  { name: "CSS until 总览 is painted", unit: "KiB", scenario: "cold-12", ours: "styleBytes", bare: "styleBytes", budget: { most: 20 } },
  ...OFFICES.flatMap(({ id, name }): TableRow[] => [
    {
      name: `cold → headline numbers | first bare chart, ${name}`,
      unit: "ms",
      scenario: `cold-${id}`,
      ours: "headline",
      bare: "firstChart",
      budget: { ratio: 1 },
    },
    {
      name: `cold → all figures painted, ${name}`,
      unit: "ms",
      scenario: `cold-${id}`,
      ours: "figures",
      bare: "figures",
      budget: { ratio: 1.3 },
    },
    {
      name: `filter change → painted, ${name}`,
      unit: "ms",
      scenario: `filter-${id}`,
      ours: "painted",
      bare: "painted",
      budget: { ratio: 1.2 },
    },
  ]),
  exportRow("png", "ms", "one PNG, 16:9 at 300 dpi, after the first", { most: 600 }),
  exportRow("pptx", "ms", "a deck of ten figures, after the first", { most: 2500 }),
  exportRow("png", "longestMs", "longest block of the main thread, PNG", { most: 200 }),
  exportRow("pptx", "longestMs", "longest block of the main thread, deck", { most: 200 }),
  ...EXPORTS.flatMap((kind) => [
    exportRow(kind, "bytes", `first ${kind}: fetched`, "none"),
    exportRow(kind, "firstMs", `first ${kind}: time`, "none"),
  ]),
];

function exportRow(kind: ExportKind, ours: keyof ExportTimes, name: string, budget: Budget): TableRow {
  return { name, unit: ours === "bytes" ? "KiB" : "ms", scenario: `export-${kind}`, ours, bare: null, page: "exports", budget };
}
