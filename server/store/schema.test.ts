/** How databases of earlier programs become those of today. */
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PostgresDialect } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { logRow } from "../../tests/stores/rows";
import { inMemory, poolOver, temporaryFolder } from "../../tests/support/stores";
import { WordedError } from "../../src/lib/worded-error";
import type { AnyRow } from "../../src/service/store/row-form";
import { TABLES } from "../../src/service/store/tables";
import { loadFile } from "./load";
import { postgresStoreOver } from "./postgres/postgres-store";
import { SCHEMA, type Schema, type Step, createTable } from "./schema";
import type { Database } from "./statements";
import { troublesOf } from "./sqlite/copy";
import { sqliteLibrary } from "./sqlite/library";
import { sqliteStoreOver } from "./sqlite/sqlite-store";
import { databaseOver, openStoreFile } from "./sqlite/store-file";

/** As an earlier program might have had it: no links, and nobody's name in the log. */
const { link, log, ...OTHERS } = TABLES;
const { actorName: _column, ...COLUMNS } = log.columns;
const EARLIER: Schema = { tables: { ...OTHERS, log: { ...log, columns: COLUMNS } }, steps: [] };
const { actorName: _name, ...EARLIER_ROW } = { ...logRow(1), office: "office" };
const STEP: Step = async (database, kind) => {
  await createTable(database, kind, "link", link);
  await database.schema.alterTable("log").addColumn("actorName", "text").execute();
};
const TODAY: Schema = { tables: TABLES, steps: [STEP] };

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

async function earlierFolder(): Promise<string> {
  const folder = newFolder();
  const file = await openStoreFile(folder, EARLIER);
  await databaseOver(file.writer).insertInto("log").values(EARLIER_ROW).execute();
  file.close();
  return folder;
}

