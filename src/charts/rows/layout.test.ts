import { describe, expect, it } from "vitest";
import { type Figure, FIGURE_IDS, type RowsBody } from "../../figures/figure";
import { invariant } from "../../lib/invariant";
import { FIGURES } from "../../figures/registry";
import { GALLERY } from "../fixtures/gallery";
import { type RowsLayout, type RowsOptions, rowsLayout } from "./layout";
import { estimatePlotHeight, keyHeight, plotHeight } from "../base/height";
import { lineRuns, tickRuns } from "./open-lines";
import { textWidth } from "../base/text";
import { scrollFor, windowAt } from "../base/row-window";
import { SIZE } from "../base/theme";
import { missingRate } from "../../domain/wording/words";

function rowsOf(figure: Figure): RowsBody {
  if (figure.body.kind !== "rows") throw new Error("not a figure of rows");
  return figure.body;
}

function wide(figure: Figure, width = 552, hidden: readonly string[] = []) {
  return rowsLayout(rowsOf(figure), {
    width,
    variant: "wide",
    rowHeight: 34,
    window: null,
    hidden,
  });
}

/** For each row, whether the line of 序时 is open there. */
function openRows(layout: RowsLayout): boolean[] {
  const runs = lineRuns(layout, "pace", [layout.plot.top, layout.plot.bottom]);
  return layout.rows.map(({ barY }) => !runs.some(([from, to]) => from <= barY && barY <= to));
}

describe("rows", () => {
  it("have the mock's rhythm: 34 px rows, 10 px and a hairline between groups, the label of 序时 over the axis", () => {
    const layout = wide(GALLERY.start);
    expect(layout.rows.map(({ top }) => top)).toEqual([
      46, 80, 114, 148, 182, 216, 250, 284, 318, 352, 396, 440,
    ]);
    expect(layout.rules).toEqual([
      { y: 391, firm: false },
      { y: 435, firm: false },
    ]);
    expect(layout.height).toBe(478);
    expect(wide(GALLERY.plan, 1180).height).toBe(462);
  });

  it("put the total last below a firm rule, and only where it is drawn", () => {
    const layout = wide(GALLERY.rate);
    expect(layout.rows.at(-1)).toMatchObject({
      isTotal: true,
      name: [{ text: "全市" }],
      index: 12,
    });
    expect(layout.rules.at(-1)?.firm).toBe(true);
    expect(wide(GALLERY.plan).rows.some(({ isTotal }) => isTotal)).toBe(false);
  });

  it.each([
    ["none", 0],
    ["one", 1],
    ["start", 12],
    ["forty", 40],
  ] as const)("are all drawn: %s", (key, count) => {
    const layout = wide(GALLERY[key]);
    expect(layout.rows).toHaveLength(count);
    expect(layout.height).toBeGreaterThan(layout.plot.bottom);
  });

  it("above 40 are windowed at a height of 20 rows, on the axis of all of them", () => {
    const body = rowsOf(GALLERY.plan180);
    const window = windowAt(180, 34 * 50, 34);
    const layout = rowsLayout(body, { width: 900, variant: "wide", rowHeight: 34, window });
    expect(layout.rows.map(({ index }) => index)).toEqual(
      Array.from({ length: 20 }, (_, at) => 50 + at),
    );
    expect(layout.height).toBe(30 + 20 * 34 + 4);
    const whole = rowsLayout(body, { width: 900, variant: "wide", rowHeight: 34, window: null });
    expect(layout.domain).toEqual(whole.domain);
  });

  it("take two lines on a phone, with the short form of 完成 and 计划", () => {
    const layout = rowsLayout(rowsOf(GALLERY.plan), {
      width: 326,
      variant: "narrow",
      rowHeight: 54,
      window: null,
    });
    expect((layout.rows[1]?.top ?? 0) - (layout.rows[0]?.top ?? 0)).toBe(54);
    expect(layout.plot.left).toBe(0);
    expect(layout.columns.map(({ column }) => column.head)).toEqual(["完成/计划", "完成率", "灯"]);
  });
});

