/** Rows over several pictures. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Office, officeOf, record, unit, units, view } from "../domain/fixtures/build";
import { xiangxi } from "../domain/fixtures/real-notices";
import type { Region } from "../domain/facts/county";
import { figurePages } from "./pages";
import { FIGURES } from "./registry";

function officeWith(regions: readonly Region[]): Office {
  const records = regions.map(({ code }) =>
    record(code, "2021-09", { "investment.planned": 100, "investment.done": 50 }),
  );
  return officeOf({ units: regions, records });
}

/** A figure of so many counties, zones and direct units. */
function figureOf(counties: number, zones = 0, direct = 0) {
  const kinds = [
    ...Array<"county">(counties).fill("county"),
    ...Array<"zone">(zones).fill("zone"),
    ...Array<"direct">(direct).fill("direct"),
  ];
  return FIGURES["investment-plan"].build(
    view(officeWith(kinds.map((kind, index) => unit(`u${index + 1}`, { kind })))),
  );
}

function counts(pages: ReturnType<typeof figurePages>): (number | null)[] {
  return pages.map((page) => page && page.count);
}

describe("the pages of a figure", () => {
  test("are one where its rows fit", () => {
    expect(figurePages(figureOf(1), 14)).toEqual([null]);
    expect(figurePages(figureOf(12), 14)).toEqual([null]);
    expect(figurePages(figureOf(14), 14)).toEqual([null]);
  });

  test("are alike in size where they don't", () => {
    expect(figurePages(figureOf(40), 14)).toEqual([
      { first: 0, count: 14 },
      { first: 14, count: 13 },
      { first: 27, count: 13 },
    ]);
    expect(counts(figurePages(figureOf(15), 14))).toEqual([8, 7]);
    expect(counts(figurePages(figureOf(3), 1))).toEqual([1, 1, 1]);
  });

  test("end with a group where that costs no further page", () => {
    expect(counts(figurePages(figureOf(10, 6, 4), 14))).toEqual([10, 10]);
    expect(counts(figurePages(figureOf(13, 4, 3), 14))).toEqual([13, 7]);
    expect(counts(figurePages(figureOf(20, 3, 1), 14))).toEqual([12, 12]);
    // 28 rows fill two pages: there is no other break.
    expect(counts(figurePages(figureOf(20, 6, 2), 14))).toEqual([14, 14]);
  });

  test("count the lamps' units alike, and never a trend or nothing", () => {
    const snapshot = view(officeWith(units(30)));
    expect(counts(figurePages(FIGURES.lamps.build(snapshot), 14))).toEqual([10, 10, 10]);
    expect(figurePages(FIGURES["investment-trend"].build(snapshot), 1)).toEqual([null]);
    expect(figurePages(FIGURES["start-rate"].build(view(xiangxi())), 1)).toEqual([null]);
  });

  test("need room for a row", () => {
    expect(() => figurePages(figureOf(3), 0)).toThrow("at least one row");
  });

  test("hold every row once, in order, in as few pages as can be, none empty", () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(9),
      fc.nat(9),
      fc.integer({ min: 1, max: 40 }),
    );
    fc.assert(
      fc.property(sizes, ([counties, zones, direct, most]) => {
        const total = counties + zones + direct;
        const pages = figurePages(figureOf(counties, zones, direct), most);
        expect(pages).toHaveLength(Math.max(1, Math.ceil(total / most)));
        if (total <= most) return;
        let first = 0;
        for (const page of pages) {
          expect(page?.first).toBe(first);
          expect(page?.count).toBeGreaterThan(0);
          expect(page?.count).toBeLessThanOrEqual(most);
          first += page?.count ?? 0;
        }
        expect(first).toBe(total);
      }),
      { numRuns: 60 },
    );
  });
});
