/**
 * Fonts for pictures. An SVG drawn as an image sees the machine's fonts but none of the page's, so
 * where the page shows Chinese with the bundled web font, the slices that the picture needs are put
 * into it. Never an empty box for a character: what can't be drawn is an error.
 */
import { PartError } from "../../lib/lazy-part";
import { type FileFault, ProgramFileError, loadFile } from "../../lib/program-files";
import { coverageOf } from "./fonts-coverage";
import { type FontSlice, slicesOf } from "./fonts-slices";
import type { Picture } from "./frame";
import { drawnPixels, sameBytes, settled } from "./svg-image";
import { WordedError } from "../../lib/worded-error";

/** The bundled font, last of the stack. */
const WEB_FONT = "Noto Sans SC Variable";
/** Its rules come once the page is painted and idle. */
const RULES_WAIT_MS = 3000;
const RULES_POLL_MS = 100;
/** Common in every Chinese font: a machine that lacks one has no Chinese font. */
const COMMON = ["永", "县", "数"] as const;
const MOST_NAMED = 10;

/**
 * The picture with what it needs of the bundled font: itself where the machine draws every
 * character, all slices of its text where the machine has no Chinese font, else those of the
 * characters that the machine's lacks. Throws with a Chinese message that names the characters
 * which neither has, or says that the font could not be read.
 */
export async function embedFonts(picture: Picture, fontFamily: string): Promise<Picture> {
  const drawn = machineCoverage(fontFamily);
  const chars = charactersOf(picture.svg);
  const missing = chars.filter((char) => !drawn(char));
  if (missing.length === 0) return picture;
  const slices = await waitForSlices();
  if (slices.length === 0)
    throw new WordedError(
      `本机没有中文字体，内置字体也没有读到，${named(missing)}会变成方框，所以没有画图。请稍后再试。`,
    );
  const uncovered = missing.filter((char) => !slices.some((slice) => slice.covers(char)));
  if (uncovered.length > 0)
    throw new WordedError(`本机和内置字体都没有这些字：${named(uncovered)}，所以没有画图。`);
  const wanted = COMMON.every(drawn) ? missing : chars;
  const rules = await Promise.all(
    slices.filter((slice) => wanted.some(slice.covers)).map(embeddedRule),
  );
  const style = `<style>${rules.join("")}</style>`;
  await proveDrawn(missing, style, fontFamily);
  return { ...picture, svg: picture.svg.replace("</metadata>", () => `</metadata>\n${style}`) };
}

/** Coverage by the machine alone, kept per stack: fonts are not installed while a page stands. */
const coverages = new Map<string, (char: string) => boolean>();

function machineCoverage(fontFamily: string): (char: string) => boolean {
  const machine = fontFamily
    .split(",")
    .filter((name) => !name.includes(WEB_FONT))
    .join(",");
  const known = coverages.get(machine) ?? coverageOf(machine);
  coverages.set(machine, known);
  return known;
}

/** Each character that the picture draws, once. */
function charactersOf(svg: string): string[] {
  const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
  const text = Array.from(drawing.querySelectorAll("text"), (element) => element.textContent).join(
    "",
  );
  return [...new Set(text)].filter((char) => !/[\s\p{M}\p{Cf}]/u.test(char));
}

async function waitForSlices(): Promise<FontSlice[]> {
  for (let waited = 0; waited < RULES_WAIT_MS; waited += RULES_POLL_MS) {
    const slices = slicesOf(WEB_FONT);
    if (slices.length > 0) return slices;
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((resolve) => setTimeout(resolve, RULES_POLL_MS));
  }
  return slicesOf(WEB_FONT);
}

/**
 * The slice's rule with its bytes inside, proven to be a font. Kept: every picture needs the same
 * slices.
 */
const rulesByUrl = new Map<string, Promise<string>>();

