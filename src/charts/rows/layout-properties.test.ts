/**
 * What holds for every plot of rows, whatever its values: nothing leaves the plot, nothing lies on
 * anything else, the axis holds all.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RowsBody } from "../../figures/figure";
import { anyRows } from "../fixtures/any-rows";
import { type DrawnBox, markBoxes, overlap, textBoxes } from "../fixtures/drawn-boxes";
import { GALLERY } from "../fixtures/gallery";
import { THINNEST } from "./bars";
import { type PlacedRow, type RowsLayout, type RowsOptions, rowsLayout } from "./layout";
import { positionOn } from "../base/scale";
import { textWidth } from "../base/text";
import { SIZE } from "../base/theme";

type Room = Pick<RowsOptions, "width" | "variant" | "rowHeight" | "still">;

/**
 * Screens from a phone to a video wall's desk, the pictures of every preset, and the wall's own
 * scales of both.
 */
const room: fc.Arbitrary<Room> = fc.oneof(
  fc
    .integer({ min: 480, max: 2200 })
    .map((width) => ({ width, variant: "wide" as const, rowHeight: 34 })),
  fc
    .integer({ min: 300, max: 479 })
    .map((width) => ({ width, variant: "narrow" as const, rowHeight: 54 })),
  fc.constantFrom(660, 702, 860).map((width) => ({
    width,
    variant: "wide" as const,
    rowHeight: 26,
    still: { columns: "all" as const },
  })),
  fc.constantFrom(322, 340, 492).map((width) => ({
    width,
    variant: "wide" as const,
    rowHeight: 24,
    still: { columns: "few" as const, head: 21, groupGap: 6 },
  })),
);

/** Rounding, and the thinnest bar beside its neighbour. */
const HAIR = 0.8;
/** Half a dot, and half a tick. */
const OVERHANG: Partial<Record<DrawnBox["what"], number>> = { dot: 4.5, tick: 1.5 };

function laidOut(body: RowsBody, options: Room): RowsLayout {
  return rowsLayout(body, { ...options, window: null });
}

function holds(check: (layout: RowsLayout, body: RowsBody, options: Room) => void): void {
  fc.assert(
    fc.property(anyRows, room, (body, options) => check(laidOut(body, options), body, options)),
    {
      numRuns: 8000,
      examples: Object.values(GALLERY).flatMap(({ body }) =>
        body.kind === "rows" ? [[body, SCREEN] as [RowsBody, Room]] : [],
      ),
    },
  );
}

const SCREEN: Room = { width: 552, variant: "wide", rowHeight: 34 };

/** What must stay apart: bars from bars and stubs, words from all but the frame they stand in. */
function mayTouch(a: DrawnBox, b: DrawnBox): boolean {
  const kinds = new Set([a.what, b.what]);
  if (kinds.has("dot") || kinds.has("tick")) return !kinds.has("label") && !kinds.has("word");
  // 上季未报 ends on its own stub where a narrow plot has no room beyond it.
  if (kinds.has("stub") && kinds.has("word")) return [a, b].some(({ text }) => text.length > 2);
  if (kinds.has("frame"))
    return kinds.has("bar") || kinds.has("stub") || [a, b].some(({ text }) => text === "0");
  return kinds.has("label") && kinds.has("bar");
}

function clashes(
  boxes: readonly DrawnBox[],
  allowed: (a: DrawnBox, b: DrawnBox) => boolean,
): unknown[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .flatMap((b) =>
        !allowed(a, b) && overlap(a, b) > HAIR ? [{ a, b, by: overlap(a, b) }] : [],
      ),
  );
}

test("the axis holds 0 and every value, and where parts stand end to end, both ends of the whole", () => {
  holds(({ domain: [min, max], rows }, body) => {
    expect(min).toBeLessThanOrEqual(0);
    expect(max).toBeGreaterThanOrEqual(0);
    for (const { row } of rows) {
      if (row.missing !== null && row.hatched) continue;
      const values = body.series.map(({ key }) => row.values[key] ?? 0);
      const sum = (of: readonly number[]) => of.reduce((total, value) => total + value, 0);
      const whole = [
        sum(values.filter((value) => value < 0)),
        sum(values.filter((value) => value > 0)),
      ];
      const ends =
        body.mark === "stack" || body.mark === "diverging" ? whole : [...values, row.pace ?? 0];
      expect(Math.min(...ends)).toBeGreaterThanOrEqual(min - 1e-6 * Math.abs(min));
      expect(Math.max(...ends)).toBeLessThanOrEqual(max + 1e-6 * Math.abs(max));
    }
  });
});

