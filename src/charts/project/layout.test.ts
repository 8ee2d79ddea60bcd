import { describe, expect, test } from "vitest";
import { month } from "../../domain/fixtures/build";
import { project } from "../../domain/fixtures/ledger";
import { milestonesOf } from "../../figures/project/milestones";
import { textWidth } from "../base/text";
import { SIZE } from "../base/theme";
import { milestonesLayout } from "./layout";

const OF = milestonesOf(project({}), month("2022-12"));

describe.each([1180, 552, 326])("at %d px", (width) => {
  const layout = milestonesLayout(OF, width);

  test("every day and every word stands inside", () => {
    for (const { planned, actual, words } of layout.rows) {
      for (const x of [planned, actual]) {
        if (x === null) continue;
        expect(x).toBeGreaterThanOrEqual(layout.left);
        expect(x).toBeLessThanOrEqual(layout.right);
      }
      for (const { text, x } of words)
        expect(x + textWidth(text, SIZE.axis)).toBeLessThanOrEqual(width);
    }
  });

  test("a later day stands further right", () => {
    const [start] = layout.rows;
    expect(start?.actual ?? 0).toBeGreaterThan(start?.planned ?? 0);
  });
});

test("of many years no two names touch", () => {
  const layout = milestonesLayout(
    milestonesOf(project({ startActual: "2001-05-01" }), month("2022-12")),
    326,
  );
  const named = layout.years.filter(({ isNamed }) => isNamed);
  expect(layout.years).toHaveLength(22);
  for (const [index, { x }] of named.slice(1).entries())
    expect(x - (named[index]?.x ?? 0)).toBeGreaterThan(textWidth("2001", SIZE.axis));
});
