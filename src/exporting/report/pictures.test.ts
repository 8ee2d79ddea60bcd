import { unzipSync, strFromU8 } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { shangqiu202009, xiangxi } from "../../domain/fixtures/real-notices";
import { view } from "../../domain/fixtures/build";
import { valueText } from "../../figures/values";
import { trayOf } from "../../report/fixtures/tray";
import type { Tray } from "../../report/tray";
import { valueHash } from "../picture/value-hash";
import { demoView, notedRun, pictureStub, requestOf } from "./fixtures/request";
import { reportPictures } from "./pictures";

const ALL = trayOf(view(xiangxi()), ["start-rate", "investment-plan"]);
const TRAY: Tray = { ...ALL, items: ALL.items.slice(0, 5) };

async function zipOf(tray: Tray, source = pictureStub(), run = notedRun()) {
  const { blob } = await reportPictures(requestOf(tray), run, source);
  return unzipSync(new Uint8Array(await blob.arrayBuffer()));
}

async function indexOf(files: Record<string, Uint8Array>, page = 1) {
  return readSheet(Buffer.from(files["00_索引.xlsx"] ?? []), page);
}

describe("the ZIP of a 汇报", () => {
  test("has a file for everything, numbered in the tray's order", async () => {
    expect(Object.keys(await zipOf(TRAY))).toEqual([
      "00_索引.xlsx",
      "01_通报.txt",
      "02_附件1_县区对比.xlsx",
      "03_表1_四项主要指标.xlsx",
      "04_图1_开工率.png",
      "04_图1_开工率.svg",
      "05_图2_完成投资.png",
      "05_图2_完成投资.svg",
    ]);
  });

  test("has an index that says of each file what it is of, and where from", async () => {
    const [heads, ...rows] = await indexOf(await zipOf(TRAY));
    const figure = TRAY.items[4]?.content;
    expect(heads).toEqual([
      "序号",
      "文件",
      "编号",
      "标题",
      "地区",
      "范围",
      "期间",
      "口径",
      "来源",
      "数据截至",
      "版本",
      "数据性质",
      "链接",
      "数值的SHA-256",
    ]);
    expect(rows.map(([number, file]) => [number, file])).toEqual(
      Object.keys(await zipOf(TRAY))
        .slice(1)
        .map((file, index) => [index + 1, file]),
    );
    expect(rows[5]).toEqual([
      6,
      "05_图2_完成投资.png",
      "图2",
      "完成投资：7个单位达到序时，州直欠16.3个百分点",
      "湘西州",
      "全部10个单位，均已报",
      "2021年三季度累计",
      "累计完成投资÷年度计划投资；序时按月均分",
      "测试通报",
      "2021年9月",
      "r1",
      null,
      "http://10.1.2.3/board/figures/investment-plan?region=433100&quarter=2021Q3&basis=ytd",
      figure?.kind === "figure" ? valueHash(valueText(figure.figure)) : "",
    ]);
    expect(new Set(rows.map((row) => row.at(-1))).size).toBe(5);
  });

  test("says that figures are invented, in index and text", async () => {
    const files = await zipOf(trayOf(demoView(shangqiu202009()), ["lamps"]));
    const [, ...rows] = await indexOf(files);
    expect(rows.every((row) => row[11] === "演示数据（虚构）")).toBe(true);
    expect((await indexOf(files, 2))[0]).toEqual(["数据性质", "演示数据（虚构）"]);
    const text = files["01_通报.txt"] ?? new Uint8Array();
    expect(Array.from(text.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(strFromU8(text)).toMatch(/^演示数据（虚构）\r\n商丘市/);
  });

  test("says the watermark where one is wanted", async () => {
    const request = { ...requestOf(TRAY), watermark: "督查室" };
    const { blob } = await reportPictures(request, notedRun(), pictureStub());
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect((await indexOf(files, 2)).at(-1)?.[1]).toMatch(/^督查室/);
    expect(strFromU8(files["01_通报.txt"] ?? new Uint8Array())).toContain("水印：督查室");
  });

  test("keeps texts of data texts: nothing in the index is a formula", async () => {
    const [bulletin] = TRAY.items;
    if (bulletin?.content.kind !== "bulletin") throw new Error("the first item is a 通报");
    const content = { ...bulletin.content, heading: '=HYPERLINK("http://x")\n+1' };
    const files = await zipOf({ ...TRAY, items: [{ ...bulletin, content }] });
    expect((await indexOf(files))[1]?.[3]).toBe('=HYPERLINK("http://x") +1');
    const sheet = unzipSync(files["00_索引.xlsx"] ?? new Uint8Array());
    expect(strFromU8(sheet["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).not.toContain("<f>");
  });

  test("of the same request has the same bytes", async () => {
    const bytes = async () =>
      (await reportPictures(requestOf(TRAY), notedRun(), pictureStub())).blob.arrayBuffer();
    expect(new Uint8Array(await bytes())).toEqual(new Uint8Array(await bytes()));
  });

  test("names what failed in the index, and has all else", async () => {
    const run = notedRun();
    const files = await zipOf(TRAY, pictureStub(["start-rate"]), run);
    expect(run.failures).toEqual(["图1 开工率: 程序出错，请再试一次。"]);
    const [, ...rows] = await indexOf(files);
    expect(rows[3]?.slice(1, 3)).toEqual(["没有做出来：程序出错，请再试一次。", "图1"]);
    expect(Object.keys(files)).toContain("05_图2_完成投资.png");
  });

  test("cancelled makes nothing", async () => {
    const run = notedRun((own, done) => done === 4 && own.cancel());
    await expect(zipOf(TRAY, pictureStub(), run)).rejects.toMatchObject({ name: "AbortError" });
  });
});
