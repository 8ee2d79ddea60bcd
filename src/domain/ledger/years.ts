/** What is counted over more than one year's list: a campaign over New Year, the last twelve months. */
import { type Month, monthOf, yearOf } from "../facts/period";
import type { LedgerRow } from "./row";

/** The rows of a month: the projects on the list of its year. */
export type RowsAt = (month: Month) => readonly LedgerRow[];

const DECEMBER = 12;

/**
 * The projects on the list of any year from `from` to `to`, each as at the last month of those years
 * in which it is listed: a project that ended has no plan in the next year, and is not undone by it.
 */
export function rowsOver({ from, to }: { from: Month; to: Month }, rowsAt: RowsAt): LedgerRow[] {
  const byId = new Map<string, LedgerRow>();
  for (let year = yearOf(from); year <= yearOf(to); year += 1)
    for (const row of rowsAt(year === yearOf(to) ? to : monthOf(year, DECEMBER)))
      byId.set(row.project.id, row);
  return [...byId.values()];
}

/** The earlier of a month and the end of a year. */
export function untilYear(month: Month, year: number): Month {
  return year < yearOf(month) ? monthOf(year, DECEMBER) : month;
}
