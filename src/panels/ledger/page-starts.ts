/** Which pages of a list are known by their cursor, and which of them a stretch of rows needs. */
import type { ProjectPage } from "../../domain/ledger/listed";

export interface PageStart {
  /** Null: the first page. */
  readonly cursor: string | null;
  /** The place of its first row in the list. */
  readonly start: number;
}

/**
 * How many rows the list has room for: up to the end of the last page that is known, which may not
 * have been read yet. `length`: of a full page.
 */
export function rowCount(
  starts: readonly PageStart[],
  { total, length }: { total: number; length: number },
): number {
  return Math.min(total, (starts.at(-1)?.start ?? 0) + length);
}

/** The pages that hold the rows, as places in the list of starts; `to` is behind the last. */
export function pageSpan(
  starts: readonly PageStart[],
  firstRow: number,
  lastRow: number,
): { from: number; to: number } {
  const from = starts.reduce((found, { start }, index) => (start <= firstRow ? index : found), 0);
  const to = starts.reduce((found, { start }, index) => (start <= lastRow ? index : found), 0) + 1;
  return { from, to };
}

interface ReadPage extends PageStart {
  readonly read: Pick<ProjectPage, "projects" | "next"> | null;
}

/** The starts with the page that follows the last known one, once that is read; else the same. */
export function grown(
  starts: readonly PageStart[],
  pages: readonly ReadPage[],
): readonly PageStart[] {
  const last = starts.at(-1);
  const page = pages.find(({ start }) => start === last?.start);
  if (!page?.read || page.read.next === null || page.read.projects.length === 0) return starts;
  return [...starts, { cursor: page.read.next, start: page.start + page.read.projects.length }];
}
