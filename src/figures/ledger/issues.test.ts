import { expect, test } from "vitest";
import { ISSUE, entry } from "../../domain/fixtures/ledger";
import { figureTable } from "../tables/figure-table";
import { sourceOf } from "./fixtures/source";
import { issuesFigure } from "./issues";

test("each issue is in one part: overdue, being dealt with, rectified, closed", () => {
  const figure = issuesFigure(
    sourceOf([
      entry({}, [
        ISSUE,
        { ...ISSUE, id: "i2", dueBy: null, listed: true },
        { ...ISSUE, id: "i3", rectified: "2021-08-01" },
        { ...ISSUE, id: "i4", kind: "funds", closed: "2021-08-01" },
      ]),
    ]),
  );
  const { rowHead, columns, rows } = figureTable(figure);
  expect([rowHead, ...columns.map(({ head }) => head)].join(" ")).toBe(
    "问题类别 逾期 在办，未逾期 已整改未销号 已销号 挂牌督办 反复出现 未销号 合计",
  );
  expect(rows.map(({ name, cells }) => [name, cells.join(" ")]).slice(0, 2)).toEqual([
    ["用地", "1 1 1 0 1 0 3 3"],
    ["资金", "0 0 0 1 0 0 0 1"],
  ]);
  expect(rows.at(-1)).toMatchObject({
    name: "合计",
    cells: ["1", "1", "1", "1", "1", "0", "3", "4"],
  });
  expect(figure.message).toBe("未销号3件，逾期1件");
  expect(figure.takeaway).toBe(
    "截至2021年9月底，全市项目提出问题4件：逾期1件，在办未逾期1件，已整改未销号1件，已销号1件。未销号最多的是用地类，3件。",
  );
});

test("what the list has no filter for opens nothing", () => {
  const { rows } = figureTable(issuesFigure(sourceOf([entry({}, [ISSUE])])));
  const [overdue, pending] = rows[0]?.projects ?? [];
  expect(overdue).toEqual({ issueKind: ["land"], issue: ["overdue"] });
  expect(pending).toBeNull();
});

test("filters choose projects, all of whose issues are counted: that is said", () => {
  const note = "筛选选的是有这类问题的项目，这些项目的其他问题也计入。";
  const asked = { choice: { issue: ["overdue"] } };
  const entries = [entry({}, [ISSUE])];
  expect(issuesFigure(sourceOf(entries, "2021-09", asked)).notes).toContain(note);
  expect(issuesFigure(sourceOf(entries)).notes).not.toContain(note);
});

test("no issue, and none left open, are two sentences", () => {
  expect(issuesFigure(sourceOf([entry()]))).toMatchObject({
    message: "没有问题",
    body: { kind: "empty" },
  });
  const closed = issuesFigure(sourceOf([entry({}, [{ ...ISSUE, closed: "2021-08-01" }])]));
  expect(closed.message).toBe("1件全部销号");
  expect(closed.takeaway).toBe("截至2021年9月底，全市项目提出问题1件：已销号1件。");
});
