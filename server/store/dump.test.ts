/** Dumps: from any store into any other, and no word of one that is not whole. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountRow, draftRow, logRow } from "../../tests/stores/rows";
import { type StoreKind, inMemory, storeKinds, temporaryFolder } from "../../tests/support/stores";
import { TABLE_NAMES } from "../../src/service/store/row-form";
import { WordedError } from "../../src/lib/worded-error";
import type { AdminStore } from "./admin-store";
import { dump, dumpToFile } from "./dump";
import { load, loadFile } from "./load";

const AT = "2026-11-30T10:00:00.000Z";
const kinds = storeKinds();
const started = new Map<string, StoreKind>();
const folder = temporaryFolder();
beforeAll(async () => {
  for (const [name, start] of Object.entries(kinds)) started.set(name, await start());
});
afterAll(async () => {
  for (const kind of started.values()) await kind.end();
  rmSync(folder, { recursive: true });
});

async function fresh(name: string): Promise<AdminStore> {
  const kind = started.get(name);
  if (!kind) throw new Error(name);
  return kind.fresh();
}

/** A row at least in every table, more than a batch in one, and texts that a line could trip over. */
async function fill(store: AdminStore): Promise<void> {
  const body = 'two\nlines, \r\n "quotes" \\ \u{2028} 𠮷';
  await store.change(async (change) => {
    await change.add(
      "log",
      Array.from({ length: 1_234 }, (_row, index) => logRow(index + 1)),
    );
    await change.add("log", [logRow(1_235, { actor: null, actorName: null, body })]);
    await change.add("blob", [
      { hash: "b", body },
      { hash: "a", body: "" },
    ]);
    const version = { number: 1, id: "v1", name: null, note: "", at: AT, actor: "a1" };
    await change.add("publication", [{ ...version, actorName: "王芳", seq: 9, corrections: 0 }]);
    await change.add("answer", [{ number: 1, address: "dataset", hash: "b" }]);
    await change.put("draft", draftRow({ body }));
    await change.put("account", accountRow());
    const who = { hash: "h", id: "s1", kind: "account", owner: "a1" };
    await change.put("session", { ...who, startedAt: AT, seenAt: AT, expiresAt: AT, agent: "" });
    await change.put("link", {
      id: "l1",
      hash: "h",
      name: "大厅",
      at: AT,
      actorName: "王芳",
      endedAt: null,
    });
    await change.put("attempt", { subject: "account wangfang", failures: 2, until: AT });
    await change.put("setting", { name: "readers", value: "all" });
  });
}

async function rowsOf(store: AdminStore): Promise<unknown> {
  return Promise.all(TABLE_NAMES.map((table) => store.view.list(table)));
}

async function linesOf(store: AdminStore): Promise<string[]> {
  const lines: string[] = [];
  await dump(store, AT, async (line) => lines.push(line));
  return lines.map((line) => line.slice(0, -1));
}

/** The same each time it is asked for. */
function from(lines: readonly string[]): () => AsyncIterable<string> {
  return async function* again() {
    yield* lines;
  };
}

const names = Object.keys(kinds);
const ways = names.flatMap((one) => names.map((other) => [one, other] as const));

