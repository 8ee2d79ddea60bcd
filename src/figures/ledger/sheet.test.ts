import { expect, test } from "vitest";
import { code, month, officeOf, record, units, view } from "../../domain/fixtures/build";
import { listedProject, rowsOf } from "../../domain/fixtures/ledger";
import { DEFAULT_POLICY } from "../../domain/facts/policy";
import type { ListedProject, ProjectsQuestion } from "../../domain/ledger/listed";
import { summarise } from "../../domain/ledger/summary";
import { statusText } from "../status-words";
import { listSheet, projectRow, sheetContext } from "./sheet";

const SNAPSHOT = view(
  officeOf({
    units: units(1),
    records: [record("u1", "2021-09", { "investment.planned": 1, "investment.done": 1 })],
  }),
);

const projects: readonly ListedProject[] = [
  listedProject({ id: "a", name: "甲桥", openIssues: 2 }),
  listedProject({ id: "b", name: "乙路", invested: [], lamp: "none", openIssues: null }),
];

const rows = rowsOf(
  projects.map((it) => ({ project: it, issues: [], revisions: [] })),
  "2021-09",
);

const QUESTION: ProjectsQuestion = {
  region: code("root"),
  month: month("2021-09"),
  choice: { kind: ["new"] },
  text: "桥",
  sort: [],
};
const COLUMNS = ["county", "lamp", "openIssues", "done", "investmentRate", "leader"] as const;

const SHEET = listSheet(SNAPSHOT, {
  question: QUESTION,
  summary: summarise(rows, DEFAULT_POLICY),
  rows: projects.map((it) => projectRow(it, COLUMNS, sheetContext(SNAPSHOT, QUESTION))),
  columns: COLUMNS,
});

test("each project is a row of typed cells; what was not reported is empty and says why", () => {
  expect(
    SHEET.rows.map(({ name, cells, status }) => [
      name,
      ...cells.map(({ text, number }) => number?.value ?? text),
      statusText(status),
    ]),
  ).toEqual([
    ["甲桥", "u1", "黄", 2, 30_000, 0.75, "—", "已报"],
    ["乙路", "u1", "无灯", "—", "", "", "—", "累计完成投资、投资完成率：未报"],
    ["合计2个项目", "", "", "", 30_000, 0.75, "", ""],
  ]);
});

test("the sheet says what was filtered, the month, and how many have reported", () => {
  expect(SHEET.subtitle).toBe("2021年9月，累计，2个项目，筛选：性质：新建，查找：桥");
  expect(SHEET.stamp).toMatchObject({
    source: "测试通报（项目台账）",
    asOf: "2021年9月",
    basis: "ytd",
    coverage: "1/2个项目已报",
  });
  expect(SHEET.columns.map(({ name, unit }) => `${name}${unit ?? ""}`)).toEqual([
    "单位",
    "亮灯",
    "未销号问题个",
    "累计完成投资万元",
    "投资完成率%",
    "联系领导",
  ]);
});
