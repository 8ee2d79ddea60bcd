import { describe, expect, it, vi } from "vitest";
import { GALLERY } from "../../charts/fixtures/gallery";
import { PRINT_THEME } from "../../charts/base/print-theme";
import type { StaticPlot } from "../../charts/still/static-plot";
import { parseQuarter } from "../../domain/facts/period";
import type { Figure } from "../../figures/figure";
import type { Stamp } from "../../figures/stamp";
import type { ExportContext } from "../export-context";
import { type FrameRequest, type Picture, composeFrame, planFrame } from "./frame";
import { PRESETS, PRESET_IDS, millimetresOf, pointsOf } from "./presets";
import { type TextMeasure, browserMeasure } from "./text-measure";

const CONTEXT: ExportContext = {
  permalink: "http://10.1.2.3/figures/investment-plan?office=a&quarter=2021Q3",
  office: "xiangxi",
  exportedAt: "2026-10-09T08:05:00+08:00",
  timeZone: "Asia/Shanghai",
};
const PLOT: StaticPlot = {
  markup: '<rect width="600" height="300" fill="#1C56A6"/>',
  width: 600,
  height: 300,
};

/** Full-width characters are one em, all others half. */
const measure: TextMeasure = (text, size) =>
  Array.from(text).reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.5 : 1), 0) * size;

function stamped(figure: Figure, rest: Partial<Stamp> = {}): Figure {
  const quarter = parseQuarter("2021Q3");
  if (!quarter) throw new Error("no quarter");
  const complete = {
    range: "全部10个单位，均已报",
    definition: [{ of: "investment", text: "累计完成投资÷年度计划投资" }],
    quarter,
    basis: "ytd",
    month: null,
  } as const;
  return { ...figure, stamp: { ...figure.stamp, ...complete, ...rest } };
}

const REAL = stamped(GALLERY.real);

function request(figure: Figure, rest: Partial<FrameRequest> = {}): FrameRequest {
  return {
    figure,
    preset: PRESETS["word-full"],
    part: null,
    context: CONTEXT,
    theme: PRINT_THEME,
    measure,
    ...rest,
  };
}

function framed(figure: Figure, rest: Partial<FrameRequest> = {}, plot = PLOT): Picture {
  return composeFrame(planFrame(request(figure, rest)), plot);
}

function parsed({ svg }: Picture): Document {
  const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(drawing.querySelector("parsererror")?.textContent).toBeUndefined();
  return drawing;
}

function textsOf(picture: Picture): string[] {
  return Array.from(parsed(picture).querySelectorAll("text"), ({ textContent }) => textContent);
}

/** Top edges of plot and foot in pt. */
function translations(picture: Picture): number[] {
  return Array.from(parsed(picture).documentElement.children)
    .filter(({ tagName }) => tagName === "g")
    .map((group) =>
      Number(/translate\([\d.]+ ([\d.]+)\)/.exec(group.getAttribute("transform") ?? "")?.[1]),
    );
}

