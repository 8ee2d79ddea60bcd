/** What the door does with answers that do not fit: refused, dropped, joined, and always named. */
import { describe, expect, test } from "vitest";
import { problemSentence } from "../../domain/facts/data-problem";
import { problemsOf } from "../../domain/wording/admission-words";
import { cumulativeValue, printedValue, recordOf } from "../../domain/facts/facts";
import { code, month } from "../../domain/fixtures/build";
import { ContractError } from "./contract-error";
import { factsReader, readDataset } from "./door";
import { parseDataset, parseFacts } from "./parse";
import { TRIAL_DATASET, TRIAL_REGIONS } from "../../../tests/support/trial-office";

const REGIONS = TRIAL_REGIONS;
const OFFICE = {
  ...TRIAL_DATASET,
  sources: [
    {
      id: "s1",
      title: "一至九月通报",
      months: ["2026-09"],
      groups: ["investment"],
      count: "submitted",
    },
  ],
};

/** Long after the data were made. */
const NOW = Date.UTC(2026, 11, 1);

const read = (changes: object) => parseDataset({ ...OFFICE, ...changes }, NOW);
const withRegions = (...regions: readonly object[]) => read({ regions: [...REGIONS, ...regions] });
const withSource = (changes: object) => read({ sources: [{ ...OFFICE.sources[0], ...changes }] });

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

describe("what only describes is dropped member by member", () => {
  test.each([
    ["months", undefined, { months: [] }],
    ["months", "2026-09", { months: [] }],
    ["months", ["2026-09", "2026-13"], { months: ["2026-09"] }],
    ["groups", ["investment", "weather"], { groups: ["investment"] }],
    ["groups", null, { groups: [] }],
    ["count", "sent", { count: null }],
    ["title", undefined, { title: "来源未注明" }],
    ["title", "", { title: "来源未注明" }],
    ["document", 7, { document: null }],
    ["note", ["x"], { note: null }],
    ["id", "s 1", { title: "一至九月通报" }],
  ])("a source's %s of %j", (name, value, left) => {
    const { sources, problems } = withSource({ [name]: value });
    expect(sources).toMatchObject([left]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where).toContain(`sources[0].${name}`);
  });

  test("several wrong members of one source are several problems, and the others hold", () => {
    const { sources, problems } = withSource({ months: undefined, count: 3, note: 4 });
    expect(sources).toMatchObject([
      { title: "一至九月通报", groups: ["investment"], count: null, note: null },
    ]);
    expect(problems.map(({ where }) => where)).toEqual([
      "sources[0].months",
      "sources[0].count",
      "sources[0].note",
    ]);
  });

  test("a campaign whose fields do not fit goes as a whole, is named by its field, and the others stand", () => {
    const good = {
      id: "c1",
      name: "百日攻坚",
      from: "2026-09-01",
      to: "2026-12-09",
      measure: "investment",
      target: 100,
    };
    const { campaigns, problems } = read({
      campaigns: [
        { ...good, from: "1999" },
        good,
        { ...good, id: "c2", target: 0, measure: "weather" },
        { ...good, id: "c3", from: "2026-12-10" },
        7,
      ],
    });
    expect(campaigns).toEqual([{ ...good, projects: null }]);
    expect(problems.map(({ where }) => where)).toEqual([
      "campaigns[0].from",
      "campaigns[2].measure",
      "campaigns[2].target",
      "campaigns[3]",
      "campaigns[4]",
    ]);
    expect(read({ campaigns: "none" }).campaigns).toEqual([]);
  });

  test("a version is said whole or not at all, and never closes the board", () => {
    const version = { id: "v12", number: 12, at: "2026-10-08T09:00:00+08:00" };
    expect(read({}).version).toBeNull();
    expect(read({ version }).version).toEqual({
      ...version,
      name: null,
      note: null,
      corrections: null,
    });
    const wrong = [
      "v12",
      { ...version, id: "v 12" },
      { ...version, number: 0 },
      { ...version, at: "2026-13-08T09:00" },
      { ...version, corrections: -1 },
      { ...version, name: 7, note: 8 },
    ];
    for (const found of wrong) {
      const { version: left, problems } = read({ version: found });
      expect(left).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.every(({ where }) => where.startsWith("version"))).toBe(true);
    }
  });

  test("writing is there where the data set says so, and nowhere else", () => {
    expect([read({}).hasWork, read({ work: true }).hasWork]).toEqual([false, true]);
    const { hasWork, problems } = read({ work: 1 });
    expect([hasWork, problems.map(({ where }) => where)]).toEqual([false, ["work"]]);
  });

  test("a ledger is there where the data set says so, and nowhere else", () => {
    expect([read({}).hasLedger, read({ ledger: true }).hasLedger]).toEqual([false, true]);
    const { hasLedger, problems } = read({ ledger: "yes" });
    expect([hasLedger, problems.map(({ where }) => where)]).toEqual([false, ["ledger"]]);
  });

  test("the same mistake in many sources is one problem with its places", () => {
    const sources = Array.from({ length: 5 }, (_, index) => ({
      ...OFFICE.sources[0],
      id: `s${index}`,
      months: undefined,
    }));
    const { problems } = read({ sources });
    expect(problems.map(problemSentence)).toEqual([
      "sources[0].months、sources[1].months、sources[2].months等5处：应为列表，收到空缺；已按没有处理。",
    ]);
  });

  test("of a list with a wrong entry that entry goes, and the places are those of the list as it came", () => {
    const { sources, problems } = read({
      sources: ["通报", OFFICE.sources[0], { ...OFFICE.sources[0], id: "s3", count: 1 }],
    });
    expect(sources.map(({ id }) => id)).toEqual(["s1", "s3"]);
    expect(problems.map(({ where }) => where)).toEqual(["sources[0]", "sources[2].count"]);
  });

  test.each([
    ["title", undefined, { title: "重点项目推进看板" }],
    ["source", 5, { sourceTitle: "来源未注明" }],
    ["sources", "通报", { sources: [] }],
    ["policy", "default", { policy: { unitWord: "县（市、区）" } }],
    ["id", "试点", { id: "unnamed" }],
    ["revision", 42, { revision: "42" }],
  ])("the data set's own %s of %j", (name, value, left) => {
    const dataset = read({ [name]: value });
    expect(dataset).toMatchObject(left);
    expect(dataset.problems).toMatchObject([{ weight: "dropped", where: name }]);
  });

  test("null stands for nothing where a member may be absent", () => {
    expect(read({ sources: null, policy: null }).problems).toEqual([]);
    expect(read({ policy: { regionWord: null, lamp: null } }).problems).toEqual([]);
    expect(
      parseFacts({ region: "990000", revision: "r1", facts: [], printed: null }).problems,
    ).toEqual([]);
  });

  test("what numbers need is refused although what describes is wrong too", () => {
    expect(refusal(() => read({ title: 5, root: 7 }))).toContain("root ");
    expect(refusal(() => read({ revision: {} }))).toContain("revision ");
  });

  test("sources, digits and paths of facts", () => {
    const fact = { county: "990101", month: "2026-09", investment: { done: 5 } };
    const facts = parseFacts({
      region: "990000",
      revision: 7,
      facts: [
        { ...fact, source: "第 1 号", precision: { "investment.done": 0, "investment.spent": 10 } },
        { ...fact, county: "990102", precision: "whole" },
      ],
      printed: [{ county: "990000", month: "2026-09", measure: "rate.luck", value: 1 }],
    });
    expect(facts.revision).toBe("7");
    expect(cumulativeValue(facts, code("990101"), month("2026-09"), "investment.done")).toBe(5);
    expect(facts.problems.map(({ where }) => where)).toEqual([
      "revision",
      "facts[0].source",
      "facts[0].precision.investment.done",
      "facts[1].precision",
      "facts[0].precision",
      "printed[0].measure",
    ]);
  });
});

