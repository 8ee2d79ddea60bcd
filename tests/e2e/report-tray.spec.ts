/** 汇报: a tray that is ordered, outlives its page, is held against revised data, and goes to the next quarter. */
import type { Locator, Page } from "@playwright/test";
import { violationsOn } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { dropFiles } from "../support/dropped-files";
import { saved } from "../support/exported";
import { addressOf, readTable, waitForPage } from "../support/page-reading";
import type { Site } from "../support/site";
import { fileOf, snapshotOf, trayFrom } from "../support/trays";
import { TRIAL_DATASET, answering } from "../support/trial-office";

const NAME = "2026年二季度重点项目汇报";

/** The same two quarters, with what 甲县 has done in the second one; and who reports in the third. */
function content(done: number, revision: string) {
  const record = (county: string, month: string, own: number) => ({
    county,
    month,
    investment: { planned: 2_000_000, done: own },
    starts: { planned: 10, done: 4 },
  });
  const dataset = { ...TRIAL_DATASET, revision };
  const facts = {
    region: "990000",
    revision,
    facts: [
      record("990101", "2026-06", done),
      record("990102", "2026-06", 900_000),
      record("990101", "2026-09", 1_300_000),
      record("990102", "2026-09", 1_500_000),
    ],
  };
  return { dataset, facts, api: answering(dataset, facts) };
}

const FIRST = content(800_000, "r1");
const TRAY = trayFrom(snapshotOf(FIRST.dataset, FIRST.facts, "2026Q2"), NAME, [
  "investment-plan",
  "start-rate",
]);

// The contract answers 404 where there is no ledger, and the browser notes it.
test.use({ allowedConsole: /status of 404/ });

const SITE = { config: { data: "api" }, api: FIRST.api };

/** 汇报 with the tray that a file brought. */
async function opened(page: Page, site: Site): Promise<Locator> {
  await page.goto(addressOf(site.url, "/report"));
  await waitForPage(page);
  await page.getByLabel("选择汇报文件").setInputFiles(await fileOf(TRAY));
  const tray = page.getByRole("region", { name: "汇报", exact: true });
  await expect(tray.getByRole("heading", { name: NAME })).toBeFocused();
  return tray;
}

/** The titles of the items, in their order, each by its first word. */
async function order(tray: Locator): Promise<string[]> {
  const texts = await tray.locator("li[data-item] > span:nth-child(2)").allInnerTexts();
  const titles = await tray.locator("li[data-item] a").allInnerTexts();
  return texts.map((label, index) => `${label} ${(titles[index] ?? "").slice(0, 4)}`);
}

const FROM_FILE = [
  "通报 试点市重",
  "附件1 县区对比",
  "表1 试点市四",
  "图1 完成投资",
  "图2 开工率：",
];

test("items are moved with the keyboard, taken out and put back, and a reload keeps the order", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite(SITE);
  const tray = await opened(page, site);
  expect(await order(tray)).toEqual(FROM_FILE);

  const grip = tray.getByRole("button", { name: /^移动：图2/ });
  await grip.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(/^已拿起图2.*第5项，共5项。$/)).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("移到第4项，共5项。")).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("移到第3项，共5项。")).toBeAttached();
  await page.keyboard.press("Space");
  await expect(page.getByText(/^已放下.*第3项，共5项。$/)).toBeAttached();
  const sorted = [
    "通报 试点市重",
    "附件1 县区对比",
    "图1 开工率：",
    "表1 试点市四",
    "图2 完成投资",
  ];
  await expect.poll(() => order(tray)).toEqual(sorted);
  await expect(tray.getByRole("button", { name: /^移动：图1 开工率/ })).toBeFocused();

  await page.keyboard.press("Space");
  await expect(page.getByText(/^已拿起图1.*第3项，共5项。$/)).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("移到第2项，共5项。")).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^已放回.*第3项，共5项。$/)).toBeAttached();
  expect(await order(tray)).toEqual(sorted);

  await tray.getByRole("button", { name: /^操作：附件1/ }).click();
  await page.getByRole("menuitem", { name: "移到最后" }).click();
  const moved = ["通报 试点市重", "图1 开工率：", "表1 试点市四", "图2 完成投资", "附件1 县区对比"];
  await expect.poll(() => order(tray)).toEqual(moved);
  await expect(tray.getByRole("button", { name: /^操作：附件1/ })).toBeFocused();

  await tray.getByRole("button", { name: /^操作：图1/ }).click();
  await page.getByRole("menuitem", { name: "移出汇报" }).click();
  await expect.poll(() => order(tray)).toHaveLength(4);
  await expect(tray.getByRole("button", { name: /^操作：表1/ })).toBeFocused();
  await tray.getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => order(tray)).toEqual(moved);
  await expect(tray.getByRole("button", { name: /^操作：图1/ })).toBeFocused();

  await page.reload();
  await waitForPage(page);
  await expect.poll(() => order(tray)).toEqual(moved);
});

