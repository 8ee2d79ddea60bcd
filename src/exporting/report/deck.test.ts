import { describe, expect, test } from "vitest";
import { shangqiu202009, xiangxi } from "../../domain/fixtures/real-notices";
import { view } from "../../domain/fixtures/build";
import { figureTitle } from "../../figures/figure";
import { FIGURES } from "../../figures/registry";
import { figureContent } from "../../report/contents";
import { itemOf, trayOf } from "../../report/fixtures/tray";
import type { Tray } from "../../report/tray";
import { type Parts, all, partTrees, partXml, takenApart, words } from "../fixtures/pptx-parts";
import { TRACES_PART } from "../pptx/traces";
import { reportDeck } from "./deck";
import { demoView, notedRun, pictureStub, requestOf } from "./fixtures/request";

const XIANGXI = view(xiangxi());
const ALL = trayOf(XIANGXI, ["start-rate", "investment-plan", "lamps"]);
/** 通报, table, cards and the figures of the view. */
const TRAY: Tray = { ...ALL, items: ALL.items.slice(0, 6) };

async function deckOf(tray: Tray, source = pictureStub(), run = notedRun()): Promise<Parts> {
  return takenApart((await reportDeck(requestOf(tray), run, source)).blob);
}

const slidesOf = (parts: Parts) => partTrees(parts, /^ppt\/slides\/slide\d+\.xml$/);
const notesOf = (parts: Parts) => partTrees(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/);

describe("the deck of a 汇报", () => {
  test("has cover, contents, the slides of each item in the tray's order, and its sources", async () => {
    const slides = slidesOf(await deckOf(TRAY)).map(words);
    const begins = slides.map((text) => text.slice(0, 12));
    expect(begins.slice(0, 8)).toEqual([
      "三季度重点项目汇报湘西州",
      "目录湘西州重点项目推进情",
      "湘西州重点项目推进情况通",
      "附件1　县区对比：全州，",
      "表1　湘西州四项主要指标",
      "图1　开工率：全州85.",
      "图2　完成投资：7个单位",
      "图2　完成投资：7个单位",
    ]);
    expect(slides.at(-1)).toMatch(/^口径和来源/);
    expect(slides[0]).toContain("数据截至2021年9月，版本r1");
    expect(slides[0]).toContain("制作时间：2026年10月9日08:05");
  });

  test("has contents whose numbers and links lead to the slide of that title", async () => {
    const parts = await deckOf(TRAY);
    const slides = slidesOf(parts);
    const [, contents] = slides;
    if (!contents) throw new Error("the second slide is the contents");
    const relations = new Map(
      all(partXml(parts, "ppt/slides/_rels/slide2.xml.rels"), "Relationship").map(
        ({ attributes }) => [attributes["Id"], attributes["Target"]],
      ),
    );
    const rows = all(contents, "a:tr").map((row) => {
      const [label = "", title = "", , number = ""] = all(row, "a:tc").map(words);
      const link = all(row, "a:hlinkClick")[0]?.attributes["r:id"];
      return { label, title, number: Number(number), target: relations.get(link) };
    });
    expect(rows.length).toBe(TRAY.items.length + 1);
    for (const { label, title, number, target } of rows) {
      expect(target).toMatch(new RegExp(`slide${number}\\.xml$`));
      const shown = slides[number - 1];
      expect(shown && words(shown)).toContain(title);
      expect(shown && words(shown)).toContain(label);
    }
  });

  test("numbers its slides but for the cover, and says which figure stands there", async () => {
    const slides = slidesOf(await deckOf(TRAY));
    const fields = slides.map((slide) =>
      all(slide, "a:fld").map(({ attributes }) => attributes["type"]),
    );
    expect(fields[0]).toEqual([]);
    expect(fields.slice(1).every((types) => types.join() === "slidenum")).toBe(true);
  });

  test("carries what each figure says of itself, with the link of its own page", async () => {
    const traces = all(partXml(await deckOf(TRAY), TRACES_PART), "trace").map(({ text }): unknown =>
      JSON.parse(text),
    );
    const figures = TRAY.items.filter(({ content }) => content.kind === "figure");
    expect(traces.length).toBe(figures.length);
    expect(traces[1]).toMatchObject({
      Figure: "investment-plan",
      Permalink:
        "http://10.1.2.3/board/figures/investment-plan?region=433100&quarter=2021Q3&basis=ytd",
    });
  });

  test("gives every item its own link in the notes", async () => {
    const notes = notesOf(await deckOf(TRAY)).map(words);
    expect(notes[4]).toContain("链接：http://10.1.2.3/board/?region=433100");
    expect(notes[5]).toContain("链接：http://10.1.2.3/board/figures/start-rate?region=433100");
  });

  test("says on every slide and in all notes that figures are invented", async () => {
    const tray = trayOf(demoView(shangqiu202009()));
    const parts = await deckOf(tray);
    for (const tree of [...slidesOf(parts), ...notesOf(parts)])
      expect(words(tree)).toContain("演示数据（虚构）");
  });

  test("says of real figures beside invented ones nothing of the kind", async () => {
    const real = itemOf(XIANGXI, figureContent(FIGURES.lamps.build(XIANGXI)), { id: "real" });
    const demo = demoView(shangqiu202009());
    const invented = itemOf(demo, figureContent(FIGURES.lamps.build(demo)), { id: "demo" });
    const slides = slidesOf(await deckOf({ ...TRAY, items: [real, invented] })).map(words);
    expect(slides.map((text) => /含?演示数据（虚构）/.exec(text)?.[0] ?? "")).toEqual([
      "含演示数据（虚构）",
      "含演示数据（虚构）",
      "",
      "演示数据（虚构）",
      "含演示数据（虚构）",
    ]);
  });

  test("of the same request has the same bytes", async () => {
    const bytes = async () =>
      new Uint8Array(
        await (await reportDeck(requestOf(TRAY), notedRun(), pictureStub())).blob.arrayBuffer(),
      );
    expect(await bytes()).toEqual(await bytes());
  });

  test("keeps texts of data texts", async () => {
    const name = '<a:t>甲\u0007 & "乙"';
    const slides = slidesOf(await deckOf({ ...TRAY, name }));
    expect(slides[0] && words(slides[0])).toContain('<a:t>甲 & "乙"');
  });

  test("is marked on every layout where a watermark is wanted", async () => {
    const request = { ...requestOf(TRAY), watermark: "督查室" };
    const { blob } = await reportDeck(request, notedRun(), pictureStub());
    const layouts = partTrees(await takenApart(blob), /^ppt\/slideLayouts\/slideLayout\d+\.xml$/);
    const used = layouts.filter((layout) => words(layout).includes("督查室"));
    expect(used.length).toBe(3);
  });

  test("of nothing is a cover", async () => {
    expect(slidesOf(await deckOf({ ...TRAY, items: [] })).length).toBe(1);
  });
});

