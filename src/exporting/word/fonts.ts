/**
 * The fonts of official documents (GB/T 9704-2012), by name alone: none is bundled, and the table of
 * fonts says what stands in where a machine has them under another name or not at all.
 */
import type { IFontAttributesProperties } from "docx";
import { XML_HEAD } from "../pptx/xml";

/** Name, then what stands in, the best first. */
const FONTS = {
  title: ["方正小标宋简体", "方正小标宋_GBK", "方正小标宋", "宋体", "SimSun"],
  body: ["仿宋", "仿宋_GB2312", "FangSong"],
  kai: ["楷体", "楷体_GB2312", "KaiTi"],
  hei: ["黑体", "SimHei"],
  song: ["宋体", "SimSun"],
} as const;

export type FontRole = keyof typeof FONTS;

/**
 * Digits and links are Latin text: a program that took them for Chinese would break a number
 * anywhere.
 */
export const LANGUAGE = { value: "en-US", eastAsia: "zh-CN" };

export function fontName(role: FontRole): string {
  return FONTS[role][0];
}

/**
 * The East Asian name is what Word goes by for Chinese; the hint makes it take “ ” — from the same
 * font.
 */
export function font(role: FontRole): IFontAttributesProperties {
  const name = fontName(role);
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}

/** With Latin digits, which are half as wide as a character on every machine: of tables. */
export function tableFont(role: FontRole): IFontAttributesProperties {
  return { ...font(role), ascii: LATIN, hAnsi: LATIN };
}

const LATIN = "Times New Roman";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** word/fontTable.xml: of a font that is missing, Word and WPS take the first of `altName` they have. */
export function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ([name, ...others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/><w:charset w:val="86"/></w:font>`,
  );
  return `${XML_HEAD}<w:fonts xmlns:w="${MAIN}">${fonts.join("")}</w:fonts>`;
}
