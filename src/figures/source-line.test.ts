import { expect, test } from "vitest";
import { sourceLine, sourceParts } from "./source-line";
import type { Stamp } from "./stamp";

const STAMP = { source: "湘西州重点项目通报", asOf: "2021年9月", revision: "r7" } as Stamp;

test("a source is said in one way, and what is not there is left out", () => {
  expect(sourceParts(STAMP)).toEqual(["来源：湘西州重点项目通报", "数据截至2021年9月", "版本r7"]);
  expect(sourceParts({ ...STAMP, version: "第9版" })[2]).toBe("第9版");
  expect(sourceParts({ source: "", asOf: null, revision: "" })).toEqual(["", "", ""]);
  expect(sourceLine(STAMP)).toBe("来源：湘西州重点项目通报，数据截至2021年9月");
  expect(sourceLine({ ...STAMP, asOf: null })).toBe("来源：湘西州重点项目通报");
});
