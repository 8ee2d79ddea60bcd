import { expect, test } from "vitest";
import { code, officeOf, record, unit, units, view } from "../../domain/fixtures/build";
import type { QualityRule } from "../../domain/ledger/quality";
import { qualityView } from "./quality";
import { unitFindings } from "./quality-units";

const SNAPSHOT = view(
  officeOf({ units: units(3), records: [record("u1", "2021-09", { "investment.done": 1 })] }),
);

const finding = (rule: QualityRule, county: string) => ({
  rule,
  project: { id: `${rule} ${county}`, name: rule, county: code(county) },
  month: null,
  found: null,
  against: null,
});

test("units stand by how much was found; what is no unit's comes last, and all add up", () => {
  const findings = [
    finding("missed", "u1"),
    finding("missed", "u3"),
    finding("duplicate", "u3"),
    finding("renamed", "u3"),
    finding("unknownCounty", "x9"),
    finding("noPlan", "x9"),
  ];
  const all = qualityView(findings, { rules: [], faults: [] });
  const rows = unitFindings(SNAPSHOT, all);
  expect(rows.map(({ code: own, findings: count }) => [own, count])).toEqual([
    ["u3", 3],
    ["u1", 1],
    [null, 2],
  ]);
  expect(rows[0]).toMatchObject({
    faults: { missed: 1, late: 0, wrong: 0, double: 1 },
    others: 1,
  });
  expect(rows.reduce((sum, row) => sum + row.findings, 0)).toBe(all.findings);
});

test("nothing found is no unit", () => {
  expect(unitFindings(SNAPSHOT, qualityView([], { rules: [], faults: [] }))).toEqual([]);
});

test("what is found below a unit is that unit's", () => {
  const { dataset, members } = SNAPSHOT;
  const regions = [...dataset.regions, unit("v1", { parent: code("u2") })];
  const rows = unitFindings(
    { members, dataset: { ...dataset, regions } },
    qualityView([finding("missed", "v1")], { rules: [], faults: [] }),
  );
  expect(rows.map(({ code: own, findings }) => [own, findings])).toEqual([["u2", 1]]);
});
