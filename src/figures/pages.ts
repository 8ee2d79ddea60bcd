/** How the rows of a figure are spread over several pictures or slides. */
import { pageSizes } from "../lib/paging";
import { invariant } from "../lib/invariant";
import type { Figure } from "./figure";

export interface FigurePage {
  /** The index of the page's first unit, counted over all groups. */
  readonly first: number;
  readonly count: number;
}

/**
 * One null where the figure fits into one picture; else as few windows as can be, alike in size (40
 * rows by 14 → 14, 13, 13), with breaks between groups where that costs no further page. Throws
 * where a page may hold no row.
 */
export function figurePages({ body }: Figure, mostRows: number): readonly (FigurePage | null)[] {
  invariant(mostRows >= 1, "a page holds at least one row");
  if (body.kind !== "rows" && body.kind !== "lamps") return [null];
  const sizes = pageSizes(
    body.groups.map(({ rows }) => rows.length),
    mostRows,
  );
  if (sizes.length === 1) return [null];
  let first = 0;
  return sizes.map((count) => {
    first += count;
    return { first: first - count, count };
  });
}
