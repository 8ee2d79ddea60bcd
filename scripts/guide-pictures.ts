/**
 * `npm run guide-pictures`: the pictures of docs/own-data.md, from the build in dist (or
 * DIST_FOLDER). An office is made and a workbook dropped in as staff do it; the figures are those
 * that 湘西州 published for September 2021, so that nothing invented looks real.
 */
import { join } from "node:path";
import { type Locator, type Page, chromium } from "@playwright/test";
import writeExcelFile from "write-excel-file/node";
import { findBrowser } from "../tests/support/find-browser";
import { openSite } from "../tests/support/site";

const FOLDER = "docs/screenshots";
const NAME = "2021年1-9月重点项目投资完成情况.xlsx";
const ROWS: readonly (readonly [string, number, number, number])[] = [
  ["吉首市", 57, 82.5, 65.1],
  ["泸溪县", 27, 42.6, 31.2],
  ["凤凰县", 34, 78.5, 62.9],
  ["古丈县", 24, 23.4, 19],
  ["花垣县", 21, 46, 37.1],
  ["保靖县", 24, 41.9, 30.9],
  ["永顺县", 23, 51, 42.3],
  ["龙山县", 21, 51.7, 40.9],
  ["湘西高新区", 27, 66.4, 53.1],
  ["州　直", 58, 156.7, 92],
];
const SUMS = ["合　计", 316, 640.7, 474.5] as const;

/** The notice's table; `unclear` leaves its line of units out and writes one unit by a short name. */
async function workbook(unclear: boolean): Promise<Buffer> {
  const named = ROWS.map(([unit, ...numbers]) => [
    unclear ? unit.replace("吉首市", "吉首") : unit,
    ...numbers,
  ]);
  const body = [...named, [...SUMS]].map((row) => row.map((value) => ({ value })));
  const title = { value: "2021年1-9月州重点项目投资完成情况汇总表", columnSpan: 4 };
  return writeExcelFile(
    [
      [title, null, null, null],
      [{ value: unclear ? "" : "单位：个、亿元", columnSpan: 4 }, null, null, null],
      ["隶  属", "项目个数", "年投资\n计划", "1-9月完成\n投资额"].map((value) => ({ value })),
      ...body,
    ],
    { sheet: "汇总表" },
  ).toBuffer();
}

async function drop(page: Page, unclear: boolean): Promise<void> {
  await page.getByLabel("选择要导入的文件").setInputFiles({
    name: NAME,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await workbook(unclear),
  });
  await page.getByRole("region", { name: `会改什么：${NAME}` }).waitFor();
}

async function create(page: Page): Promise<void> {
  await page.getByLabel("地级行政区").fill("湘西土家族苗族自治州");
  await page.getByLabel("看板上的名称").fill("湘西州");
  await page.getByLabel("功能区").fill("湘西高新区");
  await page.getByLabel("直属单位").fill("州直");
  await take(page, "own-create", page.getByRole("region", { name: "建立本单位" }));
  await page.getByRole("button", { name: "建立本单位" }).click();
  await page.getByRole("region", { name: "导入表格" }).waitFor();
}

/** From the top of the first to the foot of the last, with a margin around them. */
async function take(page: Page, name: string, first: Locator, last = first): Promise<void> {
  const [top, foot] = [await first.boundingBox(), await last.boundingBox()];
  if (!top || !foot) throw new Error(`${name}: nothing to be taken`);
  const margin = 12;
  await page.screenshot({
    path: join(FOLDER, `${name}.png`),
    fullPage: true,
    clip: {
      x: top.x - margin,
      y: top.y - margin,
      width: top.width + 2 * margin,
      height: foot.y + foot.height - top.y + 2 * margin,
    },
  });
}

async function takeAll(page: Page, url: string): Promise<void> {
  await page.goto(new URL("data", url).href);
  await create(page);
  await drop(page, true);
  await take(page, "own-questions", page.getByRole("region", { name: `会改什么：${NAME}` }));
  await page.getByRole("button", { name: `从列表移除${NAME}` }).click();
  await drop(page, false);
  const plan = page.getByRole("region", { name: `会改什么：${NAME}` });
  await take(page, "own-understood", page.getByRole("region", { name: "导入表格" }), plan);
  await take(page, "own-table", page.getByRole("region", { name: `原表：${NAME}` }));
  await page.getByRole("button", { name: "存入", exact: true }).click();
  await page.getByRole("button", { name: "关闭" }).click();
  await page.getByRole("radio", { name: "记录" }).check({ force: true });
  await take(page, "own-log", page.getByRole("region", { name: "记录", exact: true }));
  await page.getByRole("link", { name: "看本单位的看板" }).click();
  await page.getByRole("figure", { name: /^完成投资：/ }).waitFor();
  await page.getByRole("button", { name: "单位：湘西州（本机）" }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, "own-board.png") });
}

const site = await openSite({ config: { data: "demo" } });
const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"];
const browser = await chromium.launch({ executablePath: findBrowser(), args });
try {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  await takeAll(page, site.origin);
} finally {
  await browser.close();
  await site.close();
}
