import { expect, test } from "vitest";
import { officeOf, record, units } from "../fixtures/build";
import { xiangxi } from "../fixtures/real-notices";
import { DEFAULT_POLICY, paceCurve } from "../facts/policy";
import type { BoardChange } from "./board-changes";
import { policyEffects } from "./policy-effects";

const words = ({ about, was, now }: BoardChange) => `${about}：${was}→${now}`;

test("the same rules change nothing", () => {
  const { dataset, facts } = xiangxi();
  expect(policyEffects(dataset, facts, dataset.policy).effects).toEqual([]);
});

test("another bound of the lamps names the units that would be shown in another colour, and nothing else", () => {
  const { dataset, facts } = xiangxi();
  const withRed = (red: number) => {
    const lamp = { basis: "gap", yellow: 0, red } as const;
    return policyEffects(dataset, facts, { ...dataset.policy, lamp }).effects.map(words);
  };
  expect(withRed(1)).toEqual(["泸溪县投资完成率：黄灯→红灯", "保靖县投资完成率：黄灯→红灯"]);
  expect(withRed(20)).toEqual(["州直投资完成率：红灯→黄灯"]);
});

test("a curve changes gaps and lamps, never a rate or a rank", () => {
  const office = officeOf({
    units: units(2),
    records: [
      record("u1", "2020-09", { "investment.planned": 100, "investment.done": 70 }),
      record("u2", "2020-09", { "investment.planned": 100, "investment.done": 90 }),
    ],
  });
  const timeProgress = paceCurve([5, 10, 15, 25, 35, 45, 55, 62, 70, 80, 90, 100]);
  const { quarter, effects } = policyEffects(office.dataset, office.facts, {
    ...DEFAULT_POLICY,
    timeProgress,
  });
  expect(quarter).toBe("2020Q3");
  expect(effects.map(words)).toEqual([
    "全市投资完成率：超5.0个百分点→超10.0个百分点",
    "u1投资完成率：欠5.0个百分点→持平序时",
    "u1投资完成率：黄灯→绿灯",
    "u2投资完成率：超15.0个百分点→超20.0个百分点",
  ]);
});

test("another denominator, another order, and a month that does not count yet", () => {
  const office = officeOf({
    units: units(3),
    records: [
      record("u1", "2020-08", {
        "completions.planned": 2,
        "completions.done": 1,
        "projects.total": 4,
      }),
      record("u2", "2020-08", {
        "completions.planned": 10,
        "completions.done": 4,
        "projects.total": 10,
      }),
      record("u1", "2020-09", {
        "completions.planned": 2,
        "completions.done": 2,
        "projects.total": 4,
      }),
    ],
  });
  const byTotal = policyEffects(office.dataset, office.facts, {
    ...DEFAULT_POLICY,
    completionDenominator: "total",
  });
  expect(byTotal.effects.map(words)).toEqual(
    expect.arrayContaining([
      "u1竣工率：50.0%→25.0%",
      "u1竣工率名次：第1名→第2名",
      "u2竣工率名次：第2名→第1名",
    ]),
  );
  const anyMonth = policyEffects(office.dataset, office.facts, {
    ...DEFAULT_POLICY,
    monthFrom: "any",
  });
  expect(anyMonth.effects.map(words)).toEqual(
    expect.arrayContaining(["竣工取哪个月：2020年8月→2020年9月", "u2竣工率名次：第2名→不排"]),
  );
});

test("a rule that moves the board to another quarter says so, and compares one quarter with itself", () => {
  const office = officeOf({
    units: units(3),
    records: [
      ...["u1", "u2", "u3"].map((unit) =>
        record(unit, "2020-09", { "investment.planned": 100, "investment.done": 70 }),
      ),
      record("u1", "2020-10", { "investment.planned": 100, "investment.done": 90 }),
    ],
  });
  const { quarter, effects } = policyEffects(office.dataset, office.facts, {
    ...DEFAULT_POLICY,
    monthFrom: "any",
  });
  expect(quarter).toBe("2020Q3");
  expect(effects.map(words)).toEqual(["打开时的季度：2020年三季度→2020年四季度"]);
});
