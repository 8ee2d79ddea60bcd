/** 溯源: what left the board comes back, before and after the data were revised. */
import type { Locator, Page } from "@playwright/test";
import { violationsOn } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { type Dropped, dropFiles } from "../support/dropped-files";
import { exportFrom, saved } from "../support/exported";
import { addressOf, figureOf, readTable, waitForPage } from "../support/page-reading";
import { TRIAL_DATASET, answering } from "../support/trial-office";
import { versionsApi } from "../support/versions";

const QUARTER = { quarter: "2026Q3" };

function office(done: number, revision: string) {
  return answering(
    { ...TRIAL_DATASET, revision },
    {
      region: "990000",
      revision,
      facts: [
        ["990101", 1_000_000, done],
        ["990102", 2_000_000, 900_000],
      ].map(([county, planned, own]) => ({
        county: String(county),
        month: "2026-09",
        investment: { planned, done: own },
      })),
    },
  );
}

const FIRST = { config: { data: "api" }, api: office(400_000, "r1") };

/** Drops until the page takes it: what takes files comes after the first picture. */
async function dropped(page: Page, ...files: readonly Dropped[]): Promise<Locator> {
  await expect.poll(() => dropFiles(page, files)).toBe(true);
  return page.getByRole("region", { name: "溯源" });
}

test("a PNG opens its view and holds; once the data are revised, each changed number is named", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite(FIRST);
  await page.goto(addressOf(site.url, "/", QUARTER));
  await waitForPage(page);
  const png = await exportFrom(page, figureOf(page, "完成投资"), "PNG 图片");

  await page.goto(addressOf(site.url, "/enterprises", { ...QUARTER, counties: "990101" }));
  await waitForPage(page);
  const band = await dropped(page, png);
  await expect(band.getByText("数值未变")).toBeVisible();
  await expect(band.getByText(/当时版本r1；现在仍是这一版/)).toBeVisible();
  await expect(page).toHaveURL(/\/figures\/investment-plan\?.*quarter=2026Q3/);
  expect(new URL(page.url()).searchParams.get("counties")).toBeNull();
  await expect(band.getByRole("heading", { name: "溯源" })).toBeFocused();

  site.api = office(500_000, "r2");
  await page.goto(addressOf(site.url, "/counties", QUARTER));
  await waitForPage(page);
  await dropped(page, png);
  await expect(band.getByText("6个数变了")).toBeVisible();
  const { column } = await readTable(band.getByRole("table"));
  expect(column("图里")).toEqual([
    "甲县 40.0",
    "甲县 40.0%",
    "甲县 −35.0",
    "全市 130.0",
    "全市 43.3%",
    "全市 −31.7",
  ]);
  expect(await violationsOn(page, "wcag", "section[aria-label=溯源]")).toEqual([]);
  expect(column("现在").slice(0, 2)).toEqual(["甲县 50.0", "甲县 50.0%"]);
  await expect(page).toHaveURL(/\/figures\/investment-plan\?/);
  await band.getByRole("button", { name: "关闭溯源" }).click();
  await expect(band).toBeHidden();
});

test("SVG and slides are traced likewise, with the keyboard too, and a deck leads to each of its figures", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite(FIRST);
  await page.goto(addressOf(site.url, "/figures/investment-plan", QUARTER));
  await waitForPage(page);
  const [svg, deck] = [
    await saved(page, () => page.getByRole("button", { name: "SVG 矢量图" }).click()),
    await saved(page, () => page.getByRole("button", { name: "PowerPoint 图表" }).click()),
  ];
  await page.goto(addressOf(site.url, "/policy", QUARTER));
  await waitForPage(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "溯源：打开导出的图片…" }).press("Enter");
  await (
    await chooser
  ).setFiles(
    [svg, deck].map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })),
  );
  const band = page.getByRole("region", { name: "溯源" });
  await expect(band.getByText("数值未变")).toHaveCount(2);
  await expect(page).toHaveURL(/\/policy/);
  await band
    .getByRole("link", { name: /^看这张图：完成投资/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/figures\/investment-plan\?/);
  await expect(band.getByText("数值未变")).toHaveCount(2);
});

