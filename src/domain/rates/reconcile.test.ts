import { expect, test } from "vitest";
import {
  type Choice,
  type Values,
  officeOf,
  printed,
  record,
  unit,
  units,
  view,
} from "../fixtures/build";
import { shangqiu201910, xiangxi } from "../fixtures/real-notices";
import { subjectName } from "../wording/discrepancy-words";
import { conflictsOf, reconcile } from "./reconcile";

type Printed = ReturnType<typeof printed>;

/** Units u1, u2, … in September 2021, amounts printed to 0.1亿. */
function september(rows: readonly Values[], totals: readonly Printed[], choice: Choice = {}) {
  const precision: Values = { "investment.planned": 1000, "investment.done": 1000 };
  const records = rows.map((values, index) =>
    record(`u${index + 1}`, "2021-09", values, precision),
  );
  const office = officeOf({ units: units(rows.length), records, printed: totals });
  return reconcile(view(office, choice)).map((item) => [
    item.region.name,
    item.subject,
    item.printed,
    item.computed,
    item.class,
  ]);
}

test("a printed value that agrees at its own precision is no difference", () => {
  const totals = [
    printed("root", "2021-09", "investment.done", 20_000, 10_000),
    printed("root", "2021-09", "starts.done", 7),
  ];
  expect(
    september(
      [
        { "investment.done": 11_000, "starts.done": 3 },
        { "investment.done": 13_000, "starts.done": 4 },
      ],
      totals,
    ),
  ).toEqual([]);
});

test("a printed sum within the units' rounding can be explained, one further off cannot", () => {
  const rows: Values[] = [{ "investment.done": 100_000 }, { "investment.done": 200_000 }];
  const classOf = (value: number) =>
    september(rows, [printed("root", "2021-09", "investment.done", value, 1000)]).map((item) =>
      item.at(-1),
    );
  expect([300_000, 301_000, 302_000].map(classOf)).toEqual([[], ["rounding"], ["unexplained"]]);
});

test("471.48 against 464.96: sums that differ from the printed total cannot be explained", () => {
  const totals = [printed("root", "2021-09", "investment.done", 4_714_800, 100)];
  expect(september([{ "investment.done": 4_649_600 }], totals)).toEqual([
    ["root", "investment.done", 4_714_800, 4_649_600, "unexplained"],
  ]);
});

test("counts are exact: one project more in print cannot be explained", () => {
  const totals = [printed("root", "2021-09", "starts.done", 8)];
  expect(september([{ "starts.done": 3 }, { "starts.done": 4 }], totals)).toEqual([
    ["root", "starts.done", 8, 7, "unexplained"],
  ]);
});

test("incomplete coverage: both values are listed as 覆盖不全不可比", () => {
  const totals = [
    printed("root", "2021-09", "starts.done", 8),
    printed("root", "2021-09", "rate.start", 90),
  ];
  const rows: Values[] = [{ "starts.done": 3, "starts.planned": 4 }, {}];
  expect(september(rows, totals)).toEqual([
    ["root", "starts.done", 8, 3, "incomparable"],
    ["root", "rate.start", 90, 75, "incomparable"],
  ]);
});

test("a printed rate that does not follow from its own printed pair (6/19 as 35.3 %) cannot be explained", () => {
  const totals = [
    printed("root", "2021-09", "starts.done", 6),
    printed("root", "2021-09", "starts.planned", 19),
    printed("root", "2021-09", "rate.start", 35.3),
  ];
  expect(september([{}], totals)).toEqual([["root", "rate.start", 35.3, 31.6, "unexplained"]]);
});

test("a unit with only a printed rate has nothing to compare", () => {
  expect(
    september(
      [{ "investment.done": 1000 }, {}],
      [printed("u2", "2021-09", "rate.investment", 60.4)],
    ),
  ).toEqual([]);
});

test("a reported total of 四上 that is not the sum of its five is shown", () => {
  const five: Values = {
    "enterprises.industry.added": 1,
    "enterprises.construction.added": 1,
    "enterprises.trade.added": 1,
    "enterprises.realEstate.added": 1,
    "enterprises.services.added": 1,
  };
  expect(september([{ ...five, "enterprises.total.added": 6 }], [])).toEqual([
    ["u1", "enterprises.total.added", 6, 5, "unexplained"],
  ]);
  expect(september([{ ...five, "enterprises.total.added": 5 }], [])).toEqual([]);
  expect(
    september([{ ...five, "enterprises.trade.added": null, "enterprises.total.added": 6 }], []),
  ).toEqual([]);
});

test("核对 exists only in 累计", () => {
  expect(
    september([{ "starts.done": 3 }], [printed("root", "2021-09", "starts.done", 8)], {
      basis: "quarter",
    }),
  ).toEqual([]);
});

test("printed values of another month are not compared", () => {
  expect(september([{ "starts.done": 3 }], [printed("root", "2021-08", "starts.done", 8)])).toEqual(
    [],
  );
});

test("核对 stays that of the whole region when counties are chosen", () => {
  const whole = reconcile(view(shangqiu201910()));
  expect(reconcile(view(shangqiu201910(), { counties: ["411481"] }))).toEqual(whole);
});

test("核对 stays that of the whole region when it is read without 直属: a printed total holds them", () => {
  expect(reconcile(view(xiangxi(), { direct: "without" }))).toEqual(reconcile(view(xiangxi())));
});

