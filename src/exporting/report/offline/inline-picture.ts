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
  const first = parts[0]?.blocks ?? [];
  return {
    drawings: parts.map(({ box, name, metadata, blocks }, index) => ({
      text: [
        `<svg viewBox="${box}" role="img" aria-label="${name}">`,
        index === 0 ? `<metadata>${withPlainQuotes(metadata)}</metadata>` : "",
        ...blocks.map((block, place) => {
          const id = `${key}-${place}`;
          if (index === 0) return parts.length > 1 ? pointedAt(block, id) : withIds(block, id);
          return (
            pointing(block, { first: first[place] ?? "", id }) ?? withIds(block, `${id}-${index}`)
          );
        }),
        "</svg>",
      ].join(""),
    })),
    fontRules: [...new Set(parts.flatMap(({ style }) => style.match(FONT_RULE) ?? []))],
  };
}

const GROUP = /^<g ([^>]*)>(.*)<\/g>$/;

/** A block of the first part, which those after it may point at. */
function pointedAt(block: string, id: string): string {
  const [, attributes, content = ""] = GROUP.exec(block) ?? [];
  return attributes === undefined
    ? withIds(block, id)
    : `<g ${attributes}><g id="${id}">${withIds(content, id)}</g></g>`;
}

/** Where it holds what that of the first part does, as 注 and 来源 and the watermark; else null. */
function pointing(
  block: string,
  { first, id }: { readonly first: string; readonly id: string },
): string | null {
  const [, attributes = "", content] = GROUP.exec(block) ?? [];
  return content !== undefined && content === GROUP.exec(first)?.[2]
    ? `<g ${attributes}><use href="#${id}"/></g>`
    : null;
}

/** As `composeFrame` and `embedFonts` write it, a block in each line. */
const WHOLE =
  /^<svg [^>]*?viewBox="([\d. ]+)"[^>]*>\n<title>([^<]*)<\/title>\n<desc>([^<]*)<\/desc>\n<metadata>([^<]*)<\/metadata>\n(?:<style>([^<]*)<\/style>\n?)?([^]*)\n<\/svg>\n?$/;
const FONT_RULE = /@font-face\{[^}]*\}/g;

function partsOf(svg: string) {
  const found = WHOLE.exec(svg);
  if (!found) throw new Error("no picture of ours");
  const [, box = "", title = "", takeaway = "", metadata = "", style = "", drawing = ""] = found;
  // A title would follow the pointer about on the screen of a meeting room.
  const name = [title, takeaway].filter(Boolean).join("。");
  return { box, name, metadata, style, blocks: drawing.split("\n") };
}

/** In an element's content a quote needs no entity; a table of 180 units has thousands. */
function withPlainQuotes(content: string): string {
  return content.replaceAll("&quot;", '"').replaceAll("&#39;", "'");
}

/** Quotes in texts are entities: what matches is an attribute. */
function withIds(block: string, prefix: string): string {
  return block
    .replaceAll(/ id="(\w+)"/g, (_, id: string) => ` id="${prefix}-${id}"`)
    .replaceAll(/="url\(#(\w+)\)"/g, (_, id: string) => `="url(#${prefix}-${id})"`);
}
