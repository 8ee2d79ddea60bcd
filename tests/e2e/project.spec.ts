/** One project of the ledger: on by keys within the filter, on paper, and where there is none. */
import { expect, test } from "../support/browser-test";
import { addressOf, figureOf, readFigureTable, waitForPage } from "../support/page-reading";

const FILTER = { issue: "recurring" };

test("← and → go on within the filtered list, and the filter stays in the address", async ({
  strictPage: page,
  openSite,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/projects/YL-0059", FILTER));
  await waitForPage(page);
  const name = await page.getByRole("heading", { level: 1 }).textContent();
  const nav = page.getByRole("navigation", { name: "列表中的前后项目" });
  await expect(nav.getByText(/^第1个，共\d+个/)).toBeVisible();
  const next = await nav.getByRole("link", { name: /^下一个：/ }).textContent();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(name ?? "");
  expect(next).toContain(await page.getByRole("heading", { level: 1 }).textContent());
  await expect(page).toHaveURL(/issue=recurring/);
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name ?? "");
});

test("milestones and investment have their tables, and an issue its four steps", async ({
  strictPage: page,
  openSite,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/projects/YL-0059", FILTER));
  await waitForPage(page);
  const milestones = await readFigureTable(page, "节点");
  expect(milestones.names).toEqual(["开工", "竣工"]);
  expect(milestones.cell("开工", "比计划")).toBe("推迟87天");
  await expect(figureOf(page, "投资进度")).toBeVisible();
  const issues = page.getByRole("region", { name: "问题" });
  await expect(issues.getByText("整改：待办")).toBeVisible();
  await issues.getByRole("button", { name: "看上一次" }).click();
  await expect(issues.locator("li:focus")).toContainText("已销号");
});

test.describe("where there is none", () => {
  // What the browser notes of an answer that is wanted.
  test.use({ allowedConsole: /status of 404/ });

  test("no such project, and an office without a ledger, are two things", async ({
    strictPage: page,
    openSite,
  }) => {
    const site = await openSite();
    await page.goto(addressOf(site.url, "/projects/none", FILTER));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有编号为“none”的项目");
    await expect(page.getByRole("link", { name: "回到项目列表" })).toHaveAttribute(
      "href",
      /issue=recurring/,
    );
    await page.goto(addressOf(site.url, "/projects/none", { office: "shangqiu" }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("本单位没有项目台账");
  });
});
