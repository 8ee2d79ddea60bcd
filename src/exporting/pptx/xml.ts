/** Small pieces of the XML that PowerPoint reads. */
import { withoutControls } from "../../lib/inert-text";

/**
 * The one font of slides, notes and charts: on every machine that has PowerPoint or WPS in Chinese.
 */
export const SLIDE_FONT = "Microsoft YaHei";

/**
 * Fonts of a run in the schema's order. Without `a:ea` PowerPoint picks another font for Chinese
 * than for figures.
 */
export const FONT_TAGS = ["latin", "ea", "cs"]
  .map((script) => `<a:${script} typeface="${SLIDE_FONT}"/>`)
  .join("");

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A colour of the theme, #RRGGBB, as OOXML writes it: RRGGBB. */
export function bareColour(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}

/** A text that came with the data, as one line of a slide. */
export function oneLine(text: string): string {
  return withoutControls(text).replaceAll(/[\r\n\t]+/gu, " ");
}

/** `<c:name val="…"/>`, the form of most settings of a chart. */
export function setting(name: string, value: string | number): string {
  return `<c:${name} val="${value}"/>`;
}

/** A fill of the theme's colour #RRGGBB. */
export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${bareColour(colour)}"/></a:solidFill>`;
}

/** A file of XML as bytes. */
export function xmlBytes(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}
