import { expect, test } from "vitest";
import { submission, submissions, submitted } from "./fixtures/submissions";
import { missingSentence, reminderSentence, remindersOf, remindersText } from "./reminder-words";

const LIST = submissions([
  submission({
    table: "ledger",
    state: "returned",
    reason: "投资与月报对不上",
    extension: { until: "2025-10-12", reason: "台账量大", by: "李敏" },
  }),
  submitted({ unit: "u2" }),
  submission({ unit: "u2", table: "enterprises", state: "draft" }),
  submission({
    unit: "u2",
    table: "ledger",
    lock: {
      reason: "数据已上会",
      at: "2025-10-08T09:00:00+08:00",
      by: "李敏",
      canLift: "审核员或管理员",
    },
  }),
  submitted({ unit: "u3", state: "accepted" }),
  submitted({ unit: "u3", table: "enterprises", state: "published" }),
  // Its last content stands while it is being corrected.
  submission({ unit: "u3", table: "ledger", state: "draft", correction: true }),
]);

test("only who has not reported is reminded, and what is being corrected has been reported", () => {
  expect(remindersOf(LIST).map(({ name, missing }) => [name, missing.length])).toEqual([
    ["泾县", 3],
    ["旌德县", 2],
  ]);
});

test("a sentence a unit says what, by when, how late, and why it was returned", () => {
  const [jing, jingde] = remindersOf(LIST).map((reminder) =>
    reminderSentence(reminder, "2025-10-10"),
  );
  expect(jing).toBe(
    "泾县：月报、四上企业未报，应于10月8日前报，已迟2天；项目台账已退回（投资与月报对不上），请改好再报，延期至10月12日，还有2天。",
  );
  expect(jingde).toBe(
    "旌德县：四上企业已开始填、没有上报，应于10月8日前报，已迟2天；项目台账已锁定（数据已上会），要报请先联系审核员或管理员。",
  );
});

test("on the last day nothing is late yet, and across New Year the day has its year", () => {
  const december = submissions().submissions.map((own) => ({
    ...own,
    month: "2025-12",
    due: "2026-01-08",
  }));
  const list = { ...submissions(), month: "2025-12", submissions: december };
  const [first] = remindersOf(list);
  expect(first && reminderSentence(first, "2026-01-08")).toBe(
    "泾县：月报、四上企业、项目台账未报，应于1月8日前报，今天到期。",
  );
  expect(first && reminderSentence(first, "2025-12-31")).toContain("应于2026年1月8日前报，还有8天");
});

test("an office without a day of reporting counts no days", () => {
  const [first] = remindersOf(submissions([submission({ due: null })]));
  expect(first && reminderSentence(first, "2025-10-10")).toMatch(/^泾县：月报未报；四上企业/);
});

test("the whole list is plain lines with a head", () => {
  const given = { office: "青山市重点项目推进看板", today: "2025-10-10" };
  const [head, ...lines] = remindersText(LIST, remindersOf(LIST), given).split("\n");
  expect(head).toBe(
    "【催报】青山市重点项目推进看板：2025年9月报送，截至2025年10月10日还有2个单位5张表没有报。",
  );
  expect(lines).toHaveLength(2);
  expect(missingSentence(LIST)).toBe("2025年9月：还有2个单位5张表没有报");
});

test("a reason that its writer ended goes on in the sentence", () => {
  const [first] = remindersOf(
    submissions([submission({ state: "returned", due: null, reason: "数与上月对不上。" })]),
  );
  expect(first && reminderSentence(first, "2025-10-10")).toContain(
    "月报已退回（数与上月对不上），请改好再报",
  );
});
