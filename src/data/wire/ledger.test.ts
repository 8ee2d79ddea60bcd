import { expect, test } from "vitest";
import { ledgerProblems } from "../../domain/ledger/concerns";
import { officeOf, units } from "../../domain/fixtures/build";
import { ContractError } from "./contract-error";
import { parseLedgerOverdue, parseLedgerPage, parseLedgerSummary } from "./ledger";

const none = { numerator: null, denominator: null };
const SUMMARY = {
  projects: 3,
  totalInvestment: 9,
  planned: 5,
  done: 2,
  startRate: none,
  completionRate: none,
  investmentRate: none,
};
const item = (id: string, county = "u1", name = id) => ({ id, name, county });
const list = (changes: object) => ({
  total: 2,
  summary: SUMMARY,
  facets: { issue: { open: 2 } },
  items: [item("a"), item("b")],
  next: null,
  ...changes,
});

test("each reading needs only what it shows: facets, items and fields beside are not looked at", () => {
  expect(parseLedgerSummary(list({ items: "none", facets: 7 }))).toMatchObject({
    projects: 3,
    done: 2,
  });
  expect(parseLedgerOverdue(list({ facets: [], summary: null })).projects).toHaveLength(2);
  expect(parseLedgerPage(list({ facets: { issue: { open: 2 }, lamp: "red" } })).issues).toEqual({
    open: 2,
    overdue: 0,
  });
});

test.each([
  ["a facet of issues that is no table of counts", { facets: { issue: { open: "2" } } }],
  ["no total", { total: undefined }],
  ["a project without a unit", { items: [{ id: "a", name: "甲" }] }],
])("%s is refused", (_, changes) => {
  expect(() => parseLedgerPage(list(changes))).toThrow(ContractError);
});

test("a project listed twice counts once, the later one, and is named", () => {
  const overdue = parseLedgerOverdue(
    list({ items: [item("a", "u1", "旧名"), item("b"), item("a", "u1", "新名")] }),
  );
  expect(overdue.projects.map(({ name }) => name)).toEqual(["新名", "b"]);
  expect(overdue.problems).toMatchObject([
    { weight: "joined", where: "items", what: "项目a列了2次" },
  ]);
  expect(overdue.total).toBe(2);
});

test("so it is in a page with red cards and issues", () => {
  const page = parseLedgerPage(
    list({ total: 1, items: [item("a", "u1", "旧名"), item("b"), item("a", "u1", "新名")] }),
  );
  expect([page.total, page.names]).toEqual([2, ["新名", "b"]]);
  expect(page.problems).toMatchObject([
    { what: "项目a列了2次" },
    { what: "收到1，列出的项目却有2个" },
  ]);
  expect(parseLedgerPage(list({})).problems).toEqual([]);
});

test("there are at least as many as are listed", () => {
  const overdue = parseLedgerOverdue(list({ total: 1 }));
  expect(overdue.total).toBe(2);
  expect(overdue.problems).toMatchObject([
    { weight: "joined", where: "total", what: "收到1，列出的项目却有2个" },
  ]);
});

test("projects of a unit that is not listed are named by its code", () => {
  const { dataset } = officeOf({ units: units(1) });
  const overdue = parseLedgerOverdue(list({ items: [item("a"), item("b", "x9")] }));
  expect(ledgerProblems(dataset, overdue)).toMatchObject([
    { weight: "leftOut", where: "items", what: "代码x9不在regions中：1个逾期问题的项目" },
  ]);
});
