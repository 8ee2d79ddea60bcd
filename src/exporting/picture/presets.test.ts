import { describe, expect, it } from "vitest";
import { text } from "../../ui/tokens/screen.json";
import { PRESETS, PRESET_IDS, millimetresOf, pixelsOf, pointsOf } from "./presets";

describe("presets", () => {
  it("keep every text at 7.5 pt or more at printed size, the plot's smallest (12 px) included", () => {
    for (const id of PRESET_IDS) {
      const { leastPlotPtPerPx, plotPtPerPx, type } = PRESETS[id];
      expect(leastPlotPtPerPx * text.micro.size).toBeGreaterThanOrEqual(7.5);
      expect(plotPtPerPx).toBeGreaterThanOrEqual(leastPlotPtPerPx);
      expect(Math.min(type.title.size, type.subtitle.size, type.note.size)).toBeGreaterThanOrEqual(
        7.5,
      );
    }
  });

  it("have rows of 16.4 pt in Word 全宽, 15 pt in 半宽 and at most 30 pt on slides", () => {
    expect(PRESETS["word-full"].rowHeight.most * PRESETS["word-full"].plotPtPerPx).toBeCloseTo(
      16.38,
    );
    expect(PRESETS["word-half"].rowHeight.most * PRESETS["word-half"].plotPtPerPx).toBe(15);
    expect(PRESETS.slide.rowHeight.most * PRESETS.slide.plotPtPerPx).toBeLessThanOrEqual(30);
  });

  it("answer pixels from printed size", () => {
    expect(pixelsOf(156, 300)).toBe(1843);
    expect(pixelsOf(76, 300)).toBe(898);
    expect([pixelsOf(338.7, 300), pixelsOf(190.5, 300)]).toEqual([4000, 2250]);
    expect([pixelsOf(338.7, 150), pixelsOf(190.5, 600)]).toEqual([2000, 4500]);
  });

  it("turn points into millimetres and back without losing any", () => {
    expect(pointsOf(25.4)).toBeCloseTo(72, 9);
    expect(millimetresOf(72)).toBe(25.4);
    expect(millimetresOf(72.01)).toBe(25.41);
    expect(millimetresOf(pointsOf(190.5))).toBe(190.5);
  });
});
