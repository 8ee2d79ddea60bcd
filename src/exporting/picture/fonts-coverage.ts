/**
 * Which characters a font family really draws, seen in pixels: `document.fonts.check` is true for
 * fonts that do not exist.
 */
import { sameBytes, whitePaper } from "./svg-image";

const SIZE = 28;
/** No font has them; what is drawn for them is the box for a missing glyph. */
const UNASSIGNED = ["\u{10fffd}", "\u{ffffd}", "\u0378"] as const;

/**
 * Answers whether a character is drawn with a glyph of its own, in this family and what the browser
 * falls back to. Characters without ink count as drawn. What has been seen is kept.
 */
export function coverageOf(fontFamily: string): (char: string) => boolean {
  const drawnOnPaper = whitePaper(SIZE * 2, SIZE * 2);
  const pixels = (text: string) =>
    drawnOnPaper((context) => {
      context.fillStyle = "black";
      context.font = `${SIZE}px ${fontFamily}`;
      context.textBaseline = "middle";
      context.fillText(text, SIZE / 4, SIZE);
    });
  const boxes = UNASSIGNED.map(pixels);
  const seen = new Map<string, boolean>();
  return (char) => {
    const known = seen.get(char);
    if (known !== undefined) return known;
    const own = pixels(char);
    const covered =
      !boxes.some((box) => sameBytes(box, own)) &&
      (isBlank(char) || own.some((byte) => byte < 255));
    seen.set(char, covered);
    return covered;
  };
}

function isBlank(char: string): boolean {
  return /^[\s\p{Cf}]$/u.test(char);
}