test("what was revised since is named with old and new, and updated where somebody says so", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite(SITE);
  const tray = await opened(page, site);
  await expect(tray.getByText("与现在的数相同")).toHaveCount(5);

  site.api = content(850_000, "r2").api;
  await page.reload();
  await waitForPage(page);
  const row = tray
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: /^完成投资/ }) });
  await expect(row.getByText("数据已修订：6个数变了")).toBeVisible();
  await expect(row.getByText("收入时版本r1，现在版本r2。")).toBeVisible();
  await row.getByRole("button", { name: /^看哪些变了/ }).click();
  const { column } = await readTable(row.getByRole("table"));
  expect(column("汇报里").slice(0, 2)).toEqual(["甲县 80.0", "甲县 40.0%"]);
  expect(column("现在").slice(0, 2)).toEqual(["甲县 85.0", "甲县 42.5%"]);
  // What did not change says so, and is no revision.
  const starts = tray
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: /^开工率/ }) });
  await expect(starts.getByText(/收入时版本r1，现在版本r2。数值未变。/)).toBeVisible();
  const text = tray.getByRole("listitem").filter({ has: page.getByRole("link", { name: /通报/ }) });
  await text.getByRole("button", { name: /^看哪些变了/ }).click();
  await expect(text.getByText(/170亿元/).first()).toBeVisible();
  await expect(text.getByText(/175亿元/).first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await row.getByRole("button", { name: /^按现在的数更新/ }).click();
  await expect(row.getByText("与现在的数相同")).toBeVisible();
  await expect(row.getByText(/版本r2/).first()).toBeVisible();
  await tray.getByRole("button", { name: "全部按现在的数更新" }).click();
  await expect(tray.getByText(/数据已修订/)).toHaveCount(0);
  await page.reload();
  await waitForPage(page);
  await expect(tray.getByText("与现在的数相同")).toHaveCount(4);
});

test("换季 makes the tray for the newest quarter, keeps the old one, and says what changed", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite(SITE);
  const tray = await opened(page, site);
  await tray.getByRole("button", { name: "换季…" }).click();
  const dialog = page.getByRole("dialog", { name: "换季" });
  await dialog.getByRole("button", { name: "做成2026年三季度的一份" }).click();
  await expect(tray.getByRole("heading", { name: "2026年三季度重点项目汇报" })).toBeVisible();
  await expect(tray.getByRole("link", { name: /^县区对比：.*2026年三季度累计$/ })).toBeVisible();
  await expect(tray.getByText("与现在的数相同")).toHaveCount(5);

  await tray.getByRole("button", { name: "与上一份相比" }).click();
  const followed = page.getByRole("region", { name: "与上一份相比" });
  await expect(followed.getByRole("heading", { name: `与“${NAME}”相比` })).toBeVisible();
  const values = await readTable(followed.getByRole("table", { name: /^完成投资/ }));
  expect(values.cell("全市　完成", "2026年二季度累计")).toBe("170.0");
  expect(values.cell("全市　完成", "2026年三季度累计")).toBe("280.0");

  await tray.getByRole("button", { name: /汇报 共2份/ }).click();
  await page.getByRole("option", { name: new RegExp(`^${NAME}`) }).click();
  await expect(tray.getByRole("heading", { name: NAME })).toBeVisible();
  expect(await order(tray)).toEqual(FROM_FILE);
});

test("a file of the tray opens on another machine, and never in another's place unasked", async ({
  openSite,
  strictPage: page,
  browser,
}) => {
  const site = await openSite(SITE);
  const tray = await opened(page, site);
  await tray.getByRole("button", { name: "更多" }).click();
  const file = await saved(page, () => page.getByRole("menuitem", { name: "存为文件" }).click());
  expect(file.name).toBe(`${NAME}.汇报.json`);

  const elsewhere = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const other = await elsewhere.newPage();
  await other.goto(addressOf(site.url, "/report"));
  await waitForPage(other);
  await expect(other.getByText("还没有收入什么。")).toBeVisible();
  await expect.poll(() => dropFiles(other, [file])).toBe(true);
  const there = other.getByRole("region", { name: "汇报", exact: true });
  await expect(there.getByRole("heading", { name: NAME })).toBeVisible();
  expect(await order(there)).toEqual(FROM_FILE);
  await dropFiles(other, [file]);
  await expect(other.getByText(/在本机上已有，内容相同，没有改动/)).toBeVisible();

  await there.getByRole("button", { name: /^操作：图2/ }).click();
  await other.getByRole("menuitem", { name: "移出汇报" }).click();
  await expect.poll(() => order(there)).toHaveLength(4);
  await dropFiles(other, [file]);
  const dialog = other.getByRole("dialog", { name: "本机上已有这份汇报" });
  await expect(dialog.getByText(/比本机上的旧/)).toBeVisible();
  await dialog.getByRole("button", { name: "作为另一份打开" }).click();
  await expect(there.getByRole("heading", { name: `${NAME}（2）` })).toBeVisible();
  await expect.poll(() => order(there)).toHaveLength(5);
  await elsewhere.close();
});

test("on a phone all of it is there, and nothing wider than the screen", async ({
  openSite,
  strictPage: page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const site = await openSite(SITE);
  const tray = await opened(page, site);
  await expect(tray.getByText("与现在的数相同")).toHaveCount(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await tray.getByRole("button", { name: /^操作：图2/ }).click();
  await page.getByRole("menuitem", { name: "上移" }).click();
  await expect.poll(async () => (await order(tray)).at(3)).toBe("图1 开工率：");
  expect(await violationsOn(page)).toEqual([]);
});
