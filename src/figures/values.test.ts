/** The text that a hash of the values is made from. */
import { describe, expect, test } from "vitest";
import { officeOf, record, unit, view } from "../domain/fixtures/build";
import { xiangxi, yi } from "../domain/fixtures/real-notices";
import { FIGURE_IDS } from "./figure";
import { valueText } from "./values";
import { FIGURES } from "./registry";

const plan = FIGURES["investment-plan"].build(view(xiangxi()));

function textOf(done: number): string {
  const values = { "investment.planned": yi(100), "investment.done": done };
  return valueText(
    FIGURES["investment-plan"].build(
      view(officeOf({ units: [unit("u1")], records: [record("u1", "2021-09", values)] })),
    ),
  );
}

describe("the values of a figure", () => {
  test("are the same text for an equal figure made of other objects", () => {
    expect(valueText(structuredClone(plan))).toBe(valueText(plan));
  });

  test("differ as soon as a number differs, even below what is displayed", () => {
    expect(textOf(yi(50) + 1)).not.toBe(textOf(yi(50)));
    expect(textOf(yi(50))).toBe(textOf(yi(50)));
  });

  test("hold title and numbers", () => {
    expect(valueText(plan)).toContain("完成投资：7个单位达到序时，州直欠16.3个百分点");
    expect(valueText(plan)).toContain('[156.7,"yi"]');
  });

  test("leave out what is no value: revision and notes", () => {
    expect(
      valueText({ ...plan, notes: ["另注。"], stamp: { ...plan.stamp, revision: "r2" } }),
    ).toBe(valueText(plan));
  });

  test("tell all figures of a view apart", () => {
    const texts = FIGURE_IDS.map((id) => valueText(FIGURES[id].build(view(xiangxi()))));
    expect(new Set(texts).size).toBe(FIGURE_IDS.length);
  });
});
