/** 离线网页: one file, opened as a meeting room opens it: by a double click, without network. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type Page, test as base, expect } from "@playwright/test";
import { violationsOn } from "../support/axe";
import { OFFICE_MACHINE, watchPage } from "../support/browser-test";
import { launchChromium109 } from "../support/chromium-109";
import { madePage, openMaker } from "../support/offline-maker/build";
import type { MadePage, MakeOptions } from "../support/offline-maker/options";

const MOST_BYTES = 5_000_000;
const DEMO = "演示数据（虚构）";
const HOSTILE = `<img src=x onerror="document.title='run'"></script><b>\u2028&`;
const SMALL: MakeOptions = { counties: 12, figures: 11, spice: "" };

type Make = (options: MakeOptions) => Promise<MadePage>;

const test = base.extend<object, { make: Make }>({
  make: [
    async ({ browser }, provide, { workerIndex, project }) => {
      const maker = await openMaker(join(project.outputDir, `offline-maker-${workerIndex}`));
      const page = await browser.newPage(OFFICE_MACHINE);
      const made = new Map<string, MadePage>();
      await provide(async (options) => {
        const key = JSON.stringify(options);
        const file = made.get(key) ?? (await madePage(page, maker, options));
        made.set(key, file);
        return file;
      });
      await page.close();
      await maker.close();
    },
    { scope: "worker" },
  ],
});

// One build for all of them.
test.describe.configure({ mode: "default" });

interface Opened {
  readonly page: Page;
  /** What the page asked for besides itself, and what went wrong on it. */
  readonly problems: readonly string[];
}

/** Opens the file on a machine without network. */
async function opened(
  { text }: MadePage,
  { browser, path, phone = false }: { browser: Browser; path: string; phone?: boolean },
): Promise<Opened> {
  await writeFile(path, text);
  const address = pathToFileURL(path).href;
  const context = await browser.newContext({
    ...OFFICE_MACHINE,
    offline: true,
    viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const seen = await watchPage(page);
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:"))
      problems.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return {
    page,
    get problems() {
      return [...problems, ...seen];
    },
  };
}

test("opens without any request, whatever the names in it", async ({ browser, make }, info) => {
  const made = await make({ ...SMALL, spice: HOSTILE, watermark: HOSTILE });
  const { page, problems } = await opened(made, { browser, path: info.outputPath("a.html") });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`三季度重点项目汇报${HOSTILE}`);
  await expect(page.locator("main > section")).toHaveCount(24);
  await expect(page.locator(".picture > svg")).toHaveCount(20);
  expect(await page.locator("img, b, iframe, script:not([type=module])").count()).toBe(0);
  expect(await page.title()).toContain("三季度重点项目汇报");
  const [width, height] = await page
    .locator(".picture > svg")
    .first()
    .evaluate((svg) => [svg.clientWidth, svg.clientHeight]);
  expect(Math.round(((width ?? 0) / (height ?? 1)) * 9)).toBe(16);
  expect(problems).toEqual([]);
  expect(made.failed).toEqual([]);
  expect(made.steps.at(0)).toMatch(/^0\/24 /);
  expect(made.steps.at(-1)).toBe("23/24 写成网页");
  await page.context().close();
});

test("is under 5 MB with 30 figures, and the same bytes each time", async ({ make }) => {
  for (const counties of [12, 180]) {
    const options = { ...SMALL, counties, figures: 30 };
    const { text } = await make(options);
    expect(Buffer.byteLength(text), `${counties} units`).toBeLessThan(MOST_BYTES);
    // Another key for what is made of the same.
    if (counties === 12) expect((await make({ ...options, real: false })).text).toBe(text);
  }
});

test("tables sort by their heads, by keyboard, missing values last", async ({
  browser,
  make,
}, info) => {
  const { page, problems } = await opened(await make(SMALL), {
    browser,
    path: info.outputPath("a.html"),
  });
  const table = page.locator("#part-14 table");
  const head = table.locator("thead tr").nth(1).getByRole("columnheader").nth(2);
  const rates = () =>
    table
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => row.children[3]?.textContent));
  await expect(head).toHaveText("完成率");
  const asItCame = await rates();
  await table
    .locator("tbody tr")
    .nth(2)
    .locator("td")
    .nth(2)
    .evaluate((cell) => {
      cell.setAttribute("class", "none");
      cell.textContent = "—";
    });
  await head.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(page.locator("[data-said]")).toHaveText("完成率：从高到低");
  const down = await rates();
  expect(down.at(-1)).toBe("—");
  const numbers = down.slice(0, -1).map((text) => Number.parseFloat(text ?? ""));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  await page.keyboard.press("Enter");
  const up = await rates();
  expect(up.at(-1)).toBe("—");
  expect(up.slice(0, -1)).toEqual(down.slice(0, -1).reverse());
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "none");
  expect((await rates()).filter((text) => text !== "—")).toEqual(
    asItCame.filter((_, row) => row !== 2),
  );
  await expect(table.locator("tfoot tr").getByRole("rowheader")).toHaveText("全省");
  expect(problems).toEqual([]);
  await page.context().close();
});

