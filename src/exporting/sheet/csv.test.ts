import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sheet, SheetSection } from "../../figures/tables/sheet";
import { csv, csvText, plainHead } from "./csv";
import {
  COMPARISON,
  CONTEXT,
  DEMO,
  INVESTMENT,
  NOTHING,
  SMALL,
  cell,
  row,
  word,
} from "../fixtures/sheets";
import { inertCell } from "../../lib/inert-text";

const CONTEXT_SHORT = { ...CONTEXT, permalink: "http://10.0.0.1/figures/lamps" };

/** Names and one column of texts. */
function texts(values: readonly string[]): string[] {
  const sheet: Sheet = {
    ...INVESTMENT,
    columns: [{ key: "a", name: "文字", unit: null, section: null }],
    rows: values.map((value, index) => row(`单位${index}`, [word(value)], { status: [] })),
  };
  return csvText(sheet, CONTEXT_SHORT)
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(",")[1] ?? "");
}

test("the file begins with a byte order mark, every line ends with CRLF, and nothing says sep=", async () => {
  const bytes = new Uint8Array(await (await csv(INVESTMENT, CONTEXT_SHORT)).arrayBuffer());
  expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect(Array.from(bytes.subarray(3, 6))).not.toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text.startsWith("单位,")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(text).not.toContain("sep=");
});

test("numbers are plain and rounded as on screen; a negative stays a number, a zero is not a gap", () => {
  expect(csvText(INVESTMENT, CONTEXT_SHORT).slice(1).split("\r\n")).toEqual([
    "单位,完成（亿元）,计划（亿元）,完成率（%）,与序时（百分点）,灯,已开工/计划,状态,数据截至,来源,版本,链接",
    "云麓区,1234.5,2333.7,52.9,-22.1,红,'1/12,已报,2021年9月,湘西州重点项目通报,r7,http://10.0.0.1/figures/lamps",
    "汀洲区,,120.0,,,,,未报,2021年9月,湘西州重点项目通报,r7,http://10.0.0.1/figures/lamps",
    "柘岭县,-0.8,32.0,-2.5,-77.5,红,'0/3,核减,2021年9月,湘西州重点项目通报,r7,http://10.0.0.1/figures/lamps",
    "'=cmd|' /C calc'!A0,0,8.0,0,-75.0,红,'0/1,已报,2021年9月,湘西州重点项目通报,r7,http://10.0.0.1/figures/lamps",
    "constructor,250.0,100.0,250.0,175.0,绿,'5/2,已报,2021年9月,湘西州重点项目通报,r7,http://10.0.0.1/figures/lamps",
    "双江拉祜族佤族布朗族傣族自治县,75.0,100.0,75.0,0,绿,'9/12,已报,2021年9月,湘西州重点项目通报,r7,http://10.0.0.1/figures/lamps",
    "全州,1558.7,2573.7,60.6,-14.4,红,'15/30,5/6个单位已报,2021年9月,湘西州重点项目通报,r7,http://10.0.0.1/figures/lamps",
    "",
  ]);
});

test("one head row says section and unit, and no head stands twice", () => {
  const heads = csvText(COMPARISON, CONTEXT_SHORT).slice(1).split("\r\n")[0]?.split(",") ?? [];
  expect(heads.slice(0, 11)).toEqual([
    "单位",
    "投资 年度计划（亿元）",
    "投资 完成（亿元）",
    "投资 完成率（%）",
    "投资 与序时（百分点）",
    "投资 名次",
    "占比（%）",
    "开工 计划（个）",
    "开工 名次",
    "四上企业 净增（家）",
    "状态",
  ]);
  expect(new Set(heads).size).toBe(heads.length);
  const section = { name: "投资", unit: "亿元" };
  const head = (name: string, unit: string | null, of: SheetSection | null) =>
    plainHead({ key: "a", name, unit, section: of });
  expect(head("总投资", "亿元", { name: "项目", unit: null })).toBe("项目 总投资（亿元）");
  expect(head("2021年", "亿元", null)).toBe("2021年（亿元）");
  expect(head("灯", null, section)).toBe("投资 灯");
});

test("texts that a spreadsheet would run get an apostrophe, full-width and hidden ones too", () => {
  const dangerous = [
    "=1+1",
    "+86",
    "-名",
    "@SUM(A1)",
    "＝1",
    "＋1",
    "－1",
    "＠a",
    "−1",
    "  =1",
    "　=1",
    "\u200B=1",
    "\uFEFF=1",
    "“=1",
    "'=1",
  ];
  expect(texts(dangerous).map((text) => text.replaceAll('"', ""))).toEqual(
    dangerous.map((text) => `'${text}`),
  );
  expect(texts(["\t=1", "\u0000=1", "\u001B+1"])).toEqual(["'\t=1", "'=1", "'+1"]);
});

