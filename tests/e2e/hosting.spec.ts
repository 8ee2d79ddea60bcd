/**
 * One built folder serves every office, at the root or under a path, and says so when its
 * configuration is wrong.
 */
import { expect, test } from "../support/browser-test";

for (const basePath of ["/", "/board/kanban/"]) {
  test.describe(`at ${basePath}`, () => {
    test("opens", async ({ openSite, strictPage: page }) => {
      const site = await openSite({ basePath });
      await page.goto(site.url);
      await expect(page.locator("main h1")).toBeVisible();
      expect(site.requests.filter(({ status }) => (status ?? 0) >= 400)).toEqual([]);
    });

    test("opens a deep link, also after a reload", async ({ openSite, strictPage: page }) => {
      const site = await openSite({ basePath });
      await page.goto(`${site.url}counties/411481`);
      await expect(page.locator("main h1")).toBeVisible();
      await page.goto(`${site.url}counties`);
      await expect(page.locator("main h1")).toBeVisible();
      await page.reload();
      await expect(page.locator("main h1")).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(`${basePath}counties`);
      expect(site.requests.filter(({ status }) => (status ?? 0) >= 400)).toEqual([]);
    });
  });
}

test.describe("config.json", () => {
  test.use({ allowedConsole: /404/ });

  const WRONG: Readonly<Record<string, object | string | null>> = {
    "is missing": null,
    "is not JSON": '{ "data": demo',
    "is the host's fallback page": "<!doctype html><title>重点项目推进看板</title>",
    "names an unknown backend": { data: "other" },
  };
  for (const [name, config] of Object.entries(WRONG)) {
    test(`${name}: an error page says so and nothing falls back to demo data`, async ({
      openSite,
      strictPage: page,
    }) => {
      const site = await openSite({ config });
      await page.goto(site.url);
      await expect(page.getByRole("alert")).toContainText("config.json");
      await expect(page.getByText("演示数据（虚构）")).toHaveCount(0);
    });
  }
});

test("the build carries a strict Content-Security-Policy", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(site.url);
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute("content");
  const directives = new Map(
    (policy ?? "").split(";").map((part) => [part.trim().split(" ")[0], part.trim()]),
  );
  expect(policy).not.toContain("unsafe-eval");
  expect(directives.get("default-src")).toBe("default-src 'self'");
  expect(directives.get("script-src")).toBe("script-src 'self'");
  expect(directives.get("object-src")).toBe("object-src 'none'");
});

for (const basePath of ["/", "/board/kanban/"]) {
  test(`at ${basePath} a deep link shows its own content, also after a reload, and its links stay below`, async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite({ basePath });
    await page.goto(`${site.url}counties/990104?quarter=2026Q3&basis=quarter`);
    for (const visit of ["first", "reload"]) {
      if (visit === "reload") await page.reload();
      await expect(page.locator("main h1"), visit).toContainText("鹤坪县完成投资");
      await expect(
        page.getByRole("figure", { name: /^投资走势：/ }).locator("[data-plot]"),
      ).toBeVisible();
      await expect(page.getByRole("radio", { name: "当季" })).toBeChecked();
    }
    await page.getByRole("link", { name: "回到县区对比" }).click();
    await expect(page).toHaveURL(`${site.url}counties?quarter=2026Q3&basis=quarter`);
    const hrefs = await page
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(hrefs.filter((href) => !href.startsWith(basePath))).toEqual([]);
    expect(site.requests.filter(({ path }) => !path.startsWith(basePath))).toEqual([]);
  });
}
