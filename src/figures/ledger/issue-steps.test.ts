import { expect, test } from "vitest";
import { ISSUE, entry } from "../../domain/fixtures/ledger";
import { figureSheet } from "../tables/figure-sheet";
import { figureTable } from "../tables/figure-table";
import { sourceOf } from "./fixtures/source";
import { issueStepsFigure } from "./issue-steps";

const FIGURE = issueStepsFigure(
  sourceOf([
    entry({}, [
      { ...ISSUE, assigned: "2021-05-03", rectified: "2021-06-02", closed: "2021-06-02" },
      { ...ISSUE, id: "i2", assigned: null, dueBy: null, rectified: "2021-06-12" },
    ]),
  ]),
);

test("twelve months over the year's end, each with its means and of how many they are", () => {
  const { columns, rows } = figureTable(FIGURE);
  expect(rows.map(({ name }) => name).slice(0, 1)).toEqual(["2020年10月"]);
  expect(rows).toHaveLength(13);
  expect(columns.map(({ head }) => head).join(" ")).toBe(
    "提出 交办 整改 销号 净增 交办平均用时 可计交办 整改平均用时 可计整改 销号平均用时 可计销号",
  );
  const at = (name: string) => rows.find((row) => row.name === name)?.cells.join(" ");
  expect(at("2021年5月")).toBe("2 1 0 0 +2 2.0 1 — 0 — 0");
  expect(at("2021年6月")).toBe("0 0 2 1 −1 — 0 36.0 2 0 1");
  expect(at("合计")).toBe("2 1 2 1 +1 2.0 1 36.0 2 0 1");
});

test("is said with how many could be timed", () => {
  expect(FIGURE.message).toBe("近12个月提出2件，销号1件");
  expect(FIGURE.takeaway).toBe(
    "2020年10月至2021年9月，全市项目的问题提出2件，交办1件，整改2件，销号1件。从上一步算起，交办平均2.0天（1件可计），整改平均36.0天（2件可计），销号平均0天（1件可计）。",
  );
});

test("a sheet has days as days, and nothing where there is no mean", () => {
  const { columns, rows } = figureSheet(FIGURE);
  expect(columns.map(({ unit }) => unit).slice(3, 7)).toEqual(["件", "件", "天", "件"]);
  const june = rows.find(({ name }) => name === "2021年6月");
  expect(june?.cells[7]).toEqual({ text: "36.0", number: { value: 36, format: "days" } });
  expect(june?.cells[5]).toEqual({ text: "", number: null });
});

test("twelve months without a step have nothing to draw", () => {
  expect(issueStepsFigure(sourceOf([entry()]))).toMatchObject({
    message: "没有提出，也没有办理",
    body: { kind: "empty", title: "2020年10月至2021年9月没有问题提出，也没有办理" },
  });
});
