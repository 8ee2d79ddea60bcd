import fc from "fast-check";
import { expect, test } from "vitest";
import { problemSentence } from "../../domain/facts/data-problem";
import type { Facts } from "../../domain/facts/facts";
import { formatPercent } from "../../domain/numbers/format";
import { MEASURES, type Measure, canBeNegative } from "../../domain/facts/measure";
import { monthOf } from "../../domain/facts/period";
import { DEFAULT_POLICY, timeProgressAt } from "../../domain/facts/policy";
import { ContractError } from "./contract-error";
import { parseDataset, parseFacts } from "./parse";

const DATASET = {
  id: "shangqiu",
  title: "商丘市重点项目推进看板",
  mode: "live",
  revision: "r42",
  generatedAt: "2021-07-05T08:00:00+08:00",
  root: "411400",
  months: ["2021-06", "2019-10", "2020-09", "2020-09"],
  source: "商丘市重点项目通报",
  sources: [
    {
      id: "s1",
      title: "1—9月新增四上企业上报数",
      months: ["2020-09"],
      groups: ["enterprises"],
      count: "submitted",
    },
  ],
  policy: { unitWord: "县（区）", regionWord: "全市" },
  regions: [
    { code: "411400", name: "商丘市", parent: null, kind: "prefecture", order: 0 },
    { code: "411481", name: "永城市", parent: "411400", kind: "county", order: 1 },
    {
      code: "411400-direct",
      name: "市直",
      parent: "411400",
      kind: "direct",
      order: 11,
      reports: ["projects", "starts", "completions", "investment"],
    },
  ],
};

const FACTS = {
  region: "411400",
  revision: "r42",
  facts: [
    {
      county: "411481",
      month: "2019-10",
      source: "s2",
      projects: { total: 52, totalInvestment: 4_223_000 },
      investment: { planned: 1_800_000, due: null, done: 1_738_000 },
      precision: { "investment.planned": 10_000, "investment.done": 1000 },
    },
    {
      county: "411481",
      month: "2020-09",
      enterprises: { industry: { added: 21 }, construction: { added: 2 }, total: null },
    },
  ],
  printed: [
    {
      county: "411400",
      month: "2019-10",
      measure: "investment.done",
      value: 19_510_000,
      source: "s2",
      precision: 10_000,
    },
    { county: "411400", month: "2019-10", measure: "rate.start", value: 87.5 },
    { county: "411481", month: "2019-10", measure: "rank.investment", value: 1 },
  ],
};

/** The message of the `ContractError` that the call throws. */
function refusal(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    expect(error).toBeInstanceOf(ContractError);
    return error instanceof Error ? error.message : "";
  }
  return expect.fail("the response was accepted");
}

function withFact(changes: object): unknown {
  return { ...FACTS, facts: [FACTS.facts[0], { ...FACTS.facts[1], ...changes }] };
}

test.each([
  [undefined, "Asia/Shanghai", []],
  [null, "Asia/Shanghai", []],
  ["Asia/Urumqi", "Asia/Urumqi", []],
  [
    "Asia/Pekin",
    "Asia/Shanghai",
    ["timeZone：应为时区名，如Asia/Shanghai，收到“Asia/Pekin”；已按Asia/Shanghai显示时间。"],
  ],
  [
    8,
    "Asia/Shanghai",
    ["timeZone：应为时区名，如Asia/Shanghai，收到8；已按Asia/Shanghai显示时间。"],
  ],
])(
  "timeZone %j is read as %s; a wrong one closes nothing and is named",
  (wire, timeZone, sentences) => {
    const dataset = parseDataset({ ...DATASET, timeZone: wire });
    expect(dataset.timeZone).toBe(timeZone);
    expect(dataset.problems.map(problemSentence)).toEqual(sentences);
  },
);

