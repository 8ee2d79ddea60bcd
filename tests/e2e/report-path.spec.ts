/** 汇报 from the first press to the picture that comes back months later. */
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "../support/browser-test";
import { type Dropped, dropFiles } from "../support/dropped-files";
import { partsOf, readPng, saved, wordsOf } from "../support/exported";
import { addressOf, readTable, waitForPage } from "../support/page-reading";
import { collectFigure, expectTold } from "../support/report";
import { TRIAL_DATASET, answering } from "../support/trial-office";

const QUARTER = { quarter: "2026Q3" };
const NAME = "2026年三季度重点项目汇报";
const DEMO = "演示数据（虚构）";

function office(done: number, revision: string) {
  return answering(
    { ...TRIAL_DATASET, revision },
    {
      region: "990000",
      revision,
      facts: [
        ["990101", 1_000_000, done],
        ["990102", 2_000_000, 900_000],
      ].map(([county, planned, own]) => ({
        county: String(county),
        month: "2026-09",
        investment: { planned, done: own },
      })),
    },
  );
}

// The contract answers 404 where there is no ledger, and the browser notes it.
test.use({ allowedConsole: /status of 404/ });

const trayOn = (page: Page) => page.getByRole("region", { name: "汇报", exact: true });
const rowOf = (page: Page, title: RegExp) =>
  trayOn(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: title }) });

async function visit(page: Page, url: string, path: string, search = {}): Promise<void> {
  await page.goto(addressOf(url, path, { ...QUARTER, ...search }));
  await waitForPage(page);
}

/** The parts of the tray in their order: 通报, 附件1, 图1 … */
const labels = (page: Page) =>
  trayOn(page).locator("li[data-item] > span:nth-child(2)").allInnerTexts();

function exported(page: Page, name: string): Promise<Dropped> {
  const panel = page.getByRole("region", { name: "导出汇报" });
  return saved(page, () => panel.getByRole("button", { name, exact: true }).click());
}

/** The file of a ZIP whose name is so. */
function fileIn(zip: Dropped, name: RegExp): Dropped {
  const found = Object.entries(unzipSync(zip.bytes)).find(([path]) => name.test(path));
  if (!found) throw new Error(`${zip.name} has no ${name}`);
  return { name: found[0], bytes: found[1] };
}

/** Drops until the page takes it, and answers what was found. */
async function traced(page: Page, file: Dropped) {
  await expect.poll(() => dropFiles(page, [file])).toBe(true);
  return page.getByRole("region", { name: "溯源" });
}

