/** 单位文件: an office in one file, opened on another machine, and put beside index.html. */
import type { Page } from "@playwright/test";
import { OFFICE_MACHINE, expect, test, watchPage } from "../support/browser-test";
import { type Exported, saved } from "../support/exported";
import {
  XIANGXI,
  createOffice,
  drop,
  openBoard,
  openView,
  store,
  storeButton,
  workbook,
} from "../support/own-data";
import { cardOf, waitForPage } from "../support/page-reading";
import type { Site } from "../support/site";

const FILE = "xiangxi-2021-09-投资完成情况.xlsx";

/** 湘西州 made and saved in a browser. */
async function savedOffice(page: Page, site: Site): Promise<Exported> {
  await createOffice(page, site, XIANGXI);
  await drop(page, [await workbook(FILE)]);
  await store(page, FILE, 30);
  await expect(page.locator("main")).toContainText("还没有保存过单位文件。");
  await openView(page, "单位文件");
  const file = await saved(page, () =>
    page.getByRole("button", { name: "保存单位文件", exact: true }).click(),
  );
  await expect(page.getByRole("region", { name: "保存单位文件" })).toContainText("之后没有改动。");
  await expect(page.locator("main")).not.toContainText("未保存");
  return file;
}

test("the saved file opens in another browser, which goes on with it", async ({
  openSite,
  strictPage: page,
  browser,
}) => {
  const site = await openSite();
  const { name, bytes } = await savedOffice(page, site);
  expect(name).toBe("湘西州.office.json");

  const other = await browser.newPage(OFFICE_MACHINE);
  const problems = await watchPage(other);
  await other.goto(`${site.url}data`);
  await other
    .getByLabel("选择单位文件")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(bytes) });
  await expect(other.getByRole("status").getByText("已打开湘西州")).toBeVisible();
  await expect(other.locator("main h1")).toHaveText("湘西州：1次导入，最新2021年9月");
  // What was taken in there is known here.
  await drop(other, [await workbook(FILE)]);
  await expect(other.locator("main")).toContainText("与已存的完全相同，没有要改的。");
  await storeButton(other).click();
  await openBoard(other);
  await waitForPage(other);
  await expect(cardOf(other, "投资完成率")).toContainText("474.5 / 640.7 亿元");
  expect(problems).toEqual([]);
  await other.close();
});

test("beside index.html it is the board of every desk, with nothing to take in there", async ({
  openSite,
  strictPage: page,
  browser,
}) => {
  const { name, bytes } = await savedOffice(page, await openSite());
  const site = await openSite({
    basePath: "/board/",
    config: { data: "file", file: name },
    files: { [name]: bytes },
  });
  const desk = await browser.newPage(OFFICE_MACHINE);
  const problems = await watchPage(desk);
  await desk.goto(site.url);
  await waitForPage(desk);
  await expect(desk.getByRole("banner")).toContainText("湘西州重点项目推进看板");
  await expect(cardOf(desk, "投资完成率")).toContainText("474.5 / 640.7 亿元");
  await expect(desk.getByRole("button", { name: /^单位：/ })).toHaveCount(0);
  await expect(desk.getByText("本机数据", { exact: true })).toHaveCount(0);
  await cardOf(desk, "投资完成率")
    .getByRole("button", { name: /看数字由来$/ })
    .click();
  await expect(desk.getByRole("dialog", { name: "数字由来" })).toContainText(FILE);

  await desk.goto(`${site.url}data`);
  await expect(desk.locator("main")).toContainText("这里不能导入表格");
  await desk.goto(`${site.url}wall?scenes=headline`);
  await expect(desk.getByText("74.1%")).toBeVisible();
  expect(problems).toEqual([]);
  await desk.close();
});
