// @vitest-environment jsdom
/**
 * The chart library and the plain drawing show the same, in the same places: a picture is what the
 * screen shows.
 */
import { render } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrendBody } from "../../figures/figure";
import { anyTrend } from "../fixtures/any-trend";
import { GALLERY } from "../fixtures/gallery";
import { TrendDrawing } from "./drawing";
import { trendLayout } from "./layout";
import { TimePanels } from "./time-panels";

/** In px: nobody sees less. */
const NEAR = 0.5;
const TRENDS = Object.values(GALLERY).flatMap(({ body }) => (body.kind === "trend" ? [body] : []));

/** What is drawn, in px of the layout. */
interface Drawn {
  /** The corners of each line; null where it is broken. */
  readonly lines: readonly (readonly (Place | null)[])[];
  readonly levels: readonly Place[];
  readonly dots: readonly Place[];
  readonly words: readonly (Place & { readonly text: string })[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function cornersOf(path: string, from: Place): (Place | null)[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLHV])([^A-Z]*)/g)].flatMap(([, command, rest = ""]) => {
    const [first = 0, second = 0] = rest.split(/[ ,]/).map(Number);
    if (command === "H") x = first;
    else if (command === "V") y = first;
    else [x, y] = [first, second];
    const corner = { x: x + from.x, y: y + from.y };
    return command === "M" ? [null, corner] : [corner];
  });
}

/** A path that is only begun shows nothing. */
function isSeen(corners: readonly (Place | null)[]): boolean {
  return corners.some((corner, index) => corner && corners[index - 1]);
}

/** A step by its corners, whether or not one of them lies between two others. */
function bends(corners: readonly (Place | null)[]): (Place | null)[] {
  return corners.filter((corner, index) => {
    const [before, after] = [corners[index - 1], corners[index + 1]];
    const isBetween =
      corner &&
      before &&
      after &&
      ((corner.x === before.x && corner.x === after.x) ||
        (corner.y === before.y && corner.y === after.y));
    return !isBetween;
  });
}

function pathsIn(element: Element, selector: string, from: Place): (Place | null)[][] {
  return [...element.querySelectorAll(selector)].map((path) =>
    bends(cornersOf(path.getAttribute("d") ?? "", from)),
  );
}

function wordsIn(element: Element, from: Place): Drawn["words"] {
  return [...element.querySelectorAll("text")].map((text) => {
    const isOfLayout = text.closest("[transform^=translate]") !== null;
    const [x, y] = [Number(text.getAttribute("x")), Number(text.getAttribute("y"))];
    return {
      text: text.textContent,
      x: isOfLayout ? x : x + from.x,
      y: isOfLayout ? y : y + from.y,
    };
  });
}

/** All of them are drawn by us. */
function dotsIn(element: Element): Place[] {
  return [...element.querySelectorAll("circle")].map((dot) => ({
    x: Number(dot.getAttribute("cx")),
    y: Number(dot.getAttribute("cy")),
  }));
}

function plain(body: TrendBody, width: number): Drawn {
  const { container, unmount } = render(<TrendDrawing layout={trendLayout(body, width)} demo />);
  const levels = pathsIn(container, "path[stroke='var(--line-grid)']", { x: 0, y: 0 }).flat();
  const drawn = {
    lines: pathsIn(container, "path[data-line]", { x: 0, y: 0 }),
    // Each is a move and a stroke.
    levels: levels.flatMap((corner, index) =>
      corner && levels[index - 1] === null ? [corner] : [],
    ),
    dots: dotsIn(container),
    words: wordsIn(container, { x: 0, y: 0 }),
  };
  unmount();
  return drawn;
}

function byRecharts(body: TrendBody, width: number): Drawn {
  const layout = trendLayout(body, width);
  const { container, unmount } = render(<TimePanels layout={layout} demo />);
  const charts = [...container.querySelectorAll<HTMLElement>(".recharts-wrapper")].map((chart) => ({
    chart,
    from: {
      x: (Number.parseFloat(chart.style.left) / 100) * layout.width,
      y: (Number.parseFloat(chart.style.top) / 100) * layout.height,
    },
  }));
  const drawn = {
    lines: charts.flatMap(({ chart, from }) => pathsIn(chart, ".recharts-line-curve", from)),
    levels: charts.flatMap(({ chart, from }) =>
      [...chart.querySelectorAll(".recharts-cartesian-grid-horizontal line")].map((line) => ({
        x: Number(line.getAttribute("x1")) + from.x,
        y: Number(line.getAttribute("y1")) + from.y,
      })),
    ),
    dots: dotsIn(container),
    words: charts.flatMap(({ chart, from }) => wordsIn(chart, from)),
  };
  unmount();
  return drawn;
}

function expectNear(
  a: readonly (Place | null)[],
  b: readonly (Place | null)[],
  what: string,
): void {
  expect(a.length, `of ${what}`).toBe(b.length);
  for (const [index, place] of a.entries()) {
    const other = b[index];
    expect(place === null, `of ${what}`).toBe(other === null);
    if (!place || !other) continue;
    expect(Math.abs(place.x - other.x), `of ${what}`).toBeLessThan(NEAR);
    expect(Math.abs(place.y - other.y), `of ${what}`).toBeLessThan(NEAR);
  }
}

function expectSame(body: TrendBody, width: number): void {
  const [own, other] = [plain(body, width), byRecharts(body, width)];
  const [lines, otherLines] = [own.lines.filter(isSeen), other.lines.filter(isSeen)];
  expect(otherLines.length).toBe(lines.length);
  for (const [index, line] of lines.entries())
    expectNear(otherLines[index] ?? [], line, `line ${index} at ${width}`);
  expectPaired(other.levels, own.levels, `grid at ${width}`);
  expectPaired(other.dots, own.dots, `dots at ${width}`);
  expectPaired(other.words, own.words, `words at ${width}`);
}

/** Whatever the order: for each there is one in its place. */
function expectPaired<Item extends Place & { readonly text?: string }>(
  items: readonly Item[],
  others: readonly Item[],
  what: string,
): void {
  const left = [...others];
  for (const { text, x, y } of items) {
    const index = left.findIndex(
      (other) =>
        other.text === text && Math.abs(other.x - x) < NEAR && Math.abs(other.y - y) < NEAR,
    );
    expect(index, `${what}: ${text ?? ""} at ${x}, ${y}`).not.toBe(-1);
    left.splice(index, 1);
  }
  expect(left, `of ${what}`).toEqual([]);
}

describe("recharts and the plain drawing", () => {
  it.each(TRENDS.map((body) => [body.panels.length, body.categories.length, body] as const))(
    "agree on %i panels of %i categories",
    (_, __, body) => {
      for (const width of [1180, 700, 358]) expectSame(body, width);
    },
  );

  it("agree on whatever an office may get", () => {
    fc.assert(
      fc.property(anyTrend, fc.integer({ min: 300, max: 2200 }), (body, width) =>
        expectSame(body, width),
      ),
      { numRuns: 30 },
    );
  });

  it("measures no text: every place is known before", () => {
    for (const body of TRENDS) byRecharts(body, 900);
    expect(document.querySelector("[id^=recharts_measurement]")).toBeNull();
  });
});
