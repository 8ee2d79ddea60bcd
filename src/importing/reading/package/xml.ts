/** XML as a run of tags and texts. What is not well-formed is refused, and so is a document type. */
import { Parser } from "htmlparser2";
import { MOST_DEPTH } from "../limits";
import { FileRefusal } from "../refusal";

/** The value of an attribute, whatever prefix its name has; null: there is none. */
export type Attributes = (name: string) => string | null;

/** Where a tag stands in the text. */
export interface TagPlace {
  readonly start: number;
  /** Behind its last sign. */
  readonly end: number;
  /** It closes itself: `<a/>`. */
  readonly isEmpty: boolean;
}

/** Names come without their prefix. A tag that closes itself is opened and closed. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes, place: TagPlace) => void;
  readonly close?: (name: string, place: TagPlace) => void;
  readonly text?: (text: string) => void;
  readonly comment?: (place: TagPlace) => void;
}

/** Tells the handler tag by tag; no entity but those of XML itself is known. Throws `FileRefusal`. */
export function readXml(xml: string, { open, close, text, comment }: XmlHandler): void {
  let depth = 0;
  let place: TagPlace = { start: 0, end: 0, isEmpty: true };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MOST_DEPTH) throw new FileRefusal("broken");
        place = placeOf(parser, xml);
        open(withoutPrefix(name), (asked) => attributeOf(attributes, asked), place);
      },
      onclosetag: (name, isImplied) => {
        depth -= 1;
        // A tag that another one's end closes, or the end of all.
        if (isImplied && !place.isEmpty) throw new FileRefusal("broken");
        if (!isImplied) place = placeOf(parser, xml);
        close?.(withoutPrefix(name), place);
        place = { ...place, isEmpty: false };
      },
      ontext: (words) => text?.(words),
      oncomment: () => comment?.(placeOf(parser, xml)),
      onprocessinginstruction: (name) => {
        if (name.startsWith("!")) throw new FileRefusal("broken");
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (place.end === 0) throw new FileRefusal("broken");
}

function placeOf({ startIndex, endIndex }: Parser, xml: string): TagPlace {
  return { start: startIndex, end: endIndex + 1, isEmpty: xml.charAt(endIndex - 1) === "/" };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>>, asked: string): string | null {
  if (Object.hasOwn(attributes, asked)) return attributes[asked] ?? null;
  const found = Object.entries(attributes).find(([name]) => withoutPrefix(name) === asked);
  return found?.[1] ?? null;
}

/** As XML says it. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}

/** The text of a part: UTF-8, or UTF-16 by its mark. Throws `FileRefusal` where it is neither. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : "utf-8";
  const encoding = first === 0xfe && second === 0xff ? "utf-16be" : marked;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefusal("broken");
  }
}
