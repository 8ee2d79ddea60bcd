/**
 * Every state that a panel's data can be in, reached by `fault=` in the running app, and the way
 * out of each.
 */
import type { Page } from "@playwright/test";
import { allowClipboard, expect, test } from "../support/browser-test";
import { addressOf, cardOf, figureOf, readFigureTable, waitForPage } from "../support/page-reading";
import { letTimePass } from "../support/page-time";

const HEADS = ["完成投资", "开工率", "竣工率", "四上新增", "亮灯", "三率走势", "投资走势"];
/** What rounding and hairlines may cost. */
const MOST_JUMP_PX = 4;
/** And shorter than any limit. */
const LONGER_THAN_SLOW_MS = 5000;
const LONGER_THAN_ANY_LIMIT_MS = 20_000;

/** A figure by its place on the page, whatever its title says at the moment. */
async function boxes(page: Page): Promise<Record<string, { top: number; height: number }>> {
  const found: Record<string, { top: number; height: number }> = {};
  for (const figure of await page.getByRole("figure").all()) {
    const name =
      ((await figure.getByRole("heading").first().textContent()) ?? "").split("：")[0] ?? "";
    const box = await figure.boundingBox();
    if (box) found[name] = { top: box.y, height: box.height };
  }
  return found;
}

/** The page's time passes only when the test says so. */
async function standStill(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
  [390, 844],
] as const) {
  test(`slow, ${width} px: skeletons in the final size, then figures: nothing jumps`, async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await standStill(page);
    await page.setViewportSize({ width, height });
    await page.goto(addressOf(site.url, "/", { fault: "slow" }));
    // Some milliseconds a look: the answer is seconds away, however slowly the machine comes here.
    await expect(async () => {
      await page.clock.runFor(5);
      await expect(page.locator('figure[aria-busy="true"]')).toHaveCount(HEADS.length, {
        timeout: 200,
      });
    }).toPass();
    await expect(page.locator("main h1")).toBeVisible();
    const before = await boxes(page);
    await page.clock.fastForward(LONGER_THAN_SLOW_MS);
    await page.clock.resume();
    await waitForPage(page);
    const after = await boxes(page);
    expect(Object.keys(after)).toEqual(HEADS);
    const jumps = HEADS.flatMap((head) => {
      const grown = Math.round((after[head]?.height ?? 0) - (before[head]?.height ?? 0));
      const moved = Math.round((after[head]?.top ?? 0) - (before[head]?.top ?? 0));
      // On a phone 关注 stands above the figures, as long as what it has to say: there only the sizes
      // are promised.
      const isMoved = width > 390 && Math.abs(moved) > MOST_JUMP_PX;
      return Math.abs(grown) > MOST_JUMP_PX || isMoved
        ? [`${head}: ${grown} px higher, ${moved} px lower`]
        : [];
    });
    expect(jumps).toEqual([]);
  });
}

test.describe("500", () => {
  // The browser logs each failed request itself.
  test.use({ allowedConsole: /status of 500/ });

  test("every panel says what happened and what to do; 重试 and a good answer bring the figures", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await page.clock.install();
    await page.goto(addressOf(site.url, "/", { fault: "500" }));
    const figure = page.getByRole("figure", { name: "完成投资", exact: true });
    await expect(figure).toBeVisible();
    await letTimePass(
      page,
      () => expect(figure).toContainText("没有读到数据", { timeout: 100 }),
      1000,
    );
    await expect(figure).toContainText("服务器返回500（内部错误）");
    await expect(figure).toContainText("请稍后重试；多次失败请联系系统管理员。");
    // One reading feeds all: cards, 关注 and figures say the same, and the frame stands.
    await expect(page.getByRole("button", { name: "重试" })).toHaveCount(HEADS.length + 2);
    // Nothing was read: no month is said to be there, and no panel keeps the room of a figure for a
    // sentence.
    await expect(page.getByRole("banner")).not.toContainText("截至");
    await expect(page.getByRole("button", { name: /^季度/ })).toHaveText("季度 2026年四季度");
    await expect(page.getByRole("button", { name: /^月份/ })).toHaveText("月份 最新");
    await expect
      .poll(async () => Math.max(...Object.values(await boxes(page)).map(({ height }) => height)))
      .toBeLessThan(420);
    const asked = site.requests.length;
    await figure.getByRole("button", { name: "重试" }).click();
    await expect(page.getByRole("button", { name: "重试" })).toHaveCount(HEADS.length + 2);
    expect(site.requests.length).toBeGreaterThanOrEqual(asked);

    await page
      .getByRole("navigation", { name: "页面", exact: true })
      .getByRole("link", { name: "口径说明" })
      .click();
    await expect(page.getByText("所有单位一起排。").or(page.getByText("分开排。"))).toBeVisible();
  });
});

