import { describe, expect, it } from "vitest";
import { openAxis, sharedAxis } from "./axis";

describe("axes", () => {
  it.each([
    [[0.5, 2.222], { min: 0, max: 2.5, step: 0.5 }],
    [[28, 3], { min: 0, max: 35, step: 5 }],
    [[-8.2, 190.4], { min: -50, max: 250, step: 50 }],
    [[-8, -3, -1], { min: -10, max: 2, step: 2 }],
    [[0, 0], { min: 0, max: 1, step: null }],
  ])("take in %j in whole steps", (values, expected) => {
    expect(sharedAxis(values)).toEqual(expected);
  });

  it("stay open for edited data where one slide has all", () => {
    expect(openAxis([0.3, 1.2])).toEqual({ min: 0, max: null, step: null });
    expect(openAxis([])).toEqual({ min: 0, max: 1, step: null });
    expect(openAxis([-1, 2])).toEqual({ min: null, max: null, step: null });
  });
});
