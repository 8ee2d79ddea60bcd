/** An office's own workbooks, dropped on the page 数据, become its board: from the file to the figure. */
import { expect, test } from "../support/browser-test";
import {
  XIANGXI,
  createOffice,
  drop,
  expectCounts,
  fileRow,
  openBoard,
  planOf,
  store,
  storeButton,
  workbook,
} from "../support/own-data";
import { addressOf, cardOf, figureOf, readFigureTable, waitForPage } from "../support/page-reading";

test.describe("湘西 2021年9月", () => {
  const FILE = "xiangxi-2021-09-投资完成情况.xlsx";

  test("the workbook is the board, which a reload and the wall find again, until it is undone", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await createOffice(page, site, XIANGXI);

    await drop(page, [await workbook(FILE)]);
    await expect(fileRow(page, FILE)).toContainText("认出1张表，没有问题");
    const plan = planOf(page, FILE);
    await expect(plan).toContainText("可以存：30处新增或变更。");
    await expectCounts(plan, { 新增: 30, 变更: 0, 不变: 0, 未认出: 0, 拦截: 0 });
    // 合计 is a sum to check the rows by, and no unit's.
    await expect(plan.locator("tbody tr:first-child")).toHaveText(
      "吉首市、泸溪县、凤凰县、花垣县、保靖县、古丈县、永顺县、龙山县、湘西高新区、州直".split(
        "、",
      ),
    );
    await expect(page.getByRole("region", { name: `表上印的合计：${FILE}` })).toContainText(
      "表上印的合计共2处：一致2处。",
    );
    await store(page, FILE, 30);
    await expect(page.locator("main h1")).toHaveText("湘西州：1次导入，最新2021年9月");
    await expect(page.locator("main")).toContainText("10个单位，30个数；第2版");

    await drop(page, [await workbook(FILE)]);
    await expect(plan).toContainText("与已存的完全相同，没有要改的。");
    await expectCounts(plan, { 新增: 0, 变更: 0, 不变: 30, 拦截: 0 });
    await storeButton(page).click();
    await expect(fileRow(page, FILE).last()).toContainText("已存，与原来的完全相同");
    await expect(page.locator("main")).toContainText("10个单位，30个数；第2版");

    await openBoard(page);
    for (const visit of ["first", "reload"]) {
      if (visit === "reload") await page.reload();
      await waitForPage(page);
      const card = cardOf(page, "投资完成率");
      await expect(card, visit).toContainText("474.5 / 640.7 亿元");
      await expect(card, visit).toContainText("74.1%");
      await expect(page.getByText("本机数据", { exact: true }), visit).toBeVisible();
    }
    const table = await readFigureTable(page, "完成投资");
    expect([table.cell("州直", "完成"), table.cell("吉首市", "完成")]).toEqual(["92.0", "65.1"]);
    await expect(page.locator("main")).not.toContainText("114.8");

    await page.getByRole("link", { name: "县区对比" }).first().click();
    await page.getByRole("button", { name: "吉首市累计完成投资65.1，看数字由来" }).click();
    const explanation = page.getByRole("dialog", { name: "数字由来" });
    await expect(explanation).toContainText("65.1亿元（651,000万元）");
    await expect(explanation).toContainText(`文件 ${FILE} 表「汇总表」D4。`);

    await page.goto(addressOf(site.url, "/wall", { office: "own-433100", scenes: "headline" }));
    await expect(page.getByText("74.1%")).toBeVisible();
    await expect(page.getByText("本机数据", { exact: true })).toBeVisible();

    await page.goto(addressOf(site.url, "/data", { own: "433100", view: "log" }));
    await page.getByText("说明0条，备注1条").click();
    await expect(page.getByRole("region", { name: "记录" })).toContainText(
      "A15：注：州直单位完成投资114.8亿元（含打捆项目），各县市不重复计算。",
    );
    await page.getByRole("button", { name: "撤销这次导入" }).click();
    const question = page.getByRole("dialog", { name: "撤销导入" });
    await expect(question).toContainText(`撤销《${FILE}》：30个数变回未报。`);
    await question.getByRole("button", { name: "取消" }).click();
    await expect(page.locator("main")).toContainText("10个单位，30个数；第2版");
    await page.getByRole("button", { name: "撤销这次导入" }).click();
    await question.getByRole("button", { name: "撤销这次导入" }).click();
    await expect(page.locator("main")).toContainText("10个单位，0个数；第3版");
    await expect(page.getByRole("region", { name: "记录" })).toContainText("已撤销");

    await page.goto(site.url);
    await waitForPage(page);
    await page.getByRole("button", { name: /^单位：/ }).click();
    await expect(page.getByRole("menuitem")).toHaveText([
      /云岭市（演示）/,
      "商丘市",
      "湘西州",
      "岚屏市（填报演示）",
    ]);
  });

  test("stands in 「单位」 beside the published one, and is told from it", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await createOffice(page, site, XIANGXI);
    await drop(page, [await workbook(FILE)]);
    await store(page, FILE, 30);
    await openBoard(page);
    await waitForPage(page);
    await page.getByRole("button", { name: "单位：湘西州（本机）" }).click();
    await expect(page.getByRole("menuitem")).toHaveText([
      /云岭市（演示）/,
      "商丘市",
      "湘西州",
      "岚屏市（填报演示）",
      /湘西州（本机）/,
    ]);
  });
});

