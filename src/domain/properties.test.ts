/**
 * What must hold for any office: arbitrary units, kinds, values, gaps in reporting, and revisions.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Region } from "./facts/county";
import { type Office, type Values, officeOf, printed, record, unit, view } from "./fixtures/build";
import { formatPercent, formatSignedPoints } from "./numbers/format";
import { toNumber } from "./numbers/fraction";
import { MEASURES, type Measure, measureInfo } from "./facts/measure";
import { gapToPace, headlineRate, rateOf } from "./rates/rate";
import { readMeasure, totalMeasure } from "./facts/readings";
import { type Snapshot } from "./facts/snapshot";
import { RATE_IDS } from "./rates/rates";

const QUARTER_ENDS = ["2021-03", "2021-06", "2021-09", "2021-12"] as const;
const MONTHS = [
  "2021-02",
  "2021-03",
  "2021-05",
  "2021-06",
  "2021-08",
  "2021-09",
  "2021-12",
] as const;
const FLOWS = MEASURES.filter((measure) => measureInfo(measure).nature === "flow");

const kinds = fc.constantFrom("county", "zone", "direct");
const reports = fc.subarray(
  ["projects", "starts", "completions", "investment", "enterprises"] as const,
  { minLength: 3 },
);
const unitList = fc
  .array(fc.tuple(kinds, reports), { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map(([kind, groups], index) => unit(`u${index}`, { kind, reports: groups })));
const amount = fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: -50, max: 5000 }));
const values: fc.Arbitrary<Values> = fc.dictionary(fc.constantFrom(...MEASURES), amount, {
  maxKeys: 12,
});

const offices: fc.Arbitrary<Office> = unitList.chain((list) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(list.length - 1), fc.constantFrom(...MONTHS), values), {
        minLength: 1,
        maxLength: 20,
      }),
      fc.array(fc.tuple(fc.constantFrom(...MEASURES), fc.nat(3)), { maxLength: 4 }),
    )
    .map(([rows, totals]) =>
      officeOf({
        units: list,
        records: rows.map(([index, at, row]) => record(`u${index}`, at, row)),
        printed: [
          printed("root", "2021-12", "starts.done", 1),
          ...totals.map(([measure, value]) => printed("root", "2021-12", measure, value)),
        ],
      }),
    ),
);
const bases = fc.constantFrom("ytd" as const, "quarter" as const);

/** Splits the units of a view into three groups by the given labels. */
function split(snapshot: Snapshot, labels: readonly number[]): Region[][] {
  return [0, 1, 2].map((label) =>
    snapshot.base.regions.filter((_, index) => (labels[index] ?? 0) === label),
  );
}

const labels = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 });

test("a region's sum doesn't depend on grouping: the parts' totals and coverage add up to the whole's", () => {
  fc.assert(
    fc.property(
      offices,
      bases,
      labels,
      fc.constantFrom(...MEASURES),
      (office, basis, by, measure) => {
        const snapshot = view(office, { basis });
        const whole = totalMeasure(snapshot, measure);
        const parts = split(snapshot, by).map((regions) =>
          totalMeasure(snapshot, measure, { ...snapshot.base, regions }),
        );
        expect(parts.reduce((sum, part) => sum + (part.value ?? 0), 0)).toBe(whole.value ?? 0);
        expect(parts.flatMap((part) => part.reported)).toHaveLength(whole.reported.length);
        expect(parts.flatMap((part) => part.missing)).toHaveLength(whole.missing.length);
        expect(whole.value === null).toBe(whole.reported.length === 0);
      },
    ),
  );
});

test("a region's rate doesn't depend on grouping: numerators and denominators of the parts add up", () => {
  fc.assert(
    fc.property(offices, bases, labels, fc.constantFrom(...RATE_IDS), (office, basis, by, id) => {
      const snapshot = view(office, { basis });
      const whole = rateOf(snapshot, id);
      const parts = split(snapshot, by).map((regions) =>
        rateOf(snapshot, id, { ...snapshot.base, regions }),
      );
      expect(parts.reduce((sum, part) => sum + (part.numerator ?? 0), 0)).toBe(
        whole.numerator ?? 0,
      );
      expect(parts.reduce((sum, part) => sum + (part.denominator ?? 0), 0)).toBe(
        whole.denominator ?? 0,
      );
    }),
  );
});

test("a rate never is NaN or infinite: it is a finite value or a reason, never both", () => {
  fc.assert(
    fc.property(offices, bases, fc.constantFrom(...RATE_IDS), (office, basis, id) => {
      const snapshot = view(office, { basis });
      for (const rate of [rateOf(snapshot, id), headlineRate(snapshot, id).rate]) {
        expect(rate.value === null).toBe(rate.absence !== null);
        if (!rate.value) continue;
        expect(Number.isFinite(toNumber(rate.value))).toBe(true);
        expect(formatPercent(rate.value)).toMatch(/^(0|−?[\d,]+\.\d+)%$/);
        const gap = gapToPace(snapshot, rate);
        if (gap) expect(formatSignedPoints(gap)).toMatch(/^(持平|[+−]?[\d,]+\.\d)$/);
      }
    }),
  );
});

test("every unit that should report is in exactly one list of a rate", () => {
  fc.assert(
    fc.property(offices, bases, fc.constantFrom(...RATE_IDS), (office, basis, id) => {
      const { included, partial, missing } = rateOf(view(office, { basis }), id);
      const listed = [...included, ...partial, ...missing];
      expect(new Set(listed).size).toBe(listed.length);
    }),
  );
});

test("single quarters of a flow add up to the year, per unit and for the region", () => {
  const year = fc.array(fc.integer({ min: -100, max: 100_000 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(year, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...FLOWS),
      (rows, measure) => {
        const office = officeOf({
          units: rows.map((_, index) => unit(`u${index}`)),
          records: rows.flatMap((row, index) =>
            QUARTER_ENDS.map((at, at4) => record(`u${index}`, at, { [measure]: row[at4] ?? 0 })),
          ),
        });
        const quarters = ["2021Q1", "2021Q2", "2021Q3", "2021Q4"].map((quarter) =>
          view(office, { quarter, basis: "quarter" }),
        );
        const whole = view(office, { quarter: "2021Q4" });
        expect(added(quarters.map((snapshot) => totalMeasure(snapshot, measure).value))).toBe(
          totalMeasure(whole, measure).value,
        );
        for (const county of whole.base.regions) {
          const single = quarters.map((snapshot) => readMeasure(snapshot, county, measure).value);
          expect(added(single)).toBe(readMeasure(whole, county, measure).value);
        }
      },
    ),
  );
});

function added(parts: readonly (number | null)[]): number {
  return parts.reduce<number>(
    (total, part) => total + (part ?? expect.fail("a quarter has no value")),
    0,
  );
}

test("choosing all but one unit and that one adds up to the region", () => {
  fc.assert(
    fc.property(
      offices,
      fc.constantFrom<Measure>("starts.done", "investment.done", "enterprises.total.added"),
      (office, measure) => {
        const whole = view(office);
        const [first, ...rest] = whole.base.regions.map(({ code }) => code);
        fc.pre(first !== undefined && rest.length > 0);
        const parts = [[first], rest].map(
          (counties) => totalMeasure(view(office, { counties }), measure).value ?? 0,
        );
        expect(added(parts)).toBe(totalMeasure(whole, measure).value ?? 0);
      },
    ),
  );
});