async function embeddedRule(slice: FontSlice): Promise<string> {
  const made = rulesByUrl.get(slice.url) ?? loadFile(slice.url, (bytes) => makeRule(slice, bytes));
  rulesByUrl.set(slice.url, made);
  try {
    return await made;
  } catch (error) {
    rulesByUrl.delete(slice.url);
    const fault = error instanceof ProgramFileError ? error.fault : "broken";
    throw new PartError(
      "内置字体",
      fault,
      ANEW.has(fault) ? "没有画图，请重新打开本页后再试。" : "没有画图，请再试一次。",
    );
  }
}

/** Where the page must be opened anew: for a login, or from the newer build. */
const ANEW: ReadonlySet<FileFault> = new Set(["login", "missing"]);

async function makeRule({ unicodeRange, weight }: FontSlice, bytes: ArrayBuffer): Promise<string> {
  await new FontFace(WEB_FONT, bytes, { weight, unicodeRange }).load();
  const source = `url(data:font/woff2;base64,${base64(new Uint8Array(bytes))}) format("woff2")`;
  return `@font-face{font-family:"${WEB_FONT}";font-weight:${weight};src:${source};unicode-range:${unicodeRange}}`;
}

/** In pieces: a call takes some ten thousand arguments at most. */
function base64(bytes: Uint8Array): string {
  const piece = 8192;
  let binary = "";
  for (let at = 0; at < bytes.length; at += piece)
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}

const CELL = 32;
const PER_ROW = 40;
/** A character no font has, for the box that must not be seen. */
const BOX = "\u{10fffd}";

/**
 * Draws each character with the embedded slices, as an image like the picture, and looks for boxes
 * and blanks.
 */
async function proveDrawn(
  chars: readonly string[],
  style: string,
  fontFamily: string,
): Promise<void> {
  const cells = [BOX, ...chars];
  const rows = Math.ceil(cells.length / PER_ROW);
  const [width, height] = [PER_ROW * CELL, rows * CELL];
  const image = await settled(probeSvg(cells, style, { width, height, fontFamily }));
  const pixels = cellPixels(image, cells.length, { width, height });
  const [box] = pixels;
  const wrong = chars.filter((_, index) => {
    const own = pixels[index + 1];
    return !own || !box || sameBytes(own, box) || own.every((byte) => byte === 255);
  });
  if (wrong.length > 0)
    throw new WordedError(`内置字体没有画出这些字：${named(wrong)}，所以没有画图。请再试一次。`);
}

interface Probe {
  readonly width: number;
  readonly height: number;
}

function probeSvg(
  cells: readonly string[],
  style: string,
  { width, height, fontFamily }: Probe & { readonly fontFamily: string },
): string {
  const drawing = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${style}</svg>`,
    "image/svg+xml",
  );
  const root = drawing.documentElement;
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
  root.setAttribute("font-family", fontFamily);
  root.setAttribute("font-size", String(CELL * 0.75));
  cells.forEach((char, index) => {
    const text = drawing.createElementNS("http://www.w3.org/2000/svg", "text");
    text.setAttribute("x", String((index % PER_ROW) * CELL + 4));
    text.setAttribute("y", String(Math.floor(index / PER_ROW) * CELL + CELL * 0.75));
    text.textContent = char;
    root.append(text);
  });
  return new XMLSerializer().serializeToString(drawing);
}

function cellPixels(
  image: HTMLImageElement,
  count: number,
  { width, height }: Probe,
): Uint8ClampedArray[] {
  const cells: Uint8ClampedArray[] = [];
  drawnPixels(width, height, (context) => {
    context.drawImage(image, 0, 0);
    for (let index = 0; index < count; index += 1)
      cells.push(
        context.getImageData(
          (index % PER_ROW) * CELL,
          Math.floor(index / PER_ROW) * CELL,
          CELL,
          CELL,
        ).data,
      );
  });
  return cells;
}

function named(chars: readonly string[]): string {
  return `“${chars.slice(0, MOST_NAMED).join("")}”${chars.length > MOST_NAMED ? `等${chars.length}个字` : ""}`;
}
