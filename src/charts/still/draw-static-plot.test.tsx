// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Figure, Row, RowsBody, TrendLine } from "../../figures/figure";
import { drawStaticPlot } from "./draw-static-plot";
import { GALLERY } from "../fixtures/gallery";
import { textWidth } from "../base/text";
import type { StaticPlot, StaticPlotOptions } from "./static-plot";

const FULL: StaticPlotOptions = {
  width: 687,
  height: null,
  rowHeight: { least: 26, most: 26 },
  columns: "all",
  window: null,
};
const HALF: StaticPlotOptions = {
  width: 330,
  height: null,
  rowHeight: { least: 24, most: 24 },
  columns: "few",
  window: null,
};
const SLIDE: StaticPlotOptions = {
  width: 788,
  height: 300,
  rowHeight: { least: 19, most: 27 },
  columns: "all",
  window: null,
};
const SIZES = [
  FULL,
  HALF,
  SLIDE,
  { ...HALF, height: 300 },
  { ...FULL, height: 300 },
  { ...SLIDE, height: null },
];
const FIGURES: [string, Figure][] = Object.entries(GALLERY);

const documents = new WeakMap<StaticPlot, Document>();

/** Parsed once, however often a test looks. */
function parsed(plot: StaticPlot): Document {
  const { markup, width, height } = plot;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${markup}</svg>`;
  const document = documents.get(plot) ?? new DOMParser().parseFromString(svg, "image/svg+xml");
  documents.set(plot, document);
  return document;
}

/** What can be read: halos lie under a text of their own and are left out. */
function texts(plot: StaticPlot): Element[] {
  return [...parsed(plot).querySelectorAll("text")].filter(
    (text) => inherited(text, "fill") !== "none",
  );
}

function words(plot: StaticPlot): string[] {
  return texts(plot).map(({ textContent }) => textContent);
}

function inherited(element: Element, name: string): string | null {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? null;
}

function spanOf(text: Element): [number, number] {
  const width = textWidth(text.textContent, Number(inherited(text, "font-size")));
  const x = Number(text.getAttribute("x") ?? 0);
  const from =
    { start: x, middle: x - width / 2, end: x - width }[
      inherited(text, "text-anchor") ?? "start"
    ] ?? Number.NaN;
  return [from, from + width];
}

function rowsOf({ body }: Figure): RowsBody {
  if (body.kind !== "rows") throw new Error("not a figure of rows");
  return body;
}

/** A figure of one row, changed. */
function withRow(change: (row: Row) => Row): Figure {
  const body = rowsOf(GALLERY.one);
  return {
    ...GALLERY.one,
    body: {
      ...body,
      groups: body.groups.map((group) => ({ ...group, rows: group.rows.map(change) })),
    },
  };
}

/** A trend whose lines are changed. */
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

function unitNames({ body }: Figure): string[] {
  return body.kind === "rows" || body.kind === "lamps"
    ? body.groups.flatMap(({ rows }) => rows.map(({ name }) => name))
    : [];
}

afterEach(() => {
  if (document.body.childElementCount > 0) throw new Error("a drawing was left on the page");
});

describe.each(FIGURES)("%s as a static plot", (figureName, figure) => {
  const plots: [StaticPlotOptions, StaticPlot][] = [];
  beforeAll(() => {
    for (const size of SIZES) plots.push([size, drawStaticPlot(figure, size)]);
  });

  it("is plain, well-formed and the same every time", () => {
    for (const [size, plot] of plots) {
      expect(plot.width).toBe(size.width);
      expect(parsed(plot).querySelector("parsererror")).toBeNull();
      expect(plot.markup).not.toMatch(
        /var\(|class=|style=|foreignObject|http|xmlns|aria-|tabindex|role=|data-|paint-order|<title|<g><|<\/?svg/,
      );
      const ids = [...plot.markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids).toEqual(ids.map((__, index) => `p${index + 1}`));
      const references = [...plot.markup.matchAll(/url\(([^)]*)\)/g)].map(
        ([, target]) => target ?? "",
      );
      expect(new Set(references)).toEqual(new Set(ids.map((id) => `#${id}`)));
    }
    // Drawing is what takes the time: each figure is drawn anew at one size, the next one at the
    // next.
    const again = plots[FIGURES.findIndex(([key]) => key === figureName) % plots.length];
    if (!again) throw new Error("nothing was drawn");
    expect(drawStaticPlot(figure, again[0]).markup).toBe(again[1].markup);
  });

  it("shows every unit and keeps every text inside", () => {
    for (const [size, plot] of plots) {
      const read = words(plot);
      for (const name of unitNames(figure)) {
        const isCut = (text: string) => {
          const [start = "", end] = text.split("…");
          return (
            end !== undefined && text.length > 2 && name.startsWith(start) && name.endsWith(end)
          );
        };
        // Whole, in two lines, or cut.
        expect(
          read.some(
            (text, index) =>
              text === name || `${text}${read[index + 1] ?? ""}` === name || isCut(text),
          ),
        ).toBe(true);
      }
      for (const text of texts(plot).filter((own) => !own.hasAttribute("transform"))) {
        const [from, to] = spanOf(text);
        expect(from, `${text.textContent} at ${size.width}`).toBeGreaterThanOrEqual(-0.05);
        expect(to, `${text.textContent} at ${size.width}`).toBeLessThanOrEqual(size.width + 0.05);
      }
    }
  });

  it("says that it is invented where it is", () => {
    const drawn =
      figure.body.kind !== "empty" &&
      !(figure.body.kind === "rows" && unitNames(figure).length === 0);
    for (const [, plot] of plots)
      expect(words(plot).includes("演示数据（虚构）")).toBe(drawn && figure.stamp.demo);
  });
});