test("is presented by keys, one slide at a time, and comes back to where it was", async ({
  browser,
  make,
}, info) => {
  const { page, problems } = await opened(await make(SMALL), {
    browser,
    path: info.outputPath("a.html"),
  });
  const place = page.getByRole("status").filter({ hasText: "/" });
  const shown = page.locator(".slide:visible");
  await page.getByRole("button", { name: "全屏放映" }).focus();
  await page.keyboard.press("Enter");
  await expect(place).toHaveText("1 / 25");
  await expect(shown.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  await expect(place).toHaveText("3 / 25");
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole("img")).toHaveAccessibleName(/^开工率：/);
  await expect(page.getByRole("navigation")).toBeHidden();
  await page.keyboard.press("PageUp");
  await expect(place).toHaveText("2 / 25");
  await page.keyboard.press("End");
  await expect(place).toHaveText("25 / 25");
  await expect(page.getByRole("button", { name: "下一页" })).toBeDisabled();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("navigation")).toBeVisible();
  await expect(page.locator("#part-2")).toBeInViewport();
  await expect(page.getByRole("button", { name: "全屏放映" })).toBeFocused();
  expect(problems).toEqual([]);
  await page.context().close();
});

test("is accessible on a desk, on a phone, in the dark and while it is presented", async ({
  browser,
  make,
}, info) => {
  for (const phone of [false, true]) {
    const { page } = await opened(await make(SMALL), {
      browser,
      path: info.outputPath("a.html"),
      phone,
    });
    await page.locator("details").first().locator("summary").click();
    expect.soft(await violationsOn(page, "wcag"), phone ? "phone" : "desk").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await violationsOn(page, "colour"), "dark").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
      phone ? 390 : await page.evaluate(() => document.documentElement.clientWidth),
    );
    await page.getByRole("button", { name: "全屏放映" }).click();
    await page.keyboard.press("End");
    expect.soft(await violationsOn(page, "wcag"), "presented").toEqual([]);
    await page.context().close();
  }
});

test("says of invented figures that they are, in every section and always in view", async ({
  browser,
  make,
}, info) => {
  const { page } = await opened(await make(SMALL), { browser, path: info.outputPath("a.html") });
  const sections = page.locator("main > section");
  for (let index = 0; index < 24; index += 1)
    await expect(sections.nth(index).locator(".head .tag")).toHaveText(DEMO);
  await sections.last().scrollIntoViewIfNeeded();
  await expect(page.locator("p.demo")).toBeInViewport();
  await page.context().close();

  const { text } = await make({ ...SMALL, real: true });
  const reported = await opened(
    { ...(await make(SMALL)), text },
    {
      browser,
      path: info.outputPath("b.html"),
    },
  );
  await expect(reported.page.locator(".tag, .demo")).toHaveCount(0);
  await reported.page.context().close();
});

test("a figure that cannot be drawn is named, its place says so, and the rest is there", async ({
  browser,
  make,
}, info) => {
  const made = await make({ ...SMALL, broken: true });
  expect(made.failed).toHaveLength(1);
  expect(made.failed[0]).toMatch(/^图2 竣工率：.+所以没有画图/);
  const { page } = await opened(made, { browser, path: info.outputPath("a.html") });
  await expect(page.locator(".failed")).toHaveText("这张图没有画成，本文件里没有它；数据见下表。");
  await expect(page.locator(".picture")).toHaveCount(19);
  await page.locator("#part-3 summary").click();
  await expect(page.locator("#part-3 tbody tr")).toHaveCount(12);
  await page.context().close();
});

test("opens in Chromium 109, and is presented there", async ({ make }, info) => {
  test.skip(
    process.platform !== "linux" || process.arch !== "x64",
    "the Chromium 109 binary needs Linux x64",
  );
  const browser = await launchChromium109();
  try {
    const { page, problems } = await opened(await make(SMALL), {
      browser,
      path: info.outputPath("a.html"),
    });
    await page.locator("#part-14 thead").getByRole("button", { name: "单位" }).click();
    await expect(page.locator('#part-14 th[aria-sort="ascending"]')).toHaveText("单位");
    await page.getByRole("button", { name: "全屏放映" }).click();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expect(page.locator(".slide:visible")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("navigation")).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
});
