import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { code, month } from "../../domain/fixtures/build";
import { MEASURES } from "../../domain/facts/measure";
import { gridOf } from "../../importing/fixtures/grids";
import { rolesOf } from "../../importing/fixtures/drafts";
import { recognise } from "../../importing/recognise/recognise";
import { CREATED } from "../../office/fixtures/office";
import { foldJournal } from "../../office/fold";
import { importingOfficeOf } from "../../office/stored";
import type { FormFile } from "../../office/templates/form";
import { ledgerForm } from "../../office/templates/ledger";
import { monthlyForm } from "../../office/templates/monthly";
import { emptyTable } from "./empty-table";

const [first, ...others] = CREATED.units;
const STATE = foldJournal([
  {
    ...CREATED,
    units: [...(first ? [{ ...first, name: "甲&乙<县>" }] : []), ...others],
  },
]);
const OFFICE = importingOfficeOf(STATE);
const AT = month("2025-09");

async function partsOf(form: FormFile): Promise<Readonly<Record<string, string>>> {
  const bytes = new Uint8Array(await (await emptyTable(form)).arrayBuffer());
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
}

/** The sheets as a program reads them, by name. */
async function tablesOf(form: FormFile) {
  const file = Buffer.from(await (await emptyTable(form)).arrayBuffer());
  const sheets = await readExcelFile(file);
  return new Map(
    sheets.map(({ sheet, data }) => {
      const rows = data.map((row) =>
        row.map((cell) => (typeof cell === "number" || typeof cell === "string" ? cell : null)),
      );
      const grid = gridOf(rows, { name: sheet });
      return [sheet, recognise(grid, { file: "空表.xlsx", office: OFFICE })] as const;
    }),
  );
}

describe("an empty table as a workbook", () => {
  test("月报: what a reader gets is recognised, and the other sheets are no tables", async () => {
    const tables = await tablesOf(monthlyForm(STATE, AT));
    expect([...tables.keys()]).toEqual(["月报", "四上企业", "填表说明"]);
    const roles = ["月报", "四上企业"].flatMap((name) => {
      const table = tables.get(name);
      return table ? rolesOf(table) : [];
    });
    expect(roles.filter((role) => role !== "unit")).toEqual([...MEASURES]);
    expect(tables.get("填表说明")?.kind).toBe("none");
    expect(OFFICE.units[0]?.code).toBe(code("u1"));
  });

  test("台账: lists stand on a sheet of their own, which is no table either", async () => {
    const form = ledgerForm(STATE, AT);
    const tables = await tablesOf(form);
    expect([...tables].map(([name, { kind }]) => [name, kind])).toEqual([
      ["项目台账", "ledger"],
      ["填表说明", "none"],
      ["可选项", "none"],
    ]);
    const sheet = (await partsOf(form))["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain('<dataValidations count="6">');
    expect(sheet).toMatch(
      /type="list" errorStyle="warning" [^>]*sqref="D4:D1003"><formula1>&#39;可选项&#39;!\$A\$1:\$A\$3<\/formula1>/,
    );
    // In the order that the format asks for.
    expect(sheet.indexOf("<mergeCells")).toBeLessThan(sheet.indexOf("<dataValidations"));
    expect(sheet.indexOf("<dataValidations")).toBeLessThan(sheet.indexOf("<pageMargins"));
  });

  test("numbers: whole where things are counted, below zero only where a correction can be", async () => {
    const { "xl/worksheets/sheet1.xml": sheet = "" } = await partsOf(monthlyForm(STATE, AT));
    const ruleOf = (column: string) =>
      new RegExp(
        `<dataValidation type="(\\w+)"[^>]* sqref="${column}4:${column}6"><formula1>([^<]+)`,
      )
        .exec(sheet)
        ?.slice(1);
    expect(ruleOf("B")).toEqual(["whole", "0"]);
    expect(ruleOf("C")).toEqual(["decimal", "0"]);
    expect(ruleOf("L")).toEqual(["decimal", "-1000000000"]);
  });

  test("the same form gives the same bytes, and no text is markup", async () => {
    const form = monthlyForm(STATE, AT);
    const [one, other] = await Promise.all([partsOf(form), partsOf(form)]);
    expect(one).toEqual(other);
    expect(one["xl/sharedStrings.xml"]).toContain("甲&amp;乙&lt;县&gt;");
  });
});
