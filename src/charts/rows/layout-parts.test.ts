import { describe, expect, it } from "vitest";
import { bulletLayout, bulletTick } from "../bullet/layout";
import { segmentLabel } from "./bars";
import { axisScale, tickLabel } from "../base/scale";
import { dodge, fitText, textWidth } from "../base/text";
import { tooltipPlace } from "../stage/tooltip-place";
import { numberRuns } from "../frame/number-runs";
import { stepIndex } from "../stage/step-index";

describe("axis scales", () => {
  it.each([
    [0, 156.7, "amount"],
    [0, 186.5, "amount"],
    [0, 28, "count"],
    [0, 3, "count"],
    [0, 0.7, "amount"],
    [0, 222.2, "percent"],
    [-8.2, 190, "amount"],
    [-4, 28, "count"],
    [0, 1234567, "amount"],
    [0, 1400, "percent"],
    [-50, 0, "amount"],
  ] as const)("hold [%d, %d] with 0 among 4 to 6 round ticks (%s)", (low, high, kind) => {
    const { min, max, ticks } = axisScale(low, high, kind);
    expect(min).toBeLessThanOrEqual(low);
    expect(max).toBeGreaterThanOrEqual(high);
    expect(ticks).toContain(0);
    expect(ticks.length).toBeGreaterThanOrEqual(4);
    expect(ticks.length).toBeLessThanOrEqual(6);
    if (kind === "count") expect(ticks.every(Number.isInteger)).toBe(true);
  });

  it("hold 100 on a percent axis and something where all is 0", () => {
    expect(axisScale(0, 40, "percent")).toEqual({ min: 0, max: 100, ticks: [0, 25, 50, 75, 100] });
    expect(axisScale(0, 0, "count").ticks).toEqual([0, 1, 2, 3, 4]);
    expect(axisScale(0, 0, "amount").max).toBeGreaterThan(0);
  });

  it("name ticks with separators, a true minus and one percent sign", () => {
    expect(tickLabel(1200, "amount", false)).toBe("1,200");
    expect(tickLabel(-20, "amount", true)).toBe("−20");
    expect(tickLabel(2.5, "amount", false)).toBe("2.5");
    expect([tickLabel(75, "percent", false), tickLabel(100, "percent", true)]).toEqual([
      "75",
      "100%",
    ]);
  });
});

describe("text", () => {
  it("fits with an ellipsis", () => {
    expect(textWidth("吉首市", 13)).toBe(39);
    expect(fitText("吉首市", 13, 39)).toBe("吉首市");
    expect(fitText("湘西高新技术产业开发区", 13, 65)).toBe("湘西高新…");
  });

  it("moves labels apart inside their range and keeps their order", () => {
    const centres = dodge(
      [
        { at: 100, size: 16 },
        { at: 98, size: 16 },
        { at: 102, size: 16 },
      ],
      0,
      120,
    );
    expect(centres[1]).toBeLessThan(centres[0] ?? 0);
    expect(centres[0]).toBeLessThan(centres[2] ?? 0);
    expect((centres[2] ?? 0) - (centres[0] ?? 0)).toBeGreaterThanOrEqual(16);
    expect(centres[2]).toBeLessThanOrEqual(112);
  });

  it("labels a segment with sign and value, with the value, or not at all", () => {
    expect([
      segmentLabel("工", "21", 60),
      segmentLabel("工", "21", 20),
      segmentLabel("工", "21", 10),
    ]).toEqual(["工21", "21", ""]);
  });

  it("keeps numbers with their units", () => {
    const whole = (text: string) =>
      numberRuns(text).flatMap((run) => (run.whole ? [run.text] : []));
    expect(whole("1—9月完成474.5亿元，欠序时0.9个百分点，7个单位")).toEqual([
      "1—9月",
      "474.5亿元",
      "0.9个百分点",
      "7个单位",
    ]);
    expect(whole("3/4个单位已报，222.2%，−8.2")).toEqual(["3/4个单位", "222.2%", "−8.2"]);
    const title = "完成投资：7个单位超序时";
    expect(
      numberRuns(title)
        .map(({ text }) => text)
        .join(""),
    ).toBe(title);
  });
});

describe("the bullet", () => {
  const base = { width: 400, pace: 75, paceLabel: "序时 75.0%", reached: false, size: 12 };

  it("is a track from 0 to 100", () => {
    expect(bulletLayout({ ...base, rate: 74.1 })).toMatchObject({
      bar: { left: 0, width: 296.4 },
      zero: null,
      notch: null,
      pace: 300,
    });
  });

  it("grows to a rate above 100, with a notch there, and never clamps", () => {
    const layout = bulletLayout({ ...base, rate: 222.2 });
    expect(layout.bar).toEqual({ left: 0, width: 400 });
    expect(layout.notch).toBeCloseTo(180, 0);
  });

  it("grows to a rate below 0, which stands left of a break at 0", () => {
    const layout = bulletLayout({ ...base, rate: -25 });
    expect(layout).toMatchObject({ bar: { left: 0, width: 80 }, zero: 80, notch: null });
    expect(layout.pace).toBeCloseTo(80 + 320 * 0.75);
  });

  it("keeps the label of 序时 inside", () => {
    expect(bulletLayout({ ...base, rate: 1, pace: 0 }).labelX).toBeGreaterThan(20);
    expect(bulletLayout({ ...base, rate: 1, pace: 100 }).labelX).toBeLessThan(380);
  });

  it("goes through the tick of 序时 where it has reached it, and ends before it where not, by however little", () => {
    const tick = (rate: number, reached: boolean, pace: number | null = 75) =>
      bulletTick(bulletLayout({ ...base, rate, pace, reached }), { top: 8, height: 8, over: 4 });
    // 74.96 is said to be 持平 with 75.0, 74.95 to be 0.1 below.
    expect(
      [75.1, 75, 74.96, 222.2].map((rate) => tick(rate, true).replaceAll(/M[\d.]+ /g, "M ")),
    ).toEqual(Array(4).fill("M 4V8M 16V20"));
    expect([74.95, 0].map((rate) => tick(rate, false))).toEqual(Array(2).fill("M300 4V20"));
    expect(tick(75, false, null)).toBe("");
  });
});

describe("keys and tooltip", () => {
  it("walk rows by Up and Down, points by Left and Right, and stop at the ends", () => {
    expect(stepIndex("ArrowDown", "rows", null, 12)).toBe(0);
    expect(stepIndex("ArrowUp", "rows", null, 12)).toBe(11);
    expect(stepIndex("ArrowDown", "rows", 11, 12)).toBe(11);
    expect(stepIndex("End", "points", 0, 4)).toBe(3);
    expect(stepIndex("ArrowRight", "rows", 0, 12)).toBeNull();
    expect(stepIndex("ArrowDown", "rows", null, 0)).toBeNull();
  });

  it("stays inside the viewport", () => {
    const viewport = { left: 0, top: 0, right: 300, bottom: 400 };
    const size = { width: 200, height: 100 };
    expect(tooltipPlace({ x: 280, top: 100, bottom: 134 }, size, viewport)).toEqual({
      x: 92,
      y: 140,
    });
    expect(tooltipPlace({ x: 10, top: 340, bottom: 374 }, size, viewport)).toEqual({
      x: 24,
      y: 234,
    });
  });
});
