import { expect, test } from "vitest";
import {
  names,
  officeOf,
  oneUnit,
  reading,
  record,
  unit,
  unitNamed,
  units,
  view,
} from "../fixtures/build";
import { MEASURES } from "./measure";
import { readNet, totalMeasure } from "./readings";

test("当季: only units with both ends have a value", () => {
  const records = [
    record("u1", "2020-06", { "starts.done": 2 }),
    record("u1", "2020-09", { "starts.done": 5 }),
    record("u2", "2020-09", { "starts.done": 8 }),
  ];
  const snapshot = view(officeOf({ units: units(3), records }), { basis: "quarter" });
  const total = totalMeasure(snapshot, "starts.done");
  expect([total.value, names(total.reported), names(total.missing)]).toEqual([
    3,
    ["u1"],
    ["u2", "u3"],
  ]);
  expect(reading(snapshot, "u2", "starts.done")).toEqual({ value: null, absence: "noEarlier" });
  expect(reading(snapshot, "u3", "starts.done")).toEqual({ value: null, absence: "notReported" });
});

test("a sum has its own coverage, null units are not 0, and nobody reporting is null", () => {
  const records = [
    record("u1", "2020-09", { "starts.done": 0 }),
    record("u2", "2020-09", { "starts.planned": 4 }),
  ];
  const snapshot = view(officeOf({ units: units(2), records }));
  const done = totalMeasure(snapshot, "starts.done");
  expect([done.value, names(done.reported), names(done.missing)]).toEqual([0, ["u1"], ["u2"]]);
  expect(totalMeasure(snapshot, "starts.due").value).toBeNull();
});

test("不适用: a unit that does not report a group is outside its coverage and its sum", () => {
  const direct = unit("d9", { kind: "direct", reports: ["investment"] });
  const records = [
    record("u1", "2020-09", { "enterprises.total.added": 3 }),
    record("d9", "2020-09", { "enterprises.total.added": 9 }),
  ];
  const total = totalMeasure(
    view(officeOf({ units: [...units(1), direct], records })),
    "enterprises.total.added",
  );
  expect([total.value, names(total.reported), names(total.missing)]).toEqual([3, ["u1"], []]);
});

test("净增 = 新增 − 退出, missing unless both are reported", () => {
  const snapshot = oneUnit({
    "2020-09": { "enterprises.total.added": 3, "enterprises.total.removed": 5 },
  });
  expect(readNet(snapshot, unitNamed(snapshot, "u1")).value).toBe(-2);
  const half = oneUnit({ "2020-09": { "enterprises.total.added": 3 } });
  expect(readNet(half, unitNamed(half, "u1"))).toEqual({ value: null, absence: "notReported" });
});

test("one county and 180 counties are summed alike", () => {
  const many = units(180);
  const records = many.map(({ code }, index) => record(code, "2020-09", { "starts.done": index }));
  expect(totalMeasure(view(officeOf({ units: many, records })), "starts.done")).toMatchObject({
    value: (179 * 180) / 2,
    missing: [],
  });
  expect(totalMeasure(oneUnit({ "2020-09": { "starts.done": 7 } }), "starts.done").value).toBe(7);
});

test("a unit that reports everything as 0 has reported everything", () => {
  const zeros = Object.fromEntries(MEASURES.map((measure) => [measure, 0]));
  const snapshot = oneUnit({ "2020-09": zeros });
  for (const measure of MEASURES)
    expect(reading(snapshot, "u1", measure)).toEqual({ value: 0, absence: null });
});
