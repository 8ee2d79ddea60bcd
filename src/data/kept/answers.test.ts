import { afterEach, describe, expect, test, vi } from "vitest";
import type { AnswerStore, Check, StoreChange } from "./answer-store";
import { type AnswerKeeper, type KeptAnswer, createAnswerKeeper } from "./answers";

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
    text: async (key) => texts.get(key) ?? null,
    write: async (change: StoreChange) => {
      for (const check of change.checks) checks.set(check.key, check);
      for (const { key, text } of change.texts) {
        texts.set(key, text);
        written.push(key);
      }
      for (const key of change.dropped) {
        checks.delete(key);
        texts.delete(key);
      }
    },
  };
  return { store, checks, texts, written };
}

const BASE = "/api/v1";
const PICTURE = "/api/v1/facts";
const answer = (path: string, patch: Partial<KeptAnswer> = {}): KeptAnswer => ({
  base: BASE,
  url: `${patch.base ?? BASE}${path}`,
  text: `text of ${path}`,
  etag: '"1"',
  checkedAt: 1000,
  ...patch,
});

const keptOf = async (keeper: AnswerKeeper, base: string) =>
  (await keeper.kept(base)).map(({ answers }) => answers);

describe("keeping", () => {
  test("gives back what was kept, the newest first, each backend its own", async () => {
    const keeper = createAnswerKeeper(memoryStore().store);
    const dataset = answer("/dataset");
    const other = answer("/dataset", { base: "/other/api", text: "another office" });
    expect(await keeper.keep("province", [dataset])).toBe(true);
    expect(await keeper.keep("other", [other])).toBe(true);
    expect(await keeper.keep("prefecture", [dataset, answer("/facts")])).toBe(true);
    expect(await keptOf(keeper, BASE)).toEqual([[dataset, answer("/facts")], [dataset]]);
    expect(await keptOf(keeper, "/other/api")).toEqual([[other]]);
    expect(await keptOf(keeper, "/api")).toEqual([]);
  });

  test("two walls in one browser keep their own data sets, though they have one address", async () => {
    const keeper = createAnswerKeeper(memoryStore().store);
    const newer = answer("/dataset", { etag: '"2"', text: "published anew" });
    await keeper.keep("province", [answer("/dataset"), answer("/facts-of-province")]);
    await keeper.keep("prefecture", [newer, answer("/facts-of-prefecture")]);
    expect(await keptOf(keeper, BASE)).toEqual([
      [newer, answer("/facts-of-prefecture")],
      [answer("/dataset"), answer("/facts-of-province")],
    ]);
  });

  test("a keeping takes the place of all that was kept of the picture", async () => {
    const { store, texts } = memoryStore();
    const keeper = createAnswerKeeper(store);
    await keeper.keep(PICTURE, [answer("/dataset"), answer("/projects")]);
    await keeper.keep(PICTURE, [answer("/dataset")]);
    expect(await keptOf(keeper, BASE)).toEqual([[answer("/dataset")]]);
    expect(texts.size).toBe(1);
  });

  test("an unchanged answer renews the time only", async () => {
    const { store, written } = memoryStore();
    const keeper = createAnswerKeeper(store);
    await keeper.keep(PICTURE, [answer("/dataset")]);
    await keeper.keep(PICTURE, [answer("/dataset", { checkedAt: 61_000 })]);
    expect(written).toEqual([`${PICTURE} /api/v1/dataset`]);
    expect(await keptOf(keeper, BASE)).toEqual([[answer("/dataset", { checkedAt: 61_000 })]]);
  });

  test("another ETag brings its text", async () => {
    const keeper = createAnswerKeeper(memoryStore().store);
    await keeper.keep(PICTURE, [answer("/dataset")]);
    const next = answer("/dataset", { etag: '"2"', text: "revised", checkedAt: 2000 });
    await keeper.keep(PICTURE, [next]);
    expect(await keptOf(keeper, BASE)).toEqual([[next]]);
  });

  test("another text under an unchanged ETag is written", async () => {
    const keeper = createAnswerKeeper(memoryStore().store);
    const revised = answer("/dataset", { text: "revised", checkedAt: 61_000 });
    await keeper.keep(PICTURE, [answer("/dataset")]);
    await keeper.keep(PICTURE, [revised]);
    expect(await keptOf(keeper, BASE)).toEqual([[revised]]);
  });

  test("without an ETag the text decides, and one that lost its ETag is written again", async () => {
    const { store, written } = memoryStore();
    const keeper = createAnswerKeeper(store);
    const untagged = answer("/dataset", { etag: null });
    await keeper.keep(PICTURE, [answer("/dataset")]);
    await keeper.keep(PICTURE, [untagged]);
    await keeper.keep(PICTURE, [untagged]);
    expect(written).toHaveLength(2);
    await keeper.keep(PICTURE, [{ ...untagged, text: "revised" }]);
    expect(written).toHaveLength(3);
  });

  test("keeps four pictures of a backend; the one not kept for longest goes, whatever the clock says", async () => {
    const { store, texts } = memoryStore();
    const keeper = createAnswerKeeper(store);
    const future = 4_102_444_800_000;
    await keeper.keep("0", [answer("/dataset"), answer("/facts0", { checkedAt: future })]);
    for (let index = 1; index <= 4; index += 1) {
      await keeper.keep(String(index), [
        answer("/dataset"),
        answer(`/facts${index}`, { checkedAt: index }),
      ]);
    }
    const urls = (await keptOf(keeper, BASE)).map((answers) =>
      answers.map(({ url }) => url.slice(BASE.length)).join(" "),
    );
    expect(urls).toEqual([
      "/dataset /facts4",
      "/dataset /facts3",
      "/dataset /facts2",
      "/dataset /facts1",
    ]);
    expect(texts.size).toBe(8);
  });

  test("keeps twelve pictures of all backends of a host", async () => {
    const { store, texts, checks } = memoryStore();
    const keeper = createAnswerKeeper(store);
    for (let index = 0; index < 15; index += 1)
      await keeper.keep(`/office${index}`, [answer("/dataset", { base: `/office${index}` })]);
    expect(texts.size).toBe(12);
    expect(checks.size).toBe(12);
    expect(await keptOf(keeper, "/office2")).toEqual([]);
    expect(await keptOf(keeper, "/office3")).toHaveLength(1);
  });

  test("does not pile up: a second keeping during the first is left out", async () => {
    const { store } = memoryStore();
    let finish: (() => void) | null = null;
    const slow: AnswerStore = {
      ...store,
      write: () => new Promise((resolve) => (finish = resolve)),
    };
    const keeper = createAnswerKeeper(slow);
    const first = keeper.keep(PICTURE, [answer("/dataset")]);
    await vi.waitFor(() => expect(finish).not.toBeNull());
    expect(await keeper.keep(PICTURE, [answer("/facts")])).toBe(false);
    (finish as (() => void) | null)?.();
    expect(await first).toBe(true);
    finish = null;
    const next = keeper.keep(PICTURE, [answer("/facts")]);
    await vi.waitFor(() => expect(finish).not.toBeNull());
    (finish as (() => void) | null)?.();
    expect(await next).toBe(true);
  });
});

