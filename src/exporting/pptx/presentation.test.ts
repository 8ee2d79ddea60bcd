import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { GALLERY } from "../../charts/fixtures/gallery";
import { PRINT_THEME } from "../../charts/base/print-theme";
import type { Figure } from "../../figures/figure";
import { definitionWords } from "../../figures/stamp";
import {
  type Parts,
  all,
  first,
  lampsBody,
  partBytes,
  partPaths,
  partTrees,
  partXml,
  rowsBody,
  takenApart,
  valueOf,
  words,
} from "../fixtures/pptx-parts";
import { slideLayout } from "./layout";
import { needsPicture, presentation } from "./presentation";

const CONTEXT = {
  permalink: "https://example.test/overview?quarter=2026Q3&units=a,b",
  office: "xx",
  exportedAt: "2026-10-09T08:05:00+08:00",
  timeZone: "Asia/Shanghai",
};
const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]);
const PICTURE = { png: PNG, widthMm: 338.7, heightMm: 190.5 };

function deckBlob(figures: readonly Figure[]): Promise<Blob> {
  const entries = figures.map((figure) => ({
    figure,
    pictures: needsPicture(figure) ? [PICTURE] : [],
  }));
  return presentation({
    figures: entries,
    context: CONTEXT,
    theme: PRINT_THEME,
    title: "进度 & <图>",
  });
}

async function deckOf(...figures: readonly Figure[]): Promise<Parts> {
  return takenApart(await deckBlob(figures));
}

function slides(parts: Parts) {
  return partTrees(parts, /^ppt\/slides\/slide\d+\.xml$/);
}

function notes(parts: Parts) {
  return partTrees(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/);
}

const ALL_KINDS = [
  GALLERY.plan,
  GALLERY.start,
  GALLERY.stack,
  GALLERY.diverging,
  GALLERY.trend,
  GALLERY.lamps,
  GALLERY.forty,
  GALLERY.empty,
];

