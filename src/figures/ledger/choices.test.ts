import { expect, test } from "vitest";
import { choiceWord, filterChips, filterOptions, optionLabel, readyListButtons } from "./choices";

const FACETS = { stage: { building: 128 }, leader: { 乙: 3, 甲: 7 }, list: { redCard: 4 } };

test("a filter's own words stand in their order, those that show nothing with 0", () => {
  expect(filterOptions("stage", FACETS, {}).map(optionLabel)).toEqual([
    "前期 0",
    "开工 0",
    "在建 128",
    "竣工 0",
    "投产 0",
  ]);
});

test("the data's own words stand by how many there are, chosen ones in any case", () => {
  expect(filterOptions("leader", FACETS, { leader: ["丙"] }).map(optionLabel)).toEqual([
    "甲 7",
    "乙 3",
    "丙 0",
  ]);
});

test("a ledger that counts nothing gives words without numbers, not 0", () => {
  expect(filterOptions("lamp", FACETS, {}).every(({ count }) => count === null)).toBe(true);
  expect(filterOptions("leader", {}, { leader: ["丙"] }).map(optionLabel)).toEqual(["丙"]);
});

test("each chosen word is a chip with its way out; units are in the filter bar", () => {
  const choice = { counties: ["u1"], stage: ["building", "started"], leader: ["甲"] };
  expect(filterChips(choice).map(({ label }) => label)).toEqual([
    "阶段：在建",
    "阶段：开工",
    "联系领导：甲",
  ]);
  expect(filterChips(choice).map(({ without }) => without)).toEqual([
    { ...choice, stage: ["started"] },
    { ...choice, stage: ["building"] },
    { counties: ["u1"], stage: ["building", "started"] },
  ]);
});

test("a field says what it is set to", () => {
  expect(choiceWord("stage", {})).toBe("不限");
  expect(choiceWord("stage", { stage: ["building"] })).toBe("在建");
  expect(choiceWord("stage", { stage: ["building", "started"] })).toBe("在建等2项");
});

test("a ready list is chosen alone and given up by a second press", () => {
  const button = readyListButtons(FACETS, { stage: ["building"] }).find(
    ({ value }) => value === "redCard",
  );
  expect(button).toMatchObject({ word: "红牌", count: 4, isChosen: false });
  expect(button?.next).toEqual({ stage: ["building"], list: ["redCard"] });
  const chosen = readyListButtons(FACETS, { list: ["redCard"] }).find(
    ({ value }) => value === "redCard",
  );
  expect([chosen?.isChosen, chosen?.next]).toEqual([true, {}]);
});
