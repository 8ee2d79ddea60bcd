/** What SQLite alone does: the folder, the lock, and what a disk can do to it. */
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { draftRow, logRow } from "../../../tests/stores/rows";
import { temporaryFolder } from "../../../tests/support/stores";
import { StoreError } from "../../../src/service/store/store";
import { WordedError } from "../../../src/lib/worded-error";
import type { AdminStore } from "../admin-store";
import { SCHEMA } from "../schema";
import { pragma } from "./library";
import { createSqliteStore, sqliteStoreOver } from "./sqlite-store";
import { type StoreFile, openStoreFile } from "./store-file";

const toEnd: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

function newFolder(): string {
  const folder = temporaryFolder();
  toEnd.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function opened(folder = newFolder()): Promise<{ store: AdminStore; file: StoreFile }> {
  const file = await openStoreFile(folder, SCHEMA);
  const store = sqliteStoreOver(file);
  toEnd.push(() => store.close());
  return { store, file };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

async function faultOf(work: Promise<unknown>): Promise<[string, string]> {
  const error = await failureOf(work);
  if (!(error instanceof StoreError)) throw error;
  return [error.fault, error.message];
}

function add(store: AdminStore, seq: number, size = 0): Promise<void> {
  return store.change((change) => change.add("log", [logRow(seq, { body: "x".repeat(size) })]));
}

describe("a store in a file", () => {
  it("uses Node's own SQLite where it has one, and says so", async () => {
    const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
    const builtIn = major > 22 || (major === 22 && minor >= 13);
    const { store } = await opened();
    expect(await store.describe()).toEqual({
      engine: expect.stringContaining(builtIn ? "（node:sqlite）" : "（@photostructure/sqlite）"),
      version: 1,
      troubles: [],
    });
  });

  it("has what is acknowledged on the disk, and lets nobody else read it", async () => {
    const folder = join(newFolder(), "office data");
    const { file } = await opened(folder);
    expect(pragma(file.writer, "PRAGMA journal_mode")).toEqual(["wal"]);
    expect(pragma(file.writer, "PRAGMA synchronous")).toEqual(["2"]);
    expect(pragma(file.writer, "PRAGMA foreign_keys")).toEqual(["1"]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder).filter((each) => each.startsWith("office.db")))
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  it("keeps what it has from one opening to the next", async () => {
    const folder = newFolder();
    const first = await createSqliteStore(folder);
    await add(first, 1);
    await first.close();
    const { store } = await opened(folder);
    expect(await store.view.list("log")).toEqual([logRow(1, { body: "" })]);
  });

  it("finishes the change under way before it closes", async () => {
    const folder = newFolder();
    const first = await createSqliteStore(folder);
    const changes = [add(first, 1), add(first, 2)];
    await first.close();
    await Promise.all(changes);
    const { store } = await opened(folder);
    expect(await store.view.list("log")).toHaveLength(2);
  });

  it("has no unfinished transaction after a change that failed to begin its work", async () => {
    const { store } = await opened();
    await failureOf(store.change(() => Promise.reject(new Error("no"))));
    await add(store, 1);
    expect(await store.view.list("log")).toHaveLength(1);
  });

  it("reads two moments apart: what a snapshot sees does not change", async () => {
    const { store } = await opened();
    await add(store, 1);
    const seen = await store.snapshot(async (rows) => {
      const before: number[] = [];
      for await (const batch of rows("setting")) before.push(...batch.map(() => 0));
      await add(store, 2);
      for await (const batch of rows("log")) before.push(...batch.map(({ seq }) => seq));
      return before;
    });
    expect(seen).toEqual([1]);
    expect(await store.view.list("log")).toHaveLength(2);
  });
});

describe("the lock of a folder", () => {
  it("keeps a second one out, with words that name the process", async () => {
    const folder = newFolder();
    await opened(folder);
    const error = await failureOf(createSqliteStore(folder));
    expect(error).toBeInstanceOf(WordedError);
    expect(String(error)).toMatch(
      new RegExp(`数据目录正被另一个进程使用（进程号${process.pid}，自.*起）`),
    );
  });

  it("is free once it was closed, and after a process that ended without closing", async () => {
    const folder = newFolder();
    const script = `
      const { createSqliteStore } = await import("./server/store/sqlite/sqlite-store.ts");
      await createSqliteStore(${JSON.stringify(folder)});
      process.kill(process.pid, "SIGKILL");`;
    const words = ["--import", "tsx", "--input-type=module", "-e", script];
    expect(spawnSync(process.execPath, words).signal).toBe("SIGKILL");
    expect(readdirSync(folder)).toContain("office.lock");
    const first = await createSqliteStore(folder);
    await first.close();
    await opened(folder);
  });
});

describe("faults of the disk", () => {
  it("full: says so, keeps what there was, and goes on once there is room", async () => {
    const { store, file } = await opened();
    await add(store, 1);
    const [pages] = pragma(file.writer, "PRAGMA page_count");
    file.writer.exec(`PRAGMA max_page_count = ${Number(pages) + 10}`);
    const big = store.change(async (change) => {
      await change.put("draft", draftRow());
      await change.add("log", [logRow(2, { body: "x".repeat(1_000_000) })]);
    });
    expect(await faultOf(big)).toEqual(["full", expect.stringMatching(/磁盘已满.*请清理/)]);
    expect(await store.view.list("log")).toHaveLength(1);
    expect(await store.view.list("draft")).toEqual([]);
    await add(store, 2);
    file.writer.exec("PRAGMA max_page_count = 1000000");
    await add(store, 3, 1_000_000);
    expect((await store.view.list("log")).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect((await store.describe()).troubles).toEqual([]);
  });

  it("read-only: says so, and goes on reading", async () => {
    const { store, file } = await opened();
    await add(store, 1);
    file.writer.exec("PRAGMA query_only = ON");
    expect(await faultOf(add(store, 2))).toEqual(["readOnly", expect.stringMatching(/只能读.*请/)]);
    expect(await store.view.list("log")).toHaveLength(1);
    file.writer.exec("PRAGMA query_only = OFF");
    await add(store, 2);
  });

  it("in use by another program: says so within its patience", async () => {
    const { store, file } = await opened();
    const other = file.library.open(file.path, false);
    other.exec("BEGIN IMMEDIATE");
    file.writer.exec("PRAGMA busy_timeout = 1");
    expect(await faultOf(add(store, 1))).toEqual(["away", expect.stringContaining("占用")]);
    other.exec("ROLLBACK");
    other.close();
    await add(store, 1);
  });

  it("damaged, or no database at all: says so and leaves it as it is", async () => {
    const folder = newFolder();
    const path = join(folder, "office.db");
    writeFileSync(path, "not a database, but long enough to look at".repeat(100));
    const before = readFileSync(path);
    expect(await faultOf(createSqliteStore(folder))).toEqual([
      "damaged",
      expect.stringContaining("备份"),
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("cut off, as by a copy that was broken off: is damaged", async () => {
    const folder = newFolder();
    const first = await createSqliteStore(folder);
    await add(first, 1, 1_000_000);
    await first.close();
    const path = join(folder, "office.db");
    truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096);
    expect((await faultOf(createSqliteStore(folder)))[0]).toBe("damaged");
  });
});
