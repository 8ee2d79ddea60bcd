/**
 * What holds for the wall's plots whatever their values: keys, heads and numbers keep clear of one
 * another and inside their room.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyRows } from "../../charts/fixtures/any-rows";
import { bulletLayout } from "../../charts/bullet/layout";
import { textWidth } from "../../charts/base/text";
import { CATEGORIES } from "../../domain/facts/enterprise";
import { formatCount, formatScaled } from "../../domain/numbers/format";
import type { RowsBody } from "../../figures/figure";
import type { HeadlineCard } from "../../figures/cards/cards";
import { HEADLINE, type HeadlineLine } from "./headline-column";
import { headlineLayout } from "./layout-headline";
import { GALLERY } from "../../charts/fixtures/gallery";
import { groupBy } from "../../lib/array";
import type { Size } from "./canvas-shape";
import type { ScenePlot } from "./scene";
import { KEY, wallRowsLayout } from "./layout-wall-rows";
import { type RowStyle, WALL, WALL_SCALE } from "./wall-type";

interface Room extends Size {
  readonly style: RowStyle;
}

/** One scene of 16:9, half of it, a page of 4:3, and one that stands upright. */
const room: fc.Arbitrary<Room> = fc.constantFrom<Room>(
  { width: 1792, height: 710, style: "line" },
  { width: 860, height: 710, style: "short" },
  { width: 1312, height: 710, style: "line" },
  { width: 952, height: 1450, style: "tall" },
);

const SERIES_NAMES = ["年度计划", "累计完成"] as const;

interface Span {
  readonly left: number;
  readonly right: number;
}

function touching(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.left - b.left);
  return sorted.filter(
    (span, index) => index > 0 && span.left < (sorted[index - 1]?.right ?? 0) - 1,
  );
}

function spanOf({ anchor, text, size, x }: HeadlineLine): Span {
  const width = textWidth(text, size);
  return anchor === "start" ? { left: x, right: x + width } : { left: x - width, right: x };
}

function plotOf(body: RowsBody, style: RowStyle): ScenePlot {
  const rows = body.groups.flatMap((group) => group.rows).length;
  const window = rows > 12 ? { first: 0, count: 12 } : null;
  return { figure: { ...GALLERY.plan, body }, head: null, window, rows: Math.min(rows, 12), style };
}

