import { gzipSync as gzip } from "node:zlib";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { gzipSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { code } from "../domain/fixtures/build";
import { YUNLING, ledgerGrid } from "../importing/fixtures/ledger-table";
import { EMPTY_PROFILE } from "../importing/recognise/profile";
import { ledgerImport } from "./fixtures/ledger";
import { CREATED, SEPTEMBER, after, monthly, taken } from "./fixtures/office";
import { foldJournal } from "./fold";
import type { Journal } from "./journal";
import { readOfficeFile, writeOfficeFile, writeOfficeZip } from "./office-file";

const JOURNAL: Journal = after(
  taken([CREATED], monthly(SEPTEMBER), { sentence: "已核实。" }),
  { kind: "aliasTold", unit: code("u1"), alias: "泾", note: "县里来电" },
  { kind: "profileSaved", profile: { ...EMPTY_PROFILE, name: "月报", paths: ["县区", "{月}月"] } },
  {
    kind: "ruleChanged",
    change: { rule: "lamp", from: null, to: { basis: "gap", yellow: 1, red: 5 } },
  },
  { kind: "dashTold", isZero: false },
  { kind: "reportingDaySet", day: 8 },
  { kind: "published" },
);

function open(text: string) {
  return () => readOfficeFile(strToU8(text));
}
const written = () => strFromU8(writeOfficeFile(JOURNAL));

describe("what was saved is what is opened", () => {
  test("as text, one event a line", () => {
    expect(written().split("\n")).toHaveLength(JOURNAL.length + 3);
    const { journal } = readOfficeFile(writeOfficeFile(JOURNAL));
    expect(journal).toEqual(JOURNAL);
    expect(foldJournal(journal)).toEqual(foldJournal(JOURNAL));
  });

  test("gzip where it is large", () => {
    const units = YUNLING.units.map((unit, index) => ({
      ...unit,
      kind: "county" as const,
      order: index,
      reports: null,
    }));
    const region = { ...CREATED.region, name: "云岭市" };
    const at = "2026-10-08T09:00:00+08:00";
    const one = taken([{ ...CREATED, region, units }], ledgerGrid().grid, { at });
    const [made, imported] = one;
    if (!made || !imported) throw new Error("two events");
    const many = [
      made,
      ...Array.from({ length: 12 }, (_, index) => ({ ...imported, id: `i${index}` })),
    ];
    const bytes = writeOfficeFile(many);
    expect(bytes[0]).toBe(0x1f);
    expect(bytes.length).toBeLessThan(60_000);
    expect(readOfficeFile(bytes).journal).toEqual(many);
  });

  test("any names, notes and rules", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
    const valid = name.filter(
      (text) =>
        text.trim() === text &&
        !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFD]/u.test(text) &&
        text.length <= 40,
    );
    fc.assert(
      fc.property(valid, fc.string({ minLength: 1, maxLength: 50 }), (alias, note) => {
        fc.pre(!["泾县", "旌德县", "宣州区", "青山市"].includes(alias.normalize("NFKC")));
        const journal = after([CREATED], { kind: "aliasTold", unit: code("u1"), alias, note });
        expect(readOfficeFile(writeOfficeFile(journal)).journal).toEqual(journal);
      }),
    );
  });

  test("with the originals that its imports name, each held against its hash", () => {
    const bytes = strToU8("县区,完成投资\n泾县,22.1\n");
    const hash = bytesToHex(sha256(bytes));
    const journal = JOURNAL.map((event) =>
      event.kind === "imported" ? { ...event, file: { name: "9月.csv", sha256: hash } } : event,
    );
    const strange = new Uint8Array([1, 2, 3]);
    const zip = writeOfficeZip(
      journal,
      new Map([
        [hash, bytes],
        ["f".repeat(64), strange],
      ]),
    );
    expect(Object.keys(unzipSync(zip))).toEqual(["office.json", `originals/${hash}`]);
    const opened = readOfficeFile(zip);
    expect(opened.journal).toEqual(journal);
    expect([...opened.originals]).toEqual([[hash, bytes]]);
    expect(opened.damaged).toEqual([]);
    const changed = readOfficeFile(writeOfficeZip(journal, new Map([[hash, strange]])));
    expect(changed.originals.size).toBe(0);
    expect(changed.damaged).toEqual(["9月.csv"]);
  });
});

/** The first originals as large as this, by the list at the zip's end. */
function claiming(zip: Uint8Array, megabytes: number, count: number): Uint8Array {
  const claimed = zip.slice();
  const view = new DataView(claimed.buffer);
  let next = 0;
  for (let at = 0; at + 4 <= zip.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const isOriginal = next > 0 && next <= count;
    if (isOriginal) view.setUint32(at + 24, megabytes * 1024 * 1024, true);
    next += 1;
  }
  return claimed;
}

/** An office of so many imported files, with their hashes. */
function ofFiles(count: number) {
  const [created, imported] = taken([CREATED], monthly(SEPTEMBER));
  if (!created || imported?.kind !== "imported") throw new Error("two events");
  const files = Array.from({ length: count }, (_, index) => strToU8(`表${index}`));
  const hashes = files.map((bytes) => bytesToHex(sha256(bytes)));
  const imports = hashes.map((hash, index) => ({
    ...imported,
    id: `i${index}`,
    file: { name: `${index}.xlsx`, sha256: hash },
  }));
  const originals = new Map(hashes.map((hash, index) => [hash, files[index] ?? new Uint8Array()]));
  return { journal: [created, ...imports], hashes, originals };
}

