/** Whether a soak was passed, and its figures for people. */
import { keysOf } from "../../src/lib/record";
import type { Memory } from "./memory";
import type { SoakResult } from "./soak";

/** Of the heap. */
const HEAP_GROWTH = 0.05;
/**
 * What a reading that is just under way may hold more: its three requests, which the browser notes a
 * moment after the wall has cleared those before, and what listens for each to be given up. What
 * stays of each of hundreds of readings or scenes is far more. Nodes may not grow at all.
 */
const UNDER_WAY = { nodes: 0, listeners: 6, entries: 3 } as const;
const MEBIBYTE = 1_048_576;

/** What was wrong, a sentence each; empty: passed. */
export function problemsOf(result: SoakResult): string[] {
  const { before, after } = endsOf(result);
  const grown = keysOf(UNDER_WAY)
    .filter((name) => after[name] > before[name] + UNDER_WAY[name])
    .map((name) => `${name} grew from ${before[name]} to ${after[name]}`);
  const rules: readonly (readonly [boolean, string])[] = [
    [heapGrowth(result) > HEAP_GROWTH, `the heap grew by ${percent(heapGrowth(result))}`],
    [
      result.blanks > 0,
      `the wall showed nothing ${result.blanks} times, at the longest ${result.longestBlankMs} ms`,
    ],
    [result.crashes > 0, `${result.crashes} scenes could not be drawn`],
    [result.loads !== 1, `the page was loaded ${result.loads} times`],
    [result.pageErrors.length > 0, `page errors: ${result.pageErrors.slice(0, 3).join("; ")}`],
  ];
  return [...grown, ...rules.filter(([isBroken]) => isBroken).map(([, sentence]) => sentence)];
}

/** The figures, a line each. */
export function figuresOf(result: SoakResult): string {
  const { memory, faults, seen } = result;
  const along = (name: keyof Memory) => memory.map((one) => one[name]).join(" → ");
  const faultCount = Object.values(faults).reduce((sum, count) => sum + count, 0);
  const counts = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ");
  return [
    `${result.hours.toFixed(1)} hours of wall time in ${result.realSeconds.toFixed(0)} s`,
    `refreshes: ${result.refreshes}; publications: ${result.publications}`,
    `faults: ${faultCount} (${counts(faults)})`,
    `scene changes: ${result.changes} (since the start: ${counts(seen)})`,
    `longest blank: ${result.longestBlankMs} ms; scenes that crashed: ${result.crashes}`,
    `heap: ${memory.map(({ heapBytes }) => mebibytes(heapBytes)).join(" → ")} MiB (${percent(heapGrowth(result))})`,
    `DOM nodes: ${along("nodes")}`,
    `listeners: ${along("listeners")}`,
    `performance entries: ${along("entries")}`,
  ].join("\n");
}

function endsOf({ memory }: SoakResult): { before: Memory; after: Memory } {
  const [before] = memory;
  const after = memory.at(-1);
  if (!before || !after) throw new Error("a soak measures at its beginning and at its end");
  return { before, after };
}

function heapGrowth(result: SoakResult): number {
  const { before, after } = endsOf(result);
  return after.heapBytes / before.heapBytes - 1;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function mebibytes(bytes: number): string {
  return (bytes / MEBIBYTE).toFixed(2);
}
