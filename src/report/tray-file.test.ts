/** A tray leaves for another machine and is the same there; anything else is refused in words. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { view } from "../domain/fixtures/build";
import { shangqiu202009 } from "../domain/fixtures/real-notices";
import { isRecord, valueAt } from "../lib/record";
import { trayOf } from "./fixtures/tray";
import { readTray } from "./read-tray";
import { MOST_ITEMS } from "./tray";
import { readTrayFile, trayFile } from "./tray-file";

const TRAY = trayOf(view(shangqiu202009()));
const plainTray = (): unknown => JSON.parse(JSON.stringify(TRAY));

test("a file is called after the tray, and comes back as it was, byte by byte the same", async () => {
  const { name, blob } = trayFile({ ...TRAY, name: "三季度/汇报" });
  expect(name).toBe("三季度／汇报.汇报.json");
  const text = await blob.text();
  expect(readTrayFile(text)).toEqual({ ...TRAY, name: "三季度/汇报" });
  expect(await trayFile({ ...TRAY, name: "三季度/汇报" }).blob.text()).toBe(text);
  // An editor may have laid it out, or put a mark in front.
  expect(readTrayFile(`\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}`)).toEqual({
    ...TRAY,
    name: "三季度/汇报",
  });
});

describe("is refused", () => {
  test.each([
    ["", "这不是汇报文件（….汇报.json），没有打开。请选择由“汇报”页保存的文件。"],
    ["[]", "这不是汇报文件"],
    ['{"format":"office/1","journal":[]}', "这不是汇报文件"],
    ['{"format":"report/2","tray":{}}', "格式是“report/2”，本版本只能打开“report/1”。请更新本系统"],
    ['{"format":"report/1","seal":"0","tray":{}}', "被改动过，与校验码不符"],
    ['{"format":"report/1","seal":"0"}', "被改动过，与校验码不符"],
    ['{"format":"report/1","seal":"0","tray":{"id"', "不完整，可能没有传完"],
  ])("%s: %s", (text, words) => {
    expect(readTrayFile(text)).toContain(words);
  });

  test("one number that was changed by hand", async () => {
    const text = await trayFile(TRAY).blob.text();
    const changed = text.replace('"revision":"', '"revision":"x');
    expect(changed).not.toBe(text);
    expect(readTrayFile(changed)).toContain("被改动过，与校验码不符");
  });

  test("more than a tray holds", () => {
    const items = Array.from({ length: MOST_ITEMS + 1 }, () => TRAY.items[0]);
    expect(readTray({ ...TRAY, items })).toBe("有201项，最多200项");
  });
});

/** The places of a value, from the whole to its last members. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (!isRecord(value) && !Array.isArray(value)) return [path];
  const own = Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]));
  return [path, ...own];
}

/** The value with another at a place; itself is changed. */
function changedAt(root: unknown, path: readonly string[], to: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return to;
  Reflect.set(Object(valueAt(root, path.slice(0, -1))), last, to);
  return root;
}

test("whatever stands wrong in it, it is read or refused in a clause that names the item", () => {
  const places = placesOf(plainTray());
  const strange = fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 1e300, "", "<b>", "\u0000", {}, [], [null]),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), strange, (path, value) => {
      const read = readTray(changedAt(plainTray(), path, value));
      if (typeof read !== "string") {
        // What was taken in is kept and read again as it is.
        expect(readTray(JSON.parse(JSON.stringify(read)))).toEqual(read);
        return;
      }
      expect(read).toMatch(/^(这份汇报|第\d+项|有\d+项)/);
      expect(read).not.toMatch(/undefined|\[object|Error/);
      expect(read.length).toBeLessThan(260);
    }),
    { numRuns: 400 },
  );
});

test.each<[readonly string[], unknown, string]>([
  [["name"], "\u202e", "这份汇报的“name”不符合约定"],
  [
    ["items", "2", "content", "cards", "0", "lamp"],
    "blue",
    "第3项“商丘市四项主要指标”的“content.cards.0.lamp”不符合约定",
  ],
  [
    ["items", "1", "content", "sheet", "rows", "0", "cells"],
    [],
    "第2项“县区对比：全市，2020年三季度累计”的“content.sheet.rows”不符合约定",
  ],
  [
    ["items", "9", "content", "figure", "stamp", "quarter"],
    "2020Q5",
    "第10项“四上新增”的“stamp.quarter”不符合约定",
  ],
  [["items", "9", "content", "figure", "later"], 1, "第10项“四上新增”里有不认识的内容“later”"],
  [
    ["items", "0", "path"],
    "//evil.test/",
    "第1项“商丘市重点项目推进情况通报（2020年三季度累计）”的“path”不符合约定",
  ],
  [["items", "1", "id"], "bulletin", "的“id”与别的项相同"],
])("%j as %j: %s", (path, value, words) => {
  const read = readTray(changedAt(plainTray(), path, value));
  expect(read).toContain(words);
});

test("what no reader sees is left out of texts", () => {
  const path = ["items", "0", "content", "paragraphs", "0", "text"];
  const read = readTray(changedAt(plainTray(), path, "12\u202e21\u0000。"));
  const content = typeof read === "string" ? null : read.items[0]?.content;
  expect(content?.kind === "bulletin" && content.paragraphs[0]?.text).toBe("1221。");
});
