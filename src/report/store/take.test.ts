/** Trays that a file brought: never in the place of another one unasked. */
import { expect, test } from "vitest";
import { view } from "../../domain/fixtures/build";
import { shangqiu202009 } from "../../domain/fixtures/real-notices";
import { ownDatabase } from "../../office/fixtures/database";
import { trayOf } from "../fixtures/tray";
import { trayFile, readTrayFile } from "../tray-file";
import { TakenError } from "./errors";
import { openReportStore } from "./report-store";

ownDatabase();

const FROM_FILE = trayOf(view(shangqiu202009()), ["lamps"]);

test("a new one keeps its id and its moments, and is the current one", async () => {
  const store = openReportStore();
  expect(await store.take(FROM_FILE, null)).toEqual(FROM_FILE);
  expect(await store.read(FROM_FILE.id)).toEqual(FROM_FILE);
  expect(await store.current()).toBe(FROM_FILE.id);
});

test("one that is here stays, unless it is the one that was meant to give way", async () => {
  const store = openReportStore();
  await store.take(FROM_FILE, null);
  const here = await store.change(FROM_FILE.id, (tray) => ({ ...tray, items: [] }));
  await expect(store.take(FROM_FILE, null)).rejects.toThrow(TakenError);
  await expect(store.take(FROM_FILE, FROM_FILE.changedAt)).rejects.toThrow(TakenError);
  expect((await store.read(FROM_FILE.id))?.items).toEqual([]);
  await store.take(FROM_FILE, here.changedAt);
  expect((await store.read(FROM_FILE.id))?.items).toHaveLength(FROM_FILE.items.length);
  expect(await store.list()).toHaveLength(1);
});

test("a name that another has gets a number", async () => {
  const store = openReportStore();
  await store.create(FROM_FILE.name);
  expect((await store.take(FROM_FILE, null)).name).toBe(`${FROM_FILE.name}（2）`);
});

test("what 换季 could not make is kept, in the store and in a file", async () => {
  const store = openReportStore();
  const notes = ["图1 开工率：2026年四季度没有数据"];
  const made = await store.create("四季度汇报", [], FROM_FILE.id, notes);
  expect(made).toMatchObject({ follows: FROM_FILE.id, notes });
  expect(await store.read(made.id)).toEqual(made);
  expect(readTrayFile(await trayFile(made).blob.text())).toEqual(made);
});
