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
  expect(remember(store, { atMs: 1000, words: "有新版本b2", forBuild: "b2" })).toBe(true);
  expect(recall(store)).toEqual({ last: { atMs: 1000, words: "有新版本b2", forBuild: "b2" }, isUsable: true });
  expect(remember(store, { atMs: 2000, words: "已运行满7天", forBuild: null })).toBe(true);
  expect(recall(store).last).toEqual({ atMs: 2000, words: "已运行满7天", forBuild: null });
});

it.each([
  "",
  "null",
  "{",
  "[]",
  '{"atMs":1,"words":"x"}',
  '{"atMs":"1","words":"x","forBuild":null}',
  '{"atMs":1,"words":2,"forBuild":null}',
])("takes %s for no memory", (kept) => expect(recall(storeWith(kept))).toEqual({ last: null, isUsable: true }));

it("says so where the browser keeps nothing", () => {
  const forbidden = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(recall(forbidden)).toEqual({ last: null, isUsable: false });
  expect(remember(forbidden, { atMs: 1, words: "x", forBuild: null })).toBe(false);
  const full = () => ({
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  expect(recall(full).isUsable).toBe(false);
});
