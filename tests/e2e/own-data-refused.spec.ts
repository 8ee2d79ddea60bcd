/** What of an office's own workbooks is not taken in: it says why, and the rest goes on. */
import { compoundFile } from "../../src/importing/reading/fixtures/biff";
import { expect, test } from "../support/browser-test";
import {
  XIANGXI,
  createOffice,
  drop,
  expectCounts,
  fileRow,
  investmentTable,
  openBoard,
  planOf,
  store,
  storeButton,
  workbook,
} from "../support/own-data";
import { addressOf, cardOf } from "../support/page-reading";

const FILE = "xiangxi-2021-09-投资完成情况.xlsx";
const TENTH = 0.1;
const TEN_THOUSANDS_IN_TENTH = 1000;

test("a picture, an encrypted and an empty file each get their sentence; the good one beside them is stored", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await createOffice(page, site, XIANGXI);
  const secret = new TextEncoder().encode("not to be read");
  await drop(page, [
    {
      name: "照片.xlsx",
      bytes: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "base64"),
    },
    {
      name: "有密码.xlsx",
      bytes: compoundFile({ EncryptedPackage: secret, EncryptionInfo: secret }),
    },
    await workbook(FILE),
    { name: "空的.csv", bytes: new Uint8Array() },
  ]);
  await expect(fileRow(page, "照片.xlsx")).toContainText("这是图片，里面的数字读不出来。");
  await expect(fileRow(page, "有密码.xlsx")).toContainText("文件设了打开密码，读不出内容。");
  await expect(fileRow(page, "空的.csv")).toContainText("这个文件是空的，没有内容。");
  await store(page, FILE, 30);
  await page.getByRole("button", { name: "从列表移除照片.xlsx" }).click();
  await expect(fileRow(page, "照片.xlsx")).toHaveCount(0);
  await expect(page.locator("main h1")).toHaveText("湘西州：1次导入，最新2021年9月");
});

test("万元 where the months before were in 亿元 is refused by the size of its numbers, one column more is named", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await createOffice(page, site, XIANGXI);
  await drop(page, [await workbook(FILE)]);
  await store(page, FILE, 30);

  // The numbers are still those of 亿元: ten thousand times too small.
  const wrong = investmentTable("单位写错.csv", {
    month: 10,
    money: "万元",
    times: TENTH,
    more: 20,
  });
  await drop(page, [wrong]);
  const plan = planOf(page, wrong.name);
  await expect(plan).toContainText("还没有能存的数：先处理20条拦截。");
  await expect(plan).toContainText(
    "吉首市年度计划投资B3是83万元，2021年9月是825,000万元，相差1000倍以上，没有导入。",
  );
  await expectCounts(plan, { 新增: 0, 变更: 0, 拦截: 20 });
  await expect(storeButton(page)).toBeDisabled();
  await page.getByRole("button", { name: `从列表移除${wrong.name}` }).click();

  // Set right, with a column that nobody has told of.
  const right = investmentTable("改好.csv", {
    month: 10,
    money: "万元",
    times: TEN_THOUSANDS_IN_TENTH,
    more: 20,
    column: "本月签约",
  });
  await drop(page, [right]);
  const better = planOf(page, right.name);
  await expectCounts(better, { 新增: 20, 变更: 0, 未认出: 1, 拦截: 0 });
  await better.getByRole("button", { name: "未认出 1" }).click();
  await expect(better.getByRole("listitem")).toContainText(["列「本月签约」"]);
  await store(page, right.name, 20);
  await openBoard(page);
  // The quarter that begins is not the one that ended: 474.5, then 2 more for each of ten units.
  await expect(cardOf(page, "投资完成率")).toContainText("474.5 / 640.7 亿元");
  await expect(cardOf(page, "投资完成率")).toContainText("10月已报10/10");
  await page.goto(addressOf(site.url, "/", { office: "own-433100", quarter: "2021Q4" }));
  await expect(cardOf(page, "投资完成率")).toContainText("494.5 / 640.7 亿元");
});