describe("cells of a workbook", () => {
  const place = { file: "9月.xlsx", sheet: "总表", cell: "C4" };
  const fact = { county: "990101", month: "2026-09", investment: { done: 5 } };
  const printed = { county: "990000", month: "2026-09", measure: "investment.done", value: 5 };
  const withCells = (cells: unknown, at: unknown = null) => ({
    region: "990000",
    revision: "r1",
    facts: [{ ...fact, cells }],
    printed: [{ ...printed, at }],
  });
  const cellsIn = (facts: ReturnType<typeof parseFacts>) => [
    [...(recordOf(facts, code("990101"), month("2026-09"))?.cells ?? [])],
    facts.printed.map(({ at }) => at),
  ];

  test("are kept with the value, one or several, and cost nothing where there are none", async () => {
    const answer = withCells({ "investment.done": place, "investment.planned": [place] }, [place]);
    const known = await factsReader(code("990000"))(answer);
    expect(cellsIn(known)).toEqual([
      [
        ["investment.done", place],
        ["investment.planned", [place]],
      ],
      [[place]],
    ]);
    expect(known).toEqual(parseFacts(answer));
    expect(cellsIn(parseFacts(withCells(null)))).toEqual([[], [null]]);
  });

  test("that do not fit are dropped one by one and named; the value stands", () => {
    const facts = parseFacts(
      withCells({ "investment.done": { ...place, cell: 4 }, "investment.planned": place }, "C4"),
    );
    expect(cellsIn(facts)).toEqual([[["investment.planned", place]], [null]]);
    expect(cumulativeValue(facts, code("990101"), month("2026-09"), "investment.done")).toBe(5);
    expect(facts.problems.map(problemSentence)).toEqual([
      "facts[0].cells.investment.done：应有file、sheet、cell三项文字，收到一个对象；已略去。",
      "printed[0].at：应有file、sheet、cell三项文字，收到“C4”；已略去。",
    ]);
    expect(parseFacts(withCells("总表")).problems.map(({ where }) => where)).toEqual([
      "facts[0].cells",
    ]);
  });

  test("of a measure that nobody knows are named", async () => {
    const answer = withCells({ "investment.spent": place });
    const { problems } = await factsReader(code("990000"))(answer);
    expect(problems.map(problemSentence)).toEqual([
      "facts[0].cells：没有“investment.spent”这项指标；已略去。",
    ]);
  });
});