test("collected on three pages, ordered, exported, dropped back, and again once the data are revised", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: { data: "api" }, api: office(400_000, "r1") });
  await visit(page, site.url, "/");
  await collectFigure(page, "完成投资");
  await expectTold(page, "共3项。");
  await visit(page, site.url, "/counties/990101");
  await page.getByRole("button", { name: "加入汇报：四项主要指标" }).click();
  await expectTold(page, `已把“甲县四项主要指标”加入“${NAME}”，共4项。`);
  await visit(page, site.url, "/counties", { counties: "990101" });
  await page
    .getByRole("region", { name: "各项指标" })
    .getByRole("button", { name: "导出" })
    .click();
  await page.getByRole("menuitem", { name: "加入汇报" }).click();
  await expectTold(page, `已把“县区对比”加入“${NAME}”，共5项。`);

  await visit(page, site.url, "/report");
  await expect.poll(() => labels(page)).toEqual(["通报", "附件1", "图1", "表1", "附件2"]);
  await trayOn(page)
    .getByRole("button", { name: /^移动：图1/ })
    .focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(/^已拿起图1.*第3项，共5项。$/)).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("移到第2项，共5项。")).toBeAttached();
  await page.keyboard.press("Space");
  const ordered = ["通报", "图1", "附件1", "表1", "附件2"];
  await expect.poll(() => labels(page)).toEqual(ordered);
  await page.reload();
  await waitForPage(page);
  await expect.poll(() => labels(page)).toEqual(ordered);
  await expect(trayOn(page).getByText("与现在的数相同")).toHaveCount(5);

  const deck = await exported(page, "PowerPoint");
  const slides = [...partsOf(deck.bytes)].filter(([path]) => /slides\/slide\d+\.xml$/.test(path));
  expect(slides.some(([, xml]) => wordsOf(xml).includes("完成投资："))).toBe(true);
  expect(slides.some(([, xml]) => xml.includes(DEMO))).toBe(false);
  const paper = await exported(page, "Word");
  expect(wordsOf(partsOf(paper.bytes).get("word/document.xml") ?? "")).toContain("图1　完成投资：");
  const png = fileIn(await exported(page, "图片 ZIP"), /^02_图1_完成投资.*\.png$/);

  let band = await traced(page, png);
  await expect(band.getByText("数值未变")).toBeVisible();
  await expect(page).toHaveURL(/\/figures\/investment-plan\?.*quarter=2026Q3/);

  site.api = office(500_000, "r2");
  await visit(page, site.url, "/counties");
  band = await traced(page, png);
  await expect(band.getByText("6个数变了")).toBeVisible();
  const inPicture = await readTable(band.getByRole("table"));
  expect(inPicture.column("图里").slice(0, 2)).toEqual(["甲县 40.0", "甲县 40.0%"]);
  expect(inPicture.column("现在").slice(0, 2)).toEqual(["甲县 50.0", "甲县 50.0%"]);

  await visit(page, site.url, "/report");
  const row = rowOf(page, /^完成投资/);
  await expect(row.getByText("数据已修订：6个数变了")).toBeVisible();
  await row.getByRole("button", { name: /^看哪些变了/ }).click();
  const inTray = await readTable(row.getByRole("table"));
  expect(inTray.column("汇报里")).toEqual(inPicture.column("图里"));
  expect(inTray.column("现在")).toEqual(inPicture.column("现在"));
  // The deck is still of the numbers that were collected, and says so of each.
  band = await traced(page, await exported(page, "PowerPoint"));
  await expect(band.getByText("6个数变了")).toBeVisible();
});

test("what leaves of an invented office says so on every slide, page, section and picture", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/"));
  await waitForPage(page);
  await collectFigure(page, "亮灯");
  await expectTold(page, "共3项。");
  await page.getByRole("button", { name: "加入汇报：四项主要指标" }).click();
  await expectTold(page, "共4项。");
  await page.goto(addressOf(site.url, "/report"));
  await waitForPage(page);

  const all = unzipSync((await exported(page, "全部")).bytes);
  const one = (extension: string): Uint8Array => {
    const found = Object.entries(all).filter(([path]) => path.endsWith(extension));
    expect(
      found.map(([path]) => path),
      extension,
    ).toHaveLength(1);
    return found[0]?.[1] ?? new Uint8Array();
  };
  const everyPart = (bytes: Uint8Array, path: RegExp) => {
    const parts = [...partsOf(bytes)].filter(([own]) => path.test(own));
    expect(parts.length).toBeGreaterThan(0);
    for (const [own, xml] of parts) expect(wordsOf(xml), own).toContain(DEMO);
  };
  everyPart(one(".pptx"), /^ppt\/slides\/slide\d+\.xml$/);
  everyPart(one(".docx"), /^word\/header\d+\.xml$/);
  const html = strFromU8(one(".html"));
  const sections = html.split("<section").slice(1);
  expect(sections.length).toBeGreaterThan(4);
  for (const section of sections) expect(section).toContain(DEMO);
  const pictures = Object.entries(unzipSync(one(".zip"))).filter(([path]) =>
    /\.(png|svg)$/.test(path),
  );
  expect(pictures).toHaveLength(2);
  for (const [path, bytes] of pictures)
    if (path.endsWith(".png")) expect(readPng(bytes).texts["Demo"], path).toBe(DEMO);
    else
      expect(/<metadata>[^<]*<\/metadata>/.exec(strFromU8(bytes))?.[0], path).toContain(
        `&quot;Demo&quot;:&quot;${DEMO}`,
      );

  // Where workbooks are taken, the page is traced nevertheless.
  await page.goto(addressOf(site.url, "/data"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const band = await traced(page, { name: "汇报.html", bytes: one(".html") });
  await expect(band.getByText("数值未变")).toBeVisible();
});
