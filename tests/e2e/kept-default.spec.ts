/**
 * 「设为默认」: kept in this browser, named where it holds, left with one press, and never stronger than
 * a link.
 */
import { expect, test } from "../support/browser-test";
import { addressOf, waitForPage } from "../support/page-reading";
import type { Api } from "../support/site";

const NAMED = "默认：云麓区、霁阳县 · 当季";

test("a default holds at bare addresses, is named there, and gives way to links", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  const units = page.getByRole("button", { name: /^范围/ });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.goto(
    addressOf(site.url, "/", { quarter: "2026Q3", counties: "990101,990108", basis: "quarter" }),
  );
  await waitForPage(page);
  await button("设为默认").click();
  await expect(page.getByText(NAMED, { exact: true })).toBeVisible();

  await page.goto(site.url);
  await waitForPage(page);
  await expect(page.getByText(NAMED, { exact: true })).toBeVisible();
  await expect(page.locator("main h1")).toContainText("所选2个单位");
  await expect(button("重置")).toHaveCount(0);

  // Other pages too; a choice made from it carries all of it.
  await page
    .getByRole("navigation", { name: "页面", exact: true })
    .getByRole("link", { name: "四上企业" })
    .click();
  await waitForPage(page);
  await expect(page.getByText(NAMED, { exact: true })).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
  await page.getByRole("radio", { name: "累计" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("counties")).toBe("990101,990108");
  expect(new URL(page.url()).searchParams.get("quarter")).toBe("2026Q4");
  await page.goBack();
  await expect(page.getByText(NAMED, { exact: true })).toBeVisible();

  // A link shows what it says.
  await page.goto(addressOf(site.url, "/", { quarter: "2026Q3" }));
  await waitForPage(page);
  await expect(units).toContainText("全部12个单位");
  await expect(page.getByText(/^默认：/)).toHaveCount(0);

  await page.goto(site.url);
  await waitForPage(page);
  await button("恢复全部").click();
  await expect(units).toContainText("全部12个单位");
  await page.goto(site.url);
  await button("取消默认").click();
  await expect(units).toContainText("全部12个单位");
  await page.reload();
  await waitForPage(page);
  await expect(page.getByText(/^默认：/)).toHaveCount(0);
});

test("重置 leads back to a default that has a region of its own", async ({
  openSite,
  strictPage: page,
}) => {
  const region = (code: string, parent: string | null, kind: string) => ({
    code,
    name: `${code}单位`,
    parent,
    kind,
    order: 1,
  });
  const regions = [
    region("99", null, "province"),
    region("9901", "99", "prefecture"),
    region("9902", "99", "prefecture"),
    ...["990101", "990102"].map((code) => region(code, "9901", "county")),
  ];
  const months = ["2026-06", "2026-09"];
  const office = {
    id: "t",
    title: "试点",
    mode: "live",
    revision: "r1",
    generatedAt: "2026-10-08T08:00:00",
    root: "99",
    months,
    regions,
  };
  const api: Api = async (request) => {
    const [, code] = /regions\/(\d+)\/facts/.exec(request.url) ?? [];
    if (code === undefined)
      return request.url.endsWith("/dataset") ? Response.json(office) : undefined;
    const units = regions.filter(({ parent }) => parent === code);
    const facts = units.flatMap((unit) =>
      months.map((month) => ({ county: unit.code, month, investment: { planned: 10, done: 5 } })),
    );
    return Response.json({ region: code, revision: "r1", facts });
  };
  const site = await openSite({ config: { data: "api" }, api });
  await page.goto(addressOf(site.url, "/", { region: "9901", counties: "990101" }));
  await waitForPage(page);
  await page.getByRole("button", { name: "设为默认", exact: true }).click();
  await page.goto(
    addressOf(site.url, "/counties", {
      region: "9901",
      quarter: "2026Q2",
      sort: "-investmentRate",
    }),
  );
  await waitForPage(page);
  await page.getByRole("button", { name: "重置", exact: true }).click();
  await expect(page.getByText("默认：990101单位", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /^地区/ })).toContainText("9901单位");
  expect(new URL(page.url()).search).toBe("?sort=-investmentRate");
});

test.describe("without facts", () => {
  test.use({ allowedConsole: /status of 500/ });

  test("a default is left all the same, by its button and by 累计", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite();
    await page.goto(addressOf(site.url, "/", { quarter: "2026Q3", basis: "quarter" }));
    await waitForPage(page);
    await page.getByRole("button", { name: "设为默认", exact: true }).click();
    const leave = {
      button: () => page.getByRole("button", { name: "恢复全部", exact: true }).click(),
      radio: () => page.getByRole("radio", { name: "累计" }).click(),
    };
    for (const way of ["button", "radio"] as const) {
      await page.goto(addressOf(site.url, "/", { fault: "500" }));
      await expect(page.getByText("没有读到数据").first()).toBeVisible();
      await expect(page.getByText("默认：当季", { exact: true })).toBeVisible();
      await leave[way]();
      await expect(page.getByText(/^默认：/)).toHaveCount(0);
      await expect(page.getByRole("radio", { name: "累计" })).toBeChecked();
      // No quarter: which one counts is not known.
      expect(new URL(page.url()).search).toBe("?basis=ytd&fault=500");
    }
  });
});
