import { expect, test } from "vitest";
import { code, month } from "../fixtures/build";
import { possibleCauses } from "./causes";
import type { QualityFinding, QualityRule } from "./quality";

const AT = { unit: code("u1"), month: month("2021-09") };

function finding(rule: QualityRule, id: string, changes: Partial<QualityFinding> = {}) {
  const project = { id, name: id, county: code("u1") };
  return { rule, project, month: null, found: null, against: null, ...changes } as const;
}
const of = (id: string, county: string) => ({ id, name: id, county: code(county) });
const causes = (measure: Parameters<typeof possibleCauses>[0], ...findings: QualityFinding[]) =>
  possibleCauses(measure, findings, AT).map(({ rule, findings: found }) => [
    rule,
    found.map(({ project }) => project.id),
  ]);

test("only what touches the measure can be a cause of its difference", () => {
  const all = [
    finding("noPlan", "a"),
    finding("corrected", "b", { month: AT.month }),
    finding("duplicate", "c"),
    finding("renamed", "d"),
  ];
  expect(causes("investment.done", ...all)).toEqual([
    ["corrected", ["b"]],
    ["duplicate", ["c"]],
  ]);
  expect(causes("investment.planned", ...all)).toEqual([
    ["noPlan", ["a"]],
    ["duplicate", ["c"]],
  ]);
  expect(causes("projects.total", ...all)).toEqual([["duplicate", ["c"]]]);
});

test("a value of another month is no cause: cumulative values are each month's own", () => {
  const earlier = finding("corrected", "a", { month: month("2021-08") });
  expect(causes("investment.done", earlier)).toEqual([]);
});

test("of other units only what came from here, and what no unit claims", () => {
  const gone = finding("moved", "a", { project: of("a", "u2"), found: "u2", against: "u1" });
  const elsewhere = finding("moved", "b", { project: of("b", "u2"), found: "u2", against: "u3" });
  const stray = finding("unknownCounty", "c", { project: of("c", "x9") });
  const other = finding("duplicate", "d", { project: of("d", "u2") });
  expect(causes("starts.done", gone, elsewhere, stray, other)).toEqual([
    ["unknownCounty", ["c"]],
    ["moved", ["a"]],
  ]);
});

test("nothing found is no cause", () => {
  expect(causes("completions.done")).toEqual([]);
});