describe("columns", () => {
  it("come in with the room: 8 of 12 columns shows all, 4 of 12 the plot's own", () => {
    expect(wide(GALLERY.plan, 1180).columns.map(({ column }) => column.head)).toEqual([
      "完成",
      "计划",
      "完成率",
      "与序时",
      "灯",
    ]);
    expect(wide(GALLERY.plan, 560).columns.map(({ column }) => column.head)).toEqual([
      "完成/计划",
      "完成率",
      "灯",
    ]);
    expect(wide(GALLERY.plan, 485).columns.map(({ column }) => column.head)).toEqual([
      "完成率",
      "灯",
    ]);
    expect(wide(GALLERY.start, 500).columns.map(({ column }) => column.head)).toEqual([
      "实际/计划",
      "比率",
      "灯",
    ]);
  });

  it("end at the right edge and never reach into the bars", () => {
    const layout = wide(GALLERY.start);
    const last = layout.columns.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(552);
    expect(layout.plot.right).toBeLessThan(
      (layout.columns[0]?.x ?? 0) - (layout.columns[0]?.width ?? 0),
    );
  });

  it("give a name of 12 characters its room up to 30 %, then two lines", () => {
    const linesOf = ({ rows }: ReturnType<typeof wide>) => rows[0]?.name.map(({ text }) => text);
    expect(linesOf(wide(GALLERY.names, 600))).toEqual(["云岭经济技术开发区管委会"]);
    const tight = wide(GALLERY.names, 490);
    expect(linesOf(tight)?.join("")).toBe("云岭经济技术开发区管委会");
    expect(linesOf(tight)).toHaveLength(2);
    expect(tight.plot.left).toBeLessThanOrEqual(490 * 0.3 + 24);
  });
});

describe("the axis", () => {
  it("grows past 100 to the largest value, with a notch at 100 in the bar", () => {
    const layout = wide(GALLERY.start);
    expect(layout.domain[1]).toBeCloseTo(222.2, 1);
    expect(layout.ticks.map(({ label }) => label)).toEqual(["0", "50", "100", "150", "200%"]);
    const mark = layout.rows[3]?.mark;
    expect(mark?.kind === "bars" && mark.notch).toBeCloseTo(layout.ticks[2]?.x ?? 0);
    const below = layout.rows[0]?.mark;
    expect(below?.kind === "bars" && below.notch).toBeNull();
  });

  it("goes below 0 for 核减, whose word stands where there is no bar", () => {
    const layout = wide(GALLERY.negative, 1180);
    expect(layout.domain[0]).toBeLessThanOrEqual(-8.2);
    expect(layout.zero).toBeGreaterThan(layout.plot.left);
    const mark = layout.rows[8]?.mark;
    expect(mark?.kind === "bars" && mark.flag?.text).toBe("核减");
  });

  it("follows the series that are on", () => {
    expect(wide(GALLERY.stack).domain).toEqual([0, 30]);
    expect(wide(GALLERY.stack, 552, ["trade", "services", "industry"]).domain[1]).toBeLessThan(12);
  });

  it("stands without any value", () => {
    const layout = wide(GALLERY.allMissing);
    expect(layout.domain).toEqual([0, 100]);
    expect(layout.rows.every(({ mark }) => mark.kind === "missing")).toBe(true);
  });
});

describe("marks", () => {
  it("tell unreported, no plan and zero apart", () => {
    const start = wide(GALLERY.start).rows[9]?.mark;
    expect(start).toMatchObject({ kind: "word", word: { text: "无开工计划" } });
    expect(wide(GALLERY.plan).rows[9]?.mark).toMatchObject({
      kind: "missing",
      word: { text: "未报" },
    });
    expect(wide(GALLERY.stack).rows[7]?.mark).toMatchObject({ kind: "zero" });
    const empty = wide(GALLERY.negative).rows[2]?.mark;
    expect(empty?.kind === "bars" && empty.zero).toMatchObject({
      text: "0",
      x: wide(GALLERY.negative).zero + 8,
    });
  });

  it("keep a plan whose 完成 is unreported, and a bar that has no target", () => {
    const body = rowsOf(GALLERY.plan);
    const [group] = body.groups;
    const [first, second] = group?.rows ?? [];
    if (!group || !first || !second) throw new Error("no rows");
    const unreported = { ...first, values: { plan: 168, done: null }, hatched: true };
    const untargeted = {
      ...second,
      values: { plan: null, done: 121.4 },
      pace: null,
      missing: missingRate("enterprises", "noPlan"),
    };
    const layout = wide({
      ...GALLERY.plan,
      body: { ...body, groups: [{ ...group, rows: [unreported, untargeted] }] },
    });
    expect(layout.rows[0]?.mark).toMatchObject({ kind: "bars", stub: layout.zero });
    expect(layout.rows[1]?.mark).toMatchObject({
      kind: "bars",
      stub: null,
      flag: { text: "无目标" },
    });
  });

  it("stand as missing in the first, a middle and the last row", () => {
    const kinds = wide(GALLERY.missingEnds).rows.map(({ mark }) => mark.kind);
    expect([kinds[0], kinds[5], kinds[11]]).toEqual(["missing", "missing", "missing"]);
  });
});

