import { describe, expect, test } from "vitest";
import { type Grid, textOf } from "../../grid";
import { decodeText } from "./decode";
import { textGrid } from "./text-grid";

/** What the cells show, row by row. */
function shown({ rows }: Grid): string[][] {
  return rows.map((row) => row.map(textOf));
}

const NOTICE =
  '商丘市2019年1-10月重点项目进展情况（单位：个、亿元）\r\n县（区）,项目个数,总投资\r\n永城市,52,422.3\r\n宁陵县,,\r\n全市,481,"4,891"\r\n';

describe("a text is a table", () => {
  test("of texts: nothing is taken for a number, a title may stand above", () => {
    expect(shown(textGrid(NOTICE))).toEqual([
      ["商丘市2019年1-10月重点项目进展情况（单位：个、亿元）", "", ""],
      ["县（区）", "项目个数", "总投资"],
      ["永城市", "52", "422.3"],
      ["宁陵县", "", ""],
      ["全市", "481", "4,891"],
    ]);
  });

  test.each(["\t", ",", ";", "|"])("with %j between its values", (separator) => {
    const lines = NOTICE.split("\r\n").map((line) => line.replaceAll(/,(?!8)/g, separator));
    expect(shown(textGrid(lines.join("\n")))[2]).toEqual(["永城市", "52", "422.3"]);
  });

  test("with the separator that its first line names, which is no row", () => {
    expect(shown(textGrid('sep=;\r\na;"b;c"\r\n'))).toEqual([["a", "b;c"]]);
  });

  test("with line breaks, separators and quotes in quotes", () => {
    expect(shown(textGrid('县,"年投资\r\n计划"\n"a ""b"", c",d"e\n'))).toEqual([
      ["县", "年投资\n计划"],
      ['a "b", c', 'd"e'],
    ]);
  });

  test("quotes that only part of a value stands in are signs like others", () => {
    expect(shown(textGrid('项目,个\n"十四五"规划,2\n"新区",3\n'))).toEqual([
      ["项目", "个"],
      ['"十四五"规划', "2"],
      ["新区", "3"],
    ]);
  });

  test('without what keeps a spreadsheet\'s hands off: ="007" and an apostrophe', () => {
    expect(shown(textGrid("a,=\"007\"\n'1-9,''x\n"))).toEqual([
      ["a", "007"],
      ["1-9", "'x"],
    ]);
  });

  test("blank lines keep their place between others and none behind them", () => {
    expect(shown(textGrid("a,b\n\n,\nc,d\n,\n\n"))).toHaveLength(4);
  });
});

describe("a text is refused", () => {
  test.each([
    ["where a quote never closes", 'a,"b\nc,d\n'],
    ["where a separator would be taken for the end of a value", 'a,b\n"x"y,1\n"1,2",3\n'],
    ["with a line of more values than a workbook has columns", `a,b\n${"1,".repeat(20_000)}\n`],
    ["of quotes", `${'""'.repeat(300_000)}",1\n`],
  ])("%s", (_, text) => {
    expect(() => textGrid(text)).toThrow(/文件已损坏|没有表格/);
  });
});

describe("a text is no table", () => {
  test.each([
    "一、总体情况。1—9月，全市完成投资640.7亿元，完成年度计划的74.1%。\n二、存在问题。部分项目进度滞后。\n",
    "永城市\n虞城县\n睢县\n",
    "a,b",
    '{\n  "a": [1, 2],\n  "b": 3\n}\n',
    "",
  ])("%j", (text) => {
    expect(() => textGrid(text)).toThrow("文件里没有表格");
  });
});

describe("the encoding of a text", () => {
  const gb18030 = Uint8Array.of(0xd3, 0xc0, 0xb3, 0xc7, 0xca, 0xd0);
  test.each([
    ["UTF-8", new TextEncoder().encode("永城市")],
    ["UTF-8 with its mark", new TextEncoder().encode("\uFEFF永城市")],
    ["GB 18030", gb18030],
    ["UTF-16 with its mark", Uint8Array.of(0xff, 0xfe, 0x38, 0x6c, 0xce, 0x57, 0x02, 0x5e)],
    ["UTF-16, turned round", Uint8Array.of(0xfe, 0xff, 0x6c, 0x38, 0x57, 0xce, 0x5e, 0x02)],
  ])("%s", (_, bytes) => {
    expect(decodeText(bytes)).toBe("永城市");
  });

  test("that the text names comes before UTF-8", () => {
    // 隆 in UTF-8 and 闅 … in GBK are both readable.
    expect(decodeText(Uint8Array.of(0xc2, 0xa1), "gb18030")).toBe("隆");
    expect(decodeText(Uint8Array.of(0xc2, 0xa1))).toBe("¡");
  });

  test.each([
    ["control characters", Uint8Array.of(65, 0, 66)],
    ["neither", Uint8Array.of(0xff, 0xff, 0xff)],
    ["half a character behind a mark", Uint8Array.of(0xef, 0xbb, 0xbf, 0xe6)],
  ])("is none: %s", (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
