/** Plots in which parts, or all, stand left of 0. */
import { describe, expect, it } from "vitest";
import type { Figure } from "../../figures/figure";
import { GALLERY } from "../fixtures/gallery";
import { rowsLayout } from "./layout";
import { textWidth } from "../base/text";
import { MARK, SIZE } from "../base/theme";

function wide({ body }: Figure, width = 552) {
  if (body.kind !== "rows") throw new Error("not a figure of rows");
  return rowsLayout(body, { width, variant: "wide", rowHeight: 34, window: null });
}

describe("the axis", () => {
  it("holds both ends of a stack whose parts stand on either side of 0, and room for words right of 0 where all fell", () => {
    expect(wide(GALLERY.mixedStack).domain[0]).toBeLessThanOrEqual(-8);
    const fallen = wide(GALLERY.fallenStack);
    expect(fallen.domain[0]).toBeLessThanOrEqual(-18);
    expect(fallen.plot.right - fallen.zero).toBeCloseTo(MARK.missingStub + 8 + 26);
  });
});

describe("marks", () => {
  it("put −3, 0, +6, 0, +1 left and right of 0, each in its colour with its label, and the whole in its column", () => {
    const layout = wide(GALLERY.mixedStack, 1180);
    const placed = layout.rows[2];
    if (placed?.mark.kind !== "bars") throw new Error("no bars");
    const [industry, trade, services] = placed.mark.bars;
    expect(placed.mark.bars.map(({ role, label }) => [role, label])).toEqual([
      ["industry", "工−3"],
      ["trade", "商6"],
      ["services", "服1"],
    ]);
    expect((industry?.left ?? 0) + (industry?.width ?? 0)).toBeCloseTo(layout.zero);
    expect(trade?.left).toBeCloseTo(layout.zero);
    expect(services?.left ?? 0).toBeGreaterThan((trade?.left ?? 0) + (trade?.width ?? 0));
    expect(placed.row.cells["total"]?.text).toBe("4");
    expect(placed.mark.flag).toBeNull();
  });

  it("let 退出 that was corrected downwards add to 新增, and a fallen 新增 stand beside 退出, with the net at their end", () => {
    const layout = wide(GALLERY.correctedNet, 1180);
    const bars = layout.rows
      .slice(0, 3)
      .map(({ mark }) => (mark.kind === "bars" ? { bars: mark.bars, net: mark.net } : null));
    const ends = bars.map((row) => row?.bars.map(({ left, width }) => [left, left + width]) ?? []);
    expect(ends[0]?.[1]?.[1]).toBeCloseTo(bars[0]?.net ?? 0);
    expect(ends[1]?.[1]?.[0]).toBeCloseTo(bars[1]?.net ?? 0);
    // Of −3 and 退出 −5 each stands on its own side.
    expect([ends[2]?.[0]?.[1], ends[2]?.[1]?.[0]]).toEqual([layout.zero, layout.zero]);
  });

  it("keep 未报, 0 and 核减 right of 0 and in the plot where all values fell", () => {
    const layout = wide(GALLERY.fallenStack);
    const words = layout.rows.flatMap(({ mark }) =>
      mark.kind === "bars" ? (mark.flag ?? []) : mark.word,
    );
    expect(words.map(({ text }) => text)).toEqual([
      ...Array(7).fill("核减"),
      "0",
      "核减",
      "未报",
      "核减",
      "核减",
    ]);
    expect(words.filter(({ x, anchor }) => anchor !== "start" || x < layout.zero)).toEqual([]);
  });

  it("stand on both sides of 0 where neither has room for a stub and its word", () => {
    const { body } = GALLERY.fallenStack;
    if (body.kind !== "rows") throw new Error("not a figure of rows");
    const layout = rowsLayout(body, {
      width: 230,
      variant: "wide",
      rowHeight: 24,
      window: null,
      still: { columns: "few" },
    });
    const mark = layout.rows[9]?.mark;
    if (mark?.kind !== "missing") throw new Error("not missing");
    expect([mark.x, mark.word.anchor]).toEqual([layout.zero - MARK.missingStub, "start"]);
    expect(mark.word.x + textWidth(mark.word.text, SIZE.value)).toBeLessThanOrEqual(
      layout.plot.right,
    );
  });
});