test("a picture of a frozen version is opened as it was, and held against the newest", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: { data: "api" }, api: versionsApi("xiangxi") });
  await page.goto(addressOf(site.url, "/figures/lamps", { version: "v9", quarter: "2021Q3" }));
  await waitForPage(page);
  const png = await saved(page, () => page.getByRole("button", { name: "PNG 图片" }).click());
  await page.goto(addressOf(site.url, "/"));
  await waitForPage(page);
  const band = await dropped(page, png);
  await expect(band.getByText("数值未变", { exact: true })).toBeVisible();
  await expect(band.getByText(/当时第9版（三季度调度会）；现在仍是这一版/)).toBeVisible();
  await expect(band.getByText("与最新版相比：数值未变")).toBeVisible();
  await expect(band.getByText(/现在第12版，图里的数都没有变/)).toBeVisible();
  await expect(page).toHaveURL(/\/figures\/lamps\?.*version=v9/);
});

test("what was altered, what is none, and what is of elsewhere are said, and nothing is opened", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite(FIRST);
  await page.goto(addressOf(site.url, "/figures/investment-plan", QUARTER));
  await waitForPage(page);
  const svg = await saved(page, () => page.getByRole("button", { name: "SVG 矢量图" }).click());
  const text = Buffer.from(svg.bytes).toString("utf8");
  const other = (name: string, content: string): Dropped => ({
    name,
    bytes: new TextEncoder().encode(content),
  });
  await page.goto(addressOf(site.url, "/policy", QUARTER));
  await waitForPage(page);
  const band = await dropped(
    page,
    other("改过.svg", text.replaceAll("40.0", "60.0")),
    other("<img src=x onerror=alert(1)>.svg", "<svg/>"),
    { name: "微信图片.jpg", bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
    other("三季度.csv", "单位,完成\n甲县,1"),
  );
  await expect(band.getByText(/图里记的来历被改动过/)).toBeVisible();
  await expect(band.getByText("<img src=x onerror=alert(1)>.svg")).toBeVisible();
  await expect(band.getByText(/不是本看板导出的图/)).toBeVisible();
  await expect(band.getByText(/聊天软件发图会转成JPEG/)).toBeVisible();
  await expect(band.getByText(/这是表格，不是导出的图/)).toBeVisible();
  await expect(page).toHaveURL(/\/policy/);

  site.api = answering(
    { ...TRIAL_DATASET, id: "another" },
    { region: "990000", revision: "r1", facts: [] },
  );
  await page.reload();
  await dropped(page, svg);
  await expect(band.getByText("这里没有图中的单位")).toBeVisible();
  await expect(page).toHaveURL(/\/policy/);
});

test("数据 goes on taking workbooks, and leaves pictures of the board to be traced", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/figures/lamps", { office: "xiangxi", quarter: "2021Q3" }));
  await waitForPage(page);
  const png = await saved(page, () => page.getByRole("button", { name: "PNG 图片" }).click());
  await page.goto(addressOf(site.url, "/data"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const band = await dropped(page, png);
  await expect(band.getByText("数值未变")).toBeVisible();
  await expect(page).toHaveURL(/\/figures\/lamps\?.*office=xiangxi/);
  await expect(figureOf(page, "亮灯")).toBeVisible();
  const table = { name: "三季度.csv", bytes: new TextEncoder().encode("单位,完成\n甲县,1") };
  await dropped(page, table);
  await expect(band.getByText(/这是表格，不是导出的图。请拖到/)).toBeVisible();
  await band.getByRole("link", { name: "“数据”页" }).click();
  await expect(page).toHaveURL(/\/data/);
});
