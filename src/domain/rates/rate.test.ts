import { expect, test } from "vitest";
import {
  type Values,
  names,
  officeOf,
  printed,
  record,
  shown,
  unit,
  unitNamed,
  units,
  view,
} from "../fixtures/build";
import { formatSignedPoints } from "../numbers/format";
import type { Policy } from "../facts/policy";
import { countyRate, gapToPace, headlineRate, mayUsePrinted, rateCoverage, rateOf } from "./rate";
import { RATES, type RateId } from "./rates";

/** One report month, September 2021; units u1, u2, … in the order given. */
function september(
  rows: readonly Values[],
  options: {
    policy?: Partial<Policy>;
    printed?: ReturnType<typeof printed>[];
    choice?: Parameters<typeof view>[1];
  } = {},
) {
  const office = officeOf({
    units: units(rows.length),
    records: rows.map((values, index) => record(`u${index + 1}`, "2021-09", values)),
    ...(options.policy && { policy: options.policy }),
    ...(options.printed && { printed: options.printed }),
  });
  return view(office, options.choice);
}

const PAIR = [
  printed("root", "2021-09", "starts.done", 145),
  printed("root", "2021-09", "starts.planned", 170),
];
const BOTH: Values = { "starts.planned": 10, "starts.done": 8 };

test.each<[RateId, string, Values]>([
  ["start", "开工率", { "starts.done": 3, "starts.planned": 4 }],
  ["startDue", "时序开工率", { "starts.done": 3, "starts.due": 4 }],
  ["completion", "竣工率", { "completions.done": 3, "completions.planned": 4 }],
  ["investment", "投资完成率", { "investment.done": 3, "investment.planned": 4 }],
  ["investmentDue", "阶段目标完成率", { "investment.done": 3, "investment.due": 4 }],
  [
    "enterprises",
    "四上目标完成率",
    { "enterprises.total.added": 3, "enterprises.total.target": 4 },
  ],
])("%s is %s", (id, name, values) => {
  const rate = rateOf(september([values]), id);
  expect([RATES[id].name, rate.numerator, rate.denominator, shown(rate), rate.absence]).toEqual([
    name,
    3,
    4,
    "75.0%",
    null,
  ]);
});

test("竣工率 against all projects, when policy says so", () => {
  const values: Values = { "completions.done": 3, "completions.planned": 4, "projects.total": 12 };
  expect(shown(rateOf(september([values]), "completion"))).toBe("75.0%");
  expect(
    shown(
      rateOf(september([values], { policy: { completionDenominator: "total" } }), "completion"),
    ),
  ).toBe("25.0%");
});

test("a region's rate is Σ/Σ, never a mean of rates", () => {
  const rate = rateOf(
    september([
      { "starts.planned": 10, "starts.done": 10 },
      { "starts.planned": 90, "starts.done": 9 },
    ]),
    "start",
  );
  expect([rate.numerator, rate.denominator, shown(rate)]).toEqual([19, 100, "19.0%"]);
});

test("only units that report both parts count; those in one and not in the other are named", () => {
  const rate = rateOf(
    september([BOTH, { "starts.done": 100 }, { "starts.planned": 100 }, {}]),
    "start",
  );
  expect([rate.numerator, rate.denominator]).toEqual([8, 10]);
  expect([names(rate.included), names(rate.partial), names(rate.missing)]).toEqual([
    ["u1"],
    ["u2", "u3"],
    ["u4"],
  ]);
  expect(rateCoverage(rate)).toEqual({ reported: 1, expected: 4 });
});

test("a reported 0 in the denominator counts, its numerator included", () => {
  const rate = rateOf(september([BOTH, { "starts.planned": 0, "starts.done": 2 }]), "start");
  expect([rate.numerator, rate.denominator, shown(rate)]).toEqual([10, 10, "100.0%"]);
  expect(rateCoverage(rate)).toEqual({ reported: 2, expected: 2 });
});

test("planned 0: no rate, 无计划, never 0 or ∞", () => {
  expect(rateOf(september([{ "starts.planned": 0, "starts.done": 2 }]), "start")).toMatchObject({
    numerator: 2,
    denominator: 0,
    value: null,
    absence: "noPlan",
  });
  expect(rateOf(september([{ "starts.planned": 0, "starts.done": 0 }]), "start")).toMatchObject({
    value: null,
    absence: "noPlan",
  });
});

