/** The table's rows: which numbers stand beside each other, and what they may be. */
import { OFFICES } from "./offices";

/** `most`: in the row's unit. `ratio`: times the bare page. */
export type Budget = { readonly most: number } | { readonly ratio: number };

export interface TableRow {
  readonly name: string;
  readonly unit: "ms" | "KiB";
  readonly scenario: string;
  /** Names in the scenario's samples. */
  readonly ours: string;
  readonly bare: string;
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
];
