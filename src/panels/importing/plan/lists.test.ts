import { expect, test } from "vitest";
import { code, month } from "../../../domain/fixtures/build";
import type { Stored } from "../../../importing/compare/plan";
import { after, givenFile, review } from "../../../importing/fixtures/reviews";
import { XIANGXI, xiangxiGrid } from "../../../importing/fixtures/tables";
import { lineWords, valueWords } from "../../../importing/review/line-words";
import { firstInput, reviewOf } from "../../../importing/review/review";
import { filterCounts, isConfirmed, linesOf, notUnderstood, problemGroups } from "./lists";

const TEXT = `2025年1-9月情况（单位：亿元）
县区 | 项目个数 | 年度盘子 | 累计完成投资
宣州区 | 3 | 4 | 完成2亿元左右
泾县 | 5 | 4 | 2.2
青弋江 | 1 | 1 | 1
共12个 | | |`;

const STORED: Stored = {
  values: [
    { unit: code("u1"), month: month("2025-09"), measure: "projects.total", value: 4 },
    { unit: code("u2"), month: month("2025-09"), measure: "projects.total", value: 9 },
    { unit: code("u3"), month: month("2025-09"), measure: "projects.total", value: 3 },
  ],
  projects: [],
};

const REVIEW = review(TEXT, { stored: STORED });

test("everything is counted apart", () => {
  const counts = filterCounts(REVIEW).map(({ filter, count }) => `${filter} ${count}`);
  expect(counts).toEqual(["new 1", "changed 1", "same 1", "absent 1", "unknown 2", "block 2"]);
});

test("lines stand by unit in the office's order, old and new with their unit", () => {
  const said = (kind: "new" | "changed" | "absent") =>
    linesOf(REVIEW, kind, 10).units.flatMap(({ name, lines }) =>
      lines.map(
        (line) =>
          `${name} ${lineWords(line)} ${valueWords(line, line.was)} → ${valueWords(line, line.value)} ${line.at?.cell ?? ""}`,
      ),
    );
  expect(said("new")).toEqual(["泾县 累计完成投资（2025年9月） — → 22,000万元 D4"]);
  expect(said("changed")).toEqual(["泾县 项目个数（2025年9月） 4个 → 5个 B4"]);
  expect(said("absent")).toEqual(["旌德县 项目个数（2025年9月） 9个 → — "]);
});

test("a long list is cut, and how much is left is said", () => {
  const whole = reviewOf(firstInput(givenFile([xiangxiGrid()], XIANGXI)));
  const some = linesOf(whole, "new", 4);
  expect(some.units.map(({ name, lines }) => `${name} ${lines.length}`)).toEqual([
    "吉首市 3",
    "泸溪县 1",
  ]);
  expect(some).toMatchObject({ total: 30, left: 26 });
  expect(linesOf(whole, "new", 30).left).toBe(0);
});

test("what was not understood has its cell; a remark that is kept is none of it", () => {
  expect(notUnderstood(REVIEW).map(({ text, at }) => `${text} ${at.cell}`)).toEqual([
    "列「年度盘子」 C2",
    "文字「完成2亿元左右」 D3",
  ]);
});

test("problems of a kind stand together", () => {
  const blocks = problemGroups(REVIEW.problems, "block");
  expect(blocks.map(({ kind, problems }) => `${kind} ${problems.length}`)).toEqual([
    "unknownUnit 2",
  ]);
});

test("a confirmed line says so", () => {
  const last = review("2025年1-8月（单位：亿元）\n县区 | 累计完成投资\n泾县 | 20");
  const stored: Stored = { values: last.plan.values, projects: [] };
  const held = review("2025年1-9月（单位：万元）\n县区 | 累计完成投资\n泾县 | 22", { stored });
  const keys = held.problems.flatMap(({ confirms }) => confirms);
  const sure = after(held, { kind: "confirm", keys, isConfirmed: true });
  const [line] = sure.plan.lines;
  expect(line && isConfirmed(sure, line)).toBe(true);
  const [refused] = held.plan.lines;
  expect(refused && isConfirmed(held, refused)).toBe(false);
});
