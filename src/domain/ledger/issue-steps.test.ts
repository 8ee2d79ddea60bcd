import { expect, test } from "vitest";
import { ISSUE } from "../fixtures/ledger";
import { stepsOf } from "./issue-steps";
import type { Issue } from "./project";

const states = (changes: Partial<Issue>) =>
  stepsOf({ ...ISSUE, ...changes }).map(({ step, state, days }) => `${step} ${state} ${days}`);

test("raised and not assigned waits for 交办", () => {
  expect(states({ assigned: null })).toEqual([
    "raised done null",
    "assigned next null",
    "rectified ahead null",
    "closed ahead null",
  ]);
});

test("已整改 is not 已销号: the last step is still to come", () => {
  expect(states({ rectified: "2021-05-13" })).toEqual([
    "raised done null",
    "assigned done 2",
    "rectified done 10",
    "closed next null",
  ]);
});

test("a step that was left out is said so, and days count over it", () => {
  expect(states({ assigned: null, rectified: null, closed: "2021-05-31" })).toEqual([
    "raised done null",
    "assigned leftOut null",
    "rectified leftOut null",
    "closed done 30",
  ]);
});

test("days of steps in the wrong order are below 0, not hidden", () => {
  expect(states({ assigned: "2021-04-29" })[1]).toBe("assigned done -2");
});
