import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isThin, pageSizes } from "./paging";

describe("rows over pages", () => {
  test.each([
    [0, [0]],
    [1, [1]],
    [12, [12]],
    [13, [7, 6]],
    [24, [12, 12]],
    [25, [9, 8, 8]],
    [40, [10, 10, 10, 10]],
    [180, Array.from({ length: 15 }, () => 12)],
  ])("%i of one group: even pages", (count, expected) => {
    expect(pageSizes([count], 12)).toEqual(expected);
  });

  test("groups that fit a page stay whole where that costs no further page, even if one is then nearly empty", () => {
    expect(pageSizes([10, 3, 1], 12)).toEqual([10, 4]); // not 7 and 7
    expect(pageSizes([9, 1, 1], 10)).toEqual([9, 2]);
    expect(pageSizes([8, 4, 8, 4], 12)).toEqual([12, 12]);
    expect(pageSizes([8, 8, 8], 12)).toEqual([12, 12]); // two pages at most: one group is cut
  });

  test("a group too long for a page is cut: where it ends if no page is nearly empty then, else evenly", () => {
    expect(pageSizes([18, 3, 1], 12)).toEqual([11, 11]);
    expect(pageSizes([18, 6], 12)).toEqual([12, 12]);
    expect(pageSizes([20, 5], 12)).toEqual([10, 10, 5]);
    expect(pageSizes([20, 2], 10)).toEqual([8, 7, 7]); // not 10, 10 and 2
    expect(pageSizes([22, 2, 1], 12)).toEqual([9, 8, 8]); // not 11, 11 and 3
  });

  test("a further page rather than a torn group, where groups are to be kept", () => {
    const keepGroups = true;
    expect(pageSizes([8, 8, 8], 12, { keepGroups })).toEqual([8, 8, 8]);
    expect(pageSizes([3, 15], 12, { keepGroups })).toEqual([9, 9]);
    expect(pageSizes([24, 1], 12, { keepGroups })).toEqual([9, 8, 8]);
    expect(pageSizes([36], 12, { keepGroups })).toEqual([12, 12, 12]);
    expect(pageSizes([], 12, { keepGroups })).toEqual([0]);
  });

  test("a page less than a third full is thin", () => {
    expect([3, 4].map((rows) => isThin(rows, 10))).toEqual([true, false]);
    expect([3, 4].map((rows) => isThin(rows, 12))).toEqual([true, false]);
  });

  test("need room for a row", () => {
    expect(() => pageSizes([3], 0)).toThrow("at least one row");
  });

  const groups = fc.array(fc.nat(20), { maxLength: 6 });
  const most = fc.integer({ min: 1, max: 14 });

  test("any groups: every row once, as few pages as possible, none empty or too long", () => {
    fc.assert(
      fc.property(groups, most, (sizes, limit) => {
        const total = sizes.reduce((sum, size) => sum + size, 0);
        const pages = pageSizes(sizes, limit);
        expect(pages.reduce((sum, size) => sum + size, 0)).toBe(total);
        expect(pages).toHaveLength(Math.max(1, Math.ceil(total / limit)));
        for (const size of pages) expect(size <= limit && (size > 0 || total === 0)).toBe(true);
      }),
    );
  });

  test("a whole province: as many pages as that takes, looked for among those that can still come to an end", () => {
    const counties = Array.from({ length: 2844 }, () => 1);
    for (const keepGroups of [false, true])
      expect(pageSizes(counties, 12, { keepGroups })).toEqual(
        Array.from({ length: 237 }, () => 12),
      );
  });

  test("any few groups: the best of all the ways there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (sizes, limit, keepGroups) => {
          fc.pre(sizes.reduce((sum, size) => sum + size, 0) <= 14);
          expect(pageSizes(sizes, limit, { keepGroups })).toEqual(
            bestOfAll(sizes, limit, keepGroups),
          );
        },
      ),
    );
  });

  test("any groups that are to be kept: none that fits a page is torn", () => {
    fc.assert(
      fc.property(groups, most, (sizes, limit) => {
        const ends = new Set(runningSums(pageSizes(sizes, limit, { keepGroups: true })));
        const starts = runningSums([0, ...sizes]);
        sizes.forEach((size, index) => {
          const first = starts[index] ?? 0;
          const torn = Array.from(
            { length: Math.max(size - 1, 0) },
            (_, row) => first + row + 1,
          ).some((row) => ends.has(row));
          expect(torn && size <= limit).toBe(false);
        });
      }),
    );
  });
});

function runningSums(sizes: readonly number[]): number[] {
  let sum = 0;
  return sizes.map((size) => (sum += size));
}

/**
 * Every way to cut the rows into pages, compared by the rules of `pageSizes` as they are written.
 */
function bestOfAll(
  groups: readonly number[],
  most: number,
  keepGroups: boolean,
): readonly number[] {
  const ends = runningSums(groups);
  const total = ends.at(-1) ?? 0;
  if (total === 0) return [0];
  const isShortTorn = (row: number) => {
    const group = ends.findIndex((end) => row <= end);
    return ends[group] !== row && (groups[group] ?? 0) <= most;
  };
  const faultsOf = (pages: readonly number[]) => {
    const cuts = runningSums(pages);
    const torn = cuts.filter((row) => !ends.includes(row));
    const evenness = pages.reduce((sum, size) => sum + size * size, 0);
    return [
      torn.filter(isShortTorn).length,
      pages.filter((size) => isThin(size, most)).length,
      torn.length,
      evenness,
    ];
  };
  const judged = waysToCut(total, most).map((pages) => ({ pages, faults: faultsOf(pages) }));
  const allowed = keepGroups ? judged.filter(({ faults }) => faults[0] === 0) : judged;
  const fewest = Math.min(...allowed.map(({ pages }) => pages.length));
  // Of two alike the fuller pages first.
  const [best] = allowed
    .filter(({ pages }) => pages.length === fewest)
    .sort((a, b) => compareLists(a.faults, b.faults) || compareLists(b.pages, a.pages));
  return best?.pages ?? [];
}

function waysToCut(total: number, most: number): number[][] {
  if (total === 0) return [[]];
  const firsts = Array.from({ length: Math.min(total, most) }, (_, index) => index + 1);
  return firsts.flatMap((first) => waysToCut(total - first, most).map((rest) => [first, ...rest]));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((number, at) => number !== b[at]);
  return (a[index] ?? 0) - (b[index] ?? 0);
}