test("a month has been once it has begun on the office's clock", () => {
  const monthsOf = (timeZone: string) =>
    parseDataset({
      ...DATASET,
      generatedAt: "2021-06-30T17:00:00Z",
      months: ["2021-06", "2021-07"],
      timeZone,
    }).months;
  expect([monthsOf("Asia/Shanghai"), monthsOf("Europe/London")]).toEqual([
    ["2021-06", "2021-07"],
    ["2021-06"],
  ]);
});

test("the contract's example of /dataset is read; months are sorted and stand once", () => {
  const dataset = parseDataset(DATASET);
  expect(dataset).toMatchObject({
    id: "shangqiu",
    mode: "live",
    root: "411400",
    sourceTitle: "商丘市重点项目通报",
    problems: [],
  });
  expect(dataset.months).toEqual(["2019-10", "2020-09", "2021-06"]);
  expect(dataset.sources).toEqual([
    {
      id: "s1",
      title: "1—9月新增四上企业上报数",
      document: null,
      months: ["2020-09"],
      groups: ["enterprises"],
      count: "submitted",
      note: null,
    },
  ]);
});

test("a unit reports all groups unless it says which: 市直 and 四上", () => {
  const [, county, direct] = parseDataset(DATASET).regions;
  expect(county?.reports).toContain("enterprises");
  expect(direct?.reports).toEqual(["projects", "starts", "completions", "investment"]);
});

test("sources and policy are optional", () => {
  const { sources: _, policy: __, ...rest } = DATASET;
  expect(parseDataset(rest)).toMatchObject({
    sources: [],
    problems: [],
    policy: { unitWord: "县（市、区）", lamp: DEFAULT_POLICY.lamp },
  });
});

test("policy: what an office sets holds, the rest is the default", () => {
  const { policy } = parseDataset({
    ...DATASET,
    policy: {
      unitWord: "县（区）",
      lamp: { basis: "ratio", yellow: 80, red: 60 },
      lampFor: ["investment"],
    },
  });
  expect(policy).toEqual({
    ...DEFAULT_POLICY,
    unitWord: "县（区）",
    lamp: { basis: "ratio", yellow: 80, red: 60 },
    lampFor: ["investment"],
  });
});

test("policy: a curve of twelve percentages, above 100 too", () => {
  const { policy } = parseDataset({
    ...DATASET,
    policy: { timeProgress: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120] },
  });
  expect(formatPercent(timeProgressAt(policy, monthOf(2021, 12)))).toBe("120.0%");
});

test.each([
  ["timeProgress", [10, 20]],
  ["timeProgress", "m/12"],
  ["timeProgress", [0.083, 0.17, 0.25, 0.33, 0.42, 0.5, 0.58, 0.67, 0.75, 0.83, 0.92, 1]],
  ["timeProgress", [10, 20, 30, 40, 50, 60, 70, 65, 80, 90, 95, 100]],
  ["completionDenominator", "all"],
  ["lamp", { basis: "gap", yellow: "0", red: 10 }],
  ["lamp", { basis: "points", yellow: 0, red: 10 }],
  ["lampAgainst", "plan"],
  ["lampFor", ["start", "luck"]],
  ["rankGroups", "all"],
  ["unitWord", 7],
  ["regionWord", ["全市"]],
] as const)(
  "policy: an invalid %s falls back to its default and a notice names it; the others hold",
  (name, value) => {
    const { policy, problems } = parseDataset({
      ...DATASET,
      policy: { unitWord: "县（区）", lampFor: ["start"], [name]: value },
    });
    expect(policy[name]).toEqual(DEFAULT_POLICY[name]);
    expect(problems).toMatchObject([
      { weight: "dropped", where: `policy.${name}`, done: "已改用默认值" },
    ]);
    if (name !== "unitWord") expect(policy.unitWord).toBe("县（区）");
    if (name !== "lampFor") expect(policy.lampFor).toEqual(["start"]);
  },
);

