/** 项目台账: from a red lamp to an issue and back with the filter intact; what leaves the page. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { waitForPage } from "../support/page-reading";

const LAMP = "市直投资完成率红灯，看未达序时的项目";
const UNIT = "990100-direct";

const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const chip = (page: Page, label: string) => page.getByRole("button", { name: `移除${label}` });
const sums = (page: Page) => page.getByRole("group", { name: "筛选结果合计" });

/** The list behind the lamp, with what its address says of it. */
async function expectList(page: Page): Promise<void> {
  await expect(sums(page)).toBeVisible();
  expect([parameter(page, "counties"), parameter(page, "list")]).toEqual([UNIT, "behindPace"]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^市直台账（未达序时.*）：\d+个/,
  );
  await expect(chip(page, "清单：未达序时")).toBeVisible();
}

/** A project that the filter lets through: its issue is there. */
async function expectIssue(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByRole("region", { name: "问题" })).toContainText(/未销号[1-9]/);
}

test.describe("from a red lamp to an issue and back, the filter intact", () => {
  test("by mouse", async ({ openSite, strictPage: page }) => {
    const site = await openSite();
    await page.goto(`${site.url}counties`);
    await waitForPage(page);
    await page.getByRole("link", { name: LAMP }).click();
    await expectList(page);
    await page.getByRole("button", { name: /^更多/ }).click();
    await page.getByRole("button", { name: /^问题状态/ }).click();
    const states = page.getByRole("dialog", { name: "按问题状态筛选" });
    await states.getByRole("checkbox", { name: /^未销号/ }).check();
    await states.getByRole("button", { name: "确定" }).click();
    await expect.poll(() => parameter(page, "issue")).toBe("open");
    await page.keyboard.press("Escape");
    const first = page.locator("tbody th").getByRole("link").first();
    const name = (await first.textContent()) ?? "";
    await first.click();
    await expectIssue(page, name);
    await page.goBack();
    await expectList(page);
    await expect(chip(page, "问题状态：未销号")).toBeVisible();
    await expect(first).toHaveText(name);
    await page.goBack();
    await expect.poll(() => parameter(page, "issue")).toBeNull();
    await expectList(page);
    await page.goBack();
    await expect(page.getByRole("link", { name: LAMP })).toBeVisible();
  });

  test("by keyboard", async ({ openSite, strictPage: page }) => {
    const site = await openSite();
    await page.goto(`${site.url}counties`);
    await waitForPage(page);
    const lamp = page.getByRole("link", { name: LAMP });
    // Where the Tab key comes by is for the browser to say: only the last step there is ours.
    await page.getByRole("link", { name: "市直", exact: true }).focus();
    await tabTo(page, lamp);
    await page.keyboard.press("Enter");
    await expectList(page);
    const project = page.getByRole("link", { name: "云岭市鹭湾冷链物流园" });
    await page.getByRole("searchbox").fill("鹭湾");
    await expect.poll(() => parameter(page, "q")).toBe("鹭湾");
    await tabTo(page, project);
    await page.keyboard.press("Enter");
    await expectIssue(page, "云岭市鹭湾冷链物流园");
    // The browser's own key for Back is none of the page's.
    await page.goBack();
    await expectList(page);
    await expect(page.getByRole("searchbox")).toHaveValue("鹭湾");
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

    test("by 关注 and a card", async ({ openSite, strictPage: page }) => {
      const site = await openSite();
      await page.goto(site.url);
      await waitForPage(page);
      await page.getByRole("link", { name: /^市直，看.*未达序时的项目/ }).tap();
      await expect(sums(page)).toBeVisible();
      expect(parameter(page, "counties")).toBe(UNIT);
      const list = parameter(page, "list");
      expect(list).toContain("behindPace");
      await page.getByRole("button", { name: /^项目筛选/ }).tap();
      await page.getByRole("button", { name: /^问题状态/ }).tap();
      const states = page.getByRole("dialog", { name: "按问题状态筛选" });
      await states.getByRole("checkbox", { name: /^未销号/ }).check();
      await states.getByRole("button", { name: "确定" }).tap();
      await expect.poll(() => parameter(page, "issue")).toBe("open");
      // Back closes the sheet first.
      await page.goBack();
      await expect(page.getByRole("dialog")).toHaveCount(0);
      const first = page
        .getByRole("region", { name: "项目清单，可滚动" })
        .getByRole("link")
        .first();
      const name = (await first.textContent()) ?? "";
      await first.tap();
      await expectIssue(page, name);
      await page.goBack();
      await expect(first).toHaveText(name);
      expect([parameter(page, "list"), parameter(page, "issue")]).toEqual([list, "open"]);
    });
  });
});

