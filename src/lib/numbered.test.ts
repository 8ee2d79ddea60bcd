import { expect, test } from "vitest";
import { compareNumbered } from "./numbered";

test.each([
  [["2026年一季度", "2026年二季度", "2026年三季度", "2026年四季度", "2027年一季度"]],
  [["第一批", "第九批", "第十批", "第十一批", "第二十批", "第二十一批"]],
  [["第2轮", "第10轮"]],
])("%s stay in the order of their numbers", (names) => {
  expect([...names].reverse().sort(compareNumbered)).toEqual(names);
});
