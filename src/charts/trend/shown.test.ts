import { describe, expect, it } from "vitest";
import { type TrendBody, type TrendLine, endLabelText } from "../../figures/figure";
import { GALLERY } from "../fixtures/gallery";
import { lineChoices, shownOf } from "./shown";

function trendOf({ body }: (typeof GALLERY)["trend" | "long" | "units"]): TrendBody {
  if (body.kind !== "trend") throw new Error("not a trend");
  return body;
}

/** 完成 and 计划 of two years, one after the other. */
const YEARS: TrendBody = (() => {
  const whole = trendOf(GALLERY.long);
  const [panel] = whole.panels;
  if (!panel) throw new Error("no panel");
  const ofYear = (line: TrendLine, year: number) => ({
    ...line,
    key: `${line.key}-${year}`,
    name: `${2024 + year}年${line.name}`,
    points: line.points.map((point, index) => (Math.floor(index / 4) === year ? point : null)),
  });
  return {
    ...whole,
    panels: [
      { ...panel, lines: panel.lines.flatMap((line) => [ofYear(line, 0), ofYear(line, 1)]) },
    ],
  };
})();

describe("the key of a figure over time", () => {
  it("names each line once for all panels, the one in question first", () => {
    expect(lineChoices(trendOf(GALLERY.trend)).map(({ name }) => name)).toEqual([
      "2026年",
      "2025年",
      "2024年",
      "序时",
    ]);
  });

  it("names what is drawn anew each year by what it is", () => {
    expect(lineChoices(YEARS)).toEqual([
      { key: "current", name: "完成", role: "current" },
      { key: "plan", name: "计划", role: "plan" },
    ]);
    const shown = shownOf(YEARS, ["plan"], null);
    expect(shown.panels.flatMap(({ lines }) => lines.map(({ role }) => role))).toEqual([
      "current",
      "current",
    ]);
  });
});

describe("quarters chosen", () => {
  const whole = trendOf(GALLERY.long);

  it("are shown alone, with the one in question where it is among them", () => {
    const shown = shownOf(whole, [], { first: 4, last: 10 });
    expect(shown.categories).toEqual(whole.categories.slice(4, 11));
    expect(shown.current).toBe(6);
    expect(shownOf(whole, [], { first: 0, last: 5 }).current).toBeNull();
    expect(shownOf(whole, [], null)).toEqual(whole);
  });

  it("keep a line's label only where its last value is among them", () => {
    const labels = (last: number) =>
      shownOf(whole, [], { first: 2, last }).panels.flatMap(({ lines }) =>
        lines.map(({ endLabel }) => endLabel && endLabelText(endLabel)),
      );
    expect(labels(10)).toEqual(["309.4亿元", null]);
    expect(labels(9)).toEqual([null, null]);
    expect(labels(11)).toEqual(["309.4亿元", "计划680.0"]);
  });
});
