/**
 * The traps of the invented office: each is a thing that real notices hold, and a reader must not
 * be misled by any.
 */
import { expect, test } from "../support/browser-test";
import { figureOf, readFigureTable, readTable } from "../support/page-reading";

test("鹤坪县: 20 of 9 started is 222.2 %, not clamped", async ({ reading: { page, visit } }) => {
  await visit("/");
  const table = await readFigureTable(page, "开工率");
  expect([
    table.cell("鹤坪县", "已开工"),
    table.cell("鹤坪县", "计划"),
    table.cell("鹤坪县", "开工率"),
  ]).toEqual(["20", "9", "222.2%"]);
  await expect(figureOf(page, "开工率")).toContainText("比率可以超过100%，坐标不截断。");
});

test("松陂县: no planned completion is 无竣工计划, without rate or lamp", async ({
  reading: { page, visit },
}) => {
  await visit("/");
  const table = await readFigureTable(page, "竣工率");
  expect(
    table.columns
      .slice(0, 2)
      .concat("竣工率", "灯")
      .map((column) => table.cell("松陂县", column)),
  ).toEqual(["0", "0", "无竣工计划", "—"]);
});

test("霁阳县 reported 0 四上, 棠里县 reported none: 0 and 未报 stay apart", async ({
  reading: { page, visit },
}) => {
  await visit("/enterprises");
  const table = await readFigureTable(page, "四上新增");
  expect(table.columns.map((column) => table.cell("霁阳县", column))).toEqual([
    "0",
    "0",
    "0",
    "0",
    "0",
    "0",
  ]);
  expect(table.columns.map((column) => table.cell("棠里县", column))).toEqual([
    "—",
    "—",
    "—",
    "—",
    "—",
    "未报",
  ]);
  const zeros = page.getByRole("region", { name: "四上为零" });
  await expect(zeros.getByRole("listitem").filter({ hasText: "霁阳县" })).toContainText("新增0家");
  await expect(zeros.getByRole("listitem").filter({ hasText: "棠里县" })).toContainText("未报");
});

test("棠里县 is 未报 in every figure's table and in the comparison, never 0", async ({
  reading: { page, visit },
}) => {
  const heads: Readonly<Record<string, readonly string[]>> = {
    "/": ["完成投资", "开工率", "竣工率", "四上新增", "亮灯"],
    "/counties": ["投资完成率"],
    "/enterprises": ["四上目标", "四上净增"],
  };
  for (const [path, figures] of Object.entries(heads)) {
    await visit(path);
    for (const head of figures) {
      const table = await readFigureTable(page, head);
      const cells = table.columns.map((column) => table.cell("棠里县", column));
      expect.soft(cells, head).toContain("未报");
      expect
        .soft(
          cells.filter((cell) => /\d/.test(cell)),
          head,
        )
        .toEqual([]);
    }
  }
  await visit("/counties");
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: "棠里县", exact: true }) });
  await expect(row.getByRole("cell")).toHaveText(["未报"]);
});

test("a newer month that has begun to come in is named under the figures and under the comparison", async ({
  reading: { page, visit },
}) => {
  const early = "四上企业11月已报2/12，未报齐，没有采用。";
  await visit("/counties");
  await expect(figureOf(page, "四上新增")).toContainText("11月已报2/12，未报齐，没有采用。");
  await expect(page.getByRole("region", { name: "各项指标", exact: true })).toContainText(early);
});

test("柘岭县: 核减 in 当季, with the true minus", async ({ reading: { page, visit } }) => {
  await visit("/", { basis: "quarter" });
  const table = await readFigureTable(page, "完成投资");
  expect([table.cell("柘岭县", "完成"), table.cell("柘岭县", "完成率")]).toEqual(["−0.8", "−1.2%"]);
  await expect(figureOf(page, "完成投资")).toContainText("负数为核减");
  await expect(
    page
      .getByRole("region", { name: "关注" })
      .getByRole("listitem")
      .filter({ hasText: "比上季减少" }),
  ).toContainText("柘岭县");
  // The plot carries the word itself.
  await figureOf(page, "完成投资").getByRole("button", { name: "数据表" }).click();
  await expect(figureOf(page, "完成投资").locator("svg").filter({ hasText: "核减" })).toBeVisible();
});

test("岚溪县: the page lists both the reported and the ledger's investment", async ({
  reading: { page, visit },
}) => {
  await visit("/counties/990103");
  const table = page.getByRole("region", { name: "核对", exact: true }).getByRole("table");
  await expect(table).toBeVisible();
  const read = await readTable(table);
  const cells = read.columns.map((column) => read.cell("岚溪县累计完成投资", column));
  const [reported, ledger] = cells.map((text) => Number(/[\d.]+/.exec(text)?.[0]));
  expect(Math.round(((reported ?? 0) - (ledger ?? 0)) * 100)).toBe(120);
  expect(cells[2]).toBe("上报与台账不一致");
});

test("汀洲区: the reported total of 四上 is one more than its five categories", async ({
  reading: { page, visit },
}) => {
  await visit("/enterprises");
  const table = await readFigureTable(page, "四上新增");
  const parts = ["工业", "建筑业", "批零住餐", "房地产", "服务业"].map((column) =>
    Number(table.cell("汀洲区", column)),
  );
  const sum = parts.reduce((a, b) => a + b, 0);
  expect(Number(table.cell("汀洲区", "合计"))).toBe(sum + 1);
  const { cell } = await readTable(
    page.getByRole("region", { name: "四上为零" }).getByRole("table"),
  );
  expect(
    ["公布或上报", "计算或台账", "结论"].map((column) => cell("汀洲区四上企业累计新增", column)),
  ).toEqual([`合计${sum + 1}家`, `五类相加${sum}家`, "不能解释"]);
});

test("the title of 三率走势 and its 序时 line don't contradict each other in a quarter that isn't over", async ({
  reading: { page, visit },
}) => {
  await visit("/");
  const table = await readFigureTable(page, "三率走势");
  // October is the report month: 83.3, and the title's gap is measured from it.
  const gap = Number(/投资超([\d.]+)点/.exec(table.caption)?.[1]);
  const [rate, pace] = ["投资完成率 2026年", "投资完成率 序时"].map((column) =>
    Number.parseFloat(table.cell("四季度", column)),
  );
  expect(Number(((rate ?? 0) - (pace ?? 0)).toFixed(1))).toBe(gap);
});
