import { describe, expect, test } from "vitest";
import {
  type Choice,
  type Values,
  officeOf,
  printed,
  record,
  unit,
  units,
  view,
} from "../../fixtures/build";
import type { Cells } from "../../facts/cells";
import type { RegionCode } from "../../facts/county";
import type { FactsRecord, PrintedMeasure } from "../../facts/facts";
import { type Measure, parseMeasure } from "../../facts/measure";
import { cellWords } from "./cell-words";
import { explain, explanationText, numberText } from "./explain";
import type { NumberRef } from "./explanation";

const at = (cell: string, file = "湘西州9月.xlsx", sheet = "总表") => ({ file, sheet, cell });

/** A record whose values stand in these cells. */
function inCells(
  county: string,
  month: string,
  values: Values,
  cells: Partial<Record<Measure, Cells>>,
): FactsRecord {
  const map = new Map<Measure, Cells>();
  for (const [path, places] of Object.entries(cells)) {
    const measure = parseMeasure(path);
    if (measure) map.set(measure, places);
  }
  return { ...record(county, month, values), cells: map };
}

function explained(
  records: readonly FactsRecord[],
  of: Pick<NumberRef, "quantity"> & { readonly unit?: RegionCode },
  choice: Choice = {},
  count = 1,
) {
  const snapshot = view(officeOf({ units: units(count), records }), choice);
  return explain(snapshot, { unit: "total", ...of });
}
const u1 = unit("u1").code;

describe("cells in words", () => {
  test.each([
    [[], ""],
    [[at("C4")], "文件 湘西州9月.xlsx 表「总表」C4"],
    [[at("C4"), at("D4"), at("C4")], "文件 湘西州9月.xlsx 表「总表」C4、D4"],
    [
      [at("C4"), at("B2", "泸溪.xls", "9月"), at("C5")],
      "文件 湘西州9月.xlsx 表「总表」C4、C5；文件 泸溪.xls 表「9月」B2",
    ],
    [[at("C4", "商丘.csv", "")], "文件 商丘.csv C4"],
    [
      [
        { ...at("C4"), note: "核减重复填报" },
        { ...at("D4"), note: "核减重复填报" },
      ],
      "文件 湘西州9月.xlsx 表「总表」C4、D4（说明：核减重复填报）",
    ],
  ])("%j", (places, words) => {
    expect(cellWords(places)).toBe(words);
  });
});

describe("数字由来 of a unit's value", () => {
  const done = inCells(
    "u1",
    "2021-09",
    { "investment.done": 30_000 },
    { "investment.done": at("C4") },
  );

  test("says file, sheet and cell beside its source, in what is copied too", () => {
    const explanation = explained([done], { unit: u1, quantity: "investment.done" });
    const source = "测试通报，报告期2021年9月，版本r1。文件 湘西州9月.xlsx 表「总表」C4。";
    expect(explanation.sections.at(-1)).toEqual({ label: "来源", text: source, isNeverLeft: true });
    expect(numberText(explanation)).toBe(
      `u1累计完成投资（2021年1—9月累计）：3亿元（30,000万元）\n来源：${source}`,
    );
    expect(explanationText(explanation)).toContain(`来源：${source}`);
  });

  test("added up from several months names each cell", () => {
    const sum = inCells(
      "u1",
      "2021-09",
      { "investment.done": 30_000 },
      { "investment.done": [at("C4", "7月.xls"), at("C4", "8月.xls"), at("C4")] },
    );
    expect(explained([sum], { unit: u1, quantity: "investment.done" }).sections.at(-1)?.text).toBe(
      "测试通报，报告期2021年9月，版本r1。文件 7月.xls 表「总表」C4；文件 8月.xls 表「总表」C4；文件 湘西州9月.xlsx 表「总表」C4。",
    );
  });

  test("of a single quarter also the value that is taken off", () => {
    const june = inCells(
      "u1",
      "2021-06",
      { "investment.done": 10_000 },
      { "investment.done": at("C9", "6月.xlsx") },
    );
    const text = (basis: "ytd" | "quarter") =>
      explained([done, june], { unit: u1, quantity: "investment.done" }, { basis }).sections.at(-1)
        ?.text;
    expect(text("quarter")).toContain(
      "文件 湘西州9月.xlsx 表「总表」C4；文件 6月.xlsx 表「总表」C9。",
    );
    expect(text("ytd")).not.toContain("6月.xlsx");
  });

  test("without a cell says nothing of one", () => {
    const plain = record("u1", "2021-09", { "investment.done": 30_000 });
    expect(
      explained([plain], { unit: u1, quantity: "investment.done" }).sections.at(-1)?.text,
    ).toBe("测试通报，报告期2021年9月，版本r1。");
  });
});