test("no mark leaves its plot", () => {
  holds((layout) => {
    const { plot, variant, width } = layout;
    const [left, right] = variant === "wide" ? [plot.left, plot.right + 6] : [0, width];
    const outside = layout.rows.flatMap(markBoxes).filter((box) => {
      const over = OVERHANG[box.what] ?? HAIR;
      return box.left < left - over || box.right > right + over;
    });
    expect(outside).toEqual([]);
  });
});

test("parts below 0 stand left of it, parts above right of it, in the order of the series, each as long as its value or as the thinnest bar", () => {
  holds((layout, { mark }) => {
    if (mark !== "stack" && mark !== "diverging") return;
    const at = (value: number) =>
      positionOn(layout.domain, [layout.plot.left, layout.plot.right], value);
    for (const { row, mark: placed } of layout.rows) {
      if (placed.kind !== "bars") continue;
      let [below, above] = [0, 0];
      for (const { key, left, width } of placed.bars) {
        const value = row.values[key] ?? 0;
        if (value < 0)
          expect(left).toBeCloseTo(Math.min(at((below += value)), at(0) - THINNEST), 3);
        else expect(left + width).toBeCloseTo(Math.max(at((above += value)), at(0) + THINNEST), 3);
      }
    }
  });
});

test("every value that is not 0 has a bar that can be seen, all of it on its own side of 0", () => {
  holds((layout, { series }) => {
    for (const { row, mark: placed } of layout.rows) {
      if (placed.kind !== "bars") continue;
      const drawn = series.filter(({ key }) => (row.values[key] ?? 0) !== 0);
      expect(placed.bars.map(({ key }) => key)).toEqual(drawn.map(({ key }) => key));
      for (const { key, left, width } of placed.bars) {
        expect(width).toBeGreaterThanOrEqual(THINNEST);
        if ((row.values[key] ?? 0) < 0)
          expect(left + width).toBeLessThanOrEqual(layout.zero + 1e-6);
        else expect(left).toBeGreaterThanOrEqual(layout.zero - 1e-6);
      }
    }
  });
});

test("no mark lies on another, and labels lie in their own", () => {
  holds((layout, { mark }) => {
    const isSingle = mark === "bar" || mark === "barInBar";
    for (const placed of layout.rows) {
      const boxes = markBoxes(placed);
      // 核减 may stand on the end of the one bar that leaves it no other room.
      expect(
        clashes(
          boxes,
          (a, b) =>
            mayTouch(a, b) ||
            (isSingle && [a, b].some(({ what, text }) => what === "word" && text !== "0")),
        ),
      ).toEqual([]);
      const bars = boxes.filter(({ what }) => what === "bar");
      const lost = boxes.filter(
        ({ what, left, right }) =>
          what === "label" && !bars.some((bar) => bar.left <= left && bar.right >= right),
      );
      expect(lost).toEqual([]);
    }
  });
});

test("names, value columns and what lies between them stay apart", () => {
  holds((layout) => {
    for (const placed of layout.rows) {
      const texts = textBoxes(layout, placed);
      expect(clashes(texts, () => false)).toEqual([]);
      expect(
        texts.filter(({ left, right }) => left < -HAIR || right > layout.width + HAIR),
      ).toEqual([]);
      if (layout.variant !== "wide") continue;
      for (const mark of markBoxes(placed))
        expect(
          clashes(
            [mark, ...texts].filter((box) => box === mark || overlap(box, mark) > HAIR),
            () => false,
          ),
        ).toEqual([]);
    }
  });
});

test("rows keep clear of one another", () => {
  holds(({ rows, geometry, rowHeight, variant }) => {
    rows.forEach((placed: PlacedRow, index) => {
      const next = rows[index + 1];
      if (next) expect(next.top - placed.top).toBeGreaterThanOrEqual(rowHeight);
      const half = Math.max(geometry.outer / 2, geometry.tick);
      expect(placed.barY + half).toBeLessThanOrEqual(placed.top + rowHeight);
      expect(placed.barY - half).toBeGreaterThanOrEqual(
        placed.top + (variant === "narrow" ? geometry.text : 0),
      );
    });
  });
});

test("labels of ticks don't touch", () => {
  holds(({ ticks }) => {
    const labels = ticks
      .filter(({ label }) => label !== "")
      .map(({ x, label }) => ({
        left: x - textWidth(label, SIZE.axis) / 2,
        right: x + textWidth(label, SIZE.axis) / 2,
        label,
      }));
    labels
      .slice(1)
      .forEach((label, index) =>
        expect(label.left - (labels[index]?.right ?? 0)).toBeGreaterThan(0),
      );
  });
});
