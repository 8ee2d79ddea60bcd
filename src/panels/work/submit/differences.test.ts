import { expect, test } from "vitest";
import { code, month } from "../../../domain/fixtures/build";
import type { Measure } from "../../../domain/facts/measure";
import { EMPTY_CONTENT, type SubmissionContent } from "../../../office/submission";
import { differences, merged } from "./differences";

const FILE = { name: "泾县.xlsx", sha256: "1".repeat(64) };
function content(
  values: Readonly<Partial<Record<Measure, number>>>,
  given: Partial<SubmissionContent> = {},
  cell?: string,
): SubmissionContent {
  return {
    ...EMPTY_CONTENT,
    values: Object.entries(values).map(([measure, value]) => ({
      unit: code("u1"),
      month: month("2025-10"),
      measure: measure as Measure,
      value,
      precision: 1,
      at: [{ sheet: "", cell: cell ?? measure }] as const,
    })),
    ...given,
  };
}

test("only what stands otherwise is asked, and theirs is taken where only they changed it", () => {
  const base = content({ "starts.done": 5, "starts.planned": 8, "completions.done": 1 });
  const mine = content({ "starts.done": 6, "starts.planned": 8, "completions.done": 1 });
  const theirs = content({ "starts.done": 7, "starts.planned": 9 });
  const found = differences({ mine, theirs, base });
  expect(found).toEqual([
    { key: "starts.done", what: "累计已开工", mine: "6", theirs: "7", prefersMine: true },
    { key: "starts.planned", what: "年度计划新开工", mine: "8", theirs: "9", prefersMine: false },
    { key: "completions.done", what: "累计已竣工", mine: "1", theirs: "未填", prefersMine: false },
  ]);
  const both = merged({ mine, theirs }, (key) => key === "starts.done");
  expect(both.values.map(({ measure, value }) => [measure, value])).toEqual([
    ["starts.done", 6],
    ["starts.planned", 9],
  ]);
});

test("without a base mine stands first", () => {
  const [one] = differences({
    mine: content({ "starts.done": 6 }),
    theirs: content({}),
    base: null,
  });
  expect(one).toMatchObject({ mine: "6", theirs: "未填", prefersMine: true });
});

test("a number read from another file than the one that stays names no cell of it", () => {
  const mine = content({ "starts.done": 6 }, { file: FILE }, "C4");
  const other = { name: "别的.xlsx", sha256: "2".repeat(64) };
  const theirs = content({ "starts.planned": 9 }, { file: other }, "D4");
  const both = merged({ mine, theirs }, (key) => key === "starts.done");
  expect(both.file).toEqual(FILE);
  expect(both.values.map(({ at }) => at[0].cell)).toEqual(["C4", "starts.planned"]);
});
