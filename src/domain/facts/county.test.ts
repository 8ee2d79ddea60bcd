import fc from "fast-check";
import { expect, test } from "vitest";
import {
  UNIT_GROUPS,
  childrenOf,
  compareUnits,
  parseCode,
  reportsGroup,
  unitGroupLabel,
  unitGroupOf,
} from "./county";
import { ROOT, names, unit } from "../fixtures/build";

test.each(["411481", "411400-zone1", "433100-direct", "A", "0".repeat(32)])(
  "%s is a code: six digits are never assumed",
  (text) => {
    expect(parseCode(text)).toBe(text);
  },
);

test.each(["", "0".repeat(33), "4114 81", "市直", "a_b", "a/b", "411481\n"])(
  "%j is no code",
  (text) => {
    expect(parseCode(text)).toBeNull();
  },
);

test("units stand in groups 县 · 功能区 · 直属, then in the office's order, then by code", () => {
  const regions = [
    unit("direct1", { kind: "direct", order: 0 }),
    unit("zone1", { kind: "zone", order: 0 }),
    unit("b9", { order: 2 }),
    unit("a9", { order: 2 }),
    unit("c9", { order: 1 }),
    unit("elsewhere", { parent: null }),
  ];
  expect(names(childrenOf(regions, ROOT))).toEqual(["c9", "a9", "b9", "zone1", "direct1"]);
});

test("a prefecture below a province stands where counties do", () => {
  expect(unitGroupOf("prefecture")).toBe("county");
  expect([unitGroupOf("zone"), unitGroupOf("direct")]).toEqual(["zone", "direct"]);
});

test("the word for units is the policy's: 县（区） in 商丘", () => {
  expect(UNIT_GROUPS.map((group) => unitGroupLabel(group, "县（区）"))).toEqual([
    "县（区）",
    "功能区",
    "直属单位",
  ]);
});

test("a group that a unit does not report is known: 市直 and 四上", () => {
  const direct = unit("d1", { kind: "direct", reports: ["projects", "investment"] });
  expect([reportsGroup(direct, "investment"), reportsGroup(direct, "enterprises")]).toEqual([
    true,
    false,
  ]);
  expect(reportsGroup(unit("u1"), "enterprises")).toBe(true);
});

test("the display order is total: any two units compare the opposite way round", () => {
  const kinds = fc.constantFrom(...UNIT_GROUPS);
  const anyUnit = fc
    .tuple(kinds, fc.nat(3), fc.constantFrom("a", "b", "c"))
    .map(([kind, order, text]) => unit(text, { kind, order }));
  fc.assert(
    fc.property(anyUnit, anyUnit, (a, b) => {
      fc.pre(a.code !== b.code);
      expect(Math.sign(compareUnits(a, b))).toBe(-Math.sign(compareUnits(b, a)));
    }),
  );
});
