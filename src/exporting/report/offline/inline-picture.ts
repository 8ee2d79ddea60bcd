/**
 * Pictures as they leave the screen, set into a page: vector, texts as texts, without what the page
 * has once for all of them.
 */
import type { Picture } from "../../picture/frame";
import type { Markup } from "./markup";

export interface InlinePictures {
  /** One for each picture. What they say of where their numbers come from stands in the first. */
  readonly drawings: readonly Markup[];
  /** The rules of fonts that they need; the same for all that need them. */
  readonly fontRules: readonly string[];
}

/**
 * The pictures of one figure as parts of a page. `key`: of this figure alone in the page, so that no
 * two drawings share an id. Throws on what is no picture of `composeFrame`.
 */
export function inlinePictures(pictures: readonly Picture[], key: string): InlinePictures {
  const parts = pictures.map(({ svg }) => partsOf(svg));
  const shared = parts[0]?.foot ?? "";
  return {
    drawings: parts.map(({ box, name, metadata, drawing, foot }, index) => ({
      text: [
        `<svg viewBox="${box}" role="img" aria-label="${name}">`,
        index === 0 ? `<metadata>${withPlainQuotes(metadata)}</metadata>` : "",
        withIds(drawing, `${key}-${index + 1}-`),
        footOf(foot, { shared, id: `${key}-foot`, index }),
        "</svg>",
      ].join(""),
    })),
    fontRules: [...new Set(parts.flatMap(({ style }) => style.match(FONT_RULE) ?? []))],
  };
}

interface Sharing {
  readonly shared: string;
  readonly id: string;
  readonly index: number;
}

/** 注, 范围, 口径 and 来源 are the same in all parts of a figure: those after the first point at it. */
function footOf(line: string, { shared, id, index }: Sharing): string {
  const [, place, foot] = FOOT.exec(line) ?? [];
  if (foot === undefined) return line;
  if (index === 0) return `<g transform="${place}"><g id="${id}">${foot}</g></g>`;
  return foot === FOOT.exec(shared)?.[2]
    ? `<g transform="${place}"><use href="#${id}"/></g>`
    : line;
}

/** As `composeFrame` and `embedFonts` write it, a block of texts in the last line. */
const WHOLE =
  /^<svg [^>]*?viewBox="([\d. ]+)"[^>]*>\n<title>([^<]*)<\/title>\n<desc>([^<]*)<\/desc>\n<metadata>([^<]*)<\/metadata>\n(?:<style>([^<]*)<\/style>\n?)?([^]*)\n([^\n]*)\n<\/svg>\n?$/;
const FOOT = /^<g transform="([^"]*)">(.*)<\/g>$/;
const FONT_RULE = /@font-face\{[^}]*\}/g;

function partsOf(svg: string) {
  const found = WHOLE.exec(svg);
  if (!found) throw new Error("no picture of ours");
  const [, box = "", title = "", takeaway = "", metadata = "", style = ""] = found;
  const [drawing = "", foot = ""] = found.slice(6);
  // A title would follow the pointer about on the screen of a meeting room.
  const name = [title, takeaway].filter(Boolean).join("。");
  return { box, name, metadata, style, drawing, foot };
}

/** In an element's content a quote needs no entity; a table of 180 units has thousands. */
function withPlainQuotes(content: string): string {
  return content.replaceAll("&quot;", '"').replaceAll("&#39;", "'");
}

/** Quotes in texts are entities: what matches is an attribute. */
function withIds(drawing: string, prefix: string): string {
  return drawing
    .replaceAll(/ id="(\w+)"/g, (_, id: string) => ` id="${prefix}${id}"`)
    .replaceAll(/="url\(#(\w+)\)"/g, (_, id: string) => `="url(#${prefix}${id})"`);
}
