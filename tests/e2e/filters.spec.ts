/**
 * What is chosen stands in the address, can be undone with Back, survives a reload and travels in a
 * link.
 */
import type { Page } from "@playwright/test";
import { allowClipboard, expect, test } from "../support/browser-test";
import {
  addressOf,
  cardOf,
  readCards,
  readFigureTable,
  waitForPage,
} from "../support/page-reading";

/** As written, but sorted: the order of parameters means nothing. */
function searchOf(page: Page): string[] {
  return partsOf(new URL(page.url()).search);
}

function partsOf(search: string): string[] {
  return search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "")
    .sort();
}

async function expectSearch(page: Page, search: string): Promise<void> {
  await expect.poll(() => searchOf(page)).toEqual(partsOf(search));
  await waitForPage(page);
}

async function chooseUnits(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: /^范围/ }).click();
  const dialog = page.getByRole("dialog", { name: "选择单位" });
  await dialog.getByRole("button", { name: "清空" }).click();
  for (const name of names) await dialog.getByRole("checkbox", { name, exact: true }).check();
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(dialog).toHaveCount(0);
}

/** Everything that a filter changes, as text. */
async function readView(page: Page): Promise<unknown> {
  await waitForPage(page);
  const { caption, takeaway, names, columns, cell } = await readFigureTable(page, "完成投资");
  const rows = names.map((name) => columns.map((column) => cell(name, column)).join(" "));
  return {
    sentence: await page.locator("main h1").textContent(),
    cards: await readCards(page),
    caption,
    takeaway,
    names,
    rows,
  };
}

test("quarter, basis, month, units and 不含直属 stand in the address, defaults don't; Back undoes each", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(site.url);
  await waitForPage(page);

  await page.getByRole("button", { name: /^季度/ }).click();
  await page.getByRole("option", { name: "2025年三季度" }).click();
  await expectSearch(page, "?quarter=2025Q3");
  await expect(page.locator("main h1")).toContainText("1—9月，全市完成投资");

  await page.getByRole("radio", { name: "当季" }).click();
  await expectSearch(page, "?quarter=2025Q3&basis=quarter");
  await expect(page.locator("main h1")).toContainText("7—9月，全市完成投资");

  await page.getByRole("button", { name: /^月份/ }).click();
  await page.getByRole("option", { name: "截至8月" }).click();
  await expectSearch(page, "?quarter=2025Q3&asof=2025-08&basis=quarter");
  await expect(page.locator("main h1")).toContainText("7—8月，全市完成投资");

  await page.getByRole("radio", { name: "不含直属" }).click();
  await expectSearch(page, "?quarter=2025Q3&asof=2025-08&basis=quarter&direct=without");
  await expect(page.locator("main h1")).toContainText("全市（不含直属）");
  await expect(cardOf(page, "投资完成率")).toContainText("11/11个单位已报");

  await chooseUnits(page, ["霁阳县", "云麓区"]);
  // In display order, whichever was ticked first.
  await expectSearch(
    page,
    "?quarter=2025Q3&asof=2025-08&basis=quarter&counties=990101,990108&direct=without",
  );
  await expect(page.locator("main h1")).toContainText("所选2个单位");
  await expect(page.getByRole("button", { name: /^范围/ })).toContainText("所选2个单位");

  for (const search of [
    "?quarter=2025Q3&asof=2025-08&basis=quarter&direct=without",
    "?quarter=2025Q3&asof=2025-08&basis=quarter",
    "?quarter=2025Q3&basis=quarter",
    "?quarter=2025Q3",
    "",
  ]) {
    await page.goBack();
    await expectSearch(page, search);
  }
  await expect(page.getByRole("radio", { name: "累计" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "含直属", exact: true })).toBeChecked();
  await expect(page.getByRole("button", { name: /^季度/ })).toContainText(
    "2026年四季度（截至10月）",
  );
});

