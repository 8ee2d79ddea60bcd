import { describe, expect, test } from "vitest";
import {
  type Choice,
  type Values,
  code,
  month,
  officeOf,
  printed,
  quarter,
  record,
  unit,
  units,
  view,
} from "../fixtures/build";
import type { MonthFrom } from "./policy";
import { defaultQuarter, earlyMonth, reportMonth } from "./report-month";
import { factsSpan, lastingMonth, newestMonth, resolveScope, viewMonth } from "./scope";
import { totalMeasure } from "./readings";
import { earlyLines, earlyNotes, earlyOf } from "./snapshot";

const DONE: Values = { "investment.planned": 1_000_000, "investment.done": 600_000 };
const FOURTEEN = units(14);

/** Fourteen counties complete for August, and as many as given for September. */
function fourteen(inSeptember: number, monthFrom: MonthFrom = "half", september: Values = DONE) {
  const august = FOURTEEN.map(({ code: of }) => record(of, "2026-08", DONE));
  const early = FOURTEEN.slice(0, inSeptember).map(({ code: of }) =>
    record(of, "2026-09", september),
  );
  return officeOf({ units: FOURTEEN, records: [...august, ...early], policy: { monthFrom } });
}

const THIRD = quarter("2026Q3");

describe("the month that stands for a quarter", () => {
  test("one early county of fourteen does not empty the headline: August stays, September is named", () => {
    const snapshot = view(fourteen(1));
    expect(snapshot.periods.investment?.month).toBe("2026-08");
    expect(totalMeasure(snapshot, "investment.done").value).toBe(14 * 600_000);
    expect(earlyOf(snapshot, "investment")).toEqual({
      month: "2026-09",
      reported: 1,
      expected: 14,
    });
    expect(earlyLines(snapshot, ["investment"])).toEqual(["9月已报1/14"]);
    expect(earlyNotes(snapshot, ["investment"])).toEqual(["9月已报1/14，未报齐，没有采用。"]);
  });

  test.each([
    ["half", 6, "2026-08"],
    ["half", 7, "2026-09"],
    ["all", 13, "2026-08"],
    ["all", 14, "2026-09"],
    ["any", 1, "2026-09"],
  ] as const)("%s: with %i of 14 it is %s", (monthFrom, reported, expected) => {
    const snapshot = view(fourteen(reported, monthFrom));
    expect(snapshot.periods.investment?.month).toBe(expected);
    expect(earlyLines(snapshot, ["investment"])).toEqual(
      expected === "2026-08" ? [`9月已报${reported}/14`] : [],
    );
  });

  test("a plan for the year is no report, and a zero is one", () => {
    expect(
      view(fourteen(14, "half", { "investment.planned": 1_000_000, "investment.due": 1 })).periods
        .investment?.month,
    ).toBe("2026-08");
    expect(view(fourteen(14, "half", { "investment.done": 0 })).periods.investment?.month).toBe(
      "2026-09",
    );
  });

  test("a month of plans alone is not said to have been reported", () => {
    expect(earlyLines(view(fourteen(14, "half", { "investment.planned": 1 })))).toEqual([]);
  });

  describe("a printed total of the region counts where it can be the headline", () => {
    const done = printed("root", "2026-09", "investment.done", 9_000_000);
    const planned = printed("root", "2026-09", "investment.planned", 14_000_000);
    const office = (...items: ReturnType<typeof printed>[]) => {
      const records = [...fourteen(1).facts.records.values()].flatMap((of) => [...of.values()]);
      return officeOf({ units: FOURTEEN, records, printed: items });
    };
    const monthWith = (...items: ReturnType<typeof printed>[]) =>
      view(office(...items)).periods.investment?.month;

    test("both parts of the rate do; one alone, a printed rate or a unit's own values leave the sum of all units", () => {
      expect(monthWith(done, planned)).toBe("2026-09");
      expect(monthWith(done)).toBe("2026-08");
      expect(monthWith(planned)).toBe("2026-08");
      expect(monthWith(printed("root", "2026-09", "rate.investment", 74.1))).toBe("2026-08");
      expect(
        monthWith(
          printed("u1", "2026-09", "investment.done", 9_000_000),
          printed("u1", "2026-09", "investment.planned", 1),
        ),
      ).toBe("2026-08");
    });

    test("四上 have a headline without a target, and none from a single category", () => {
      const values = { "enterprises.total.added": 10 };
      const records = [
        ...FOURTEEN.map(({ code: of }) => record(of, "2026-08", values)),
        record("u1", "2026-09", values),
      ];
      const of = (measure: "total" | "industry") =>
        view(
          officeOf({
            units: FOURTEEN,
            records,
            printed: [printed("root", "2026-09", `enterprises.${measure}.added`, 150)],
          }),
        );
      expect(of("total").periods.enterprises?.month).toBe("2026-09");
      expect(of("industry").periods.enterprises?.month).toBe("2026-08");
    });

    test.each<Choice>([{ basis: "quarter" }, { direct: "without" }, { counties: ["u1", "u2"] }])(
      "not in %o, where it is never shown",
      (choice) => {
        const snapshot = view(office(done, planned), choice);
        expect(snapshot.periods.investment?.month).toBe("2026-08");
        expect(earlyLines(snapshot, ["investment"])).toEqual(["9月已报1/14"]);
      },
    );
  });

  test("any: one report is enough, a plan is none; and a month of plans does not hide an early one before it", () => {
    const plans = (at: string) =>
      FOURTEEN.map(({ code: of }) => record(of, at, { "investment.planned": 1 }));
    const july = FOURTEEN.map(({ code: of }) => record(of, "2026-07", DONE));
    const some = FOURTEEN.slice(0, 3).map(({ code: of }) => record(of, "2026-08", DONE));
    const office = (monthFrom: MonthFrom) =>
      view(
        officeOf({
          units: FOURTEEN,
          records: [...july, ...some, ...plans("2026-09")],
          policy: { monthFrom },
        }),
      );
    expect(office("any").periods.investment?.month).toBe("2026-08");
    expect(office("half").periods.investment?.month).toBe("2026-07");
    expect(earlyLines(office("half"), ["investment"])).toEqual(["8月已报3/14"]);
    const december = FOURTEEN.map(({ code: of }) => record(of, "2026-12", DONE));
    const ahead = officeOf({
      units: FOURTEEN,
      records: [...december, ...plans("2027-01")],
      policy: { monthFrom: "any" },
    });
    expect(view(ahead).scope.quarter).toBe("2026Q4");
  });

  test("each group of measures has its own month, and units that do not report a group are not waited for", () => {
    const members = [...units(2), unit("d9", { kind: "direct", reports: ["enterprises"] })];
    const office = officeOf({
      units: members,
      records: [
        record("u1", "2026-08", { ...DONE, "enterprises.total.added": 3 }),
        record("u2", "2026-08", { ...DONE, "enterprises.total.added": 3 }),
        record("d9", "2026-08", { "enterprises.total.added": 3 }),
        record("u1", "2026-09", { ...DONE, "enterprises.total.added": 4 }),
      ],
    });
    const snapshot = view(office);
    expect([snapshot.periods.investment?.month, snapshot.periods.enterprises?.month]).toEqual([
      "2026-09",
      "2026-08",
    ]);
    expect(earlyLines(snapshot)).toEqual(["四上企业9月已报1/3"]);
  });

  test("where no month counts, the newest with any value stands, and nothing is early", () => {
    const office = officeOf({
      units: FOURTEEN,
      records: [record("u1", "2026-08", DONE), record("u1", "2026-09", DONE)],
    });
    const snapshot = view(office);
    expect(snapshot.periods.investment?.month).toBe("2026-09");
    expect(earlyLines(snapshot)).toEqual([]);
  });

  test("a chosen month is taken as it is", () => {
    const chosen = view(fourteen(1), { quarter: "2026Q3", asof: "2026-09" });
    expect(chosen.scope.asof).toBe("2026-09");
    expect(chosen.periods.investment?.month).toBe("2026-09");
    expect(totalMeasure(chosen, "investment.done")).toMatchObject({
      value: 600_000,
      reported: [{ code: "u1" }],
    });
    expect(earlyOf(chosen, "investment")).toBeNull();
    expect(view(fourteen(1), { quarter: "2026Q3", asof: "2026-08" }).scope.asof).toBeNull();
  });

  test("当季 is counted from a month that counts", () => {
    const second = FOURTEEN.flatMap(({ code: of }, index) =>
      ["2026-05", ...(index === 0 ? ["2026-06"] : [])].map((at) =>
        record(of, at, { "investment.done": 400_000 }),
      ),
    );
    const third = FOURTEEN.map(({ code: of }) =>
      record(of, "2026-09", { "investment.done": 600_000 }),
    );
    const snapshot = view(officeOf({ units: FOURTEEN, records: [...second, ...third] }), {
      basis: "quarter",
    });
    expect(snapshot.periods.investment).toEqual({ month: "2026-09", earlier: "2026-05" });
    expect(totalMeasure(snapshot, "investment.done")).toMatchObject({
      value: 14 * 200_000,
      missing: [],
    });
  });

  test("an office of which no unit reports a group shows its newest month", () => {
    const office = officeOf({
      units: [unit("u1", { reports: [] })],
      records: [record("u1", "2026-08", DONE)],
    });
    expect(
      reportMonth(office, "investment", { quarter: THIRD, asof: null, withPrinted: true }),
    ).toBe("2026-08");
    expect(earlyMonth(office, "starts", { quarter: THIRD, shown: null, units: [] })).toBeNull();
  });
});

