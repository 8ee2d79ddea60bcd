import { expect, test } from "vitest";
import { code, month } from "../domain/fixtures/build";
import { CREATED, SEPTEMBER, after, monthly, taken } from "./fixtures/office";
import { foldJournal } from "./fold";
import {
  EMPTY_CONTENT,
  type SubmissionContent,
  acceptedEvent,
  checkSubmission,
  openProblems,
  parseSubmission,
} from "./submission";
import { strayParts } from "./stray-parts";
import { placeName } from "./submission-draft";
import { contentOf } from "./content";
import type { Measure } from "../domain/facts/measure";

const PLACE = { unit: code("u1"), month: month("2025-10"), table: "monthly" } as const;

function form(
  values: Readonly<Partial<Record<Measure, number>>>,
  given: Partial<SubmissionContent> = {},
): SubmissionContent {
  const entries = Object.entries(values);
  const content = {
    ...EMPTY_CONTENT,
    values: entries.map(([measure, value]) => ({
      unit: "u1",
      month: "2025-10",
      measure,
      value,
      precision: 1,
      at: [{ sheet: "", cell: measure }],
    })),
    ...given,
  };
  const parsed = parseSubmission(content);
  if ("wrong" in parsed) throw new Error(parsed.wrong);
  return parsed.content;
}

/** 泾县 has reported September: 8, 6, 2, 40亿, 22.1亿. */
const journal = taken([CREATED], monthly(SEPTEMBER));
const state = foldJournal(journal);
const check = (content: SubmissionContent) =>
  checkSubmission(state, PLACE, { content, received: null });

test("a cumulative value below last month's needs a sentence, and with it stands in nobody's way", () => {
  const content = form({ "starts.done": 5, "starts.planned": 8 });
  const problems = openProblems(check(content), content);
  expect(problems.map(({ weight, text }) => [weight, text])).toEqual([
    ["explain", "泾县累计已开工是5个，比2025年9月的6个少（核减）。请写一句说明。"],
  ]);
  expect(problems[0]?.at.map(placeName)).toEqual(["starts.done"]);
  const [problem] = problems;
  const told = form(
    { "starts.done": 5, "starts.planned": 8 },
    {
      explanations: [
        { kind: "fell", problem: problem?.text ?? "", sentence: "核实后核减一个。", at: [] },
      ],
    },
  );
  expect(openProblems(check(told), told)).toEqual([]);
  const blank = {
    ...told,
    explanations: told.explanations.map((own) => ({ ...own, sentence: " " })),
  };
  expect(openProblems(check(blank), blank)).toHaveLength(1);
});

test("a thousand times last month's is stopped until somebody confirms it", () => {
  const values = { "investment.planned": 400_000, "investment.done": 2_210_000_000 };
  const content = form(values);
  expect(openProblems(check(content), content).map(({ kind }) => kind)).toEqual(["jump"]);
  const sure = form(values, { confirmed: ["u1 2025-10 investment.done"] });
  expect(openProblems(check(sure), sure).map(({ kind }) => kind)).toEqual(["overPlan"]);
});

test("what is not of its unit, month and table is named", () => {
  const content = form({ "enterprises.total.added": 3 });
  expect(strayParts(content, PLACE)).toEqual(["内容里有不属于这个单位、这个月或这张表的数。"]);
  expect(strayParts(content, { ...PLACE, table: "enterprises" })).toEqual([]);
  expect(strayParts(content, { ...PLACE, table: "enterprises", unit: code("u2") })).toHaveLength(1);
});

test("a content of no known form is refused with the place", () => {
  expect(parseSubmission({ ...EMPTY_CONTENT, values: [{ unit: "u1" }] })).toEqual({
    wrong: "内容的“values.0.month”不符合约定。",
  });
});

test("accepted, the whole table stands; what is no longer in it is 未报 again, and says who reported it", () => {
  const ACCEPTED = {
    note: "",
    sha256: "0".repeat(64),
    reporter: "王强",
    reportedAt: "2025-11-05T09:00:00+08:00",
    reviewer: "李敏",
  };
  const accept = (before: typeof journal, content: SubmissionContent) => {
    const now = foldJournal(before);
    const plan = checkSubmission(now, PLACE, { content, received: null });
    const event = acceptedEvent(now, PLACE, {
      content,
      plan,
      accepted: { ...ACCEPTED, id: `r${before.length}`, at: "2025-11-06T09:00:00+08:00" },
    });
    return [...before, event];
  };
  const first = accept(journal, form({ "starts.done": 7, "starts.planned": 8 }));
  const second = accept(first, form({ "starts.done": 6 }));
  const [one, two] = [first, second].map((own) => {
    const facts = contentOf(foldJournal(own))?.facts.facts ?? [];
    return facts.find(({ county, month: of }) => county === "u1" && of === "2025-10");
  });
  expect(one?.starts).toEqual({ planned: 8, due: null, done: 7 });
  expect(two?.starts).toEqual({ planned: null, due: null, done: 6 });
  expect(two?.cells).toEqual({
    "starts.done": { file: "在线填报", sheet: "", cell: "累计已开工" },
  });
  const sources = contentOf(foldJournal(second))?.dataset.sources ?? [];
  expect(sources.find(({ id }) => id === two?.source)).toMatchObject({
    title: "泾县2025年1—10月月报",
    document: "在线填报（王强2025-11-05报送，李敏审核）",
  });
  const undone = after(second, { kind: "undone", import: second.at(-1)?.id ?? "" });
  const back = contentOf(foldJournal(undone))?.facts.facts ?? [];
  expect(back.find(({ month: of }) => of === "2025-10")?.starts).toEqual(one?.starts);
});

test("a project of a day that the calendar does not have is no content", () => {
  const starting = (startPlanned: string) => {
    const project = { id: "p1", name: "项目", unit: "u1", plans: [], invested: [] };
    const own = { ...project, fields: { kind: "new", startPlanned }, sheet: "", cells: {} };
    return parseSubmission({ ...EMPTY_CONTENT, projects: [own] });
  };
  expect(starting("2026-02-28")).toHaveProperty("content");
  expect(starting("2026-02-31")).toMatchObject({ wrong: expect.stringContaining("startPlanned") });
});
