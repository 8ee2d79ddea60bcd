import { afterEach, describe, expect, test, vi } from "vitest";
import { code } from "../../domain/fixtures/build";
import { ownDatabase } from "../fixtures/database";
import { CREATED, SEPTEMBER, after, monthly, taken } from "../fixtures/office";
import { foldJournal } from "../fold";
import type { Journal } from "../journal";
import { newId } from "../../lib/new-id";
import { openOfficeStore } from "./office-store";
import { askToKeep, roomLeft } from "./persistence";

ownDatabase();
afterEach(() => {
  vi.restoreAllMocks();
});

const FIRST: Journal = [CREATED];
const IMPORTED = taken(FIRST, monthly(SEPTEMBER));
const ADDED = IMPORTED.slice(1);
const FILES = new Map([["a".repeat(64), new Uint8Array([1, 2, 3])]]);

async function storeWith(journal: Journal) {
  const store = openOfficeStore();
  await store.append("qingshan", [], journal);
  return store;
}

describe("a journal", () => {
  test("is made, added to and read as it was written", async () => {
    const store = openOfficeStore();
    expect(await store.list()).toEqual([]);
    expect(await store.read("qingshan")).toBeNull();
    await store.append("qingshan", [], FIRST);
    expect(await store.append("qingshan", FIRST, ADDED, FILES)).toEqual(IMPORTED);
    const read = await store.read("qingshan");
    expect(read).toEqual(IMPORTED);
    expect(read && foldJournal(read)).toEqual(foldJournal(IMPORTED));
    expect(await store.list()).toEqual([
      {
        id: "qingshan",
        title: "青山市重点项目推进看板",
        name: "青山市",
        length: 2,
        imports: 1,
        changedAt: IMPORTED[1]?.at,
        savedAt: null,
        savedLength: 0,
      },
    ]);
    expect(await store.originals("qingshan")).toEqual(FILES);
    expect(await store.original("qingshan", "a".repeat(64))).toEqual(new Uint8Array([1, 2, 3]));
    expect(await store.original("qingshan", "b".repeat(64))).toBeNull();
  });

  test("of two pages the second finds out, and nothing of it is kept", async () => {
    const store = await storeWith(FIRST);
    const other = openOfficeStore();
    await other.append("qingshan", FIRST, ADDED);
    const mine = after(FIRST, { kind: "reportingDaySet", day: 8 });
    await expect(store.append("qingshan", FIRST, mine.slice(1), FILES)).rejects.toMatchObject({
      name: "ConflictError",
      message: "这个单位的数据在另一个窗口里改过了，这次没有存入。请看过新的数据后再试。",
    });
    expect(await store.read("qingshan")).toEqual(IMPORTED);
    expect((await store.originals("qingshan")).size).toBe(0);
  });

  test("another of the same length is not taken for it", async () => {
    const store = await storeWith(after(FIRST, { kind: "dashTold", isZero: true }));
    const mine = [CREATED, { ...ADDED[0], id: "other" }] as Journal;
    const next = after(mine, { kind: "published" }).slice(2);
    await expect(store.append("qingshan", mine, next)).rejects.toMatchObject({
      name: "ConflictError",
    });
  });

  test("an event that does not follow is not taken in", async () => {
    const store = await storeWith(FIRST);
    const undone = after(FIRST, { kind: "undone", import: "e7" }).slice(1);
    await expect(store.append("qingshan", FIRST, undone)).rejects.toThrow(
      "没有存入：没有可以撤销的这次导入",
    );
    expect(await store.read("qingshan")).toEqual(FIRST);
  });

  test("an office is removed whole, and no other with it", async () => {
    const store = await storeWith(FIRST);
    await store.append("qingshan-2", [], IMPORTED, FILES);
    await store.append("qingshan", FIRST, ADDED, FILES);
    await store.remove("qingshan");
    expect(await store.read("qingshan")).toBeNull();
    expect((await store.originals("qingshan")).size).toBe(0);
    expect(await store.read("qingshan-2")).toEqual(IMPORTED);
    expect((await store.originals("qingshan-2")).size).toBe(1);
  });

  test("what was saved of it is noted, and what came since is known to be more", async () => {
    const store = await storeWith(FIRST);
    await store.saved("qingshan", "2025-10-01T08:00:00+08:00", 1);
    await store.saved("nobody", "2025-10-01T08:00:00+08:00", 1);
    await store.append("qingshan", FIRST, ADDED);
    expect(await store.list()).toMatchObject([
      { savedAt: "2025-10-01T08:00:00+08:00", savedLength: 1, length: 2 },
    ]);
  });
});

describe("an office file is opened", () => {
  const LATER = after(IMPORTED, { kind: "published" });

  test("as a new office, as what goes on, as the same, as an older copy", async () => {
    const store = openOfficeStore();
    expect(await store.open("qingshan", FIRST)).toBe("created");
    expect(await store.open("qingshan", LATER, FILES)).toBe("continued");
    expect(await store.open("qingshan", LATER)).toBe("same");
    expect(await store.open("qingshan", IMPORTED)).toBe("older");
    expect(await store.read("qingshan")).toEqual(LATER);
    expect((await store.originals("qingshan")).size).toBe(1);
  });

  test("never over what it does not have", async () => {
    const store = await storeWith(LATER);
    const other = after(IMPORTED, { kind: "dashTold", isZero: true }, { kind: "published" });
    await expect(store.open("qingshan", other, FILES)).rejects.toMatchObject({
      name: "DivergedError",
      common: 2,
    });
    expect(await store.read("qingshan")).toEqual(LATER);
    expect((await store.originals("qingshan")).size).toBe(0);
    // Beside it, under another id, both are there.
    expect(await store.open("qingshan-2", other)).toBe("created");
  });
});

