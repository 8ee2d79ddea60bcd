/** Samples → the table and the JSON file. */
import type { Taken } from "./drive";
import type { PageId } from "./pages";
import { ROWS, type TableRow } from "./rows";

export interface Result {
  readonly name: string;
  readonly unit: TableRow["unit"];
  readonly ours: Spread;
  /** Null where the bare page does nothing of the kind. */
  readonly bare: Spread | null;
  /** ours / bare; null where the bare page has none of it. */
  readonly ratio: number | null;
  readonly budget: string;
  readonly isOver: boolean;
  readonly verdict: string;
}

interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly samples: readonly number[];
}

const BYTES_PER_KIB = 1024;

/** The rows whose scenario was run. */
export function resultsOf(taken: readonly Taken[]): Result[] {
  return ROWS.flatMap((row) => {
    const found = taken.find(({ scenario }) => scenario === row.scenario);
    return found ? [resultOf(row, found)] : [];
  });
}

function resultOf(row: TableRow, { samples }: Taken): Result {
  const spread = (page: PageId, name: string) => spreadOf((samples[page] ?? []).map((sample) => inUnit(row, sample[name])));
  const ours = spread(row.page ?? "ours", row.ours);
  const bare = row.bare === null ? null : spread("bare", row.bare);
  const ratio = bare && bare.median > 0 ? ours.median / bare.median : null;
  return { name: row.name, unit: row.unit, ours, bare, ratio, ...judge(row, ours.median, ratio) };
}

function inUnit({ unit, name }: TableRow, value: number | undefined): number {
  if (value === undefined) throw new Error(`no sample for ${name}`);
  return unit === "KiB" ? value / BYTES_PER_KIB : value;
}

function spreadOf(samples: readonly number[]): Spread {
  const ascending = samples.slice().sort((a, b) => a - b);
  const at = (share: number) => ascending[Math.round((ascending.length - 1) * share)] ?? NaN;
  const half = ascending.length / 2;
  const median = Number.isInteger(half) ? ((ascending[half - 1] ?? NaN) + (ascending[half] ?? NaN)) / 2 : at(0.5);
  return { median, min: at(0), max: at(1), samples };
}

function judge({ budget, unit }: TableRow, ours: number, ratio: number | null): Pick<Result, "budget" | "isOver" | "verdict"> {
  if (budget === "none") return { budget: "–", isOver: false, verdict: "" };
  const [limit, value] = "most" in budget ? [budget.most, ours] : [budget.ratio, ratio ?? NaN];
  const words = "most" in budget ? `≤ ${limit} ${unit}` : limit === 1 ? "before it" : `≤ ${limit} × bare`;
  const isOver = !(value <= limit);
  return { budget: words, isOver, verdict: isOver ? `OVER by ${((value / limit - 1) * 100).toFixed(0)} %` : "ok" };
}

/** One line per row: medians, with the least and the most behind them. */
export function tableOf(results: readonly Result[]): string {
  const number = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  const cell = ({ median, min, max }: Spread) => `${number(median)} (${number(min)}–${number(max)})`;
  const lines = [
    ["median (least–most)", "ours", "bare", "ratio", "budget", ""],
    ...results.map(({ name, unit, ours, bare, ratio, budget, verdict }) => [
      `${name}, ${unit}`,
      cell(ours),
      bare ? cell(bare) : "–",
      ratio === null ? "–" : ratio.toFixed(2),
      budget,
      verdict,
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => columnsOf(line[column] ?? ""))));
  return lines.map((line) => line.map((text, column) => pad(text, widths[column] ?? 0, column === 0)).join("  ")).join("\n");
}

/** A Chinese character takes two columns of a terminal. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
}

function pad(text: string, width: number, isLeft: boolean): string {
  const space = " ".repeat(width - columnsOf(text));
  return isLeft ? text + space : space + text;
}