describe("frame", () => {
  it("says title, region and subtitle, range, definition, source, date, version and link", () => {
    expect(textsOf(framed(REAL))).toEqual([
      "完成投资：7个单位超序时，州直欠16.3个百分点",
      "湘西州　2026年三季度累计；各组内从大到小",
      "全市（%）：完成961.4，计划1279.2，完成率75.2%，与序时+0.2。",
      "注：未报的单位不计入合计。",
      "范围：全部10个单位，均已报　口径：累计完成投资÷年度计划投资",
      "来源：湘西州重点项目通报　数据截至2021年9月",
      "版本r7",
      "链接：http://10.1.2.3/figures/investment-plan?office=a&quarter=2021Q3",
    ]);
  });

  it("names the columns that a narrow picture leaves out, and only there", () => {
    expect(textsOf(framed(REAL, { preset: PRESETS["word-half"] })).join("")).toContain(
      "限于宽度，未列完成、计划、与序时。",
    );
    expect(textsOf(framed(REAL, { preset: PRESETS["four-three"] })).join("")).not.toContain(
      "限于宽度",
    );
    expect(
      textsOf(framed(stamped(GALLERY.stack), { preset: PRESETS.square })).join(""),
    ).not.toContain("限于宽度");
  });

  it("is as large as printed: millimetres outside, points inside, white to the corners", () => {
    const picture = framed(REAL);
    const root = parsed(picture).documentElement;
    expect(root.getAttribute("width")).toBe("156mm");
    expect(root.getAttribute("height")).toBe(`${picture.heightMm}mm`);
    const [, , width, height] = (root.getAttribute("viewBox") ?? "").split(" ");
    expect(Number(width)).toBeCloseTo(442.2, 1);
    expect(Number(height)).toBeCloseTo(pointsOf(picture.heightMm), 1);
    const ground = root.querySelector(":scope > rect");
    expect([
      ground?.getAttribute("fill"),
      ground?.getAttribute("width"),
      ground?.getAttribute("height"),
    ]).toEqual(["#FFFFFF", width, height]);
  });

  it("begins with title and description for readers, and carries its metadata as JSON", () => {
    const { children } = parsed(framed(REAL)).documentElement;
    expect(Array.from(children, ({ tagName }) => tagName).slice(0, 3)).toEqual([
      "title",
      "desc",
      "metadata",
    ]);
    expect(children[0]?.textContent).toBe("完成投资：7个单位超序时，州直欠16.3个百分点");
    expect(children[1]?.textContent).toBe(REAL.takeaway);
    const metadata: unknown = JSON.parse(children[2]?.textContent ?? "");
    expect(metadata).toMatchObject({
      Permalink: CONTEXT.permalink,
      Office: "xiangxi",
      Revision: "r7",
      ExportedAt: CONTEXT.exportedAt,
    });
  });

  it("carries the demo words if and only if the data are invented", () => {
    expect(textsOf(framed(stamped(GALLERY.plan)))).toContain("演示数据（虚构）");
    expect(framed(REAL).svg).not.toContain("演示数据");
  });

  it("puts the tag below the subtitle where the line has no room, and says a region once", () => {
    const narrow = textsOf(framed(stamped(GALLERY.start), { preset: PRESETS["word-half"] }));
    expect(narrow.join("")).toContain("云岭市，2026年三季度");
    expect(narrow.join("")).not.toContain("云岭市　");
    expect(narrow).toContain("演示数据（虚构）");
  });

  it("counts the parts", () => {
    const part = { index: 0, of: 3, window: { first: 0, count: 14 } };
    expect(textsOf(framed(REAL, { part }))[1]).toBe(
      "湘西州　2026年三季度累计；各组内从大到小（第1/3部分）",
    );
    expect(planFrame(request(REAL, { part })).plot.window).toEqual({ first: 0, count: 14 });
    expect(planFrame(request(REAL)).plot.window).toBeNull();
  });

  it("grows by exactly the lines of a long note, above which the plot stays as it is", () => {
    const sentence = "州直采用通报表列数92.0亿元（正文为114.8亿元）。";
    const short = framed({ ...REAL, notes: ["短。"] });
    const long = framed({ ...REAL, notes: Array.from({ length: 12 }, () => sentence) });
    const notes = textsOf(long).filter(
      (text) => /州直采用|亿元|通报表/.test(text) && !/^(来源|完成投资)/.test(text),
    ).length;
    expect(notes).toBeGreaterThan(4);
    const [, shortPlot] = translations(short);
    const [, longPlot] = translations(long);
    expect(longPlot).toBe(shortPlot);
    expect(pointsOf(long.heightMm) - pointsOf(short.heightMm)).toBeCloseTo((notes - 1) * 11, 1);
  });

  it("without notes, date, range or definition has no empty line for them", () => {
    const bare = textsOf(
      framed({ ...stamped(REAL, { range: "", definition: [], asOf: null }), notes: [] }),
    );
    expect(bare.slice(2)).toEqual([
      "全市（%）：完成961.4，计划1279.2，完成率75.2%，与序时+0.2。",
      "来源：湘西州重点项目通报",
      "版本r7",
      "链接：http://10.1.2.3/figures/investment-plan?office=a&quarter=2021Q3",
    ]);
  });

  it("never tears a number from its unit and never begins a line with 。，", () => {
    const notes = [
      "公布完成率58.8%，按公布金额计算为58.7%。州直采用通报表列数92.0亿元（正文为114.8亿元）；1—9月累计低于序时16.3个百分点。",
    ];
    for (const id of PRESET_IDS) {
      const texts = textsOf(framed({ ...REAL, notes }, { preset: PRESETS[id] }));
      expect(
        texts.filter(
          (text) =>
            /^[。，、；：）%]|[（「]$|^(亿元|个百分点|月)|\d$/.test(text) &&
            !/^(版本|链接|http|\w)/.test(text),
        ),
      ).toEqual([]);
    }
  });

  it("sets a title that needs more than two lines smaller", () => {
    const message = "名称很长的单位完成年度计划投资的百分之八十以上并且超过序时进度不少";
    const sizes = (figure: Figure) =>
      Array.from(parsed(framed(figure, { preset: PRESETS["word-half"] })).querySelectorAll("text"))
        .filter((text) => text.getAttribute("font-weight") === "600")
        .map((text) => Number(text.getAttribute("font-size")));
    expect(sizes({ ...REAL, message: "七个单位超序时" })).toEqual([9.5]);
    const shrunk = sizes({ ...REAL, message: `${message}${message.slice(0, 8)}` });
    expect(shrunk).toHaveLength(2);
    expect(shrunk[0]).toBeLessThan(9.5);
    expect(sizes({ ...REAL, message: message.repeat(4) }).length).toBeGreaterThan(2);
  });
});