describe("the package", () => {
  it("lists every part once and no other, each with its own content type", async () => {
    const parts = await deckOf(...ALL_KINDS);
    const types = partXml(parts, "[Content_Types].xml");
    const listed = all(types, "Override").map(({ attributes }) => attributes["PartName"]);
    const defaults = all(types, "Default").map(({ attributes }) => attributes["Extension"]);
    const others = [...parts.keys()].filter(
      (path) => path !== "[Content_Types].xml" && !/\.(rels|png|xlsx)$/.test(path),
    );
    expect(new Set(listed)).toEqual(new Set(others.map((path) => `/${path}`)));
    expect(listed).toHaveLength(others.length);
    expect(defaults).toEqual(["rels", "xml", "png", "xlsx"]);
    expect([...parts.keys()].filter((path) => path.endsWith("/"))).toEqual([]);
    expect([...parts.keys()][0]).toBe("[Content_Types].xml");
  });

  it("has only relations that lead to a part, and no two masters share a theme", async () => {
    const parts = await deckOf(...ALL_KINDS);
    const targets = partPaths(parts, /\.rels$/).flatMap((path) => {
      const folder = path.replace(/_rels\/[^/]+$/, "");
      return all(partXml(parts, path), "Relationship").map(({ attributes }) =>
        new URL(attributes["Target"] ?? "", `file:///${folder}`).pathname.slice(1),
      );
    });
    expect(targets.filter((target) => !parts.has(target))).toEqual([]);
    expect(
      targets.filter((target) => target.startsWith("ppt/theme/")).length,
    ).toBeGreaterThanOrEqual(2);
    expect(strFromU8(partBytes(parts, "ppt/notesMasters/_rels/notesMaster1.xml.rels"))).toContain(
      "theme2.xml",
    );
    expect(strFromU8(partBytes(parts, "ppt/slideMasters/_rels/slideMaster1.xml.rels"))).toContain(
      "theme1.xml",
    );
  });

  it("leads from each chart's place to a chart of its own, with its workbook", async () => {
    const parts = await deckOf(...ALL_KINDS);
    const charts = partPaths(parts, /^ppt\/slides\/slide\d+\.xml$/).flatMap((path) => {
      const relations = partXml(parts, path.replace("slides/", "slides/_rels/") + ".rels");
      const targets = new Map(
        all(relations, "Relationship").map(({ attributes }) => [
          attributes["Id"],
          attributes["Target"]?.replace("../", "ppt/"),
        ]),
      );
      expect(targets.size).toBe(all(relations, "Relationship").length);
      return all(partXml(parts, path), "c:chart").map(({ attributes }) =>
        targets.get(attributes["r:id"]),
      );
    });
    const own = partPaths(parts, /^ppt\/charts\/chart\d+\.xml$/);
    expect(charts).toEqual(own);
    expect(own.length).toBeGreaterThan(6);
    for (const [index, path] of own.entries())
      expect(
        all(partXml(parts, `${path.replace("charts/", "charts/_rels/")}.rels`), "Relationship").map(
          ({ attributes }) => attributes["Target"],
        ),
      ).toEqual([`../embeddings/Microsoft_Excel_Sheet${index + 1}.xlsx`]);
  });

  it("is well-formed throughout, with the lists of the presentation in the schema's order", async () => {
    const parts = await deckOf(...ALL_KINDS);
    const trees = partPaths(parts, /\.(xml|rels)$/).map((path) => partXml(parts, path).name);
    expect(trees.length).toBeGreaterThan(50);
    expect(partXml(parts, "ppt/presentation.xml").children.map(({ name }) => name)).toEqual([
      "p:sldMasterIdLst",
      "p:notesMasterIdLst",
      "p:sldIdLst",
      "p:sldSz",
      "p:notesSz",
      "p:defaultTextStyle",
    ]);
  });

  it("says title, subject, region, revision, link and time of itself", async () => {
    const parts = await deckOf(GALLERY.plan, GALLERY.lamps);
    const core = partXml(parts, "docProps/core.xml");
    expect(first(core, "dc:title").text).toBe("进度 & <图>");
    expect(first(core, "dc:subject").text).toBe("完成投资、亮灯");
    expect(first(core, "cp:keywords").text).toBe("版本demo-2026-09、演示数据（虚构）");
    expect(first(core, "dc:description").text).toBe(CONTEXT.permalink);
    expect(first(core, "dcterms:created").text).toBe("2026-10-09T00:05:00Z");
    expect(first(partXml(parts, "docProps/app.xml"), "Company").text).toBe("云岭市");
  });

  it("gives the same bytes for the same request", async () => {
    const [a, b] = [await deckBlob(ALL_KINDS), await deckBlob(ALL_KINDS)];
    expect(Buffer.from(await a.arrayBuffer()).equals(Buffer.from(await b.arrayBuffer()))).toBe(
      true,
    );
    expect(a.type).toBe(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    );
  });
});

