import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { type Cell, type Grid, textOf } from "../../grid";
import {
  type BiffParts,
  type BiffSheet,
  type Bytes,
  at,
  biffBytes,
  f64,
  formats,
  narrowText,
  record,
  sharedTexts,
  u16,
  u32,
  wideText,
} from "../fixtures/biff";
import { streamsOf } from "./compound-file";
import { streamGrids } from "./stream-grids";

function gridsOf(bytes: Uint8Array): Grid[] {
  return streamGrids(streamsOf(bytes).get("workbook")?.() ?? new Uint8Array(), () => undefined);
}

function grids(sheets: readonly BiffSheet[], parts?: BiffParts): Grid[] {
  return gridsOf(biffBytes(sheets, parts));
}

/** The cells of a sheet's first row. */
function cells(records: readonly Bytes[], globals: readonly Bytes[] = []): readonly Cell[] {
  return grids([{ name: "表", records }], { globals })[0]?.rows[0] ?? [];
}

const text = (shown: string): Cell => ({ kind: "text", text: shown });

test("a workbook that another program wrote, with its merges", () => {
  const sheet = utils.aoa_to_sheet([
    ["1—9月份“四上”企业", null, null],
    ["永城市", 21, 37.5],
    ["虞城县", "—", true],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "四上企业");
  const written: unknown = write(book, { type: "array", bookType: "biff8" });
  const [grid] = gridsOf(new Uint8Array(written as ArrayBuffer));
  expect(grid?.name).toBe("四上企业");
  expect(grid?.rows.map((row) => row.map(textOf))).toEqual([
    ["1—9月份“四上”企业", "", ""],
    ["永城市", "21", "37.5"],
    ["虞城县", "—", "TRUE"],
  ]);
  expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
});

describe("numbers", () => {
  test("in all the ways that a workbook keeps them", () => {
    const found = cells(
      [
        record(0x203, at(0, 0), f64(65.09999999999999)),
        record(0x27e, at(0, 1), u32((1234 << 2) | 2)),
        record(0x27e, at(0, 2), u32((1234 << 2) | 3)),
        record(0x27e, at(0, 3), u32(((-5 << 2) | 2) >>> 0)),
        record(0x27e, at(0, 4), u32(0x3ff80000)),
        record(0xbd, u16(0), u16(5), u16(1), u32((1 << 2) | 2), u16(0), u32((2 << 2) | 2), u16(6)),
      ],
      formats(0, "0.0%"),
    );
    expect(found.map(textOf)).toEqual(["65.1", "1234", "12.34", "-5", "1.5", "100.0%", "2"]);
    expect(found[5]).toMatchObject({ value: 1, isPercent: true });
  });

  test.each([
    [14, "2021/9/30"],
    [27, "2021年9月"],
    [31, "2021年9月30日"],
    [57, "2021年9月"],
    [58, "9月30日"],
    ["[$-804]yyyy.mm.dd", "2021.09.30"],
  ])("in the format %s are days", (format, shown) => {
    expect(cells([record(0x203, at(0, 0, 1), f64(44_469))], formats(0, format))).toEqual([
      { kind: "day", day: "2021-09-30", text: shown },
    ]);
  });

  test("of a workbook that counts from 1904", () => {
    const globals = [record(0x22, u16(1)), ...formats(14)];
    expect(cells([record(0x203, at(0, 0), f64(43_007))], globals)).toMatchObject([
      { day: "2021-09-30" },
    ]);
  });
});

describe("formulas", () => {
  const formula = (column: number, value: Bytes) =>
    record(0x06, at(0, column), value, u16(0), u32(0), u16(0));

  test("give what was saved, the texts of shared ones too", () => {
    const found = cells([
      formula(0, f64(640.7)),
      formula(1, [0, 0, 0, 0, 0, 0, 255, 255]),
      record(0x4bc, u16(0), u16(0), u32(0), u16(0)),
      record(0x207, wideText("严重滞后")),
      formula(2, [1, 0, 1, 0, 0, 0, 255, 255]),
      formula(3, [2, 0, 7, 0, 0, 0, 255, 255]),
      formula(4, [3, 0, 0, 0, 0, 0, 255, 255]),
      formula(5, [0, 0, 0, 0, 0, 0, 255, 255]),
      record(0x207, wideText('=DISPIMG("ID_1",1)')),
    ]);
    expect(found).toEqual([
      { kind: "number", value: 640.7, text: "640.7", isPercent: false },
      text("严重滞后"),
      text("TRUE"),
      { kind: "broken", text: "#DIV/0!" },
      { kind: "blank" },
      { kind: "broken", text: "图片" },
    ]);
  });
});

describe("texts", () => {
  test("shared, with runs and how they are said left out", () => {
    const rich = [...u16(2), 1 | 8 | 4, ...u16(1), ...u32(4), ...u16(0x5b8c), ...u16(0x6210)];
    const globals = [
      sharedTexts(
        wideText("年投资\n计划"),
        narrowText("GDP"),
        [...rich, 0, 0, 0, 0, 9, 9, 9, 9],
        wideText("末"),
      ),
    ];
    const found = cells(
      [0, 1, 2, 3].map((index) => record(0xfd, at(0, index), u32(index))),
      globals,
    );
    expect(found.map(textOf)).toEqual(["年投资\n计划", "GDP", "完成", "末"]);
  });

  test("one that is not there is never another nor a blank: the workbook is refused", () => {
    const lost = [record(0x203, at(0, 0), f64(1)), record(0xfd, at(0, 1), u32(4))];
    expect(() => cells(lost)).toThrow("文件已损坏");
  });

  test("that go on in the next record, with signs of another width", () => {
    const first = record(0xfc, u32(2), u32(2), [...u16(4), 1, ...u16(0x4e00), ...u16(0x4e8c)]);
    const second = record(0x3c, [0, 65, 66], u16(2), [0, 67]);
    const third = record(0x3c, [1, ...u16(0x4e09)]);
    const globals = [first, second, third];
    const found = cells(
      [0, 1].map((index) => record(0xfd, at(0, index), u32(index))),
      globals,
    );
    expect(found.map(textOf)).toEqual(["一二AB", "C三"]);
  });

  test("in a cell of its own", () => {
    expect(cells([record(0x204, at(0, 0), wideText("州　直"))])).toEqual([text("州　直")]);
    expect(cells([record(0xd6, at(0, 0), wideText("州直"), u16(0))])).toEqual([text("州直")]);
  });
});

test("hidden sheets, rows and columns are marked, charts left out", () => {
  const one = record(0x203, at(1, 2), f64(1));
  const row = record(0x208, u16(0), u32(0), u16(0), u32(0), u16(0x20), u16(0));
  const column = record(0x7d, u16(0), u16(1), u16(2048), u16(0), u16(1), u16(0));
  const found = grids([
    { name: "总表", records: [row, column, one] },
    { name: "图", kind: 2, records: [] },
    { name: "参数", state: 2, records: [one] },
  ]);
  expect(found.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ["总表", false],
    ["参数", true],
  ]);
  expect([...(found[0]?.hiddenRows ?? [])]).toEqual([0]);
  expect([...(found[0]?.hiddenColumns ?? [])]).toEqual([0, 1]);
});

test("a chart within a sheet is no part of it", () => {
  const chart = [
    record(0x809, u16(0x600), u16(0x20), u32(0), u32(0), u32(0)),
    record(0x203, at(0, 0), f64(9)),
    record(0x0a),
  ];
  expect(cells([...chart, record(0x203, at(0, 0), f64(1))]).map(textOf)).toEqual(["1"]);
});
