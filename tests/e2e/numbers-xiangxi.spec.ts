/** 湘西州, January to September 2021: what the brief prints, and where it disagrees with itself. */
import { expect, test } from "../support/browser-test";
import { cardOf, figureOf, readFigureTable, readTable } from "../support/page-reading";

const SCOPE = { office: "xiangxi", quarter: "2021Q3" };
// 完成, 计划, 完成率 as the brief's table has them; 州直's printed 58.8 is what 核对 is for.
const PRINTED: Readonly<Record<string, string>> = {
  吉首市: "65.1 82.5 78.9%",
  泸溪县: "31.2 42.6 73.2%",
  凤凰县: "62.9 78.5 80.1%",
  古丈县: "19.0 23.4 81.2%",
  花垣县: "37.1 46.0 80.7%",
  保靖县: "30.9 41.9 73.7%",
  永顺县: "42.3 51.0 82.9%",
  龙山县: "40.9 51.7 79.1%",
  湘西高新区: "53.1 66.4 80.0%",
  州直: "92.0 156.7 58.7%",
  全州: "474.5 640.7 74.1%",
};

test("投资: 474.5 of 640.7亿元, 74.1 %, 0.9 points below 序时, unit by unit", async ({
  reading: { page, visit },
}) => {
  await visit("/", SCOPE);
  const card = cardOf(page, "投资完成率");
  for (const text of [
    "74.1",
    "474.5",
    "/ 640.7 亿元",
    "低于序时0.9个百分点",
    "序时 75.0%",
    "10/10个单位已报",
    "黄灯",
  ])
    await expect(card).toContainText(text);

  const table = await readFigureTable(page, "完成投资");
  const rows = table.names.map((name) => [
    name,
    ["完成", "计划", "完成率"].map((column) => table.cell(name, column)).join(" "),
  ]);
  expect(Object.fromEntries(rows)).toEqual(PRINTED);
  expect(table.names.at(-1)).toBe("全州");
  expect([
    table.cell("州直", "与序时"),
    table.cell("州直", "灯"),
    table.cell("全州", "与序时"),
  ]).toEqual(["−16.3", "红", "−0.9"]);
  expect(table.takeaway).toMatch(
    /^1—9月，全州完成投资474\.5亿元，为年度投资计划的74\.1%，低于序时进度0\.9个百分点。/,
  );
});

test("开工率: 85.3 % 州级公布, all units 未报", async ({ reading: { page, visit } }) => {
  await visit("/", SCOPE);
  const card = cardOf(page, "开工率");
  for (const text of ["85.3", "145", "/ 170 个", "州级公布", "高于序时10.3个百分点", "绿灯"])
    await expect(card).toContainText(text);
  const lamps = await readFigureTable(page, "亮灯");
  expect(lamps.column("开工率")).toEqual([
    ...Object.keys(PRINTED)
      .slice(0, -1)
      .map((name) => `${name} 未报`),
    "全州 85.3% 绿",
  ]);
  await expect(figureOf(page, "开工率")).toContainText("州级公布145/170个，85.3%");
  await expect(figureOf(page, "开工率").getByRole("button", { name: "数据表" })).toHaveCount(0);
});

test("四上 of 2020年三季度（截至7月）: the printed 34 of 200", async ({
  reading: { page, visit },
}) => {
  await visit("/", { office: "xiangxi", quarter: "2020Q3" });
  await expect(page.getByRole("button", { name: /^季度/ })).toContainText(
    "2020年三季度（截至7月）",
  );
  const card = cardOf(page, "四上企业新增");
  for (const text of ["34", "/ 200 家", "完成目标的17.0%", "州级公布", "口径未注明", "红灯"])
    await expect(card).toContainText(text);
});

test("核对: 58.8 四舍五入可解释, 114.8 不能解释", async ({ reading: { page, visit } }) => {
  await visit("/policy", SCOPE);
  const table = page.getByRole("table", { name: /核对/ });
  await expect(table).toBeVisible();
  const { column } = await readTable(table);
  expect(column("公布或上报")).toEqual([
    "州直累计完成投资 公布114.8亿元",
    "州直投资完成率 公布58.8%",
  ]);
  expect(column("计算或台账")).toEqual(["州直累计完成投资 上报92亿元", "州直投资完成率 计算58.7%"]);
  expect(column("结论")).toEqual(["州直累计完成投资 不能解释", "州直投资完成率 四舍五入可解释"]);
});

test("州直's 58.7% says in 数字由来 that 58.8% was printed", async ({
  reading: { page, visit },
}) => {
  await visit("/counties", SCOPE);
  await page.getByRole("button", { name: "州直投资完成率58.7%，看数字由来" }).click();
  const explanation = page.getByRole("dialog", { name: "数字由来" });
  await expect(explanation).toContainText("公布58.8%，计算58.7%，四舍五入可解释。");
  await expect(explanation).toContainText("低于序时16.3个百分点");
});
