import { describe, expect, test, vi } from "vitest";
import { parseFacts } from "../data/wire/parse";
import { cumulativeValue } from "../domain/facts/facts";
import { code, month } from "../domain/fixtures/build";
import { ownDatabase } from "../office/fixtures/database";
import { CREATED, SEPTEMBER, after, monthly, taken } from "../office/fixtures/office";
import type { Journal } from "../office/journal";
import { writeOfficeFile } from "../office/office-file";
import { openOfficeStore } from "../office/store/office-store";
import { ownOffices } from "./own-offices";
import { readOfficeFile } from "./read-office-file";

ownDatabase();

const NEW: Journal = [CREATED];
const REPORTED = taken(NEW, monthly(SEPTEMBER));
const FACTS = "/board/own/qingshan/api/v1/regions/root/facts";

describe("an office of this browser", () => {
  test("is listed while an import stands, answered, and anew when another page adds to it", async () => {
    const store = openOfficeStore();
    await store.append("qingshan", [], NEW);

    const lists: string[][] = [];
    let changes = 0;
    const stop = ownOffices.follow(
      (labels) => lists.push(labels.map(({ id, name }) => `${id} ${name}`)),
      () => (changes += 1),
    );
    await vi.waitFor(() => expect(lists).toEqual([[]]));
    await expect(ownOffices.answer(FACTS)).rejects.toThrow("还没有任何月份的数据");
    await store.append("qingshan", NEW, REPORTED.slice(1));
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(["qingshan 青山市（本机）"]));
    await vi.waitFor(() => expect(changes).toBe(1));
    const facts = parseFacts(await (await ownOffices.answer(FACTS)).json());
    const done = cumulativeValue(facts, code("u1"), month("2025-09"), "investment.done");
    expect(done).toBe(221_000);
    await store.remove("qingshan");
    await vi.waitFor(() => expect(lists.at(-1)).toEqual([]));
    await expect(ownOffices.answer(FACTS)).rejects.toThrow("没有这个单位的数据");
    stop();
  });

  test("is listed no more once its only import is undone", async () => {
    const store = openOfficeStore();
    await store.append("qingshan", [], REPORTED);
    const lists: string[][] = [];
    const stop = ownOffices.follow(
      (labels) => lists.push(labels.map(({ id }) => id)),
      () => undefined,
    );
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(["qingshan"]));
    const undone = after(REPORTED, { kind: "undone", import: REPORTED.at(-1)?.id ?? "" });
    await store.append("qingshan", REPORTED, undone.slice(REPORTED.length));
    await vi.waitFor(() => expect(lists.at(-1)).toEqual([]));
    await expect(ownOffices.answer(FACTS)).rejects.toThrow("还没有任何月份的数据");
    stop();
  });
});

describe("an office file", () => {
  test("is the board of its journal", async () => {
    const { dataset, facts } = await readOfficeFile(writeOfficeFile(REPORTED));
    expect(dataset.title).toBe("青山市重点项目推进看板");
    expect(facts.facts).toHaveLength(2);
  });

  test("without any month, and one that is none, say so", async () => {
    await expect(readOfficeFile(writeOfficeFile(NEW))).rejects.toThrow("还没有任何月份的数据");
    await expect(readOfficeFile(new Uint8Array([1, 2]))).rejects.toThrow("这不是单位文件");
  });
});
