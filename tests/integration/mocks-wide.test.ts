// @vitest-environment node
import { areaList } from "@vant/area-data";
import { describe, expect, it } from "vitest";
import { generateWideOffice } from "../support/wide-office";
import { createRandom } from "../../mocks/random";
import { parseWire } from "../../src/data/wire/contract-words";
import { parseDataset, parseFacts } from "../../src/data/wire/parse";
import { problemsOf } from "../../src/domain/wording/admission-words";
import { datasetSchema, factsSchema } from "../../src/data/wire/wire";
import { MEASURE_GROUPS } from "../../src/domain/facts/measure";

describe("the wide region", () => {
  const wide = generateWideOffice({ counties: 180, quarters: 40, seed: "bench" });

  it("holds one record per unit and quarter-end month, every group in each", () => {
    const facts = parseFacts(wide.facts);
    expect(problemsOf(parseDataset(wide.dataset), [facts])).toEqual([]);
    expect(parseWire(datasetSchema, wide.dataset)).toEqual(wide.dataset);
    expect(parseWire(factsSchema, wide.facts).facts).toHaveLength(7200);
    expect([
      facts.records.size,
      ...[...facts.records.values()].map((records) => records.size),
    ]).toEqual([40, ...Array<number>(40).fill(180)]);
    for (const group of MEASURE_GROUPS)
      expect(facts.monthsWith[group]).toEqual(wide.dataset.months);
    expect(wide.facts.facts.every((record) => MEASURE_GROUPS.every((group) => record[group]))).toBe(
      true,
    );
    expect([wide.dataset.mode, wide.dataset.months[0], wide.dataset.months.at(-1)]).toEqual([
      "demo",
      "2016-12",
      "2026-09",
    ]);
  });

  it("gives its units names and codes of their own, in no national list", () => {
    const names = wide.dataset.regions.map((region) => region.name);
    const codes = wide.dataset.regions.map((region) => region.code);
    const lists = [areaList.province_list, areaList.city_list, areaList.county_list];
    const real = new Set(lists.flatMap((list) => [...Object.values(list), ...Object.keys(list)]));
    expect([new Set(names).size, new Set(codes).size]).toEqual([181, 181]);
    expect([...names, ...codes].filter((word) => real.has(word))).toEqual([]);
    expect(real.has("永城市")).toBe(true);
  });

  it("has names for as many units as there are counties in the country", () => {
    const { regions } = generateWideOffice({ counties: 2844, quarters: 1, seed: "bench" }).dataset;
    const real = new Set(Object.values(areaList.county_list));
    expect(new Set(regions.map(({ name }) => name)).size).toBe(2845);
    expect(regions.filter(({ name }) => real.has(name))).toEqual([]);
  });

  it("accumulates within a year and depends on the seed alone", () => {
    const done = wide.facts.facts.filter(
      (record) => record.county === "980001" && record.month.startsWith("2025"),
    );
    const values = done.map((record) => record.investment?.done ?? NaN);
    expect(values).toEqual(values.slice().sort((a, b) => a - b));
    const again = JSON.stringify(
      generateWideOffice({ counties: 180, quarters: 40, seed: "bench" }),
    );
    expect(again === JSON.stringify(wide)).toBe(true);
    expect(
      JSON.stringify(generateWideOffice({ counties: 180, quarters: 40, seed: "other" })) === again,
    ).toBe(false);
  });
});

describe("seeded randomness", () => {
  it("stays in its ranges and is even enough", () => {
    const random = createRandom("range");
    const integers = Array.from({ length: 6000 }, () => random.integer(1, 6));
    for (const face of [1, 2, 3, 4, 5, 6]) {
      const share = integers.filter((value) => value === face).length / 6000;
      expect(Math.abs(share - 1 / 6)).toBeLessThan(0.02);
    }
    expect(new Set(integers).size).toBe(6);
    const weighted = Array.from({ length: 4000 }, () => random.weighted([0, 3, 1]));
    expect(weighted.includes(0)).toBe(false);
    expect(Math.abs(weighted.filter((index) => index === 1).length / 4000 - 0.75)).toBeLessThan(
      0.03,
    );
  });

  it("samples without repetition, in order, and never more than there is", () => {
    const random = createRandom("sample");
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const sample = random.sample(items, 5);
    expect([sample.length, new Set(sample).size]).toEqual([5, 5]);
    expect(sample).toEqual(sample.slice().sort((a, b) => a - b));
    expect(random.sample(items, 20)).toEqual(items);
    expect(random.sample(items, -1)).toEqual([]);
  });
});