const NUMBERS = [
  "20261008090000",
  "411481",
  "007",
  "1E5",
  "2e-3",
  "1.50",
  ".5",
  "5%",
  "¥3",
  "(12)",
  " 12 ",
  "１２３",
  "\u200B12",
];
const TIMES = [
  "1/12",
  "2020-9",
  "3-1-2",
  "2021-02-30",
  "2021-9-30",
  "30-09-2021",
  " 2021-09-30",
  "MAR1",
  "2-Sept",
  "9:30",
  "9:30 PM",
  "2026-10-08T09:00:00+08:00",
  "2026-10-08 09:00",
];
const CONVERTED = [...NUMBERS, ...TIMES, "1 1/2", "TRUE"];
const KEPT = [
  "红",
  "2021-09-30",
  "2024-02-29",
  "5个",
  "1—9月",
  "2021年9月",
  "A-1",
  "r7",
  "20261008-1a",
  "1E5b",
  "May",
  "3年=2期",
  "云麓区（原=区）",
  "65.1/82.5",
  "5/6个单位已报",
];

test("texts that a spreadsheet would turn into numbers, dates or times get one too, other texts none", () => {
  expect(texts(CONVERTED).map((text) => text.replaceAll('"', ""))).toEqual(
    CONVERTED.map((text) => `'${text}`),
  );
  expect(texts(KEPT)).toEqual(KEPT);
});

test("whoever takes a first apostrophe away reads the text that went in", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from("'=-+@0123456789./:%E 甲")) }),
    fc.constantFrom(...CONVERTED, ...KEPT),
  );
  fc.assert(
    fc.property(text, (written) => {
      expect(inertCell(written).replace(/^'/, "")).toBe(written);
    }),
  );
});

test("a revision of digits stays a text", () => {
  const sheet: Sheet = {
    ...INVESTMENT,
    stamp: { ...INVESTMENT.stamp, revision: "20261008090000" },
  };
  expect(csvText(sheet, CONTEXT_SHORT)).toContain(
    ",湘西州重点项目通报,'20261008090000,http://10.0.0.1/figures/lamps\r\n",
  );
});

test("only 0 is 0; what rounds to 0.0 shows its first digit", () => {
  expect(
    csvText(SMALL, CONTEXT_SHORT)
      .split("\r\n")
      .slice(1, 4)
      .map((line) => line.split(",").slice(0, 4)),
  ).toEqual([
    ["甲县", "0.03", "0.03", "0.1"],
    ["乙县", "-0.0001", "-0.04", "0"],
    ["丙县", "0", "0", "0"],
  ]);
});

test("commas, quotes and line ends inside a text stay inside its cell", () => {
  const sheet: Sheet = {
    ...INVESTMENT,
    columns: [],
    rows: [row('甲,"乙"\n丙', [], { status: [] })],
  };
  expect(csvText(sheet, CONTEXT_SHORT).slice(1)).toBe(
    '单位,数据截至,来源,版本,链接\r\n"甲,""乙""\n丙",2021年9月,湘西州重点项目通报,r7,http://10.0.0.1/figures/lamps\r\n',
  );
});

test("a number beside a word is the number that is shown", () => {
  const sheet: Sheet = {
    ...INVESTMENT,
    columns: [{ key: "a", name: "开工率", unit: "%", section: null }],
    rows: [
      row("甲", [cell("85.3% 绿", 0.85294, "percent")]),
      row("乙", [cell("−1,234.5 核减", -1234.46, "yi")]),
      row("丙", [cell("公布", 0.604, "percent")]),
    ],
  };
  const values = csvText(sheet, CONTEXT_SHORT)
    .split("\r\n")
    .slice(1, 4)
    .map((line) => line.split(",")[1]);
  expect(values).toEqual(["85.3", "-1234.5", "0.604"]);
});

test("the total says where the rounded numbers above it don't add up to it, and only there", () => {
  const said = csvText({ ...INVESTMENT, isRounded: true }, CONTEXT_SHORT)
    .split("\r\n")
    .filter((line) => line.includes("分项四舍五入"));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(
    "全州,1558.7,2573.7,60.6,-14.4,红,'15/30,5/6个单位已报；分项四舍五入，合计可能略有出入,",
  );
  expect(csvText(INVESTMENT, CONTEXT_SHORT)).not.toContain("分项四舍五入");
});

test("every row of invented figures says so, no row of real ones", () => {
  const [head, ...rows] = csvText(DEMO, CONTEXT_SHORT).trim().split("\r\n");
  expect(head?.endsWith(",数据性质")).toBe(true);
  expect(rows).toHaveLength(7);
  expect(rows.every((line) => line.endsWith(",演示数据（虚构）"))).toBe(true);
  expect(csvText(INVESTMENT, CONTEXT_SHORT)).not.toContain("虚构");
});

test("a figure without data says why, in a row", () => {
  expect(csvText(NOTHING, CONTEXT_SHORT).slice(1)).toBe(
    "单位,状态,数据截至,来源,版本,链接\r\n,2021年三季度没有竣工数。10个单位都未报竣工。,,湘西州重点项目通报,r7,http://10.0.0.1/figures/lamps\r\n",
  );
});
