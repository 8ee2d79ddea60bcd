import { expect, test } from "vitest";
import { code, month, officeOf, record, units } from "../fixtures/build";
import { correctionsOf } from "./corrections";

const facts = (values: Parameters<typeof record>[2], at = "2026-09") =>
  officeOf({ units: units(2), records: [record("u1", at, values)] }).facts;

test("what differs and what is gone is a correction, what is new or the same is not", () => {
  const was = facts({ "starts.done": 5, "investment.done": -20, "completions.done": 0 });
  const now = facts({ "starts.done": 6, "investment.done": -20, "starts.planned": 9 });
  expect(correctionsOf(was, now)).toEqual([
    { unit: code("u1"), month: month("2026-09"), measure: "starts.done", was: 5, now: 6 },
    { unit: code("u1"), month: month("2026-09"), measure: "completions.done", was: 0, now: null },
  ]);
});

test("another month of the same unit corrects nothing", () => {
  const [august, september] = [facts({ "starts.done": 5 }, "2026-08"), facts({ "starts.done": 6 })];
  expect(correctionsOf(august, august)).toEqual([]);
  expect(correctionsOf(august, september).map(({ now }) => now)).toEqual([null]);
});