test("the contract's example of /facts is read: null and absent are not reported, 0 would be", () => {
  const facts = parseFacts(FACTS);
  const first = facts.records.get(monthOf(2019, 10))?.get(facts.printed[2]?.region ?? facts.region);
  expect([...(first?.values ?? [])]).toEqual([
    ["projects.total", 52],
    ["projects.totalInvestment", 4_223_000],
    ["investment.planned", 1_800_000],
    ["investment.done", 1_738_000],
  ]);
  expect([...(first?.precision ?? [])]).toEqual([
    ["investment.planned", 10_000],
    ["investment.done", 1000],
  ]);
  expect(facts.monthsWith).toMatchObject({
    enterprises: ["2020-09"],
    investment: ["2019-10"],
    starts: ["2019-10"],
    completions: [],
  });
});

test("printed values keep their precision (1 if absent) and source; an unknown measure is left out", () => {
  const printed = [
    ...FACTS.printed,
    { county: "411400", month: "2019-10", measure: "rate.luck", value: 1 },
  ];
  expect(parseFacts({ ...FACTS, printed }).printed).toEqual([
    {
      region: "411400",
      month: "2019-10",
      measure: "investment.done",
      value: 19_510_000,
      precision: 10_000,
      source: "s2",
      at: null,
    },
    {
      region: "411400",
      month: "2019-10",
      measure: "rate.start",
      value: 87.5,
      precision: 1,
      source: null,
      at: null,
    },
    {
      region: "411481",
      month: "2019-10",
      measure: "rank.investment",
      value: 1,
      precision: 1,
      source: null,
      at: null,
    },
  ]);
});

test("unknown extra fields are ignored, at every level", () => {
  expect(
    parseDataset({ ...DATASET, colour: "red", policy: { ...DATASET.policy, mood: 1 } }).problems,
  ).toEqual([]);
  const facts = parseFacts(
    withFact({
      weather: "晴",
      enterprises: { industry: { added: 21, lost: "x" }, mining: { added: 3 } },
    }),
  );
  const values = [...facts.records.values()].flatMap((byCounty) =>
    [...byCounty.values()].map((record) => record.values),
  );
  expect([...(values.at(-1) ?? [])]).toEqual([["enterprises.industry.added", 21]]);
});

test.each<[string, unknown, string]>([
  ["text for a number", withFact({ investment: { done: "一千" } }), "facts[1].investment.done"],
  ["money with decimals", withFact({ investment: { done: 1.5 } }), "facts[1].investment.done"],
  ["a month that is none", withFact({ month: "2020-13" }), "facts[1].month"],
  ["a code with a blank", withFact({ county: "41 14" }), "facts[1].county"],
  ["a plan below zero", withFact({ investment: { planned: -1 } }), "facts[1].investment.planned"],
  [
    "a target below zero",
    withFact({ enterprises: { total: { target: -3 } } }),
    "facts[1].enterprises.total.target",
  ],
  [
    "a number beyond exact arithmetic",
    withFact({ investment: { done: 2 ** 60 } }),
    "facts[1].investment.done",
  ],
  [
    "a number with separators, as text",
    withFact({ investment: { done: "1,234.5" } }),
    "facts[1].investment.done",
  ],
  ["a month in another form", withFact({ month: "202009" }), "facts[1].month"],
  [
    "a printed plan below zero",
    {
      ...FACTS,
      printed: [{ county: "411400", month: "2019-10", measure: "starts.planned", value: -2 }],
    },
    "printed[0].value",
  ],
  ["a list for an object", withFact({ starts: 3 }), "facts[1].starts"],
  ["a missing revision", { ...FACTS, revision: undefined }, "revision"],
  ["no list of facts", { ...FACTS, facts: null }, "facts"],
  [
    "a printed text",
    {
      ...FACTS,
      printed: [{ county: "411400", month: "2019-10", measure: "starts.done", value: "203" }],
    },
    "printed[0].value",
  ],
])("/facts with %s is refused with the path of the field", (_, body, path) => {
  expect(refusal(() => parseFacts(body)).startsWith(`${path} `)).toBe(true);
});