describe("a browser that keeps nothing", () => {
  const refuse = () => Promise.reject(new DOMException("full", "QuotaExceededError"));

  test("no database at all", async () => {
    const keeper = createAnswerKeeper({ checks: refuse, text: refuse, write: refuse });
    expect(await keeper.keep(PICTURE, [answer("/dataset")])).toBe(false);
    expect(await keptOf(keeper, BASE)).toEqual([]);
  });

  test("the real store where there is no indexedDB, as here", async () => {
    expect("indexedDB" in globalThis).toBe(false);
    const keeper = createAnswerKeeper();
    expect(await keeper.keep(PICTURE, [answer("/dataset")])).toBe(false);
    expect(await keptOf(keeper, BASE)).toEqual([]);
  });

  test("a full disk leaves the picture before, and the next keeping is tried again", async () => {
    const { store } = memoryStore();
    let isFull = false;
    const keeper = createAnswerKeeper({
      ...store,
      write: (change) => (isFull ? refuse() : store.write(change)),
    });
    await keeper.keep(PICTURE, [answer("/dataset")]);
    isFull = true;
    expect(await keeper.keep(PICTURE, [answer("/dataset", { etag: '"2"', text: "larger" })])).toBe(
      false,
    );
    expect(await keptOf(keeper, BASE)).toEqual([[answer("/dataset")]]);
    isFull = false;
    expect(await keeper.keep(PICTURE, [answer("/dataset", { etag: '"2"', text: "larger" })])).toBe(
      true,
    );
  });

  test("a database that never answers has nothing after 1.5 seconds", async () => {
    vi.useFakeTimers();
    const keeper = createAnswerKeeper({
      ...memoryStore().store,
      checks: () => new Promise(() => undefined),
    });
    const reading = keptOf(keeper, BASE);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await reading).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a text that never comes leaves the pictures before it", async () => {
    const { store } = memoryStore();
    const keeper = createAnswerKeeper({
      ...store,
      text: (key) => (key.startsWith("old") ? new Promise(() => undefined) : store.text(key)),
    });
    await keeper.keep("old", [answer("/dataset")]);
    await keeper.keep("new", [answer("/dataset", { text: "newer" })]);
    vi.useFakeTimers();
    const reading = keptOf(keeper, BASE);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await reading).toEqual([[answer("/dataset", { text: "newer" })]]);
  });

  test("a record whose text is gone is no answer", async () => {
    const { store, texts } = memoryStore();
    const keeper = createAnswerKeeper(store);
    await keeper.keep(PICTURE, [answer("/dataset"), answer("/facts")]);
    texts.delete(`${PICTURE} /api/v1/dataset`);
    expect(await keptOf(keeper, BASE)).toEqual([[answer("/facts")]]);
  });
});
