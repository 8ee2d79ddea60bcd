/** What comes out of the printer: the light print theme, every row, nothing beside the sheet. */
import { createApi } from "../bench/offices";
import { createMockApi } from "../support/mock-api";
import { expect, test } from "../support/browser-test";

const UNITS = 107;
/** Of the tokens, colours.json, print. */
const INK = "rgb(17, 24, 32)";
const PAPER = "rgb(255, 255, 255)";

/** Starts printing as a browser does and stays there. */
const PRINTING = { media: "print", colorScheme: "dark" } as const;

test("a long table and its figures are printed whole and light, and come back as they were", async ({
  strictPage: page,
  openSite,
}) => {
  test.setTimeout(120_000);
  const { url } = await openSite({ config: { data: "api" }, api: createApi(UNITS) });
  await page.addInitScript(() => localStorage.setItem("dashboard.theme", "dark"));
  await page.goto(`${url}counties`);

  const rows = page
    .getByRole("region", { name: "各项指标对比表" })
    .locator("tbody th[scope=row] a");
  const figure = page.getByRole("figure", { name: /^完成投资：/ });
  await expect(figure.locator("[data-plot]")).toBeVisible();
  expect(await rows.count()).toBeLessThan(UNITS);

  const sheets = figure.locator("[data-sheet]");
  // The drawing for paper comes once the page stands: printed again until it is there.
  await expect(async () => {
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
    await page.emulateMedia(PRINTING);
    expect(await sheets.count()).toBeGreaterThan(5);
  }).toPass();
  await expect(rows).toHaveCount(UNITS);
  const names = await sheets.locator("text").allTextContents();
  const units = await rows.allTextContents();
  expect(units.filter((name) => !names.includes(name))).toEqual([]);
  await expect(page.getByText("这里没有印全")).toHaveCount(0);

  const colours = await figure.evaluate((element) => {
    const name = [...element.querySelectorAll("[data-sheet] text")].find(({ textContent }) =>
      textContent?.endsWith("县"),
    );
    return [
      name && getComputedStyle(name).fill,
      getComputedStyle(element).backgroundColor,
      getComputedStyle(document.documentElement).colorScheme,
    ];
  });
  expect(colours).toEqual([INK, PAPER, "light"]);

  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await expect(sheets).toHaveCount(0);
  await expect(figure.locator("[data-plot]")).toBeVisible();
  expect(await rows.count()).toBeLessThan(UNITS);
});

test("where the browser does not say that it prints, the paper names the rows it lacks", async ({
  strictPage: page,
  openSite,
}) => {
  const { url } = await openSite({ config: { data: "api" }, api: createApi(UNITS) });
  await page.addInitScript(() => {
    MediaQueryList.prototype.addEventListener = () => undefined;
  });
  await page.goto(`${url}counties`);
  const table = page.getByRole("region", { name: "各项指标对比表" });
  const rows = table.locator("tbody th[scope=row] a");
  await expect(rows.first()).toBeVisible();
  const note = table.getByText("这里没有印全");
  await expect(note).toBeHidden();

  await page.emulateMedia(PRINTING);
  await expect(note).toBeVisible();
  const printed = await rows.count();
  const words = await note.textContent();
  expect(words).toContain(`缺${UNITS - printed}行：`);
  expect(words?.split("：")[1]?.split("。")[0]?.split("、")).toHaveLength(UNITS - printed);
  for (const name of await rows.allTextContents()) expect(words).not.toContain(name);
});

test("no page and no scene of the wall is wider than its sheet", async ({
  strictPage: page,
  openSite,
}) => {
  test.setTimeout(120_000);
  const { url } = await openSite({ config: { data: "api" }, api: createMockApi("yunling") });
  // A4 less its margins; the wall and the comparison table lie on their sides.
  const sheets = [
    { path: "", width: 718 },
    { path: "report", width: 718 },
    { path: "policy", width: 718 },
    { path: "counties", width: 1046 },
    { path: "wall", width: 1046 },
  ];
  const paperDrawing = page.waitForResponse(/paper-chart-.*\.js/);
  for (const { path, width } of sheets) {
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(url + path);
    await expect(page.locator(path === "wall" ? "[data-shape]" : "h1")).toBeVisible();
    if (path === "") await paperDrawing;
    await page.setViewportSize({ width, height: 1000 });
    await page.emulateMedia(PRINTING);
    const reach = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll("svg, th, td, p, h1")].map(
          (element) => element.getBoundingClientRect().right,
        ),
      ),
    );
    expect(reach, path).toBeLessThanOrEqual(width);
    const scheme = await page
      .locator(path === "wall" ? "[data-shape]" : "body")
      .evaluate((element) => getComputedStyle(element).colorScheme);
    expect(scheme, path).toBe("light");
  }
});

test("of the 通报 the chosen paragraphs are printed, without what chooses them", async ({
  strictPage: page,
  openSite,
}) => {
  const { url } = await openSite();
  await page.goto(`${url}report`);
  const left = page.getByRole("checkbox", { name: "季度环比" });
  await left.uncheck();
  await page.emulateMedia(PRINTING);
  const shown = page.getByRole("listitem").filter({ hasText: "完成投资" });
  await expect(shown.filter({ hasText: "总体进展" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "不作环比" })).toBeHidden();
  await expect(page.getByText("复制文字")).toBeHidden();
  await expect(page.getByText("写名次")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(left).toBeVisible();
});

test("the sheet of a report begins below its head, not on the next page", async ({
  openSite,
  strictPage: page,
}) => {
  const { url } = await openSite({ config: { data: "demo" } });
  const search = new URLSearchParams({
    office: "lanping",
    to: "/submit?office=lanping&month=2026-09",
  });
  await page.goto(`${url}login?${search}`);
  // 云坪岭县 has a draft of this month.
  await page.getByRole("button", { name: "登录为吴云帆" }).click();
  const sheet = page.getByRole("region", { name: "月报" }).getByRole("table");
  await expect(sheet.getByRole("textbox").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const kept = await sheet.evaluate((table) => {
    const around = [];
    for (let one = table.parentElement; one; one = one.parentElement) around.push(one);
    return around
      .map((element) => getComputedStyle(element))
      .filter(({ breakInside, display }) => breakInside !== "auto" || display === "flex").length;
  });
  expect(kept).toBe(0);
});
