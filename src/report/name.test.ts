import { expect, test } from "vitest";
import { quarter } from "../domain/fixtures/build";
import { cleanName, firstName, freeName, nameProblem } from "./name";

test("a tray is called after its period at first", () => {
  expect(firstName(quarter("2026Q3"))).toBe("2026年三季度重点项目汇报");
});

test.each([
  ["  三季度 　汇报\n", "三季度 汇报"],
  ["三\u202e季\u0000度", "三季度"],
])("of %j what is seen stays", (name, clean) => {
  expect(cleanName(name)).toBe(clean);
});

test("a name is neither empty, nor too long, nor another tray's", () => {
  const others = [
    { id: "1", name: "三季度汇报" },
    { id: "2", name: "四季度汇报" },
  ];
  expect(nameProblem(" \u200e", others)).toBe("请写名称。");
  expect(nameProblem("长".repeat(61), others)).toBe("名称最多60个字。");
  expect(nameProblem("长".repeat(60), others)).toBeNull();
  expect(nameProblem("三季度汇报 ", others)).toBe("已有同名的汇报，请换一个名称。");
  expect(nameProblem("三季度汇报", others, "1")).toBeNull();
});

test.each<[string, string[], string]>([
  ["三季度汇报", [], "三季度汇报"],
  ["三季度汇报", ["三季度汇报"], "三季度汇报（2）"],
  ["三季度汇报（2）", ["三季度汇报", "三季度汇报（2）"], "三季度汇报（3）"],
  ["长".repeat(60), ["长".repeat(60)], `${"长".repeat(57)}（2）`],
])("%s beside %j is %s", (name, taken, free) => {
  expect(freeName(name, taken)).toBe(free);
});
