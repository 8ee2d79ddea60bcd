/** PNG, SVG and the figure's own page: the picture that lands in a report, taken apart. */
import { expect, test } from "../support/browser-test";
import { exportFrom, readPixels, readPng, saved } from "../support/exported";
import { addressOf, figureOf, waitForPage } from "../support/page-reading";

const XIANGXI = { office: "xiangxi", quarter: "2021Q3" };
const SHANGQIU = { office: "shangqiu", quarter: "2020Q3" };

test("完成投资 as PNG: the size of a Word page, white to the corners, with its bars, and it says where it comes from", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/", XIANGXI));
  await waitForPage(page);
  const { name, bytes } = await exportFrom(page, figureOf(page, "完成投资"), "PNG 图片");
  expect(name).toBe("湘西州_完成投资_2021Q3_累计.png");
  const png = readPng(bytes);
  // 156 mm at 300 dpi, and 300 dpi in pixels per metre.
  expect([png.width, png.perMetre]).toEqual([1843, 11811]);
  expect(png.height).toBeGreaterThan(1100);
  const text = Object.values(png.texts).join("\n");
  expect(text).toContain(
    `${site.url}figures/investment-plan?office=xiangxi&region=433100&quarter=2021Q3&basis=ytd`,
  );
  expect(text).toMatch(/^[0-9a-f]{64}$/m);
  expect(text).toContain("2021-09");
  expect(text).not.toContain("演示数据");
  const pixels = await readPixels(page, bytes);
  for (const corner of pixels.corners) expect(corner).toEqual([255, 255, 255, 255]);
  expect(pixels.inked).toBeGreaterThan(0.03);
  expect(pixels.blue).toBeGreaterThan(0.01);
});

test("the picture is light and the same, byte by byte, whatever the screen shows", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.clock.setFixedTime("2021-10-09T08:05:00+08:00");
  const svgAt = async (theme: string) => {
    await page.goto(addressOf(site.url, "/figures/enterprises-added", { ...SHANGQIU, theme }));
    await waitForPage(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    return saved(page, () => page.getByRole("button", { name: "SVG 矢量图" }).click());
  };
  const [light, dark] = [await svgAt("light"), await svgAt("dark")];
  expect(light.name).toBe("商丘市_四上新增_2020Q3_累计.svg");
  const [first, second] = [light, dark].map(({ bytes }) => Buffer.from(bytes).toString("utf8"));
  expect(second).toBe(first);
  expect(first).toContain("永城市");
  for (const foreign of ["var(--", "class=", "foreignObject", "<script", "href="])
    expect(first).not.toContain(foreign);
  expect(
    first?.match(/https?:\/\/(?!www\.w3\.org)[^\s"<]+/g)?.every((url) => url.startsWith(site.url)),
  ).toBe(true);
  // The clock is part of it, and nothing else is: another moment changes only what says the moment.
  expect(first).toContain("2021-10-09T08:05:00+08:00");
});

test("every figure of the invented office says so inside its picture", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(site.url);
  await waitForPage(page);
  for (const head of ["完成投资", "开工率", "四上新增", "三率走势", "亮灯"]) {
    const svg = Buffer.from(
      (await exportFrom(page, figureOf(page, head), "SVG 矢量图")).bytes,
    ).toString("utf8");
    // The tag beside the subtitle, and the watermark behind the marks.
    expect(svg.match(/演示数据（虚构）/g)?.length, head).toBeGreaterThanOrEqual(2);
  }
  const { bytes } = await exportFrom(page, figureOf(page, "完成投资"), "PNG 图片");
  expect(Object.values(readPng(bytes).texts).join("\n")).toContain("演示数据（虚构）");
});

test("the figure's own page: presets have their printed size, a wrong one is named", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/figures/investment-plan", { ...XIANGXI, preset: "slide" }));
  await waitForPage(page);
  await expect(page.locator("main h1")).toContainText("1—9月，全州完成投资474.5亿元");
  const preview = page.getByRole("img", { name: /^完成投资：/ });
  await expect(preview).toBeVisible();
  await page.getByRole("radio", { name: "150 dpi" }).click();
  const slide = readPng(
    (await saved(page, () => page.getByRole("button", { name: "PNG 图片" }).click())).bytes,
  );
  expect([slide.width, slide.height, slide.perMetre]).toEqual([2000, 1125, 5906]);

  await page.getByRole("button", { name: /^用途/ }).click();
  await page.getByRole("option", { name: /^Word 半宽/ }).click();
  await expect(page).toHaveURL(/preset=word-half/);
  await expect(preview).toHaveAttribute("style", /width: 76mm/);
  const half = readPng(
    (await saved(page, () => page.getByRole("button", { name: "PNG 图片" }).click())).bytes,
  );
  expect(half.width).toBe(449);

  await page.goto(
    addressOf(site.url, "/figures/investment-plan", { ...XIANGXI, preset: "A4", theme: "pink" }),
  );
  await expect(
    page.getByText("网址中的图片用途“A4”无效，已改为Word 全宽；其他条件保留。"),
  ).toBeVisible();
  await expect(
    page.getByText("网址中的配色“pink”无效，已改为本机选的配色；其他条件保留。"),
  ).toBeVisible();
  await expect(preview).toHaveAttribute("style", /width: 156mm/);
});

test("on paper the figure's page is the picture alone", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/figures/lamps", XIANGXI));
  await waitForPage(page);
  const preview = page.getByRole("img", { name: /^亮灯：/ });
  await expect(preview).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(preview).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("figure")).toHaveCount(0);
  // 156 mm in CSS px, at the top of the sheet. The picture may just be drawn anew.
  await expect(async () => {
    const box = await preview.boundingBox();
    expect([box?.y, Math.round(box?.width ?? 0)]).toEqual([0, 590]);
  }).toPass();
});

test("a figure that does not exist leads to those that do; an empty one offers nothing to save", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/figures/pie", XIANGXI));
  await expect(page.locator("main")).toContainText("网址中的图“pie”不存在");
  await page.locator("main").getByRole("link", { name: "亮灯" }).click();
  await expect(page).toHaveURL(/figures\/lamps/);
  await page.goto(
    addressOf(site.url, "/figures/completion-rate", { office: "shangqiu", quarter: "2020Q3" }),
  );
  await expect(page.getByRole("region", { name: "图片预览" })).toContainText("没有图片可导出");
  await expect(page.getByRole("button", { name: "导出", exact: true })).toHaveCount(0);
});
