import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { view } from "../../domain/fixtures/build";
import { shangqiu202009 } from "../../domain/fixtures/real-notices";
import { ownDatabase } from "../../office/fixtures/database";
import { trayOf } from "../fixtures/tray";
import type { ReportItem } from "../item";
import { MOST_ITEMS, type Tray, withAdded } from "../tray";
import { type ReportStore, openReportStore } from "./report-store";

ownDatabase();
let store: ReportStore;
beforeEach(() => {
  store = openReportStore();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const ITEMS = trayOf(view(shangqiu202009())).items;
const adding =
  (...items: readonly ReportItem[]) =>
  (tray: Tray): Tray => ({ ...tray, items: withAdded(tray.items, items).items });
const [FIRST, SECOND] = ITEMS;
if (!FIRST || !SECOND) throw new Error("two items");

describe("a tray", () => {
  test("is made, read as it was made, changed and taken away", async () => {
    expect([await store.list(), await store.current()]).toEqual([[], null]);
    const made = await store.create(" 三季度汇报 ", ITEMS, null);
    expect(await store.read(made.id)).toEqual(made);
    expect(made.name).toBe("三季度汇报");
    expect(made.items.map(({ content }) => content)).toEqual(ITEMS.map(({ content }) => content));
    expect(made.items.some(({ id }) => ITEMS.some((item) => item.id === id))).toBe(false);
    expect(await store.current()).toBe(made.id);
    const renamed = await store.change(made.id, (tray) => ({ ...tray, name: "四季度汇报" }));
    expect(await store.list()).toEqual([
      { id: made.id, name: "四季度汇报", changedAt: renamed.changedAt, count: ITEMS.length },
    ]);
    await store.remove(made.id);
    expect([await store.read(made.id), await store.list(), await store.current()]).toEqual([
      null,
      [],
      null,
    ]);
  });

  test("keeps its id and the moment it was made, whatever a change gives back", async () => {
    const made = await store.create("三季度汇报", [FIRST]);
    const changed = await store.change(made.id, (tray) => ({
      ...tray,
      id: "other",
      createdAt: "2000-01-01T00:00:00Z",
      items: [],
    }));
    expect(changed).toMatchObject({ id: made.id, createdAt: made.createdAt, items: [] });
  });

  test("of one name with another gets a number; the last that was changed stands first", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-10-09T08:00:00Z") });
    const first = await store.create("三季度汇报");
    vi.setSystemTime(new Date("2026-10-09T09:00:00Z"));
    const second = await store.create("三季度汇报", [], first.id);
    expect([second.name, second.follows]).toEqual(["三季度汇报（2）", first.id]);
    expect((await store.list()).map(({ id }) => id)).toEqual([second.id, first.id]);
    vi.setSystemTime(new Date("2026-10-09T10:00:00Z"));
    await store.change(first.id, adding(FIRST));
    expect((await store.list()).map(({ id }) => id)).toEqual([first.id, second.id]);
    await store.remove(second.id);
    expect(await store.current()).toBe(first.id);
  });
});

describe("the current tray", () => {
  test("is made by the first that is put in, and then is the one that is added to", async () => {
    const heard: boolean[] = [];
    const put = (item: ReportItem) =>
      store.changeCurrent("三季度汇报", (tray, isNew) => {
        heard.push(isNew);
        return adding(item)(tray);
      });
    const { id } = await put(FIRST);
    const after = await put(SECOND);
    expect([after.id, after.items.length, heard]).toEqual([id, 2, [true, false]]);
    const other = await store.create("另一份");
    await store.setCurrent(id);
    expect((await put(FIRST)).items.length).toBe(2);
    expect((await store.read(other.id))?.items).toEqual([]);
    await expect(store.setCurrent("nobody")).rejects.toThrow("已在另一个窗口里删除");
  });

  test("two pages that begin and add at once: one tray, and all of it in it", async () => {
    const [one, other] = [openReportStore(), openReportStore()];
    await Promise.all(
      ITEMS.map((item, index) =>
        (index % 2 ? one : other).changeCurrent("三季度汇报", adding(item)),
      ),
    );
    const heads = await store.list();
    expect(heads.map(({ name, count }) => [name, count])).toEqual([["三季度汇报", ITEMS.length]]);
    const tray = await store.read(heads[0]?.id ?? "");
    expect(new Set(tray?.items.map(({ id }) => id)).size).toBe(ITEMS.length);
  });
});

describe("nothing is half kept", () => {
  test("a tray that was taken away is not changed back to life", async () => {
    const { id } = await store.create("三季度汇报");
    await openReportStore().remove(id);
    await expect(store.change(id, adding(FIRST))).rejects.toThrow("已在另一个窗口里删除");
    expect(await store.list()).toEqual([]);
  });

  test.each<[string, (tray: Tray) => Tray, string]>([
    ["no name", (tray) => ({ ...tray, name: " " }), "请写名称。"],
    [
      "too many",
      (tray) => ({
        ...tray,
        items: Array.from({ length: MOST_ITEMS + 1 }, (_, index) => ({ ...FIRST, id: `${index}` })),
      }),
      "一份汇报最多200项，没有存入。",
    ],
    [
      "what could not be read back",
      (tray) => ({ ...tray, items: [{ ...FIRST, path: "//evil.test" }] }),
      "这一项的“path”不符合约定，没有放入汇报。",
    ],
  ])("%s: the tray stays as it was", async (_, change, words) => {
    const made = await store.create("三季度汇报", [SECOND]);
    await expect(store.change(made.id, change)).rejects.toThrow(words);
    expect(await store.read(made.id)).toEqual(made);
  });

  test("a full disk says so, and leaves what was there", async () => {
    const made = await store.create("三季度汇报", [FIRST]);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await expect(store.change(made.id, adding(SECOND))).rejects.toThrow(
      "本机的存储空间不足，这次没有存入，原来的汇报还在。",
    );
    vi.restoreAllMocks();
    expect(await store.read(made.id)).toEqual(made);
  });

  test("a tray that this version cannot show is named, stays, and is not written over", async () => {
    const made = await store.create("三季度汇报", [FIRST]);
    await new Promise((resolve, reject) => {
      const request = indexedDB.open("reports");
      request.addEventListener("error", reject);
      request.addEventListener("success", () => {
        const change = request.result.transaction("trays", "readwrite");
        change.objectStore("trays").put({ ...made, items: [{ ...FIRST, later: 1 }] }, made.id);
        change.addEventListener("complete", () => resolve(request.result.close()));
      });
    });
    const words = "里有不认识的内容“later”。它还在本机上";
    await expect(store.read(made.id)).rejects.toThrow(words);
    await expect(store.change(made.id, adding(SECOND))).rejects.toThrow(words);
    expect(await store.list()).toHaveLength(1);
  });
});

test("a browser that keeps nothing says so", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("no", "SecurityError");
    },
  });
  await expect(store.changeCurrent("汇报", adding(FIRST))).rejects.toThrow("无痕窗口");
});

test("this page and the others are told of every change", async () => {
  const heard = { own: 0, other: 0 };
  const stops = [
    store.observe(() => (heard.own += 1)),
    openReportStore().observe(() => (heard.other += 1)),
  ];
  await store.create("三季度汇报");
  expect(heard.own).toBe(1);
  await vi.waitFor(() => expect(heard.other).toBe(1));
  for (const stop of stops) stop();
  await store.create("四季度汇报");
  expect(heard.own).toBe(1);
});
