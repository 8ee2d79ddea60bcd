/**
 * Files as a presenter gets them: chosen in the 导出 menu, saved by the browser, taken apart here.
 */
import { readFile } from "node:fs/promises";
import { type Locator, type Page, expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";

export interface Exported {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Chooses an entry of the 导出 menu inside a figure or panel, and answers the file that the browser
 * saved.
 */
export async function exportFrom(page: Page, holder: Locator, entry: string): Promise<Exported> {
  return saved(page, async () => {
    await holder.getByRole("button", { name: "导出", exact: true }).click();
    await page.getByRole("menuitem", { name: entry, exact: true }).click();
  });
}

/** The file that an action makes the browser save; the page says its name. */
export async function saved(page: Page, act: () => Promise<void>): Promise<Exported> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const name = download.suggestedFilename();
  await expect(page.getByRole("status").getByText(`已下载 ${name}`)).toBeVisible();
  return { name, bytes: new Uint8Array(await readFile(await download.path())) };
}

/** The text of every XML part of an office file, by its path inside. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, part]) => [path, strFromU8(part)]),
  );
}

/** The words of a part, without its markup. */
export function wordsOf(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

export interface PngFile {
  readonly width: number;
  readonly height: number;
  /** Pixels per metre, or null where the file doesn't say its size. */
  readonly perMetre: number | null;
  /** iTXt by keyword. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Reads a PNG's own statements by the letter of the format, sharing nothing with the code that
 * writes them.
 */
export function readPng(bytes: Uint8Array): PngFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const texts: Record<string, string> = {};
  let perMetre: number | null = null;
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = strFromU8(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === "pHYs") {
      expect([view.getUint32(at + 8), data[8]]).toEqual([view.getUint32(at + 12), 1]);
      perMetre = view.getUint32(at + 8);
    }
    if (type === "iTXt") {
      const keyword = strFromU8(data.subarray(0, data.indexOf(0)));
      // Two flags, then language and translated keyword, each ended by a zero.
      const language = data.indexOf(0, keyword.length + 3);
      texts[keyword] = strFromU8(data.subarray(data.indexOf(0, language + 1) + 1));
    }
    at += length + 12;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), perMetre, texts };
}

export interface Pixels {
  /** Red, green, blue, alpha of each corner. */
  readonly corners: readonly (readonly number[])[];
  /** Share of pixels that are not white. */
  readonly inked: number;
  /** Share of saturated blue ones: the bars of 完成. */
  readonly blue: number;
}

/** Lets the browser decode a picture, and looks at its pixels. */
export async function readPixels(page: Page, bytes: Uint8Array): Promise<Pixels> {
  return page.evaluate(async (base64) => {
    const binary = atob(base64);
    const data = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([data], { type: "image/png" }));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const at = (x: number, y: number) =>
      Array.from(pixels.slice((y * bitmap.width + x) * 4, (y * bitmap.width + x) * 4 + 4));
    let [inked, blue] = [0, 0];
    for (let index = 0; index < pixels.length; index += 4) {
      const [red = 0, green = 0, azure = 0] = [pixels[index], pixels[index + 1], pixels[index + 2]];
      if (red + green + azure < 720) inked += 1;
      if (azure > 140 && red < 60) blue += 1;
    }
    const [right, bottom] = [bitmap.width - 1, bitmap.height - 1];
    const total = bitmap.width * bitmap.height;
    return {
      corners: [at(0, 0), at(right, 0), at(0, bottom), at(right, bottom)],
      inked: inked / total,
      blue: blue / total,
    };
  }, Buffer.from(bytes).toString("base64"));
}
