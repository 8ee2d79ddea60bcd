/** 统计 of 项目台账: its figures follow the filters, and their numbers open what they count. */
import { readFile } from "node:fs/promises";
import { expect, test } from "../support/browser-test";
import { figureOf, readFigureTable, waitForPage } from "../support/page-reading";

test("a number opens as many projects with the filters kept, and Back returns to 统计", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}projects?kind=new`);
  await waitForPage(page);
  await page.getByRole("radio", { name: "统计" }).check();
  await expect.poll(() => new URL(page.url()).searchParams.get("view")).toBe("statistics");
  const { cell } = await readFigureTable(page, "项目阶段");
  const count = cell("云麓区", "前期");
  const row = figureOf(page, "项目阶段").getByRole("row", { name: /^云麓区/ });
  await row.getByRole("link").first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get("stage")).toBe("preparation");
  const { searchParams } = new URL(page.url());
  expect([searchParams.get("kind"), searchParams.get("counties")]).toEqual(["new", "990101"]);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${count}个项目`);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "统计" })).toBeChecked();
  await expect(figureOf(page, "项目阶段")).toBeVisible();
});

test("by the keys alone: a row of the plot opens its projects", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}projects?view=statistics`);
  await waitForPage(page);
  const plot = figureOf(page, "按联系领导").getByRole("group", { name: /回车看项目/ });
  await plot.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("leader")).not.toBeNull();
  await expect(page.getByRole("region", { name: "项目清单", exact: true })).toBeVisible();
});

test("a figure's own page and its files keep the filters of the address", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}figures/issues?stage=building`);
  await waitForPage(page);
  await expect(figureOf(page, "问题")).toContainText("筛选：阶段：在建");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV 数据" }).click();
  const text = await readFile(await (await coming).path(), "utf8");
  expect(text).toContain("stage=building");
  await page.getByRole("button", { name: "移除阶段：在建" }).click();
  await expect(figureOf(page, "问题")).not.toContainText("筛选");
});

test("an office without ledger says so, and offers none of its figures", async ({
  openSite,
  page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}figures/stages?office=xiangxi`);
  await expect(page.getByRole("heading", { name: "本单位没有项目台账" })).toBeVisible();
  await page.goto(`${site.url}figures/lamps?office=xiangxi`);
  await waitForPage(page);
  await expect(page.getByRole("navigation", { name: "其他图" })).not.toContainText("台账");
});
