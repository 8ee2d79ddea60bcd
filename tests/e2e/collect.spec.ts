/** 加入汇报: what is pressed on any page lands in one tray, frozen with its address. */
import { sorted } from "../../src/lib/array";
import { expect, test } from "../support/browser-test";
import { addressOf, figureOf, waitForPage } from "../support/page-reading";
import { collectFigure, expectTold, keptTrays, wordsOf } from "../support/report";
import { versionsApi } from "../support/versions";

const byText = (a: string, b: string) => a.localeCompare(b);
const NAME = "2026年四季度重点项目汇报";

test("collected on four pages, kept over a reload, and counted at 汇报", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  const report = page.getByRole("navigation", { name: "页面", exact: true });
  await page.goto(addressOf(site.url, "/"));
  await waitForPage(page);
  await expect(report.getByRole("link", { name: "汇报", exact: true })).toBeVisible();
  await collectFigure(page, "亮灯");
  await expectTold(
    page,
    `已新建“${NAME}”，放入“亮灯”，并备好通报和县区对比（不要的可以移出），共3项。`,
  );
  await page.getByRole("button", { name: "加入汇报：四项主要指标" }).click();
  await expectTold(page, `已把“云岭市四项主要指标”加入“${NAME}”，共4项。`);
  // The same once more.
  await collectFigure(page, "亮灯");
  await expectTold(page, `“${NAME}”里已有“亮灯”，范围、版本和数都相同，没有再加。`);

  await page.goto(
    addressOf(site.url, "/counties", { sort: "-startRate", counties: "990101,990103" }),
  );
  await waitForPage(page);
  await page
    .getByRole("region", { name: "各项指标" })
    .getByRole("button", { name: "导出" })
    .click();
  await page.getByRole("menuitem", { name: "加入汇报" }).click();
  await expectTold(page, `已把“县区对比”加入“${NAME}”，共5项。`);

  await page.goto(addressOf(site.url, "/counties/990103"));
  await waitForPage(page);
  await page.getByRole("button", { name: "全页加入汇报（四项指标和3张图）" }).click();
  await expectTold(page, `已把这4项加入“${NAME}”，共9项。`);

  await page.goto(addressOf(site.url, "/figures/issues", { stage: "building", theme: "dark" }));
  await waitForPage(page);
  await page
    .getByRole("region", { name: "图片预览" })
    .getByRole("button", { name: "加入汇报" })
    .click();
  await expectTold(page, `已把“问题”加入“${NAME}”，共10项。`);

  await page.goto(addressOf(site.url, "/report"));
  await waitForPage(page);
  await page.getByRole("checkbox", { name: "季度环比" }).uncheck();
  await page
    .getByRole("region", { name: "通报" })
    .getByRole("button", { name: "加入汇报" })
    .click();
  await expectTold(page, `已把“通报”加入“${NAME}”，共11项。`);
  await page.reload();
  await expect(report.getByRole("link", { name: "汇报，已有11项" })).toHaveText("汇报11");

  const [tray, ...others] = await keptTrays(page);
  expect(others).toEqual([]);
  expect(tray && wordsOf(tray)).toEqual([
    "/report bulletin",
    "/counties table",
    "/figures/lamps lamps",
    "/ cards",
    "/counties table",
    "/counties/990103 cards",
    "/counties/990103 investment-trend",
    "/counties/990103 enterprises-trend",
    "/counties/990103 rate-trend",
    "/figures/issues issues",
    "/report bulletin",
  ]);
  // Addresses say all that they mean, and nothing of how the page looked.
  const scope = {
    office: "yunling",
    region: "990100",
    quarter: "2026Q4",
    asof: "2026-10",
    basis: "ytd",
  };
  const search = tray?.items.map((item) => item.search) ?? [];
  expect(search[2]).toEqual(scope);
  expect(search[4]).toMatchObject({ ...scope, counties: "990101,990103", sort: "-startRate" });
  expect(search[4]?.["columns"]).toContain("investmentDone");
  expect(search[6]).toEqual(scope);
  expect(search[9]).toEqual({ ...scope, stage: "building" });
});

test("撤销 takes out what the press put in, and with the first the tray itself", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/projects", { view: "statistics" }));
  await waitForPage(page);
  await collectFigure(page, "项目阶段");
  await expectTold(page, "共3项。");
  const undo = page.getByRole("button", { name: "撤销" });
  const menu = figureOf(page, "项目阶段").getByRole("button", { name: "导出" });
  await menu.focus();
  await undo.focus();
  await page.keyboard.press("Enter");
  await expect(menu).toBeFocused();
  await expectTold(page, `已撤销，“${NAME}”没有建。`);
  expect(await keptTrays(page)).toEqual([]);
  await collectFigure(page, "项目阶段");
  await expectTold(page, "共3项。");
  await collectFigure(page, "问题");
  await expectTold(page, "共4项。");
  await undo.click();
  await expectTold(page, `已撤销，“${NAME}”现有3项。`);
  await collectFigure(page, "问题");
  await page.getByRole("status").getByRole("link", { name: "打开汇报" }).click();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/report$/);
});

test("of two tabs that add at once both land, and each counts what the other has added", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await tab.goto(addressOf(site.url, "/"));
    await waitForPage(tab);
  }
  await Promise.all([collectFigure(page, "亮灯"), collectFigure(other, "开工率")]);
  for (const tab of [page, other])
    await expect(tab.getByRole("link", { name: "汇报，已有4项" })).toBeVisible();
  const [tray, ...others] = await keptTrays(page);
  expect(others).toEqual([]);
  expect(tray && sorted(wordsOf(tray), byText)).toEqual([
    "/counties table",
    "/figures/lamps lamps",
    "/figures/start-rate start-rate",
    "/report bulletin",
  ]);
});

test("figures of a server that publishes versions are kept at the version that they are of", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({
    config: { data: "api", refreshSeconds: 30 },
    api: versionsApi("yunling"),
  });
  await page.goto(addressOf(site.url, "/figures/lamps"));
  await waitForPage(page);
  await page.getByRole("button", { name: "加入汇报", exact: true }).click();
  await expectTold(page, "共3项。");
  const [tray] = await keptTrays(page);
  const versions = new Set(tray?.items.map(({ search }) => search["version"]));
  expect(versions.size).toBe(1);
  expect([...versions][0]).toMatch(/^v\d+$/);
});

test("a browser that keeps nothing says so, and nothing seems to be collected", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => {
      if (name === "reports") throw new DOMException("refused", "SecurityError");
      return open(name, version);
    };
  });
  await page.goto(addressOf(site.url, "/"));
  await waitForPage(page);
  await collectFigure(page, "亮灯");
  await expectTold(
    page,
    "没有加入汇报：这个浏览器没有保存汇报（可能是无痕窗口，或禁用了网站数据）。",
  );
  await expect(page.getByRole("link", { name: "汇报", exact: true }).first()).toBeVisible();
});
