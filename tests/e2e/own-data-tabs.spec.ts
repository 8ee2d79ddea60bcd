/** Several pages on one office, and pages that end in the middle: no journal is torn or written over. */
import { setTimeout as wait } from "node:timers/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import {
  XIANGXI,
  createOffice,
  drop,
  expectCounts,
  investmentTable,
  planOf,
  store,
  storeButton,
} from "../support/own-data";
import { addressOf } from "../support/page-reading";

const TENTH = 0.1;
const september = (name: string, more: number) =>
  investmentTable(name, { month: 9, money: "亿元", times: TENTH, more });

test("of two tabs the second that stores is told of the first, and stores once it has seen it", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await createOffice(page, site, XIANGXI);
  const [first, second] = [september("甲.csv", 0), september("乙.csv", 1)];

  const listener = await page.context().newPage();
  await listener.goto(addressOf(site.url, "/data"));
  await expect(listener.locator("main h1")).toHaveText("湘西州已建立，等第一张表");
  const other = await page.context().newPage();
  // Tabs tell each other; this one hears nothing, as when both are pressed at once.
  await other.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
  await other.goto(addressOf(site.url, "/data"));
  await drop(other, [second]);
  await expectCounts(planOf(other, second.name), { 新增: 20, 变更: 0 });

  await drop(page, [first]);
  await store(page, first.name, 20);
  await expect(listener.locator("main h1")).toHaveText("湘西州：1次导入，最新2021年9月");
  await storeButton(other).click();
  await expect(other.getByRole("alert").filter({ hasText: "另一个窗口" })).toHaveText(
    "这个单位的数据在另一个窗口里改过了，这次没有存入。请看过新的数据后再试。",
  );
  // The review stays, now against what the first has stored.
  await expectCounts(planOf(other, second.name), { 新增: 0, 变更: 10, 不变: 10 });
  await store(other, second.name, 10);
  await expect(other.locator("main h1")).toHaveText("湘西州：2次导入，最新2021年9月");
  await expect(other.locator("main")).toContainText("20个数；第3版");
});

/** A hundred with OWN_DATA_KILLS=100: each takes as long as the page's start. */
const KILLS = Number(process.env["OWN_DATA_KILLS"] ?? 8);
const LONGEST_DELAY_MS = 30;
/** What a table gives with `more` 1 of each unit, 万元. */
const STEP = 1000;

test(`closed ${KILLS} times while it stores, a page leaves the journal before or the one after`, async ({
  openSite,
  page: maker,
}) => {
  const site = await openSite();
  await createOffice(maker, site, XIANGXI);
  await drop(maker, [september("0.csv", 0)]);
  await store(maker, "0.csv", 20);
  const context = maker.context();
  await maker.close();

  // What stands: so many events, the last of them the table with so much more than the first.
  let standing = { events: 2, more: 0 };
  for (let more = 1; more <= KILLS + 1; more += 1) {
    const page = await context.newPage();
    await page.goto(addressOf(site.url, "/data"));
    const events = await revisionOf(page);
    expect([standing.events, standing.events + 1], `before ${more}`).toContain(events);
    if (events > standing.events) standing = { events, more: more - 1 };

    const { name, bytes } = september(`${more}.csv`, more);
    await drop(page, [{ name, bytes }]);
    const plan = planOf(page, name);
    await expectCounts(plan, { 变更: 10, 不变: 10 });
    // All ten values are of the import that stands.
    expect(await stepsOf(plan), `before ${more}`).toEqual(
      Array.from({ length: 10 }, () => (more - standing.more) * STEP),
    );
    if (more > KILLS) {
      await store(page, name, 10);
      await expect(page.locator("main")).toContainText(`20个数；第${standing.events + 1}版`);
    } else {
      await storeButton(page).click({ noWaitAfter: true });
      await wait((more - 1) % (LONGEST_DELAY_MS + 1));
    }
    await page.close();
  }
});

/** How many events the office's journal has, as the page has read it. */
async function revisionOf(page: Page): Promise<number> {
  const line = page.getByText(/20个数；第\d+版/);
  const [, revision] = /第(\d+)版/.exec(await line.innerText()) ?? [];
  return Number(revision);
}

/** By how much each line of a plan would raise its value, 万元. */
async function stepsOf(plan: Locator): Promise<number[]> {
  const cells = await plan
    .locator("tbody tr:has(td)")
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.querySelectorAll("td"), ({ textContent }) => textContent)),
    );
  return cells.map(([was = "", value = ""]) => amountIn(value) - amountIn(was));
}

/** 651,000万元 → 651000. */
function amountIn(text: string): number {
  return Number(text.replaceAll(/[,万元]/g, ""));
}
