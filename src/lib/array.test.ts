import fc from "fast-check";
import { expect, test } from "vitest";
import { groupBy, isPresent, lastWhere, sorted, sortedDown } from "./array";

test("groupBy keeps first-seen key order and item order", () => {
  expect([...groupBy([3, 1, 4, 1, 5], (item) => item % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
});

test("groupBy neither loses nor invents items", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (items) => {
      const groups = groupBy(items, (item) => item % 3);
      for (const [key, group] of groups)
        expect(group).toEqual(items.filter((item) => item % 3 === key));
      expect([...groups.values()].flat()).toHaveLength(items.length);
    }),
  );
});

test("sorted returns a sorted copy, is stable, and leaves the input alone", () => {
  const items = [
    { key: 2, name: "a" },
    { key: 1, name: "b" },
    { key: 2, name: "c" },
  ] as const;
  expect(sorted(items, (a, b) => a.key - b.key).map(({ name }) => name)).toEqual(["b", "a", "c"]);
  expect(items.map(({ name }) => name)).toEqual(["a", "b", "c"]);
});

test("lastWhere finds the last match, falsy values included, or null", () => {
  expect(lastWhere([0, 1, 0, 2], (item) => item === 0)).toBe(0);
  expect(lastWhere([5, 6, 7], (item) => item < 7)).toBe(6);
  expect(lastWhere([5], (item) => item > 5)).toBeNull();
  expect(lastWhere([], () => true)).toBeNull();
});

test("isPresent drops null and undefined but keeps 0, empty text and false", () => {
  expect([0, null, "", undefined, false].filter(isPresent)).toEqual([0, "", false]);
});

test("sortedDown goes from high to low, breaks ties by the second rule, and leaves the input alone", () => {
  const items = [
    { name: "b", value: 1 },
    { name: "a", value: 1 },
    { name: "c", value: -Infinity },
    { name: "d", value: 2 },
  ];
  const names = sortedDown(
    items,
    ({ value }) => value,
    (a, b) => (a.name < b.name ? -1 : 1),
  ).map(({ name }) => name);
  expect(names).toEqual(["d", "a", "b", "c"]);
  expect(items[0]?.name).toBe("b");
});
