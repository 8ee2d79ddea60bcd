/** How rows in groups, one group after the other, are spread over pages. */
import { invariant } from "./invariant";

/** Below this share of a page's rows a page looks empty. */
const THIN = 1 / 3;

/** A way to end so many pages at some row, and what is wrong with it, the worst first. */
interface Way {
  readonly faults: readonly number[];
  readonly sizes: readonly number[];
}

export interface PagingOptions {
  /** Whether a further page is better than tearing a group that fits one. */
  readonly keepGroups: boolean;
}

/**
 * The number of rows on each page, in their order: as few pages as hold them at most `most` each. Among those the pages that
 * tear the fewest groups that would fit one, then those with the fewest pages less than a third full, then those that end with
 * a group, then the most even ones, fuller ones first. No rows: one empty page. Throws where a page may hold no row.
 */
export function pageSizes(
  groups: readonly number[],
  most: number,
  { keepGroups }: PagingOptions = { keepGroups: false },
): readonly number[] {
  invariant(most >= 1, "a page holds at least one row");
  const rows = rowsOf(groups, Math.floor(most));
  if (rows.total === 0) return [0];
  // No group is torn at the latest where each has pages of its own.
  for (let pages = Math.ceil(rows.total / rows.most); ; pages += 1) {
    const { faults, sizes } = bestWay(rows, pages);
    if (!keepGroups || faults[0] === 0) return sizes;
  }
}

/** Whether a page of so many rows, where `most` would fit, looks empty. */
export function isThin(rows: number, most: number): boolean {
  return rows < most * THIN;
}

interface Rows {
  readonly total: number;
  readonly most: number;
  /** What a page that ends after the row tears: a group that fits one, a longer one (cut anyway), or nothing. */
  readonly tears: ReadonlyMap<number, "short" | "long">;
}

function rowsOf(groups: readonly number[], most: number): Rows {
  const tears = new Map<number, "short" | "long">();
  let total = 0;
  for (const size of groups) {
    for (let row = 1; row < size; row += 1) tears.set(total + row, size <= most ? "short" : "long");
    total += size;
  }
  return { total, most, tears };
}

function bestWay(rows: Rows, pages: number): Way {
  let ways = new Map<number, Way>([[0, { faults: [0, 0, 0, 0], sizes: [] }]]);
  for (let page = 0; page < pages; page += 1) ways = nextWays(ways, rows);
  const whole = ways.get(rows.total);
  invariant(whole, "enough pages hold all rows");
  return whole;
}

/** The best way to each row with one page more. */
function nextWays(ways: ReadonlyMap<number, Way>, { total, most, tears }: Rows): Map<number, Way> {
  const next = new Map<number, Way>();
  for (const [first, { faults, sizes }] of ways) {
    for (let end = first + 1; end <= Math.min(first + most, total); end += 1) {
      const size = end - first;
      const torn = tears.get(end);
      const own = [torn === "short" ? 1 : 0, isThin(size, most) ? 1 : 0, torn ? 1 : 0, size * size];
      const longer = { faults: own.map((fault, index) => fault + (faults[index] ?? 0)), sizes: [...sizes, size] };
      const known = next.get(end);
      if (!known || isBetter(longer, known)) next.set(end, longer);
    }
  }
  return next;
}

/** Of two alike the later: the map is in order of rows, so its last page is the shorter one. */
function isBetter(way: Way, known: Way): boolean {
  const index = way.faults.findIndex((fault, at) => fault !== known.faults[at]);
  return index === -1 || (way.faults[index] ?? 0) < (known.faults[index] ?? 0);
}
