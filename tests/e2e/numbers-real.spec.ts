/**
 * The published figures, read off the running app as a reader would: cards, data tables, 核对, 数字由来.
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { cardOf, figureOf, readFigureTable, readTable } from "../support/page-reading";

/** 核对 as 「subject first second verdict」. */
async function reconciliation(page: Page, panel: string): Promise<string[]> {
  const table = page
    .getByRole("region", { name: panel, exact: true })
    .getByRole("table", { name: /核对/ });
  await expect(table).toBeVisible();
  const { names, cell } = await readTable(table);
  return names.map((name) =>
    [name, cell(name, "公布或上报"), cell(name, "计算或台账"), cell(name, "结论")].join(" "),
  );
}

test.describe("商丘 2020年1—9月", () => {
  const SCOPE = { office: "shangqiu", quarter: "2020Q3" };
  // As the mayor's speech gives them: 工业 建筑业 批零住餐 房地产 服务业, and their sum.
  const SPOKEN: Readonly<Record<string, string>> = {
    永城市: "21 2 9 3 2 37",
    虞城县: "8 3 0 1 0 12",
    睢县: "2 5 0 1 0 8",
    示范区: "2 4 0 5 0 11",
    民权县: "1 0 1 3 1 6",
    梁园区: "0 23 0 1 0 24",
    睢阳区: "0 1 0 11 1 13",
    宁陵县: "0 1 1 3 2 7",
    夏邑县: "0 1 2 4 3 10",
    柘城县: "0 0 2 6 0 8",
    市直: "— — — — — 不适用",
    全市: "34 40 15 38 9 136",
  };

  test("四上新增 by county and category is 34/40/15/38/9, together 136", async ({
    reading: { page, visit },
  }) => {
    await visit("/enterprises", SCOPE);
    const table = await readFigureTable(page, "四上新增");
    const rows = table.names.map((name) => [
      name,
      table.columns.map((column) => table.cell(name, column)).join(" "),
    ]);
    expect(Object.fromEntries(rows)).toEqual(SPOKEN);
    expect(table.columns).toEqual(["工业", "建筑业", "批零住餐", "房地产", "服务业", "合计"]);
    expect(table.names.at(-1)).toBe("全市");
    const zeroIndustry = table.names.filter((name) => table.cell(name, "工业") === "0");
    expect(new Set(zeroIndustry)).toEqual(
      new Set(["梁园区", "睢阳区", "宁陵县", "夏邑县", "柘城县"]),
    );
  });

  test("card and legend say the same, with 上报数 and 10/10个单位已报", async ({
    reading: { page, visit },
  }) => {
    await visit("/", SCOPE);
    const card = cardOf(page, "四上企业新增");
    for (const text of ["136", "目标未报", "10/10个单位已报", "上报数", "上年同期无数据", "无灯"])
      await expect(card).toContainText(text);
    const figure = figureOf(page, "四上新增");
    for (const entry of ["工业34", "建筑业40", "批零住餐15", "房地产38", "服务业9"])
      await expect(
        figure.getByRole("button", { name: new RegExp(entry.replace(/(?=\d)/, "\\s*")) }),
      ).toHaveAttribute("aria-pressed", "true");
    await expect(figure).toContainText("上报数");
    await expect(page.locator("main h1")).toContainText("1—9月，全市新增四上企业136家");
  });
});

