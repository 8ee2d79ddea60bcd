import { afterEach, expect, test, vi } from "vitest";
import { type Steps, atOnce, inTurns } from "./steps";

afterEach(() => {
  vi.restoreAllMocks();
});

const done: number[] = [];

function* counted(steps: number, failsAt = Infinity): Steps<number> {
  done.length = 0;
  for (let step = 1; step <= steps; step += 1) {
    if (step === failsAt) throw new Error(`step ${step}`);
    done.push(step);
    yield;
  }
  return steps;
}

test("both ways come to the same", async () => {
  expect(atOnce(counted(5))).toBe(5);
  expect(await inTurns(counted(5))).toBe(5);
  expect(() => atOnce(counted(5, 3))).toThrow("step 3");
  await expect(inTurns(counted(5, 3))).rejects.toThrow("step 3");
});

test("somebody else has a turn once a turn has lasted long enough", async () => {
  let now = 0;
  // Each look at the clock is ten ms later.
  vi.spyOn(performance, "now").mockImplementation(() => (now += 10));
  const whole = inTurns(counted(9));
  const seen = await new Promise<number>((resolve) => {
    setTimeout(() => resolve(done.length));
  });
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(9);
  expect(await whole).toBe(9);
});
