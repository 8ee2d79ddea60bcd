/** The Word document of a 汇报, taken apart. */
import { strFromU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { view } from "../../domain/fixtures/build";
import { shangqiu202009 } from "../../domain/fixtures/real-notices";
import { invariant } from "../../lib/invariant";
import { WordedError } from "../../lib/worded-error";
import { trayOf } from "../../report/fixtures/tray";
import type { ReportItem } from "../../report/item";
import type { Tray } from "../../report/tray";
import {
  type Element,
  type Parts,
  first,
  partPaths,
  partXml,
  takenApart,
} from "../fixtures/pptx-parts";
import { pngOf } from "../fixtures/told";
import type { MadePicture } from "./maker";
import { reportPaper } from "./paper";
import type { ReportRequest } from "./request";
import type { ExportRun } from "./run";

const SNAPSHOT = view(shangqiu202009());
const FIGURES: ReadonlySet<string> = new Set(["investment-plan", "lamps"]);
const ALL = trayOf(SNAPSHOT, ["investment-plan", "lamps"]);
/** Of the office alone: without the ledger's figures and those of a project. */
const TRAY: Tray = {
  ...ALL,
  items: ALL.items.filter(
    ({ content }) => content.kind !== "figure" || FIGURES.has(content.figure.id),
  ),
};

function requestOf(tray: Tray): ReportRequest {
  return {
    tray,
    base: "http://10.1.2.3/board/",
    exportedAt: "2020-10-09T08:05:00+08:00",
    timeZone: "Asia/Shanghai",
    board: "商丘市重点项目推进看板",
  };
}

const kinds = (...wanted: readonly ReportItem["content"]["kind"][]): Tray => ({
  ...TRAY,
  items: TRAY.items.filter(({ content }) => wanted.includes(content.kind)),
});

const picture = (heightMm = 117): MadePicture => ({
  png: new Blob([new Uint8Array(pngOf())]),
  widthMm: 156,
  heightMm,
});

interface Made {
  readonly name: string;
  readonly parts: Parts;
  readonly failed: readonly string[];
}

async function made(
  tray: Tray = TRAY,
  pictureOf: (item: ReportItem) => Promise<readonly MadePicture[]> = async ({ content }) =>
    content.kind === "figure" ? [picture()] : [],
  signal = new AbortController().signal,
): Promise<Made> {
  const failed: string[] = [];
  const run: ExportRun = {
    signal,
    step: () => undefined,
    failed: (label, reason) => void failed.push(`${label}：${reason}`),
  };
  const { name, blob } = await reportPaper(requestOf(tray), run, { pictureOf });
  return { name, parts: await takenApart(blob), failed };
}

const NO_BREAK = /\uFEFF/g;
const textOf = (element: Element) =>
  deep(element, "w:t")
    .map(({ text }) => text)
    .join("")
    .replace(NO_BREAK, "");
const documentOf = ({ parts }: Made) => partXml(parts, "word/document.xml");
const bodyOf = (one: Made) => first(documentOf(one), "w:body").children;

function styleOf(paragraph: Element): string {
  const [style] = under(paragraph, "w:pPr", "w:pStyle");
  return style?.attributes["w:val"] ?? "";
}

const textsIn = (one: Made, style: string) =>
  bodyOf(one)
    .filter((node) => node.name === "w:p" && styleOf(node) === style)
    .map(textOf);

describe("its order", () => {
  test("title, 通报, figures and cards with captions, definitions and sources, then the table", async () => {
    const one = await made();
    expect(textsIn(one, "Heading1")).toEqual(["三季度重点项目汇报"]);
    expect(textsIn(one, "Heading2")).toEqual([
      "一、推进情况",
      "二、图表",
      "三、口径和来源",
      "附件1",
    ]);
    expect(textsIn(one, "Heading3")).toEqual(["（一）口径", "（二）来源"]);
    expect(textsIn(one, "AttachmentTitle")).toEqual(["县区对比：全市，2020年三季度累计"]);
    const captions = textsIn(one, "Caption");
    expect(captions.slice(0, 3)).toEqual([
      "表1　商丘市四项主要指标",
      expect.stringMatching(/^图1　完成投资：/),
      expect.stringMatching(/^图2　亮灯：/),
    ]);
    expect(textsIn(one, "BodyText").at(-1)).toBe("附件：县区对比：全市，2020年三季度累计");
  });

  test("a caption stands above a table, and below the figure that it is kept with", async () => {
    const nodes = bodyOf(await made());
    const at = (label: RegExp) => nodes.findIndex((node) => label.test(textOf(node)));
    expect(nodes[at(/^表1　/) + 1]?.name).toBe("w:tbl");
    const below = at(/^图1　/);
    const figure = nodes[below - 1];
    invariant(figure, "something stands above the caption");
    expect(under(figure, "w:r", "w:drawing")).toHaveLength(1);
    const styles = partXml((await made()).parts, "word/styles.xml");
    for (const id of ["Picture", "Caption"]) {
      const style = styles.children.find(({ attributes }) => attributes["w:styleId"] === id);
      invariant(style, `${id} is a style`);
      expect(under(style, "w:pPr", "w:keepNext")).toHaveLength(1);
    }
    expect(nodes.map(textOf)[below + 1]).toMatch(/^来源：/);
  });

  test("the number of a caption is one that Word counts, with its value", async () => {
    const fields = JSON.stringify(documentOf(await made(kinds("figure", "cards"))));
    expect(fields).toContain('"w:instr":"SEQ 图 \\\\* ARABIC"');
    expect(fields).toContain('"w:instr":"SEQ 表 \\\\* ARABIC"');
  });

  test("every 通报 has its own name where there are several", async () => {
    const { items } = kinds("bulletin");
    const twice = {
      ...TRAY,
      items: [...items, ...items.map((item) => ({ ...item, id: "again" }))],
    };
    expect(textsIn(await made(twice), "Heading2")).toEqual([
      "一、商丘市重点项目推进情况通报（2020年三季度累计）",
      "二、商丘市重点项目推进情况通报（2020年三季度累计）",
      "三、口径和来源",
    ]);
  });
});

describe("its pages", () => {
  test("upright A4 with the standard's margins, then the table on the same page turned", async () => {
    const [upright, lying] = sections(await made());
    expect(upright).toMatchObject({ w: 11906, h: 16838 });
    expect(lying).toMatchObject({ w: 16838, h: 11906 });
    const mm = (twips = 0) => Math.round((twips / 1440) * 25.4);
    expect([upright?.top, upright?.bottom, upright?.left, upright?.right].map(mm)).toEqual([
      37, 35, 28, 26,
    ]);
    expect([lying?.top, lying?.bottom, lying?.left, lying?.right].map(mm)).toEqual([
      28, 26, 35, 37,
    ]);
  });

  test("without a table there are no pages on their side", async () => {
    expect(sections(await made(kinds("figure")))).toHaveLength(1);
  });

  test("each section has a number outside on odd and on even pages", async () => {
    const one = await made();
    const footers = partPaths(one.parts, /^word\/footer\d+\.xml$/).map((path) =>
      under(partXml(one.parts, path), "w:p", "w:pPr", "w:jc").map(
        ({ attributes }) => attributes["w:val"],
      ),
    );
    expect(footers).toEqual([["right"], ["left"], ["right"], ["left"]]);
  });

  test("invented figures say so at the head of every page, real ones nowhere", async () => {
    const real = await made();
    expect(partPaths(real.parts, /^word\/header/)).toEqual([]);
    const demo = await made(invented(TRAY));
    const heads = partPaths(demo.parts, /^word\/header\d+\.xml$/);
    expect(heads).toHaveLength(4);
    for (const path of heads) expect(textOf(partXml(demo.parts, path))).toBe("演示数据（虚构）");
    const types = deep(documentOf(demo), "w:headerReference");
    expect(types.map(({ attributes }) => attributes["w:type"])).toEqual([
      "default",
      "even",
      "default",
      "even",
    ]);
  });
});

describe("its pictures", () => {
  test("as wide as the text in their own proportions, said in words to who does not see them", async () => {
    const one = await made(kinds("figure"));
    const [drawing] = deep(documentOf(one), "wp:inline");
    invariant(drawing, "there is a picture");
    const { cx, cy } = first(drawing, "wp:extent").attributes;
    expect([Number(cx) / 36_000, Number(cy) / 36_000]).toEqual([156, 117]);
    const { content } = kinds("figure").items[0] ?? {};
    invariant(content?.kind === "figure", "the first is a figure");
    expect(first(drawing, "wp:docPr").attributes["descr"]).toBe(content.figure.takeaway);
    const ids = deep(documentOf(one), "wp:docPr").map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("one that is higher than a page is smaller, not cut", async () => {
    const one = await made(kinds("figure"), async () => [picture(388)]);
    const [extent] = deep(documentOf(one), "wp:extent");
    const { cx, cy } = extent?.attributes ?? {};
    expect([Number(cx) / 36_000, Number(cy) / 36_000]).toEqual([78, 194]);
  });

  test("stand in the file as they were made", async () => {
    const one = await made(kinds("figure"));
    const media = partPaths(one.parts, /^word\/media\//);
    expect(media.length).toBeGreaterThan(0);
    for (const path of media) expect(one.parts.get(path)).toEqual(new Uint8Array(pngOf()));
  });

  test("in several parts: each has the caption with its part, the number is counted once", async () => {
    const tray = { ...TRAY, items: kinds("figure").items.slice(0, 1) };
    const one = await made(tray, async () => [picture(), picture(), picture()]);
    expect(textsIn(one, "Caption").map((text) => text.slice(0, 8))).toEqual([
      "图1（1/3）　",
      "图1（2/3）　",
      "图1（3/3）　",
    ]);
    expect(deep(documentOf(one), "w:fldSimple")).toHaveLength(1);
  });

  test("what could not be made is told, its place says so, and the rest is there", async () => {
    const [failing] = kinds("figure").items;
    const one = await made(TRAY, async ({ id, content }) => {
      if (id === failing?.id) throw new WordedError("图片太大。");
      return content.kind === "figure" ? [picture()] : [];
    });
    expect(one.failed).toEqual(["图1 完成投资：图片太大。"]);
    const nodes = bodyOf(one).map(textOf);
    const at = nodes.findIndex((text) => text.startsWith("图1　"));
    expect(nodes[at - 1]).toBe("（这个图没有生成。）");
    expect(nodes.some((text) => text.startsWith("图2　亮灯"))).toBe(true);
  });
});

describe("its table", () => {
  test("has every value of the sheet, 全市 last, numbers at the right, heads on every page", async () => {
    const { content } = kinds("table").items[0] ?? {};
    invariant(content?.kind === "table", "a table is in it");
    const { sheet } = content;
    const table = bodyOf(await made(kinds("table"))).find(({ name }) => name === "w:tbl");
    invariant(table, "a table is in the document");
    const rows = under(table, "w:tr");
    const heads = rows.map((row) => under(row, "w:trPr", "w:tblHeader").length);
    expect(heads).toEqual([1, 1, ...sheet.rows.map(() => 0)]);
    for (const row of rows) expect(under(row, "w:trPr", "w:cantSplit")).toHaveLength(1);
    const cells = rows.slice(2).map((row) => under(row, "w:tc").slice(0, sheet.columns.length + 1));
    const wanted = sheet.rows.map(({ name, cells: own }) => [name, ...own.map(({ text }) => text)]);
    expect(cells.map((row) => row.map(textOf))).toEqual(wanted);
    expect(wanted.at(-1)?.[0]).toBe("全市");
    const sides = cells.map((row) => row.slice(1).map((cell) => sideOf(cell)));
    expect(sides).toEqual(
      sheet.rows.map((row) => row.cells.map(({ number }) => (number ? "right" : "center"))),
    );
  });
});

function sideOf(cell: Element): string | undefined {
  return under(cell, "w:p", "w:pPr", "w:jc")[0]?.attributes["w:val"];
}

test("text of data is text: no markup, no field, no control characters", async () => {
  const hostile = `<w:fldSimple w:instr="DDE"/>&\u0000\u0007 ="坏"`;
  const named = { ...kinds("bulletin", "table", "figure"), name: hostile };
  const one = await made(named);
  expect(textsIn(one, "Heading1")).toEqual([`<w:fldSimple w:instr="DDE"/>& ="坏"`]);
  const xml = strFromU8(one.parts.get("word/document.xml") ?? new Uint8Array());
  expect(xml).not.toContain('<w:fldSimple w:instr="DDE"');
  expect(xml).not.toContain("\u0000");
  expect(xml).not.toContain("\u0007");
});

test("the same request gives the same bytes, with the moment of the request", async () => {
  const [one, other] = [await made(), await made()];
  expect([...one.parts]).toEqual([...other.parts]);
  expect(one.name).toBe("三季度重点项目汇报.docx");
  const core = strFromU8(one.parts.get("docProps/core.xml") ?? new Uint8Array());
  expect(core).toContain("2020-10-09T00:05:00Z");
  expect(core).toContain("三季度重点项目汇报");
});

test("an empty tray is no document, and a cancelled one leaves nothing", async () => {
  await expect(made({ ...TRAY, items: [] })).rejects.toThrow("汇报里还没有内容");
  const controller = new AbortController();
  const started = made(
    TRAY,
    async () => {
      controller.abort();
      return [picture()];
    },
    controller.signal,
  );
  await expect(started).rejects.toMatchObject({ name: "AbortError" });
});

/** The elements at a path below one. */
function under(element: Element, ...path: readonly string[]): Element[] {
  return path.reduce(
    (found, name) =>
      found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}

/** All elements of a name, wherever they stand. */
function deep(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...deep(child, name),
  ]);
}

function sections(one: Made) {
  return deep(documentOf(one), "w:sectPr").map((section) => {
    const size = first(section, "w:pgSz").attributes;
    const margin = first(section, "w:pgMar").attributes;
    const of = (key: string) => Number(margin[`w:${key}`]);
    return {
      w: Number(size["w:w"]),
      h: Number(size["w:h"]),
      top: of("top"),
      bottom: of("bottom"),
      left: of("left"),
      right: of("right"),
    };
  });
}

function invented(tray: Tray): Tray {
  return {
    ...tray,
    items: tray.items.map((item) =>
      item.content.kind === "cards"
        ? {
            ...item,
            content: { ...item.content, stamp: { ...item.content.stamp, demo: true } },
          }
        : item,
    ),
  };
}