/** Two counties: both have closed the year, and of January as many have reported as given. */
function january(reported: number, values: Values = DONE) {
  const members = units(2);
  const past = record("u1", "2026-09", DONE);
  const december = members.map(({ code: of }) => record(of, "2026-12", DONE));
  const first = members.slice(0, reported).map(({ code: of }) => record(of, "2027-01", values));
  return officeOf({
    units: members,
    records: [past, ...december, ...first],
    policy: { monthFrom: "all" },
  });
}

describe("the quarter shown when none is chosen", () => {
  test("in January it stays with the year that has ended, says so, and moves on when January is there", () => {
    const snapshot = view(january(1));
    expect(snapshot.scope.quarter).toBe("2026Q4");
    expect(earlyLines(snapshot, ["investment"])).toEqual(["2027年1月已报1/2"]);
    expect(view(january(2)).scope.quarter).toBe("2027Q1");
  });

  test("half of two counties is one: by the default rule January counts with it", () => {
    const { dataset, facts } = january(1);
    const half = {
      dataset: { ...dataset, policy: { ...dataset.policy, monthFrom: "half" as const } },
      facts,
    };
    expect(defaultQuarter(half)).toBe("2027Q1");
  });

  test("a group that counted in the quarter before is waited for, one that did not is not", () => {
    const members = units(2);
    const at = (when: string, values: Values) =>
      members.map(({ code: of }) => record(of, when, values));
    const records = [...at("2026-09", { ...DONE, "starts.done": 1 }), ...at("2026-10", DONE)];
    expect(defaultQuarter(officeOf({ units: members, records }))).toBe("2026Q3");
    expect(view(officeOf({ units: members, records })).periods.investment?.month).toBe("2026-09");
    expect(earlyLines(view(officeOf({ units: members, records })))).toEqual(["投资10月已报2/2"]);
    const others = [...at("2026-09", DONE), ...at("2026-10", { ...DONE, "starts.done": 1 })];
    expect(defaultQuarter(officeOf({ units: members, records: others }))).toBe("2026Q4");
  });

  test("a quarter of plans alone is never the newest", () => {
    const june = FOURTEEN.map(({ code: of }) => record(of, "2026-06", DONE));
    const planned = officeOf({
      units: FOURTEEN,
      records: [...june, record("u1", "2026-11", { "investment.planned": 1, "investment.due": 1 })],
    });
    expect(view(planned).scope.quarter).toBe("2026Q2");
    expect(earlyLines(view(planned))).toEqual([]);
  });

  test("a group that is complete while the quarter waits for another is not said to be incomplete", () => {
    const two = units(2);
    const added = { "enterprises.total.added": 3 };
    const records = [
      ...two.map(({ code: of }) => record(of, "2026-09", { ...DONE, ...added })),
      ...two.map(({ code: of }) => record(of, "2026-10", DONE)),
      record("u1", "2026-11", added),
    ];
    const snapshot = view(officeOf({ units: two, records, policy: { monthFrom: "all" } }));
    expect(snapshot.scope.quarter).toBe("2026Q3");
    expect(earlyNotes(snapshot, ["investment"])).toEqual([
      "10月已报2/2，其他指标未报齐，没有采用。",
    ]);
    expect(earlyNotes(snapshot, ["enterprises"])).toEqual(["11月已报1/2，未报齐，没有采用。"]);
  });

  test("what has begun to come in is counted over the units in view, and only of months that can be looked at", () => {
    const members = [...units(2), unit("d9", { kind: "direct" })];
    const records = [
      ...members.map(({ code: of }) => record(of, "2026-08", DONE)),
      record("u1", "2026-09", DONE),
    ];
    const office = officeOf({ units: members, records, policy: { monthFrom: "all" } });
    expect(earlyLines(view(office), ["investment"])).toEqual(["9月已报1/3"]);
    expect(earlyLines(view(office, { direct: "without" }), ["investment"])).toEqual(["9月已报1/2"]);
    const unlisted = { ...office, dataset: { ...office.dataset, months: [month("2026-08")] } };
    expect(earlyLines(view(unlisted), ["investment"])).toEqual([]);
  });

  test("it is at most one quarter back, and without an earlier quarter it is the newest", () => {
    const members = units(4);
    const all = members.map(({ code: of }) => record(of, "2026-03", DONE));
    expect(
      defaultQuarter(
        officeOf({ units: members, records: [...all, record("u1", "2026-09", DONE)] }),
      ),
    ).toBe("2026Q3");
    expect(
      defaultQuarter(officeOf({ units: members, records: [record("u1", "2026-09", DONE)] })),
    ).toBe("2026Q3");
  });

  test("months that are listed and have no data are not waited for", () => {
    const { dataset, facts } = fourteen(14);
    const listed = {
      dataset: { ...dataset, months: [...dataset.months, month("2026-12"), month("2027-06")] },
      facts,
    };
    expect(defaultQuarter(listed)).toBe("2026Q3");
    const empty = { dataset, facts: officeOf({ units: FOURTEEN }).facts };
    expect(defaultQuarter(empty)).toBe("2026Q3");
  });

  test("a chosen quarter stands, however few have reported it", () => {
    const chosen = view(january(1), { quarter: "2027Q1" });
    expect(chosen.scope.quarter).toBe("2027Q1");
    expect(earlyLines(chosen)).toEqual([]);
  });
});