test("exactly as far off as both roundings reach is out of reach: 10.0 as 10.1亿 needs 10.05 to be both", () => {
  const totals = [printed("root", "2021-09", "investment.done", 101_000, 1000)];
  expect(september([{ "investment.done": 100_000 }], totals)).toEqual([
    ["root", "investment.done", 101_000, 100_000, "unexplained"],
  ]);
});

/** Two counties and a zone with plans of 100万 and these amounts done, printed to `digit`万元. */
function ranked(
  done: readonly [number, number, number],
  digit: number,
  rankGroups: "apart" | "together",
  ranks: readonly (readonly [string, number])[],
) {
  const members = [unit("u1"), unit("u2"), unit("z1", { kind: "zone" })];
  const records = members.map(({ code }, index) => {
    const values = { "investment.planned": 1_000_000, "investment.done": done[index] ?? 0 };
    return record(code, "2021-09", values, { "investment.done": digit });
  });
  const totals = ranks.map(([name, rank]) => printed(name, "2021-09", "rank.investment", rank));
  const office = officeOf({ units: members, records, printed: totals, policy: { rankGroups } });
  return reconcile(view(office)).map((item) => [
    item.region.name,
    item.printed,
    item.computed,
    item.class,
  ]);
}

test("a printed rank that exact rates cannot give is 不能解释, whether too high or too low", () => {
  const ranks = [
    ["u1", 2],
    ["u2", 1],
  ] as const;
  expect(ranked([900_000, 800_000, 0], 1, "apart", ranks)).toEqual([
    ["u1", 2, 1, "unexplained"],
    ["u2", 1, 2, "unexplained"],
  ]);
  expect(
    ranked([900_000, 800_000, 0], 1, "apart", [
      ["u1", 1],
      ["u2", 2],
      ["z1", 1],
    ]),
  ).toEqual([]);
});

test("a printed rank that the rounding allows is 四舍五入可解释, on either side", () => {
  const ranks = [
    ["u1", 2],
    ["u2", 1],
  ] as const;
  expect(ranked([900_000, 899_000, 0], 10_000, "apart", ranks)).toEqual([
    ["u1", 2, 1, "rounding"],
    ["u2", 1, 2, "rounding"],
  ]);
});

test("a rival of another group explains a printed rank only where the groups rank together", () => {
  const done = [900_000, 500_000, 899_000] as const;
  expect(ranked(done, 10_000, "together", [["u1", 2]])).toEqual([["u1", 2, 1, "rounding"]]);
  expect(ranked(done, 10_000, "apart", [["u1", 2]])).toEqual([["u1", 2, 1, "unexplained"]]);
});

test("a printed rate is held against the printed pair of its own region and month", () => {
  const elsewhere = [
    printed("u1", "2021-09", "starts.done", 9),
    printed("root", "2021-06", "starts.done", 9),
    printed("u2", "2021-09", "starts.planned", 9),
  ];
  const pair = [
    printed("root", "2021-09", "starts.done", 6),
    printed("root", "2021-09", "starts.planned", 19),
  ];
  const rows: Values[] = [{ "investment.done": 1 }, { "investment.done": 1 }];
  expect(
    september(rows, [...elsewhere, ...pair, printed("root", "2021-09", "rate.start", 31.6)]),
  ).toEqual([]);
  expect(
    september(rows, [...elsewhere, ...pair, printed("root", "2021-09", "rate.start", 100)]),
  ).toEqual([["root", "rate.start", 100, 31.6, "unexplained"]]);
});

test("a printed pair in whole 亿 explains a printed rate within its rounding", () => {
  const pair = [
    printed("root", "2021-09", "investment.done", 1_000_000, 10_000),
    printed("root", "2021-09", "investment.planned", 2_000_000, 10_000),
  ];
  const classOf = (percent: number) =>
    september([{}], [...pair, printed("root", "2021-09", "rate.investment", percent)]).map((item) =>
      item.at(-1),
    );
  expect([50, 50.1, 49.7, 50.6].map(classOf)).toEqual([
    [],
    ["rounding"],
    ["rounding"],
    ["unexplained"],
  ]);
});

test("each difference carries its source, and the region comes first", () => {
  const total = { ...printed("root", "2021-09", "starts.done", 8), source: "s2" };
  const own = { ...printed("u1", "2021-09", "starts.done", 9), source: "s3" };
  const office = officeOf({
    units: [unit("u1")],
    records: [record("u1", "2021-09", { "starts.done": 3 })],
    printed: [own, total],
  });
  expect(reconcile(view(office)).map(({ region, source }) => [region.name, source])).toEqual([
    ["root", "s2"],
    ["u1", "s3"],
  ]);
});

test("subjects have Chinese names", () => {
  expect(
    (
      [
        "rate.investment",
        "rank.investment",
        "investment.done",
        "enterprises.industry.added",
      ] as const
    ).map(subjectName),
  ).toEqual(["投资完成率", "投资完成率名次", "累计完成投资", "规上工业累计新增"]);
});

test("values given twice and differently are listed at the report month only, on either basis", () => {
  const records = [
    record("u1", "2021-06", { "investment.done": 1 }),
    record("u1", "2021-06", { "investment.done": 2 }),
    record("u1", "2021-09", { "investment.done": 5 }),
    record("u1", "2021-09", { "investment.done": 6 }),
  ];
  const office = officeOf({ units: units(1), records });
  const current = [
    {
      origin: "reported",
      region: "u1",
      month: "2021-09",
      measure: "investment.done",
      earlier: 5,
      later: 6,
    },
  ];
  expect(conflictsOf(view(office))).toEqual(current);
  expect(conflictsOf(view(office, { basis: "quarter" }))).toEqual(current);
});