test("0 done of a plan is a rate of 0; done not reported is no rate", () => {
  expect(shown(rateOf(september([{ "starts.planned": 9, "starts.done": 0 }]), "start"))).toBe("0%");
  expect(rateOf(september([{ "starts.planned": 9, "starts.done": null }]), "start")).toMatchObject({
    value: null,
    absence: "notReported",
  });
});

test("done without a plan: the plan is 未报, which is not 无计划", () => {
  expect(rateOf(september([{ "starts.done": 9 }]), "start")).toMatchObject({
    value: null,
    absence: "planNotReported",
  });
});

test("不适用 units are in no list and no coverage", () => {
  const direct = unit("d9", { kind: "direct", reports: ["investment"] });
  const office = officeOf({
    units: [...units(1), direct],
    records: [
      record("u1", "2021-09", { "enterprises.total.added": 1, "enterprises.total.target": 2 }),
    ],
  });
  const snapshot = view(office);
  expect(rateCoverage(rateOf(snapshot, "enterprises"))).toEqual({ reported: 1, expected: 1 });
  expect(countyRate(snapshot, "enterprises", unitNamed(snapshot, "d9"))).toMatchObject({
    absence: "notApplicable",
    missing: [],
    partial: [],
  });
});

test("full coverage: the sum is the headline, the printed pair is not", () => {
  const headline = headlineRate(september([BOTH], { printed: PAIR }), "start");
  expect([headline.origin, shown(headline.rate), headline.sum]).toEqual(["sum", "80.0%", null]);
});

test("incomplete coverage: the printed pair is the headline and the sum stands beside it", () => {
  const headline = headlineRate(september([BOTH, {}], { printed: PAIR }), "start");
  expect([headline.origin, shown(headline.rate), headline.sum && shown(headline.sum)]).toEqual([
    "printed",
    "85.3%",
    "80.0%",
  ]);
});

test("incomplete coverage without a whole printed pair: the sum stays the headline", () => {
  const headline = headlineRate(september([BOTH, {}], { printed: PAIR.slice(0, 1) }), "start");
  expect([headline.origin, shown(headline.rate)]).toEqual(["sum", "80.0%"]);
});

test("a printed pair with a plan of 0 gives no rate", () => {
  const pair = [
    printed("root", "2021-09", "starts.done", 5),
    printed("root", "2021-09", "starts.planned", 0),
  ];
  expect(headlineRate(september([{}], { printed: pair }), "start").rate).toMatchObject({
    value: null,
    absence: "noPlan",
  });
});

test("nothing reported and nothing printed: no headline", () => {
  const headline = headlineRate(september([{ "investment.done": 1 }]), "start");
  expect([headline.origin, headline.rate.value, headline.rate.absence]).toEqual([
    "none",
    null,
    "notReported",
  ]);
});

test.each([
  ["chosen units", { counties: ["u1"] }],
  ["不含直属", { direct: "without" }],
] as const)("the printed pair is not used for %s", (_, choice) => {
  const snapshot = september([BOTH, {}], { printed: PAIR, choice });
  expect(mayUsePrinted(snapshot)).toBe(false);
  expect([
    headlineRate(snapshot, "start").origin,
    shown(headlineRate(snapshot, "start").rate),
  ]).toEqual(["sum", "80.0%"]);
});

test("printed rates exist only in 累计", () => {
  const snapshot = september([BOTH, {}], { printed: PAIR, choice: { basis: "quarter" } });
  expect(headlineRate(snapshot, "start")).toMatchObject({
    origin: "none",
    rate: { value: null, absence: "noEarlier" },
  });
});

test("与序时 is exact minus exact, rounded once: 66.64 − 66.66… is 持平, where rounding twice says −0.1", () => {
  const values: Values = { "investment.planned": 10_000, "investment.done": 6664 };
  const snapshot = view(officeOf({ units: units(1), records: [record("u1", "2021-08", values)] }));
  const rate = rateOf(snapshot, "investment");
  expect(shown(rate)).toBe("66.6%");
  expect(formatSignedPoints(gapToPace(snapshot, rate) ?? expect.fail())).toBe("持平");
});

test("no rate has no gap", () => {
  const snapshot = september([{ "starts.planned": 0, "starts.done": 2 }]);
  expect(gapToPace(snapshot, rateOf(snapshot, "start"))).toBeNull();
});

test("180 counties: coverage counts each", () => {
  const rate = rateOf(
    september(Array.from({ length: 180 }, (_, index) => (index === 0 ? {} : BOTH))),
    "start",
  );
  expect([rateCoverage(rate), rate.numerator, rate.denominator]).toEqual([
    { reported: 179, expected: 180 },
    179 * 8,
    1790,
  ]);
});
