/** 水印: what leaves says whose it was, wherever it is switched on. */
import { strFromU8 } from "fflate";
import { expect, test } from "../support/browser-test";
import { exportFrom, partsOf, saved, wordsOf } from "../support/exported";
import { addressOf, figureOf, waitForPage } from "../support/page-reading";

const XIANGXI = { office: "xiangxi", quarter: "2021Q3" };
const SAYS = "内部资料　2021年10月9日08:05";

test("switched on once, it is on pictures, slides, sheets and paper, and off again everywhere", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: { data: "demo", watermark: "内部资料" } });
  await page.clock.setFixedTime("2021-10-09T08:05:00+08:00");
  await page.goto(addressOf(site.url, "/figures/investment-plan", XIANGXI));
  await waitForPage(page);
  const picture = () => saved(page, () => page.getByRole("button", { name: "SVG 矢量图" }).click());
  const plain = strFromU8((await picture()).bytes);
  expect(plain).not.toContain("内部资料");
  await page.getByRole("checkbox", { name: /^水印（内部资料/ }).check();
  const marked = strFromU8((await picture()).bytes);
  expect(marked.split(`>${SAYS}</text>`).length).toBeGreaterThan(4);
  const deck = await saved(page, () =>
    page.getByRole("button", { name: "PowerPoint 图表" }).click(),
  );
  const layouts = [...partsOf(deck.bytes)].filter(([path]) => path.includes("/slideLayouts/"));
  expect(layouts.map(([, xml]) => wordsOf(xml)).join("")).toContain(SAYS);

  await page.goto(addressOf(site.url, "/counties", XIANGXI));
  await waitForPage(page);
  const table = page.getByRole("region", { name: "各项指标", exact: true });
  const book = partsOf((await exportFrom(page, table, "Excel 数据")).bytes);
  expect(book.get("xl/worksheets/sheet1.xml")).toContain(`<oddHeader>&amp;C${SAYS}</oddHeader>`);
  expect(book.get("xl/sharedStrings.xml")).toContain(`（${SAYS}）`);
  const csv = strFromU8((await exportFrom(page, table, "CSV 数据")).bytes);
  expect(csv).toMatch(new RegExp(`水印\\r\\n`));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(SAYS).first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByText(SAYS).first()).toBeHidden();

  const figure = figureOf(page, "完成投资");
  await figure.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("menuitem", { name: /^关闭水印/ }).click();
  const again = strFromU8((await exportFrom(page, figure, "SVG 矢量图")).bytes);
  expect(again).not.toContain("内部资料");
});
