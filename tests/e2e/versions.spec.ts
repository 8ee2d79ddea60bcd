/** A published version at its own address: on every page, in all that leaves it, on the wall. */
import type { Page } from "@playwright/test";
import { allowClipboard, expect, test } from "../support/browser-test";
import { exportFrom, partsOf, saved, wordsOf } from "../support/exported";
import { addressOf, figureOf, waitForPage } from "../support/page-reading";
import type { Site } from "../support/site";
import { versionsApi } from "../support/versions";

const CONFIG = { data: "api", refreshSeconds: 30 };
const MEETING = /^会议版：三季度调度会（第9版，(\d{4}年)?9月28日），不随更新变化$/;
const PATIENCE = { timeout: 60_000 };

/** What was asked of the API. */
function askedOf({ requests }: Site): URL[] {
  return requests
    .map(({ path }) => new URL(path, "http://host"))
    .filter(({ pathname }) => pathname.startsWith("/api/"));
}

async function copiedLink(page: Page): Promise<URL> {
  await page.getByRole("button", { name: "复制链接" }).click();
  await expect(page.getByText("已复制链接")).toBeVisible();
  return new URL(await page.evaluate(async () => navigator.clipboard.readText()));
}

for (const path of ["/", "/counties", "/projects", "/enterprises", "/report", "/policy"])
  test(`${path}: all that is read, and every link, is of the version`, async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite({ config: CONFIG, api: versionsApi("yunling") });
    await page.goto(addressOf(site.url, path, { version: "v9" }));
    await waitForPage(page);
    await expect(page.getByText(MEETING)).toBeVisible();
    await expect(
      page.getByText("数据版本 v9，第9版（三季度调度会），2026-09-28发布"),
    ).toBeVisible();
    const links = await page
      .getByRole("navigation", { name: "页面" })
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !href.includes("version=v9"))).toEqual([]);
    const asked = askedOf(site);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter(({ searchParams }) => searchParams.get("version") !== "v9")).toEqual([]);
    // What was asked ahead was what the page wanted.
    const dataset = asked.filter(({ pathname }) => pathname.endsWith("/dataset"));
    expect(dataset).toHaveLength(1);
  });

test("a choice keeps the version, a copied link names it, and 看最新版 is the same page without it", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: CONFIG, api: versionsApi("xiangxi") });
  await allowClipboard(page, site);
  await page.goto(addressOf(site.url, "/counties", { version: "v9", sort: "-investmentRate" }));
  await waitForPage(page);
  await page.getByRole("radio", { name: "当季" }).check();
  await expect(page).toHaveURL(/basis=quarter/);
  await expect(page).toHaveURL(/version=v9/);
  const link = await copiedLink(page);
  expect(link.searchParams.get("version")).toBe("v9");
  expect(link.searchParams.get("sort")).toBe("-investmentRate");
  await page.getByRole("link", { name: "看最新版" }).click();
  await waitForPage(page);
  await expect(page.getByText(MEETING)).toHaveCount(0);
  expect(page.url()).not.toContain("version");
  await expect(page).toHaveURL(/\/counties\?.*sort=-investmentRate/);
  await expect(page).toHaveURL(/basis=quarter/);
  await expect(
    page.getByText("数据版本 v12，第12版，2026-10-08发布，较上一版更正3处"),
  ).toBeVisible();
});

test("an old version without a meeting is called one", async ({ openSite, strictPage: page }) => {
  const site = await openSite({ config: CONFIG, api: versionsApi("xiangxi") });
  await page.goto(addressOf(site.url, "/", { version: "v8" }));
  await expect(
    page.getByText(/^第8版（历史版本），(\d{4}年)?9月20日发布，不随更新变化$/),
  ).toBeVisible();
});

test("files and 数字由来 name the version, and their links lead to it", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: CONFIG, api: versionsApi("xiangxi") });
  await page.goto(addressOf(site.url, "/", { version: "v9" }));
  await waitForPage(page);
  const plan = figureOf(page, "完成投资");
  const csv = Buffer.from((await exportFrom(page, plan, "CSV 数据")).bytes).toString("utf8");
  const [, row = ""] = csv.split("\r\n");
  expect(row).toContain("第9版（三季度调度会）");
  expect(row).toMatch(/\/figures\/investment-plan\?version=v9&/);
  const slides = partsOf((await exportFrom(page, plan, "PowerPoint 图表")).bytes);
  const notes = [...slides].filter(([path]) => path.includes("notesSlide")).map(([, xml]) => xml);
  expect(wordsOf(notes.join(""))).toContain("第9版（三季度调度会）");
  expect(wordsOf(notes.join(""))).toContain("version=v9");
  const svg = Buffer.from((await exportFrom(page, plan, "SVG 矢量图")).bytes).toString("utf8");
  expect(svg).toContain("第9版（三季度调度会）");
  await page
    .getByRole("button", { name: /^投资完成率/ })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toContainText(/来源.*第9版（三季度调度会）/);
});

