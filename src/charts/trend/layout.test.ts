import { describe, expect, it } from "vitest";
import type { Figure, TrendLine } from "../../figures/figure";
import { FALLEN } from "../../figures/status-words";
import { FIGURES } from "../../figures/registry";
import { GALLERY } from "../fixtures/gallery";
import { PANEL, estimatePlotHeight, keyHeight } from "../base/height";
import { lampsLayout } from "../lamps/layout";
import { textWidth } from "../base/text";
import { categoryAt, categoryX, trendLayout } from "./layout";
import { dotOf } from "./labels";
import { labelTextWidth } from "./text-boxes";

function trendOf(figure: Figure, width: number) {
  if (figure.body.kind !== "trend") throw new Error("not a trend");
  return trendLayout(figure.body, width);
}

function lampsOf(figure: Figure, width: number, rowHeight = 34) {
  if (figure.body.kind !== "lamps") throw new Error("not lamps");
  return lampsLayout(figure.body, {
    width,
    variant: width < 480 ? "narrow" : "wide",
    rowHeight,
    window: null,
  });
}

describe("trends", () => {
  it("stand side by side where there is room, else below one another, at heights known before", () => {
    const wide = trendOf(GALLERY.trend, 1730);
    expect(new Set(wide.panels.map(({ top }) => top)).size).toBe(1);
    const stacked = trendOf(GALLERY.trend, 600);
    expect(new Set(stacked.panels.map(({ left }) => left)).size).toBe(1);
    for (const layout of [wide, stacked]) {
      expect(
        estimatePlotHeight({
          ...FIGURES["rate-trend"].shape,
          units: 1,
          groups: 1,
          width: layout.width,
        }),
      ).toBe(keyHeight("lines", layout.width) + layout.height);
    }
  });

  it("share one scale that grows past 100", () => {
    const { domain, ticks } = trendOf(GALLERY.trend, 1730);
    expect(domain).toEqual([0, 101.4]);
    expect(ticks.map(({ label }) => label)).toEqual(["0", "25", "50", "75", "100%"]);
  });

  it("shorten a name that is wider than a phone's panel with its gutter, never its value", () => {
    if (GALLERY.trend.body.kind !== "trend") throw new Error("not a trend");
    const name = "双江拉祜族佤族布朗族傣族自治县";
    const at = { value: -100_000, text: "−100000.0", flag: null, lag: 0 } as const;
    const line: TrendLine = {
      key: "u",
      name,
      role: "unit",
      points: [null, null, null, { ...at, number: { value: -1000, format: "percent" } }],
      endLabel: { name, value: at.text },
    };
    const panels = [{ key: "p", head: "投资完成率", lines: [line] }];
    const [panel] = trendLayout({ ...GALLERY.trend.body, panels, current: 3 }, 300).panels;
    const [label] = panel?.labels ?? [];
    expect(label?.text).toMatch(/^双江.*−100000\.0$/);
    expect(label?.text).not.toContain(name);
    expect((label?.x ?? 0) + labelTextWidth("unit", label?.text ?? "")).toBeLessThanOrEqual(300.5);
  });

  it("end in labels that don't overlap", () => {
    for (const figure of [GALLERY.trend, GALLERY.units, GALLERY.long]) {
      for (const panel of trendOf(figure, 600).panels) {
        const ends = panel.labels
          .filter(({ role }) => role !== "current")
          .map(({ x, y }) => ({ x, y }));
        for (const one of ends) {
          const near = ends.filter(
            (other) => other !== one && other.x === one.x && Math.abs(other.y - one.y) < 15,
          );
          expect(near).toEqual([]);
        }
      }
    }
  });

  it("flag short words over the dot or in the end label, and part reports by a hollow dot", () => {
    const point = {
      value: 50,
      text: "50.0%",
      number: { value: 0.5, format: "percent" as const },
      flag: null,
      lag: 0,
    };
    const line = {
      key: "y",
      name: "2026年",
      role: "current" as const,
      endLabel: { name: "2026", value: "50.0%" },
      points: [
        { ...point, flag: FALLEN },
        { ...point, flag: { kind: "partial" as const, word: "11/12已报" } },
        { ...point, flag: FALLEN },
        null,
      ],
    };
    expect(line.points.map((_, index) => dotOf(line, index))).toEqual([
      { dot: "filled", word: "核减" },
      { dot: "hollow", word: null },
      { dot: "large", word: null },
      { dot: "none", word: null },
    ]);
    expect(trendOf(GALLERY.long, 1180).panels[0]?.labels.map(({ text }) => text)).toContain(
      "309.4亿元 核减",
    );
  });

  it("stand at their months: a year that has come to October ends a third of the way to the fourth quarter", () => {
    const [full] = trendOf(withLines(GALLERY.trend, toYearEnd), 1730).panels;
    const [panel] = trendOf(
      withLines(GALLERY.trend, (line) => toOctober(toYearEnd(line))),
      1730,
    ).panels;
    const [, , third = 0, fourth = 0] = placesOf(full, "current");
    expect(fourth).toBe(placesOf(full, "previous").at(-1));
    expect(placesOf(panel, "current").at(-1)).toBeCloseTo(third + (fourth - third) / 3);
    // Nothing else has moved: neither the quarters before, nor other years, nor the one column of
    // names.
    expect(placesOf(panel, "current").slice(0, 3)).toEqual(placesOf(full, "current").slice(0, 3));
    expect(placesOf(panel, "previous")).toEqual(placesOf(full, "previous"));
    expect(panel?.labels.map(({ x }) => x)).toEqual(full?.labels.map(({ x }) => x));
    expect(new Set(panel?.labels.map(({ x }) => x)).size).toBe(1);
  });

  it("begin with January, left of March of the years before, whose place is over its name", () => {
    const layout = trendOf(withLines(GALLERY.trend, toJanuary), 1730);
    const [panel] = layout.panels;
    if (!panel) throw new Error("no panel");
    const [march = 0, june = 0] = placesOf(panel, "previous");
    expect(placesOf(panel, "current")).toEqual([panel.left]);
    expect(march - panel.left).toBeCloseTo(((june - march) * 2) / 3);
    expect(placesOf(panel, "previous").at(-1)).toBeCloseTo(panel.right);
    expect([0, 1, 2, 3].map((index) => categoryX(panel, layout.axis, index))).toEqual(
      placesOf(panel, "previous"),
    );
  });

  it("name January beside its dot, clear of 序时, and all four quarters under the panels of a wall", () => {
    const { body } = withLines(GALLERY.trend, (line) => {
      const early = toJanuary(line);
      const value = line.role === "current" ? 3.5 : 100 / 12;
      const points = early.points.map(
        (point) => point && { ...point, value: point.lag > 0 ? value : point.value },
      );
      return {
        ...early,
        points,
        endLabel: line.role === "current" ? { name: "2026", value: "3.5" } : line.endLabel,
      };
    });
    if (body.kind !== "trend") throw new Error("a trend");
    const short = {
      ...body,
      categories: body.categories.map((name) => name.replace("季度", "季")),
      current: 0,
    };
    const { panels, named } = trendLayout(short, 672, { columns: 3, body: 155, axisOnce: true });
    expect(named.map(({ text }) => text)).toEqual(["一季", "二季", "三季", "四季"]);
    for (const panel of panels) {
      const label = panel.labels.find(({ role }) => role === "current");
      const pace = panel.lines.find(({ line }) => line.role === "pace")?.points ?? [];
      if (!label) throw new Error("no label");
      expect(label.y).toBeLessThan(panel.bottom);
      expect(alongLine(pace).filter((point) => isOnLabel(point, label))).toEqual([]);
    }
  });

  it("of one quarter that has come to January end left of its name", () => {
    const { body } = withLines(GALLERY.trend, (line) =>
      toJanuary({ ...line, points: line.points.slice(0, 1) }),
    );
    if (body.kind !== "trend") throw new Error("a trend");
    const layout = trendLayout(
      { ...body, categories: body.categories.slice(0, 1), current: 0 },
      600,
    );
    const [panel] = layout.panels;
    if (!panel) throw new Error("no panel");
    expect(placesOf(panel, "current")).toEqual([panel.left]);
    expect([...placesOf(panel, "previous"), categoryX(panel, layout.axis, 0)]).toEqual([
      panel.right,
      panel.right,
    ]);
  });

  it("find the first quarter by January's dot and by its name", () => {
    const layout = trendOf(withLines(GALLERY.trend, toJanuary), 1730);
    const [panel] = layout.panels;
    const [march = 0, june = 0] = placesOf(panel, "previous");
    const at = (x: number) => categoryAt(layout, 4, x, (panel?.top ?? 0) + 10);
    expect([panel?.left ?? 0, march, (march + june) / 2 + 1, june].map(at)).toEqual([0, 0, 1, 1]);
  });

  it("name a lone dot where neither 序时 nor another dot runs through its label", () => {
    const points = (values: readonly (number | null)[]) => (line: TrendLine) => ({
      ...line,
      points: line.points.map((point, index) => {
        const value = values[index] ?? null;
        return value === null
          ? null
          : {
              flag: null,
              text: "",
              number: { value, format: "percent" as const },
              lag: 0,
              ...point,
              value,
            };
      }),
    });
    const values = {
      current: [null, 73.8],
      previous: [null, null, null, 93.1],
      earliest: [],
      pace: [25, 50, 75, 100],
    };
    const figure = withLines(GALLERY.trend, (line) => {
      const { role } = line;
      const of =
        role === "current" || role === "previous" || role === "earliest"
          ? values[role]
          : values.pace;
      return {
        ...points(of)(line),
        endLabel: role === "current" ? { name: "2021", value: "73.8" } : line.endLabel,
      };
    });
    if (figure.body.kind !== "trend") throw new Error("a trend");
    for (const grid of [null, { columns: 3, body: 155, axisOnce: true }]) {
      for (const panel of trendLayout(figure.body, 672, grid).panels) {
        const label = panel.labels.find(({ role }) => role === "current");
        const pace = panel.lines.find(({ line }) => line.role === "pace")?.points ?? [];
        const dots = panel.lines.flatMap(({ line, points: own }) =>
          line.role === "pace" ? [] : own,
        );
        if (!label) throw new Error("no label");
        expect([...alongLine(pace), ...dots].filter((point) => isOnLabel(point, label))).toEqual(
          [],
        );
      }
    }
  });

  it("give the strong name at a line's end the room that its digits take", () => {
    const [panel] = trendOf(withLines(GALLERY.trend, toYearEnd), 1730).panels;
    const [next] = trendOf(withLines(GALLERY.trend, toYearEnd), 1730).panels.slice(1);
    const label = panel?.labels.find(({ role }) => role === "current");
    if (!label || !panel || !next) throw new Error("no label");
    // Noto Sans SC 600: a digit is 0.591 em wide, a space 0.23, % 0.95.
    const width = label.size * (7 * 0.591 + 0.23 + 0.3 + 0.95);
    expect(label.text).toBe("2026 89.9%");
    expect(label.x + width).toBeLessThanOrEqual(next.x - PANEL.between);
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

  it("find the quarter of a dot that stands at its month, nearer to the quarter before", () => {
    const layout = trendOf(
      withLines(GALLERY.trend, (line) => toOctober(toYearEnd(line))),
      1730,
    );
    const [panel] = layout.panels;
    const [, , third = 0, october = 0] = placesOf(panel, "current");
    const at = (x: number) => categoryAt(layout, 4, x, (panel?.top ?? 0) + 10);
    expect(
      [third, october - 1, october, (october + (panel?.right ?? 0)) / 2, panel?.right ?? 0].map(at),
    ).toEqual([2, 3, 3, 3, 3]);
  });

  it.each([
    ["October", (line: TrendLine) => toOctober(toYearEnd(line))],
    ["January", toJanuary],
    [
      "January, and the years before to March",
      (line: TrendLine) => toJanuary({ ...line, points: line.points.slice(0, 1) }),
    ],
  ])(
    "in a picture keep every name inside it, where this year's line ends before the others, in %s",
    (_, change) => {
      const { body } = withLines(GALLERY.trend, change);
      if (body.kind !== "trend") throw new Error("a trend");
      for (const width of [330, 687, 788]) {
        for (const columns of [1, 3]) {
          const { panels } = trendLayout(body, width, { columns, body: 150 });
          const ends = panels.flatMap(({ labels }) =>
            labels.map(({ role, text, x }) => x + labelTextWidth(role, text)),
          );
          expect(Math.max(...ends)).toBeLessThanOrEqual(width + 0.05);
        }
      }
    },
  );
});

describe("lamps", () => {
  it("have a column per rate inside the plot, and a hatch across a unit without any", () => {
    const layout = lampsOf(GALLERY.lamps, 552);
    expect(layout.columns.map(({ word }) => Math.round(word)).at(-1)).toBe(552);
    expect(
      layout.rows.filter(({ hatched }) => hatched).map(({ name }) => name.map(({ text }) => text)),
    ).toEqual([["棠里县"]]);
    expect(layout.rows.at(-1)).toMatchObject({ isTotal: true, name: [{ text: "全市" }] });
  });

  it("give a long word the lamp's place on a phone", () => {
    expect(lampsOf(GALLERY.lamps, 326, 44).rows[4]?.wordy).toEqual([false, true, false]);
    expect(lampsOf(GALLERY.lamps, 900).rows[4]?.wordy).toEqual([false, false, false]);
  });

  it("are as high as estimated", () => {
    const estimate = { ...FIGURES.lamps.shape, units: 12, groups: 3 };
    expect(estimatePlotHeight({ ...estimate, width: 552, pageWidth: 1920 })).toBe(
      lampsOf(GALLERY.lamps, 552).height,
    );
    expect(estimatePlotHeight({ ...estimate, width: 326, pageWidth: 390 })).toBe(
      lampsOf(GALLERY.lamps, 326, 44).height,
    );
  });
});

type Panel = ReturnType<typeof trendLayout>["panels"][number];

/** The figure with every line of every panel changed. */
function withLines(figure: Figure, change: (line: TrendLine) => TrendLine): Figure {
  const { body } = figure;
  if (body.kind !== "trend") throw new Error("not a trend");
  return {
    ...figure,
    body: {
      ...body,
      panels: body.panels.map((panel) => ({ ...panel, lines: panel.lines.map(change) })),
    },
  };
}

/** The current line with its last value in the fourth quarter too. */
function toYearEnd(line: TrendLine): TrendLine {
  return line.role === "current"
    ? { ...line, points: [...line.points.slice(0, 3), line.points[2] ?? null] }
    : line;
}

/** The same in October. */
function toOctober(line: TrendLine): TrendLine {
  const last = line.points[3];
  return line.role === "current" && last
    ? { ...line, points: [...line.points.slice(0, 3), { ...last, lag: 2 / 3 }] }
    : line;
}

/** This year and its 序时 in January, with nothing after it. */
function toJanuary(line: TrendLine): TrendLine {
  const [first = null, ...rest] = line.points;
  const early = first && { ...first, lag: 2 / 3 };
  if (line.role === "current") return { ...line, points: [early, ...rest.map(() => null)] };
  return line.role === "pace" ? { ...line, points: [early, ...rest] } : line;
}

function placesOf(panel: Panel | undefined, role: TrendLine["role"]): number[] {
  return panel?.lines.find(({ line }) => line.role === role)?.points.map(({ x }) => x) ?? [];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function alongLine(points: readonly Place[]): Place[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return Array.from({ length: 200 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 200,
      y: from.y + ((to.y - from.y) * step) / 200,
    }));
  });
}

function isOnLabel({ x, y }: Place, label: Panel["labels"][number]): boolean {
  const width = textWidth(label.text, label.size);
  const left = label.anchor === "end" ? label.x - width : label.x;
  return x > left && x < left + width && y > label.y - label.size * 0.8 && y < label.y + 2;
}
