/** Tables that other programs write come back as they were. */
import { type BookType, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import type { Cell } from "../grid";
import { readFile } from "./read-file";

type Value = string | number | boolean | null;

/** Texts as offices have them, with what formats must escape. */
const words = fc
  .stringMatching(/^[永城市虞县 "<>&,;\n\t'=a-zé1-9（）—%]{1,12}$/u)
  .filter((text) => text.trim() !== "" && text === text.trim());
const value: fc.Arbitrary<Value> = fc.oneof(
  words,
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  // SheetJS itself writes the smallest there are as others into .xls.
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .filter((number) => number === 0 || Math.abs(number) > 1e-9),
  fc.boolean(),
  fc.constant(null),
);
const table = fc
  .array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .filter((rows) => rows.flat().some((each) => each !== null));

function written(rows: Value[][], bookType: BookType): Uint8Array {
  // Its own formats: else SheetJS writes those of all workbooks that this process has read.
  const book = Object.assign(utils.book_new(), { SSF: { 0: "General", 65_535: "General" } });
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "总表");
  const bytes: unknown = write(book, { type: "array", bookType, compression: true });
  return new Uint8Array(bytes as ArrayBuffer);
}

/** The value as a workbook counts it. */
function counted(each: Value): Value {
  if (typeof each === "boolean") return each ? "TRUE" : "FALSE";
  return typeof each === "number" ? Number(each.toPrecision(15)) + 0 : each;
}

function valueOf(cell: Cell | undefined): Value {
  if (!cell || cell.kind === "blank") return null;
  return cell.kind === "number" ? cell.value : cell.text;
}

/** The rows of the first table, as wide as they were. */
async function readBack(bytes: Uint8Array, count: number): Promise<Value[][]> {
  const { grids } = await readFile(bytes, "a");
  return Array.from({ length: count }, (_, row) =>
    [0, 1, 2].map((column) => valueOf(grids[0]?.rows[row]?.[column])),
  );
}

describe("SheetJS", () => {
  test.each<BookType>(["xlsx", "xlsm", "biff8", "xlml"])("%s", async (bookType) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(await readBack(written(rows, bookType), rows.length)).toEqual(
          rows.map((row) => row.map(counted)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test("write-excel-file", async () => {
  const rows = [
    ["县（区）", "完成率", "日期"],
    ["永城市", 0.789, new Date(Date.UTC(2021, 8, 30))],
  ];
  const data = rows.map((row) =>
    row.map((each) => {
      if (each instanceof Date) return { value: each, type: Date, format: "yyyy年m月d日" };
      return typeof each === "number"
        ? { value: each, type: Number, format: "0.0%" }
        : { value: each, type: String };
    }),
  );
  const { grids } = await readFile(new Uint8Array(await writeExcelFile(data).toBuffer()), "a");
  expect(grids[0]?.rows[1]).toEqual([
    { kind: "text", text: "永城市" },
    { kind: "number", value: 0.789, text: "78.9%", isPercent: true },
    { kind: "day", day: "2021-09-30", text: "2021年9月30日" },
  ]);
});
