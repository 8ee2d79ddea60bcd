/** How the rows of a figure are spread over several pictures or slides. */
import { invariant } from "../lib/invariant";
import type { Figure } from "./figure";

export interface FigurePage {
  /** The index of the page's first unit, counted over all groups. */
  readonly first: number;
  readonly count: number;
}

/**
 * One null where the figure fits into one picture; else as few windows as can be, alike in size (40 rows by 14 → 14, 13,
 * 13), with breaks between groups where that costs no further page. Throws where a page may hold no row.
 */
export function figurePages({ body }: Figure, mostRows: number): readonly (FigurePage | null)[] {
  invariant(mostRows >= 1, "a page holds at least one row");
  if (body.kind !== "rows" && body.kind !== "lamps") return [null];
  const sizes = body.groups.map(({ rows }) => rows.length);
  const units = sizes.reduce((sum, size) => sum + size, 0);
  return units <= mostRows ? [null] : bestPages(sizes, units, Math.floor(mostRows));
}

/** A way to end so many pages at some row: breaks inside a group first, then how uneven the pages are. */
interface Way {
  readonly split: number;
  readonly uneven: number;
  readonly pages: readonly FigurePage[];
}

function bestPages(sizes: readonly number[], units: number, most: number): readonly FigurePage[] {
  const ends = groupEnds(sizes);
  const pages = Math.ceil(units / most);
  let ways = new Map<number, Way>([[0, { split: 0, uneven: 0, pages: [] }]]);
  for (let page = 0; page < pages; page += 1) ways = nextWays(ways, { ends, units, most });
  return ways.get(units)?.pages ?? [];
}

/** The rows after which a group ends. */
function groupEnds(sizes: readonly number[]): ReadonlySet<number> {
  let end = 0;
  return new Set(sizes.map((size) => (end += size)));
}

interface Layout {
  readonly ends: ReadonlySet<number>;
  readonly units: number;
  readonly most: number;
}

/** The best way to each row with one page more. */
function nextWays(ways: ReadonlyMap<number, Way>, { ends, units, most }: Layout): Map<number, Way> {
  const next = new Map<number, Way>();
  for (const [first, way] of ways) {
    for (let end = first + 1; end <= Math.min(first + most, units); end += 1) {
      const count = end - first;
      const longer = {
        split: way.split + (ends.has(end) ? 0 : 1),
        uneven: way.uneven + count * count,
        pages: [...way.pages, { first, count }],
      };
      const known = next.get(end);
      if (!known || isBetter(longer, known)) next.set(end, longer);
    }
  }
  return next;
}

/** Fuller pages come first where nothing else tells two ways apart: the map is in order of rows, so the later has the shorter last page. */
function isBetter(a: Way, b: Way): boolean {
  if (a.split !== b.split) return a.split < b.split;
  return a.uneven <= b.uneven;
}
