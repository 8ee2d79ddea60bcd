import { expect, test } from "vitest";
import { listSentence, reportedOf, stateCounts } from "./list-counts";
import { submission, submissions, submitted } from "./fixtures/submissions";
import { daysLate, lastDeedWord, markWords, nowWords } from "./submission-words";

test("late is counted from the day after the extension, and only of what is not sent in", () => {
  const late = submission({ state: "draft" });
  expect([daysLate(late, "2025-10-08"), daysLate(late, "2025-10-09")]).toEqual([0, 1]);
  const extended = submission({ extension: { until: "2025-10-12", reason: "停电", by: "李敏" } });
  expect(daysLate(extended, "2025-10-13")).toBe(1);
  expect(markWords(extended, "2025-10-13")).toEqual(["已迟1天", "延期至10月12日"]);
  const sent = submitted({ late: true, correction: true });
  expect(daysLate(sent, "2025-10-13")).toBe(0);
  expect(markWords(sent, "2025-10-13")).toEqual(["迟报", "更正"]);
});

test("counts say what is reported, what waits and what was returned", () => {
  const list = submissions([
    submitted(),
    submitted({ unit: "u2", state: "published" }),
    submission({ unit: "u3", state: "returned" }),
    submission({ unit: "u3", table: "ledger", state: "draft", correction: true }),
  ]);
  expect(listSentence(list)).toBe("2025年9月：应报9份，已报3份，待审1份，退回未改好1份");
  expect(reportedOf(list, "monthly")).toEqual({ reported: 2, all: 3 });
  expect(stateCounts(list).map(({ count }) => count)).toEqual([5, 1, 1, 1, 0, 1]);
});

test("who came too late reads how it stands now, by whom and when", () => {
  const now = Date.parse("2025-10-08T12:00:00+08:00");
  expect(nowWords(submitted({ state: "accepted", by: "李敏" }), now)).toBe(
    "现在是已审（李敏，10:24）",
  );
  expect(nowWords(submission(), now)).toBe("现在是未报");
});

test("who gave more time or locked is not read as who reported", () => {
  const at = "2025-10-08T09:00:00+08:00";
  const extension = { until: "2025-10-12", reason: "停电", by: "李敏" };
  const lock = { reason: "已上会", at, by: "李敏", canLift: "审核员或管理员" };
  expect(lastDeedWord(submission({ extension, at, by: "李敏" }))).toBe("延期");
  expect(lastDeedWord(submitted({ lock, at, by: "李敏" }))).toBe("锁定");
  expect(lastDeedWord(submitted({ lock, extension }))).toBe("");
});
