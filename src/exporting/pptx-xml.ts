/** Small pieces of the XML that PowerPoint reads. */

/** The one font of slides, notes and charts: on every machine that has PowerPoint or WPS in Chinese. */
export const SLIDE_FONT = "Microsoft YaHei";

/** Fonts of a run in the schema's order. Without `a:ea` PowerPoint picks another font for Chinese than for figures. */
export const FONT_TAGS = ["latin", "ea", "cs"].map((script) => `<a:${script} typeface="${SLIDE_FONT}"/>`).join("");

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML 1.0 can't hold: control characters and half surrogates. One of them makes a whole file unreadable. */
const FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text without characters that XML can't hold, not yet escaped. */
export function plainText(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** Text from data as content of an element or of a quoted attribute: never markup. */
export function xmlText(text: string): string {
  return plainText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A colour of the theme, #RRGGBB, as OOXML writes it: RRGGBB. */
export function bareColour(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}

/** `<c:name val="…"/>`, the form of most settings of a chart. */
export function setting(name: string, value: string | number): string {
  return `<c:${name} val="${value}"/>`;
}

export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${bareColour(colour)}"/></a:solidFill>`;
}

/** A file of XML as bytes. */
export function xmlBytes(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}
