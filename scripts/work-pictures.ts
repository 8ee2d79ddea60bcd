/**
 * `npm run work-pictures`: the pictures of docs/reporting.md, from the build in dist (or DIST_FOLDER):
 * the built-in office at work, signed in as its people.
 */
import { join } from "node:path";
import { type Browser, type Page, chromium } from "@playwright/test";
import { REPORTERS, REVIEWER, UNITS } from "../mocks/work/places";
import { findBrowser } from "../tests/support/find-browser";
import { openSite } from "../tests/support/site";

const FOLDER = "docs/screenshots";

/** A page at an address of the office, signed in as somebody. */
async function pageOf(
  browser: Browser,
  url: string,
  { who, at }: { readonly who: string; readonly at: string },
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const address = new URL(at, url);
  address.searchParams.set("office", "lanping");
  const search = new URLSearchParams({
    office: "lanping",
    to: `${address.pathname}${address.search}`,
  });
  await page.goto(new URL(`login?${search}`, url).href);
  await page.getByRole("button", { name: `登录为${who}` }).click();
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
  await page.close();
}

async function takeAll(browser: Browser, url: string): Promise<void> {
  // 云坪岭县 has a draft of the newest month.
  const unit = UNITS.findIndex(({ name }) => name === "云坪岭县");
  const submit = await pageOf(browser, url, {
    who: REPORTERS[unit] ?? "",
    at: "submit?month=2026-09",
  });
  await submit.getByRole("region", { name: "月报" }).getByRole("textbox").first().waitFor();
  await take(submit, "work-submit");
  const review = await pageOf(browser, url, { who: REVIEWER, at: "review?month=2026-09" });
  await review.getByRole("button", { name: /^白鹭滩县月报 已报/ }).waitFor();
  await take(review, "work-review");
  const publish = await pageOf(browser, url, { who: REVIEWER, at: "review?view=publish" });
  await publish.getByRole("button", { name: /^发布第/ }).waitFor();
  await take(publish, "work-publish");
}

const site = await openSite({ config: { data: "demo" } });
const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"];
const browser = await chromium.launch({ executablePath: findBrowser(), args });
try {
  await takeAll(browser, site.origin);
} finally {
  await browser.close();
  await site.close();
}