/** Ends the transaction at the n-th value that is put. */
function breakAt(count: number): void {
  let left = count;
  const put = Reflect.get(IDBObjectStore.prototype, "put");
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function broken(
    this: IDBObjectStore,
    ...given
  ) {
    const request = put.apply(this, given);
    left -= 1;
    if (left === 0) this.transaction.abort();
    return request;
  });
}

describe("broken off in the middle", () => {
  test("at any step the journal is the one before or the one after", async () => {
    const events = after(IMPORTED, { kind: "dashTold", isZero: true }, { kind: "published" }).slice(
      1,
    );
    const steps = events.length + FILES.size + 1;
    const outcomes: string[] = [];
    for (let step = 1; step <= steps + 1; step += 1) {
      const id = `o${step}`;
      const store = openOfficeStore();
      await store.append(id, [], FIRST);
      breakAt(step);
      const isDone = await store.append(id, FIRST, events, FILES).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ name: "WordedError" });
          return false;
        },
      );
      vi.restoreAllMocks();
      const journal = await store.read(id);
      const head = (await store.list()).find((own) => own.id === id);
      expect(head?.length).toBe(journal?.length);
      expect((await store.originals(id)).size).toBe(isDone ? 1 : 0);
      expect(journal).toEqual(isDone ? [...FIRST, ...events] : FIRST);
      outcomes.push(isDone ? "after" : "before");
      // Tried again, it goes on from what is there.
      if (!isDone) await store.append(id, FIRST, events, FILES);
      expect(await store.read(id)).toEqual([...FIRST, ...events]);
    }
    expect(outcomes).toEqual([...Array.from({ length: steps }, () => "before"), "after"]);
  });

  test("a full disk says so, and leaves what was there", async () => {
    const store = await storeWith(FIRST);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await expect(store.append("qingshan", FIRST, ADDED)).rejects.toThrow(
      "本机的存储空间不足，这次没有存入，原来的数据还在。",
    );
    vi.restoreAllMocks();
    expect(await store.read("qingshan")).toEqual(FIRST);
  });
});

describe("a browser that keeps nothing", () => {
  test("says so", async () => {
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
    await expect(openOfficeStore().list()).rejects.toThrow("这个浏览器没有保存数据");
  });

  test("one in which a newer version has kept offices asks for that version", async () => {
    await storeWith(FIRST);
    await new Promise((resolve, reject) => {
      const request = indexedDB.open("own-offices", 2);
      request.addEventListener("success", () => resolve(request.result.close()));
      request.addEventListener("error", reject);
    });
    await expect(openOfficeStore().list()).rejects.toThrow("由更新的版本保存过");
  });

  test("events of a kind that nobody knows yet are named, not skipped", async () => {
    const store = await storeWith(FIRST);
    const strange = [{ kind: "later", id: "e1", at: "2025-10-08T10:00:00+08:00" }];
    vi.spyOn(IDBObjectStore.prototype, "getAll");
    await new Promise((resolve, reject) => {
      const request = indexedDB.open("own-offices");
      request.addEventListener("error", reject);
      request.addEventListener("success", () => {
        const change = request.result.transaction("events", "readwrite");
        change.objectStore("events").put(strange[0], ["qingshan", 1]);
        change.addEventListener("complete", () => resolve(request.result.close()));
      });
    });
    await expect(store.read("qingshan")).rejects.toThrow("第2条记录（later");
  });

  test("promises nothing, and says of no room", async () => {
    vi.stubGlobal("navigator", {});
    expect(await askToKeep()).toBe(false);
    expect(await roomLeft()).toBeNull();
    const storage = {
      persisted: async () => false,
      persist: async () => true,
      estimate: async () => ({ usage: 5, quota: 100 }),
    };
    vi.stubGlobal("navigator", { storage });
    expect(await askToKeep()).toBe(true);
    expect(await roomLeft()).toEqual({ used: 5, quota: 100 });
  });
});

test("other pages are told, this one is not", async () => {
  const [mine, other] = [openOfficeStore(), openOfficeStore()];
  const heard: string[] = [];
  const own: string[] = [];
  const stops = [other.observe(({ id }) => heard.push(id)), mine.observe(({ id }) => own.push(id))];
  await mine.append("qingshan", [], FIRST);
  await vi.waitFor(() => expect(heard).toEqual(["qingshan"]));
  expect(own).toEqual([]);
  for (const stop of stops) stop();
  await mine.append("qingshan", FIRST, ADDED);
  await other.append("other", [], [{ ...CREATED, office: "other" }]);
  expect(heard).toEqual(["qingshan"]);
});

test("ids are nobody else's", () => {
  const ids = new Set(Array.from({ length: 1000 }, newId));
  expect(ids.size).toBe(1000);
  expect([...ids].every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  expect(code([...ids][0] ?? "")).toHaveLength(32);
});
