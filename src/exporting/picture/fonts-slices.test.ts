import { describe, expect, it } from "vitest";
import { parseUnicodeRange } from "./fonts-slices";

describe("unicode-range", () => {
  it("is read in all its forms", () => {
    expect(parseUnicodeRange("U+4e00-4e8c,U+4e91, u+FF03")).toEqual([
      [0x4e00, 0x4e8c],
      [0x4e91, 0x4e91],
      [0xff03, 0xff03],
    ]);
    expect(parseUnicodeRange("U+4??")).toEqual([[0x400, 0x4ff]]);
    expect(parseUnicodeRange("U+??")).toEqual([[0, 0xff]]);
    expect(parseUnicodeRange("U+1f1e9-1f1f5")).toEqual([[0x1f1e9, 0x1f1f5]]);
  });

  it("leaves out what it does not understand", () => {
    expect(parseUnicodeRange("")).toEqual([]);
    expect(parseUnicodeRange("latin, U+41")).toEqual([[0x41, 0x41]]);
  });
});