test("a rate names the cells of both parts", () => {
  const both = inCells(
    "u1",
    "2021-09",
    { "investment.done": 30_000, "investment.planned": 40_000 },
    { "investment.done": at("C4"), "investment.planned": at("B4") },
  );
  expect(explained([both], { unit: u1, quantity: "investment" }).sections.at(-1)?.text).toBe(
    "测试通报，报告期2021年9月，版本r1。文件 湘西州9月.xlsx 表「总表」C4、B4。",
  );
});

test("a sum names them beside its units, not beside its source", () => {
  const explanation = explained(
    [
      inCells("u1", "2021-09", { "investment.done": 30_000 }, { "investment.done": at("C4") }),
      record("u2", "2021-09", { "investment.done": 10_000 }),
    ],
    { quantity: "investment.done" },
    {},
    2,
  );
  expect(explanation.units).toEqual([
    { name: "u1", text: "3亿元", at: "文件 湘西州9月.xlsx 表「总表」C4" },
    { name: "u2", text: "1亿元", at: "" },
  ]);
  expect(explanation.sections.at(-1)?.text).toBe("测试通报，报告期2021年9月，版本r1。");
  expect(explanationText(explanation)).toContain(
    "各单位：u13亿元（文件 湘西州9月.xlsx 表「总表」C4）；u21亿元",
  );
});

test("a total of 四上 that is the sum of its categories names theirs", () => {
  const added = {
    industry: "B4",
    construction: "C4",
    trade: "D4",
    realEstate: "E4",
    services: "F4",
  };
  const values: Values = {};
  const cells: Partial<Record<Measure, Cells>> = {};
  for (const [category, cell] of Object.entries(added)) {
    const measure = parseMeasure(`enterprises.${category}.added`);
    if (!measure) throw new Error("the category has this measure");
    values[measure] = 2;
    cells[measure] = at(cell);
  }
  const sum = inCells("u1", "2021-09", values, cells);
  expect(
    explained([sum], { unit: u1, quantity: "enterprises.total.added" }).sections.at(-1)?.text,
  ).toContain("文件 湘西州9月.xlsx 表「总表」B4、C4、D4、E4、F4。");
});

test("what a notice prints for the region has its own cells", () => {
  const values: readonly (readonly [PrintedMeasure, number, string])[] = [
    ["investment.done", 30_000, "C3"],
    ["investment.planned", 40_000, "B3"],
  ];
  const office = officeOf({
    units: units(2),
    records: [record("u1", "2021-09", { "investment.done": 1, "investment.planned": 2 })],
    printed: values.map(([measure, value, cell]) => ({
      ...printed("root", "2021-09", measure, value),
      at: at(cell),
    })),
  });
  const text = (quantity: NumberRef["quantity"]) =>
    explain(view(office), { unit: "total", quantity }).sections.at(-1)?.text;
  expect(text("investment")).toContain("文件 湘西州9月.xlsx 表「总表」C3、B3。");
  expect(text("investment.done")).toContain("文件 湘西州9月.xlsx 表「总表」C3。");
});
