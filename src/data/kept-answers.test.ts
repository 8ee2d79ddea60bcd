import { afterEach, describe, expect, test, vi } from "vitest";
import type { AnswerStore, Check, StoreChange } from "./answer-store";
import { type KeptAnswer, createAnswerKeeper } from "./kept-answers";

afterEach(() => {
  vi.useRealTimers();
});

/** What the browser's store does, in memory; `written` logs the texts written. */
function memoryStore() {
  const checks = new Map<string, Check>();
  const texts = new Map<string, string>();
  const written: string[] = [];
  const store: AnswerStore = {
    checks: async () => [...checks.values()],
    text: async (url) => texts.get(url) ?? null,
    write: async (change: StoreChange) => {
      for (const check of change.checks) checks.set(check.url, check);
      for (const { url, text } of change.texts) {
        texts.set(url, text);
        written.push(url);
      }
      for (const url of change.dropped) {
        checks.delete(url);
        texts.delete(url);
      }
    },
  };
  return { store, checks, texts, written };
}

const BASE = "/api/v1";
const answer = (path: string, patch: Partial<KeptAnswer> = {}): KeptAnswer => ({
  base: BASE,
  url: `${patch.base ?? BASE}${path}`,
  text: `text of ${path}`,
  etag: '"1"',
  checkedAt: 1000,
  ...patch,
});

describe("keeping", () => {
  test("gives back what was kept, the newest first, each backend its own", async () => {
    const keeper = createAnswerKeeper(memoryStore().store);
    const dataset = answer("/dataset");
    const other = answer("/dataset", { base: "/other/api", text: "another office" });
    expect(await keeper.keep([dataset])).toBe(true);
    expect(await keeper.keep([other])).toBe(true);
    expect(await keeper.keep([answer("/facts")])).toBe(true);
    expect(await keeper.kept(BASE)).toEqual([answer("/facts"), dataset]);
    expect(await keeper.kept("/other/api")).toEqual([other]);
    expect(await keeper.kept("/api")).toEqual([]);
  });

  test("an unchanged ETag renews the time only", async () => {
    const { store, written } = memoryStore();
    const keeper = createAnswerKeeper(store);
    await keeper.keep([answer("/dataset")]);
    await keeper.keep([answer("/dataset", { checkedAt: 61_000 })]);
    expect(written).toEqual(["/api/v1/dataset"]);
    expect(await keeper.kept(BASE)).toEqual([answer("/dataset", { checkedAt: 61_000 })]);
  });

  test("another ETag brings its text", async () => {
    const keeper = createAnswerKeeper(memoryStore().store);
    await keeper.keep([answer("/dataset")]);
    const next = answer("/dataset", { etag: '"2"', text: "revised", checkedAt: 2000 });
    await keeper.keep([next]);
    expect(await keeper.kept(BASE)).toEqual([next]);
  });

  test("without an ETag the text decides, and one that lost its ETag is written again", async () => {
    const { store, written } = memoryStore();
    const keeper = createAnswerKeeper(store);
    const untagged = answer("/dataset", { etag: null });
    await keeper.keep([answer("/dataset")]);
    await keeper.keep([untagged]);
    await keeper.keep([untagged]);
    expect(written).toHaveLength(2);
    await keeper.keep([{ ...untagged, text: "revised" }]);
    expect(written).toHaveLength(3);
  });

  test("keeps six addresses of a backend; the one not kept for longest goes, whatever the clock says", async () => {
    const { store, texts } = memoryStore();
    const keeper = createAnswerKeeper(store);
    const future = 4_102_444_800_000;
    await keeper.keep([answer("/dataset"), answer("/facts0", { checkedAt: future })]);
    for (let index = 1; index <= 6; index += 1) await keeper.keep([answer("/dataset"), answer(`/facts${index}`, { checkedAt: index })]);
    expect((await keeper.kept(BASE)).map(({ url }) => url.slice(BASE.length))).toEqual([
      "/dataset",
      "/facts6",
      "/facts5",
      "/facts4",
      "/facts3",
      "/facts2",
    ]);
    expect([...texts.keys()]).toHaveLength(6);
  });

  test("keeps twenty-four addresses of all backends of a host", async () => {
    const { store, texts, checks } = memoryStore();
    const keeper = createAnswerKeeper(store);
    for (let index = 0; index < 30; index += 1) await keeper.keep([answer("/dataset", { base: `/office${index}` })]);
    expect(texts.size).toBe(24);
    expect(checks.size).toBe(24);
    expect(await keeper.kept("/office5")).toEqual([]);
    expect(await keeper.kept("/office6")).toHaveLength(1);
  });

  test("does not pile up: a second keeping during the first is left out", async () => {
    const { store } = memoryStore();
    let finish: (() => void) | null = null;
    const slow: AnswerStore = { ...store, write: () => new Promise((resolve) => (finish = resolve)) };
    const keeper = createAnswerKeeper(slow);
    const first = keeper.keep([answer("/dataset")]);
    await vi.waitFor(() => expect(finish).not.toBeNull());
    expect(await keeper.keep([answer("/facts")])).toBe(false);
    (finish as (() => void) | null)?.();
    expect(await first).toBe(true);
    finish = null;
    const next = keeper.keep([answer("/facts")]);
    await vi.waitFor(() => expect(finish).not.toBeNull());
    (finish as (() => void) | null)?.();
    expect(await next).toBe(true);
  });
});

describe("a browser that keeps nothing", () => {
  const refuse = () => Promise.reject(new DOMException("full", "QuotaExceededError"));

  test("no database at all", async () => {
    const keeper = createAnswerKeeper({ checks: refuse, text: refuse, write: refuse });
    expect(await keeper.keep([answer("/dataset")])).toBe(false);
    expect(await keeper.kept(BASE)).toEqual([]);
  });

  test("the real store where there is no indexedDB, as here", async () => {
    expect("indexedDB" in globalThis).toBe(false);
    const keeper = createAnswerKeeper();
    expect(await keeper.keep([answer("/dataset")])).toBe(false);
    expect(await keeper.kept(BASE)).toEqual([]);
  });

  test("a full disk leaves the picture before, and the next keeping is tried again", async () => {
    const { store } = memoryStore();
    let isFull = false;
    const keeper = createAnswerKeeper({ ...store, write: (change) => (isFull ? refuse() : store.write(change)) });
    await keeper.keep([answer("/dataset")]);
    isFull = true;
    expect(await keeper.keep([answer("/dataset", { etag: '"2"', text: "larger" })])).toBe(false);
    expect(await keeper.kept(BASE)).toEqual([answer("/dataset")]);
    isFull = false;
    expect(await keeper.keep([answer("/dataset", { etag: '"2"', text: "larger" })])).toBe(true);
  });

  test("a database that never answers has nothing after 1.5 seconds", async () => {
    vi.useFakeTimers();
    const keeper = createAnswerKeeper({ ...memoryStore().store, checks: () => new Promise(() => undefined) });
    const reading = keeper.kept(BASE);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await reading).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a record whose text is gone is no answer", async () => {
    const { store, texts } = memoryStore();
    const keeper = createAnswerKeeper(store);
    await keeper.keep([answer("/dataset"), answer("/facts")]);
    texts.delete("/api/v1/dataset");
    expect((await keeper.kept(BASE)).map(({ url }) => url)).toEqual(["/api/v1/facts"]);
  });
});
