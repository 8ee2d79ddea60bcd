import { expect, test } from "vitest";
import { toDraft } from "../fixtures/at-once";
import type { Draft } from "../draft/draft";
import { gridOf, linesOf, officeWith } from "../fixtures/grids";
import { recognise, recogniseAll } from "./recognise";
import type { Table } from "./table";
import { learnt } from "./fit";
import { EMPTY_PROFILE, type Profile } from "./profile";
import { profilesFromJson, profilesToJson } from "./profile-file";

const OFFICE = officeWith("青山市", ["泾县", "旌德县"]);

function tableOf(
  text: string,
  given: { profile?: Profile; profiles?: readonly Profile[] } = {},
): Table {
  return recognise(gridOf(linesOf(text)), { file: "月报.xlsx", office: OFFICE, ...given });
}

function draftOf(table: Table): Draft {
  return toDraft(table, OFFICE);
}

const SEPTEMBER = `2025年1-9月情况
县区 | 项目个数 | 年度盘子 | 1-9月完成投资 | 9月完成投资
泾县 | 3 | 40 | 22.1 | 2
旌德县 | 4 | — | 15.2 | 1`;
const OCTOBER = SEPTEMBER.replaceAll("9月", "10月");

/** 盘子 is no word that is known, and no money is named. */
const BY_HAND: Profile = {
  ...EMPTY_PROFILE,
  roles: { 年度盘子: { kind: "measure", measure: "investment.planned" } },
  money: { 年度盘子: "亿元", "1-{月}月完成投资": "亿元" },
  dashIsZero: true,
};

test("what is set by hand counts at once, and next month without a word", () => {
  const table = tableOf(SEPTEMBER, { profile: BY_HAND });
  expect(draftOf(table).values.map(({ measure, value }) => [measure, value])).toEqual([
    ["projects.total", 3],
    ["projects.total", 4],
    ["investment.planned", 400_000],
    ["investment.planned", 0],
    ["investment.done", 221_000],
    ["investment.done", 152_000],
  ]);
  const kept = learnt(table, "县区月报");
  const next = tableOf(OCTOBER, { profiles: [kept] });
  expect(next.profile).toEqual({ name: "县区月报", missing: [], added: [], moneyChanged: [] });
  const draft = draftOf(next);
  expect(draft.month).toBe("2025-10");
  expect(draft.values).toHaveLength(6);
  expect(draft.problems.filter(({ weight }) => weight === "block")).toEqual([]);
});

test("a column more and one less are named, and the rest works", () => {
  const kept = learnt(tableOf(SEPTEMBER, { profile: BY_HAND }), "县区月报");
  const changed = OCTOBER.replace("项目个数", "开工项目备注");
  const table = tableOf(changed, { profiles: [kept] });
  expect(table.profile).toMatchObject({ missing: ["项目个数"], added: ["开工项目备注"] });
  const draft = draftOf(table);
  expect(draft.values).toHaveLength(4);
  expect(draft.problems.map(({ kind }) => kind)).toEqual(["added", "missing"]);
});

test("another unit of money than last time is refused until somebody says which", () => {
  const kept = learnt(tableOf(SEPTEMBER, { profile: BY_HAND }), "县区月报");
  const wan = OCTOBER.replace("情况", "情况（单位：万元）");
  const table = tableOf(wan, { profiles: [kept] });
  expect(table.profile?.moneyChanged).toEqual(["1-{月}月完成投资"]);
  const draft = draftOf(table);
  expect(draft.values.some(({ measure }) => measure === "investment.done")).toBe(false);
  expect(draft.problems.find(({ kind }) => kind === "moneyChanged")).toMatchObject({
    weight: "block",
    ask: { kind: "money", path: "1-{月}月完成投资" },
  });
  const told = { ...kept, money: { ...kept.money, "1-{月}月完成投资": "万元" as const } };
  const again = draftOf(tableOf(wan, { profile: told }));
  expect(
    again.values.some(({ measure, value }) => measure === "investment.done" && value === 22),
  ).toBe(true);
});

