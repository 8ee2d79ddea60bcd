/** Sheets of real notices through every file and back: what is on screen is in the file. */
import papaparse from "papaparse";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { view } from "../../domain/fixtures/build";
import {
  shangqiu201910,
  shangqiu202009,
  shangqiu202106,
  xiangxi,
} from "../../domain/fixtures/real-notices";
import { comparisonTable } from "../../figures/tables/comparison";
import { COMPARISON_COLUMNS } from "../../figures/tables/comparison-columns";
import { comparisonSheet } from "../../figures/tables/comparison-sheet";
import { FIGURE_IDS } from "../../figures/figure";
import { figureSheet } from "../../figures/tables/figure-sheet";
import { FIGURES } from "../../figures/registry";
import type { Sheet, SheetCell } from "../../figures/tables/sheet";
import { csvText } from "./csv";
import { CONTEXT } from "../fixtures/sheets";
import { workbook } from "./xlsx-workbook";
import { statusText } from "../../figures/status-words";

const OFFICES = { shangqiu201910, shangqiu202009, shangqiu202106, xiangxi };

function sheetsOf(office: keyof typeof OFFICES): Sheet[] {
  const snapshot = view(OFFICES[office]());
  const all = COMPARISON_COLUMNS.map(({ key }) => key);
  return [
    ...FIGURE_IDS.map((id) => figureSheet(FIGURES[id].build(snapshot))),
    comparisonSheet(snapshot, comparisonTable(snapshot, all)),
  ];
}

const OFFICE_NAMES = ["shangqiu201910", "shangqiu202009", "shangqiu202106", "xiangxi"] as const;

function typed({ text, number }: SheetCell): string | number | null {
  return number ? number.value : text === "" ? null : text;
}

test.each(OFFICE_NAMES)(
  "%s: Excel holds every number, every gap and every reason",
  async (office) => {
    const sheets = sheetsOf(office);
    expect(sheets.length).toBe(FIGURE_IDS.length + 1);
    for (const sheet of sheets) {
      const rows = await readSheet(
        Buffer.from(await (await workbook(sheet, CONTEXT)).arrayBuffer()),
        1,
      );
      const body = rows.slice(sheet.rows.length > 0 ? -sheet.rows.length : rows.length);
      const withStatus = sheet.rows.some(({ status }) => status.length > 0);
      expect(body).toEqual(
        sheet.rows.map(({ name, cells, status }) => [
          name,
          ...cells.map(typed),
          ...(withStatus ? [statusText(status) || null] : []),
        ]),
      );
    }
  },
);

/** 1,234.5 → 1234.5, −0.9 → -0.9, 85.3% → 85.3, 持平 → 0. */
function plain({ text, number }: SheetCell): string {
  if (!number) return /^\d+\/\d+$/.test(text) ? `'${text}` : text;
  if (text === "持平") return "0";
  return text
    .replaceAll(",", "")
    .replace("−", "-")
    .replace(/^\+|%$/g, "");
}

test.each(OFFICE_NAMES)(
  "%s: CSV says what the screen says, under heads that stand once",
  (office) => {
    for (const sheet of sheetsOf(office)) {
      const text = csvText(sheet, CONTEXT);
      const [head = [], ...rows] = papaparse.parse<string[]>(text.slice(1), {
        skipEmptyLines: true,
      }).data;
      expect(new Set(head).size).toBe(head.length);
      for (const row of rows) expect(row).toHaveLength(head.length);
      expect(head).toContain("来源");
      if (sheet.rows.length === 0) expect(rows[0]?.[1]).toBe(sheet.takeaway);
      else
        expect(rows.map((row) => row.slice(1, 1 + sheet.columns.length))).toEqual(
          sheet.rows.map(({ cells }) => cells.map(plain)),
        );
    }
  },
);