describe("months", () => {
  test("one after the month in which the data were made is left out and named, the others stand", () => {
    const { months, problems } = read({ months: ["2026-06", "2026-09", "2036-09"] });
    expect(months).toEqual(["2026-06", "2026-09"]);
    expect(problems.map(problemSentence)).toEqual([
      "months：2036-09晚于生成时间所在的2026-10；已略去，其余照用。",
    ]);
  });

  test("the month in which the data were made is not to come: on the office's clock it is October", () => {
    expect(read({ generatedAt: "2026-09-30T16:00:00Z", months: ["2026-10"] }).months).toEqual([
      "2026-10",
    ]);
    expect(
      refusal(() => read({ generatedAt: "2026-09-30T15:59:00Z", months: ["2026-10"] })),
    ).toContain("2026-10");
    expect(read({ generatedAt: "2026-10-01T00:00:00", months: ["2026-10"] }).months).toEqual([
      "2026-10",
    ]);
  });

  test("where all are to come the clock of the supplier is the likely cause", () => {
    const message = refusal(() => read({ generatedAt: "2016-10-08T09:00:00+08:00" }));
    expect(message).toContain("2026-06、2026-09");
    expect(message).toContain("供数服务器的时钟");
  });

  test.each(["2026-02-30T09:00:00Z", "2026-13-01T09:00:00Z", "2026-10-08T25:00:00Z", "昨天", ""])(
    "%j is no moment",
    (generatedAt) => {
      expect(refusal(() => read({ generatedAt }))).toContain("generatedAt 应为ISO 8601时间");
    },
  );

  test("a moment after the reader's own clock is named and shown as it is", () => {
    expect(parseDataset(OFFICE, Date.UTC(2026, 9, 8)).problems).toEqual([]);
    expect(parseDataset(OFFICE, Date.UTC(2026, 9, 1)).problems).toMatchObject([
      { where: "generatedAt" },
    ]);
  });
});

