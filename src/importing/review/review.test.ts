import { expect, test } from "vitest";
import { code } from "../../domain/fixtures/build";
import type { Stored } from "../compare/plan";
import { gridOf, linesOf } from "../fixtures/grids";
import { FIRST, after, firstTable, givenFile, kinds, review } from "../fixtures/reviews";
import { SHANGQIU, XIANGXI, enterprisesGrid, projectsGrid, xiangxiGrid } from "../fixtures/tables";
import { learnt } from "../recognise/fit";
import type { ReviewAction } from "./act";
import { readinessOf } from "./readiness";
import { firstInput, reviewOf } from "./review";

test("湘西: everything is understood, the total is checked and not stored", () => {
  const one = reviewOf(firstInput(givenFile([xiangxiGrid()], XIANGXI)));
  expect(one.plan.counts).toEqual({ new: 30, changed: 0, same: 0, absent: 0, refused: 0 });
  const done = one.plan.values.filter(({ measure }) => measure === "investment.done");
  expect(done.reduce((sum, { value }) => sum + value, 0)).toBe(4_745_000);
  expect(one.sums.map((sum) => [sum.printed, sum.class])).toEqual([
    ["316", "same"],
    ["474.5", "same"],
  ]);
  expect(readinessOf(one)).toMatchObject({ canStore: true, toStore: 30, unexplained: [] });
});

test("a year that is nowhere is asked for, and given by hand", () => {
  const text = "1-9月情况（单位：亿元）\n县区 | 项目个数 | 累计完成投资\n泾县 | 3 | 2.5";
  const first = review(text);
  expect(first.problems).toMatchObject([{ kind: "year", table: FIRST, at: [] }]);
  expect(readinessOf(first)).toMatchObject({ canStore: false, toStore: 0 });
  expect(readinessOf(first).sentence).toBe("还没有能存的数：先处理1条拦截。");
  const told = after(first, { kind: "year", table: FIRST, value: 2025 });
  expect(told.plan.values.map(({ month, value }) => `${month} ${value}`)).toEqual([
    "2025-09 3",
    "2025-09 25000",
  ]);
});

const UNCLEAR = `2025年1-9月情况
县区 | 年度盘子 | 累计完成投资 | 年度计划投资
泾县 | 40 | 22.1 | 41
旌德县 | 30 | — | 31
青弋江 | 1 | 2 | 3`;

test("money, a dash, a name and a role are each said once, and the plan follows", () => {
  const first = review(UNCLEAR);
  expect(kinds(first)).toEqual([
    "hint unknownColumn",
    "block unknownUnit",
    "block noMoney",
    "block noMoney",
  ]);
  const money = after(first, { kind: "money", table: FIRST, path: null, money: "亿元" });
  expect(kinds(money)).toEqual(["hint unknownColumn", "block unknownUnit", "hint dash"]);
  expect(money.plan.counts).toMatchObject({ new: 3 });
  const told = after(
    money,
    { kind: "dashIsZero", value: true },
    { kind: "alias", name: "青弋江", unit: code("u3") },
    { kind: "role", table: FIRST, path: "年度盘子", role: { kind: "other", why: "byHand" } },
  );
  expect(kinds(told)).toEqual([]);
  expect(told.plan.values.map(({ unit, measure, value }) => `${unit} ${measure} ${value}`)).toEqual(
    [
      "u1 investment.done 221000",
      "u2 investment.done 0",
      "u3 investment.done 20000",
      "u1 investment.planned 410000",
      "u2 investment.planned 310000",
      "u3 investment.planned 30000",
    ],
  );
  expect(told.input.aliases).toEqual([{ name: "青弋江", unit: "u3" }]);
});

test("a name told twice is the unit that was told last", () => {
  const told = after(
    review(UNCLEAR),
    { kind: "alias", name: "青弋江", unit: code("u1") },
    { kind: "alias", name: "青 弋江", unit: code("u3") },
  );
  expect(told.input.aliases).toEqual([{ name: "青 弋江", unit: "u3" }]);
});

