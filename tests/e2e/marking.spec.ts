/** Numbers are text first: they can be marked with the mouse, and copied from their explanation. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { addressOf, cardOf, figureOf, waitForPage } from "../support/page-reading";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/**
 * Drags the mouse over a text from its first to its last character; answers what is marked then.
 */
async function mark(page: Page, text: Locator): Promise<string> {
  await text.scrollIntoViewIfNeeded();
  const box = await text.boundingBox();
  if (!box) throw new Error("nothing to mark");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 1, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, y, { steps: 4 });
  await page.mouse.up();
  return page.evaluate(() => getSelection()?.toString() ?? "");
}

test("a number of a card, a cell, a sentence and a plot is marked without opening anything", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  const number = (within: Locator) => within.getByRole("button", { name: /看数字由来/ });
  const expectMarked = async (text: Locator) => {
    const marked = await mark(page, text);
    expect(marked).toMatch(/\d/);
    expect(await text.textContent()).toContain(marked.trim());
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };

  await page.goto(addressOf(site.url, "/"));
  await waitForPage(page);
  await expectMarked(number(cardOf(page, "投资完成率")));
  await expectMarked(
    figureOf(page, "完成投资")
      .locator("svg text", { hasText: /^\d+\.\d+%?$/ })
      .first(),
  );
  await page.goto(addressOf(site.url, "/counties"));
  await waitForPage(page);
  await expectMarked(number(page.getByRole("table").first()).first());
  await page.goto(addressOf(site.url, "/report"));
  await waitForPage(page);
  await expectMarked(number(page.getByRole("region", { name: "通报" })).first());
});

test("复制 of an explanation gives the number with name, unit, period and source; a press still opens it", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/", { quarter: "2025Q3" }));
  await waitForPage(page);
  const number = cardOf(page, "投资完成率").getByRole("button", { name: /看数字由来/ });
  const shown = await number.innerText();
  await number.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "数字由来" });
  await dialog.getByRole("button", { name: "复制", exact: true }).click();
  await expect(page.getByText("已复制数字")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")[0]).toMatch(
    /^全市投资完成率（2025年1—9月累计）：.+ = 累计完成投资.+亿元 ÷ 年度计划投资.+亿元$/,
  );
  expect(copied).toContain(shown.replace(/\s/g, ""));
  expect(copied).toMatch(/来源：演示数据（虚构）.*报告期2025年9月/);
});