test("an address in which anything was chosen keeps its quarter, so that it means the same next month; 重置 empties it", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(
    addressOf(site.url, "/", {
      quarter: "2025Q3",
      basis: "quarter",
      counties: "990101",
      direct: "without",
    }),
  );
  await waitForPage(page);
  await page.getByRole("button", { name: /^季度/ }).click();
  await page.getByRole("option", { name: "2026年四季度" }).click();
  await page.getByRole("radio", { name: "累计" }).click();
  await page.getByRole("button", { name: /^范围/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "全选" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
  await page.getByRole("radio", { name: "含直属", exact: true }).click();
  await expectSearch(page, "?quarter=2026Q4");
  // A wall opened from the newest quarter goes on with the newest.
  await expect(page.getByRole("link", { name: "大屏" })).toHaveAttribute("href", /\/wall$/);
  await page.getByRole("button", { name: "重置" }).click();
  await expectSearch(page, "");
});

test("a month that has begun to come in is said beside the number, and a press shows it as it is", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(site.url);
  await waitForPage(page);
  await expect(cardOf(page, "四上企业新增")).toContainText("135家");
  await expect(cardOf(page, "投资完成率").getByRole("link")).toHaveCount(0);
  await expect(page.locator("header")).toContainText("数据截至 2026年10月");
  await cardOf(page, "四上企业新增").getByRole("link", { name: "11月已报2/12" }).click();
  await expectSearch(page, "?quarter=2026Q4&asof=2026-11");
  await expect(cardOf(page, "四上企业新增")).toContainText("48家");
  await expect(cardOf(page, "四上企业新增")).toContainText("2/12个单位已报");
  await expect(cardOf(page, "投资完成率")).toContainText("84.8%");
  await page.goBack();
  await expectSearch(page, "");
});

test("重置 drops everything at once, keeps the office, and is undone by Back", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(
    addressOf(site.url, "/", { office: "shangqiu", quarter: "2019Q4", counties: "411481" }),
  );
  await waitForPage(page);
  await page.getByRole("button", { name: "重置" }).click();
  await expectSearch(page, "?office=shangqiu");
  await expect(page.getByRole("button", { name: "重置" })).toHaveCount(0);
  await page.goBack();
  await expectSearch(page, "?office=shangqiu&quarter=2019Q4&counties=411481");
});

test("units: searched by name, never empty, taken off one by one by their chips", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(site.url);
  await waitForPage(page);
  await page.getByRole("button", { name: /^范围/ }).click();
  const dialog = page.getByRole("dialog", { name: "选择单位" });
  await expect(dialog.getByRole("group")).toHaveCount(3);
  await dialog.getByRole("button", { name: "清空" }).click();
  await expect(dialog.getByRole("button", { name: "确定" })).toBeDisabled();
  await expect(dialog.getByText("至少选1个单位")).toBeVisible();
  await dialog.getByRole("searchbox", { name: "搜索" }).fill("区");
  await expect(dialog.getByRole("checkbox")).toHaveCount(3);
  await dialog.getByRole("searchbox", { name: "搜索" }).fill("云麓");
  await expect(dialog.getByRole("checkbox")).toHaveCount(1);
  // Nothing has been committed while typing and ticking.
  expect(searchOf(page)).toEqual([]);
  await dialog.getByRole("checkbox", { name: "云麓区" }).check();
  await dialog.getByRole("searchbox", { name: "搜索" }).fill("990102");
  await dialog.getByRole("checkbox", { name: "汀洲区" }).check();
  await dialog.getByRole("button", { name: "确定" }).click();
  await expectSearch(page, "?quarter=2026Q4&counties=990101,990102");
  await page
    .getByRole("region", { name: "筛选" })
    .getByRole("button", { name: /汀洲区/ })
    .click();
  await expectSearch(page, "?quarter=2026Q4&counties=990101");
});

test("chosen units narrow cards and totals; ranks and 全市 stay those of all units", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(
    addressOf(site.url, "/counties", {
      office: "xiangxi",
      quarter: "2021Q3",
      counties: "433100-direct,433101",
    }),
  );
  await waitForPage(page);
  await expect(page.locator("main h1")).toContainText("所选2个单位完成投资157.1亿元");
  const table = await readFigureTable(page, "投资完成率");
  expect(table.names).toEqual(["吉首市", "州直", "所选2个单位"]);
  expect(table.cell("吉首市", "名次")).toBe("6");
  const total = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: /^全州/ }) })
    .first();
  await expect(total).toContainText("474.5");
  await expect(
    page.getByRole("row").filter({ has: page.getByRole("link", { name: "泸溪县" }) }),
  ).toContainText("73.2%");
});

