/** Which rows of 亮灯 are said to be missing as a whole. */
import { expect, test } from "vitest";
import { isMissing } from "./layout";

const cell = (text: string, missing: boolean) => ({
  text,
  missing,
  lamp: "none" as const,
  number: null,
});

test.each([
  [["未报", "未报"], true],
  [["计划未报", "目标未报"], false],
  [["未报", "计划未报"], false],
  [[], false],
])("%j as a whole: %s", (words, whole) => {
  expect(isMissing({ cells: words.map((text) => cell(text, true)) })).toBe(whole);
});

test("a rate that is there, or does not apply, leaves the row its columns", () => {
  expect(isMissing({ cells: [cell("未报", true), cell("90.0%", false)] })).toBe(false);
  expect(isMissing({ cells: [cell("不适用", false), cell("不适用", false)] })).toBe(false);
});
