import { expect, test } from "vitest";
import { parseSubmission } from "../../office/submission";
import { ledgerContent, ledgerOf, projectOf } from "../fixtures/ledger";
import { accepted, publish } from "../fixtures/published";
import { formOf, refusal, submissionAt, workOffice } from "../fixtures/work";

const BLANKS = ["  ", "\u3000", "\u200B\u2060"];

test("a reason of blanks is no reason, and one with blanks at its ends is kept without them", async () => {
  const office = await workOffice();
  await submissionAt(office.county).save(formOf({ "investment.done": 5 }));
  await submissionAt(office.county).act("submit", { note: "\u3000\u200B" });
  const checking = submissionAt(office.reviewer);
  expect((await checking.read()).submission.note).toBeNull();
  for (const reason of BLANKS) {
    const { problems } = refusal(await checking.act("return", { reason }), 422);
    expect(problems).toMatchObject([{ at: ["reason"], text: expect.stringContaining("空格不算") }]);
  }
  expect((await checking.act("return", { reason: "\u3000数与上月对不上\u200B" })).status).toBe(200);
  expect((await checking.read()).submission.reason).toBe("数与上月对不上");
});

test("what is to be explained is not explained by blanks", async () => {
  const office = await workOffice();
  await accepted(office, { "investment.done": 100_000 }, { month: "2026-07" });
  const own = submissionAt(office.county);
  const told = (sentence: string) => [
    { kind: "decrease", problem: "", sentence, at: [] as unknown[] },
  ];
  await own.save(formOf({ "investment.done": 60_000 }));
  const { problems = [] } = refusal(await own.act("submit"), 422);
  const asked = problems.find(({ weight }) => weight === "explain");
  const problem = asked?.text ?? "";
  expect(problem).not.toBe("");
  const explained = (sentence: string) =>
    formOf(
      { "investment.done": 60_000 },
      { explanations: told(sentence).map((one) => ({ ...one, problem })) },
    );
  for (const blank of BLANKS) {
    await own.save(explained(blank));
    refusal(await own.act("submit"), 422);
  }
  await own.save(explained("\u3000核减一个项目 "));
  expect((await own.act("submit")).status).toBe(200);
  const parsed = parseSubmission((await own.read()).content);
  expect("content" in parsed && parsed.content.explanations).toMatchObject([
    { sentence: "核减一个项目" },
  ]);
});

test("a project is called something, and a version's note of blanks is none", async () => {
  const office = await workOffice();
  const own = submissionAt(office.county, ledgerOf());
  const { detail } = refusal(
    await own.save(ledgerContent([projectOf("A-1", { name: "\u3000" })])),
    422,
  );
  expect(detail).toContain("没有名称");
  await accepted(office);
  expect(await publish(office, { name: null, note: "\u3000\u200B" })).toMatchObject({ note: "" });
});
