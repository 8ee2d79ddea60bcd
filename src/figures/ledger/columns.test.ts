import { describe, expect, test } from "vitest";
import { COLUMN_IDS } from "../../domain/ledger/columns";
import type { LedgerChoice } from "../../domain/ledger/filters";
import type { ListedProject } from "../../domain/ledger/listed";
import { month } from "../../domain/fixtures/build";
import { listedProject as listed } from "../../domain/fixtures/ledger";
import {
  LIST_COLUMNS,
  type ListColumnId,
  listCell,
  listFact,
  listHead,
  usualColumns,
} from "./columns";

const CONTEXT = { month: month("2021-09"), nameOf: (code: string) => `单位${code}` };

const text = (column: ListColumnId, changes: Partial<ListedProject> = {}) =>
  listCell(listed(changes), column, CONTEXT).text;

test("every column of the list is one that can be sorted by, each once", () => {
  expect(new Set(LIST_COLUMNS).size).toBe(LIST_COLUMNS.length);
  expect(LIST_COLUMNS.filter((column) => !COLUMN_IDS.includes(column))).toEqual([]);
  // The id is in the project's address, the name is the row's head.
  expect(COLUMN_IDS.filter((id) => !LIST_COLUMNS.some((column) => column === id))).toEqual([
    "name",
  ]);
});

test("amounts of a project stand in 万元 as written down, with their number", () => {
  expect(listCell(listed(), "done", CONTEXT)).toMatchObject({
    text: "30,000",
    number: { value: 30_000, format: "count" },
  });
  expect([text("totalInvestment"), text("planned"), text("investmentRate")]).toEqual([
    "100,000",
    "40,000",
    "75.0%",
  ]);
  expect([listHead("planned"), listHead("investmentRate")]).toEqual([
    "年度计划投资（万元）",
    "投资完成率",
  ]);
});

describe("what is missing", () => {
  test("not reported is a word without a number, never 0", () => {
    const silent = { invested: [] };
    expect(listCell(listed(silent), "done", CONTEXT)).toMatchObject({ text: "未报", number: null });
    expect(text("investmentRate", silent)).toBe("未报");
    expect(text("done", { invested: [{ month: month("2021-09"), value: 0 }] })).toBe("0");
  });

  test("a plan of 0 has no rate, and none of the year no plan", () => {
    const plans = [{ year: 2021, investment: 0, curve: null }];
    expect([text("planned", { plans }), text("investmentRate", { plans })]).toEqual([
      "0",
      "无投资计划",
    ]);
    expect(text("planned", { plans: [] })).toBe("—");
  });

  test("what nobody says is a dash", () => {
    expect([text("leader"), text("round"), text("redCard"), text("library")]).toEqual([
      "—",
      "—",
      "—",
      "—",
    ]);
  });
});

test("a fact that stands alone has its unit behind its number, where there is one", () => {
  const fact = (column: ListColumnId, changes: Partial<ListedProject> = {}) => {
    const { word, text: said } = listFact(listed(changes), column, CONTEXT);
    return `${word} ${said}`;
  };
  expect(fact("done")).toBe("累计完成投资 30,000万元");
  expect(fact("done", { invested: [] })).toBe("累计完成投资 未报");
  expect(fact("investmentRate")).toBe("投资完成率 75.0%");
  expect(fact("openIssues", { openIssues: 2 })).toBe("未销号问题 2个");
  expect(fact("openIssues", { openIssues: null })).toBe("未销号问题 —");
});

test("no open issue is 0; where the ledger does not count them, nobody says", () => {
  expect(listCell(listed(), "openIssues", CONTEXT)).toMatchObject({
    text: "0",
    number: { value: 0 },
  });
  expect(text("openIssues", { openIssues: null })).toBe("—");
  expect(text("issueDue", { openIssues: 2, issueDue: "2021-08-31" })).toBe("2021-08-31");
  expect(text("issueDue", { openIssues: 2 })).toBe("—");
});

test("a list of projects with issues shows those, of its own accord", () => {
  const usual = usualColumns({});
  expect(usual).not.toContain("issueDue");
  expect(usualColumns({ stage: ["building"], counties: ["u1"] })).toEqual(usual);
  const added = (choice: LedgerChoice) =>
    usualColumns(choice).filter((column) => !usual.includes(column));
  expect(added({ list: ["issueOverdue"] })).toEqual(["openIssues", "issueDue"]);
  expect(added({ issueKind: ["land"], redCard: ["open"] })).toEqual([
    "redCard",
    "openIssues",
    "issueDue",
  ]);
  expect(added({ list: ["fundedNotStarted"] })).toEqual(["fund", "fundsArrived"]);
  expect(added({ list: ["notEntered"] })).toEqual(["library"]);
});

test("tags, package, former names and 手续 have columns; who has none says so", () => {
  const library = { level: "province", entered: null, complete: true } as const;
  expect(text("tags", { batchTags: ["按期开工", "整改销号"] })).toBe("按期开工、整改销号");
  expect(text("partOf", { partOf: "YL-0009" })).toBe("YL-0009");
  expect(text("formerNames", { formerNames: ["旧桥", "老桥"] })).toBe("旧桥、老桥");
  expect(text("procedures", { library })).toBe("齐全");
  expect(text("procedures", { library: { ...library, complete: false } })).toBe("未齐全");
  const none = { batchTags: [], partOf: null, formerNames: [], library: null };
  for (const column of ["tags", "partOf", "formerNames", "procedures"] as const)
    expect(text(column, none)).toBe("—");
  expect(usualColumns({ tag: ["按期开工"] })).toContain("tags");
});

test("red cards, libraries and lists are said in words", () => {
  const redCard = { date: "2021-05-01", deadline: "2021-08-01", outcome: null, outcomeAt: null };
  expect(text("redCard", { redCard })).toBe("2021-08-01");
  const told = { ...redCard, demand: "invest", reason: "连续两月低于序时" } as const;
  expect(text("redCard", { redCard: told })).toBe("2021-08-01 限期完成投资：连续两月低于序时");
  expect(text("redCard", { redCard: { ...redCard, outcome: "已动工" } })).toBe("已处理：已动工");
  const library = { level: "province", entered: null, complete: false } as const;
  expect(text("library", { library })).toBe("谋划省级库，未入库");
  expect(text("library", { library: { ...library, entered: "2021-03-04" } })).toBe(
    "省级库 2021-03-04",
  );
  expect(text("level", { levels: ["province", "county"] })).toBe("省重点、县重点");
  expect(text("county")).toBe("单位u1");
});
