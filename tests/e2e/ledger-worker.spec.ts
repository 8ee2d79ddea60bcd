/**
 * The built-in ledger is answered by a thread of its own, under the program's own security policy.
 */
import { expect, test } from "../support/browser-test";
import { waitForPage } from "../support/page-reading";

/** What the ledger's address answers to the page's own `fetch`. */
const LEDGER = "mock/yunling/api/v1/regions/990100/projects";

for (const base of ["/", "/board/"]) {
  test(`one worker answers all questions, at ${base}`, async ({ openSite, strictPage: page }) => {
    const site = await openSite({ basePath: base });
    await page.goto(site.url);
    await waitForPage(page);
    const ask = (query: string) =>
      page.evaluate(async (address) => {
        const response = await fetch(address);
        const tag = response.headers.get("ETag");
        const body: { total: number } = await response.json();
        return { status: response.status, total: body.total, hasTag: tag !== null };
      }, `${site.url}${LEDGER}?${query}`);
    const whole = await ask("limit=1");
    expect(whole).toMatchObject({ status: 200, hasTag: true });
    expect((await ask("limit=1&q=qw")).total).toBeLessThan(whole.total);
    expect(page.workers()).toHaveLength(1);
  });
}

test("so many projects as the address asks for, for measurements", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}?projects=5000`);
  await waitForPage(page);
  const total = await page.evaluate(async (address) => {
    const body: { total: number } = await (await fetch(address)).json();
    return body.total;
  }, `${site.url}${LEDGER}?limit=1`);
  expect(total).toBe(5000);
});
