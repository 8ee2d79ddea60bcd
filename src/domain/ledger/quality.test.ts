import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../facts/policy";
import { code, month } from "../fixtures/build";
import { entry, rowsOf } from "../fixtures/ledger";
import { faultWord, qualitySentence, treatmentWords } from "../wording/quality-words";
import type { LedgerEntry, Project, Revision } from "./project";
import { QUALITY_RULES, QUALITY_RULE_IDS, ledgerQuality } from "./quality";
import { aggregateRows } from "./summary";

const AT = "2021-09";
const UNITS = new Set(["u1", "u2"]);

function findings(...entries: readonly LedgerEntry[]) {
  return ledgerQuality(entries, { month: month(AT), policy: DEFAULT_POLICY, units: UNITS });
}

/** The rules that a project breaks beside a sound one of the same unit. */
function rules(changes: Partial<Project>, revisions: readonly Revision[] = []): string[] {
  const own = { ...entry({ id: "x", name: "甲项目", ...changes }), revisions };
  return findings(own, entry({ id: "sound", name: "乙项目" })).map(({ rule }) => rule);
}

const plan = (investment: number) => [{ year: 2021, investment, curve: null }];
const invested = (...values: readonly [string, number][]) =>
  values.map(([at, value]) => ({ month: month(at), value }));

test("a sound project breaks no rule", () => {
  expect(rules({})).toEqual([]);
});

test.each<[string, Partial<Project>, string[]]>([
  ["a report without a plan of the year", { plans: [] }, ["notListed"]],
  ["a plan of 0", { plans: plan(0) }, ["noPlan"]],
  [
    "a plan of 0 of a reserve project",
    { plans: plan(0), startPlanned: null, startActual: null },
    [],
  ],
  ["a plan above the total", { plans: plan(100_001) }, ["planAboveTotal"]],
  [
    "no date of a start",
    { startPlanned: null, startActual: null, completionPlanned: null },
    ["noStartDate"],
  ],
  ["no planned completion", { completionPlanned: null }, ["noCompletionDate"]],
  [
    "completed without a start",
    { startActual: null, completionActual: "2021-08-01" },
    ["completedNotStarted"],
  ],
  [
    "started after the completion",
    { startActual: "2021-08-02", completionActual: "2021-08-01" },
    ["startAfterCompletion"],
  ],
  [
    "planned to start after the planned completion",
    { startPlanned: "2022-07-01" },
    ["plannedBackwards"],
  ],
  [
    "invested above the total, over the years",
    { invested: invested(["2020-12", 80_000], ["2021-08", 29_000], ["2021-09", 30_000]) },
    ["investedAboveTotal"],
  ],
  [
    "a cumulative value that falls, but not at the turn of the year",
    { invested: invested(["2020-12", 9], ["2021-01", 5], ["2021-09", 4]) },
    ["investedFalls"],
  ],
  ["no report where the unit's others have one", { invested: [] }, ["missed"]],
  ["the same of a unit that has not reported at all", { invested: [], county: code("u2") }, []],
  ["the same of a project completed before", { invested: [], completionActual: "2021-05-01" }, []],
  ["a unit that the office does not have", { county: code("x9") }, ["unknownCounty"]],
  ["a former name", { formerNames: ["旧名"] }, ["renamed"]],
  [
    "merged of projects that are gone",
    { changes: [{ at: "2021-01-01", kind: "merged", was: null, of: ["p7", "p8"] }] },
    ["merged"],
  ],
  [
    "merged of one that is still listed",
    { changes: [{ at: "2021-01-01", kind: "merged", was: null, of: ["sound", "p8"] }] },
    ["mergedListed"],
  ],
  [
    "split from one that is still listed",
    { changes: [{ at: "2021-01-01", kind: "split", was: null, of: ["sound"] }] },
    ["splitListed"],
  ],
  [
    "moved from another unit",
    { changes: [{ at: "2021-01-01", kind: "moved", was: "u2", of: [] }] },
    ["moved"],
  ],
  [
    "moved after the month",
    { changes: [{ at: "2021-10-01", kind: "moved", was: "u2", of: [] }] },
    [],
  ],
  ["a package that is not listed", { partOf: "p9" }, ["packageMissing"]],
  ["a part of itself", { partOf: "x" }, ["packageCircle"]],
])("%s", (_, changes, broken) => {
  expect(rules(changes)).toEqual(broken);
});

