/**
 * An office's server whose answers do not fit: good figures stand, and everything that was done to
 * them is named.
 */
import type { Page } from "@playwright/test";
import { allowClipboard, expect, test } from "../support/browser-test";
import { addressOf, cardOf, waitForPage } from "../support/page-reading";
import type { Api } from "../support/site";
import { TRIAL_DATASET, TRIAL_REGIONS, answering } from "../support/trial-office";

const REGIONS = TRIAL_REGIONS;
const DATASET = {
  ...TRIAL_DATASET,
  months: ["2026-09", "2036-09"],
  sources: [{ id: "s1", title: "<b>试点通报</b>", groups: ["investment"], note: 7 }],
};
const reported = (county: string, month: string, done: number) => ({
  county,
  month,
  investment: { planned: 1_000_000, done },
});
const FACTS = {
  region: "990000",
  revision: "r1",
  facts: [
    reported("990101", "2026-09", 760_000),
    { county: "990101", month: "2026-09", enterprises: { total: { added: 26, target: 40 } } },
    reported("990102", "2026-09", 240_000),
    reported("990102", "2026-09", 250_000),
    reported("990199", "2026-09", 120_000),
    reported("990101", "2036-09", 0),
  ],
};

const apiOf = (dataset: object) => answering(dataset, FACTS);

/**
 * Months to come twice (listed, and reported), two members of a source, an unknown county, and a
 * conflict.
 */
const COUNT = "数据有6处问题";

function reconciled(page: Page, subject: string) {
  return page
    .getByRole("region", { name: "本期核对" })
    .getByRole("row", { name: new RegExp(`^${subject}`) });
}

test("the figures stand on what fits; one line says how much did not, and its list can be copied", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: { data: "api" }, api: apiOf(DATASET) });
  await allowClipboard(page, site);
  await page.goto(site.url);
  await waitForPage(page);
  await expect(cardOf(page, "投资完成率")).toContainText("50.5");
  await expect(cardOf(page, "四上企业新增")).toContainText("26");
  const notice = page.getByRole("status").filter({ hasText: COUNT });
  await expect(notice).toBeVisible();

  await notice.getByRole("button", { name: "查看" }).click();
  const dialog = page.getByRole("dialog", { name: COUNT });
  await expect(dialog.getByRole("listitem")).toHaveCount(6);
  await expect(dialog).toContainText(
    "代码990199不在regions中：2026-09共1条记录，其中2026-09累计完成投资12亿元",
  );
  await expect(dialog).toContainText(
    "乙县的2026年9月累计完成投资先后有两个不同的数：240,000万元、250,000万元",
  );
  await dialog.getByRole("button", { name: "复制" }).click();
  await expect(page.getByText("已复制数据问题，可发给数据提供单位")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^试点市看板：数据有6处问题，请核实后重报。\n数据版本r1，生成时间2026年10月8日09:00\n1\. /,
  );
  expect(copied).toContain("sources[0].months");
  expect(copied).not.toMatch(/[<>]/);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(notice.getByRole("button", { name: "查看" })).toBeFocused();

  await notice.getByRole("button", { name: "关闭提示" }).click();
  await expect(notice).toHaveCount(0);
  await page.goto(addressOf(site.url, "/policy", {}));
  await expect(reconciled(page, "乙县累计完成投资")).toContainText("先240,000万元");
  await expect(reconciled(page, "乙县累计完成投资")).toContainText("后250,000万元");
  await expect(page.getByRole("region", { name: "本期核对" })).toContainText(COUNT);
  await expect(page.getByText("<b>试点通报</b>")).toBeVisible();
});

test("on 汇报 what was wrong in the ledger is said with it", async ({
  openSite,
  strictPage: page,
}) => {
  const card = { id: "p1", name: "甲项目", county: "990101" };
  const api: Api = async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.endsWith("/projects")) return apiOf(DATASET)(request);
    const items = searchParams.has("redCard") ? [card, card] : [card];
    return Response.json({ total: 1, items, facets: { issue: { open: 1 } }, next: null });
  };
  const site = await openSite({ config: { data: "api" }, api });
  await page.goto(addressOf(site.url, "/report"));
  await waitForPage(page);
  await expect(page.getByRole("region", { name: "通报" })).toContainText("红牌项目1个：甲项目");
  const notice = page.getByRole("status").filter({ hasText: "数据有7处问题" });
  await notice.getByRole("button", { name: "查看" }).click();
  await expect(page.getByRole("dialog", { name: "数据有7处问题" })).toContainText("项目p1列了2次");
});

test.describe("the words for it did not come", () => {
  test.use({ allowedConsole: /Failed to load resource/ });

  test("they are asked for again with the next reading, though it brings the same data", async ({
    openSite,
    strictPage: page,
  }) => {
    const api: Api = async (request) => {
      const answer = await apiOf(DATASET)(request);
      answer?.headers.set("ETag", '"1"');
      return answer;
    };
    const site = await openSite({ config: { data: "api", refreshSeconds: 5 }, api });
    const words = "**/assets/data-problems-notice-*.js";
    await page.route(words, (route) => route.abort());
    const failed = page.waitForEvent("requestfailed", (request) =>
      request.url().includes("data-problems-notice"),
    );
    await page.goto(site.url);
    await waitForPage(page);
    await failed;
    await page.unroute(words);
    await expect(page.getByRole("status").filter({ hasText: COUNT })).toBeVisible();
  });
});

test("the wall says how many in its note, and which on its status page", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: { data: "api" }, api: apiOf(DATASET) });
  await page.goto(addressOf(site.url, "/wall", { scenes: "investment", dwell: "600" }));
  await expect(page.getByText(`${COUNT}，按S看是哪几处。`)).toBeVisible();
  await page.keyboard.press("s");
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "数据问题" }) });
  await expect(row.getByRole("cell")).toContainText("6处");
  await expect(row.getByRole("cell")).toContainText("990199不在regions中");
  await expect(row.getByRole("cell")).toContainText("2036-09共1条记录");
});

test("a code listed twice is no data: the message names it", async ({
  openSite,
  strictPage: page,
}) => {
  const twice = { ...DATASET, regions: [...REGIONS, { ...REGIONS[1], name: "甲区" }] };
  const site = await openSite({ config: { data: "api" }, api: apiOf(twice) });
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("990101出现了2次（“甲县”、“甲区”）");
  await expect(page.getByRole("figure")).toHaveCount(0);
});
