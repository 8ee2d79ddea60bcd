/** Every view of the page 数据, on a phone and a desktop: WCAG 2.2 AA by axe, and nothing too wide. */
import type { Page } from "@playwright/test";
import { violationsOn } from "../support/axe";
import { expect, test } from "../support/browser-test";
import {
  XIANGXI,
  createOffice,
  drop,
  fileRow,
  openView,
  planOf,
  store,
  workbook,
} from "../support/own-data";

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const FILE = "xiangxi-2021-09-投资完成情况.xlsx";
/** Of another prefecture: nearly all of it is a question. */
const STRANGE = "shangqiu-2020-09-四上企业.xls";
const LEDGER = "yunling-2026-09-项目台账.xlsx";

async function look(page: Page, state: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
    await page.setViewportSize(viewport);
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const parts = [document.documentElement, ...document.querySelectorAll("main")];
            return Math.max(
              ...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
            );
          }),
        `${state}, px too wide on a ${size}`,
      )
      .toBeLessThanOrEqual(0);
    for (const [colorScheme, rules] of [
      ["light", "wcag"],
      ["dark", "colour"],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      expect.soft(await violationsOn(page, rules), `${state}, ${size}, ${colorScheme}`).toEqual([]);
    }
  }
}

test("建立本单位, both ways", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(`${site.url}data`);
  await page.getByLabel("地级行政区").fill(XIANGXI.prefecture);
  await expect(page.getByText("共8个单位：")).toBeVisible();
  await look(page, "from the list");
  await page.getByRole("radio", { name: "从一张表开始" }).check();
  await look(page, "from a table");
});

test("导入 with questions, refusals, a ledger and what is stored", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await createOffice(page, site, XIANGXI);
  await drop(page, [
    await workbook(STRANGE),
    await workbook(LEDGER),
    { name: "空的.csv", bytes: new Uint8Array() },
  ]);
  await expect(fileRow(page, "空的.csv")).toContainText("这个文件是空的");
  await expect(planOf(page, STRANGE).getByRole("region", { name: /^拦截/ })).toBeVisible();
  await look(page, "questions");
  await fileRow(page, LEDGER).getByRole("button", { name: LEDGER, exact: true }).click();
  await expect(planOf(page, LEDGER)).toBeVisible();
  await look(page, "a ledger");
});

test("记录, 单位, 口径, 空表和设置 and 单位文件", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await createOffice(page, site, XIANGXI);
  await drop(page, [await workbook(FILE)]);
  await store(page, FILE, 30);
  for (const view of ["单位", "口径", "空表和设置", "单位文件", "记录"]) {
    await openView(page, view);
    await expect(page.getByRole("radio", { name: view, exact: true })).toBeChecked();
    await look(page, view);
  }
  await page.getByRole("button", { name: "撤销这次导入" }).click();
  await expect(page.getByRole("dialog", { name: "撤销导入" })).toBeVisible();
  await look(page, "the question before an undoing");
});
