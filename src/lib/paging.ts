/** How rows in groups, one group after the other, are spread over pages. */
import { invariant } from "./invariant";

/** Below this share of a page's rows a page looks empty. */
const THIN = 1 / 3;

/** A way to end so many pages at some row, and what is wrong with it, the worst first. */
interface Way {
  readonly faults: readonly number[];
  /** Of its last page. */
  readonly size: number;
  /** All but the last page; null: none. */
  readonly before: Way | null;
}

export interface PagingOptions {
  /** Whether a further page is better than tearing a group that fits one. */
  readonly keepGroups: boolean;
}

/**
 * The number of rows on each page, in their order: as few pages as hold them at most `most` each.
 * Among those the pages that tear the fewest groups that would fit one, then those with the fewest
 * pages less than a third full, then those that end with a group, then the most even ones, fuller
 * ones first. No rows: one empty page. Throws where a page may hold no row.
 */
export function pageSizes(
  groups: readonly number[],
  most: number,
  { keepGroups }: PagingOptions = { keepGroups: false },
): readonly number[] {
  invariant(most >= 1, "a page holds at least one row");
  const rows = rowsOf(groups, Math.floor(most));
  if (rows.total === 0) return [0];
  return sizesOf(bestWay(rows, keepGroups ? fewestWhole(rows) : Math.ceil(rows.total / rows.most)));
}

/** Whether a page of so many rows, where `most` would fit, looks empty. */
export function isThin(rows: number, most: number): boolean {
  return rows < most * THIN;
}

interface Rows {
  readonly total: number;
  readonly most: number;
  /**
   * What a page that ends after the row tears: a group that fits one, a longer one (cut anyway), or
   * nothing.
   */
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

/** The fewest pages that tear no group that fits one: each as full as that allows. */
function fewestWhole({ total, most, tears }: Rows): number {
  let pages = 0;
  for (let end = 0; end < total; pages += 1) {
    end = Math.min(end + most, total);
    while (tears.get(end) === "short") end -= 1;
  }
  return pages;
}

function bestWay(rows: Rows, pages: number): Way {
  let ways = new Map<number, Way>([[0, { faults: [0, 0, 0, 0], size: 0, before: null }]]);
  for (let left = pages - 1; left >= 0; left -= 1) ways = nextWays(ways, rows, left);
  const whole = ways.get(rows.total);
  invariant(whole, "enough pages hold all rows");
  return whole;
}

/**
 * The best way to each row with one page more, from where the pages `left` after it can hold what
 * remains, each at least a row.
 */
function nextWays(
  ways: ReadonlyMap<number, Way>,
  { total, most, tears }: Rows,
  left: number,
): Map<number, Way> {
  const next = new Map<number, Way>();
  for (const [first, way] of ways) {
    const last = Math.min(first + most, total - left);
    for (let end = Math.max(first + 1, total - left * most); end <= last; end += 1) {
      const size = end - first;
      const torn = tears.get(end);
      const own = [torn === "short" ? 1 : 0, isThin(size, most) ? 1 : 0, torn ? 1 : 0, size * size];
      const longer = {
        faults: own.map((fault, index) => fault + (way.faults[index] ?? 0)),
        size,
        before: way,
      };
      const known = next.get(end);
      if (!known || isBetter(longer, known)) next.set(end, longer);
    }
  }
  return next;
}

function sizesOf(way: Way): number[] {
  const sizes: number[] = [];
  for (let part: Way | null = way; part?.before; part = part.before) sizes.unshift(part.size);
  return sizes;
}

/** Of two alike the later: the map is in order of rows, so its last page is the shorter one. */
function isBetter(way: Way, known: Way): boolean {
  const index = way.faults.findIndex((fault, at) => fault !== known.faults[at]);
  return index === -1 || (way.faults[index] ?? 0) < (known.faults[index] ?? 0);
}
