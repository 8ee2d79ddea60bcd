import { expect, test } from "vitest";
import { type Choice, choiceOf, code, officeOf, record, unit, units } from "../fixtures/build";
import { monthsInQuarter, nameOf, quartersWithData, resolveScope } from "./scope";

const [first, second, third] = ["2020-07", "2020-08", "2021-03"] as const;
const { dataset, facts } = officeOf({
  units: [...units(3), unit("d9", { kind: "direct" })],
  records: [first, second, third].map((at) => record("u1", at, { "starts.done": 1 })),
});

function resolve(choice: Choice) {
  return resolveScope(choiceOf(choice), dataset, facts);
}

test("quarters without data are not offered", () => {
  expect(quartersWithData(dataset)).toEqual(["2020Q3", "2021Q1"]);
  expect(monthsInQuarter(dataset, resolve({ quarter: "2020Q3" }).scope.quarter)).toEqual([
    first,
    second,
  ]);
});

test("nothing chosen: the root, the latest quarter, 累计, all units, with 直属", () => {
  expect(resolve({})).toEqual({
    scope: {
      region: "root",
      quarter: "2021Q1",
      asof: null,
      basis: "ytd",
      counties: null,
      direct: "with",
    },
    problems: [],
  });
});

test("asof: an earlier month of the quarter holds, the latest is the default, another is dropped and named", () => {
  expect(resolve({ quarter: "2020Q3", asof: first }).scope.asof).toBe(first);
  expect(resolve({ quarter: "2020Q3", asof: second })).toMatchObject({
    scope: { asof: null },
    problems: [],
  });
  const dropped = resolve({ quarter: "2020Q3", asof: "2020-09" });
  expect(dropped.scope).toMatchObject({ asof: null, quarter: "2020Q3" });
  expect(dropped.problems).toHaveLength(1);
  expect(dropped.problems[0]).toContain("2020年9月");
});

test("a quarter without data falls back to the latest and is named; the rest holds", () => {
  const { scope, problems } = resolve({ quarter: "2019Q1", basis: "quarter", counties: ["u2"] });
  expect(scope).toMatchObject({ quarter: "2021Q1", basis: "quarter", counties: ["u2"] });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain("2019年一季度");
});

test("chosen units stand in display order; unknown ones are dropped and named", () => {
  const { scope, problems } = resolve({ counties: ["u3", "x7", "u1"] });
  expect(scope.counties).toEqual(["u1", "u3"]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain("x7");
  expect(problems[0]).not.toContain("u3");
});

test("choosing every unit is choosing all, and only unknown units chooses none", () => {
  expect(resolve({ counties: ["u1", "u2", "u3", "d9"] })).toMatchObject({
    scope: { counties: null },
    problems: [],
  });
  const none = resolve({ counties: ["x7"] });
  expect(none.scope.counties).toBeNull();
  expect(none.problems).toHaveLength(1);
});

test("含/不含直属", () => {
  expect(resolve({ direct: "without" }).scope.direct).toBe("without");
});

test("不含直属 is dropped and named where there are no other units", () => {
  const direct = officeOf({
    units: [unit("d1", { kind: "direct" })],
    records: [record("d1", first, { "starts.done": 1 })],
  });
  const { scope, problems } = resolveScope(
    choiceOf({ direct: "without" }),
    direct.dataset,
    direct.facts,
  );
  expect(scope.direct).toBe("with");
  expect(problems).toEqual([
    "本地区的单位都是直属单位，“不含直属”就没有单位了，已改为含直属；其他条件保留。",
  ]);
});

test("a region outside the data falls back to the root and is named", () => {
  const { scope, problems } = resolveScope(
    { ...choiceOf({}), region: unit("zz").code },
    dataset,
    facts,
  );
  expect(scope.region).toBe("root");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain("zz");
});

test("a region's name is found by its code, which stands where the data set does not list it", () => {
  const named = { ...dataset, regions: [unit("u1"), unit("u2", { name: "永城市" })] };
  expect([nameOf(named, code("u2")), nameOf(named, code("zz"))]).toEqual(["永城市", "zz"]);
});
