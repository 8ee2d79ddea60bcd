import { expect, test } from "vitest";
import { addedSort, formatSort, nextSort, parseSort } from "./sort";

test("a press begins an order, a further one adds to it", () => {
  const [first] = [nextSort([], "done")];
  expect(formatSort(first)).toBe("-done");
  const both = addedSort(first, "name");
  expect(formatSort(both)).toBe("-done,-name");
  const turned = addedSort(both, "done");
  expect(formatSort(turned)).toBe("done,-name");
  expect(formatSort(addedSort(turned, "done"))).toBe("-name");
  expect(formatSort(nextSort(both, "planned"))).toBe("-planned");
});

test("an order of several columns comes back from the address as it was written", () => {
  const keys = addedSort(addedSort([], "a"), "b");
  expect(parseSort(formatSort(keys), ["a", "b"]).keys).toEqual(keys);
});
