/**
 * A machine whose clock is wrong: the wall says so, by the times of the server's answers, and
 * trusts its data no less.
 */
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf } from "../support/page-reading";
import { letTimePass } from "../support/page-time";
import type { Api } from "../support/site";

const AHEAD_MS = 12 * 60_000;
const REFRESH_MS = 30_000;

test("a clock that is 12 minutes ahead is named in the foot and on the status page", async ({
  openSite,
  strictPage: page,
}) => {
  const office = createMockApi("yunling");
  // The server's time is the true one, and goes on as the page's does.
  const api: Api = async (request) => {
    const response = await office(request);
    response?.headers.set(
      "date",
      new Date((await page.evaluate(() => Date.now())) - AHEAD_MS).toUTCString(),
    );
    return response;
  };
  const site = await openSite({ config: { data: "api", refreshSeconds: REFRESH_MS / 1000 }, api });
  await page.clock.install({ time: "2026-11-29T12:00:00+08:00" });
  await page.goto(addressOf(site.url, "/wall", { scenes: "headline,lamps" }));
  await expect(page.locator("main svg[data-scene]").first()).toBeVisible();
  const foot = page.locator("footer");
  await letTimePass(
    page,
    () => expect(foot).toContainText("本机时钟比服务器快12分钟", { timeout: 100 }),
    REFRESH_MS,
  );
  // Unchanged answers (304) bring a time of their own.
  expect(site.requests.filter(({ status }) => status === 304).length).toBeGreaterThan(0);
  await expect(page.getByRole("group", { name: "数据新旧" })).toHaveAttribute(
    "data-freshness",
    /^(fresh|refreshing)$/,
  );

  await page.keyboard.press("s");
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "时钟", exact: true }) });
  await expect(row.getByRole("cell")).toHaveText(/^本机时钟比服务器快12分钟，/);
});
