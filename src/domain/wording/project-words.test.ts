import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../facts/policy";
import { month } from "../fixtures/build";
import { ISSUE, project } from "../fixtures/ledger";
import { stepsOf } from "../ledger/issue-steps";
import type { Change, Project } from "../ledger/project";
import { projectStanding } from "../ledger/standing";
import {
  changeWords,
  formerNamesWords,
  furtherChanges,
  issueStandingWords,
  lampReason,
  originWords,
  revisionWords,
  stepWords,
} from "./project-words";

const AT = month("2021-09");
const reason = (changes: Partial<Project>, lamp?: "red") => {
  const own = project(changes);
  const standing = projectStanding(own, AT, DEFAULT_POLICY);
  return lampReason(own, AT, { standing, lamp: lamp ?? standing.lamp });
};

describe("why the lamp is what it is", () => {
  test("both parts, the rate and 序时", () => {
    expect(reason({})).toBe(
      "1—9月完成30,000万元，为年度计划40,000万元的75.0%，持平序时（序时75.0%）。",
    );
  });
  test("not reported is not 0", () => {
    expect(reason({ invested: [] })).toBe(
      "1—9月完成投资未报，没有投资完成率，不亮灯；未报不等于0。",
    );
  });
  test("no plan of the year is not a plan of 0", () => {
    expect(reason({ plans: [] })).toBe("不在2021年清单，没有年度计划，不亮灯。");
    expect(reason({ plans: [{ year: 2021, investment: 0, curve: null }] })).toBe(
      "年度计划投资为0万元，没有投资完成率，不亮灯。",
    );
  });
  test("a lamp that the office's rule would not give is named", () => {
    expect(reason({}, "red")).toContain("台账给的是红灯，按口径应为绿灯。");
  });
});

test("what it became another project by, with the unit's name; what nobody says is left open", () => {
  const change = { at: "2021-03-18", kind: "moved", was: "u2", of: [] } as const;
  const words = (of: Partial<Change>) => changeWords({ ...change, ...of }, (code) => `${code}县`);
  expect(words({})).toBe("2021-03-18由u2县迁入");
  expect(words({ was: null })).toBe("2021-03-18由其他单位迁入");
  expect(words({ kind: "renamed", was: "旧名" })).toBe("2021-03-18更名，原名旧名");
  expect(words({ kind: "merged", of: ["p1", "p2"] })).toBe("2021-03-18由2个项目合并而来");
  expect(words({ kind: "merged" })).toBe("2021-03-18由其他项目合并而来");
  expect(words({ kind: "split", of: ["p1"] })).toBe("2021-03-18由其他项目拆分而来");
});

test("former names stand once, each with the day on which it was given up, where that is known", () => {
  const renamed = { at: "2021-03-18", kind: "renamed", was: "甲桥", of: [] } as const;
  const moved = { ...renamed, kind: "moved", was: "u2" } as const;
  const own = { formerNames: ["甲桥", "乙桥"], changes: [renamed, moved] };
  expect(formerNamesWords(own)).toBe("曾用名：甲桥（2021-03-18更名）、乙桥");
  expect(furtherChanges(own)).toEqual([moved]);
  expect(formerNamesWords({ formerNames: [], changes: [renamed] })).toBeNull();
  expect(furtherChanges({ formerNames: [], changes: [renamed] })).toEqual([renamed]);
});

test("a value's origin: a report, or what came anew, on the day alone where no time is said", () => {
  const zone = "Asia/Shanghai";
  const revision = { month: AT, value: 1200, was: 1000, reportedAt: "2021-11-03" };
  expect(originWords([], zone)).toBe("月报");
  expect(originWords([revision], zone)).toBe("更正，原1,000万元（2021-11-03）");
  expect(originWords([{ ...revision, was: null, reportedAt: "2021-11-03T18:00:00Z" }], zone)).toBe(
    "补报（2021年11月4日02:00）",
  );
});

test("a correction says what it was; a late value was nothing before", () => {
  const revision = { month: AT, value: 1200, was: 1000, reportedAt: "2021-11-03T09:00:00+08:00" };
  expect(revisionWords(revision)).toBe("2021年9月由1,000万元更正为1,200万元");
  expect(revisionWords({ ...revision, was: null })).toBe("2021年9月的1,200万元是过期补报的");
});

test("an issue overdue, rectified, closed, without a date", () => {
  const words = (changes: Partial<typeof ISSUE>) =>
    issueStandingWords({ ...ISSUE, ...changes }, "2021-07-12");
  expect(words({})).toBe("逾期12天，未整改");
  expect(words({ rectified: "2021-07-01" })).toBe("已整改，未销号");
  expect(words({ closed: "2021-07-01" })).toBe("已销号");
  expect(words({ dueBy: null })).toBe("整改中，没有期限");
  expect(words({ dueBy: "2021-07-12" })).toBe("整改中，当天到期");
  expect(words({ dueBy: null, assigned: null })).toBe("未交办");
});

test("the steps in words", () => {
  expect(stepsOf({ ...ISSUE, assigned: null, closed: "2021-05-02" }).map(stepWords)).toEqual([
    "提出：2021-05-01",
    "交办：没有记录",
    "整改：没有记录",
    "销号：2021-05-02，用1天",
  ]);
});
