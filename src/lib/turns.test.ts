import { expect, test } from "vitest";
import { createTurns } from "./turns";

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("so many run at once, the others in the order in which they came; one that fails ends its turn", async () => {
  const inTurn = createTurns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const done = [0, 1, 2, 3].map((number) =>
    inTurn(async () => {
      begun.push(number);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (number === 0) throw new Error("no");
      return number;
    }).catch((error: unknown) => String(error)),
  );
  await settled();
  expect(begun).toEqual([0, 1]);
  ends[0]?.();
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  ends[1]?.();
  ends[2]?.();
  await settled();
  ends[3]?.();
  expect(await Promise.all(done)).toEqual(["Error: no", 1, 2, 3]);
});
