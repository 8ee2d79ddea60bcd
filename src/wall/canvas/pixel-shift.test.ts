import { expect, test } from "vitest";
import { isHeaderSwapped, pixelShift } from "./pixel-shift";

const STEP = 180_000;
const START = Date.UTC(2026, 10, 23);

test("in eight hours all 81 places within ±4 px are visited, one px at a time, and it begins again", () => {
  const seen = new Set<string>();
  for (let step = 0; step < 160; step += 1) {
    const here = pixelShift(START + step * STEP);
    const next = pixelShift(START + (step + 1) * STEP);
    expect(Math.max(Math.abs(here.x), Math.abs(here.y))).toBeLessThanOrEqual(4);
    expect(Math.abs(next.x - here.x) + Math.abs(next.y - here.y)).toBe(1);
    expect(pixelShift(START + (step + 1) * STEP - 1)).toEqual(here);
    seen.add(`${here.x},${here.y}`);
  }
  expect(seen.size).toBe(81);
  expect(pixelShift(START + 160 * STEP)).toEqual(pixelShift(START));
});

test("whole px at any time, before 1970 too", () => {
  for (const at of [-1, -STEP * 12_345, 0, 1e15]) {
    const { x, y } = pixelShift(at);
    expect(Number.isInteger(x) && Number.isInteger(y) && Math.abs(x) <= 4 && Math.abs(y) <= 4).toBe(
      true,
    );
  }
});

test("the header's sides change at midnight in the office and stand all day", () => {
  const midnight = Date.UTC(2026, 10, 22, 16);
  const sides = [-1, 0, 86_399_999, 86_400_000].map((ms) =>
    isHeaderSwapped(midnight + ms, "Asia/Shanghai"),
  );
  expect(sides).toEqual([!sides[1], sides[1], sides[1], !sides[1]]);
  expect(isHeaderSwapped(midnight, "America/New_York")).toBe(sides[0]);
});