/** Goes on by the Tab key until the focus is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    const isThere = await wanted
      .first()
      .evaluate((element) => element === document.activeElement)
      .catch(() => false);
    if (isThere) return;
  }
  throw new Error("the Tab key does not come there");
}

test("an office without a ledger has no links to one", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(`${site.url}counties?office=xiangxi`);
  await waitForPage(page);
  await expect(page.getByRole("link", { name: /看.*的项目/ })).toHaveCount(0);
});

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
  await expect.poll(() => parameter(page, "kind")).toBe("carriedOver");
  await page.getByRole("button", { name: /^累计完成投资，/ }).click();
  await expect.poll(() => parameter(page, "sort")).toBe("-done");
  await page.goBack();
  await expect.poll(() => parameter(page, "sort")).toBeNull();
  await page.goBack();
  await expect.poll(() => parameter(page, "kind")).toBeNull();
  await expect(chip(page, "亮灯：红灯")).toBeVisible();
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

test("a project far down is left and found again where it was", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}projects`);
  const region = page.getByRole("region", { name: "项目清单，可滚动" });
  const row = page.locator('tbody tr[aria-rowindex="252"]');
  await expect(async () => {
    await region.evaluate((element) => element.scrollTo({ top: 250 * 40 }));
    await expect(row.getByRole("link")).toBeVisible({ timeout: 500 });
  }).toPass();
  const name = (await row.getByRole("link").textContent()) ?? "";
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.goBack();
  await expect(row.getByRole("link")).toHaveText(name);
  await expect(row.getByRole("link")).toBeInViewport();
});

test("what is filtered leaves as CSV, whole, with days as days", async ({
  openSite,
  strictPage: page,
}) => {
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
  expect(text).toMatch(/,20\d\d-\d\d-\d\d,/);
  expect(text).not.toContain("'20");
});

test("a unit leads to its projects, and Back returns", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(`${site.url}counties/990103`);
  await waitForPage(page);
  await page.getByRole("link", { name: "看红灯项目" }).click();
  await expect.poll(() => parameter(page, "counties")).toBe("990103");
  expect(parameter(page, "lamp")).toBe("red");
  await page.goBack();
  await expect.poll(() => new URL(page.url()).pathname).toContain("/counties/990103");
});

test("a short list is whole on paper", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(`${site.url}projects?list=issueOverdue`);
  await waitForPage(page);
  const total = Number(await page.getByRole("table").getAttribute("aria-rowcount")) - 1;
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("tbody tr[aria-rowindex]")).toHaveCount(total);
});

test("what the list shows first is asked for before anybody goes there, and once", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: { data: "api" }, api: createMockApi("yunling") });
  const lists = () =>
    site.requests.filter(({ path }) => path.includes("/regions/990100/projects?")).length;
  await page.goto(site.url);
  await waitForPage(page);
  await expect.poll(lists).toBe(1);
  await page.getByRole("link", { name: "项目台账" }).first().click();
  await expect(page.locator("tbody tr[aria-rowindex]").first()).toBeVisible();
  expect(lists()).toBe(1);
});
