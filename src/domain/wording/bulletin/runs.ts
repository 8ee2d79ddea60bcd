/** The stretches that a 通报 is made of: plain text, and numbers that know where they come from. */
import type { NumberRef } from "../explain/explanation";

/** One stretch of a paragraph. `ref`: the number it holds, for 数字由来; null where it holds none. */
export interface Run {
  readonly text: string;
  readonly ref: NumberRef | null;
}

/** Text without a number of its own. */
export function plain(text: string): Run {
  return { text, ref: null };
}

/** A number in words, with where it comes from. */
export function linked(text: string, ref: NumberRef): Run {
  return { text, ref };
}

/** The parts one after the other with a mark between them; empty parts are left out. */
export function joinRuns(parts: readonly (readonly Run[])[], mark: string): Run[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [plain(mark), ...part]));
}

/**
 * The same text in as few runs as it takes: neighbours without a number become one, empty ones go.
 */
export function mergePlain(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (run.text === "") continue;
    if (last && !last.ref && !run.ref) merged[merged.length - 1] = plain(last.text + run.text);
    else merged.push(run);
  }
  return merged;
}

/** The text of the runs, end to end. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}
