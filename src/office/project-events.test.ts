import { expect, test } from "vitest";
import { ledgerImport } from "./fixtures/ledger";
import { CREATED, after } from "./fixtures/office";
import { firstMisfit } from "./fits";
import { foldJournal } from "./fold";
import type { Journal } from "./journal";

const LEDGER = [CREATED, ledgerImport("p1")];
const P = { project: "p1" } as const;
const I = { ...P, issue: "i1" } as const;

const raised = {
  kind: "issueRaised",
  ...I,
  on: "2025-10-09",
  about: "land",
  text: "用地未批",
  by: "泾县",
  recursOf: null,
} as const;
const assigned = {
  kind: "issueAssigned",
  ...I,
  on: "2025-10-10",
  unit: "市自然资源局",
  dueBy: "2025-10-20",
} as const;
const rectified = {
  kind: "issueRectified",
  ...I,
  on: "2025-10-18",
  by: "泾县",
  text: "已批复",
} as const;
const rejected = {
  kind: "issueRejected",
  ...I,
  on: "2025-10-19",
  by: "李敏",
  text: "批复不全",
} as const;
const closed = { kind: "issueClosed", ...I, on: "2025-10-22", by: "李敏", text: null } as const;

function entryOf(journal: Journal) {
  return foldJournal(journal).projects[0]?.entry;
}

test("a problem goes its way step by step, back once, and keeps the days of its steps", () => {
  const journal = after(
    LEDGER,
    raised,
    assigned,
    {
      kind: "issueUrged",
      ...I,
      on: "2025-10-15",
      by: "市督查室",
      direction: "down",
      urge: "urge",
      text: "请抓紧",
    },
    rectified,
    rejected,
    { ...rectified, on: "2025-10-21" },
    closed,
  );
  expect(firstMisfit(journal)).toBeNull();
  expect(entryOf(journal)?.issues).toEqual([
    {
      id: "i1",
      kind: "land",
      text: "用地未批",
      raised: "2025-10-09",
      raisedBy: "泾县",
      assigned: "2025-10-10",
      responsibleUnit: "市自然资源局",
      dueBy: "2025-10-20",
      rectified: "2025-10-21",
      closed: "2025-10-22",
      recursOf: null,
      recursIn: null,
      repeat: 0,
      listed: false,
      urges: [
        { at: "2025-10-15", by: "市督查室", direction: "down", kind: "urge", text: "请抓紧" },
      ],
    },
  ]);
});

test("assigned again keeps the first day, with the new unit and the new due day", () => {
  const again = { ...assigned, on: "2025-10-12", unit: "泾县自然资源局", dueBy: null };
  expect(entryOf(after(LEDGER, raised, assigned, again))?.issues[0]).toMatchObject({
    assigned: "2025-10-10",
    responsibleUnit: "泾县自然资源局",
    dueBy: null,
  });
});

test("one that comes back counts how often it was there", () => {
  const back = { ...raised, issue: "i2", on: "2025-11-01", recursOf: "i1" };
  const issues = entryOf(after(LEDGER, raised, assigned, rectified, closed, back))?.issues;
  expect(issues?.map(({ repeat, recursOf }) => [repeat, recursOf])).toEqual([
    [0, null],
    [1, "i1"],
  ]);
});

test("a red card is set, and its outcome stands with its day", () => {
  const set = {
    kind: "redCardSet",
    ...P,
    on: "2025-10-09",
    deadline: "2025-11-09",
    by: "李敏",
    text: "连续两月无进展",
  } as const;
  const lifted = {
    kind: "redCardLifted",
    ...P,
    on: "2025-11-03",
    by: "李敏",
    outcome: "已复工",
  } as const;
  expect(entryOf(after(LEDGER, set))?.project.redCard).toEqual({
    date: "2025-10-09",
    deadline: "2025-11-09",
    reason: "连续两月无进展",
    outcome: null,
    outcomeAt: null,
  });
  const told = { ...set, demand: "start" } as const;
  expect(entryOf(after(LEDGER, told))?.project.redCard).toMatchObject({ demand: "start" });
  expect(entryOf(after(LEDGER, set, lifted))?.project.redCard).toMatchObject({
    outcome: "已复工",
    outcomeAt: "2025-11-03",
  });
  expect(firstMisfit(after(LEDGER, set, set))?.why).toBe("这个项目已有红牌");
  expect(firstMisfit(after(LEDGER, lifted))?.why).toBe("这个项目没有红牌");
});

test.each([
  ["a project that no file named", [{ ...raised, project: "p9" }], "没有编号为p9的项目"],
  ["a problem twice", [raised, raised], "问题编号i1出现了两次"],
  ["closed before it is set right", [raised, assigned, closed], "这个问题还没有走到这一步"],
  ["set right after it was closed", [raised, rectified, closed, rectified], "这个问题已经销号"],
  ["a problem that is not there", [assigned], "这个项目没有这个问题"],
  [
    "coming back of one that is not there",
    [{ ...raised, recursOf: "i7" }],
    "反复出现的问题，原来的那一个不在这个项目里",
  ],
] as const)("%s does not follow", (_, events, why) => {
  expect(firstMisfit(after(LEDGER, ...events))?.why).toBe(why);
});

test("what was done to a project whose import was undone waits for it", () => {
  const [, imported] = LEDGER;
  const journal = after(LEDGER, raised, { kind: "undone", import: imported?.id ?? "" });
  expect(firstMisfit(journal)).toBeNull();
  expect(foldJournal(journal).projects).toEqual([]);
});