test("a correction is 错报, a value that came later 迟报; only of the month's year and before", () => {
  const revision = (at: string, was: number | null): Revision => ({
    month: month(at),
    value: 5,
    was,
    reportedAt: "2021-09-20",
  });
  expect(
    rules({}, [revision("2021-08", 4), revision("2021-07", null), revision("2020-08", 4)]),
  ).toEqual(["corrected", "late"]);
  expect(rules({}, [revision("2021-10", 4)])).toEqual([]);
});

test("a part is missed only beside parts that report; of a package that reports as one, none is", () => {
  const packed = entry({ id: "pack" });
  const part = (id: string, values: ReturnType<typeof invested>) =>
    entry({ id, name: `子项${id}`, partOf: "pack", invested: values });
  const missed = (...entries: readonly LedgerEntry[]) =>
    findings(packed, ...entries)
      .filter(({ rule }) => rule === "missed")
      .map(({ project }) => project.id);
  const reported = invested(["2021-09", 5]);
  expect(missed(part("a", []), part("b", []))).toEqual([]);
  expect(missed(part("a", reported), part("b", []))).toEqual(["b"]);
});

describe("重报", () => {
  const double = (a: Partial<Project>, b: Partial<Project>) =>
    findings(entry({ id: "a", name: "青梧大桥", ...a }), entry({ id: "b", name: "青梧大桥", ...b }))
      .filter(({ rule }) => rule === "duplicate")
      .map(({ project, against }) => [project.id, against]);

  test("the same name in one unit, however it is written, each named beside the other", () => {
    expect(double({}, { name: "青梧 大桥" })).toEqual([
      ["a", "b"],
      ["b", "a"],
    ]);
    expect(double({}, { name: "新桥", formerNames: ["青梧大桥"] })).toEqual([["a", "b"]]);
  });

  test("neither in two units, nor of phases, parts, or what was split", () => {
    expect(double({}, { county: code("u2") })).toEqual([]);
    expect(double({}, { name: "青梧大桥（二期）" })).toEqual([]);
    expect(double({}, { partOf: "a" })).toEqual([]);
    const split = [{ at: "2021-01-01", kind: "split" as const, was: null, of: ["a"] }];
    expect(double({}, { changes: split })).toEqual([]);
  });
});

test("nothing is dropped and no number changed: what is wrong counts as it stands", () => {
  const wrong = [
    entry({ id: "a", county: code("x9"), plans: plan(0) }),
    entry({ id: "b", startActual: "2021-08-02", completionActual: "2021-08-01" }),
    entry({ id: "c", invested: [] }),
  ];
  const before = aggregateRows(rowsOf(wrong, AT));
  expect(findings(...wrong).length).toBeGreaterThan(2);
  expect([...before]).toEqual([...aggregateRows(rowsOf(wrong, AT))]);
  expect(before.get("projects.total")).toBe(3);
});

test("every rule has its words; 瞒报 is the fault of none", () => {
  const sentences = QUALITY_RULE_IDS.map((rule) =>
    qualitySentence(
      {
        rule,
        project: { id: "a", name: "甲", county: code("u1") },
        month: month(AT),
        found: 12_000,
        against: null,
      },
      (unit) => unit,
    ),
  );
  expect(new Set(sentences).size).toBe(QUALITY_RULE_IDS.length);
  const [finding] = findings(entry({ id: "a", invested: [] }), entry({ id: "b", name: "乙项目" }));
  expect(finding && treatmentWords(finding)).toContain("不按0计");
  expect(sentences.find((text) => text.startsWith("报后更正"))).toBe(
    "报后更正：2021年9月由—更正为12,000万元。",
  );
  expect(new Set(QUALITY_RULE_IDS.map(faultWord))).toEqual(
    new Set(["漏报", "迟报", "错报", "重报", null]),
  );
  expect(QUALITY_RULES.missed.fault).toBe("missed");
});

test("a project that moved is said to by the names of the units, not by their codes", () => {
  const moved = {
    rule: "moved",
    project: { id: "a", name: "甲", county: code("u1") },
    month: null,
    found: "u1",
    against: "u2",
  } as const;
  const names: Readonly<Record<string, string>> = { u1: "东县", u2: "西区" };
  expect(qualitySentence(moved, (unit) => names[unit] ?? unit)).toBe("迁移：由西区迁到东县。");
});
