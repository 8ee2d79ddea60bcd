/** What holds of every table: order, names and forms of numbers make no difference. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { measureInfo, MEASURES, canBeNegative } from "../domain/facts/measure";
import { toDraft } from "./fixtures/at-once";
import type { Draft } from "./draft/draft";
import { type Written, gridOf, officeWith } from "./fixtures/grids";
import { anyGrid } from "./fixtures/any-grid";
import { YUNLING, ledgerGrid } from "./fixtures/ledger-table";
import { XIANGXI, xiangxiGrid } from "./fixtures/tables";
import type { Cell, Grid } from "./grid";
import { recognise } from "./recognise/recognise";
import type { ImportingOffice } from "./recognise/office";

const NAMES = ["泾县", "旌德县", "宣州区", "经开区", "市直", "绩溪县"];
const OFFICE = officeWith("青山市", NAMES);

function draftOf(grid: Grid, office: ImportingOffice = OFFICE): Draft {
  return toDraft(recognise(grid, { file: "月报.xlsx", office }), office);
}

function valuesOf({ values }: Draft): string[] {
  return values
    .map(({ unit, month, measure, value }) => `${unit} ${month} ${measure} ${value}`)
    .sort();
}

/** The heads of the office's own template: the board's names, with 万元 where money belongs. */
const HEADS = MEASURES.map((measure) => {
  const { name, unit } = measureInfo(measure);
  return unit === "wan" ? `${name}（万元）` : name;
});

const template = fc
  .record({
    units: fc.shuffledSubarray(NAMES, { minLength: 1 }),
    columns: fc.shuffledSubarray(
      MEASURES.map((_, index) => index),
      { minLength: 2 },
    ),
    month: fc.integer({ min: 1, max: 12 }),
    seed: fc.array(fc.option(fc.integer({ min: -999, max: 9_999_999 }), { nil: null }), {
      minLength: 8,
      maxLength: 40,
    }),
  })
  .map(({ units, columns, month, seed }) => ({ units, columns, month, numberAt: numbers(seed) }));

function numbers(seed: readonly (number | null)[]): (row: number, column: number) => number | null {
  return (row, column) => {
    const value = seed[(row * 31 + column) % seed.length] ?? null;
    const measure = MEASURES[column];
    return value === null || (measure && canBeNegative(measure)) ? value : Math.abs(value);
  };
}

test("a table written by a template reads back the same", () => {
  fc.assert(
    fc.property(template, ({ units, columns, month, numberAt }) => {
      const rows = units.map((name, row) => [
        name,
        ...columns.map((column) => numberAt(row, column)),
      ]);
      const grid = gridOf([
        [`青山市2025年1-${month}月重点项目月报`],
        ["单位", ...columns.map((column) => HEADS[column] ?? "")],
        ...rows,
      ]);
      const at = `2025-${String(month).padStart(2, "0")}`;
      const expected = units.flatMap((name, row) =>
        columns.flatMap((column) => {
          const value = numberAt(row, column);
          const code = `u${NAMES.indexOf(name) + 1}`;
          return value === null ? [] : [`${code} ${at} ${MEASURES[column]} ${value}`];
        }),
      );
      expect(valuesOf(draftOf(grid))).toEqual(expected.sort());
    }),
  );
});

const TABLE: readonly (readonly Written[])[] = [
  ["泾县", 57, 82.5, 65.1, "78.9%"],
  ["旌德县", 27, 42.6, "—", "73.2%"],
  ["宣州区", 34, null, 62.9, "80%（滞后）"],
  ["经开区", 24, 23.4, "完成3亿元（含打包）", "/"],
  ["市直", 21, 46, 37.1, null],
];
const TABLE_HEAD = ["县（市、区）", "项目个数", "年投资计划", "1-9月完成投资额", "完成率"];