describe("what follows from it", () => {
  test("the span of facts holds the three years of a view; in a first quarter also those of the view of the year before", () => {
    const { dataset } = january(1);
    expect(factsSpan({}, dataset)).toEqual({ region: "root", from: "2024-01", to: "2027-12" });
    expect(factsSpan({ quarter: quarter("2026Q4") }, dataset)).toEqual(factsSpan({}, dataset));
    expect(factsSpan({ quarter: quarter("2026Q3") }, dataset)).toEqual({
      region: "root",
      from: "2024-01",
      to: "2026-12",
    });
    expect(factsSpan({ quarter: quarter("1999Q1") }, dataset)).toEqual(factsSpan({}, dataset));
    expect(factsSpan({}, fourteen(1).dataset)).toEqual({
      region: "root",
      from: "2024-01",
      to: "2026-12",
    });
  });

  test("数据截至 is the newest month that counts, and is not known where the facts do not reach so far", () => {
    const { dataset, facts } = fourteen(1);
    expect(newestMonth({}, dataset, facts)).toBe("2026-08");
    const ended = january(1);
    expect(newestMonth({}, ended.dataset, ended.facts)).toBe("2026-12");
    expect(newestMonth({ quarter: quarter("2026Q4") }, ended.dataset, ended.facts)).toBe("2026-12");
    expect(newestMonth({ quarter: quarter("2026Q3") }, ended.dataset, ended.facts)).toBeNull();
  });

  test("the month of a view is the newest of its groups, or the chosen one", () => {
    const { dataset, facts } = fourteen(1);
    expect(viewMonth(dataset, facts, { quarter: THIRD, asof: null, withPrinted: true })).toBe(
      "2026-08",
    );
    expect(
      viewMonth(dataset, facts, { quarter: THIRD, asof: month("2026-09"), withPrinted: true }),
    ).toBe("2026-09");
  });

  test("a lasting link says the month in view, and none where groups differ", () => {
    const office = fourteen(1);
    expect(lastingMonth(view(office).scope, office)).toBe("2026-08");
    expect(lastingMonth(view(office).scope, { ...office, facts: null })).toBeNull();
    expect(lastingMonth(view(office, { quarter: "2026Q3", asof: "2026-09" }).scope, office)).toBe(
      "2026-09",
    );
    const mixed = officeOf({
      units: FOURTEEN,
      records: FOURTEEN.flatMap(({ code: of }, index) => [
        record(of, "2026-08", DONE),
        record(of, "2026-09", { "enterprises.total.added": 1, ...(index === 0 ? DONE : {}) }),
      ]),
    });
    expect(view(mixed).periods).toMatchObject({
      investment: { month: "2026-08" },
      enterprises: { month: "2026-09" },
    });
    expect(lastingMonth(view(mixed).scope, mixed)).toBeNull();
  });

  test("until the facts are read the newest quarter stands", () => {
    const { dataset, facts } = january(1);
    expect(resolveScope({}, dataset, null).scope.quarter).toBe("2027Q1");
    expect(resolveScope({}, dataset, facts).scope.quarter).toBe("2026Q4");
    expect(resolveScope({ region: code("root") }, dataset, facts).scope.region).toBe("root");
  });
});