test.describe("商丘 2019年1—10月", () => {
  const SCOPE = { office: "shangqiu", quarter: "2019Q4" };

  test("投资完成率 is the printed pair with the sum of the reported under it", async ({
    reading: { page, visit },
  }) => {
    await visit("/", SCOPE);
    const card = cardOf(page, "投资完成率");
    for (const text of [
      "93.1",
      "1,951.0",
      "/ 2,095.0 亿元",
      "市级公布",
      "已报9/11合计96.2%",
      "高于序时9.8个百分点",
      "绿灯",
    ])
      await expect(card).toContainText(text);
    await expect(page.getByRole("button", { name: /^季度/ })).toContainText(
      "2019年四季度（截至10月）",
    );
    await card.getByRole("button", { name: /看数字由来$/ }).click();
    const explanation = page.getByRole("dialog", { name: "数字由来" });
    for (const text of [
      "全市投资完成率",
      "2019年1—10月累计",
      "市级公布的一对数，不是各单位相加",
      "9/11个单位已报，合计96.2%；与公布数覆盖不同，不比较",
    ])
      await expect(explanation).toContainText(text);
  });

  test("开工率 is 公布87.5% without a denominator, hence without a lamp", async ({
    reading: { page, visit },
  }) => {
    await visit("/", SCOPE);
    const card = cardOf(page, "开工率");
    for (const text of ["公布87.5%", "未给出分母", "无灯"]) await expect(card).toContainText(text);
  });

  test("the 开工率 figure names the published rate in its title and doesn't call it 未报", async ({
    reading: { page, visit },
  }) => {
    await visit("/", SCOPE);
    await expect(figureOf(page, "开工率")).toHaveAccessibleName(/公布87\.5%/);
  });

  test("宁陵县 and 市直 are 未报, never 0; 市直 keeps its 公布60.4% in the note", async ({
    reading: { page, visit },
  }) => {
    await visit("/counties", SCOPE);
    const table = await readFigureTable(page, "完成投资");
    for (const name of ["宁陵县", "市直"]) {
      expect([
        table.cell(name, "完成"),
        table.cell(name, "计划"),
        table.cell(name, "完成率"),
        table.cell(name, "灯"),
      ]).toEqual(["—", "—", "未报", "—"]);
    }
    expect(table.cell("全市", "完成")).toBe("1,951.0");
    await page.getByRole("button", { name: "市直未报，看数字由来" }).click();
    await expect(page.getByRole("dialog", { name: "数字由来" })).toContainText("公布60.4%");
  });

  test("名次 are dense, of all units together, as the notice ranks them", async ({
    reading: { page, visit },
  }) => {
    await visit("/counties", SCOPE);
    const table = await readFigureTable(page, "投资完成率");
    expect(table.column("名次")).toEqual([
      "永城市 1",
      "虞城县 2",
      "睢县 3",
      "梁园区 4",
      "民权县 4",
      "夏邑县 5",
      "柘城县 6",
      "睢阳区 7",
      "宁陵县 —",
      "示范区 8",
      "市直 —",
      "全市 —",
    ]);
  });

  test("the line above the comparison says the ranking rule that acts: all units together", async ({
    reading: { page, visit },
  }) => {
    await visit("/policy", SCOPE);
    await expect(page.getByText("所有单位一起排。")).toBeVisible();
    await visit("/counties", SCOPE);
    await expect(page.getByText("名次只在同组内排")).toHaveCount(0);
  });

  test("the printed 93.1% in 三率走势 isn't marked as a sum over 9/11", async ({
    reading: { page, visit },
  }) => {
    await visit("/", SCOPE);
    const table = await readFigureTable(page, "三率走势");
    expect(table.cell("四季度", "投资完成率 2019年")).toContain("93.1");
    expect(table.cell("四季度", "投资完成率 2019年")).not.toContain("9/11");
  });

  test("the missing 四上 are counted over the ten units that report them", async ({
    reading: { page, visit },
  }) => {
    await visit("/", SCOPE);
    await expect(figureOf(page, "四上新增")).toContainText("10个单位都未报四上企业");
  });

  test("核对 has the classes of the notice", async ({ reading: { page, visit } }) => {
    await visit("/policy", SCOPE);
    expect(await reconciliation(page, "本期核对")).toEqual([
      "商丘市项目个数 公布481个 已报相加405个 覆盖不全，不可比",
      "商丘市总投资 公布4,891亿元 已报相加3,906.6亿元 覆盖不全，不可比",
      "商丘市年度计划投资 公布2,095亿元 已报相加1,730亿元 覆盖不全，不可比",
      "商丘市累计完成投资 公布1,951亿元 已报相加1,663.6亿元 覆盖不全，不可比",
      "梁园区投资完成率 公布96.0% 计算96.2% 四舍五入可解释",
      "梁园区投资完成率名次 公布第5名 计算第4名 四舍五入可解释",
      "睢阳区投资完成率名次 公布第6名 计算第7名 四舍五入可解释",
      "睢县投资完成率 公布96.4% 计算96.3% 四舍五入可解释",
      "柘城县投资完成率名次 公布第5名 计算第6名 四舍五入可解释",
      "夏邑县投资完成率 公布96.2% 计算96.1% 四舍五入可解释",
      "夏邑县投资完成率名次 公布第4名 计算第5名 四舍五入可解释",
      "示范区投资完成率名次 公布第6名 计算第8名 四舍五入可解释",
    ]);
  });

  test.describe("市直's own page", () => {
    // An office without a ledger answers 404 there (contract section 1), which Chromium logs.
    test.use({ allowedConsole: /status of 404/ });

    test("says 不适用 of 四上, not 未报", async ({ reading: { page, visit } }) => {
      await visit("/counties/411400-direct", SCOPE);
      await expect(cardOf(page, "四上企业新增")).toContainText("不适用");
      await expect(cardOf(page, "四上企业新增")).not.toContainText("未报");
      await expect(figureOf(page, "四上走势")).not.toContainText("未报");
    });
  });
});

test("商丘 2021年1—6月: 108.8 against 109.2 不能解释 on 口径说明", async ({
  reading: { page, visit },
}) => {
  await visit("/policy", { office: "shangqiu", quarter: "2021Q2" });
  expect(await reconciliation(page, "本期核对")).toEqual([
    "商丘市时序开工率 公布108.8% 计算109.2% 不能解释",
  ]);
});
