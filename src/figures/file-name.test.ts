/** File names that every system accepts. */
import { describe, expect, test } from "vitest";
import { quarter } from "../domain/fixtures/build";
import { fileName, plainFileName } from "./file-name";

const stamp = { region: "湘西州", quarter: quarter("2021Q3"), basis: "ytd" as const };

describe("the name of an exported file", () => {
  test("has region, head, quarter and basis", () => {
    expect(fileName(stamp, "完成投资", "png")).toBe("湘西州_完成投资_2021Q3_累计.png");
    expect(fileName({ ...stamp, basis: "quarter" }, "县区对比", "xlsx")).toBe(
      "湘西州_县区对比_2021Q3_当季.xlsx",
    );
  });

  test("is called after what it is about, where that is not the region", () => {
    expect(fileName({ ...stamp, file: "甲桥（p1）" }, "节点", "png")).toBe(
      "甲桥（p1）_节点_2021Q3_累计.png",
    );
  });

  test("has full-width signs for those that Windows forbids", () => {
    expect(
      fileName({ ...stamp, region: String.raw`a\b/c:d*e?f"g<h>i|j` }, "完成/计划", "csv"),
    ).toBe("a＼b／c：d＊e？f＂g＜h＞i｜j_完成／计划_2021Q3_累计.csv");
  });

  test("has no control, direction or half characters", () => {
    expect(fileName({ ...stamp, region: "甲\u0000\n\t\u202E乙\uD800" }, "亮灯", "png")).toBe(
      "甲____乙__亮灯_2021Q3_累计.png",
    );
  });

  test.each([
    ["州直. . ", "州直．．"],
    ["...", "．．．"],
    ["  ", "_"],
    ["", "_"],
    ["CON", "CON_"],
    ["nul", "nul_"],
    ["Com1", "Com1_"],
    ["LPT9", "LPT9_"],
    ["COM10", "COM10"],
    ["CONSOLE", "CONSOLE"],
  ])("a region %j becomes %j", (region, shown) => {
    expect(fileName({ ...stamp, region }, "亮灯", "png")).toBe(`${shown}_亮灯_2021Q3_累计.png`);
  });

  test("is no device even where a dot follows its name", () => {
    expect(fileName({ ...stamp, region: "AUX.甲" }, "亮灯", "png")).toBe(
      "_AUX.甲_亮灯_2021Q3_累计.png",
    );
  });

  test("is at most 120 characters, and keeps head, quarter, basis and extension", () => {
    const name = fileName(
      { ...stamp, region: "积石山保安族东乡族撒拉族自治县".repeat(20) },
      "完成投资",
      "pptx",
    );
    expect(name).toHaveLength(120);
    expect(name).toMatch(/^积石山.*…_完成投资_2021Q3_累计\.pptx$/);
    const both = fileName({ ...stamp, region: "长".repeat(300) }, "头".repeat(300), "xlsx");
    expect(both).toHaveLength(120);
    expect(both).toMatch(/^长+…_头+…_2021Q3_累计\.xlsx$/);
  });

  test("is never cut inside a character", () => {
    const name = fileName({ ...stamp, region: `甲${"𠮷".repeat(200)}` }, "亮灯", "png");
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^甲𠮷+…_亮灯_/u);
  });
});

test.each([
  ["三季度重点项目汇报", "pptx", "三季度重点项目汇报.pptx"],
  [" a/b:c?\n", "docx", "a／b：c？_.docx"],
  ["CON", "zip", "CON_.zip"],
  ["", "zip", "_.zip"],
])("a file of the name %s ends as it must", (name, extension, expected) => {
  expect(plainFileName(name, extension)).toBe(expected);
  expect(plainFileName(name.repeat(200), extension).length).toBeLessThanOrEqual(120);
});
