import { expect, test } from "vitest";
import { project } from "../../../domain/fixtures/ledger";
import { month } from "../../../domain/fixtures/build";
import { openSubmission } from "../../../office/submission-opened";
import { EMPTY_CONTENT } from "../../../office/submission";
import { detail } from "./fixtures/detail";
import { submitted } from "./fixtures/submissions";
import { unreportedWords } from "./unreported";

function wordsOf(...given: Parameters<typeof openSubmission>): string | null {
  const opened = openSubmission(...given);
  if ("wrong" in opened) throw new Error(opened.wrong);
  return unreportedWords(opened);
}

test("every measure of the table that was left blank is named", () => {
  expect(wordsOf(detail(), "青山市")).toBe(
    "未报8项：项目个数、总投资、截至本期应开工、年度计划竣工、截至本期应竣工、累计已竣工、年度计划投资、截至本期目标。不当作零。",
  );
});

test("of a ledger the projects of the year's list that have no number of the month", () => {
  const plans = [{ year: 2025, investment: 800, curve: null }];
  const told = { month: month("2025-09"), value: 600 };
  const of = (id: string, changes: object) => ({
    project: project({ id, name: `${id}路`, plans, invested: [], ...changes }),
  });
  const projects = [
    of("P1", {}),
    of("P2", { invested: [told] }),
    of("P3", { plans: [] }),
    of("P4", { invested: [{ ...told, month: month("2025-08") }] }),
  ];
  const given = {
    ...detail({ table: "ledger" }),
    submission: submitted({ table: "ledger" }),
    content: EMPTY_CONTENT,
    stored: { values: [], projects, onlyHere: [] },
  };
  expect(wordsOf(given, "青山市")).toBe("2个项目本月累计未报：P1路、P4路。不当作零。");
});
