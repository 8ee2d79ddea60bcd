import { expect, test } from "vitest";
import { readQualitySearch, writeQualitySearch } from "./quality-search";
import { parseSearch, stringifySearch } from "./search";

test("what is written is read back; nothing chosen is nothing written", () => {
  const choice = { rules: ["missed", "noPlan"], faults: ["missed", "double"] } as const;
  const written = stringifySearch(writeQualitySearch(choice));
  expect(written).toBe("?rule=missed,noPlan&misreport=missed,double");
  expect(readQualitySearch(parseSearch(written))).toEqual({ ...choice, problems: [] });
  expect(stringifySearch(writeQualitySearch({ rules: [], faults: [] }))).toBe("");
});

test("what there is not is dropped and named, the rest holds", () => {
  expect(readQualitySearch({ rule: "missed，gone", misreport: "hidden" })).toEqual({
    rules: ["missed"],
    faults: [],
    problems: [
      "网址中的规则“gone”无效，已略去；其他条件保留。",
      "网址中的五不报“hidden”无效，已略去；其他条件保留。",
    ],
  });
});
