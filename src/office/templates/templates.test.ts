import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, month } from "../../domain/fixtures/build";
import { MEASURES, type Measure, canBeNegative } from "../../domain/facts/measure";
import { cellName, type Grid } from "../../importing/grid";
import { toDraft } from "../../importing/fixtures/at-once";
import { type Written, gridOf } from "../../importing/fixtures/grids";
import { rolesOf } from "../../importing/fixtures/drafts";
import { recognise } from "../../importing/recognise/recognise";
import { CREATED } from "../fixtures/office";
import { foldJournal } from "../fold";
import { importingOfficeOf } from "../stored";
import type { FormSheet } from "./form";
import { ledgerForm } from "./ledger";
import { monthlyForm } from "./monthly";

const STATE = foldJournal([CREATED]);
const OFFICE = importingOfficeOf(STATE);

/** The sheet as a reader gives it back, with what was written into it. */
function filled(
  { name, rows }: FormSheet,
  written: ReadonlyMap<string, Written> = new Map(),
): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const last = Math.max(
    rows.length - 1,
    ...[...written.keys()].map((at) => Number(at.split(" ")[0])),
  );
  const cells = Array.from({ length: last + 1 }, (_, row) =>
    Array.from(
      { length: width },
      (__, column): Written => written.get(`${row} ${column}`) ?? rows[row]?.[column]?.text ?? null,
    ),
  );
  const merges = rows.flatMap((row, top) =>
    row.flatMap((cell, left) => {
      const { across = 1, down = 1 } = cell ?? {};
      return across * down > 1
        ? [`${cellName(top, left)}:${cellName(top + down - 1, left + across - 1)}`]
        : [];
    }),
  );
  return gridOf(cells, { name, merges });
}

function read(grid: Grid) {
  const table = recognise(grid, { file: "表.xlsx", office: OFFICE });
  return { table, draft: toDraft(table, OFFICE) };
}

const anyMonth = fc
  .tuple(fc.integer({ min: 2015, max: 2035 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => month(`${year}-${String(number).padStart(2, "0")}`));

describe("月报", () => {
  test("every measure of the board has its column, in every month", () => {
    fc.assert(
      fc.property(anyMonth, (at) => {
        const [progress, enterprises, notes] = monthlyForm(STATE, at).sheets;
        if (!progress || !enterprises || !notes) throw new Error("three sheets");
        const roles = [progress, enterprises].flatMap((sheet) =>
          rolesOf(read(filled(sheet)).table),
        );
        expect(roles.filter((role) => role !== "unit")).toEqual([...MEASURES]);
        const empty = [progress, enterprises].map((sheet) => read(filled(sheet)).draft);
        expect(empty.flatMap(({ values, problems }) => [...values, ...problems])).toEqual([]);
        expect(empty.map((draft) => draft.month)).toEqual([at, at]);
      }),
      { numRuns: 60 },
    );
  });

  test("what is written into it is what is read from it", () => {
    const units = STATE.units.map((unit) => unit.code);
    const value = fc.record({
      unit: fc.constantFrom(...units),
      measure: fc.constantFrom(...MEASURES),
      value: fc.integer({ min: -5000, max: 9_000_000 }),
    });
    const values = fc
      .uniqueArray(value, { selector: ({ unit, measure }) => `${unit} ${measure}`, maxLength: 30 })
      .map((all) =>
        all.map((one) =>
          canBeNegative(one.measure) ? one : { ...one, value: Math.abs(one.value) },
        ),
      );
    fc.assert(
      fc.property(anyMonth, values, (at, given) => {
        const sheets = monthlyForm(STATE, at).sheets.slice(0, 2);
        const back = sheets.flatMap((sheet) => {
          const columns = rolesOf(read(filled(sheet)).table);
          const above = sheet.fixed.rows;
          const written = given.flatMap(({ unit, measure, value: number }) => {
            const column = columns.indexOf(measure);
            return column < 0
              ? []
              : [[`${above + units.indexOf(unit)} ${column}`, number] as const];
          });
          const { draft } = read(filled(sheet, new Map(written)));
          expect(draft.problems.filter(({ weight }) => weight === "block")).toEqual([]);
          return draft.values;
        });
        const keys = (all: readonly { unit: string; measure: Measure; value: number }[]) =>
          all.map((one) => `${one.unit} ${one.measure} ${one.value}`).sort();
        expect(keys(back)).toEqual(keys(given));
        expect(back.every((one) => one.month === at)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("its page of instructions is no table", () => {
    const notes = monthlyForm(STATE, month("2025-09")).sheets[2];
    const { table, draft } = read(filled(notes as FormSheet));
    expect(table.kind).toBe("none");
    expect(draft.values).toEqual([]);
  });
});

describe("台账", () => {
  test("every column is known, in every month", () => {
    fc.assert(
      fc.property(anyMonth, (at) => {
        const [sheet, notes] = ledgerForm(STATE, at).sheets;
        if (!sheet || !notes) throw new Error("two sheets");
        expect(rolesOf(read(filled(sheet)).table)).toEqual([
          "serial",
          "name",
          "code",
          "unit",
          "kind",
          "level",
          "sector",
          "fundSource",
          "totalInvestment",
          "planned",
          "done",
          "startPlanned",
          "startActual",
          "completionPlanned",
          "completionActual",
          "productionActual",
          "progressText",
          "leader",
          "unit",
          "team",
          "issues",
          "note",
        ]);
        expect(read(filled(notes)).table.kind).toBe("none");
      }),
      { numRuns: 60 },
    );
  });

  test("a project that is written into it comes back whole", () => {
    const [sheet] = ledgerForm(STATE, month("2025-09")).sheets;
    if (!sheet) throw new Error("a sheet");
    const row: Written[] = [
      1,
      "东河水库扩容工程",
      "2405-341823-04-01-123456",
      "旌德县",
      "新建",
      "市重点",
      "水利",
      "专项债",
      50_000,
      8000,
      6000,
      "2025年3月",
      "2025年4月15日",
      "2026年12月",
      null,
      null,
      "坝基开挖",
      "王某",
      "水利局",
      "一专班",
      "无",
      null,
    ];
    const written = new Map(row.map((value, column) => [`3 ${column}`, value] as const));
    const { draft } = read(filled(sheet, written));
    expect(draft.problems).toEqual([]);
    expect(draft.projects).toMatchObject([
      {
        name: "东河水库扩容工程",
        unit: code("u2"),
        fields: {
          kind: "new",
          levels: ["prefecture"],
          sector: "水利",
          fundSource: "专项债",
          totalInvestment: 50_000,
          plans: [{ year: 2025, investment: 8000 }],
          invested: [{ month: "2025-09", value: 6000 }],
          startPlanned: "2025-03-31",
          startActual: "2025-04-15",
          completionPlanned: "2026-12-31",
          progressText: "坝基开挖",
          leader: "王某",
          unit: "水利局",
          team: "一专班",
        },
      },
    ]);
  });

  test("lists hold the office's units and the words of the ledger", () => {
    const [sheet] = ledgerForm(STATE, month("2025-09")).sheets;
    const lists = (sheet?.entries ?? []).flatMap((entry) =>
      entry.kind === "choice" ? [entry.choices] : [],
    );
    expect(lists).toEqual([
      ["泾县", "旌德县", "宣州区"],
      ["续建", "新建", "储备"],
      ["省重点", "市重点", "县重点"],
    ]);
  });
});
