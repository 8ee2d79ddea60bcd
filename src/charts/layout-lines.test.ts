import { describe, expect, it } from "vitest";
import type { Figure } from "../figures/figure";
import { GALLERY } from "./fixtures/gallery";
import { FIGURE_SHAPES, estimatePlotHeight } from "./layout-height";
import { lampsLayout } from "./layout-lamps";
import { categoryAt, trendLayout } from "./layout-trend";
import { dotOf } from "./layout-trend-labels";

function trendOf(figure: Figure, width: number) {
  if (figure.body.kind !== "trend") throw new Error("not a trend");
  return trendLayout(figure.body, width);
}

function lampsOf(figure: Figure, width: number, rowHeight = 34) {
  if (figure.body.kind !== "lamps") throw new Error("not lamps");
  return lampsLayout(figure.body, { width, variant: width < 480 ? "narrow" : "wide", rowHeight, window: null });
}

describe("trends", () => {
  it("stand side by side where there is room, else below one another, at heights known before", () => {
    const wide = trendOf(GALLERY.trend, 1730);
    expect(new Set(wide.panels.map(({ top }) => top)).size).toBe(1);
    const stacked = trendOf(GALLERY.trend, 600);
    expect(new Set(stacked.panels.map(({ left }) => left)).size).toBe(1);
    for (const layout of [wide, stacked]) {
      expect(estimatePlotHeight({ ...FIGURE_SHAPES["rate-trend"], units: 1, groups: 1, total: false, width: layout.width })).toBe(
        layout.height,
      );
    }
  });

  it("share one scale that grows past 100", () => {
    const { domain, ticks } = trendOf(GALLERY.trend, 1730);
    expect(domain).toEqual([0, 101.4]);
    expect(ticks.map(({ label }) => label)).toEqual(["0", "25", "50", "75", "100%"]);
  });

  it("end in labels that don't overlap", () => {
    for (const figure of [GALLERY.trend, GALLERY.units, GALLERY.long]) {
      for (const panel of trendOf(figure, 600).panels) {
        const ends = panel.labels.filter(({ role }) => role !== "current").map(({ x, y }) => ({ x, y }));
        for (const one of ends) {
          const near = ends.filter((other) => other !== one && other.x === one.x && Math.abs(other.y - one.y) < 15);
          expect(near).toEqual([]);
        }
      }
    }
  });

  it("flag short words over the dot or in the end label, and part reports by a hollow dot", () => {
    const point = { value: 50, text: "50.0%", number: { value: 0.5, format: "percent" as const }, flag: null, lag: 0 };
    const line = {
      key: "y",
      name: "2026年",
      role: "current" as const,
      endLabel: "2026 50.0%",
      points: [{ ...point, flag: "核减" }, { ...point, flag: "11/12已报" }, { ...point, flag: "核减" }, null],
    };
    expect(line.points.map((_, index) => dotOf(line, index))).toEqual([
      { dot: "filled", word: "核减" },
      { dot: "hollow", word: null },
      { dot: "large", word: null },
      { dot: "none", word: null },
    ]);
    expect(trendOf(GALLERY.long, 1180).panels[0]?.labels.map(({ text }) => text)).toContain("309.4亿元 核减");
  });

  it("name the current category strongly and skip names without room", () => {
    const { named } = trendOf(GALLERY.long, 500);
    expect(named.length).toBeLessThan(12);
    expect(named.find(({ strong }) => strong)?.text).toBe("2026三季度");
  });

  it("find the category under the pointer in every panel", () => {
    const layout = trendOf(GALLERY.trend, 1730);
    const second = layout.panels[1];
    if (!second) throw new Error("no second panel");
    expect(categoryAt(layout, 4, second.right - 3, second.top + 10)).toBe(3);
    expect(categoryAt(layout, 4, second.right - 3, second.bottom + 200)).toBeNull();
  });
});

describe("lamps", () => {
  it("have a column per rate inside the plot, and a hatch across a unit without any", () => {
    const layout = lampsOf(GALLERY.lamps, 552);
    expect(layout.columns.map(({ word }) => Math.round(word)).at(-1)).toBe(552);
    expect(layout.rows.filter(({ hatched }) => hatched).map(({ name }) => name)).toEqual(["棠里县"]);
    expect(layout.rows.at(-1)).toMatchObject({ isTotal: true, name: "全市" });
  });

  it("give a long word the lamp's place on a phone", () => {
    expect(lampsOf(GALLERY.lamps, 326, 44).rows[4]?.wordy).toEqual([false, true, false]);
    expect(lampsOf(GALLERY.lamps, 900).rows[4]?.wordy).toEqual([false, false, false]);
  });

  it("are as high as estimated", () => {
    const estimate = { ...FIGURE_SHAPES["lamps"], units: 12, groups: 3, total: true };
    expect(estimatePlotHeight({ ...estimate, width: 552, pageWidth: 1920 })).toBe(lampsOf(GALLERY.lamps, 552).height);
    expect(estimatePlotHeight({ ...estimate, width: 326, pageWidth: 390 })).toBe(lampsOf(GALLERY.lamps, 326, 44).height);
  });
});