describe("fonts", () => {
  const ORDER = [
    "a:ln",
    "a:solidFill",
    "a:noFill",
    "a:effectLst",
    "a:highlight",
    "a:latin",
    "a:ea",
    "a:cs",
    "a:sym",
    "a:hlinkClick",
    "a:extLst",
  ];

  it("are Chinese, as East-Asian fonts too, on every run of slides, notes, masters and charts", async () => {
    const parts = await deckOf(...ALL_KINDS);
    const trees = partTrees(
      parts,
      /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters|charts)\/\w+\.xml$/,
    );
    const runs = trees.flatMap((tree) => all(tree, "a:rPr", "a:defRPr", "a:endParaRPr"));
    expect(runs.length).toBeGreaterThan(300);
    for (const run of runs) {
      const fonts = run.children.filter(({ name }) => /^a:(latin|ea|cs)$/.test(name));
      expect(fonts.map(({ name, attributes }) => [name, attributes["typeface"]])).toEqual([
        ["a:latin", "Microsoft YaHei"],
        ["a:ea", "Microsoft YaHei"],
        ["a:cs", "Microsoft YaHei"],
      ]);
      expect(run.attributes["lang"]).toBe("zh-CN");
      const places = run.children.map(({ name }) => ORDER.indexOf(name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("are the theme's own fonts for Chinese as well", async () => {
    const theme = partXml(await deckOf(GALLERY.one), "ppt/theme/theme1.xml");
    expect(all(theme, "a:ea").map(({ attributes }) => attributes["typeface"])).toEqual([
      "Microsoft YaHei",
      "Microsoft YaHei",
    ]);
  });
});

describe("a slide", () => {
  it("says title, region, period, takeaway, notes, range, definition, source and date as text", async () => {
    const [slide] = slides(await deckOf(GALLERY.stack));
    const text = slide && words(slide);
    const { stamp } = GALLERY.stack;
    for (const part of [
      "四上新增：新增141家，霁阳县为零",
      "云岭市　2026年1—9月累计新增",
      GALLERY.stack.takeaway,
    ])
      expect(text).toContain(part);
    for (const part of [
      "未报的单位不计入合计。",
      `范围：${stamp.range}　口径：${definitionWords(stamp.definition)}`,
    ])
      expect(text).toContain(part);
    expect(text).toContain("来源：演示数据　数据截至2026年9月　版本demo-2026-09");
  });

  it("has a title that the outline knows, at 26 pt or less so that it stays in one line", async () => {
    const [slide] = slides(await deckOf(GALLERY.stack));
    const title =
      slide &&
      all(slide, "p:sp").find((shape) =>
        all(shape, "p:ph").some(({ attributes }) => attributes["type"] === "title"),
      );
    expect(title && words(title)).toBe("四上新增：新增141家，霁阳县为零");
    expect(title && first(title, "a:rPr").attributes["sz"]).toBe("2600");
  });

  it("gives each shape its own id, and chart, table and picture the takeaway as text alternative", async () => {
    const figures = [GALLERY.plan, GALLERY.lamps, GALLERY.trend];
    const parts = await deckOf(...figures);
    for (const slide of slides(parts)) {
      const ids = all(slide, "p:cNvPr").map(({ attributes }) => attributes["id"]);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const alts = slides(parts).map((slide) =>
      all(slide, "p:graphicFrame", "p:pic").map(
        (frame) => first(frame, "p:cNvPr").attributes["descr"],
      ),
    );
    const [plan, lamps, trend] = figures.map(({ takeaway }) => takeaway);
    expect(alts).toEqual([[plan], [plan], [lamps], [trend, trend, trend]]);
  });

  it("has speaker notes in paragraphs: takeaway, range, source and link", async () => {
    const [note] = notes(await deckOf(GALLERY.real));
    const lines = note && all(note, "a:p").map(words);
    const { stamp, takeaway, notes: own } = GALLERY.real;
    expect(lines?.slice(0, 5)).toEqual([
      takeaway,
      `注：${own.join("")}`,
      `范围：${stamp.range}　口径：${definitionWords(stamp.definition)}`,
      "来源：湘西州重点项目通报　数据截至2021年9月　版本r7",
      `链接：${CONTEXT.permalink}`,
    ]);
  });

  it("carries 演示数据（虚构） on every slide and in every note of demo data, and never with real data", async () => {
    const demo = await deckOf(
      GALLERY.plan,
      GALLERY.lamps,
      GALLERY.forty,
      GALLERY.empty,
      GALLERY.none,
    );
    expect(slides(demo).length).toBeGreaterThanOrEqual(9);
    for (const tree of [...slides(demo), ...notes(demo)])
      expect(words(tree)).toContain("演示数据（虚构）");
    const real = await deckOf(GALLERY.real);
    for (const tree of [...slides(real), ...notes(real)]) expect(words(tree)).not.toContain("虚构");
  });

  it("says why there is nothing to draw, and has no chart then", async () => {
    const parts = await deckOf(GALLERY.empty, GALLERY.none);
    const [empty, none] = slides(parts).map(words);
    expect(empty).toContain("10个单位都未报竣工。未报不等于零，所以不画图。");
    expect(none).toContain("没有可画的单位");
    expect(partPaths(parts, /^ppt\/(charts|embeddings)\//)).toEqual([]);
  });
});

describe("a picture", () => {
  it("follows where marks have no native form, and only there", () => {
    const needing = [GALLERY.plan, GALLERY.diverging, GALLERY.start, GALLERY.forty];
    const whole = [GALLERY.stack, GALLERY.trend, GALLERY.lamps, GALLERY.empty, GALLERY.none];
    expect(needing.map(needsPicture)).toEqual([true, true, true, true]);
    expect(whole.map(needsPicture)).toEqual([false, false, false, false, false]);
  });

  it("keeps its bytes, from bytes and from a Blob, and stands inside the slide in its own proportion", async () => {
    const blob = new Blob([new Uint8Array([...PNG, 9])], { type: "image/png" });
    const figures = [{ figure: GALLERY.plan, pictures: [PICTURE, { ...PICTURE, png: blob }] }];
    const parts = await takenApart(
      await presentation({ figures, context: CONTEXT, theme: PRINT_THEME, title: "" }),
    );
    expect([...partBytes(parts, "ppt/media/image-2-1.png")]).toEqual([...PNG]);
    expect([...partBytes(parts, "ppt/media/image-3-1.png")]).toEqual([...PNG, 9]);
    const [, drawn, second] = slides(parts);
    expect(drawn && words(drawn)).toContain("（图1/2）");
    expect(second && words(second)).toContain("（图2/2）");
    const size = drawn && first(first(drawn, "p:pic"), "a:ext").attributes;
    expect(Number(size?.["cx"]) / Number(size?.["cy"])).toBeCloseTo(338.7 / 190.5, 3);
    const offset = drawn && first(first(drawn, "p:pic"), "a:off").attributes;
    expect(Number(offset?.["y"]) + Number(size?.["cy"])).toBeLessThanOrEqual(7.5 * 914_400);
  });
});

describe("hostile text", () => {
  const NAME = `=cmd|' /C calc'!A0&<b>"甲"</b>\u0000\u0007\uD800`;
  const CLEAN = `=cmd|' /C calc'!A0&<b>"甲"</b>`;
  const body = rowsBody(GALLERY.start);
  const groups = body.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row, index) => (index === 0 ? { ...row, name: NAME } : row)),
  }));
  const figure: Figure = {
    ...GALLERY.start,
    head: NAME,
    takeaway: `${NAME}$&$1。`,
    notes: [NAME],
    stamp: { ...GALLERY.start.stamp, region: NAME, source: NAME },
    body: { ...body, groups },
  };

  it("stays text in slides, notes, text alternatives, charts and properties", async () => {
    const parts = await deckOf(figure);
    const [slide] = slides(parts);
    const [note] = notes(parts);
    expect(slide && words(slide)).toContain(`来源：${CLEAN}`);
    expect(note && words(note)).toContain(`${CLEAN}$&$1。`);
    expect(slide && first(first(slide, "p:graphicFrame"), "p:cNvPr").attributes["descr"]).toBe(
      `${CLEAN}$&$1。`,
    );
    const chart = partXml(parts, "ppt/charts/chart1.xml");
    expect(first(first(chart, "c:cat"), "c:v").text).toBe(CLEAN);
    expect(first(partXml(parts, "docProps/app.xml"), "Company").text).toBe(CLEAN);
  });

  it("is a string in the workbook, and no cell is a formula", async () => {
    const parts = await deckOf(figure);
    const workbook = new Map(
      Object.entries(unzipSync(partBytes(parts, "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"))),
    );
    const sheet = partXml(workbook, "xl/worksheets/sheet1.xml");
    expect(all(sheet, "f")).toEqual([]);
    const cell = all(sheet, "c").find(({ attributes }) => attributes["r"] === "A2");
    expect(cell?.attributes["t"]).toBe("s");
    const texts = all(partXml(workbook, "xl/sharedStrings.xml"), "t").map(({ text }) => text);
    expect(texts[Number(cell && first(cell, "v").text)]).toBe(CLEAN);
  });
});

describe("亮灯", () => {
  it("is a table with head, shape, word and value, 未报 as such, the region last", async () => {
    const parts = await deckOf(GALLERY.lamps);
    const [slide] = slides(parts);
    const rows = slide ? all(slide, "a:tr").map((row) => all(row, "a:tc").map(words)) : [];
    const body = lampsBody(GALLERY.lamps);
    expect(rows).toHaveLength(1 + 12 + 1);
    expect(rows[0]?.[0]).toBe("单位");
    expect(rows[0]?.[1]).toMatch(/^开工率（红\d+ 黄\d+ 绿\d+）$/);
    expect(rows[1]).toEqual(["云麓区", "● 绿　91.7%", "● 绿　75.0%", "● 绿　78.5%"]);
    expect(rows[5]?.[2]).toBe("无竣工计划");
    expect(rows[10]).toEqual(["棠里县", "未报", "未报", "未报"]);
    expect(rows[12]).toEqual(["市直", "■ 红　47.1%", "■ 红　33.3%", "■ 红　52.9%"]);
    expect(rows.at(-1)?.[0]).toBe(body.total?.name);
    expect(rows.at(-1)?.[2]).toBe("◆ 黄　69.1%");
    expect(partPaths(parts, /^ppt\/charts\//)).toEqual([]);
  });
});

describe("room on the slide", () => {
  const long = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `第${index + 1}条说明，${"写得很长的一句话".repeat(6)}。`,
    );

  it.each([0, 1, 4, 30])(
    "keeps texts and chart apart with %i long notes, and says all of them to the speaker",
    async (count) => {
      const figure: Figure = { ...GALLERY.plan, notes: long(count), takeaway: long(3).join("") };
      const layout = slideLayout(figure, "题目");
      const bottom = (box: { y: number; h: number }) => box.y + box.h;
      expect(bottom(layout.takeaway.box)).toBeLessThanOrEqual(layout.main.y);
      expect(bottom(layout.main)).toBeLessThanOrEqual(layout.footer.box.y);
      expect(bottom(layout.footer.box)).toBeLessThanOrEqual(7.5);
      expect(layout.main.h).toBeGreaterThan(3);
      expect(layout.footer.size).toBeGreaterThanOrEqual(9);
      const [note] = notes(await deckOf(figure));
      for (const text of figure.notes) expect(note && words(note)).toContain(text);
    },
  );

  it("says so where not all notes fit", () => {
    const layout = slideLayout({ ...GALLERY.plan, notes: long(30) }, "题目");
    expect(layout.footer.lines[0]).toContain("其余的注见本页备注。");
    expect(slideLayout(GALLERY.plan, "题目").footer.lines[0]).toBe("注：未报的单位不计入合计。");
  });
});

it("splits 40 units over three slides with one axis, each unit once", async () => {
  const parts = await deckOf(GALLERY.forty);
  const titles = slides(parts).slice(0, 3).map(words);
  for (const [index, title] of titles.entries())
    expect(title).toContain(`（第${index + 1}/3部分）`);
  const charts = partTrees(parts, /^ppt\/charts\/chart\d+\.xml$/);
  expect(charts).toHaveLength(3);
  const maxima = charts.map((chart) => valueOf(first(chart, "c:valAx"), "c:max"));
  expect(new Set(maxima).size).toBe(1);
  expect(Number(maxima[0])).toBeGreaterThan(2.222);
  const names = charts.flatMap((chart) =>
    all(first(chart, "c:cat"), "c:v").map(({ text }) => text),
  );
  expect(new Set(names).size).toBe(40);
  expect(names).toHaveLength(40);
});