describe("rows", () => {
  const ticksOf = (plot: StaticPlot) =>
    texts(plot)
      .filter((text) => text.textContent.match(/^\d+%?$/) && inherited(text, "font-size") === "12")
      .map((text) => [text.textContent, text.getAttribute("x")]);

  it("are all drawn, beyond any window of the screen, at the height of the preset", () => {
    const forty = drawStaticPlot(GALLERY.forty, FULL);
    // Head with 序时, 40 rows in three groups, and what lies below.
    expect(forty.height).toBe(46 + 40 * 26 + 2 * 10 + 4);
    const many = drawStaticPlot(GALLERY.hundreds, FULL);
    expect(words(many).filter((word) => /[区县直]\d*$/.test(word))).toHaveLength(180);
    expect(many.height).toBe(46 + 180 * 26 + 2 * 10 + 26 + 10 + 4);
  });

  it("of a window are these alone, with the total and the axis of all", () => {
    const window = { first: 20, count: 14 };
    const whole = drawStaticPlot(GALLERY.hundreds, FULL);
    const part = drawStaticPlot(GALLERY.hundreds, { ...FULL, window });
    const names = unitNames(GALLERY.hundreds);
    expect(words(part).filter((word) => names.includes(word))).toEqual(names.slice(20, 34));
    expect(words(part)).toContain("全市");
    expect(ticksOf(part)).toEqual(ticksOf(whole));
    expect(ticksOf(part).length).toBeGreaterThan(3);
    expect(part.height).toBe(46 + 14 * 26 + 26 + 10 + 4);
  });

  it("take the height they are given, between the least and the most", () => {
    const fitted = drawStaticPlot(GALLERY.start, { ...SLIDE, height: 340 });
    expect(fitted.height).toBeLessThanOrEqual(340);
    expect(fitted.height).toBeGreaterThan(338);
    expect(drawStaticPlot(GALLERY.start, { ...SLIDE, height: 2000 }).height).toBe(
      46 + 12 * 27 + 20 + 4,
    );
    expect(drawStaticPlot(GALLERY.start, { ...SLIDE, height: 100 }).height).toBe(
      46 + 12 * 19 + 20 + 4,
    );
  });

  it("with few columns keep the strong number and the lamp, and give the bars a third of the width and more", () => {
    const plot = drawStaticPlot(GALLERY.names, HALF);
    expect(words(plot)).toEqual(expect.arrayContaining(["完成率", "灯", "78.5%", "绿"]));
    expect(words(plot)).not.toContain("完成/计划");
    const grid = [
      ...(parsed(plot).querySelector("path[stroke='#E3E7EC']")?.getAttribute("d") ?? "").matchAll(
        /M([\d.]+)/g,
      ),
    ].map(([, x]) => Number(x));
    expect(Math.max(...grid) - Math.min(...grid)).toBeGreaterThan(330 * 0.3);
    expect(words(drawStaticPlot(GALLERY.plan, FULL))).toEqual(
      expect.arrayContaining(["完成", "计划", "完成率", "与序时", "灯"]),
    );
  });

  it("name every series in the key, with its sign, its total and its pattern", () => {
    for (const size of [FULL, HALF]) {
      const plot = drawStaticPlot(GALLERY.stack, size);
      for (const { name, sign, total } of rowsOf(GALLERY.stack).series) {
        expect(words(plot)).toEqual(expect.arrayContaining([name, sign, total]));
      }
      expect(parsed(plot).querySelectorAll("pattern").length).toBeGreaterThanOrEqual(5);
    }
    const frame = drawStaticPlot(GALLERY.plan, HALF);
    expect(words(frame)).toEqual(
      expect.arrayContaining(["内条：累计完成　外框：年度计划", "序时应完成（计划的75.0%）"]),
    );
    expect(words(drawStaticPlot(GALLERY.diverging, HALF))).toContain("净增");
  });

  it("never clamp above 100, and keep 未报, 0 and 核减 apart", () => {
    const document = parsed(drawStaticPlot(GALLERY.start, FULL));
    const bars = [...document.querySelectorAll("rect[fill='#1C56A6']")].map((bar) =>
      Number(bar.getAttribute("width")),
    );
    expect(Math.max(...bars) / (bars[0] ?? 0)).toBeCloseTo(222.2 / 91.7, 1);
    expect(
      words(drawStaticPlot(GALLERY.missingEnds, HALF)).filter((word) => word === "未报"),
    ).toHaveLength(3);
    expect(words(drawStaticPlot(GALLERY.negative, HALF))).toEqual(
      expect.arrayContaining(["0", "核减"]),
    );
  });

  it("open the line of 序时 at every bar that has reached it", () => {
    const rows = rowsOf(GALLERY.start).groups.flatMap((group) => group.rows);
    const reached = rows.filter((row) => (row.values["done"] ?? 0) >= 75);
    const paths = [...parsed(drawStaticPlot(GALLERY.start, FULL)).querySelectorAll("path")].map(
      (path) => path.getAttribute("d") ?? "",
    );
    const xs = paths.map((d) => [...d.matchAll(/M([\d.]+) /g)].map(([, x]) => x));
    // The line and its casing, each in so many pieces one above another.
    expect(
      xs.filter((own) => own.length === reached.length + 1 && new Set(own).size === 1),
    ).toHaveLength(2);
    expect(reached.length).toBeGreaterThan(5);
  });

  it("hold text from data as text", () => {
    const plot = drawStaticPlot(
      withRow((row) => ({ ...row, name: '甲<b>&"乙\u0007' })),
      FULL,
    );
    expect(parsed(plot).querySelector("parsererror, b")).toBeNull();
    expect(words(plot)).toContain('甲<b>&"乙');
  });

  it("leave the page as it was when drawing fails", () => {
    const broken = withRow((row) => ({
      ...row,
      get key(): string {
        throw new Error("broken row");
      },
    }));
    expect(() => drawStaticPlot(broken, FULL)).toThrow("broken row");
  });
});