describe("facts against their data set", () => {
  const dataset = read({});
  const done = (county: string, at: string, value: number) => ({
    county,
    month: at,
    investment: { done: value },
  });
  const facts = (records: readonly object[], printed: readonly object[] = []) =>
    parseFacts({ region: "990000", revision: "r1", facts: records, printed });
  const named = (records: readonly object[], printed: readonly object[] = []) =>
    problemsOf(dataset, [facts(records, printed)]).map(problemSentence);

  test("good facts have none", () => {
    expect(named([done("990101", "2026-06", 1), done("990101", "2026-09", 2)])).toEqual([]);
  });

  test("two records of one unit and month are joined, which is nothing to name", () => {
    const split = [
      done("990101", "2026-09", 76),
      { county: "990101", month: "2026-09", enterprises: { total: { added: 9 } } },
    ];
    const read09 = (measure: "investment.done" | "enterprises.total.added") =>
      cumulativeValue(facts(split), code("990101"), month("2026-09"), measure);
    expect([read09("investment.done"), read09("enterprises.total.added")]).toEqual([76, 9]);
    expect(named(split)).toEqual([]);
  });

  test("given twice and differently, the later value stands and both are named", () => {
    expect(named([done("990101", "2026-09", 760_000), done("990101", "2026-09", 750_000)])).toEqual(
      [
        "facts 990101 2026-09 investment.done：甲县的2026年9月累计完成投资先后有两个不同的数：760,000万元、750,000万元；用后一个。",
      ],
    );
    const printed = [75, 74].map((value) => ({
      county: "990000",
      month: "2026-09",
      measure: "rate.investment",
      value,
    }));
    expect(named([], printed)).toEqual([
      "printed 990000 2026-09 rate.investment：试点市的2026年9月先后有两个不同的数：75%、74%；用后一个。",
    ]);
    // A unit without a name stands by its code, which must not run into the year.
    const unnamed = withRegions({ ...REGIONS[1], code: "990109", name: " " });
    const found = problemsOf(unnamed, [
      facts([done("990109", "2026-09", 1), done("990109", "2026-09", 2)]),
    ]).map(problemSentence);
    expect(found.join("")).toContain("990109的2026年9月");
    expect(
      printedValue(facts([], printed), code("990000"), month("2026-09"), "rate.investment")?.value,
    ).toBe(74);
  });

  test("a county that is not listed: which code, which months, how much", () => {
    const old = [
      done("990199", "2026-06", 100_000),
      { ...done("990199", "2026-09", 120_000), enterprises: { total: { added: 30 } } },
    ];
    expect(named(old)).toEqual([
      "facts：代码990199不在regions中：2026-06、2026-09共2条记录，其中2026-09累计完成投资12亿元、四上企业累计新增30家；没有计入；单位合并或更名的，请并入现在的代码后重报。",
    ]);
  });

  test("units of other regions and the region among its own are apart", () => {
    const nested = withRegions({ ...REGIONS[1], code: "990101-1", name: "某镇", parent: "990101" });
    const found = problemsOf(nested, [
      facts([done("990101-1", "2026-09", 1), done("990000", "2026-09", 2)]),
    ]).map(problemSentence);
    expect(found[0]).toContain("某镇（990101-1）不直属于试点市");
    expect(found[1]).toContain("试点市（990000）本级混在下属单位中");
    expect(found[1]).toContain("printed");
  });

  test("a month to come is left out of facts and of what is printed", () => {
    const printed = [{ county: "990000", month: "2036-09", measure: "investment.done", value: 1 }];
    expect(named([done("990101", "2036-09", 50_000)], printed)).toEqual([
      "facts、printed：晚于生成时间所在的月份：2036-09共1条记录、1个公布数，其中2036-09累计完成投资5亿元；没有计入，其余照用。",
    ]);
  });

  test("a month that the data set does not list is data all the same", () => {
    expect(named([done("990101", "2026-08", 5)])).toEqual([
      "months：没有列出2026-08，数据里却有；照常计入；列出后才能在季度和月份中选到。",
    ]);
  });

  test("in facts of another edition strangers are left out, and the next data set may know them", () => {
    const next = parseFacts({
      region: "990000",
      revision: "r2",
      facts: [done("990199", "2026-09", 1)],
    });
    expect(problemsOf(dataset, [next])).toEqual([]);
  });
});

describe("the door", () => {
  test("an answer about another region than asked is refused, and its reader stays the same", async () => {
    const readFacts = factsReader(code("990000"));
    expect(factsReader(code("990000"))).toBe(readFacts);
    const elsewhere = { region: "980000", revision: "r1", facts: [] };
    await expect(readFacts(elsewhere)).rejects.toThrow("region 应为所查的“990000”，收到“980000”");
  });

  test("reads what fits as the rules would, and gives what does not to the rules", async () => {
    expect(await readDataset(OFFICE)).toEqual(parseDataset(OFFICE, NOW));
    const odd = [
      { title: "" },
      { months: ["2026-09", "2036-09"] },
      { policy: { unitWord: 7 } },
      { generatedAt: "2036-01-01T00:00:00Z" },
    ];
    for (const changes of odd)
      expect((await readDataset({ ...OFFICE, ...changes })).problems).toHaveLength(1);
    await expect(readDataset({ ...OFFICE, regions: [...REGIONS, REGIONS[1]] })).rejects.toThrow(
      "990101出现了2次",
    );
    const facts = {
      region: "990000",
      revision: "r1",
      facts: [{ county: "990101", month: "2026-09", investment: { done: 5 } }],
    };
    expect(await factsReader(code("990000"))(facts)).toEqual(parseFacts(facts));
    const digits = {
      ...facts,
      facts: [{ ...facts.facts[0], precision: { "investment.done": 0 } }],
    };
    expect((await factsReader(code("990000"))(digits)).problems).toHaveLength(1);
  });

  test("thousands of records are read as a few are, and the last one refused as the first", async () => {
    const readFacts = factsReader(code("990000"));
    const records = Array.from({ length: 12_000 }, (_, index) => ({
      county: `c${index}`,
      month: "2026-09",
      investment: { done: index },
    }));
    const answer = { region: "990000", revision: "r1", facts: records, printed: [] };
    expect(await readFacts(answer)).toEqual(parseFacts(answer));
    const wrong = { county: "c1", month: "2026-09", investment: { done: "5" } };
    await expect(readFacts({ ...answer, facts: [...records, wrong] })).rejects.toThrow(
      "facts[12000].investment.done",
    );
    await expect(readFacts({ ...answer, region: 7 })).rejects.toThrow(ContractError);
  });
});
