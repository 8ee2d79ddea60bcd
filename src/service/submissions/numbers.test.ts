import { expect, test } from "vitest";
import type { Measure } from "../../domain/facts/measure";
import { parseSubmission } from "../../office/submission";
import { BROUGHT } from "../fixtures/brought";
import { ledgerContent, ledgerOf, projectOf } from "../fixtures/ledger";
import { formOf, refusal, submissionAt, tell, workOffice } from "../fixtures/work";

test.each<[Measure, number, string]>([
  ["starts.planned", -5, "年度计划新开工不能是负数（-5）。"],
  ["completions.planned", -1, "年度计划竣工不能是负数（-1）。"],
  ["investment.planned", -1, "年度计划投资不能是负数（-1）。"],
  ["investment.done", 1_000_000_000_001, "累计完成投资的数太大了（1000000000001），请核实单位。"],
])("a report with %s %d is refused where it is written", async (measure, value, words) => {
  const office = await workOffice();
  const own = submissionAt(office.county);
  const { detail, problems } = refusal(await own.save(formOf({ [measure]: value })), 422);
  expect(detail).toContain(words);
  expect(problems).toMatchObject([{ weight: "block" }]);
});

test("what was done may be corrected below zero", async () => {
  const office = await workOffice();
  expect((await submissionAt(office.county).save(formOf({ "investment.done": -7 }))).status).toBe(
    200,
  );
});

test("amounts of a ledger that no sum can hold are refused where they are written", async () => {
  const office = await workOffice();
  const own = submissionAt(office.county, ledgerOf());
  const huge = projectOf("A-1", { fields: { totalInvestment: 9_007_199_254_740_991 } });
  const { detail } = refusal(await own.save(ledgerContent([huge])), 422);
  expect(detail).toBe("「A-1项目」总投资的数太大了（9007199254740991），请核实单位。");
});

test("where a figure of an earlier program stands that no board can hold, publishing says whose", async () => {
  const office = await workOffice();
  const values = BROUGHT.values.map(
    (value) => ({ ...value, measure: "starts.planned", value: -5 }) as const,
  );
  await tell(office, [{ ...BROUGHT, values }]);
  const told = refusal(await office.reviewer("/publications/preview"), 422);
  expect(told.detail).toBe(
    "看板放不下这样的数：泾县2026年7月年度计划新开工是负数（-5）。请核实改正。",
  );
  const body = { of: "", name: null, note: "" };
  refusal(await office.reviewer("/publications", { method: "POST", body }), 422);
});

test("a ledger whose sums no board can hold is not accepted", async () => {
  const office = await workOffice();
  const [project] = parseContent(
    ledgerContent([projectOf("A-1", { fields: { kind: "new", totalInvestment: 2 ** 53 - 1 } })]),
  ).projects;
  if (!project) throw new Error("no project");
  await tell(office, [{ ...BROUGHT, projects: [project] }]);
  const own = submissionAt(office.county, ledgerOf());
  await own.save(ledgerContent([projectOf("A-2")]));
  expect((await own.act("submit")).status).toBe(200);
  const { detail } = refusal(await submissionAt(office.reviewer, ledgerOf()).act("accept"), 422);
  expect(detail).toContain("泾县2026年7月总投资（合计）太大了。");
  expect((await own.read()).submission.state).toBe("submitted");
});

function parseContent(content: unknown) {
  const parsed = parseSubmission(content);
  if ("wrong" in parsed) throw new Error(parsed.wrong);
  return parsed.content;
}
