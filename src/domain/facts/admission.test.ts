import { expect, test } from "vitest";
import { problemsOf } from "../wording/admission-words";
import { admit, isFaultless } from "./admission";
import { createFacts, cumulativeValue } from "./facts";
import { ROOT, code, month, officeOf, printed, record, unit, units, view } from "../fixtures/build";
import { totalMeasure } from "./readings";

const SEPTEMBER = month("2021-09");
const GOOD = [
  record("u1", "2021-09", { "investment.done": 5 }),
  record("u2", "2021-09", { "investment.done": 7 }),
];
const office = officeOf({ units: units(2), records: GOOD });
const factsOf = (...more: readonly ReturnType<typeof record>[]) =>
  createFacts({
    region: ROOT,
    revision: "r1",
    records: [...GOOD, ...more],
    printed: [printed("root", "2021-09", "investment.done", 12)],
  });

test("good facts keep their records, and the same pair is the same object", () => {
  const facts = factsOf();
  const admission = admit(office.dataset, facts);
  expect(admission.facts.records).toBe(facts.records);
  expect(admit(office.dataset, facts)).toBe(admission);
  expect(admit(office.dataset, admission.facts)).toBe(admission);
  expect(isFaultless(office.dataset, facts)).toBe(true);
});

test("a record of the region among its units is in no sum, and makes no month", () => {
  const facts = factsOf(
    record("root", "2021-09", { "investment.done": 12 }),
    record("root", "2021-12", { "starts.done": 1 }),
  );
  const snapshot = view({ ...office, facts });
  expect(totalMeasure(snapshot, "investment.done").value).toBe(12);
  expect(snapshot.facts.monthsWith.starts).toEqual([]);
  expect(problemsOf(snapshot.dataset, [snapshot.facts])).toMatchObject([
    { weight: "leftOut", where: "facts" },
  ]);
});

test("a month to come takes nothing from the month that has been", () => {
  const facts = factsOf(record("u1", "2036-09", { "investment.done": 0 }));
  const snapshot = view({ ...office, facts });
  expect(isFaultless(office.dataset, facts)).toBe(false);
  expect(snapshot.periods.investment?.month).toBe("2021-09");
  expect(cumulativeValue(snapshot.facts, code("u1"), SEPTEMBER, "investment.done")).toBe(5);
  expect(snapshot.facts.monthsWith.investment).toEqual(["2021-09"]);
  expect(problemsOf(snapshot.dataset, [snapshot.facts])).toHaveLength(1);
});

test("a value of a group that its unit does not report is in no sum, and makes no month", () => {
  const direct = unit("u3", { kind: "direct", reports: ["investment"] });
  const given = [...GOOD, record("u3", "2021-09", { "investment.done": 3, "starts.done": 4 })];
  const snapshot = view(officeOf({ units: [...units(2), direct], records: given }));
  expect([
    totalMeasure(snapshot, "investment.done").value,
    totalMeasure(snapshot, "starts.done").value,
  ]).toEqual([15, null]);
  expect(snapshot.periods.starts).toBeNull();
  expect(problemsOf(snapshot.dataset, [snapshot.facts])).toMatchObject([
    { weight: "leftOut", what: "u3（u3）的reports中没有开工，2021-09却有数" },
  ]);
});

test("thousands of strangers are one problem a unit", () => {
  const strangers = Array.from({ length: 3000 }, (_, index) =>
    record(`x${index % 3}`, `20${10 + (index % 11)}-0${1 + (index % 9)}`, { "starts.done": 1 }),
  );
  expect(problemsOf(office.dataset, [factsOf(...strangers)])).toHaveLength(3);
});

test("what was left out is named once: values of it that contradict each other are no conflict of what counts", () => {
  const direct = unit("u3", { kind: "direct", reports: ["investment"] });
  const given = [1, 2].flatMap((value) => [
    record("x9", "2021-09", { "investment.done": value }),
    record("u3", "2021-09", { "starts.done": value, "investment.done": value }),
  ]);
  const snapshot = view(officeOf({ units: [...units(2), direct], records: [...GOOD, ...given] }));
  expect(snapshot.facts.conflicts).toEqual([
    {
      origin: "reported",
      region: "u3",
      month: "2021-09",
      measure: "investment.done",
      earlier: 1,
      later: 2,
    },
  ]);
});

test("records without a value say nothing, wherever they are of", () => {
  const nothing = { "investment.done": null };
  const facts = factsOf(
    record("u1", "2021-10", nothing),
    record("x9", "2036-01", nothing),
    record("root", "2021-09", nothing),
  );
  expect(isFaultless(office.dataset, facts)).toBe(true);
  expect(problemsOf(office.dataset, [facts])).toEqual([]);
});