test("hang: after the time limit the page says that there was no answer, and 重试 asks again", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.clock.install();
  await page.goto(addressOf(site.url, "/", { fault: "hang" }));
  const figure = page.getByRole("figure", { name: "完成投资", exact: true });
  await expect(figure).toHaveAttribute("aria-busy", "true");
  await page.clock.fastForward(6000);
  await expect(figure.getByRole("status")).toHaveText("正在读取…");
  // A timed-out request is tried once more before it is called failed.
  await expect(async () => {
    await page.clock.fastForward(LONGER_THAN_ANY_LIMIT_MS);
    await expect(figure).toContainText("没有读到数据", { timeout: 200 });
  }).toPass();
  await expect(figure).toContainText("服务器在规定时间内没有回应");
  await figure.getByRole("button", { name: "重试" }).click();
  await expect(page.getByRole("banner")).toBeVisible();
});

test("bad-schema: the field and what was found there are named, nothing is drawn", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await allowClipboard(page, site);
  await page.goto(addressOf(site.url, "/", { fault: "bad-schema" }));
  const figure = page.getByRole("figure", { name: "完成投资", exact: true });
  await expect(figure).toContainText("收到的数据不符合约定，没有画图");
  await expect(figure).toContainText("facts[3].investment.done 应为整数或空，收到“一千”。");
  await expect(page.locator("[data-plot]")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "重试" })).toHaveCount(0);
  await figure.getByRole("button", { name: "复制错误说明" }).click();
  await expect(page.getByText("已复制错误说明")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    "facts[3].investment.done 应为整数或空，收到“一千”。",
  );
});

test("partial: half of the units are 未报, and every figure says n/N个单位已报", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/", { fault: "partial" }));
  await waitForPage(page);
  for (const name of ["开工率", "竣工率", "投资完成率", "四上企业新增"])
    await expect(cardOf(page, name)).toContainText("6/12个单位已报");
  for (const head of ["完成投资", "开工率", "竣工率", "四上新增"]) {
    await expect(figureOf(page, head)).toContainText("6/12个单位已报");
    const table = await readFigureTable(page, head);
    const silent = table.names.filter((name) =>
      table.columns.some((column) => table.cell(name, column) === "未报"),
    );
    expect(silent).toHaveLength(6);
    for (const name of silent)
      expect(table.columns.map((column) => table.cell(name, column)).join("")).not.toMatch(/\d/);
  }
});

test("empty: 未报不等于零, and no panel shows a 0", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/", { fault: "empty" }));
  await waitForPage(page);
  for (const head of HEADS)
    await expect(figureOf(page, head)).toContainText("未报不等于零，所以不画图。");
  await expect(page.locator("[data-plot]")).toHaveCount(0);
  for (const name of ["开工率", "竣工率", "投资完成率", "四上企业新增"]) {
    const text = (await cardOf(page, name).innerText()).replace("0/12个单位已报", "");
    expect(text).toContain("未报");
    expect(text).not.toMatch(/\d/);
  }
  await expect(page.getByRole("region", { name: "关注" })).toContainText("各单位都未报");
});

test("empty has one way out where another quarter has such data", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/", { office: "xiangxi", quarter: "2020Q3" }));
  await waitForPage(page);
  const wayOut = figureOf(page, "完成投资").getByRole("button", { name: "看2021年三季度" });
  await expect(wayOut).toBeVisible();
  await wayOut.click();
  await expect(page).toHaveURL(`${site.url}?quarter=2021Q3&office=xiangxi`);
  await expect(figureOf(page, "完成投资").getByRole("button", { name: "数据表" })).toBeVisible();
});
