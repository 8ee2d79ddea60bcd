import { strFromU8, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { zipOf } from "../fixtures/workbooks";
import { FileRefusal } from "../refusal";
import { openZip } from "./zip";

const ENTRY_SIGN = [0x50, 0x4b, 1, 2];

/** Why the parts are refused; null: they are not. */
function reasonFor(bytes: Uint8Array, limit?: number): string | null {
  try {
    const parts = openZip(bytes, limit);
    for (const name of parts.names) parts.read(name);
    return null;
  } catch (error) {
    if (error instanceof FileRefusal) return error.reason;
    throw error;
  }
}

/** The bytes with others `offset` behind the first entry of the list at the end. */
function withEntry(bytes: Uint8Array, offset: number, ...values: number[]): Uint8Array {
  const at = bytes.findIndex((_, index) =>
    ENTRY_SIGN.every((sign, place) => bytes[index + place] === sign),
  );
  const changed = bytes.slice();
  changed.set(values, at + offset);
  return changed;
}

const MEGABYTE = 1024 * 1024;
const TEXT = "重点项目".repeat(1000);

test("gives parts by name, whatever the case and the slashes", () => {
  const parts = openZip(zipOf({ "xl\\Workbook.xml": TEXT, "/a.xml": "a" }));
  expect(strFromU8(parts.read("xl/workbook.xml") ?? new Uint8Array())).toBe(TEXT);
  expect(parts.has("A.XML")).toBe(true);
  expect(parts.read("b.xml")).toBeNull();
});

test("reads stored parts, and behind a comment", () => {
  const stored = zipSync({ "a.txt": strToU8(TEXT) }, { level: 0 });
  expect(reasonFor(stored)).toBeNull();
  const long = new Uint8Array(stored.length + 40);
  long.set(stored);
  expect(openZip(long).names).toEqual(["a.txt"]);
});

test("a bit that fell over is noticed", () => {
  const stored = zipSync({ "a.txt": strToU8(TEXT) }, { level: 0 });
  const changed = stored.slice();
  changed[100] = (changed[100] ?? 0) ^ 1;
  expect(reasonFor(changed)).toBe("broken");
});

test("what unpacks beyond the limit is refused, whatever it says of its size", () => {
  const bomb = zipSync({ "a.xml": new Uint8Array(3 * MEGABYTE) }, { level: 9 });
  expect(bomb.length).toBeLessThan(MEGABYTE / 50);
  expect(reasonFor(bomb, 2 * MEGABYTE)).toBe("unpackedTooLarge");
  expect(reasonFor(withEntry(bomb, 24, 10, 0, 0, 0), 2 * MEGABYTE)).toBe("unpackedTooLarge");
});

test("all parts together count", () => {
  const part = new Uint8Array(MEGABYTE);
  expect(reasonFor(zipSync({ a: part, b: part }), 2 * MEGABYTE)).toBeNull();
  expect(reasonFor(zipSync({ a: part, b: part, c: part }), 2 * MEGABYTE)).toBe("unpackedTooLarge");
  expect(reasonFor(zipSync({ a: part }, { level: 0 }), MEGABYTE - 1)).toBe("unpackedTooLarge");
});

test.each([
  ["nothing", new Uint8Array()],
  ["no list at the end", strToU8("PK\u0003\u0004".padEnd(100))],
  ["half of it", zipOf({ a: TEXT }).subarray(0, 60)],
  ["an unknown way to pack", withEntry(zipOf({ a: TEXT }), 10, 12)],
  ["a part outside of the file", withEntry(zipOf({ a: TEXT }), 42, 0, 0, 1, 0)],
  ["a packed size beyond the file", withEntry(zipOf({ a: TEXT }), 20, 0, 0, 1, 0)],
  ["another size", withEntry(zipOf({ a: TEXT }), 24, 1)],
  ["sizes said to be long, and nowhere", withEntry(zipOf({ a: TEXT }), 24, 255, 255, 255, 255)],
  ["two parts of one name", zipOf({ "a/b": "1", "A\\B": "2" })],
])("%s is broken", (_, bytes) => {
  expect(reasonFor(bytes)).toBe("broken");
});

test("an encrypted part is", () => {
  expect(reasonFor(withEntry(zipOf({ a: TEXT }), 8, 1))).toBe("encrypted");
});
