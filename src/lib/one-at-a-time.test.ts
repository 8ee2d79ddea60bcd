import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time";

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("runs once, and once more for all that asked meanwhile; never twice at once", async () => {
  const ends: (() => void)[] = [];
  const run = oneAtATime(() => new Promise((resolve) => ends.push(resolve)));
  run();
  run();
  run();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await settled();
  expect(ends).toHaveLength(2);
  run();
  expect(ends).toHaveLength(3);
});
