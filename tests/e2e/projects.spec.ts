/** 项目台账: from a red unit to its projects and back with the filter intact; what leaves the page. */
import { readFile } from "node:fs/promises";
import { expect, test } from "../support/browser-test";
import { waitForPage } from "../support/page-reading";

test("filters and orders stand in the address, and Back undoes each", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}projects?lamp=red`);
  await waitForPage(page);
  await page.getByRole("button", { name: /^性质/ }).click();
  const dialog = page.getByRole("dialog", { name: "按性质筛选" });
  await dialog.getByRole("checkbox", { name: /^续建/ }).check();
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("kind")).toBe("carriedOver");
  await page.getByRole("button", { name: /^累计完成投资，/ }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("sort")).toBe("-done");
  await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.get("sort")).toBeNull();
  await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.get("kind")).toBeNull();
  await expect(page.getByRole("button", { name: "移除亮灯：红灯" })).toBeVisible();
});

test("a long list is scrolled to its end, with few rows in the document", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}projects`);
  const region = page.getByRole("region", { name: "项目清单，可滚动" });
  const last = Number(await page.getByRole("table").getAttribute("aria-rowcount"));
  await expect
    .poll(async () => {
      await region.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
      const row = page.locator("tbody tr[aria-rowindex]").last();
      return Number(await row.getAttribute("aria-rowindex"));
    })
    .toBe(last);
  expect(await page.locator("tbody tr").count()).toBeLessThan(60);
});

test("what is filtered leaves as CSV, whole", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(`${site.url}projects?list=redCard`);
  await waitForPage(page);
  const rows = Number(await page.getByRole("table").getAttribute("aria-rowcount"));
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("menuitem", { name: "CSV 数据" }).click();
  const text = await readFile(await (await coming).path(), "utf8");
  // Head, projects and their sums.
  expect(text.trimEnd().split("\r\n")).toHaveLength(rows + 1);
});

test("a unit leads to its projects, and Back returns", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(`${site.url}counties/990103`);
  await waitForPage(page);
  await page.getByRole("link", { name: "看红灯项目" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("counties")).toBe("990103");
  expect(new URL(page.url()).searchParams.get("lamp")).toBe("red");
  await page.goBack();
  await expect.poll(() => new URL(page.url()).pathname).toContain("/counties/990103");
});
