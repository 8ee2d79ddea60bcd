import { expect, test } from "vitest";
import { MEASURES } from "../../domain/facts/measure";
import { RATE_IDS } from "../../domain/rates/rates";
import { keysOf } from "../../lib/record";
import { LEDGER_FIELD_WORD } from "../heads/ledger-field";
import { roleGroups } from "./role-words";

function keys(kind: "units" | "ledger"): string[] {
  return roleGroups(kind).flatMap(({ choices }) => choices.map(({ key }) => key));
}

test("a column of units can be made every measure and rate, once", () => {
  const own = keys("units");
  for (const measure of MEASURES) expect(own).toContain(`measure ${measure}`);
  for (const rate of RATE_IDS) expect(own).toContain(`rate ${rate}`);
  expect(own).toEqual(expect.arrayContaining(["unit", "rank", "serial", "other", "field name"]));
  expect(new Set(own).size).toBe(own.length);
});

test("a column of projects can be made every field, and no measure of a unit", () => {
  const own = keys("ledger");
  for (const field of keysOf(LEDGER_FIELD_WORD)) expect(own).toContain(`field ${field}`);
  expect(own.filter((key) => key.startsWith("measure"))).toEqual([]);
  expect(new Set(own).size).toBe(own.length);
});

test("no two choices of one list have the same words", () => {
  for (const kind of ["units", "ledger"] as const) {
    const labels = roleGroups(kind).flatMap(({ choices }) => choices.map(({ label }) => label));
    expect(new Set(labels).size).toBe(labels.length);
  }
});
