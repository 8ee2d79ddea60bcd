// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import {
  type WireDataset,
  type WireFacts,
  datasetSchema,
  factsSchema,
} from "../../src/data/wire/wire";
import { parseWire } from "../../src/data/wire/contract-words";
import { parseDataset, parseFacts } from "../../src/data/wire/parse";
import { problemsOf } from "../../src/domain/wording/admission-words";
import { askMockJson } from "../support/mock-server";

async function load(
  office: string,
  root: string,
): Promise<{ dataset: WireDataset; facts: WireFacts }> {
  const api = `/mock/${office}/api/v1`;
  const dataset = parseWire(datasetSchema, await askMockJson(`${api}/dataset`));
  return {
    dataset,
    facts: parseWire(factsSchema, await askMockJson(`${api}/regions/${root}/facts`)),
  };
}

function printed(facts: WireFacts, county: string, month: string): Record<string, number> {
  const items = (facts.printed ?? []).filter(
    (item) => item.county === county && item.month === month,
  );
  return Object.fromEntries(items.map((item) => [item.measure, item.value]));
}

describe("商丘市, as published", () => {
  let dataset: WireDataset;
  let facts: WireFacts;
  beforeAll(async () => ({ dataset, facts } = await load("shangqiu", "411400")));

  it("lists the units in the speech's order, 市直 without 四上", () => {
    expect(dataset.regions.map((region) => region.name)).toEqual(
      "商丘市 永城市 梁园区 睢阳区 民权县 睢县 宁陵县 柘城县 虞城县 夏邑县 示范区 市直".split(" "),
    );
    expect(dataset.regions.at(-1)?.reports).toEqual([
      "projects",
      "starts",
      "completions",
      "investment",
    ]);
    expect(dataset).toMatchObject({
      title: "商丘市重点项目推进看板",
      mode: "live",
      root: "411400",
      months: ["2019-10", "2020-09", "2021-06"],
      policy: { unitWord: "县（区）", regionWord: "全市", rankGroups: "together" },
    });
  });

  it("adds up to the five 四上 totals of the speech, every category of ten units given", () => {
    const records = facts.facts.filter((record) => record.month === "2020-09");
    expect(records).toHaveLength(10);
    const sum = (category: "industry" | "construction" | "trade" | "realEstate" | "services") =>
      records.reduce((total, record) => total + (record.enterprises?.[category]?.added ?? NaN), 0);
    expect([
      sum("industry"),
      sum("construction"),
      sum("trade"),
      sum("realEstate"),
      sum("services"),
    ]).toEqual([34, 40, 15, 38, 9]);
    const zeros = records
      .filter((record) => record.enterprises?.industry?.added === 0)
      .map((record) => record.county);
    expect(zeros.slice().sort()).toEqual(["411402", "411403", "411423", "411424", "411426"]);
    expect(dataset.sources?.find((source) => source.groups.includes("enterprises"))?.count).toBe(
      "submitted",
    );
    expect(printed(facts, "411400", "2020-09")).toEqual({
      "enterprises.industry.added": 34,
      "enterprises.construction.added": 40,
      "enterprises.trade.added": 15,
      "enterprises.realEstate.added": 38,
      "enterprises.services.added": 9,
    });
  });

  it("holds nine units of 2019-10; what the repost lacks is absent, not zero", () => {
    const records = facts.facts.filter((record) => record.month === "2019-10");
    const sum = (field: "planned" | "done") =>
      records.reduce((total, record) => total + (record.investment?.[field] ?? NaN), 0);
    expect([records.length, sum("done"), sum("planned")]).toEqual([9, 16_636_000, 17_300_000]);
    expect(
      records.reduce((total, record) => total + (record.projects?.totalInvestment ?? NaN), 0),
    ).toBe(39_066_000);
    expect(
      records.some((record) => record.county === "411423" || record.county === "411400-direct"),
    ).toBe(false);
    expect(
      records.every(
        (record) => record.investment?.due === undefined && record.starts === undefined,
      ),
    ).toBe(true);
    const digits = {
      "projects.totalInvestment": 1000,
      "investment.planned": 10000,
      "investment.done": 1000,
    };
    for (const record of records) expect(record.precision).toEqual(digits);
  });

  it("prints the totals, rates and ranks of the notices", () => {
    expect(printed(facts, "411400", "2019-10")).toEqual({
      "projects.total": 481,
      "projects.totalInvestment": 48_910_000,
      "investment.planned": 20_950_000,
      "investment.done": 19_510_000,
      "rate.investment": 93.1,
      "starts.done": 203,
      "rate.start": 87.5,
    });
    expect(printed(facts, "411400", "2021-06")).toEqual({
      "projects.total": 510,
      "projects.totalInvestment": 45_050_000,
      "investment.planned": 20_000_000,
      "investment.done": 14_760_000,
      "rate.investment": 73.8,
      "starts.planned": 271,
      "starts.due": 238,
      "starts.done": 260,
      "rate.start": 95.9,
      "rate.startDue": 108.8,
    });
    expect(printed(facts, "411426", "2019-10")).toEqual({
      "rate.investment": 96.2,
      "rank.investment": 4,
    });
    expect(printed(facts, "411403", "2019-10")).toEqual({ "rank.investment": 6 });
    expect(printed(facts, "411400-direct", "2019-10")).toEqual({ "rate.investment": 60.4 });
    const amounts = (facts.printed ?? []).filter(
      (item) => item.measure.includes("nvestment") && !/^(rate|rank)\./.test(item.measure),
    );
    expect(amounts.map((item) => item.precision)).toEqual([
      10000, 10000, 10000, 10000, 10000, 10000,
    ]);
  });
});

