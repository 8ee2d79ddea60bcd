import { describe, expect, it } from "vitest";
import { type PngChunk, readPngChunks, withPrintSize, writePngChunks } from "./png-chunks";

function chunk(type: string, ...bytes: number[]): PngChunk {
  return { type, data: Uint8Array.from(bytes) };
}

const HEADER = chunk("IHDR", 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
const PLAIN = writePngChunks([
  HEADER,
  chunk("sRGB", 0),
  chunk("IDAT", 1, 2, 3),
  chunk("IDAT", 4),
  chunk("IEND"),
]);

function typesOf(bytes: Uint8Array): string[] {
  return readPngChunks(bytes).map(({ type }) => type);
}

function pixelsPerMetre(bytes: Uint8Array): number[] {
  const data = readPngChunks(bytes).find(({ type }) => type === "pHYs")?.data ?? new Uint8Array(9);
  const view = new DataView(data.buffer, data.byteOffset);
  return [view.getUint32(0), view.getUint32(4), view.getUint8(8)];
}

describe("PNG chunks", () => {
  it("carry the CRC of the specification: an IEND is AE 42 60 82", () => {
    expect([...writePngChunks([chunk("IEND")])].slice(-12)).toEqual([
      0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
    ]);
  });

  it("come back as they were written", () => {
    expect(writePngChunks(readPngChunks(PLAIN))).toEqual(PLAIN);
  });

  it("put the printed size behind the header and the texts before the picture", () => {
    const bytes = withPrintSize(PLAIN, 300, [
      ["Title", "完成投资"],
      ["Demo", "演示数据（虚构）"],
    ]);
    expect(typesOf(bytes)).toEqual([
      "IHDR",
      "pHYs",
      "sRGB",
      "iTXt",
      "iTXt",
      "IDAT",
      "IDAT",
      "IEND",
    ]);
    expect(readPngChunks(bytes).at(5)?.data).toEqual(Uint8Array.from([1, 2, 3]));
  });

  it("say 11811 pixels per metre at 300 dpi, 5906 at 150 and 23622 at 600", () => {
    expect(pixelsPerMetre(withPrintSize(PLAIN, 300, []))).toEqual([11811, 11811, 1]);
    expect(pixelsPerMetre(withPrintSize(PLAIN, 150, []))).toEqual([5906, 5906, 1]);
    expect(pixelsPerMetre(withPrintSize(PLAIN, 600, []))).toEqual([23622, 23622, 1]);
  });

  it("keep Chinese text, a NUL apart", () => {
    const texts = readPngChunks(
      withPrintSize(PLAIN, 300, [["Title", "吉首市\0完成：𰻝—1"]]),
    ).filter(({ type }) => type === "iTXt");
    // Keyword, not compressed, language, no translated keyword: each but the flags ends with NUL.
    expect(texts.map(({ data }) => new TextDecoder().decode(data))).toEqual([
      "Title\0\0\0zh-CN\0\0吉首市完成：𰻝—1",
    ]);
  });

  it("replace an earlier size and earlier texts", () => {
    const twice = withPrintSize(withPrintSize(PLAIN, 150, [["Title", "旧"]]), 300, [
      ["Title", "新"],
    ]);
    expect(twice).toEqual(withPrintSize(PLAIN, 300, [["Title", "新"]]));
  });

  it("refuse what is no PNG, is cut short or damaged, and a key that PNG can't hold", () => {
    expect(() => readPngChunks(new TextEncoder().encode("<svg/>"))).toThrow("不是PNG文件");
    expect(() => readPngChunks(PLAIN.subarray(0, -1))).toThrow("不完整");
    const damaged = PLAIN.slice();
    damaged[20] = 9;
    expect(() => readPngChunks(damaged)).toThrow("校验和");
    expect(() => withPrintSize(PLAIN, 300, [["标题", "x"]])).toThrow("名称无效");
  });
});