test("the 通报 names the version it was written from", async ({ openSite, strictPage: page }) => {
  const site = await openSite({ config: CONFIG, api: versionsApi("yunling") });
  await page.goto(addressOf(site.url, "/report", { version: "v9" }));
  await waitForPage(page);
  const { bytes } = await saved(page, () => page.getByRole("button", { name: /Word/ }).click());
  // Without the joiners that keep numbers on one line.
  const words = wordsOf(partsOf(bytes).get("word/document.xml") ?? "").replace(/\p{Cf}/gu, "");
  expect(words).toContain("第9版（三季度调度会）");
  expect(words).toContain("version=v9");
});

test.describe("a version that is not there", () => {
  test.use({ allowedConsole: /status of 404/ });

  test("没有这一版: no number is shown, and the newest is one press away", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite({ config: CONFIG, api: versionsApi("xiangxi") });
    await page.goto(addressOf(site.url, "/counties", { version: "v99", basis: "quarter" }));
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("没有这一版");
    await expect(page.getByRole("table")).toHaveCount(0);
    await alert.getByRole("link", { name: "看最新版" }).click();
    await waitForPage(page);
    await expect(page).toHaveURL(`${site.url}counties?basis=quarter`);
    await expect(page.getByRole("table").first()).toBeVisible();
  });

  test("a built-in office has none", async ({ openSite, strictPage: page }) => {
    const site = await openSite();
    await page.goto(addressOf(site.url, "/", { office: "xiangxi", version: "v9" }));
    await expect(page.getByRole("alert")).toContainText("没有这一版");
    await page.getByRole("link", { name: "看最新版" }).click();
    await waitForPage(page);
    await expect(page).toHaveURL(`${site.url}?office=xiangxi`);
  });

  test("a wall says so", async ({ openSite, strictPage: page }) => {
    const site = await openSite({ config: CONFIG, api: versionsApi("xiangxi") });
    await page.goto(addressOf(site.url, "/wall", { version: "v99" }));
    await expect(page.getByText("服务器上没有这一版，请核对网址中的版本，正在重试")).toBeVisible(
      PATIENCE,
    );
  });
});

test("a server that answers with its newest whatever is asked is not believed", async ({
  openSite,
  strictPage: page,
}) => {
  const api = versionsApi("xiangxi");
  const site = await openSite({
    config: CONFIG,
    api: (request) => api(new Request(request.url.replace("version=v9", ""))),
  });
  await page.goto(addressOf(site.url, "/", { version: "v9" }));
  await expect(page.getByRole("alert")).toContainText("没有这一版");
});

test("what can be no version is named, the newest stands, and no link carries it on", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: CONFIG, api: versionsApi("xiangxi") });
  await page.goto(addressOf(site.url, "/", { version: "../v9", basis: "quarter" }));
  await waitForPage(page);
  await expect(
    page.getByText("网址中的版本“../v9”无效，已改为最新版；其他条件保留。"),
  ).toBeVisible();
  await expect(page.getByText(/^数据版本 v12，/)).toBeVisible();
  await expect(page.getByRole("link", { name: "县区对比" })).not.toHaveAttribute("href", /version/);
  await expect(page.getByRole("radio", { name: "当季" })).toBeChecked();
});

test("a wall on a version names it, and no later report is missed there", async ({
  openSite,
  strictPage: page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const site = await openSite({
    config: { ...CONFIG, overdueAfterDays: 20 },
    api: versionsApi("xiangxi"),
  });
  const scenes = { scenes: "headline" };
  await page.goto(addressOf(site.url, "/wall", scenes));
  await expect(page.getByText("本期未按时更新")).toBeVisible(PATIENCE);
  await page.goto(addressOf(site.url, "/wall", { ...scenes, version: "v9" }));
  await expect(page.getByText("会议版（第9版）")).toBeVisible(PATIENCE);
  await expect(page.getByText(/^会议版：三季度调度会（第9版，/)).toBeVisible();
  await expect(page.getByText("本期未按时更新")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`${site.url}?version=v9`);
});

test("a server that takes in reports has 登录 in the head, and leads back to the version", async ({
  openSite,
  strictPage: page,
}) => {
  const api = versionsApi("xiangxi");
  const session = {
    account: null,
    mustChangePassword: false,
    office: { title: "湘西州", mode: "live" },
    ways: { password: true, gateway: false, oidc: null },
    isSetUp: true,
  };
  const site = await openSite({
    config: CONFIG,
    api: async (request) => {
      const { pathname, search } = new URL(request.url);
      if (pathname.endsWith("/session") && search === "") return Response.json(session);
      const answer = await api(request);
      if (!pathname.endsWith("/dataset")) return answer;
      return Response.json({ ...Object(await answer?.json()), work: true });
    },
  });
  await page.goto(addressOf(site.url, "/", { version: "v9" }));
  const login = page.getByRole("banner").getByRole("link", { name: "登录" });
  await expect(login).toHaveAttribute(
    "href",
    /^\/login\?to=(%2F|\/)(%3F|\?)version(%3D|=)v9/,
    PATIENCE,
  );
});