describe("湘西州, as published", () => {
  let dataset: WireDataset;
  let facts: WireFacts;
  beforeAll(async () => ({ dataset, facts } = await load("xiangxi", "433100")));

  it("keeps the brief's order", () => {
    expect(dataset.regions.map((region) => region.name)).toEqual(
      "湘西州 吉首市 泸溪县 凤凰县 古丈县 花垣县 保靖县 永顺县 龙山县 湘西高新区 州直".split(" "),
    );
    expect(dataset).toMatchObject({
      mode: "live",
      months: ["2020-07", "2021-09"],
      policy: { unitWord: "县（市）", regionWord: "全州" },
    });
    expect(
      dataset.sources?.find((source) => source.groups.includes("enterprises"))?.count,
    ).toBeNull();
  });

  it("adds up to 474.5亿 of 640.7亿, all amounts to 0.1亿", () => {
    const sum = (field: "planned" | "done") =>
      facts.facts.reduce((total, record) => total + (record.investment?.[field] ?? NaN), 0);
    expect([facts.facts.length, sum("done"), sum("planned")]).toEqual([10, 4_745_000, 6_407_000]);
    expect(facts.facts.reduce((total, record) => total + (record.projects?.total ?? NaN), 0)).toBe(
      316,
    );
    for (const record of facts.facts)
      expect(record.precision).toEqual({ "investment.planned": 1000, "investment.done": 1000 });
  });

  it("prints 145 of 170, 34 against 200, and both values of 州直", () => {
    expect(printed(facts, "433100", "2021-09")).toEqual({
      "projects.total": 316,
      "investment.done": 4_745_000,
      "rate.investment": 74.1,
      "starts.planned": 170,
      "starts.done": 145,
    });
    expect(printed(facts, "433100", "2020-07")).toEqual({
      "enterprises.total.added": 34,
      "enterprises.total.target": 200,
    });
    expect(printed(facts, "433100-direct", "2021-09")).toEqual({
      "investment.done": 1_148_000,
      "rate.investment": 58.8,
    });
    const direct = facts.facts.find((record) => record.county === "433100-direct");
    expect(direct?.investment).toEqual({ planned: 1_567_000, done: 920_000 });
  });
});

describe.each([
  ["shangqiu", "411400"],
  ["xiangxi", "433100"],
])("%s", (office, root) => {
  it("passes the door without a notice, every month and source known", async () => {
    const { dataset, facts } = await load(office, root);
    const read = parseFacts(facts);
    expect(problemsOf(parseDataset(dataset), [read])).toEqual([]);
    const sources = new Set(dataset.sources?.map((source) => source.id));
    const used = [...facts.facts, ...(facts.printed ?? [])];
    expect(read.printed).toHaveLength(facts.printed?.length ?? 0);
    expect([...new Set(used.map((item) => item.month))].slice().sort()).toEqual(dataset.months);
    expect(used.filter((item) => !sources.has(item.source ?? ""))).toEqual([]);
    expect(facts.revision).toBe(dataset.revision);
  });
});