describe("lines across bars", () => {
  const PACE = (10 / 12) * 100;

  /** The figure of starts with these rates in the first rows, against 序时 of October. */
  function against(
    rates: readonly number[],
    options: Partial<RowsOptions> = {},
    figure: Figure = GALLERY.start,
  ) {
    const body = rowsOf(figure);
    const references = body.references.map((reference) =>
      reference.kind === "pace" ? { ...reference, at: PACE } : reference,
    );
    const groups = body.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row, index) => ({
        ...row,
        values: { done: rates[index] ?? row.values["done"] ?? null },
      })),
    }));
    return rowsLayout(
      { ...body, references, groups },
      { width: 552, variant: "wide", rowHeight: 34, window: null, ...options },
    );
  }

  it("are open at the height of every bar that has reached them, and of no other, by however little", () => {
    // 1.3 points are less than the line is wide, on the axis of 222 %.
    const layout = against([84.6, 83.4, (5 / 6) * 100, 83.2, 81.8]);
    expect(openRows(layout).slice(0, 5)).toEqual([true, true, true, false, false]);
    const [first, second] = lineRuns(layout, "pace", [layout.plot.top, layout.plot.bottom]);
    expect([first?.[0], first?.[1], second?.[0]]).toEqual([
      layout.plot.top,
      (layout.rows[0]?.barY ?? 0) - layout.geometry.outer / 2,
      (layout.rows[0]?.barY ?? 0) + layout.geometry.outer / 2,
    ]);
  });

  it("say what the words say: 持平 ends 0.04 points short of 序时 and is open, 低于序时0.1 ends 0.01 nearer and is not", () => {
    const body = rowsOf(GALLERY.start);
    const said = [
      { rate: 74.96, reached: true },
      { rate: 74.95, reached: false },
      { rate: 75, reached: true },
    ];
    const rows = body.groups.flatMap((group) => group.rows).slice(0, said.length);
    const groups = body.groups.slice(0, 1).map((group) => ({
      ...group,
      rows: rows.map((row, index) => ({
        ...row,
        values: { done: said[index]?.rate ?? null },
        reached: said[index]?.reached ?? false,
      })),
    }));
    const wideLayout = wide({ ...GALLERY.start, body: { ...body, groups } });
    expect(openRows(wideLayout)).toEqual([true, false, true]);
    const narrow = rowsLayout(
      { ...body, groups },
      { width: 326, variant: "narrow", rowHeight: 54, window: null },
    );
    expect(narrow.rows.map((row) => tickRuns(row, narrow.geometry).length)).toEqual([2, 1, 2]);
  });

  it("run through rows without a bar", () => {
    const layout = against([], {}, GALLERY.missingEnds);
    const open = openRows(layout);
    const bare = layout.rows.flatMap(({ mark }, index) =>
      mark.kind === "bars" ? [] : [{ kind: mark.kind, open: open[index] }],
    );
    expect(bare.map(({ kind }) => kind)).toContain("missing");
    expect(bare.filter((row) => row.open)).toEqual([]);
  });

  it("of a row's own 序时 leave the inner bar free, and cross it where it ends before", () => {
    const layout = wide(GALLERY.plan, 1180);
    for (const placed of layout.rows) {
      const { mark, row, barY } = placed;
      if (mark.kind !== "bars" || mark.pace === null || row.pace === null) continue;
      const runs = tickRuns(placed, layout.geometry);
      const isReached = (row.values["done"] ?? 0) >= row.pace;
      const [top, bottom] = [barY - layout.geometry.tick, barY + layout.geometry.tick];
      const inner = layout.geometry.inner / 2;
      expect(runs).toEqual(
        isReached
          ? [
              [top, barY - inner],
              [barY + inner, bottom],
            ]
          : [[top, bottom]],
      );
    }
    expect(
      new Set(
        layout.rows.map(
          ({ mark, row }) => mark.kind === "bars" && (row.values["done"] ?? 0) >= (row.pace ?? 0),
        ),
      ).size,
    ).toBe(2);
  });

  it.each([
    ["of the screen", 480, undefined],
    ["of the screen", 552, undefined],
    ["of the screen", 1180, undefined],
    ["of half a wall", 322, { columns: "few" }],
    ["of a wall of 4:3", 492, { columns: "all" }],
  ] as const)(
    "run through no word: 未报 stands right of those that would be in its way (%s, %d px)",
    (_, width, still) => {
      const layout = against([], { width, ...(still ? { still } : {}) }, GALLERY.missingEnds);
      const words = layout.rows.flatMap(({ mark }) =>
        mark.kind === "missing" || mark.kind === "word" ? [mark] : [],
      );
      const lines = layout.references.map(({ x }) => x);
      const wrong = words.filter(({ word: { text, x: from } }) => {
        const end = from + textWidth(text, SIZE.value);
        return (
          from < layout.zero + 8 ||
          end > layout.plot.right ||
          lines.some((x) => x > from - 4 && x < end + 4)
        );
      });
      expect(words.length).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    },
  );

  it("run behind a word only where there is no room right of them: there it ends with the plot", () => {
    const layout = against([], { width: 200, still: { columns: "few" } }, GALLERY.missingEnds);
    const words = layout.rows.flatMap(({ mark }) =>
      mark.kind === "missing" ? [`${mark.word.x} ${mark.word.anchor}`] : [],
    );
    expect(new Set(words)).toEqual(new Set([`${layout.plot.right} end`]));
  });
});

