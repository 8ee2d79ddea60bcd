import { expect, test } from "vitest";
import { measureValues } from "./measure-values";

test("values are what was given, the later one of a measure given twice, and 0 is a value", () => {
  const values = measureValues([
    ["starts.done", 1],
    ["investment.done", 0],
    ["starts.done", 2],
  ]);
  expect(values.size).toBe(2);
  expect([values.get("starts.done"), values.get("investment.done")]).toEqual([2, 0]);
  expect([values.has("investment.done"), values.has("starts.due")]).toEqual([true, false]);
  expect(values.get("starts.due")).toBeUndefined();
  expect([...values]).toEqual([
    ["starts.done", 2],
    ["investment.done", 0],
  ]);
  expect([...measureValues([])]).toEqual([]);
});