test("a span that nobody can tell is set for one column", () => {
  const text = "2025年9月情况（单位：万元）\n县区 | 完成投资\n泾县 | 5";
  const first = review(text);
  expect(kinds(first)).toEqual(["block noSpan"]);
  const month = after(first, { kind: "span", table: FIRST, path: "完成投资", span: "month" });
  expect(kinds(month)).toEqual(["hint parts"]);
  const sum = after(month, { kind: "span", table: FIRST, path: "完成投资", span: "cumulative" });
  expect(sum.plan.values.map(({ value }) => value)).toEqual([5]);
});

test("a list of projects without a column of units is of the unit that is said", () => {
  const text = `2025年1-9月情况（单位：万元）
项目名称 | 建设性质 | 总投资
东河水库 | 新建 | 90`;
  const first = review(text);
  expect(first.problems).toMatchObject([{ kind: "noUnit", ask: { kind: "owner" }, table: FIRST }]);
  const told = after(first, { kind: "owner", table: FIRST, unit: code("u2") });
  expect(kinds(told)).toEqual([]);
  expect(told.plan.projects).toMatchObject([{ name: "东河水库", county: "u2" }]);
});

test("a head and a total are set on rows of the sheet, in a second table too", () => {
  const text = `2025年1-9月（单位：万元）
县区 | 项目个数 | 累计完成投资
泾县 | 3 | 5
全部 | 3 | 5

县区 | 规上工业累计新增 | 规上服务业累计新增
旌德县 | 1 | 2`;
  const first = review(text);
  expect(first.sheets[0]?.tables.map(({ table }) => table.offset)).toEqual([0, 4]);
  expect(kinds(first)).toEqual(["block unknownUnit"]);
  const total = after(first, { kind: "total", table: FIRST, row: 3, isTotal: true });
  expect(kinds(total)).toEqual([]);
  expect(total.sums.map(({ label, class: verdict }) => `${label} ${verdict}`)).toEqual([
    "全部 same",
    "全部 same",
  ]);
  const undone = after(total, { kind: "total", table: FIRST, row: 3, isTotal: false });
  expect(kinds(undone)).toEqual(["block unknownUnit"]);
  const second = { sheet: 0, table: 1 };
  const head = after(first, { kind: "head", table: second, first: 5, last: 5 });
  expect(head.sheets[0]?.tables[1]?.table.head).toEqual({ first: 1, last: 1 });
  expect(head.plan.values.filter(({ unit }) => unit === "u2")).toHaveLength(2);
});

test("a table in words that nobody knows is understood in three presses", () => {
  const first = review("2025年1-9月\n甲 | 乙 | 丙\n泾县 | 3 | 9\n旌德县 | 4 | 9");
  expect(first.problems).toMatchObject([{ weight: "block", kind: "head", table: FIRST }]);
  const role = (path: string, measure: "projects.total" | "starts.done"): ReviewAction => ({
    kind: "role",
    table: FIRST,
    path,
    role: { kind: "measure", measure },
  });
  const told = after(
    first,
    { kind: "head", table: FIRST, first: 1, last: 1 },
    role("乙", "projects.total"),
    role("丙", "starts.done"),
  );
  expect(kinds(told)).toEqual([]);
  expect(told.plan.values.map(({ unit, value }) => `${unit} ${value}`)).toEqual([
    "u1 3",
    "u2 4",
    "u1 9",
    "u2 9",
  ]);
});

test("a table that is left out gives nothing, and says nothing", () => {
  const first = review(UNCLEAR);
  const left = after(first, { kind: "leftOut", table: FIRST, isLeftOut: true });
  expect(left.problems).toEqual([]);
  expect(readinessOf(left)).toMatchObject({
    canStore: false,
    sentence: "这个文件里没有能存的数。",
  });
  expect(after(left, { kind: "leftOut", table: FIRST, isLeftOut: false }).problems).toHaveLength(4);
});