describe("heights before the data", () => {
  it.each([
    ["plan", 1180],
    ["start", 552],
    ["stack", 552],
    ["diverging", 552],
    ["rate", 552],
    ["plan", 326],
    ["start", 326],
    ["plan180", 900],
  ] as const)("equal the drawn ones: %s at %d px", (key, width) => {
    const figure = GALLERY[key];
    const id = FIGURE_IDS.find((own) => own === figure.id);
    invariant(id, "a figure of a view");
    const body = rowsOf(figure);
    const variant = width < 480 ? "narrow" : "wide";
    const rowHeight = variant === "narrow" ? 54 : 34;
    const units = body.groups.flatMap(({ rows }) => rows).length;
    const window = windowAt(units, 0, rowHeight);
    const drawn =
      rowsLayout(body, { width, variant, rowHeight, window }).height +
      keyHeight(FIGURES[id].shape.key ?? "none", width);
    const estimate = {
      ...FIGURES[id].shape,
      units,
      groups: body.groups.length,
      total: body.drawTotal,
      width,
      pageWidth: 1920,
    };
    expect(estimatePlotHeight(estimate)).toBe(drawn);
  });

  it("count a window as 20 rows", () => {
    const extent = { head: 30, groups: 1, total: true, rowHeight: 34 };
    expect(plotHeight({ ...extent, units: 180 })).toBe(plotHeight({ ...extent, units: 20 }));
    expect(plotHeight({ ...extent, units: 40 })).toBe(30 + 40 * 34 + 44 + 4);
  });
});

describe("the window", () => {
  it("snaps to rows and stops at the ends", () => {
    expect(windowAt(40, 500, 34)).toBeNull();
    expect(windowAt(180, 34 * 3 + 12, 34)).toEqual({ first: 3, count: 20 });
    expect(windowAt(180, 1e6, 34)).toEqual({ first: 160, count: 20 });
    expect(windowAt(180, -10, 34)).toEqual({ first: 0, count: 20 });
  });

  it("scrolls as little as brings a row in", () => {
    const window = { first: 10, count: 20 };
    expect(scrollFor(15, window, 34)).toBeNull();
    expect(scrollFor(9, window, 34)).toBe(9 * 34);
    expect(scrollFor(30, window, 34)).toBe(11 * 34);
  });
});