test("the order of rows and columns makes no difference", () => {
  const draftIn = (rows: readonly number[], columns: readonly number[]) => {
    const pick = (row: readonly Written[]) => columns.map((column) => row[column] ?? null);
    const body = rows.map((row) => pick(TABLE[row] ?? []));
    return draftOf(
      gridOf([["2021年1-9月情况", null, null, null, "单位：亿元"], pick(TABLE_HEAD), ...body]),
    );
  };
  const all = [0, 1, 2, 3, 4];
  const first = draftIn(all, all);
  const all5 = fc.shuffledSubarray(all, { minLength: 5 });
  fc.assert(
    fc.property(all5, all5, (rows, columns) => {
      const draft = draftIn(rows, columns);
      expect(valuesOf(draft)).toEqual(valuesOf(first));
      const words = (one: Draft) => one.notes.map(({ text, unit }) => `${unit} ${text}`).sort();
      expect(words(draft)).toEqual(words(first));
    }),
  );
});

test("the order of a ledger's rows changes no project and no key", () => {
  const { grid } = ledgerGrid();
  const projects = grid.rows.slice(5, 25);
  const keysOf = (rows: Grid["rows"]) => {
    const shuffled = { ...grid, rows: [...grid.rows.slice(0, 5), ...rows, ...grid.rows.slice(25)] };
    return draftOf(shuffled, YUNLING)
      .projects.map(({ key, fields }) => `${key} ${JSON.stringify(fields)}`)
      .sort();
  };
  const first = keysOf(projects);
  fc.assert(
    fc.property(fc.shuffledSubarray([...projects], { minLength: 20 }), (rows) => {
      expect(keysOf(rows)).toEqual(first);
    }),
    { numRuns: 20 },
  );
});

test("a unit is understood with blanks of any kind in its name", () => {
  const blank = fc.constantFrom("", " ", "\u3000", "\u00A0", "\n", "  ");
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.array(blank, { minLength: 5, maxLength: 5 }),
      (name, gaps) => {
        const spread = name
          .split("")
          .map((letter, index) => `${letter}${gaps[index] ?? ""}`)
          .join("");
        const grid = gridOf([
          ["2025年1-9月"],
          ["县区", "项目个数"],
          [`${gaps[4] ?? ""}${spread}`, 3],
        ]);
        expect(valuesOf(draftOf(grid))).toEqual([
          `u${NAMES.indexOf(name) + 1} 2025-09 projects.total 3`,
        ]);
      },
    ),
  );
});

test("any grid is a draft: no crash, and no value that the board could not hold", () => {
  fc.assert(
    fc.property(anyGrid, (grid) => {
      const { values, projects, problems } = draftOf(grid);
      for (const { value, measure } of values) {
        expect(Number.isSafeInteger(value)).toBe(true);
        expect(value >= 0 || canBeNegative(measure)).toBe(true);
      }
      for (const { fields } of projects)
        expect(fields.totalInvestment ?? 0).toBeGreaterThanOrEqual(0);
      for (const { text } of problems) expect(text).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 500 },
  );
});

const junk = fc.constantFrom(
  "完成3亿元（含打包）",
  "12 34",
  "—",
  "/",
  "待定",
  "#REF!",
  "65.1（不含）",
  "约40",
  "40、50",
  "",
);

test("what is spoilt in some cells spoils no other, and gives no value of its own", () => {
  const grid = xiangxiGrid();
  const whole = draftOf(grid, XIANGXI).values;
  const cells = fc.array(
    fc.record({
      row: fc.integer({ min: 3, max: 12 }),
      column: fc.integer({ min: 1, max: 4 }),
      words: junk,
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(cells, (spoilt) => {
      const at = new Map(spoilt.map(({ row, column, words }) => [`${row} ${column}`, words]));
      const rows = grid.rows.map((row, index) =>
        row.map((cell, column): Cell => {
          const words = at.get(`${index} ${column}`);
          return words === undefined ? cell : { kind: "text", text: words };
        }),
      );
      const kept = whole.filter(({ at: [cell] }) => !at.has(`${cell.row} ${cell.column}`));
      expect(
        draftOf({ ...grid, rows }, XIANGXI).values.map(({ value, at: [cell] }) => [
          cell.cell,
          value,
        ]),
      ).toEqual(kept.map(({ value, at: [cell] }) => [cell.cell, value]));
    }),
  );
});