test("entries of a key stand side by side, clear of the heads of the columns", () => {
  fc.assert(
    fc.property(
      anyRows,
      room,
      fc.array(fc.integer({ min: -99_999, max: 999_999 }), { minLength: 5, maxLength: 5 }),
      (body, own, totals) => {
        // Only rates stand side by side, and only a stack has totals in its key.
        if (own.style === "short" && body.mark !== "bar") return;
        const isStack = body.mark === "stack";
        const series = body.series.map((one, index) => ({
          ...one,
          name: (isStack ? CATEGORIES[index]?.short : SERIES_NAMES[index]) ?? "",
          total: isStack ? formatCount(totals[index] ?? 0) : null,
        }));
        const { key, layout, columnsY } = wallRowsLayout(
          { ...body, series },
          plotOf(body, own.style),
          own,
        );
        const entries = key.map(({ x, y, wordsX, words, total, totalX }) => ({
          left: x,
          right:
            total === null
              ? wordsX + textWidth(words, KEY.size)
              : totalX + textWidth(total, WALL.value),
          y,
        }));
        const heads = layout.columns.map(({ x, column, width }) => {
          const right = (column.kind === "lamp" ? x + width : x) * WALL_SCALE;
          return { left: right - textWidth(column.head, WALL.label), right, y: columnsY };
        });
        // Upright the key has a line of its own over the heads, or more.
        for (const line of groupBy([...entries, ...heads], ({ y }) => y).values())
          expect(touching(line)).toEqual([]);
        expect(
          [...entries, ...heads].filter(({ left, right }) => left < -1 || right > own.width + 1),
        ).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

/** Ordinary values, and such as only a slip of the unit makes. */
const anyTenths = fc.oneof(
  fc.integer({ min: -99_999, max: 999_999 }),
  fc.integer({ min: -1e15, max: Number.MAX_SAFE_INTEGER }),
);

/** A card of a rate, or of 四上, with values of either sign. */
const card: fc.Arbitrary<HeadlineCard> = fc
  .tuple(
    fc.constantFrom("start", "completion", "investment", "enterprises"),
    anyTenths,
    fc.boolean(),
  )
  .map(([id, tenths, isKnown]): HeadlineCard => {
    const isCount = id === "enterprises";
    return {
      id: isCount
        ? "enterprises"
        : id === "start"
          ? "start"
          : id === "completion"
            ? "completion"
            : "investment",
      name: "投资完成率",
      lamp: isKnown ? "red" : "none",
      lampLabel: isKnown ? "红灯" : "无灯",
      value: isKnown
        ? {
            text: isCount ? formatCount(tenths) : formatScaled(tenths, 1),
            unit: isCount ? "家" : "%",
          }
        : null,
      absent: "未报",
      printedRate: null,
      side: "低于序时1,234.5个百分点",
      bullet: isKnown
        ? { rate: tenths / 10, pace: 75, paceText: "75.0%", reached: tenths >= 750 }
        : null,
      base: isKnown
        ? { strong: formatScaled(tenths, 1), rest: `/ ${formatScaled(Math.abs(tenths), 1)} 亿元` }
        : null,
      coverage: "11/12个单位已报",
      changes: [{ kind: "yearOnYear", text: "同比 ▼1,234.5个百分点", differing: ["月数", "单位"] }],
      early: null,
      ref: { unit: "total", quantity: "investment" },
      label: "",
    };
  });

test("headline columns hold their number, unit and lines, one below another", () => {
  const shapes = fc.constantFrom([1792, 710], [1312, 710], [1792, 600], [952, 1450]);
  fc.assert(
    fc.property(
      fc.array(card, { minLength: 4, maxLength: 4 }),
      shapes,
      (cards, [width = 0, height = 0]) => {
        for (const { x, width: own, value, lines, bulletTop, lamp, card: shown } of headlineLayout(
          cards,
          width,
          height,
        ).columns) {
          const unit =
            value.unit === "" ? 0 : HEADLINE.unitGap + textWidth(value.unit, HEADLINE.unit);
          expect(textWidth(value.text, value.size) + unit).toBeLessThanOrEqual(own + 1);
          expect(value.y).toBeLessThanOrEqual(bulletTop);
          if (lamp.anchor === "start" && shown.value)
            expect(own - textWidth(value.text, value.size) - unit).toBeGreaterThanOrEqual(
              textWidth(shown.name, HEADLINE.name),
            );
          for (const line of lines)
            expect(textWidth(line.text, line.size)).toBeLessThanOrEqual(own + 1);
          // One below another; upright, two may stand at either side of one line.
          for (const line of groupBy(lines, ({ y }) => y).values())
            expect(touching(line.map(spanOf))).toEqual([]);
          const tops = [...new Set(lines.map(({ y }) => y))].sort((a, b) => a - b);
          const size = Math.max(...lines.map((line) => line.size));
          expect(tops.slice(1).filter((top, index) => top - (tops[index] ?? 0) < size)).toEqual([]);
          expect(x + own).toBeLessThanOrEqual(width + 1);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a rate that is printed without its parts stands as a number, whatever its sign", () => {
  const printed = (text: string): HeadlineCard => ({
    ...(fc.sample(card, 1)[0] ?? expect.fail("no card")),
    value: null,
    base: null,
    absent: `公布${text}%`,
    printedRate: { text, unit: "%" },
    side: "未给出分母",
  });
  const { columns } = headlineLayout([printed("2.5"), printed("−2.5")], 1792, 710);
  expect(
    columns.map(({ value, known, lines }) => [value.text, value.unit, known, lines[0]?.text]),
  ).toEqual([
    ["2.5", "%", true, "公布的比率，未给出分母"],
    ["−2.5", "%", true, "公布的比率，未给出分母"],
  ]);
});

test("a long line breaks before its number, not in it", () => {
  const long: HeadlineCard = {
    ...(fc.sample(card, 1)[0] ?? expect.fail("no card")),
    base: null,
    changes: [],
    printedRate: null,
    side: "完成目标的64,337,137,533,864.4%",
  };
  const { columns } = headlineLayout([long, long, long, long], 1792, 710);
  expect(columns[0]?.lines.map(({ text }) => text)).toEqual([
    "完成目标的",
    "64,337,137,533,864.4%",
  ]);
});

test("a bullet holds 0, 100, the rate and 序时, with its bar from 0 to the rate", () => {
  const percent = fc.oneof(
    fc.double({ min: -30, max: 250, noNaN: true }),
    fc.double({ min: -1e5, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(
      percent,
      fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      fc.integer({ min: 120, max: 860 }),
      (rate, pace, width) => {
        const layout = bulletLayout({
          width,
          rate,
          pace,
          reached: false,
          paceLabel: "序时 75.0%",
          size: 12,
        });
        const { bar, track, zero, notch } = layout;
        expect([track.left, track.left + track.width]).toEqual([zero ?? 0, width]);
        expect(bar.left).toBeGreaterThanOrEqual(-0.01);
        expect(bar.left + bar.width).toBeLessThanOrEqual(width + 0.01);
        expect(rate < 0 ? bar.left + bar.width : bar.left).toBeCloseTo(zero ?? 0, 6);
        expect(zero !== null).toBe(rate < 0);
        expect(notch !== null).toBe(rate > 100);
        for (const place of [zero, notch, layout.pace])
          if (place !== null) expect(place >= -0.01 && place <= width + 0.01).toBe(true);
      },
    ),
  );
});
