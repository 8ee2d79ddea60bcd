import { expect, test } from "vitest";
import { code, month } from "../../../domain/fixtures/build";
import { review } from "../../../importing/fixtures/reviews";
import { EMPTY_CONTENT } from "../../../office/submission";
import type { Form } from "./form";
import { replacedBy, takenFrom, withTaken } from "./workbook-content";

const PLACE = { unit: code("u1"), month: month("2025-09"), table: "monthly" } as const;
const TABLE = `2025年1-9月情况
单位：亿元
县区 | 年度计划新开工 | 累计已开工 | 累计完成投资
泾县 | 8 | 6 | 22.1
旌德县 | 6 | 5 | 15.2`;
const EMPTY: Form = { content: EMPTY_CONTENT, wrong: {}, sentences: {} };

test("only the unit's own numbers of the month and table are taken, each with its cell; the rest is named", () => {
  const { content, others } = takenFrom(review(TABLE), PLACE);
  expect(content.values.map(({ measure, value, at }) => [measure, value, at[0].cell])).toEqual([
    ["starts.planned", 8, "B4"],
    ["starts.done", 6, "C4"],
    ["investment.done", 221_000, "D4"],
  ]);
  expect(others).toEqual(["旌德县2025年9月开工、投资（3个数）"]);
  const other = takenFrom(review(TABLE), { ...PLACE, table: "enterprises" });
  expect(other.content.values).toEqual([]);
  expect(other.others).toEqual([
    "泾县2025年9月开工、投资（3个数）",
    "旌德县2025年9月开工、投资（3个数）",
  ]);
});

test("what was filled in and the file does not say stays; what it says otherwise is counted and replaced", () => {
  const taken = takenFrom(review(TABLE), PLACE);
  const typed = (measure: "starts.done" | "completions.done", value: number) => ({
    unit: PLACE.unit,
    month: PLACE.month,
    measure,
    value,
    precision: 1,
    at: [{ sheet: "", cell: measure }] as const,
  });
  const form: Form = {
    ...EMPTY,
    content: { ...EMPTY_CONTENT, values: [typed("starts.done", 5), typed("completions.done", 2)] },
    wrong: { "starts.planned": "八" },
  };
  expect(replacedBy(form, taken)).toBe(1);
  const filled = withTaken(form, taken);
  expect(filled.wrong).toEqual({});
  expect(
    filled.content.values.map(({ measure, value, at }) => [measure, value, at[0].cell]),
  ).toEqual([
    ["completions.done", 2, "completions.done"],
    ["starts.planned", 8, "B4"],
    ["starts.done", 6, "C4"],
    ["investment.done", 221_000, "D4"],
  ]);
  expect(filled.content.file).toMatchObject({ name: taken.content.file?.name });
});
