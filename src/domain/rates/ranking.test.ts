import fc from "fast-check";
import { expect, test } from "vitest";
import { sorted } from "../../lib/array";
import { officeOf, names, record, unit, units, view } from "../fixtures/build";
import { compareFractions, displayedPercent } from "../numbers/fraction";
import { orderByRate, rankChanges, ranksOf } from "./ranking";
import { countyRate } from "./rate";
import type { Snapshot } from "../facts/snapshot";

type Starts = readonly [done: number | null, planned: number | null];

/** Units u1, u2, … with done and planned starts in September 2021. */
function starts(rows: readonly Starts[]): Snapshot {
  const records = rows.map(([done, planned], index) =>
    record(`u${index + 1}`, "2021-09", {
      "projects.total": 1,
      "starts.done": done,
      "starts.planned": planned,
    }),
  );
  return view(officeOf({ units: units(rows.length), records }));
}

function ranks(snapshot: Snapshot): (number | null)[] {
  const all = ranksOf(snapshot, "start");
  return snapshot.base.regions.map(({ code }) => all.get(code)?.rank ?? null);
}

test("dense ranks: 1, 2, 2, 3", () => {
  expect(
    ranks(
      starts([
        [9, 10],
        [8, 10],
        [16, 20],
        [1, 10],
      ]),
    ),
  ).toEqual([1, 2, 2, 3]);
});

test("equal at displayed precision share a rank though their exact values differ", () => {
  expect(
    ranks(
      starts([
        [8_001, 10_000],
        [80_000, 100_000],
        [801, 1000],
      ]),
    ),
  ).toEqual([2, 2, 1]);
});

test("units without a rate come last and have no rank: 未报, 无计划", () => {
  const snapshot = starts([
    [null, 10],
    [5, 10],
    [3, 0],
    [0, 10],
  ]);
  expect(ranks(snapshot)).toEqual([null, 1, null, 2]);
  const rates = snapshot.base.regions.map((county) => ({
    county,
    rate: countyRate(snapshot, "start", county),
  }));
  expect(names(orderByRate(rates).map(({ county }) => county))).toEqual(["u2", "u4", "u1", "u3"]);
  expect(ranksOf(snapshot, "start").get(rates[1]?.county.code ?? expect.fail())?.of).toBe(2);
});

test("order is by exact value, and by display order where values are exactly equal", () => {
  const snapshot = starts([
    [1, 2],
    [8_000, 10_000],
    [8_001, 10_000],
    [2, 4],
  ]);
  const rates = snapshot.base.regions.map((county) => ({
    county,
    rate: countyRate(snapshot, "start", county),
  }));
  expect(names(orderByRate(rates).map(({ county }) => county))).toEqual(["u3", "u2", "u1", "u4"]);
});

const MIXED = [
  unit("u1"),
  unit("u2"),
  unit("z1", { kind: "zone" }),
  unit("d1", { kind: "direct" }),
];

function mixed(rankGroups: "apart" | "together"): Snapshot {
  const done = [6, 5, 9, 1];
  const records = MIXED.map(({ code }, index) =>
    record(code, "2021-09", { "starts.done": done[index] ?? 0, "starts.planned": 10 }),
  );
  return view(officeOf({ units: MIXED, records, policy: { rankGroups } }));
}

test("rankGroups: counties, zones and direct units rank apart by default, or together", () => {
  expect(ranks(mixed("apart"))).toEqual([1, 2, 1, 1]);
  expect(ranks(mixed("together"))).toEqual([2, 3, 1, 4]);
});

test("chosen counties: ranks stay those of the whole region", () => {
  const office = officeOf({
    units: units(3),
    records: [9, 8, 7].map((done, index) =>
      record(`u${index + 1}`, "2021-09", { "starts.done": done, "starts.planned": 10 }),
    ),
  });
  const chosen = view(office, { counties: ["u2", "u3"] });
  expect(ranks(chosen)).toEqual([1, 2, 3]);
});

test("180 counties with 180 values have ranks 1 to 180; one county is first of one", () => {
  const rows = Array.from({ length: 180 }, (_, index): Starts => [index, 180]);
  expect(ranks(starts(rows))).toEqual(Array.from({ length: 180 }, (_, index) => 180 - index));
  expect(ranks(starts([[1, 10]]))).toEqual([1]);
});

test("small rates are told apart as they are shown: 0.04%, 0.03% twice, 0%", () => {
  expect(
    ranks(
      starts([
        [3, 10_000],
        [4, 10_000],
        [0, 100],
        [1, 3000],
      ]),
    ),
  ).toEqual([2, 1, 3, 2]);
});

test("dense ranks have no holes, follow the exact order, and are shared exactly by equal displayed values", () => {
  const part = fc.option(fc.nat(12), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 12 }), (rows) => {
      const snapshot = starts(rows);
      const found = ranks(snapshot);
      const ranked = snapshot.base.regions.flatMap((county, index) => {
        const { value } = countyRate(snapshot, "start", county);
        return value ? [{ value, rank: found[index] ?? expect.fail() }] : [];
      });
      const distinct = new Set(ranked.map(({ rank }) => rank));
      expect(sorted([...distinct], (a, b) => a - b)).toEqual(
        Array.from(distinct, (_, index) => index + 1),
      );
      for (const a of ranked)
        for (const b of ranked) {
          expect(a.rank === b.rank).toBe(displayedPercent(a.value) === displayedPercent(b.value));
          if (a.rank < b.rank) expect(compareFractions(a.value, b.value)).toBe(1);
        }
    }),
  );
});

test("rank changes since last quarter: positive is a rise; none for a first quarter's cumulative rank", () => {
  const done: Record<string, readonly number[]> = {
    "2020-12": [9, 1],
    "2021-03": [1, 2],
    "2021-06": [9, 4],
  };
  const records = Object.entries(done).flatMap(([at, values]) =>
    values.map((value, index) =>
      record(`u${index + 1}`, at, { "starts.done": value, "starts.planned": 10 }),
    ),
  );
  const office = officeOf({ units: units(2), records });
  const changes = (quarter: string) => [
    ...rankChanges(view(office, { quarter }), "start").values(),
  ];
  expect(changes("2021Q2")).toEqual([1, -1]);
  expect(changes("2021Q1")).toEqual([]);
});
