import { expect, test } from "vitest";
import { memoOf } from "./memo";

test("a result is made once per owner and key", () => {
  const memo = memoOf<number>();
  const [a, b] = [{}, {}];
  let made = 0;
  const make = () => (made += 1);
  expect([memo(a, "x", make), memo(a, "x", make), memo(a, "y", make), memo(b, "x", make)]).toEqual([
    1, 1, 2, 3,
  ]);
});