describe("lamps and trends", () => {
  it("have room for four columns of lamps at half a page", () => {
    const { body } = GALLERY.lamps;
    if (body.kind !== "lamps") throw new Error("lamps");
    const four = {
      ...body,
      columns: [
        ...body.columns,
        ...body.columns.slice(0, 1).map((column) => ({ ...column, key: "fourth" })),
      ],
      groups: body.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({
          ...row,
          cells: [...row.cells, ...row.cells.slice(0, 1)],
        })),
      })),
    };
    const plot = drawStaticPlot({ ...GALLERY.lamps, body: four }, HALF);
    expect(words(plot)).toEqual(expect.arrayContaining(["红灯", "黄灯", "绿灯", "222.2%"]));
    const lines = new Map<string, [number, number][]>();
    for (const text of texts(plot).filter((own) => !own.hasAttribute("transform"))) {
      const y = text.getAttribute("y") ?? "";
      lines.set(y, [...(lines.get(y) ?? []), spanOf(text)]);
    }
    for (const spans of lines.values()) {
      const sorted = [...spans].sort(([a], [b]) => a - b);
      for (const [index, [from]] of sorted.entries())
        expect(from).toBeGreaterThan((sorted[index - 1]?.[1] ?? -99) - 1);
    }
  });

  it("stand below one another at half a page, and side by side where a slide has no height for that", () => {
    const heads = (size: StaticPlotOptions) =>
      texts(drawStaticPlot(GALLERY.trend, size)).filter((text) =>
        ["开工率", "竣工率", "投资完成率"].includes(text.textContent),
      );
    const xs = (all: Element[]) => new Set(all.map((text) => text.getAttribute("x")));
    expect(xs(heads(HALF)).size).toBe(1);
    expect(xs(heads(SLIDE)).size).toBe(3);
  });

  it("fill the height they are given, within reason", () => {
    expect(drawStaticPlot(GALLERY.trend, SLIDE).height).toBe(300);
    expect(drawStaticPlot(GALLERY.long, { ...SLIDE, height: 420 }).height).toBe(420);
    expect(drawStaticPlot(GALLERY.long, { ...SLIDE, height: 5000 }).height).toBe(20 + 462 + 28);
    expect(drawStaticPlot(GALLERY.long, { ...SLIDE, height: 50 }).height).toBe(20 + 147 + 28);
    expect(drawStaticPlot(GALLERY.long, FULL).height).toBe(20 + 210 + 28);
  });

  it("draw the lines to January, before the first quarter's name, and no name over the edge", () => {
    const early = withLines(GALLERY.trend, (line) => {
      const [first = null, ...rest] = line.points;
      return line.role === "pace"
        ? { ...line, points: [first && { ...first, lag: 2 / 3 }, ...rest] }
        : line;
    });
    for (const size of SIZES) {
      const plot = drawStaticPlot(early, size);
      const dotted = [...parsed(plot).querySelectorAll("path[stroke-dasharray='2 4']")];
      const starts = dotted
        .map((path) => Number(/^M([\d.]+)/.exec(path.getAttribute("d") ?? "")?.[1]))
        .filter((x) => x > 40);
      const axis = Math.min(
        ...texts(plot).flatMap((text) =>
          text.textContent === "一季度" ? [Number(text.getAttribute("x"))] : [],
        ),
      );
      expect(Math.min(...starts)).toBeLessThan(axis - 10);
      for (const text of texts(plot).filter((own) => !own.hasAttribute("transform")))
        expect(spanOf(text)[1]).toBeLessThanOrEqual(size.width + 0.05);
    }
  });

  it("shorten a name at a line's end that has no room", () => {
    const name = "云岭经济技术开发区管理委员会办公室直属";
    const long = withLines(GALLERY.units, (line) =>
      line.role === "unit" ? { ...line, name, endLabel: { name, value: "" } } : line,
    );
    const plot = drawStaticPlot(long, HALF);
    for (const text of texts(plot).filter((own) => !own.hasAttribute("transform")))
      expect(spanOf(text)[1]).toBeLessThanOrEqual(330.05);
    expect(words(plot).filter((word) => word.startsWith("云岭经济"))).toHaveLength(5);
  });

  it("keep the value at a line's end whole and the names apart, wherever the lines end", () => {
    const lengths = [4, 3, 2, 1, 3];
    const long = withLines(GALLERY.units, (line) => {
      const unit = Number(line.key.slice(1));
      if (line.role !== "unit") return line;
      const name = `云岭经济技术开发区管理委员会办公室直属第${unit + 1}片区`;
      const [first] = line.points;
      const points = line.points.map((_, index) =>
        index < (lengths[unit] ?? 0) ? (first ?? null) : null,
      );
      return { ...line, name, points, endLabel: { name, value: `8${unit}.5` } };
    });
    for (const size of [HALF, { ...HALF, width: 200 }]) {
      const labels = words(drawStaticPlot(long, size)).filter((word) => word.includes("…"));
      for (const unit of [0, 1, 2, 3, 4])
        expect(labels.filter((word) => word.endsWith(` 8${unit}.5`))).toHaveLength(1);
      expect(new Set(labels.map((word) => word.slice(0, -" 80.5".length))).size).toBe(5);
    }
  });
});
