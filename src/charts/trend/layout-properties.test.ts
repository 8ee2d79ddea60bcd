/**
 * What holds for every plot over time, whatever its values: lines inside their panel, names
 * readable, the axis holds all.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TrendBody } from "../../figures/figure";
import { anyTrend } from "../fixtures/any-trend";
import { GALLERY } from "../fixtures/gallery";
import { type PanelGrid, panelHead } from "../base/height";
import { stillGrid } from "./still";
import { textWidth } from "../base/text";
import { categoryX, trendLayout } from "./layout";
import { labelTextWidth, wordBox } from "./text-boxes";
import { SIZE } from "../base/theme";
import type { PlacedLabel, PlacedPanel, TrendLayout } from "./placed";

interface Room {
  readonly width: number;
  /** Of a picture or a wall; null on screen. */
  readonly height: number | null;
  readonly isWall: boolean;
}

/**
 * Screens, the pictures of the presets, and the wall's own scale: three panels side by side, or one
 * alone.
 */
const room: fc.Arbitrary<Room> = fc.oneof(
  fc.integer({ min: 300, max: 2200 }).map((width) => ({ width, height: null, isWall: false })),
  fc
    .constantFrom([702, 300], [340, 320], [860, 420])
    .map(([width = 0, height = 0]) => ({ width, height, isWall: false })),
  fc
    .constantFrom([672, 266], [492, 300])
    .map(([width = 0, height = 0]) => ({ width, height, isWall: true })),
);

function gridOf(body: TrendBody, { width, height, isWall }: Room): PanelGrid | null {
  if (height === null) return null;
  const grid = stillGrid(body.panels.length, width, height);
  return isWall ? { ...grid, axisOnce: grid.columns > 1 } : grid;
}

function holds(check: (layout: TrendLayout, body: TrendBody, options: Room) => void): void {
  const known = Object.values(GALLERY).flatMap(({ body }) => (body.kind === "trend" ? [body] : []));
  fc.assert(
    fc.property(anyTrend, room, (body, options) =>
      check(trendLayout(body, options.width, gridOf(body, options)), body, options),
    ),
    {
      numRuns: 300,
      examples: known.map(
        (body) => [body, { width: 600, height: null, isWall: false }] as [TrendBody, Room],
      ),
    },
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

function boxOf({ x, y, anchor, role, text, size }: PlacedLabel): Box {
  const width = labelTextWidth(role, text);
  const left = anchor === "end" ? x - width : x;
  return { left, right: left + width, top: y - size * 0.86, bottom: y + size * 0.14, text };
}

function lieOnEachOther(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
  );
}

function pairs(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((a, index) => boxes.slice(index + 1).map((b): [Box, Box] => [a, b]));
}

test("the axis holds 0 and every value, and every point lies in its panel", () => {
  holds(({ domain: [min, max], panels }, body) => {
    const values = body.panels.flatMap(({ lines }) =>
      lines.flatMap(({ points }) => points.flatMap((own) => (own ? [own.value] : []))),
    );
    expect(Math.min(0, ...values)).toBeGreaterThanOrEqual(min);
    expect(Math.max(0, ...values)).toBeLessThanOrEqual(max);
    for (const { left, right, top, bottom, lines } of panels) {
      const outside = lines
        .flatMap(({ points }) => points)
        .filter(
          ({ x, y }) => x < left - 0.01 || x > right + 0.01 || y < top - 0.01 || y > bottom + 0.01,
        );
      expect(outside).toEqual([]);
    }
  });
});

test("names at lines' ends and words over dots don't lie on each other", () => {
  holds(({ panels }) => {
    for (const { labels, lines } of panels) {
      const words = lines
        .flatMap(({ points }) => points.flatMap(wordBox))
        .map((box) => ({ ...box, text: "核减" }));
      expect(
        pairs([...labels.map(boxOf), ...words]).filter(([a, b]) => lieOnEachOther(a, b)),
      ).toEqual([]);
    }
  });
});

test("names at lines' ends stay in the drawing, off the panel's head and off the names of the quarters", () => {
  holds(({ panels, width }) => {
    const outside = panels.flatMap((panel) =>
      panel.labels.map(boxOf).filter((box) => isOutside(box, panel, width, panels.length)),
    );
    expect(outside).toEqual([]);
  });
});

function isOutside(box: Box, panel: PlacedPanel, width: number, count: number): boolean {
  const top = panel.top - panelHead(count) + (panel.head === "" ? 0 : 18);
  return (
    box.left < -0.5 || box.right > width + 0.5 || box.top < top || box.bottom > panel.bottom + 9
  );
}

test("names of panels side by side stay in their panel", () => {
  holds(({ panels, width }) => {
    panels.forEach((panel, index) => {
      const next = panels[index + 1];
      const end = next && next.top === panel.top ? next.left : width;
      expect(panel.labels.map(boxOf).filter(({ right }) => right > end + 0.5)).toEqual([]);
    });
  });
});

test("the names of quarters stay in their panel's room and off each other", () => {
  holds(({ panels, named, axis, width }) => {
    panels.forEach((panel, index) => {
      const next = panels[index + 1];
      const end = next && next.top === panel.top ? next.x : width;
      const spans = named.map(({ index: at, text }) => {
        const half = textWidth(text, SIZE.axis) / 2;
        const x = categoryX(panel, axis, at);
        return { text, left: x - half, right: x + half };
      });
      const wrong = spans.filter(({ left, right }, place) => {
        const before = spans[place - 1];
        return left < panel.x - 0.5 || right > end + 0.5 || (before && left < before.right);
      });
      expect(wrong).toEqual([]);
    });
  });
});
