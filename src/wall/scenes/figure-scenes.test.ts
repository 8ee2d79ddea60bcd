import { describe, expect, test } from "vitest";
import { scene } from "./fixtures/scene";
import { ROOM, manyUnits } from "./fixtures/views";
import type { Scene, ScenePlot } from "./scene";

function plots({ pages }: Scene): readonly (readonly ScenePlot[])[] {
  return pages.map((page) => (page.kind === "figures" ? page.plots : []));
}

/** How many units stand on each page, of the first plot. */
function counts(of: Scene): (number | undefined)[] {
  return plots(of).map(([plot]) => plot?.window?.count);
}

describe("pages of a figure", () => {
  test("are one up to twelve units", () => {
    expect(counts(scene(manyUnits(12), "investment"))).toEqual([undefined]);
  });

  test("of 13 and of 40 units break between groups where that costs no page", () => {
    // 10 counties, then 2 zones and 1 direct.
    expect(counts(scene(manyUnits(13), "investment"))).toEqual([10, 3]);
    expect(counts(scene(manyUnits(40), "investment"))).toEqual([10, 10, 10, 10]);
  });

  test("of 12 units on 4:3 are one of lower rows, not one of ten and one of two", () => {
    // 9 counties, 2 zones and 1 direct.
    expect(counts(scene(manyUnits(12), "investment", ROOM.narrow))).toEqual([undefined]);
    expect(counts(scene(manyUnits(13), "investment", ROOM.narrow))).toEqual([10, 3]);
    expect(counts(scene(manyUnits(16), "investment", ROOM.narrow))).toEqual([8, 8]);
  });

  test.each([
    ["lamps", ROOM.wide, 15, 12],
    ["lamps", ROOM.upright, 13, 14],
    ["investment", ROOM.upright, 7, 26],
  ] as const)("of 180 units hold them all, each once: %s on %o", (id, room, pages, most) => {
    const windows = plots(scene(manyUnits(180), id, room)).map(([plot]) => plot?.window);
    expect(windows).toHaveLength(pages);
    let next = 0;
    for (const window of windows) {
      expect(window?.first).toBe(next);
      expect(window?.count).toBeLessThanOrEqual(most);
      next += window?.count ?? 0;
    }
    expect(next).toBe(180);
  });

  test("show 开工 and 竣工 side by side on 16:9, one after the other on 4:3 and with long names", () => {
    const ids = (of: Scene) => plots(of).map((page) => page.map(({ figure }) => figure.id));
    expect(ids(scene(manyUnits(12), "rates"))).toEqual([["start-rate", "completion-rate"]]);
    expect(ids(scene(manyUnits(10), "rates", ROOM.narrow))).toEqual([
      ["start-rate"],
      ["completion-rate"],
    ]);
    expect(ids(scene(manyUnits(3, { name: () => "汀洲沿江先进制造产业园区" }), "rates"))).toEqual([
      ["start-rate"],
      ["completion-rate"],
    ]);
  });

  test("upright are one up to fourteen units, with their words over their bars, then of short rows, unless names are too long", () => {
    const styles = (of: Scene) => plots(of).map(([plot]) => plot?.style);
    const named = { name: (index: number) => `第${index + 1}街道城镇和新区管委会` };
    expect(counts(scene(manyUnits(14), "investment", ROOM.upright))).toEqual([undefined]);
    expect(styles(scene(manyUnits(14), "investment", ROOM.upright))).toEqual(["tall"]);
    expect(counts(scene(manyUnits(40), "investment", ROOM.upright))).toEqual([20, 20]);
    expect(styles(scene(manyUnits(40), "investment", ROOM.upright))).toEqual(["short", "short"]);
    expect(counts(scene(manyUnits(40, named), "investment", ROOM.upright))).toEqual([14, 13, 13]);
    expect(styles(scene(manyUnits(40, named), "investment", ROOM.upright))).toEqual([
      "tall",
      "tall",
      "tall",
    ]);
    expect(counts(scene(manyUnits(40), "lamps", ROOM.upright))).toEqual([14, 13, 13]);
  });

  test("upright show 开工 and 竣工 one below the other where that takes one page, else one after the other", () => {
    const ids = (of: Scene) =>
      plots(of).map((page) => page.map(({ figure, style }) => `${figure.id} ${style}`));
    expect(ids(scene(manyUnits(6), "rates", ROOM.upright))).toEqual([
      ["start-rate tall", "completion-rate tall"],
    ]);
    expect(ids(scene(manyUnits(12), "rates", ROOM.upright))).toEqual([
      ["start-rate short", "completion-rate short"],
    ]);
    expect(ids(scene(manyUnits(13), "rates", ROOM.upright))).toEqual([
      ["start-rate tall"],
      ["completion-rate tall"],
    ]);
    expect(counts(scene(manyUnits(40), "rates", ROOM.upright))).toEqual([20, 20, 20, 20]);
  });

  test("show the three trends on one page upright and on 16:9", () => {
    expect(counts(scene(manyUnits(4), "trends"))).toEqual([undefined]);
    expect(counts(scene(manyUnits(4), "trends", ROOM.upright))).toEqual([undefined]);
  });

  test("show the three trends one by one on 4:3", () => {
    expect(plots(scene(manyUnits(4), "trends"))).toHaveLength(1);
    expect(counts(scene(manyUnits(4), "trends", ROOM.narrow))).toEqual([1, 1, 1]);
  });
});
