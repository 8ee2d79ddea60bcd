/**
 * What pptxgenjs 4.0.1 writes otherwise than the format or a Chinese deck asks for, part by part.
 */
import { escapeMarkup } from "../../lib/inert-text";
import { FONT_TAGS, SLIDE_FONT } from "./xml";

const RUN = "rPr|defRPr|endParaRPr";
const EMPTY_RUN = new RegExp(`<a:(${RUN})((?: [^>]*?)?)\\s*/>`, "g");
const FULL_RUN = new RegExp(`<a:(${RUN})((?: [^>]*?)?)>(.*?)</a:\\1>`, "gs");
const ANY_FONT = /<a:(latin|ea|cs)\b[^>]*\/>/g;
/** What follows the fonts in a run (ECMA-376, CT_TextCharacterProperties). */
const AFTER_FONTS = /<a:(sym|hlinkClick|hlinkMouseOver|rtl|extLst)\b/;

/**
 * Every run says its three fonts and that it is Chinese. pptxgenjs leaves both out where a
 * paragraph ends, in notes and in masters.
 */
export function withFonts(xml: string): string {
  return xml
    .replaceAll(EMPTY_RUN, (_, tag: string, attributes: string) => run(tag, attributes, ""))
    .replaceAll(FULL_RUN, (_, tag: string, attributes: string, content: string) =>
      run(tag, attributes, content),
    );
}

function run(tag: string, attributes: string, content: string): string {
  const others = attributes.replaceAll(/ (lang|altLang)="[^"]*"/g, "");
  const rest = content.replaceAll(ANY_FONT, "");
  const at = AFTER_FONTS.exec(rest)?.index ?? rest.length;
  return `<a:${tag} lang="zh-CN"${others}>${rest.slice(0, at)}${FONT_TAGS}${rest.slice(at)}</a:${tag}>`;
}

/** The names by which a slide's table is found: pptxgenjs gives tables no text alternative. */
export const LAMPS_TABLE = "亮灯表";
export const MILESTONES_TABLE = "节点表";
export const UNITS_TABLE = "各单位表";
export const CONTENTS_TABLE = "目录表";
const TABLES = [LAMPS_TABLE, MILESTONES_TABLE, UNITS_TABLE, CONTENTS_TABLE];

const NAME_OF_TABLE = new RegExp(`name="(${TABLES.join("|")})"/>`, "g");

/**
 * A slide or a layout: fonts, each shape's id its own, a title that PowerPoint knows as one, and
 * the table's text alternative.
 */
export function mendSlide(xml: string, alt: string): string {
  let id = 0;
  return withFonts(xml)
    .replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${(id += 1)}"`)
    .replaceAll(/<p:ph\s[^>]*type="title"[^>]*\/>/g, '<p:ph type="title"/>')
    .replaceAll(NAME_OF_TABLE, (_, name: string) => `name="${name}" descr="${escapeMarkup(alt)}"/>`)
    .replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>');
}

const NOTES_TEXT =
  /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>[^<]*<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/;

/** Notes with one paragraph per line, where pptxgenjs puts line ends into one text. */
export function mendNotes(xml: string, lines: readonly string[]): string {
  const paragraphs = lines
    .map((line) => `<a:p><a:r><a:rPr/><a:t>${escapeMarkup(line)}</a:t></a:r></a:p>`)
    .join("");
  return withFonts(xml.replace(NOTES_TEXT, () => paragraphs));
}

/**
 * The notes master is named before the slides (ECMA-376, CT_Presentation); it has a theme of its
 * own for that.
 */
export function mendPresentation(xml: string): string {
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? "";
  return withFonts(xml.replace(list, "").replace("<p:sldIdLst>", () => `${list}<p:sldIdLst>`));
}

/** Headings and text of new boxes are in the Chinese font too. */
export function mendTheme(xml: string): string {
  return xml
    .replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${SLIDE_FONT}"/>`)
    .replaceAll(
      /<a:font script="Hans" typeface="[^"]*"\/>/g,
      `<a:font script="Hans" typeface="${SLIDE_FONT}"/>`,
    );
}
