/**
 * A machine without Chinese fonts: the screen uses the bundled web font, and so must a picture,
 * which sees no web font of the page.
 */
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { BROWSER_ARGS } from "../support/browser-args";
import { OFFICE_MACHINE, expect, test, watchPage } from "../support/browser-test";
import { exportFrom } from "../support/exported";
import { findBrowser } from "../support/find-browser";
import { createMockApi } from "../support/mock-api";
import { addressOf, figureOf, waitForPage } from "../support/page-reading";

const PACKED = fileURLToPath(import.meta.resolve("@sparticuz/chromium/bin/aws.tar.br"));

/**
 * Open Sans, which the package of the old browser carries: Latin, Greek, Cyrillic, and no Chinese.
 */
function latinFont(): Buffer {
  const archive = brotliDecompressSync(readFileSync(PACKED));
  // A tar: blocks of 512 bytes, each file after a header with its name and its size in octal
  // digits.
  for (let at = 0; at < archive.length;) {
    const name = archive.toString("latin1", at, archive.indexOf(0, at));
    const size = Number.parseInt(archive.toString("latin1", at + 124, at + 135), 8) || 0;
    if (name.endsWith("OpenSans-Regular.ttf")) return archive.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`no OpenSans-Regular.ttf in ${PACKED}`);
}

/** The browser on a machine that has one font, of Latin letters. */
async function withoutChineseFonts<Result>(
  use: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "fonts-"));
  const config = join(folder, "fonts.conf");
  await writeFile(
    config,
    `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  await writeFile(join(folder, "latin.ttf"), latinFont());
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_ARGS],
    env: { ...process.env, FONTCONFIG_FILE: config },
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

test("the used slices of the web font go into the picture, and every character is drawn", async ({
  openSite,
}) => {
  const site = await openSite();
  await withoutChineseFonts(async (browser) => {
    const page = await browser.newPage(OFFICE_MACHINE);
    const problems = await watchPage(page);
    await page.goto(addressOf(site.url, "/", { office: "shangqiu", quarter: "2020Q3" }));
    await waitForPage(page);
    const { bytes } = await exportFrom(page, figureOf(page, "四上新增"), "SVG 矢量图");
    const svg = Buffer.from(bytes).toString("utf8");
    expect(svg.match(/@font-face/g)?.length ?? 0).toBeGreaterThan(3);
    expect(svg).not.toMatch(/url\((?!data:font|#)/);
    // Drawn alone, as Word would: 睢 and 柘 differ from each other and from a character that no font
    // has.
    const distinct = await page.evaluate(async (text) => {
      const face = /<style>[\s\S]*?<\/style>/.exec(text)?.[0] ?? "";
      const family = /font-family="([^"]*)"/.exec(text)?.[1] ?? "";
      const drawn = async (character: string): Promise<string> => {
        const image = new Image();
        const source = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">${face}<text x="4" y="32" font-size="32" font-family="${family}">${character}</text></svg>`;
        image.src = URL.createObjectURL(new Blob([source], { type: "image/svg+xml" }));
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [40, 40];
        for (let turn = 0; turn < 3; turn += 1) {
          canvas.getContext("2d")?.clearRect(0, 0, 40, 40);
          canvas.getContext("2d")?.drawImage(image, 0, 0);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return canvas.toDataURL();
      };
      return new Set([
        await drawn("睢"),
        await drawn("柘"),
        await drawn("永"),
        await drawn("\u{13000}"),
      ]).size;
    }, svg);
    expect(distinct).toBe(4);
    const png = await exportFrom(page, figureOf(page, "四上新增"), "PNG 图片");
    expect(png.bytes.length).toBeGreaterThan(50_000);
    expect(problems).toEqual([]);
  });
});

test("a font that did not come says what stood in its place, and comes at the next press", async ({
  openSite,
}) => {
  const site = await openSite({ config: { data: "api" }, api: createMockApi("shangqiu") });
  await withoutChineseFonts(async (browser) => {
    const page = await browser.newPage(OFFICE_MACHINE);
    await page.goto(addressOf(site.url, "/", { quarter: "2020Q3" }));
    await waitForPage(page);
    const figure = figureOf(page, "四上新增");
    const said = page
      .getByRole("status")
      .filter({ hasText: "没有导出SVG 矢量图：内置字体没有载入：" });
    const exportSvg = async () => {
      await figure.getByRole("button", { name: "导出", exact: true }).click();
      await page.getByRole("menuitem", { name: "SVG 矢量图", exact: true }).click();
    };
    await page.route("**/*.woff2", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><form>请登录</form>" }),
    );
    await exportSvg();
    await expect(said).toContainText("登录已失效。没有画图，请重新打开本页后再试。");
    await page.unroute("**/*.woff2");
    await page.route("**/*.woff2", (route) =>
      route.fulfill({ contentType: "font/woff2", body: "wOF2" }),
    );
    await exportSvg();
    await expect(said).toContainText("没有画图，请再试一次。");
    await page.unroute("**/*.woff2");
    const { bytes } = await exportFrom(page, figure, "SVG 矢量图");
    expect(Buffer.from(bytes).toString("utf8")).toContain("@font-face");
  });
});
