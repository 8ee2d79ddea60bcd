/** An office's own workbooks on the page 数据, as its staff take them in. */
import { readFile } from "node:fs/promises";
import { type Locator, type Page, expect } from "@playwright/test";
import { type Dropped, dropFiles } from "./dropped-files";
import { addressOf } from "./page-reading";
import type { Site } from "./site";

/** A file of tests/e2e/workbooks. */
export async function workbook(name: string): Promise<Dropped> {
  return { name, bytes: new Uint8Array(await readFile(`tests/e2e/workbooks/${name}`)) };
}

/** A table as text, a row a line, its cells apart by commas. */
function textTable(name: string, rows: readonly string[]): Dropped {
  return { name, bytes: new TextEncoder().encode(rows.join("\r\n")) };
}

export interface NewOffice {
  readonly prefecture: string;
  readonly name: string;
  readonly zones: string;
  readonly direct: string;
}

/** 湘西州 as its notices have it. Its id is its code: own-433100. */
export const XIANGXI: NewOffice = {
  prefecture: "湘西土家族苗族自治州",
  name: "湘西州",
  zones: "湘西高新区",
  direct: "州直",
};

/** 建立本单位 from the list of prefectures; then the page waits for its first table. */
export async function createOffice(page: Page, { url }: Site, office: NewOffice): Promise<void> {
  await page.goto(addressOf(url, "/data"));
  await page.getByLabel("地级行政区").fill(office.prefecture);
  await page.getByLabel("看板上的名称").fill(office.name);
  await page.getByLabel("功能区").fill(office.zones);
  await page.getByLabel("直属单位").fill(office.direct);
  await page.getByRole("button", { name: "建立本单位" }).click();
  await expect(page.locator("main h1")).toHaveText(`${office.name}已建立，等第一张表`);
}

/** Lets files fall on the page 数据, once it takes them. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  await expect(page.getByRole("button", { name: "选择文件…" })).toBeVisible();
  await dropFiles(page, files);
}

/** The row of a file in the list: its name, and how far it has come. */
export function fileRow(page: Page, name: string): Locator {
  return page.getByRole("list", { name: "文件" }).getByRole("listitem").filter({ hasText: name });
}

/** What a file would change, with the questions it asks. */
export function planOf(page: Page, name: string): Locator {
  return page.getByRole("region", { name: `会改什么：${name}` });
}

/** How many there are of a kind in the plan: 新增, 变更, 不变, 未认出, 拦截. */
export async function expectCounts(
  plan: Locator,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  const chips = plan.getByRole("group", { name: "按变动筛选" }).getByRole("button");
  for (const [kind, count] of Object.entries(counts))
    await expect(chips.filter({ hasText: kind })).toHaveText(`${kind}${count}`);
}

/** 存入 of the file that is shown. */
export function storeButton(page: Page): Locator {
  return page.getByRole("button", { name: "存入", exact: true });
}

/** Stores the file that is shown, which makes so many values or projects new or other. */
export async function store(page: Page, name: string, changes: number): Promise<void> {
  await storeButton(page).click();
  await expect(fileRow(page, name).last()).toContainText(`已存，${changes}处新增或变更`);
}

/** Goes from 数据 to the office's board. */
export async function openBoard(page: Page): Promise<void> {
  await page.getByRole("link", { name: "看本单位的看板" }).click();
  await expect(page.getByRole("banner")).toContainText("重点项目推进看板");
}

/** One of the page's views: 导入, 记录, 单位, 口径, 空表和设置, 单位文件. */
export async function openView(page: Page, name: string): Promise<void> {
  await page
    .getByRole("group", { name: "数据的哪一部分" })
    .getByRole("radio", { name, exact: true })
    .check();
}

/** 湘西州's units with 年度计划投资 and 累计完成投资 of September 2021, 亿元 in tenths. */
const SEPTEMBER = [
  ["吉首市", 825, 651],
  ["泸溪县", 426, 312],
  ["凤凰县", 785, 629],
  ["花垣县", 460, 371],
  ["保靖县", 419, 309],
  ["古丈县", 234, 190],
  ["永顺县", 510, 423],
  ["龙山县", 517, 409],
  ["湘西高新区", 664, 531],
  ["州直", 1567, 920],
] as const;

export interface InvestmentTable {
  /** 1—9月, in Arabic numbers: 9. */
  readonly month: number;
  /** What the title says. */
  readonly money: "亿元" | "万元";
  /** By what the numbers of September, in tenths of 亿元, are multiplied. */
  readonly times: number;
  /** Added to each 累计完成投资, in tenths of 亿元. */
  readonly more: number;
  /** One column more: its head. */
  readonly column?: string;
}

/** A table of the kind that 湘西州 publishes, as text; from October on its numbers are invented. */
export function investmentTable(name: string, table: InvestmentTable): Dropped {
  const { month, money, times, more, column } = table;
  const number = (tenths: number) => String(Math.round(tenths * times * 10) / 10);
  return textTable(name, [
    `湘西州2021年1-${month}月重点项目投资完成情况（单位：${money}）`,
    ["单位", "年度计划投资", "累计完成投资", ...(column ? [column] : [])].join(","),
    ...SEPTEMBER.map(([unit, plan, done]) =>
      [unit, number(plan), number(done + more), ...(column ? ["3"] : [])].join(","),
    ),
  ]);
}
