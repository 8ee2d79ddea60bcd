import { describe, expect, test } from "vitest";
import { code, month, officeOf, record, units, view } from "../../domain/fixtures/build";
import type { QualityFinding, QualityRule } from "../../domain/ledger/quality";
import { faultsWords, findingsOf, qualityHeadline, qualityView } from "./quality";
import { qualitySheet } from "./quality-sheet";

const AT = month("2021-09");

function finding(rule: QualityRule, id: string, changes: Partial<QualityFinding> = {}) {
  return {
    rule,
    project: { id, name: `项目${id}`, county: code("u1") },
    month: null,
    found: null,
    against: null,
    ...changes,
  } as const;
}

const FINDINGS = [
  finding("corrected", "a", { month: AT, found: 2, against: 1 }),
  finding("corrected", "b", { month: AT, found: 5, against: 4 }),
  finding("missed", "a", { month: AT }),
  finding("renamed", "c", { found: "旧名" }),
];
const ALL = { rules: [], faults: [] } as const;
const OFFICE = officeOf({
  units: units(2),
  records: [record("u1", "2021-09", { "investment.done": 1 })],
});
const SNAPSHOT = view(OFFICE);

describe("what was found", () => {
  test("is grouped in the order of the rules; a project found twice is one project", () => {
    const shown = qualityView(FINDINGS, ALL);
    expect(shown.groups.map(({ rule, findings }) => [rule, findings])).toEqual([
      ["corrected", 2],
      ["missed", 1],
      ["renamed", 1],
    ]);
    expect([shown.findings, shown.projects]).toEqual([4, 3]);
    expect(qualityHeadline(shown, "全市")).toBe("全市数据质量：发现4处，涉及3个项目");
  });

  test("counts what each filter would show with the other one standing", () => {
    const late = qualityView(FINDINGS, { rules: [], faults: ["missed"] });
    expect(late.groups.map(({ rule }) => rule)).toEqual(["missed"]);
    expect(late.faults.map(({ fault, findings }) => [fault, findings])).toEqual([
      ["missed", 1],
      ["late", 0],
      ["wrong", 2],
      ["double", 0],
    ]);
    expect(late.rules.map(({ rule }) => rule)).toEqual(["missed"]);
    const both = qualityView(FINDINGS, { rules: ["corrected"], faults: ["missed"] });
    expect([both.findings, both.groups]).toEqual([0, []]);
    // What is chosen can be taken back.
    expect(both.rules.map(({ rule, findings }) => [rule, findings])).toEqual([
      ["corrected", 0],
      ["missed", 1],
    ]);
  });

  test("of nothing is said without claiming that all is well", () => {
    const none = qualityView([], ALL);
    expect(none.faults).toHaveLength(4);
    expect(qualityHeadline(none, "全市")).toBe("全市数据质量：没有发现前后矛盾的");
    expect(faultsWords(none.faults)).toBe("没有发现漏报、迟报、错报、重报的迹象");
    expect(faultsWords(qualityView(FINDINGS, ALL).faults)).toBe("疑似漏报1处，疑似错报2处");
  });
});

test("chosen units have their own; a unit that nobody knows is in the whole region's", () => {
  const strange = finding("unknownCounty", "x", {
    project: { id: "x", name: "项目x", county: code("x9") },
  });
  const all = [...FINDINGS, strange];
  expect(findingsOf(SNAPSHOT, all)).toHaveLength(5);
  const chosen = view(OFFICE, { counties: [code("u1")] });
  expect(findingsOf(chosen, all)).toEqual(FINDINGS);
  expect(findingsOf(view(OFFICE, { counties: [code("u2")] }), all)).toEqual([]);
});

test("the sheet has a row a finding, with what is wrong, where, when and how it counts", () => {
  const choice = { rules: [], faults: ["wrong", "missed"] } as const;
  const sheet = qualitySheet(SNAPSHOT, { month: AT, choice, view: qualityView(FINDINGS, choice) });
  expect(sheet.rows).toHaveLength(3);
  expect(sheet.columns.map(({ name }) => name)).toContain("怎么计");
  expect(sheet.rows[0]?.name).toBe("项目a");
  expect(sheet.rows[0]?.cells.map(({ text }) => text)).toEqual([
    "a",
    SNAPSHOT.dataset.regions.find((region) => region.code === "u1")?.name,
    "2021年9月",
    "报后更正",
    "疑似错报",
    "2021年9月由1万元更正为2万元",
    "用更正后的数，原数留在更正记录",
  ]);
  expect(sheet.stamp.range).toContain("五不报：错报、漏报");
  expect(sheet.notes.join("")).toContain("瞒报从上报的数里看不出来");
});
