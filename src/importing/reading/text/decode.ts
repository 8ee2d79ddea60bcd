/** Bytes → text: by their mark, else UTF-8 if they are that, else GB 18030, as offices have it. */

/** What is no text: control characters but tab, line ends and a form feed. */
const NO_TEXT = /(?![\t\n\r\f])\p{Cc}|\p{Noncharacter_Code_Point}/u;

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** The text; null: these bytes are none. `named` is an encoding that the text itself names. */
export function decodeText(bytes: Uint8Array, named: string | null = null): string | null {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked ? [marked[1]] : [...(named ? [named] : []), "utf-8", "gb18030"];
  for (const encoding of encodings) {
    const text = decodedAs(encoding, bytes);
    if (text !== null) return NO_TEXT.test(text) ? null : text;
  }
  return null;
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
