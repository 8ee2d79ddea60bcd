import fc from "fast-check";
import { expect, test } from "vitest";
import { readPolicy } from "../../data/wire/wire-to-domain";
import { formatPercentNumber } from "../../domain/numbers/format";
import { DEFAULT_POLICY, paceCurve } from "../../domain/facts/policy";
import { changedRules, draftOf, rulesOf } from "./rules-draft";

const DRAFT = draftOf(DEFAULT_POLICY);

test("the defaults are nothing to be kept", () => {
  expect(rulesOf(DRAFT)).toEqual({ kind: "fits", policy: DEFAULT_POLICY, wire: {} });
});

test("what differs is kept, and reads back as it was written", () => {
  const result = rulesOf({
    ...DRAFT,
    pace: "curve",
    curve: ["5", "10％", " 15", "25", "35", "45", "55", "62.5", "70", "80", "90", "100"],
    red: "5",
    rankGroups: "together",
    regionWord: " 全州 ",
  });
  expect(result).toMatchObject({
    kind: "fits",
    wire: {
      timeProgress: [5, 10, 15, 25, 35, 45, 55, 62.5, 70, 80, 90, 100],
      lamp: { basis: "gap", yellow: 0, red: 5 },
      rankGroups: "together",
      regionWord: "全州",
    },
  });
  const { policy } = readPolicy(result.kind === "fits" ? result.wire : {});
  expect(formatPercentNumber(policy.timeProgress[7] ?? { numerator: 0n, denominator: 1n })).toBe(
    "62.5",
  );
  expect(policy.regionWord).toBe("全州");
});

test.each([
  ["timeProgress", { pace: "curve" as const, curve: [...DRAFT.curve.slice(0, 11), ""] }],
  ["timeProgress", { pace: "curve" as const, curve: ["9", "8", ...DRAFT.curve.slice(2)] }],
  ["lamp", { red: "十" }],
  ["lamp", { yellow: "10", red: "5" }],
  ["lamp", { yellow: "-1" }],
  ["lamp", { lampBasis: "ratio" as const, yellow: "80", red: "90" }],
  ["unitWord", { unitWord: "  " }],
  ["regionWord", { regionWord: "" }],
])("%s that is not right is named and not taken: %o", (name, part) => {
  const result = rulesOf({ ...DRAFT, ...part });
  expect(result.kind === "wrong" && Object.keys(result.problems)).toEqual([name]);
});

test("every curve that an office may have stands in the form as it is", () => {
  const curve = fc
    .array(fc.integer({ min: 0, max: 90 }), { minLength: 12, maxLength: 12 })
    .map((steps) => {
      let sum = 500;
      return steps.map((step) => (sum += step) / 10 + 0.0625);
    });
  fc.assert(
    fc.property(curve, (percentages) => {
      const policy = { ...DEFAULT_POLICY, timeProgress: paceCurve(percentages) };
      const result = rulesOf(draftOf(policy));
      expect(result.kind === "fits" && result.policy.timeProgress).toEqual(policy.timeProgress);
    }),
  );
});

test("a default that is written out is no other rule than one that is left out", () => {
  const written = {
    regionWord: "全市",
    unitWord: "县（市、区）",
    lamp: { basis: "gap", yellow: 0, red: 10 },
    lampFor: [...DEFAULT_POLICY.lampFor],
  };
  const result = rulesOf(draftOf(readPolicy(written).policy));
  expect(changedRules(written, result.kind === "fits" ? result.wire : { unitWord: "" })).toEqual(
    [],
  );
  expect(changedRules(written, { unitWord: "县", rankGroups: "together" })).toEqual([
    { rule: "rankGroups", from: null, to: "together" },
    { rule: "unitWord", from: "县（市、区）", to: "县" },
  ]);
});

test("a curve that is untouched is no change, one that is gone is", () => {
  const timeProgress = [5, 10, 15, 25, 35, 45, 55, 62.500001, 70, 80, 90, 100];
  const result = rulesOf(draftOf(readPolicy({ timeProgress }).policy));
  expect(result.kind === "fits" && changedRules({ timeProgress }, result.wire)).toEqual([]);
  expect(changedRules({ timeProgress }, {})).toEqual([
    { rule: "timeProgress", from: timeProgress, to: null },
  ]);
});
