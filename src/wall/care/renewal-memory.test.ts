import { expect, it } from "vitest";
import { recall, remember } from "./renewal-memory";

function storeWith(kept: string | null) {
  let value = kept;
  return () => ({
    getItem: () => value,
    setItem: (_key: string, next: string) => {
      value = next;
    },
  });
}

it("remembers what the page renewed itself for, and when", () => {
  const store = storeWith(null);
  expect(recall(store)).toEqual({ last: null, isUsable: true });
  expect(remember(store, { atMs: 1000, words: "有新版本b2", gapMs: 600_000 })).toBe(true);
  expect(recall(store)).toEqual({
    last: { atMs: 1000, words: "有新版本b2", gapMs: 600_000 },
    isUsable: true,
  });
  expect(remember(store, { atMs: 2000, words: "已运行满7天", gapMs: 1_200_000 })).toBe(true);
  expect(recall(store).last).toEqual({ atMs: 2000, words: "已运行满7天", gapMs: 1_200_000 });
});

it.each([
  "",
  "null",
  "{",
  "[]",
  '{"atMs":1}',
  '{"atMs":"1","words":"x","gapMs":600000}',
  '{"atMs":1,"words":2,"gapMs":600000}',
])("takes %s for no memory", (kept) =>
  expect(recall(storeWith(kept))).toEqual({ last: null, isUsable: true }),
);

it.each([
  ['{"atMs":1,"words":"x","forBuild":"b2"}', 600_000],
  ['{"atMs":1,"words":"x","gapMs":"long"}', 600_000],
  ['{"atMs":1,"words":"x","gapMs":-5}', 600_000],
  ['{"atMs":1,"words":"x","gapMs":1e999}', 21_600_000],
])("keeps the gap of %s within its bounds", (kept, gapMs) => {
  expect(recall(storeWith(kept)).last).toEqual({ atMs: 1, words: "x", gapMs });
});

it("says so where the browser keeps nothing", () => {
  const forbidden = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(recall(forbidden)).toEqual({ last: null, isUsable: false });
  expect(remember(forbidden, { atMs: 1, words: "x", gapMs: 600_000 })).toBe(false);
  const full = () => ({
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  expect(recall(full).isUsable).toBe(false);
});
