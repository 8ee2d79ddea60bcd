/** Samples → the table and the JSON file. */
import { tabulate } from "../../src/lib/record";
import type { Taken } from "./drive";
import { PEERS, PEER_NAMES, type PeerId } from "./pages";
import { ROWS, type Source, type TableRow } from "./rows";

export interface Result {
  readonly name: string;
  readonly unit: TableRow["unit"];
  readonly ours: Spread;
  /** Null where a peer does nothing of the kind. */
  readonly peers: Readonly<Record<PeerId, Spread | null>>;
  /** Ours by what the budget compares it with; null where that is a number. */
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

const UNITS = { ms: 1, KiB: 1024, MiB: 1024 * 1024 } as const;

/** The rows whose scenarios were run. */
export function resultsOf(taken: readonly Taken[]): Result[] {
  const wasRun = ({ scenarios }: Source) =>
    scenarios.every((id) => taken.some(({ scenario }) => scenario === id));
  return ROWS.filter(({ of }) => wasRun(of)).map((row) => resultOf(row, taken));
}

function resultOf(row: TableRow, taken: readonly Taken[]): Result {
  const spread = (source: Source) =>
    spreadOf(samplesOf(source, taken).map((value) => value / UNITS[row.unit]));
  const ours = spread(row.of);
  const stands = (page: PeerId) =>
    row.of.scenarios.every((id) => taken.find(({ scenario }) => scenario === id)?.samples[page]);
  const peers = tabulate(PEERS, (page) =>
    row.peers === null || !stands(page) ? null : spread({ ...row.of, page, sample: row.peers }),
  );
  const other = row.budget === "none" || "most" in row.budget ? null : spread(row.budget.to);
  const ratio = other && other.median > 0 ? ours.median / other.median : null;
  return { name: row.name, unit: row.unit, ours, peers, ratio, ...judge(row, ours.median, ratio) };
}

/** Run by run. */
function samplesOf({ scenarios, page, sample }: Source, taken: readonly Taken[]): number[] {
  const lists = scenarios.map(
    (id) => taken.find(({ scenario }) => scenario === id)?.samples[page] ?? [],
  );
  const [first = []] = lists;
  return first.map((_, run) =>
    Math.max(
      ...lists.map((samples) => {
        const value = samples[run]?.[sample];
        if (value === undefined)
          throw new Error(`no ${sample} of ${page} in ${scenarios.join(", ")}`);
        return value;
      }),
    ),
  );
}

function spreadOf(samples: readonly number[]): Spread {
  const ascending = samples.slice().sort((a, b) => a - b);
  const at = (share: number) => ascending[Math.round((ascending.length - 1) * share)] ?? NaN;
  const half = ascending.length / 2;
  const median = Number.isInteger(half)
    ? ((ascending[half - 1] ?? NaN) + (ascending[half] ?? NaN)) / 2
    : at(0.5);
  return { median, min: at(0), max: at(1), samples };
}

function judge(
  { budget, unit }: TableRow,
  ours: number,
  ratio: number | null,
): Pick<Result, "budget" | "isOver" | "verdict"> {
  if (budget === "none") return { budget: "–", isOver: false, verdict: "" };
  const [limit, value] = "most" in budget ? [budget.most, ours] : [budget.ratio, ratio ?? NaN];
  const words = "most" in budget ? `≤ ${limit} ${unit}` : `≤ ${limit} × ${budget.words}`;
  const isOver = !(value <= limit);
  return {
    budget: words,
    isOver,
    verdict: isOver ? `OVER by ${((value / limit - 1) * 100).toFixed(0)} %` : "ok",
  };
}

/** One line per row: medians, with the least and the most behind ours. */
export function tableOf(results: readonly Result[]): string {
  const number = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  const lines = [
    ["median (least–most)", "ours", ...PEERS.map((id) => PEER_NAMES[id]), "ratio", "budget", ""],
    ...results.map(({ name, unit, ours, peers, ratio, budget, verdict }) => [
      `${name}, ${unit}`,
      `${number(ours.median)} (${number(ours.min)}–${number(ours.max)})`,
      ...PEERS.map((id) => (peers[id] ? number(peers[id].median) : "–")),
      ratio === null ? "–" : ratio.toFixed(2),
      budget,
      verdict,
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => columnsOf(line[column] ?? ""))),
  );
  return lines
    .map((line) =>
      line.map((text, column) => pad(text, widths[column] ?? 0, column === 0)).join("  "),
    )
    .join("\n");
}

/** A Chinese character takes two columns of a terminal. */
function columnsOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1),
    0,
  );
}

function pad(text: string, width: number, isLeft: boolean): string {
  const space = " ".repeat(width - columnsOf(text));
  return isLeft ? text + space : space + text;
}