test("a profile of another kind of table is not used", () => {
  const kept = learnt(tableOf(SEPTEMBER, { profile: BY_HAND }), "县区月报");
  const other = "2025年1-9月情况\n县区 | 规上工业累计新增 | 规上服务业累计新增\n泾县 | 3 | 4";
  expect(tableOf(other, { profiles: [kept] }).profile).toBeNull();
});

test("a head set by hand is the head", () => {
  const text = "2025年1-9月\n甲 | 乙\n泾县 | 3\n旌德县 | 4";
  const profile: Profile = {
    ...EMPTY_PROFILE,
    head: { first: 1, last: 1 },
    roles: { 甲: { kind: "unit" }, 乙: { kind: "measure", measure: "projects.total" } },
  };
  expect(draftOf(tableOf(text)).problems[0]?.kind).toBe("head");
  const kept = learnt(tableOf(text, { profile }), "两列的表");
  expect(tableOf(text.replace("9月", "10月"), { profiles: [kept] }).profile).toMatchObject({
    name: "两列的表",
    added: [],
  });
  expect(draftOf(tableOf(text, { profile })).values.map(({ value }) => value)).toEqual([3, 4]);
});

test("a span set by hand makes a bare 完成投资 cumulative", () => {
  const text = "2025年9月情况 | 单位：万元\n县区 | 项目个数 | 完成投资\n泾县 | 3 | 5";
  const profile: Profile = { ...EMPTY_PROFILE, spans: { 完成投资: "cumulative" } };
  expect(draftOf(tableOf(text, { profile })).values).toHaveLength(2);
});

test("a column that no word knows is not cumulative because it was called 完成投资 by hand", () => {
  const text = "2025年9月情况 | 单位：万元\n县区 | 项目个数 | 盘子\n泾县 | 3 | 5";
  const roles = { 盘子: { kind: "measure", measure: "investment.done" } } as const;
  const draft = draftOf(tableOf(text, { profile: { ...EMPTY_PROFILE, roles } }));
  expect(draft.values.map(({ measure }) => measure)).toEqual(["projects.total"]);
  expect(draft.problems).toMatchObject([{ kind: "noSpan", ask: { kind: "span", path: "盘子" } }]);
  const titled = text.replace("9月", "1-9月");
  expect(draftOf(tableOf(titled, { profile: { ...EMPTY_PROFILE, roles } })).values).toHaveLength(2);
});

test("a column made 项目名称 by hand makes a ledger, and its amounts the projects'", () => {
  const text = `2025年1-9月情况 | | 单位：万元
名目 | 县区 | 总投资 | 年度计划投资
东河水库 | 泾县 | 90 | 30`;
  const roles = { 名目: { kind: "field", field: "name" } } as const;
  const table = tableOf(text, { profile: { ...EMPTY_PROFILE, roles, projectKind: "new" } });
  expect(table.kind).toBe("ledger");
  expect(draftOf(table).projects).toMatchObject([
    { name: "东河水库", fields: { totalInvestment: 90, plans: [{ year: 2025, investment: 30 }] } },
  ]);
});

test("money that changed stays refused while another column is set by hand", () => {
  const kept = learnt(tableOf(SEPTEMBER, { profile: BY_HAND }), "县区月报");
  const wan = gridOf(linesOf(OCTOBER.replace("情况", "情况（单位：万元）")));
  const asked = ["1-{月}月完成投资"];
  const [table] = recogniseAll(wan, { file: "月报.xlsx", office: OFFICE }, () => ({
    profile: { ...kept, roles: { ...kept.roles, 项目个数: { kind: "other", why: "byHand" } } },
    asked,
  }));
  expect(table?.profile?.moneyChanged).toEqual(asked);
  expect(table && draftOf(table).problems).toContainEqual(
    expect.objectContaining({ kind: "moneyChanged", weight: "block" }),
  );
});

test("profiles are written and read as JSON; what does not fit is none", () => {
  const kept = learnt(tableOf(SEPTEMBER, { profile: BY_HAND }), "县区月报");
  expect(profilesFromJson(profilesToJson([kept]))).toEqual([kept]);
  for (const text of ["", "{}", "[]", profilesToJson([kept]).replace("measure", "measur")])
    expect(profilesFromJson(text)).toBeNull();
  expect(
    profilesFromJson(profilesToJson([kept]).replace("investment.planned", "investment.p")),
  ).toBeNull();
});