describe("a dump", () => {
  it.each(ways)("of %s fills a store in %s with the same", async (one, other) => {
    const [source, target] = [await fresh(one), await fresh(other)];
    await fill(source);
    const lines = await linesOf(source);
    const counts = await load(target, from(lines));
    expect(counts).toMatchObject({ log: 1_235, blob: 2, draft: 1, setting: 1 });
    expect(await rowsOf(target)).toEqual(await rowsOf(source));
    expect((await linesOf(target)).slice(1, -1)).toEqual(lines.slice(1, -1));
  });

  it("says what it is, how much it holds, and its hash", async () => {
    const store = inMemory();
    await store.change((change) => change.put("setting", { name: "readers", value: "all" }));
    const lines = await linesOf(store);
    const head =
      '{"format":"key-project-dashboard/dump","version":1,"office":"411400","at":"2026-11-30T10:00:00.000Z"}';
    const row = '{"table":"setting","row":{"name":"readers","value":"all"}}';
    const sha256 = createHash("sha256").update(`${head}\n${row}\n`).digest("hex");
    expect(lines.slice(0, 2)).toEqual([head, row]);
    expect(JSON.parse(lines[2] ?? "")).toEqual({
      counts: expect.objectContaining({ setting: 1, log: 0, account: 0 }),
      sha256,
    });
    expect(lines).toHaveLength(3);
  });

  it("in a file is there whole or not at all, for its owner alone, and replaces nothing", async () => {
    const [store, target] = [inMemory(), await fresh("SQLite")];
    await fill(store);
    const path = join(folder, "office.dump");
    expect(await dumpToFile(store, AT, path)).toMatchObject({ log: 1_235 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await expect(dumpToFile(store, AT, path)).rejects.toThrow("已经存在");
    await loadFile(target, path);
    expect(await rowsOf(target)).toEqual(await rowsOf(store));

    const failing = { ...store, snapshot: () => Promise.reject(new Error("gone")) };
    await expect(dumpToFile(failing, AT, join(folder, "other.dump"))).rejects.toThrow("gone");
    expect(readdirSync(folder)).toEqual(["office.dump"]);
  });

  it("is told apart from a file that is not there", async () => {
    await expect(loadFile(inMemory(), join(folder, "none"))).rejects.toThrow("没有找到文件");
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  it("cut off anywhere in a file is refused", async () => {
    const source = inMemory();
    await source.change((change) => change.put("setting", { name: "readers", value: "all" }));
    const whole = join(folder, "whole.dump");
    await dumpToFile(source, AT, whole);
    const bytes = readFileSync(whole);
    const path = join(folder, "cut.dump");
    // The end of the last line alone is no loss.
    for (let size = 0; size < bytes.length - 1; size += 7) {
      writeFileSync(path, bytes.subarray(0, size));
      const store = inMemory();
      await expect(loadFile(store, path)).rejects.toBeInstanceOf(WordedError);
      expect(await store.view.list("setting")).toEqual([]);
    }
  });
});

async function wholeDump(): Promise<string[]> {
  const store = inMemory();
  await fill(store);
  return linesOf(store);
}

describe("a dump that is not whole", () => {
  const setting = (value: string) =>
    `{"table":"setting","row":{"name":"readers","value":"${value}"}}`;
  const changed: readonly [string, RegExp, (lines: string[]) => string[]][] = [
    ["nothing at all", /不是本程序的转储|没有结束行/, () => []],
    ["another kind of file", /不是本程序的转储/, () => ["编号,名称", "1,甲"]],
    [
      "another format",
      /不是本程序的转储/,
      ([head = "", ...rest]) => [head.replace("dump", "office"), ...rest],
    ],
    [
      "another version of the tables",
      /第2版的数据表.*用的是第1版/,
      ([head = "", ...rest]) => [head.replace('"version":1', '"version":2'), ...rest],
    ],
    [
      "another office's head",
      /SHA-256对不上/,
      ([head = "", ...rest]) => [head.replace("411400", "411500"), ...rest],
    ],
    ["no end", /没有结束行/, (all) => all.slice(0, -1)],
    ["a row less", /log应有1235行，实有1234行/, ([head = "", , ...rest]) => [head, ...rest]],
    [
      "a row twice",
      /log应有1235行，实有1236行/,
      ([head = "", row = "", ...rest]) => [head, row, row, ...rest],
    ],
    [
      "a value changed",
      /SHA-256对不上/,
      (all) => all.map((line) => (line === setting("all") ? setting("no") : line)),
    ],
    [
      "a column less",
      /第2行不是log的记录/,
      ([head = "", , ...rest]) => [head, '{"table":"log","row":{"seq":1}}', ...rest],
    ],
    [
      "a table of nobody",
      /第2行不是一条记录/,
      ([head = "", ...rest]) => [head, '{"table":"users","row":{}}', ...rest],
    ],
    ["a line that is no JSON", /第2行不是一条记录/, ([head = "", ...rest]) => [head, "{", ...rest]],
    ["something after its end", /结束行之后还有内容/, (all) => [...all, setting("all")]],
  ];

  it.each(changed)("with %s is refused before anything is written", async (_, words, change) => {
    const target = await fresh("SQLite");
    const refused = load(target, from(change(await wholeDump())));
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toBeInstanceOf(WordedError);
    for (const table of TABLE_NAMES) expect(await target.view.list(table)).toEqual([]);
  });

  it("only when it is read again leaves nothing either", async () => {
    const target = await fresh("SQLite");
    const whole = await wholeDump();
    const readings = [whole, whole.slice(0, -3)];
    const refused = load(target, () => from(readings.shift() ?? [])());
    await expect(refused).rejects.toThrow("没有结束行");
    for (const table of TABLE_NAMES) expect(await target.view.list(table)).toEqual([]);
  });

  it("is not the matter where the store holds something: it is left alone", async () => {
    const target = await fresh("SQLite");
    await target.change((change) => change.put("setting", { name: "own", value: "1" }));
    await expect(load(target, from(await wholeDump()))).rejects.toThrow("已有数据，没有载入");
    expect(await target.view.list("setting")).toEqual([{ name: "own", value: "1" }]);
    expect(await target.view.list("log")).toEqual([]);
  });
});
