import fc from "fast-check";
import { expect, test } from "vitest";
import { type Values, officeOf, printed, record, unitNamed, units, view } from "../fixtures/build";
import {
  type Fraction,
  compareFractions,
  fraction,
  percentFraction,
  subtract,
} from "../numbers/fraction";
import { LAMP_LABEL, type Lamp, duePace, lampFor, lampOf } from "./lamp";
import { DEFAULT_POLICY, type LampRule, type Policy } from "../facts/policy";
import { countyRate, headlineRate, rateOf } from "./rate";
import { countyMembers } from "../facts/snapshot";
import { PACED_RATES } from "./rates";

const YINCHUAN: LampRule = { basis: "gap", yellow: 10, red: 30 };
const WUHAN: LampRule = { basis: "ratio", yellow: 80, red: 60 };
const BRIGHTNESS: Record<Lamp, number> = { red: 0, yellow: 1, green: 2, none: -1 };

function lamp(rule: LampRule, share: Fraction, pace: Fraction): Lamp {
  return lampFor({ ...DEFAULT_POLICY, lamp: rule }, share, pace);
}

test.each<[number, Lamp]>([
  [120, "green"],
  [75, "green"],
  [74.9, "yellow"],
  [65, "yellow"],
  [64.9, "red"],
  [0, "red"],
  [-5, "red"],
])("gap rule, default 0/10, 序时 75 %%: a rate of %d %% is %s", (percent, expected) => {
  expect(lamp(DEFAULT_POLICY.lamp, percentFraction(percent), fraction(3, 4))).toBe(expected);
});

test.each<[number, Lamp]>([
  [65, "green"],
  [64.9, "yellow"],
  [45, "yellow"],
  [44.9, "red"],
])("gap rule of 银川 10/30, 序时 75 %%: a rate of %d %% is %s", (percent, expected) => {
  expect(lamp(YINCHUAN, percentFraction(percent), fraction(3, 4))).toBe(expected);
});

test.each<[number, Lamp]>([
  [200, "green"],
  [60, "green"],
  [59.9, "yellow"],
  [45, "yellow"],
  [44.9, "red"],
  [0, "red"],
])("ratio rule of 武汉 80/60, 序时 75 %%: a rate of %d %% is %s", (percent, expected) => {
  expect(lamp(WUHAN, percentFraction(percent), fraction(3, 4))).toBe(expected);
});

test("the gap is tested as displayed: −0.04 reads 0.0 and is green, −10.04 reads −10.0 and is yellow", () => {
  const below = (points: number) => subtract(fraction(3, 4), percentFraction(points));
  expect(
    [0.04, 0.05, 10.04, 10.05].map((points) =>
      lamp(DEFAULT_POLICY.lamp, below(points), fraction(3, 4)),
    ),
  ).toEqual(["green", "yellow", "yellow", "red"]);
});

test("a rate is compared with 序时 as displayed at any threshold of one decimal", () => {
  const tenths = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(tenths, tenths, (yellow, red) => {
      const rule: LampRule = { basis: "gap", yellow: yellow / 10, red: (yellow + red) / 10 };
      const at = (gap: number) =>
        lamp(rule, subtract(fraction(1), fraction(gap, 1000)), fraction(1));
      expect(at(yellow)).toBe("green");
      expect(at(yellow + red)).toBe(red === 0 ? "green" : "yellow");
      expect(at(yellow + red + 1)).toBe("red");
    }),
  );
});

test("a lamp is monotonic in the rate, in both families", () => {
  const shares = fc
    .tuple(fc.integer({ min: -500, max: 5000 }), fc.integer({ min: 1, max: 2000 }))
    .map(([top, bottom]) => fraction(top, bottom));
  const paces = fc.integer({ min: 1, max: 12 }).map((months) => fraction(months, 12));
  const gap = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([yellow, more]): LampRule => ({ basis: "gap", yellow, red: yellow + more }));
  const ratio = fc
    .tuple(fc.nat(100), fc.nat(60))
    .map(([red, more]): LampRule => ({ basis: "ratio", yellow: red + more, red }));
  fc.assert(
    fc.property(fc.oneof(gap, ratio), shares, shares, paces, (rule, a, b, pace) => {
      const [low, high] = compareFractions(a, b) <= 0 ? [a, b] : [b, a];
      expect(BRIGHTNESS[lamp(rule, low, pace)]).toBeLessThanOrEqual(
        BRIGHTNESS[lamp(rule, high, pace)],
      );
    }),
  );
});