describe("a preset of given height", () => {
  const preset = PRESETS.slide;

  it("leaves the plot the height between head and foot, and puts the foot at the bottom", () => {
    const plan = planFrame(request(REAL, { preset }));
    const { height, width } = plan.plot;
    expect(width).toBe(Math.floor(pointsOf(308.7) / plan.ptPerPx));
    const full = composeFrame(plan, { ...PLOT, width, height: height ?? 0 });
    expect([full.widthMm, full.heightMm]).toEqual([338.7, 190.5]);
    const low = composeFrame(plan, { ...PLOT, width, height: 50 });
    expect(low.heightMm).toBe(190.5);
    expect(translations(low)).toEqual(translations(full));
    expect(translations(low)[2]).toBeCloseTo(
      pointsOf(190.5 - preset.endMarginMm) - plan.foot.height,
      1,
    );
  });

  it("grows where the plot needs more, by as much, and cuts nothing", () => {
    const plan = planFrame(request(REAL, { preset }));
    const height = (plan.plot.height ?? 0) + 100;
    const picture = composeFrame(plan, { ...PLOT, width: plan.plot.width, height });
    expect(picture.heightMm).toBeGreaterThan(190.5 + millimetresOf(99 * plan.ptPerPx));
    expect(picture.heightMm).toBeLessThan(190.5 + millimetresOf(102 * plan.ptPerPx));
  });

  it("draws few rows at the full scale and many at a smaller one, never below the least", () => {
    const scale = (figure: Figure) => planFrame(request(figure, { preset })).ptPerPx;
    expect(scale(stamped(GALLERY.one))).toBe(preset.plotPtPerPx);
    expect(scale(REAL)).toBeLessThan(preset.plotPtPerPx);
    expect(scale(stamped(GALLERY.hundreds))).toBe(preset.leastPlotPtPerPx);
    expect(scale(stamped(GALLERY.trend))).toBe(preset.plotPtPerPx);
  });

  it("scales a plot that is wider than asked for down to the width", () => {
    const plan = planFrame(request(REAL, { preset }));
    const picture = composeFrame(plan, { ...PLOT, width: plan.plot.width * 2, height: 100 });
    const scale = Number(/scale\(([\d.]+)\)/.exec(picture.svg)?.[1]);
    expect(scale * plan.plot.width * 2).toBeCloseTo(pointsOf(308.7), 1);
  });
});

describe("a preset as high as its content", () => {
  it("leaves the plot's height open and follows it", () => {
    const plan = planFrame(request(REAL));
    expect(plan.plot.height).toBeNull();
    const [low, high] = [300, 400].map(
      (height) => composeFrame(plan, { ...PLOT, width: plan.plot.width, height }).heightMm,
    );
    expect((high ?? 0) - (low ?? 0)).toBeCloseTo((63 / 72) * 25.4, 1);
  });
});

