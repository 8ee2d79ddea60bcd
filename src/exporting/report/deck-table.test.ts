import { expect, test } from "vitest";
import type { Sheet, SheetRow } from "../../figures/tables/sheet";
import { COMPARISON, row, word } from "../fixtures/sheets";
import { INNER_WIDTH } from "../pptx/layout";
import { hasCutStatus, shortStatus, slideTables } from "./deck-table";

const column = (key: string, unit: string | null) => ({
  key,
  name: key,
  unit,
  section: { name: "投资", unit: "亿元" },
});

function wide(columns: Sheet["columns"], rows: readonly SheetRow[]): Sheet {
  return { ...COMPARISON, columns, rows };
}

const total = { isTotal: true } as const;

test("units are spread evenly, the region last on each slide", () => {
  const units = Array.from({ length: 28 }, (_, index) => row(`县${index}`, [word("1")]));
  const tables = slideTables(wide([column("a", "%")], [...units, row("全市", [word("1")], total)]));
  expect(tables.map(({ rows }) => rows.length)).toEqual([11, 10, 10]);
  expect(tables.every(({ rows }) => rows.at(-1)?.name === "全市")).toBe(true);
  expect(tables.flatMap(({ rows }) => rows.filter(({ isTotal }) => !isTotal))).toEqual(units);
});

test("of units with names of two lines a slide holds fewer", () => {
  const name = "某某土家族苗族自治县高新技术产业开发区";
  const units = Array.from({ length: 13 }, (_, index) => row(`${name}${index}`, [word("1")]));
  const tables = slideTables(wide([column("a", "%")], units));
  expect(tables.map(({ rows }) => rows.length)).toEqual([7, 6]);
});

test("where all columns fit, all stand there in their order, over the whole width", () => {
  const columns = [column("planned", "亿元"), column("rate", "%"), column("lamp", null)];
  const [table] = slideTables(
    wide(columns, [
      row(
        "县",
        columns.map(() => word("1")),
      ),
    ]),
  );
  expect(table?.columns).toEqual([0, 1, 2]);
  expect(table?.leftOut).toBe("");
  expect(table?.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(INNER_WIDTH);
});

test("where they do not, rates and lamps stay, and what is left out is said", () => {
  const columns = ["a", "b", "c"].flatMap((key) => [
    column(`${key}Planned`, "亿元"),
    column(`${key}Done`, "亿元"),
    column(`${key}Rate`, "%"),
    column(`${key}Lamp`, null),
    column(`${key}Rank`, null),
  ]);
  const cells = columns.map(() => word("9,999,999.9"));
  const [table] = slideTables(wide(columns, [row("县", cells)]));
  const shown = table?.columns.map((index) => columns[index]?.key) ?? [];
  for (const key of ["aRate", "bRate", "cRate", "aLamp", "bLamp", "cLamp"])
    expect(shown).toContain(key);
  expect(shown).not.toContain("aRank");
  expect(table?.leftOut).toBe(`本页列出${shown.length}列，全表共15列，见同一汇报的文档和表格。`);
});

test("a status too long for its line is cut, and known to be", () => {
  const long = row("县", [word("")], {
    status: [{ kind: "notReported", word: "未报：".repeat(20) }],
  });
  const [table] = slideTables(wide([column("a", "%")], [long]));
  if (!table) throw new Error("a table has a slide");
  const short = shortStatus(long, table.widths.at(-1) ?? 0);
  expect(short.endsWith("…")).toBe(true);
  expect(short.length).toBeLessThan(20);
  expect(hasCutStatus(table)).toBe(true);
});

test("where all is reported there is no 状态", () => {
  const [table] = slideTables(wide([column("a", "%")], [row("县", [word("1")])]));
  expect(table?.hasStatus).toBe(false);
  expect(table && hasCutStatus(table)).toBe(false);
});
