/** 数据质量, 可能的原因 and 攻坚行动: from a sign to its project and back; what leaves the page. */
import { readFile } from "node:fs/promises";
import { violationsOn } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { waitForPage } from "../support/page-reading";

// An office without a ledger answers 404.
test.use({ allowedConsole: /status of 404 .*\/projects/ });

test("a fault chosen stands in the address, leads to its projects, and Back undoes it", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}quality`);
  await waitForPage(page);
  const faults = page.getByRole("group", { name: "五不报" });
  await expect(faults).toContainText("瞒报");
  const missed = faults.getByRole("button", { name: /^疑似漏报/ });
  await missed.focus();
  await page.keyboard.press("Enter");
  await expect(missed).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => new URL(page.url()).searchParams.get("misreport")).toBe("missed");
  const group = page.getByRole("region", { name: "本期未报" });
  await expect(group).toContainText("不按0计");
  await expect(page.getByRole("region", { name: "更名" })).toHaveCount(0);
  const name = (await group.getByRole("link").first().textContent()) ?? "";
  await group.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await page.goBack();
  await expect(missed).toHaveAttribute("aria-pressed", "true");
  await page.goBack();
  await expect(missed).toHaveAttribute("aria-pressed", "false");
});

test("more rows come on demand, and all of them leave as CSV", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}quality?misreport=wrong`);
  await waitForPage(page);
  const group = page.getByRole("region", { name: "报后更正" });
  await expect(group.getByRole("listitem")).toHaveCount(5);
  const lead = await page.getByRole("heading", { level: 1 }).textContent();
  const found = Number(/发现(\d+)处/.exec(lead ?? "")?.[1]);
  const more = group.getByRole("button", { name: /^全部\d+处$/ });
  const all = Number(/\d+/.exec((await more.textContent()) ?? "")?.[0]);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("menuitem", { name: "CSV 数据" }).click();
  const text = await readFile(await (await coming).path(), "utf8");
  expect(text.trimEnd().split("\r\n")).toHaveLength(found + 1);
  await more.click();
  await expect(group.getByRole("listitem")).toHaveCount(all);
});

test("rules are chosen from a list with their counts; one that there is not is named", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}quality?rule=gone`);
  await waitForPage(page);
  await expect(page.getByText("网址中的规则“gone”无效，已略去；其他条件保留。")).toBeVisible();
  await page.getByRole("button", { name: /^规则/ }).click();
  const dialog = page.getByRole("dialog", { name: "按规则筛选" });
  await dialog.getByRole("checkbox", { name: /^累计投资下降 \d/ }).check();
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("rule")).toBe("investedFalls");
  await expect(page.getByRole("region", { name: "累计投资下降" })).toBeVisible();
});

test("an office without a ledger is told so, and has no 攻坚行动", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}quality?office=shangqiu`);
  await expect(page.getByRole("heading", { name: "本单位没有项目台账" })).toBeVisible();
  await page.goto(`${site.url}?office=shangqiu`);
  await waitForPage(page);
  await expect(page.getByRole("region", { name: "攻坚行动" })).toHaveCount(0);
});

test("a difference from the ledger names the projects that may explain it", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(`${site.url}counties/990103`);
  const causes = page.getByRole("region", { name: "与台账不一致，可能的原因" });
  await expect(causes).toContainText("各差多少没有逐个核算");
  await causes.getByRole("link", { name: /^看岚溪县的/ }).click();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/quality$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("岚溪县数据质量");
});

test("a campaign on 总览 counts its days by the office's clock and leads to its projects", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.clock.setFixedTime("2026-12-08T20:00:00Z");
  await page.goto(site.url);
  const panel = page.getByRole("region", { name: "攻坚行动" });
  await expect(panel.getByRole("listitem").first()).toContainText(/百日攻坚行动最后一天\d/);
  await expect(panel).toContainText("到2026年10月底");
  expect(await violationsOn(page)).toEqual([]);
  await panel.getByRole("link", { name: /看项目.*四季度集中开工/ }).click();
  await expect
    .poll(() => new URL(page.url()).searchParams.get("round"))
    .toBe("2026年四季度集中开工");
});
