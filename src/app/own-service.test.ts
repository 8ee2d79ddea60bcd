import { describe, expect, test } from "vitest";
import { SMALL_OFFICE } from "../backend/fixtures/small-office";
import type { OfficeContent, OfficeLabel, OwnOffices } from "../backend/office";
import { OwnDataError } from "../data/failure";
import { serveOwn } from "./own-service";

function revised(revision: string): OfficeContent {
  return { ...SMALL_OFFICE, dataset: { ...SMALL_OFFICE.dataset, revision } };
}

/** Offices that a test changes. */
function fakeOffices() {
  const offices = new Map<string, OfficeContent>();
  const listeners = new Set<() => void>();
  const loads: string[] = [];
  const provider: OwnOffices = {
    list: async () => [...offices.keys()].map((id) => ({ id, name: `单位${id}` })),
    load: async (id) => {
      loads.push(id);
      return offices.get(id) ?? null;
    },
    observe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const set = (id: string, content: OfficeContent | null) => {
    if (content) offices.set(id, content);
    else offices.delete(id);
    for (const listener of listeners) listener();
  };
  return { provider, set, loads, listeners };
}

const DATASET = "/board/own/a/api/v1/dataset";

async function revisionOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  return body;
}

describe("what is asked", () => {
  test("is answered from the office's content, loaded once", async () => {
    const { provider, set, loads } = fakeOffices();
    set("a", SMALL_OFFICE);
    const { answer } = serveOwn(provider);
    const [dataset, facts] = await Promise.all([
      answer(DATASET),
      answer("/board/own/a/api/v1/regions/990000/facts?from=2026-09&to=2026-09"),
    ]);
    expect(await dataset.json()).toEqual(SMALL_OFFICE.dataset);
    expect(await facts.json()).toEqual({ ...SMALL_OFFICE.facts, printed: [] });
    expect(dataset.headers.get("etag")).toMatch(/^".+"$/);
    expect(loads).toEqual(["a"]);
  });

  test("about a ledger that the office has not is 404", async () => {
    const { provider, set } = fakeOffices();
    set("a", SMALL_OFFICE);
    const response = await serveOwn(provider).answer("/board/own/a/api/v1/regions/990000/projects");
    expect(response.status).toBe(404);
  });

  test("of an office that is not there is said so, and asked again the next time", async () => {
    const { provider, set } = fakeOffices();
    const { answer } = serveOwn(provider);
    await expect(answer(DATASET)).rejects.toThrow(
      new OwnDataError(
        "这台电脑的浏览器里没有这个单位的数据：可能已经删除，或者存在别的浏览器里。请从单位文件打开，或回到首页选别的单位。",
      ),
    );
    set("a", SMALL_OFFICE);
    expect((await answer(DATASET)).status).toBe(200);
  });

  test("where the browser gives nothing names the browser's own reason", async () => {
    const { provider } = fakeOffices();
    const broken = { ...provider, load: () => Promise.reject(new Error("database is closed")) };
    await expect(serveOwn(broken).answer(DATASET)).rejects.toThrow(
      new OwnDataError(
        "这台电脑上的单位数据没有读到：database is closed。请重试；仍不行，请用单位文件恢复。",
      ),
    );
  });
});

describe("a change", () => {
  test("is answered from, once it is told of", async () => {
    const { provider, set } = fakeOffices();
    set("a", SMALL_OFFICE);
    const { answer, follow } = serveOwn(provider);
    expect(await revisionOf(await answer(DATASET))).toMatchObject({ revision: "r1" });
    const told: unknown[] = [];
    follow(
      () => undefined,
      () => told.push(answer(DATASET).then(revisionOf)),
    );
    set("a", revised("r2"));
    expect(await Promise.all(told)).toMatchObject([{ revision: "r2" }]);
  });

  test("of the list is told: made, renamed, deleted; until nobody follows any more", async () => {
    const { provider, set, listeners } = fakeOffices();
    const lists: (readonly OfficeLabel[])[] = [];
    const stop = serveOwn(provider).follow(
      (offices) => lists.push(offices),
      () => undefined,
    );
    await Promise.resolve();
    set("a", SMALL_OFFICE);
    await Promise.resolve();
    set("a", null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(lists).toEqual([[], [{ id: "a", name: "单位a" }], []]);
    stop();
    expect(listeners.size).toBe(0);
  });
});