test("a reload and a second browser tab show the same view", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  const search = {
    quarter: "2025Q3",
    asof: "2025-08",
    basis: "quarter",
    counties: "990101,990108,990100-direct",
  };
  await page.goto(addressOf(site.url, "/", search));
  const before = await readView(page);
  await page.reload();
  expect(await readView(page)).toEqual(before);
});

test("复制链接 gives the complete address; opened elsewhere it shows the same cards and table", async ({
  openSite,
  strictPage: page,
  context,
}) => {
  const site = await openSite();
  await allowClipboard(page, site);
  await page.goto(addressOf(site.url, "/", { office: "xiangxi", counties: "433101,433122" }));
  const before = await readView(page);
  await page.getByRole("button", { name: "复制链接" }).click();
  await expect(page.getByText("已复制链接")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const { origin, pathname, search } = new URL(link);
  expect(origin + pathname).toBe(site.url);
  expect(partsOf(search)).toEqual([
    "basis=ytd",
    "counties=433101,433122",
    "office=xiangxi",
    "quarter=2021Q3",
    "region=433100",
  ]);
  const other = await context.newPage();
  await other.goto(link);
  expect(await readView(other)).toEqual(before);
  await expect(other.getByRole("button", { name: "关闭提示" })).toHaveCount(0);
});

test("a click on a row of the comparison narrows the figures, a click on a head sorts; both can be undone", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/counties"));
  await waitForPage(page);
  await page.getByRole("button", { name: "投资完成率，排序" }).click();
  await expectSearch(page, "?quarter=2026Q4&sort=-investmentRate");
  await expect(page.getByRole("columnheader", { name: "投资完成率，排序" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  const names = page.getByRole("region", { name: "各项指标", exact: true }).locator("tbody th a");
  await expect(names.first()).toHaveText("麓泉县");
  await page.getByRole("button", { name: "投资完成率，排序" }).click();
  await expectSearch(page, "?quarter=2026Q4&sort=investmentRate");
  await expect(names.first()).toHaveText("望樟县");
  await page.getByRole("checkbox", { name: "选霁阳县" }).check();
  await expectSearch(page, "?quarter=2026Q4&sort=investmentRate&counties=990108");
  await expect(page.locator("main h1")).toContainText("所选1个单位");
  for (const search of [
    "?quarter=2026Q4&sort=investmentRate",
    "?quarter=2026Q4&sort=-investmentRate",
    "",
  ]) {
    await page.goBack();
    await expectSearch(page, search);
  }
});

test("on a phone the choices are in a sheet, and act the same", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(site.url);
  await waitForPage(page);
  await page.getByRole("button", { name: /^筛选/ }).click();
  const sheet = page.getByRole("dialog", { name: "筛选" });
  await sheet.getByRole("radio", { name: "当季" }).click();
  // The page behind the sheet is out of reach until it closes, so only the address is looked at.
  await expect.poll(() => searchOf(page)).toEqual(["basis=quarter", "quarter=2026Q4"]);
  await sheet.getByRole("button", { name: /^范围/ }).click();
  const units = page.getByRole("dialog", { name: "选择单位" });
  await units.getByRole("button", { name: "清空" }).click();
  await units.getByRole("checkbox", { name: "霁阳县" }).check();
  await units.getByRole("button", { name: "确定" }).click();
  await expect
    .poll(() => searchOf(page))
    .toEqual(["basis=quarter", "counties=990108", "quarter=2026Q4"]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^筛选/ })).toContainText("当季，所选1个");
  await expect(page.locator("main h1")).toContainText("所选1个单位");
  await page.goBack();
  await expectSearch(page, "?quarter=2026Q4&basis=quarter");
});
