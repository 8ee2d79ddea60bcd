import { describe, expect, test } from "vitest";
import { generateWideOffice } from "../../../tests/support/wide-office";
import { factsSpan } from "../../domain/facts/scope";
import { readScope } from "../../navigation/scope-search";
import { sketchOf } from "./dataset-sketch";
import { readDataset } from "./door";

const { dataset } = generateWideOffice({ counties: 12, quarters: 40, seed: "sketch" });
const [root, ...units] = dataset.regions;
const body = (change: object) => ({ ...dataset, ...change });

describe("a sketch of a data set", () => {
  test.each([
    {},
    { quarter: "2024Q2" },
    { quarter: "2026Q2" },
    { quarter: "1999Q1" },
    { region: "980003" },
    { region: "nowhere", quarter: "2020Q4" },
  ])("asks for the same facts as the data set itself: %j", async (search) => {
    const { choice } = readScope(search);
    const sketch = sketchOf(dataset);
    expect(sketch && factsSpan(choice, sketch)).toEqual(
      factsSpan(choice, await readDataset(dataset)),
    );
  });

  test("knows months in any order, and a first quarter", async () => {
    const odd = body({ months: ["2026-03", "2024-03", "2025-12", "2026-03"] });
    const sketch = sketchOf(odd);
    expect(sketch && factsSpan({}, sketch)).toEqual(factsSpan({}, await readDataset(odd)));
  });

  test.each<[string, unknown]>([
    ["no object", [dataset]],
    ["a gateway's envelope", { code: 401, msg: "请先登录", data: null }],
    ["no months", body({ months: [] })],
    ["a month that is none", body({ months: [...dataset.months, "2026-13"] })],
    ["a month after the data were made", body({ months: [...dataset.months, "2026-12"] })],
    ["no moment when they were made", body({ generatedAt: "today" })],
    ["a region without a code", body({ regions: [root, ...units, { ...units[0], code: 7 }] })],
    [
      "a region below something else than a region",
      body({ regions: [root, ...units, { ...units[0], code: "1", parent: 7 }] }),
    ],
    ["no root", body({ root: null })],
  ])("is none of what the rules have to decide on: %s", (_, odd) => {
    expect(sketchOf(odd)).toBeNull();
  });
});