test("需说明 holds the file back until its sentence is there; other figures, another sentence", () => {
  const stored: Stored = {
    values: review("2025年1-8月（单位：亿元）\n县区 | 累计完成投资\n泾县 | 23").plan.values,
    projects: [],
  };
  const text = "2025年1-9月（单位：亿元）\n县区 | 累计完成投资\n泾县 | 22.1";
  const first = review(text, { stored });
  expect(kinds(first)).toEqual(["explain fell"]);
  expect(readinessOf(first).canStore).toBe(false);
  const key = first.problems[0]?.key ?? "";
  expect(readinessOf(after(first, { kind: "explain", key, sentence: "  " })).canStore).toBe(false);
  const told = after(first, { kind: "explain", key, sentence: "核减重复填报" });
  expect(readinessOf(told)).toMatchObject({ canStore: true, toStore: 1 });
  expect(told.problems).toMatchObject([
    { kind: "fell", sentence: "核减重复填报", at: [{ cell: "B3" }] },
  ]);
  const corrected = gridOf(linesOf(text.replace("22.1", "21.9")));
  const again = reviewOf({ ...told.input, file: { ...told.input.file, grids: [corrected] } });
  expect(readinessOf(again).canStore).toBe(false);
});

test("a value beyond belief is stored once it is confirmed, and that can be taken back", () => {
  const stored: Stored = {
    values: review("2025年1-8月（单位：亿元）\n县区 | 累计完成投资\n泾县 | 20").plan.values,
    projects: [],
  };
  const text = "2025年1-9月（单位：万元）\n县区 | 累计完成投资\n泾县 | 22";
  const first = review(text, { stored });
  const [jump] = first.problems;
  expect(jump).toMatchObject({ kind: "jump", confirms: ["u1 2025-09 investment.done"] });
  const keys = jump?.confirms ?? [];
  const sure = after(first, { kind: "confirm", keys, isConfirmed: true });
  expect(sure.plan.counts).toMatchObject({ new: 1, refused: 0 });
  const unsure = after(sure, { kind: "confirm", keys, isConfirmed: false });
  expect(unsure.plan.counts).toMatchObject({ new: 0, refused: 1 });
});

test("one answer on a table that a profile fits keeps what the profile knows, and its questions", () => {
  const september = "2025年1-9月情况\n县区 | 盘子 | 1-9月完成投资（亿元）\n泾县 | 4 | 2";
  const roles: ReviewAction = {
    kind: "role",
    table: FIRST,
    path: "盘子",
    role: { kind: "measure", measure: "projects.total" },
  };
  const kept = learnt(firstTable(after(review(september), roles)).table, "县区月报");
  const october = september.replaceAll("9月", "10月").replace("亿元", "万元");
  const next = review(october.replace("（万元）", "").replace("情况", "情况（单位：万元）"), {
    profiles: [
      {
        ...kept,
        paths: ["县区", "盘子", "1-{月}月完成投资"],
        money: { "1-{月}月完成投资": "亿元" },
      },
    ],
  });
  expect(kinds(next)).toEqual(["block moneyChanged"]);
  const edited = after(next, { kind: "dashIsZero", value: false });
  expect(kinds(edited)).toEqual(["block moneyChanged"]);
  expect(edited.plan.values).toMatchObject([{ measure: "projects.total", value: 4 }]);
  const told = after(edited, {
    kind: "money",
    table: FIRST,
    path: "1-{月}月完成投资",
    money: "万元",
  });
  expect(kinds(told)).toEqual([]);
  expect(told.plan.values.map(({ value }) => value)).toEqual([4, 2]);
});

test("sheets for which nothing changed are not read again", () => {
  const grids = [enterprisesGrid(), { ...projectsGrid(), name: "项目" }];
  const first = reviewOf(firstInput(givenFile(grids, SHANGQIU)));
  const second = { sheet: 1, table: 0 };
  const next = after(first, { kind: "month", table: second, value: 9 });
  expect(next.sheets[0]).toBe(first.sheets[0]);
  expect(next.sheets[1]).not.toBe(first.sheets[1]);
  const told = after(next, { kind: "alias", name: "永城", unit: code("u1") });
  expect(told.sheets[0]).not.toBe(next.sheets[0]);
});
