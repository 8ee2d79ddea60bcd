import { expect, test } from "vitest";
import { tabulate } from "./record";

test("tabulate makes one entry per key, in the order of the keys", () => {
  const lengths = tabulate(["three", "a", "bb"], (key) => key.length);
  expect(Object.entries(lengths)).toEqual([
    ["three", 5],
    ["a", 1],
    ["bb", 2],
  ]);
});
