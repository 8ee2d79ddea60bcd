/**
 * `npm run wall-pictures`: the wall of the demo office from the build in dist (or DIST_FOLDER) at
 * the six sizes of docs/screenshots/wall-*.png. The names say the size of the screen in CSS px; the
 * three largest are drawn at fewer device px (density below; layout and proportions are those of
 * the full size), so that the files stay small.
 */
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../tests/support/find-browser";
import { addressOf } from "../tests/support/page-reading";
import { openSite } from "../tests/support/site";

interface Shot {
  readonly width: number;
  readonly height: number;
  /** Device px for each CSS px. */
  readonly density: number;
  /** The first is shown. */
  readonly scenes: string;
}

const ALL = "headline,investment,rates,enterprises,lamps,trends,attention";
const SHOTS: readonly Shot[] = [
  { width: 1366, height: 768, density: 1, scenes: "headline" },
  { width: 1920, height: 1080, density: 1, scenes: "investment" },
  { width: 1080, height: 1920, density: 1, scenes: "investment" },
  { width: 3840, height: 2160, density: 0.5, scenes: "lamps" },
  { width: 5760, height: 1080, density: 0.75, scenes: ALL },
  { width: 6656, height: 1792, density: 0.5, scenes: ALL },
];
const FOLDER = "docs/screenshots";

async function take(
  browser: Browser,
  url: string,
  { width, height, density, scenes }: Shot,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: density,
    reducedMotion: "reduce",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  await page.goto(addressOf(url, "/wall", { scenes }));
  await page.locator("main svg[data-scene]").first().waitFor();
  await page.locator('[data-freshness="fresh"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `wall-${width}x${height}.png`) });
  await context.close();
}

// Without screen care, so that the same wall gives the same picture.
const site = await openSite({ config: { data: "demo", wall: { pixelShift: false } } });
const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"];
const browser = await chromium.launch({ executablePath: findBrowser(), args });
try {
  await Promise.all(SHOTS.map((shot) => take(browser, site.url, shot)));
} finally {
  await browser.close();
  await site.close();
}
