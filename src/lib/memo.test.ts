import { expect, test } from "vitest";
import { memoOf, memoOfLast, memoOfPair } from "./memo";

test("a result is made once per owner and key", () => {
  const memo = memoOf<number>();
  const [a, b] = [{}, {}];
  let made = 0;
  const make = () => (made += 1);
  expect([memo(a, "x", make), memo(a, "x", make), memo(a, "y", make), memo(b, "x", make)]).toEqual([
    1, 1, 2, 3,
  ]);
});

test("a result of two owners is made once for both", () => {
  const memo = memoOfPair<number>();
  const [a, b, c] = [{}, {}, {}];
  let made = 0;
  const make = () => (made += 1);
  const asked: readonly (readonly [object, object, string])[] = [
    [a, b, "x"],
    [a, b, "x"],
    [a, b, "y"],
    [a, c, "x"],
    [b, a, "x"],
  ];
  expect(asked.map(([first, second, key]) => memo([first, second], key, make))).toEqual([
    1, 1, 2, 3, 4,
  ]);
});

test("of many owners the results of those asked about last are kept", () => {
  const memo = memoOfLast<number>(2);
  const [a, b, c] = [{}, {}, {}];
  let made = 0;
  const make = () => (made += 1);
  const ask = (owners: readonly object[]) => owners.map((owner) => memo(owner, "x", make));
  expect(ask([a, b, a, c])).toEqual([1, 2, 1, 3]);
  // b was asked about longest ago.
  expect(ask([a, c, b])).toEqual([1, 3, 4]);
  expect(ask([c, a])).toEqual([3, 5]);
});
