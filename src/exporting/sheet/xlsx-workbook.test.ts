import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import {
  COMPARISON,
  CONTEXT,
  DEMO,
  INVESTMENT,
  LARGE,
  NOTHING,
  SMALL,
  cell,
  row,
  word,
} from "../fixtures/sheets";
import { columnWidth } from "./xlsx-width";
import { pageName, workbook } from "./xlsx-workbook";
import type { Sheet } from "../../figures/tables/sheet";

async function read(sheet: Sheet, page: string | number = 1) {
  return readSheet(Buffer.from(await (await workbook(sheet, CONTEXT)).arrayBuffer()), page);
}

async function parts(sheet: Sheet): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await (await workbook(sheet, CONTEXT)).arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const part = async (sheet: Sheet, path: string) => (await parts(sheet))[path] ?? "";

/** The number format of a cell of the first page, by its style. */
async function formatAt(sheet: Sheet, address: string): Promise<string | undefined> {
  const files = await parts(sheet);
  const style = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(
    files["xl/worksheets/sheet1.xml"] ?? "",
  )?.[1];
  const styles = files["xl/styles.xml"] ?? "";
  const id = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf (?:numFmtId="(\d+)")?/g)][
    Number(style)
  ]?.[1];
  return new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`)
    .exec(styles)?.[1]
    ?.replaceAll("&quot;", '"');
}

test("another library reads back numbers, texts and gaps with their types, exactly", async () => {
  const [caption, head, ...rows] = await read(INVESTMENT);
  expect(caption?.[0]).toBe(INVESTMENT.caption);
  expect(head).toEqual([
    "单位",
    "完成（亿元）",
    "计划（亿元）",
    "完成率",
    "与序时（百分点）",
    "灯",
    "已开工/计划",
    "状态",
  ]);
  expect(rows).toEqual([
    ["云麓区", 1234.5432, 2333.71, 0.529, -22.1, "红", "1/12", "已报"],
    ["汀洲区", null, 120, null, null, null, null, "未报"],
    ["柘岭县", -0.8, 32, -0.025, -77.5, "红", "0/3", "核减"],
    ["=cmd|' /C calc'!A0", 0, 8, 0, -75, "红", "0/1", "已报"],
    ["constructor", 250, 100, 2.5, 175, "绿", "5/2", "已报"],
    ["双江拉祜族佤族布朗族傣族自治县", 74.98, 100, 0.7498, -0.02, "绿", "9/12", "已报"],
    ["全州", 1558.7232, 2573.71, 0.6056, -14.4, "红", "15/30", "5/6个单位已报"],
  ]);
});

test("a missing value has no value in the file, a zero has one", async () => {
  const xml = await part(INVESTMENT, "xl/worksheets/sheet1.xml");
  expect(xml).toMatch(/<c r="B4" s="\d+"\/>/);
  expect(xml).toMatch(/<c r="B6" s="\d+"><v>0<\/v><\/c>/);
});

test("numbers are shown as on screen, with a true minus; 0 is 0, and a difference that is 持平 says so", async () => {
  expect(await formatAt(INVESTMENT, "B3")).toBe('#,##0.0;"−"#,##0.0;0');
  expect(await formatAt(INVESTMENT, "D3")).toBe('0.0%;"−"0.0%;0%');
  expect(await formatAt(INVESTMENT, "E3")).toBe('+0.0;"−"0.0;"持平"');
  expect(await formatAt(INVESTMENT, "E8")).toBe('"持平";"持平"');
  expect(await formatAt(INVESTMENT, "G3")).toBe("@");
  expect(await formatAt(COMPARISON, "H4")).toBe('#,##0;"−"#,##0');
  expect(await formatAt(COMPARISON, "J5")).toBe('+#,##0;"−"#,##0;0');
});

test("a small number has as many decimals as it has on screen", async () => {
  const codes = async (address: string) => [
    await formatAt(SMALL, `B${address}`),
    await formatAt(SMALL, `C${address}`),
    await formatAt(SMALL, `D${address}`),
  ];
  expect(await codes("3")).toEqual([
    '#,##0.00;"−"#,##0.00;0',
    '0.00%;"−"0.00%;0%',
    '+0.0;"−"0.0;"持平"',
  ]);
  expect(await codes("4")).toEqual([
    '#,##0.0000;"−"#,##0.0000;0',
    '0.00%;"−"0.00%;0%',
    '"持平";"持平"',
  ]);
  expect(await codes("5")).toEqual(['#,##0.0;"−"#,##0.0;0', '0.0%;"−"0.0%;0%', '"持平";"持平"']);
});

test("texts of digits are texts, names also when they are edited", async () => {
  const sheet: Sheet = {
    ...INVESTMENT,
    stamp: { ...INVESTMENT.stamp, revision: "20261008090000" },
    rows: [row("1E5", [word("007")])],
  };
  expect((await read(sheet))[2]?.slice(0, 2)).toEqual(["1E5", "007"]);
  expect([await formatAt(sheet, "A3"), await formatAt(sheet, "B3")]).toEqual(["@", "@"]);
  expect(await read(sheet, "口径说明")).toContainEqual(["版本", "20261008090000"]);
});

test("heads and first column are frozen, sections are merged over their columns", async () => {
  expect(await part(INVESTMENT, "xl/worksheets/sheet1.xml")).toMatch(
    /<pane ySplit="2" xSplit="1" topLeftCell="B3"[^>]*state="frozen"/,
  );
  const xml = await part(COMPARISON, "xl/worksheets/sheet1.xml");
  expect(xml).toMatch(/<pane ySplit="3" xSplit="1" topLeftCell="B4"/);
  const merged = [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
  expect(new Set(merged)).toEqual(new Set(["A2:A3", "B2:F2", "G2:G3", "H2:I2", "K2:K3"]));
  const [, upper, lower] = await read(COMPARISON);
  expect(upper).toEqual([
    "单位",
    "投资（亿元）",
    null,
    null,
    null,
    null,
    "占比",
    "开工（个）",
    null,
    "四上企业（家）",
    "状态",
  ]);
  expect(lower).toEqual([
    null,
    "年度计划",
    "完成",
    "完成率",
    "与序时（百分点）",
    "名次",
    null,
    "计划",
    "名次",
    "净增",
    null,
  ]);
});

test("columns fit Chinese: two units for a character", async () => {
  expect(columnWidth(["双江拉祜族佤族布朗族傣族自治县"])).toBe(32.5);
  expect(columnWidth(["1,234.5"])).toBe(9.5);
  expect(columnWidth([])).toBe(8);
  expect(columnWidth(["很".repeat(80)])).toBe(44);
  expect(await part(INVESTMENT, "xl/worksheets/sheet1.xml")).toContain(
    '<col min="1" max="1" width="32.5" customWidth="1"/>',
  );
});

test("a narrow column grows with the head of its section", async () => {
  const narrow: Sheet = {
    ...COMPARISON,
    columns: [
      {
        key: "net",
        name: "净增",
        unit: "家",
        section: { name: "规模以上工业和限额以上商贸", unit: "家" },
      },
    ],
    rows: [row("云麓区", [cell("1", 1, "count")])],
  };
  expect(await part(narrow, "xl/worksheets/sheet1.xml")).toContain(
    '<col min="2" max="2" width="35"',
  );
});

test("no text becomes a formula or markup, and control characters are dropped", async () => {
  const hostile = [
    "=1+1",
    "+86",
    "-名",
    "@SUM(A1)",
    "<b>&\"'",
    "__proto__",
    "toString",
    "\u0000\u0008坏\uD800字",
    "a\nb",
    " 前后 ",
    "=1+1",
  ];
  const sheet: Sheet = {
    ...INVESTMENT,
    caption: '=HYPERLINK("x")',
    columns: [{ key: "a", name: "=A1", unit: null, section: null }],
    rows: hostile.map((name, index) =>
      row(name, [word(`=${name}`)], {
        key: String(index),
        status: [{ kind: "reported", word: "@状态" }],
      }),
    ),
  };
  const [caption, head, ...rows] = await read(sheet);
  expect(caption?.[0]).toBe('=HYPERLINK("x")');
  expect(head?.[1]).toBe("=A1");
  // The reader trims.
  expect(rows.map(([name]) => name)).toEqual(
    hostile.map((name) => (name.includes("坏") ? "坏字" : name.trim())),
  );
  const files = await parts(sheet);
  for (const xml of Object.values(files)) expect(xml).not.toMatch(/<f[ >/]/);
  expect(files["xl/sharedStrings.xml"]).toContain(
    '<t xml:space="preserve">=&lt;b&gt;&amp;&quot;&#39;</t>',
  );
  expect(Object.keys(files).some((path) => /calcChain|externalLink|vba/i.test(path))).toBe(false);
});

test("口径说明 says what the numbers are and where they come from, in texts", async () => {
  const lines = await read(INVESTMENT, "口径说明");
  expect(lines).toEqual([
    ["标题", INVESTMENT.caption],
    ["要点", INVESTMENT.takeaway],
    ["期间和单位", INVESTMENT.subtitle],
    ["季度", "2021年三季度累计"],
    ["注", "负数为核减：累计数比上季少。"],
    ["注", "汀洲区未报，不计入合计。"],
    ["范围", "全部6个单位，5/6个单位已报"],
    ["口径", "累计完成投资÷年度计划投资；序时按月均分"],
    ["来源", "湘西州重点项目通报"],
    ["数据截至", "2021年9月"],
    ["版本", "r7"],
    ["链接", CONTEXT.permalink],
    ["数据集", "xiangxi"],
    ["导出时间", "2026年10月9日08:05"],
    ["状态：未报", "单位没有报送这项数。单元格为空，未报不等于零，不计入合计。"],
    ["状态：核减", "累计数比前期少，本期为负数。按原数列出，不改为零。"],
  ]);
});

test("invented figures say so on both sheets, real ones nowhere", async () => {
  expect((await read(DEMO))[0]?.[0]).toBe(`【演示数据（虚构）】${DEMO.caption}`);
  expect((await read(DEMO, 2))[0]).toEqual(["数据性质", "演示数据（虚构）"]);
  expect(await part(INVESTMENT, "xl/sharedStrings.xml")).not.toContain("虚构");
});

test("the region's row is set apart: bold, under a line", async () => {
  const files = await parts(INVESTMENT);
  const style = Number(/<c r="A9" s="(\d+)"/.exec(files["xl/worksheets/sheet1.xml"] ?? "")?.[1]);
  const styles = files["xl/styles.xml"] ?? "";
  const format =
    [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*>/g)][style]?.[0] ?? "";
  const at = (list: RegExp, index: string | undefined) =>
    [...styles.matchAll(list)][Number(index)]?.[0] ?? "";
  expect(at(/<font>.*?<\/font>/g, /fontId="(\d+)"/.exec(format)?.[1])).toContain("<b/>");
  expect(at(/<border>.*?<\/border>/g, /borderId="(\d+)"/.exec(format)?.[1])).toContain(
    '<top style="medium"',
  );
});

test("a figure without data says why, instead of an empty table", async () => {
  expect(await read(NOTHING)).toEqual([["竣工率"], ["单位"], [NOTHING.takeaway]]);
  expect(await read(NOTHING, 2)).toContainEqual(["数据截至", "没有数据"]);
});

test("180 units by 30 columns arrive whole, though the rows never pass through the library's own zip", async () => {
  const xml = await part(LARGE, "xl/worksheets/sheet1.xml");
  // From 160,000 bytes on that zip would wait for a worker.
  expect(xml.length).toBeGreaterThan(160_000);
  const rows = await read(LARGE);
  expect(rows).toHaveLength(183);
  expect(rows.at(-1)).toEqual([
    "单位179",
    ...LARGE.columns.map((_, index) => 179 + index / 10),
    "已报",
  ]);
});

test("the same sheet and moment give the same bytes", async () => {
  const bytes = async () => Buffer.from(await (await workbook(DEMO, CONTEXT)).arrayBuffer());
  expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
});

test("the sheet's name keeps Excel's rules", async () => {
  expect(pageName("完成投资")).toBe("完成投资");
  expect(pageName("a[b]:c*d?e/f\\g")).toBe("a b c d e f g");
  expect(pageName("很".repeat(40))).toBe("很".repeat(31));
  expect(pageName("'名'")).toBe("名");
  expect(pageName("口径说明")).toBe("数据");
  expect(pageName("//")).toBe("数据");
  expect(await part({ ...INVESTMENT, head: "开/竣工<&>" }, "xl/workbook.xml")).toContain(
    'name="开 竣工&lt;&amp;&gt;"',
  );
});

test("it prints no wider than a page, on A4", async () => {
  const xml = await part(INVESTMENT, "xl/worksheets/sheet1.xml");
  expect(xml).toMatch(
    /<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/,
  );
  expect(xml).toMatch(
    /<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"\/>/,
  );
});
