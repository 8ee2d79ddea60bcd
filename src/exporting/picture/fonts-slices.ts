/** The bundled web font in slices: one `@font-face` rule with its `unicode-range` each. */

export interface FontSlice {
  readonly url: string;
  /** As in the style sheet: U+4e00-4e8c,U+4e91. */
  readonly unicodeRange: string;
  readonly weight: string;
  readonly covers: (char: string) => boolean;
}

/**
 * The slices of a family in all style sheets of the page that may be read; none where the family's
 * rules are not (yet) there.
 */
export function slicesOf(family: string): FontSlice[] {
  return Array.from(document.styleSheets).flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => {
      if (
        !(rule instanceof CSSFontFaceRule) ||
        unquoted(rule.style.getPropertyValue("font-family")) !== family
      )
        return [];
      const slice = sliceOf(rule.style, sheet.href ?? document.baseURI);
      return slice ? [slice] : [];
    }),
  );
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return Array.from(sheet.cssRules);
  } catch {
    // Of another origin: not ours.
    return [];
  }
}

function unquoted(name: string): string {
  return name.trim().replaceAll(/^["']|["']$/g, "");
}

function sliceOf(style: CSSStyleDeclaration, base: string): FontSlice | null {
  const source = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(style.getPropertyValue("src"))?.[1];
  if (source === undefined) return null;
  const unicodeRange = style.getPropertyValue("unicode-range") || "U+0-10FFFF";
  const ranges = parseUnicodeRange(unicodeRange);
  return {
    url: new URL(source, base).href,
    unicodeRange,
    weight: style.getPropertyValue("font-weight") || "normal",
    covers: (char) => {
      const code = char.codePointAt(0) ?? -1;
      return ranges.some(([first, last]) => first <= code && code <= last);
    },
  };
}

/**
 * U+4e00-4e8c,U+4e91,U+4?? as pairs of first and last code point; what is not understood is left
 * out.
 */
export function parseUnicodeRange(text: string): (readonly [first: number, last: number])[] {
  return text.split(",").flatMap((part) => {
    const match = /^\s*U\+([\da-f]{1,6})(\?{0,5})(?:-([\da-f]{1,6}))?\s*$/i.exec(part);
    const [, start = "", wild = "", end] = match ?? [];
    const wildStart = /^\s*U\+(\?{1,6})\s*$/i.exec(part)?.[1];
    if (wildStart !== undefined)
      return [[0, Number.parseInt("f".repeat(wildStart.length), 16)] as const];
    if (!match) return [];
    const first = Number.parseInt(start + "0".repeat(wild.length), 16);
    return [
      [
        first,
        end === undefined
          ? Number.parseInt(start + "f".repeat(wild.length), 16)
          : Number.parseInt(end, 16),
      ] as const,
    ];
  });
}
