import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { zipped } from "./archive";

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

const FILES = [
  { name: "湘西州_完成投资_2021Q3_累计_1of2.png", blob: new Blob([Uint8Array.from([1, 2, 3])]) },
  { name: "湘西州_完成投资_2021Q3_累计_2of2.svg", blob: new Blob(["<svg>完成</svg>"]) },
];

describe("zip", () => {
  it("holds the files by their Chinese names", async () => {
    const files = unzipSync(await bytesOf(await zipped(FILES)));
    expect(Object.keys(files)).toEqual(FILES.map(({ name }) => name));
    expect(files["湘西州_完成投资_2021Q3_累计_1of2.png"]).toEqual(Uint8Array.from([1, 2, 3]));
    expect(strFromU8(files["湘西州_完成投资_2021Q3_累计_2of2.svg"] ?? new Uint8Array())).toBe(
      "<svg>完成</svg>",
    );
  });

  it("is the same to the byte for the same files", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-10-09T08:05:00+08:00") });
    const first = await bytesOf(await zipped(FILES));
    vi.setSystemTime(new Date("2027-01-01T00:00:00+08:00"));
    const second = await bytesOf(await zipped(FILES));
    vi.useRealTimers();
    expect(second).toEqual(first);
  });

  it("refuses two files of one name", async () => {
    await expect(zipped([...FILES, ...FILES])).rejects.toThrow("同名");
  });
});
