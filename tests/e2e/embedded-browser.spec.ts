/** In the browser of 微信 a download says that it is done and no file is there. */
import { allowClipboard, expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf, figureOf, waitForPage } from "../support/page-reading";

test.use({
  userAgent:
    "Mozilla/5.0 (Linux; Android 13; V2309A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.42.2460",
  viewport: { width: 390, height: 844 },
});

test("a picture is shown to be kept, a file sends the reader to a browser, and nothing claims to be downloaded", async ({
  openSite,
  strictPage: page,
}) => {
  test.setTimeout(120_000);
  const site = await openSite();
  await allowClipboard(page, site);
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await page.goto(addressOf(site.url, "/", { office: "xiangxi", quarter: "2021Q3" }));
  await waitForPage(page);
  const chosen = async (name: string) => {
    await figureOf(page, "完成投资").getByRole("button", { name: "导出", exact: true }).click();
    await page.getByRole("menuitem", { name }).click();
  };

  await chosen("PNG 图片");
  const picture = page.getByRole("dialog", { name: "长按图片保存" });
  const image = picture.getByRole("img", { name: /^完成投资：.*全州完成投资474\.5亿元/ });
  await expect(image).toBeVisible({ timeout: 60_000 });
  expect(
    await image.evaluate(
      (element) =>
        element instanceof HTMLImageElement && [element.naturalWidth, element.src.slice(0, 15)],
    ),
  ).toEqual([1843, "data:image/png;"]);
  await picture.getByRole("button", { name: "关闭" }).click();
  await expect(picture).toHaveCount(0);

  await chosen("CSV 数据");
  const file = page.getByRole("dialog", { name: "请用浏览器打开" });
  await expect(file).toContainText("点右上角“…”，选“在默认浏览器中打开”", { timeout: 60_000 });
  await expect(file).toContainText("湘西州_完成投资_2021Q3_累计.csv");
  await file.getByRole("button", { name: "复制链接" }).click();
  await expect(file.getByRole("status")).toHaveText("已复制链接。");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^http:\/\/.*\/figures\/investment-plan\?.*quarter=2021Q3/,
  );
  expect(downloads).toEqual([]);
});

test.describe("the window for it did not come", () => {
  test.use({ allowedConsole: /Failed to load resource/ });

  test("it is missed by its name and no picture is spoken of, and the next press shows it", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite({ config: { data: "api" }, api: createMockApi("xiangxi") });
    await page.goto(addressOf(site.url, "/", { quarter: "2021Q3" }));
    await waitForPage(page);
    const exportPng = async () => {
      await figureOf(page, "完成投资").getByRole("button", { name: "导出", exact: true }).click();
      await page.getByRole("menuitem", { name: "PNG 图片" }).click();
    };
    const files = "**/assets/dialog-surface-*";
    await page.route(files, (route) => route.abort());
    // The menu is a sheet on a phone, and would miss the same file.
    await page.setViewportSize({ width: 1366, height: 768 });
    await exportPng();
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: "没有导出PNG 图片：对话框没有载入：连不上服务器" }),
    ).toBeVisible();
    await expect(page.getByText("图片已画好")).toHaveCount(0);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.unroute(files);
    await exportPng();
    await expect(page.getByRole("dialog", { name: "长按图片保存" }).getByRole("img")).toBeVisible();
  });
});
