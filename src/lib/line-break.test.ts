import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, clauseLines } from "./line-break";

/** Full-width characters are one em, all others half. */
function ems(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.5 : 1), 0);
}

function broken(text: string, width: number): string[] {
  return breakLines(text, width, ems);
}

describe("lines", () => {
  it("are filled greedily, and a text that fits exactly stays on its line", () => {
    expect(broken("累计完成投资", 3)).toEqual(["累计完", "成投资"]);
    expect(broken("累计完成投资", 6)).toEqual(["累计完成投资"]);
    expect(broken("", 6)).toEqual([]);
  });

  it("never begin with closing punctuation", () => {
    for (const mark of "。，、；：）」』”》？！％")
      expect(broken(`累计完成${mark}投资`, 4)).toEqual(["累计完", `成${mark}投资`]);
    expect(broken("累计完成”。投资", 4)).toEqual(["累计完", "成”。投", "资"]);
  });

  it("never end with opening punctuation", () => {
    for (const mark of "（「『“《")
      expect(broken(`累计完${mark}成投资`, 4)).toEqual(["累计完", `${mark}成投资`]);
    expect(broken("累计（「成投资", 4)).toEqual(["累计", "（「成投", "资"]);
  });

  it("never tear a number from its unit", () => {
    expect(broken("完成投资474.5亿元左右", 6)).toEqual(["完成投资", "474.5亿元左", "右"]);
    expect(broken("州直欠了0.9个百分点", 6)).toEqual(["州直欠了", "0.9个百分点"]);
    expect(broken("数据截至今年9月", 6.5)).toEqual(["数据截至今年", "9月"]);
    expect(broken("截至今年1—9月份", 6)).toEqual(["截至今年", "1—9月份"]);
    expect(broken("完成率为74.1%，低", 6)).toEqual(["完成率为", "74.1%，低"]);
    expect(broken("已报单位3/4个单位", 6)).toEqual(["已报单位", "3/4个单位"]);
    expect(broken("核减投资−0.8亿元", 6)).toEqual(["核减投资", "−0.8亿元"]);
  });

  it("keep Latin words whole and drop the space at a break", () => {
    expect(broken("版本 demo-2026-09 正式", 7)).toEqual(["版本", "demo-2026-09", "正式"]);
    expect(broken("湘西州　2021年", 4)).toEqual(["湘西州", "2021年"]);
    expect(broken("湘西州　2021年", 8)).toEqual(["湘西州　2021年"]);
    expect(broken("甲\n\t 乙", 8)).toEqual(["甲 乙"]);
  });

  it("break a link anywhere, without a hyphen, beginning on the line where it stands", () => {
    const lines = broken(`链接：http://10.1.2.3/${"a".repeat(40)}`, 10);
    expect(lines[0]).toBe("链接：http://10.1.2.");
    expect(lines.join("")).toBe(`链接：http://10.1.2.3/${"a".repeat(40)}`);
    expect(lines.map(ems).every((width) => width <= 10)).toBe(true);
  });

  it("take an over-long chain of punctuation apart rather than overflow without end", () => {
    expect(broken(`完成${"1".repeat(12)}。`, 5)).toEqual(["完成111111", "111111。"]);
    expect(broken(`${"1".repeat(9)}。`, 5).at(-1)).toBe("1。");
  });

  it("lose nothing, fit, and obey the rules for any text", () => {
    const chars = fc.constantFrom(
      ..."累计完成投资亿元。，、；：）」（「《》0123456789.%—年月个 　abc/−…".split(""),
    );
    const texts = fc.array(chars, { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 20 }), (text, width) => {
        const lines = broken(text, width);
        const packed = (one: string) => one.replaceAll(/\s/gu, "");
        expect(packed(lines.join(""))).toBe(packed(text));
        for (const line of lines) expect(line).toBe(line.trim());
      }),
    );
  });

  it("never begin with 。 for any text whose marks follow characters", () => {
    const words = fc.constantFrom(
      "完",
      "投资",
      "474.5亿元",
      "（甲）",
      "「乙」，",
      "。",
      "；",
      "、",
      "74.1%",
      "abc",
    );
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 8, max: 16 }),
        (parts, width) => {
          const text = `起${parts.join("好")}`;
          const lines = broken(text, width);
          for (const line of lines) {
            expect(line).not.toMatch(/^[。，、；：）」%]/u);
            expect(line).not.toMatch(/[（「]$/u);
            expect(ems(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});

describe("clauses", () => {
  const halves = (text: string, width: number) => clauseLines(text, width, ems);

  it("stay in one line where it fits, and part where two are as even as can be", () => {
    expect(halves("未报，不计入", 6)).toEqual(["未报，不计入"]);
    expect(halves("这类指标不适用，不在覆盖和合计之内", 14)).toEqual([
      "这类指标不适用，",
      "不在覆盖和合计之内",
    ]);
    expect(halves("甲，乙，丙丁，戊", 6)).toEqual(["甲，乙，", "丙丁，戊"]);
  });

  it("part before a bracket only where nothing else fits, and not at all where that is too long too", () => {
    expect(halves("新增十五家（市级公布）", 6)).toEqual(["新增十五家", "（市级公布）"]);
    expect(halves("新增十五家（市级公布）", 5)).toBeNull();
    expect(halves("双江拉祜族佤族", 5)).toBeNull();
  });
});