async function columnsIn(database: Database): Promise<unknown> {
  const tables = await database.introspection.getTables();
  return tables
    .map(({ name, columns }) => ({
      name,
      columns: columns
        .map((column) => ({ name: column.name, type: column.dataType, absent: column.isNullable }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

describe("an upgrade", () => {
  it("keeps what there was, and ends where a new database begins", async () => {
    const upgraded = await openStoreFile(await earlierFolder(), TODAY);
    const store = sqliteStoreOver(upgraded);
    expect(await store.view.list("log")).toEqual([logRow(1, { actorName: null })]);
    expect((await store.describe()).version).toBe(2);
    const fresh = await openStoreFile(newFolder(), TODAY);
    expect(await columnsIn(databaseOver(upgraded.writer))).toEqual(
      await columnsIn(databaseOver(fresh.writer)),
    );
    upgraded.close();
    fresh.close();
  });

  it("is done once", async () => {
    const folder = await earlierFolder();
    (await openStoreFile(folder, TODAY)).close();
    (await openStoreFile(folder, TODAY)).close();
    expect(backupsIn(folder)).toHaveLength(1);
  });

  it("writes a backup beside the database first, with which the earlier program goes on", async () => {
    const folder = await earlierFolder();
    (await openStoreFile(folder, TODAY)).close();
    const [backup = ""] = backupsIn(folder);
    expect(backup).toMatch(/^office-of-version-1-\d{8}T\d{9}Z\.db$/);
    const copy = (await sqliteLibrary()).open(join(folder, backup), true);
    expect(troublesOf(copy)).toEqual([]);
    expect(copy.prepare("select * from log").all()).toEqual([EARLIER_ROW]);
    copy.close();
  });

  it("that fails leaves the database at its version, and can be tried again", async () => {
    const folder = await earlierFolder();
    const failing: Step = async (database, kind) => {
      await STEP(database, kind);
      throw new Error("half-way");
    };
    await expect(openStoreFile(folder, { ...TODAY, steps: [failing] })).rejects.toThrow("half-way");
    const file = await openStoreFile(folder, EARLIER);
    expect(await databaseOver(file.writer).selectFrom("log").selectAll().execute()).toEqual([
      EARLIER_ROW,
    ]);
    file.close();
    (await openStoreFile(folder, TODAY)).close();
  });

  it("takes an empty database for version 0, and makes no backup of nothing", async () => {
    const folder = newFolder();
    (await openStoreFile(folder, TODAY)).close();
    expect(backupsIn(folder)).toEqual([]);
  });

  it("is never backwards: an earlier program refuses, and changes nothing", async () => {
    const folder = newFolder();
    (await openStoreFile(folder, TODAY)).close();
    const refused = openStoreFile(folder, SCHEMA);
    await expect(refused).rejects.toBeInstanceOf(WordedError);
    await expect(refused).rejects.toThrow(/升级到第2版，本程序只认到第1版.*请换用更新的程序/);
    (await openStoreFile(folder, TODAY)).close();
  });

  it("goes the same way in PostgreSQL", async () => {
    const lite = new PGlite();
    const [upgraded, fresh] = [poolOver(lite), poolOver(new PGlite())];
    const place = { office: "411400", backups: newFolder() };
    await postgresStoreOver(upgraded, place, EARLIER);
    const database = new Kysely<Record<string, AnyRow>>({
      dialect: new PostgresDialect({ pool: upgraded }),
    });
    await database
      .insertInto("log")
      .values({ ...EARLIER_ROW, office: "411400" })
      .execute();
    const store = await postgresStoreOver(upgraded, place, TODAY);
    expect(await store.view.list("log")).toEqual([logRow(1, { actorName: null })]);
    await postgresStoreOver(fresh, place, TODAY);
    expect(await columnsIn(database)).toEqual(
      await columnsIn(new Kysely({ dialect: new PostgresDialect({ pool: fresh }) })),
    );
    await expect(postgresStoreOver(upgraded, place, SCHEMA)).rejects.toThrow(/第2版.*第1版/);
  });
});

describe("an upgrade of PostgreSQL", () => {
  const LATER: Schema = { tables: TABLES, steps: [async () => {}] };
  const place = (office: string, backups: string) => ({ office, backups });

  it("writes a dump of each office first, which the earlier program restores", async () => {
    const pool = poolOver(new PGlite());
    const backups = join(newFolder(), "data");
    for (const office of ["411400", "433100"]) {
      const store = await postgresStoreOver(pool, place(office, backups));
      const rows = office === "411400" ? 201 : 1;
      await store.change((change) =>
        change.add(
          "log",
          Array.from({ length: rows }, (_row, index) => logRow(index + 1)),
        ),
      );
    }
    expect(existsSync(backups)).toBe(false);
    await postgresStoreOver(pool, place("411400", backups), LATER);
    await postgresStoreOver(pool, place("411400", backups), LATER);
    const names = readdirSync(backups).sort();
    expect(names).toEqual([
      expect.stringMatching(/^office-411400-of-version-1-\d{8}T\d{9}Z\.jsonl$/),
      expect.stringMatching(/^office-433100-of-version-1-\d{8}T\d{9}Z\.jsonl$/),
    ]);
    expect(statSync(join(backups, names[0] ?? "")).mode & 0o777).toBe(0o600);
    const restored = inMemory();
    expect(await loadFile(restored, join(backups, names[0] ?? ""))).toMatchObject({ log: 201 });
    expect(await restored.view.list("log", { newestFirst: true, limit: 1 })).toEqual([logRow(201)]);
  });

  it("says what the tables held then, not what they hold today", async () => {
    const pool = poolOver(new PGlite());
    const backups = newFolder();
    await postgresStoreOver(pool, place("411400", backups), EARLIER);
    const database = new Kysely<Record<string, AnyRow>>({
      dialect: new PostgresDialect({ pool }),
    });
    await database
      .insertInto("log")
      .values({ ...EARLIER_ROW, office: "411400" })
      .execute();
    await postgresStoreOver(pool, place("411400", backups), TODAY);
    const [name = ""] = readdirSync(backups);
    const lines = readFileSync(join(backups, name), "utf8").trim().split("\n");
    const { office: _office, ...row } = EARLIER_ROW;
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ version: 1, office: "411400" }),
      { table: "log", row },
      expect.objectContaining({ counts: expect.objectContaining({ log: 1, account: 0 }) }),
    ]);
    expect(lines[2]).not.toContain("link");
  });

  it("is not done where no dump can be written, and says why", async () => {
    const pool = poolOver(new PGlite());
    const folder = newFolder();
    await postgresStoreOver(pool, place("411400", folder));
    writeFileSync(join(folder, "file"), "");
    const nowhere = join(folder, "file", "data");
    const refused = postgresStoreOver(pool, place("411400", nowhere), LATER);
    await expect(refused).rejects.toBeInstanceOf(WordedError);
    await expect(refused).rejects.toThrow(/没有升级，数据库没有动.*能不能写/);
    expect(
      (await (await postgresStoreOver(pool, place("411400", folder))).describe()).version,
    ).toBe(1);
  });
});

function backupsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith("office-of-version-"));
}