test.each<[string, unknown, string]>([
  ["an unknown mode", { ...DATASET, mode: "test" }, "mode"],
  ["no months", { ...DATASET, months: [] }, "months"],
  ["a root outside its regions", { ...DATASET, root: "999999" }, "root"],
  [
    "an unknown kind of unit",
    { ...DATASET, regions: [{ ...DATASET.regions[0], kind: "village" }] },
    "regions[0].kind",
  ],
  [
    "an unknown group",
    { ...DATASET, regions: [{ ...DATASET.regions[0], reports: ["weather"] }] },
    "regions[0].reports[0]",
  ],
])("/dataset with %s is refused with the path of the field", (_, body, path) => {
  expect(refusal(() => parseDataset(body)).startsWith(`${path} `)).toBe(true);
});

test.each([null, undefined, "<html>", 7, []])(
  "a body that is no object (%j) is refused",
  (body) => {
    expect(refusal(() => parseFacts(body))).toContain("整个回应");
  },
);

test("a record names its source where it has one", () => {
  const sources = [...parseFacts(FACTS).records.values()].flatMap((byCounty) =>
    [...byCounty.values()].map(({ source }) => source),
  );
  expect(sources).toEqual(["s2", null]);
});

test("the message says what was found", () => {
  expect(refusal(() => parseFacts(withFact({ month: {} })))).toContain("收到一个对象");
  expect(refusal(() => parseFacts(withFact({ month: 202009 })))).toContain("收到202009");
  expect(refusal(() => parseFacts(withFact({ month: null })))).toContain("收到空值");
  expect(refusal(() => parseFacts(withFact({ month: undefined })))).toContain("收到空缺");
  expect(refusal(() => parseFacts(withFact({ month: [1, 2] })))).toContain("收到2项的列表");
  expect(refusal(() => parseFacts(withFact({ investment: { done: "一千" } })))).toBe(
    "facts[1].investment.done 应为整数或空，收到“一千”。",
  );
  expect(
    refusal(() =>
      parseFacts(withFact({ investment: { done: "一千", planned: "" }, starts: { done: 0.5 } })),
    ),
  ).toContain("；另有2处不符合约定。");
});

/** One record as the API writes it. */
function toWire(values: Partial<Record<Measure, number | null>>): Record<string, unknown> {
  const wire: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of Object.entries(values)) {
    const [group = "", member = "", field] = path.split(".");
    const target = (wire[group] ??= {});
    target[member] =
      field === undefined ? value : { ...(target[member] as object | undefined), [field]: value };
  }
  return { county: "u1", month: "2021-09", ...wire };
}

function onlyRecord(facts: Facts): ReadonlyMap<Measure, number> {
  const [byCounty] = facts.records.values();
  const [record] = byCounty?.values() ?? [];
  return new Map(record?.values);
}

function amountOf(numbers: fc.Arbitrary<number>): fc.Arbitrary<number | null> {
  return fc.option(fc.oneof(fc.constant(0), numbers), { nil: null });
}

test("parse∘format is the identity: every reported value comes back, 0 included, and null comes back as not reported", () => {
  const signed = fc.dictionary(
    fc.constantFrom(...MEASURES.filter(canBeNegative)),
    amountOf(fc.maxSafeInteger()),
  );
  const unsigned = fc.dictionary(
    fc.constantFrom(...MEASURES.filter((path) => !canBeNegative(path))),
    amountOf(fc.maxSafeNat()),
  );
  fc.assert(
    fc.property(signed, unsigned, (corrected, standing) => {
      const values = { ...corrected, ...standing };
      const body: unknown = JSON.parse(
        JSON.stringify({ region: "root", revision: "r1", facts: [toWire(values)] }),
      );
      const reported = Object.entries(values).filter(([, amount]) => amount !== null);
      expect(Object.fromEntries(onlyRecord(parseFacts(body)))).toEqual(
        Object.fromEntries(reported),
      );
    }),
  );
});
