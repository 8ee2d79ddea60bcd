import { describe, expect, test } from "vitest";
import { type Cell, type Grid, textOf } from "../../grid";
import {
  type BiffParts,
  type BiffSheet,
  type Bytes,
  at,
  biffBytes,
  biffStream,
  compoundFile,
  f64,
  formats,
  record,
  u16,
  u32,
} from "../fixtures/biff";
import { FileRefusal } from "../refusal";
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

/** Why the bytes are refused. */
function reasonFor(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof FileRefusal) return error.reason;
    throw error;
  }
}

test("what is not needed is not read: a link to four billion places, a formula without end", () => {
  const link = record(0x1b8, u16(0), u16(0xffff), u16(0), u16(0xffff), [1, 2, 3]);
  const note = record(0x1c, u16(0), u16(0), u16(2), u16(99));
  const formula = record(0x06, at(0, 0), f64(640.7), u16(0), u32(0), u16(0xfffe), [0x44, 0xff]);
  expect(cells([link, note, formula]).map(textOf)).toEqual(["640.7"]);
});

test("formats of one file are none of the next", () => {
  const percent = cells([record(0x203, at(0, 0), f64(0.5))], formats("0.0%"));
  const unnamed = [record(0xe0, u16(0), u16(164), u32(0))];
  const plain = cells([record(0x203, at(0, 0), f64(0.5))], unnamed);
  expect([percent, plain].flat().map(textOf)).toEqual(["50.0%", "0.5"]);
});

describe("is refused", () => {
  const sheet: BiffSheet = { name: "表", records: [record(0x203, at(0, 0), f64(1))] };

  test("with a password", () => {
    expect(reasonFor(() => grids([sheet], { globals: [record(0x2f, u16(1))] }))).toBe("encrypted");
  });

  test("of Excel 95", () => {
    expect(reasonFor(() => grids([sheet], { version: 0x0500 }))).toBe("oldWorkbook");
  });

  test("that breaks off, wherever it does", () => {
    const stream = biffStream([sheet]);
    for (let size = 20; size < stream.length; size += 1)
      expect(
        reasonFor(() => streamGrids(stream.subarray(0, size), () => undefined)),
        `${size} bytes`,
      ).not.toBeNull();
  });

  test("whose sheets begin in one place", () => {
    const stream = biffStream([sheet, { ...sheet, name: "又" }]);
    const view = new DataView(stream.buffer);
    const places: number[] = [];
    for (let place = 0; place < stream.length; place += 4 + view.getUint16(place + 2, true))
      if (view.getUint16(place, true) === 0x85) places.push(place + 4);
    view.setUint32(places[1] ?? 0, view.getUint32(places[0] ?? 0, true), true);
    expect(reasonFor(() => streamGrids(stream, () => undefined))).toBe("broken");
  });

  test("whose sectors run in a circle", () => {
    const bytes = compoundFile({ Workbook: new Uint8Array(20_000) });
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let place = 0; place < 512; place += 4) view.setUint32(table + place, 1, true);
    expect(reasonFor(() => streamsOf(bytes).get("workbook")?.())).toBe("broken");
  });
});