describe("an item that fails", () => {
  test("is named, its place says so, and its native slide stands", async () => {
    const run = notedRun();
    const slides = slidesOf(await deckOf(TRAY, pictureStub(["investment-plan"]), run)).map(words);
    expect(run.failures).toEqual(["图2 完成投资的图片: 程序出错，请再试一次。"]);
    const own = slides.filter((text) => text.startsWith("图2"));
    expect(own.length).toBe(2);
    expect(own[1]).toContain("这一页没有做出来。");
    expect(slides.some((text) => text.startsWith("图3　亮灯"))).toBe(true);
  });
});

describe("the steps", () => {
  test("are one per item and one to close", async () => {
    const run = notedRun();
    await deckOf({ ...TRAY, items: TRAY.items.slice(3, 5) }, pictureStub(), run);
    expect(run.steps).toEqual(["0/3 图1 开工率", "1/3 图2 完成投资", "2/3 合成 PowerPoint 文件"]);
  });

  test.each([0, 2, TRAY.items.length])("cancelled at step %s make nothing", async (at) => {
    const run = notedRun((own, done) => done === at && own.cancel());
    await expect(deckOf(TRAY, pictureStub(), run)).rejects.toMatchObject({ name: "AbortError" });
    expect(run.failures).toEqual([]);
    expect(run.steps.length).toBe(at + 1);
  });
});

test("long contents take several slides, and every entry still has the right number", async () => {
  const slides = slidesOf(await deckOf(ALL)).map(words);
  expect(slides.filter((text) => text.startsWith("目录")).length).toBe(2);
  const closing = slides.findIndex((text) => text.startsWith("口径和来源"));
  expect(slides[2]).toContain(`口径和来源${closing + 1}三季度重点项目汇报`);
});

test("a long name keeps to its line below every slide, and a long title to its row", async () => {
  const [first, ...others] = TRAY.items;
  if (first?.content.kind !== "bulletin") throw new Error("begins with the 通报");
  const content = { ...first.content, heading: "通报".repeat(60) };
  const tray = { ...TRAY, name: "汇报".repeat(60), items: [{ ...first, content }, ...others] };
  const slides = slidesOf(await deckOf(tray)).map(words);
  const cut = (word: string) => new RegExp(`(?:${word}){20,50}.?…`);
  expect(slides[1]).toMatch(cut("通报"));
  for (const text of slides.slice(1)) {
    expect(text).toMatch(cut("汇报"));
    expect(text).not.toContain(tray.name);
  }
});

test("the title of a figure's slide is the figure's, with its label", async () => {
  const figure = FIGURES["start-rate"].build(XIANGXI);
  const slides = slidesOf(await deckOf(TRAY));
  const titles = slides.map((slide) => words(slide));
  expect(titles.some((text) => text.startsWith(`图1　${figureTitle(figure)}`))).toBe(true);
});
