// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";
import { subscribeToKept } from "./kept-text";
import {
  forgetNamedFilter,
  keepNamedFilter,
  namedFiltersText,
  readNamedFilters,
} from "./named-filters";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const kept = (dataset: string) => readNamedFilters(namedFiltersText(dataset));

test("a filter is kept by its name and data set, and forgotten again", () => {
  const listener = vi.fn<() => void>();
  const leave = subscribeToKept(listener);
  keepNamedFilter("a", { name: "红牌", params: { list: "redCard" } });
  keepNamedFilter("a", { name: "在建", params: { stage: "building" } });
  keepNamedFilter("a", { name: "红牌", params: { redCard: "open" } });
  expect(kept("a")).toEqual([
    { name: "红牌", params: { redCard: "open" } },
    { name: "在建", params: { stage: "building" } },
  ]);
  expect(kept("b")).toEqual([]);
  forgetNamedFilter("a", "红牌");
  expect(kept("a").map(({ name }) => name)).toEqual(["在建"]);
  expect(listener).toHaveBeenCalledTimes(4);
  leave();
});

test("a browser that stores nothing keeps it while the page is open", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("no room");
  });
  keepNamedFilter("c", { name: "在建", params: {} });
  expect(kept("c")).toHaveLength(1);
});

test("what others wrote there is left out", () => {
  expect(readNamedFilters("no json")).toEqual([]);
  expect(readNamedFilters('{"name":1}')).toEqual([]);
  expect(readNamedFilters('[1,{"name":"x"},{"name":"y","params":{"a":"1","b":2}}]')).toEqual([
    { name: "y", params: { a: "1" } },
  ]);
});
