/**
 * An office of small amounts whose server speaks UTC, read in New York: only 0 is 0, parts and
 * sums, and the office's own time.
 */
import { expect, test } from "../support/browser-test";
import { exportFrom } from "../support/exported";
import { figureOf, readFigureTable, waitForPage } from "../support/page-reading";
import { answering } from "../support/trial-office";

test.use({ timezoneId: "America/New_York" });

const CONFIG = { data: "api", refreshSeconds: 600 };
/** 年度计划, 完成 to September in 万元: 0.44 + 0.03 + 0 − 0.04 + 0.44 of 1.5亿元 is 0.87. */
const UNITS: readonly (readonly [name: string, planned: number, done: number])[] = [
  ["甲县", 6000, 4400],
  ["乙县", 4000, 300],
  ["丙县", 400_000_000, 0],
  ["丁县", 3000, -400],
  ["戊县", 5868, 4400],
];
const code = (index: number) => `99010${index + 1}`;

const DATASET = {
  id: "small",
  title: "小数市看板",
  mode: "live",
  revision: "20261008090000",
  generatedAt: "2026-09-30T16:00:00Z",
  root: "990000",
  months: ["2026-09"],
  source: "小数市通报",
  regions: [
    { code: "990000", name: "小数市", parent: null, kind: "prefecture", order: 0 },
    ...UNITS.map(([name], index) => ({
      code: code(index),
      name,
      parent: "990000",
      kind: "county",
      order: index + 1,
    })),
  ],
};

const FACTS = {
  region: "990000",
  revision: DATASET.revision,
  facts: UNITS.map(([, planned, done], index) => ({
    county: code(index),
    month: "2026-09",
    investment: { planned, done },
  })),
};

const api = answering(DATASET, FACTS);

test("the table, the plot, the sheets and 口径说明 say the same of small numbers", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: CONFIG, api });
  await page.goto(`${site.url}figures/investment-plan`);
  await waitForPage(page);

  const table = await readFigureTable(page, "完成投资");
  const cells = UNITS.map(([name]) =>
    ["完成", "完成率", "与序时"].map((head) => table.cell(name, head)).join(" "),
  );
  expect(cells).toEqual([
    "0.4 73.3% −1.7",
    "0.03 7.5% −67.5",
    "0 0% −75.0",
    "−0.04 −13.3% −88.3",
    "0.4 75.0% 持平",
  ]);
  expect([table.cell("全市", "完成"), table.cell("全市", "完成率")]).toEqual(["0.9", "0.002%"]);
  const figure = figureOf(page, "完成投资");
  await expect(figure.getByText(/注：.*分项四舍五入，合计可能略有出入。/)).toBeVisible();
  await expect(page.getByText(/(?<![\d.,])0\.0+(?!\d)/)).toHaveCount(0);

  const csv = Buffer.from((await exportFrom(page, figure, "CSV 数据")).bytes).toString("utf8");
  const lines = csv.split("\r\n").filter((line) => /^.县,/.test(line));
  expect(new Set(lines.map((line) => line.split(",")[1]))).toEqual(
    new Set(["-0.04", "0", "0.03", "0.4"]),
  );
  for (const line of lines) expect(line).toContain(",'20261008090000,");

  await page.goto(`${site.url}policy`);
  await expect(page.getByText("数据版本20261008090000　生成于2026年10月1日00:00")).toBeVisible();
});