test.describe("商丘", () => {
  const ENTERPRISES = "shangqiu-2020-09-四上企业.xls";
  const INVESTMENT = "shangqiu-2019-10-重点项目.csv";
  const OFFICE = {
    prefecture: "商丘市",
    name: "商丘市",
    zones: "城乡一体化示范区",
    direct: "市直",
  };

  test("an .xls and a .csv of GB18030 in one drop; a name that nobody knows is asked for once", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await createOffice(page, site, OFFICE);
    await drop(page, [await workbook(ENTERPRISES), await workbook(INVESTMENT)]);

    const plan = planOf(page, ENTERPRISES);
    await expect(plan.getByRole("region", { name: /^拦截/ })).toContainText("示范区");
    await plan.getByRole("button", { name: "「示范区」是 请选择单位" }).click();
    await page.getByRole("option", { name: OFFICE.zones }).click();
    await expect(plan).toContainText("可以存：60处新增或变更。");
    await store(page, ENTERPRISES, 60);

    // Told once, it is asked for in no other file; the next one is there for its press.
    await expect(fileRow(page, INVESTMENT)).toContainText("认出1张表，没有问题");
    await expect(page.getByRole("group", { name: "要导入的文件" })).toBeFocused();
    await expectCounts(planOf(page, INVESTMENT), { 新增: 36, 未认出: 0, 拦截: 0 });
    await store(page, INVESTMENT, 36);

    // The same numbers a month later under one more spelling: the blanks of a printed table.
    const text = new TextDecoder("gb18030").decode((await workbook(INVESTMENT)).bytes);
    const spaced = text.replace("示范区", "示 范　区").replace("睢县", "睢　县");
    await drop(page, [{ name: "再报.csv", bytes: new TextEncoder().encode(spaced) }]);
    await expect(planOf(page, "再报.csv")).toContainText("与已存的完全相同，没有要改的。");

    await openBoard(page);
    await page.getByRole("link", { name: "四上企业" }).first().click();
    await waitForPage(page);
    await expect(page.locator("main h1")).toContainText("1—9月，全市新增四上企业136家");
    const figure = figureOf(page, "四上新增");
    for (const entry of ["工业34", "建筑业40", "批零住餐15", "房地产38", "服务业9"])
      await expect(
        figure.getByRole("button", { name: new RegExp(entry.replace(/(?=\d)/, "\\s*")) }),
      ).toBeVisible();
  });
});

test.describe("云岭 2026年9月, an invented ledger", () => {
  const FILE = "yunling-2026-09-项目台账.xlsx";

  test("从一张表开始: its units, its 60 projects, and a board that is their sum", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await page.goto(addressOf(site.url, "/data"));
    await page.getByRole("radio", { name: "从一张表开始" }).check();
    await page.getByLabel("单位所在的地区").fill("云岭市");
    const { name, bytes } = await workbook(FILE);
    await page
      .getByLabel("选择第一张表")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await expect(page.locator("main")).toContainText(
      "找到10个单位：望樟县、鹤坪县、麓泉县、柘岭县、松陂县、棠里县、霁阳县、岚溪县、云麓区、汀洲区",
    );
    await page.getByRole("button", { name: "建立本单位" }).click();
    await expect(page.locator("main h1")).toHaveText("云岭市已建立，等第一张表");

    await drop(page, [{ name, bytes }]);
    const plan = planOf(page, FILE);
    await expectCounts(plan, { 新增: 60, 变更: 0, 拦截: 0 });
    await plan.getByRole("button", { name: "“—”表示零" }).click();
    await plan.getByRole("button", { name: "已过的算实际" }).click();
    const sums = page.getByRole("region", { name: `表上印的合计：${FILE}` });
    await expect(sums).toContainText("一致2处");
    await store(page, FILE, 60);
    await expect(page.locator("main")).toContainText("10个单位，0个数，60个项目");

    await openBoard(page);
    await waitForPage(page);
    // 8,014 of the printed 854,202 stand in words, which are no number: 846,188 of 1,271,000.
    const card = cardOf(page, "投资完成率");
    await expect(card).toContainText("84.6 / 127.1 亿元");
    await expect(card).toContainText("66.6%");
    await page.getByRole("link", { name: "项目台账" }).first().click();
    await waitForPage(page);
    await expect(page.locator("main h1")).toContainText("全市台账：60个项目");
  });
});
