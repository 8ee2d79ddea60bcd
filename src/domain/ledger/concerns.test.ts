import { describe, expect, test } from "vitest";
import { invariant } from "../../lib/invariant";
import { parseCode } from "../facts/county";
import { officeOf, record, unit, units, view } from "../fixtures/build";
import { ledgerQuestion, overdueByUnit } from "./concerns";

const REPORT = record("u1", "2021-08", { "investment.done": 7, "investment.planned": 10 });
const office = officeOf({ units: units(3), records: [REPORT] });

function project(name: string, county: string) {
  const code = parseCode(county);
  invariant(code, "a code");
  return { name, county: code };
}

describe("what a view asks the ledger", () => {
  test("all units of the region at the month of investment", () => {
    expect(ledgerQuestion(view(office))).toEqual({
      region: office.dataset.root,
      counties: null,
      month: "2021-08",
    });
  });

  test("only the chosen units", () => {
    expect(ledgerQuestion(view(office, { counties: ["u1", "u3"] })).counties).toEqual(["u1", "u3"]);
  });

  test("the units without 直属 where those are left out", () => {
    const mixed = officeOf({
      units: [unit("u1"), unit("d", { kind: "direct" })],
      records: [REPORT],
    });
    expect(ledgerQuestion(view(mixed, { direct: "without" })).counties).toEqual(["u1"]);
  });
});

describe("overdue projects by unit", () => {
  test("those with most first, else in display order; units without any are not there", () => {
    const projects = [
      project("甲", "u3"),
      project("乙", "u2"),
      project("丙", "u3"),
      project("丁", "u1"),
    ];
    const found = overdueByUnit(view(office), { total: 4, projects, problems: [] });
    expect(found.map(({ unit: { code }, names }) => [code, ...names])).toEqual([
      ["u3", "甲", "丙"],
      ["u1", "丁"],
      ["u2", "乙"],
    ]);
  });

  test("a project of a unit's own unit is the unit's; one of nobody in the view is nobody's", () => {
    const [first, second] = units(2);
    invariant(first && second, "two units");
    const town = { ...unit("t"), parent: first.code };
    const nested = officeOf({ units: [first, second], records: [REPORT] });
    const dataset = { ...nested.dataset, regions: [...nested.dataset.regions, town] };
    const projects = [project("甲", "t"), project("乙", "elsewhere"), project("丙", "u2")];
    const chosen = view({ ...nested, dataset }, { counties: ["u1"] });
    expect(
      overdueByUnit(chosen, { total: 3, projects, problems: [] }).map(
        ({ unit: { code }, names }) => [code, ...names],
      ),
    ).toEqual([["u1", "甲"]]);
  });
});
