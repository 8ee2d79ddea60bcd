import { expect, test } from "vitest";
import { code, month } from "../../../domain/fixtures/build";
import { CREATED, SEPTEMBER, monthly, taken } from "../../../office/fixtures/office";
import { foldJournal } from "../../../office/fold";
import {
  EMPTY_CONTENT,
  type SubmissionContent,
  checkSubmission,
  openProblems,
} from "../../../office/submission";
import {
  type Form,
  contentOf,
  formOf,
  problemKey,
  valueOf,
  withConfirmed,
  withSentence,
  withTyped,
} from "./form";

const PLACE = { unit: code("u1"), month: month("2025-10"), table: "monthly" } as const;
/** 泾县 has reported September: 8, 6, 2, 40亿, 22.1亿. */
const state = foldJournal(taken([CREATED], monthly(SEPTEMBER)));
const planOf = (content: SubmissionContent) =>
  checkSubmission(state, PLACE, { content, received: null });
const EMPTY = formOf(EMPTY_CONTENT, planOf(EMPTY_CONTENT));
const starts = (form: Form, text: string) =>
  withTyped(form, PLACE, { measure: "starts.done", text });

test("typed is a value of its field, blank again is 未报, and what is no number is kept beside", () => {
  const five = starts(EMPTY, "1,005");
  expect(five.content.values).toEqual([
    {
      unit: "u1",
      month: "2025-10",
      measure: "starts.done",
      value: 1005,
      precision: 1,
      at: [{ sheet: "", cell: "starts.done" }],
    },
  ]);
  const wrong = starts(five, "五");
  expect(wrong.wrong).toEqual({ "starts.done": "五" });
  expect(valueOf(wrong, "starts.done")?.value).toBe(1005);
  const blank = starts(wrong, "");
  expect(blank.wrong).toEqual({});
  expect(valueOf(blank, "starts.done")).toBeNull();
});

test("a sentence goes on standing at its field while the number changes, and comes back from a draft", () => {
  const fell = starts(EMPTY, "5");
  const [problem] = planOf(fell.content).problems;
  const told = withSentence(fell, problem ? problemKey(problem) : "", "核实后核减一个。");
  const other = starts(told, "4");
  const plan = planOf(other.content);
  const content = contentOf(other, plan);
  expect(
    content.explanations.map(({ kind, problem: of, sentence, at }) => [kind, of, sentence, at]),
  ).toEqual([
    [
      "fell",
      "泾县累计已开工是4个，比2025年9月的6个少（核减）。请写一句说明。",
      "核实后核减一个。",
      [],
    ],
  ]);
  expect(openProblems(plan, content)).toEqual([]);
  expect(formOf(content, plan).sentences).toEqual({ "fell starts.done": "核实后核减一个。" });
  expect(contentOf(starts(other, "7"), planOf(starts(other, "7").content)).explanations).toEqual(
    [],
  );
});

test("a value read from a workbook loses its cell when it is typed over, and the file with the last one", () => {
  const file = { name: "泾县.xlsx", sha256: "0".repeat(64) };
  const at = [{ sheet: "月报", cell: "C4" }] as const;
  const value = { ...PLACE, measure: "starts.done", value: 7, precision: 1, at } as const;
  const read = { ...EMPTY_CONTENT, file, values: [value] };
  const form = formOf(read, planOf(read));
  expect(starts(form, "7").content).toEqual({ ...read, explanations: [] });
  const typed = starts(form, "8");
  expect(valueOf(typed, "starts.done")?.at).toEqual([{ sheet: "", cell: "starts.done" }]);
  expect(typed.content.file).toBeNull();
});

test("核实无误 is of the number that was seen: another one is asked again", () => {
  const key = "u1 2025-10 starts.done";
  const sure = withConfirmed(starts(EMPTY, "6000"), key, true);
  expect(starts(sure, "6,000").content.confirmed).toEqual([key]);
  expect(starts(sure, "7000").content.confirmed).toEqual([]);
});