test("a ratio to a pace of 0 gives no lamp", () => {
  expect(lamp(WUHAN, fraction(1, 2), fraction(0))).toBe("none");
});

const VALUES: Values = {
  "investment.planned": 1000,
  "investment.due": 500,
  "investment.done": 550,
  "starts.planned": 10,
  "starts.done": 1,
};

function september(
  rows: readonly Values[],
  policy: Partial<Policy> = {},
  totals: ReturnType<typeof printed>[] = [],
) {
  const records = rows.map((values, index) => record(`u${index + 1}`, "2021-09", values));
  return view(officeOf({ units: units(rows.length), records, policy, printed: totals }));
}

test("lampAgainst time: 55 % is red against 75 %; against due: 55 % is green against 500/1000", () => {
  const time = september([VALUES]);
  expect(lampOf(time, rateOf(time, "investment"), time.members)).toBe("red");
  const due = september([VALUES], { lampAgainst: "due" });
  expect(lampOf(due, rateOf(due, "investment"), due.members)).toBe("green");
});

test("lampAgainst due: a rate without a reported due keeps 序时", () => {
  const snapshot = september([VALUES], { lampAgainst: "due" });
  expect(duePace(snapshot, rateOf(snapshot, "start"), snapshot.members)).toBeNull();
  expect(lampOf(snapshot, rateOf(snapshot, "start"), snapshot.members)).toBe("red");
});

test("lampAgainst due: over several units due/planned is Σ/Σ, and only where all in the rate report due", () => {
  const all = september(
    [VALUES, { "investment.planned": 3000, "investment.due": 500, "investment.done": 700 }],
    { lampAgainst: "due" },
  );
  const pace = duePace(all, rateOf(all, "investment"), all.members);
  expect(pace && compareFractions(pace, fraction(1, 4))).toBe(0);
  const half = september([VALUES, { "investment.planned": 3000, "investment.done": 700 }], {
    lampAgainst: "due",
  });
  expect(duePace(half, rateOf(half, "investment"), half.members)).toBeNull();
});

test("lampFor: a rate that policy gives no lamp has none; the others keep theirs", () => {
  const snapshot = september([VALUES], { lampFor: ["investment"] });
  expect(lampOf(snapshot, rateOf(snapshot, "start"), snapshot.members)).toBe("none");
  expect(lampOf(snapshot, rateOf(snapshot, "investment"), snapshot.members)).toBe("red");
});

test("by default all four rates have lamps, and the rates against a period target have none", () => {
  const values: Values = {
    "completions.planned": 2,
    "completions.done": 2,
    "enterprises.total.target": 2,
    "enterprises.total.added": 2,
    "starts.due": 1,
  };
  const snapshot = september([{ ...VALUES, ...values }]);
  expect(PACED_RATES.map((id) => lampOf(snapshot, rateOf(snapshot, id), snapshot.members))).toEqual(
    ["red", "green", "red", "green"],
  );
  expect(lampOf(snapshot, rateOf(snapshot, "startDue"), snapshot.members)).toBe("none");
  expect(lampOf(snapshot, rateOf(snapshot, "investmentDue"), snapshot.members)).toBe("none");
});

test("no rate, no lamp: 无灯 for 未报 and for 无计划", () => {
  const snapshot = september([{}, { "starts.planned": 0, "starts.done": 3 }]);
  for (const name of ["u1", "u2"]) {
    const county = unitNamed(snapshot, name);
    expect(lampOf(snapshot, countyRate(snapshot, "start", county), countyMembers(county))).toBe(
      "none",
    );
  }
  expect(LAMP_LABEL).toEqual({ red: "红灯", yellow: "黄灯", green: "绿灯", none: "无灯" });
});

test("a printed pair has a lamp like any rate", () => {
  const pair = [
    printed("root", "2021-09", "starts.done", 145),
    printed("root", "2021-09", "starts.planned", 170),
  ];
  const snapshot = september([{}], {}, pair);
  expect(lampOf(snapshot, headlineRate(snapshot, "start").rate, snapshot.members)).toBe("green");
});