describe("every figure in every preset", () => {
  it("is well-formed, self-contained and the same to the byte", () => {
    for (const figure of Object.values(GALLERY)) {
      for (const id of PRESET_IDS) {
        const picture = framed(stamped(figure), { preset: PRESETS[id] });
        const drawing = parsed(picture);
        expect(drawing.querySelector("foreignObject, style, script, image, a, use")).toBeNull();
        expect(picture.svg).not.toMatch(/ (class|style|href|xlink:href|on\w+)=|var\(|url\(/);
        expect(picture.svg.match(/xmlns="[^"]*"/g)).toEqual(['xmlns="http://www.w3.org/2000/svg"']);
        expect(framed(stamped(structuredClone(figure)), { preset: PRESETS[id] }).svg).toBe(
          picture.svg,
        );
      }
    }
  });

  it("keeps every text inside the margins", () => {
    for (const id of PRESET_IDS) {
      const preset = PRESETS[id];
      const inner = pointsOf(preset.widthMm - 2 * preset.marginMm);
      const texts = parsed(framed(stamped(GALLERY.plan), { preset })).querySelectorAll("text");
      for (const text of texts) {
        const width = measure(text.textContent, Number(text.getAttribute("font-size")), 400);
        const right =
          Number(text.getAttribute("x")) + (text.getAttribute("text-anchor") === "end" ? 0 : width);
        expect(right).toBeLessThanOrEqual(inner + 0.02);
      }
    }
  });
});

describe("a line that nearly fills the width", () => {
  it("says its length, so that no program draws it past the edge; a short one is left alone", () => {
    const texts = Array.from(
      parsed(framed({ ...REAL, notes: ["累计完成投资与序时之差".repeat(9)] })).querySelectorAll(
        "text",
      ),
    );
    const lengths = texts.map((text) => text.getAttribute("textLength"));
    expect(lengths.filter((length) => length !== null).map(Number)).toEqual([57 * 7.5]);
    expect(
      texts.find(({ textContent }) => textContent.startsWith("注："))?.textContent,
    ).toHaveLength(57);
  });
});

describe("hostile text", () => {
  const evil = `<script>alert("1")</script>&amp;'\u0000\u0007\ud800\ufffe\u202e]]>`;
  const figure: Figure = {
    ...stamped(REAL, { region: evil, source: evil, revision: evil }),
    message: evil,
    notes: [evil],
    takeaway: evil,
  };

  it("is inert, and what XML forbids is gone", () => {
    const picture = framed(figure, {
      context: {
        permalink: `javascript:${evil}`,
        office: evil,
        exportedAt: CONTEXT.exportedAt,
        timeZone: CONTEXT.timeZone,
      },
    });
    expect(parsed(picture).querySelector("script, a")).toBeNull();
    expect(parsed(picture).querySelector("title")?.textContent).toBe(
      `完成投资：<script>alert("1")</script>&amp;']]>`,
    );
    expect(picture.svg).not.toMatch(/[\p{Cs}\ufffe\u202e]|(?!\n)\p{Cc}/u);
  });

  it("in a plot's markup can't break the file with forbidden characters", () => {
    parsed(framed(REAL, {}, { ...PLOT, markup: "<text>甲\u0001\ud83d乙</text>" }));
    expect(framed(REAL, {}, { ...PLOT, markup: "<text>甲\u0001\ud83d乙</text>" }).svg).toContain(
      "<text>甲乙</text>",
    );
  });
});

describe("the browser's measure", () => {
  it("takes Chinese characters as one em and measures the rest, in proportion to the size, each once", () => {
    const asked: string[] = [];
    const context = {
      font: "",
      measureText: (text: string) => {
        asked.push(text);
        return { width: text.length * 55 };
      },
    };
    const canvas = vi
      .spyOn(HTMLCanvasElement.prototype, "getContext")
      .mockReturnValue(context as never);
    const widthOf = browserMeasure("serif");
    canvas.mockRestore();
    expect(widthOf("完成投资，", 10, 400)).toBe(50);
    expect(widthOf("完成474.5亿元", 10, 400)).toBeCloseTo(40 + 5 * 5.5);
    expect(widthOf("完成474.5亿元", 20, 400)).toBeCloseTo(80 + 5 * 11);
    expect(asked).toEqual(["474.5"]);
    expect(widthOf("r7", 10, 600)).toBeCloseTo(11);
    expect(context.font).toBe("600 100px serif");
  });
});