describe("how large an office may be", () => {
  test("a hundred megabytes a part, and a thousand together", () => {
    const { journal, hashes, originals } = ofFiles(12);
    const zip = writeOfficeZip(journal, originals);
    expect([...readOfficeFile(claiming(zip, 60, 12)).originals.keys()]).toEqual(hashes);
    expect(() => readOfficeFile(claiming(zip, 99, 12))).toThrow("超过1024兆");
    expect(() => readOfficeFile(claiming(zip, 101, 1))).toThrow("超过100兆");
  });

  test("originals are not packed a second time", () => {
    const { journal, hashes } = ofFiles(1);
    const [hash = ""] = hashes;
    const zeros = new Uint8Array(300_000);
    expect(writeOfficeZip(journal, new Map([[hash, zeros]])).length).toBeGreaterThan(300_000);
  });

  test("what could not be opened again is not saved", () => {
    const { journal, hashes } = ofFiles(12);
    const [hash = ""] = hashes;
    const large = new Uint8Array(101 * 1024 * 1024);
    expect(() => writeOfficeZip(journal, new Map([[hash, large]]))).toThrow(
      "原表“0.xlsx”超过100兆，存成文件后打不开，这次没有保存。",
    );
    const most = large.subarray(0, 99 * 1024 * 1024);
    expect(() => writeOfficeZip(journal, new Map(hashes.map((own) => [own, most])))).toThrow(
      "记录连同原表超过1024兆",
    );
    const note = "记".repeat(35 * 1024 * 1024);
    const told = after([CREATED], { kind: "aliasTold", unit: code("u1"), alias: "泾", note });
    expect(() => writeOfficeFile(told)).toThrow("单位的记录超过100兆");
  });
});

test("what an older program would drop and show otherwise is written as another format, and read again", () => {
  const plain = taken([CREATED], monthly(SEPTEMBER));
  const format = (journal: Journal) =>
    strFromU8(writeOfficeFile(journal)).slice(0, '{"format":"office/1"'.length);
  expect(format(plain)).toBe('{"format":"office/1"');
  const invented: Journal = [{ ...CREATED, invented: true }, ...plain.slice(1)];
  const worked = after([CREATED, ledgerImport("p1")], {
    kind: "redCardSet",
    project: "p1",
    on: "2025-10-09",
    deadline: "2025-11-09",
    by: "李敏",
    text: "无进展",
  });
  for (const journal of [invented, worked]) {
    expect(format(journal)).toBe('{"format":"office/2"');
    expect(readOfficeFile(writeOfficeFile(journal)).journal).toEqual(journal);
  }
});

describe("what is refused", () => {
  test.each([
    ["nothing", "", "这不是单位文件"],
    ["other JSON", '{"data":[]}', "这不是单位文件"],
    ["a page", "<!doctype html>", "这不是单位文件"],
    [
      "a later version",
      '{"format":"office/3","journal":[]}',
      "“office/3”，本版本只能打开“office/1”“office/2”",
    ],
    ["no events", '{"format":"office/1","journal":[]}', "没有记录"],
    ["no list", '{"format":"office/1","journal":{}}', "没有记录"],
  ])("%s", (_, text, words) => {
    expect(open(text)).toThrow(words);
  });

  test("a text that breaks off, bytes that are no text, a broken gzip", () => {
    expect(open(written().slice(0, -40))).toThrow("不完整或已损坏");
    expect(() => readOfficeFile(new Uint8Array([0xff, 0xfe, 0x00]))).toThrow("这不是单位文件");
    const packed = gzipSync(strToU8(written()));
    expect(() => readOfficeFile(packed.subarray(0, 400))).toThrow("不完整或已损坏");
    expect(() => readOfficeFile(new Uint8Array([0x50, 0x4b, 1, 2, 3]))).toThrow("不完整或已损坏");
    expect(() => readOfficeFile(zipSync({ "other.txt": strToU8("x") }))).toThrow("这不是单位文件");
  });

  test("the event that does not fit is named", () => {
    expect(open(written().replace('"value":221000', '"value":"22.1"'))).toThrow(
      /第2条记录（imported，2025-10-08T.*）“values\.\d+\.value”不符合约定/,
    );
    expect(open(written().replace('"kind":"published"', '"kind":"vanished"'))).toThrow(
      /第8条记录（vanished，.*）/,
    );
    const lines = written().split("\n");
    expect(open([lines[0], ...lines.slice(2)].join("\n"))).toThrow(
      "第1条记录（imported，2025-10-08T10:01:00+08:00）第一条应是建立单位",
    );
    expect(open(written().replace('"unit":"u1"', '"unit":"u8"'))).toThrow("没有代码为u8的单位");
  });

  test("what bursts: a gzip and a zip of more than a hundred megabytes", () => {
    const zeros = new Uint8Array(101 * 1024 * 1024);
    expect(() => readOfficeFile(new Uint8Array(gzip(zeros)))).toThrow("超过100兆");
    const zip = zipSync({ "office.json": strToU8("{}") });
    // What the list at its end says of the size of the part.
    const list = zip.findIndex((_, at) => zip[at] === 0x50 && zip[at + 2] === 0x01);
    new DataView(zip.buffer).setUint32(list + 24, zeros.length, true);
    expect(() => readOfficeFile(zip)).toThrow("超过100兆");
  });

  test("whatever bytes: a worded refusal, or a journal", () => {
    const whole = writeOfficeFile(JOURNAL);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 5,
        }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          try {
            expect(readOfficeFile(bytes).journal.length).toBeGreaterThan(0);
          } catch (error) {
            expect((error as Error).name).toBe("WordedError");
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
