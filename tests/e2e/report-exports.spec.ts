/** 汇报 leaves as files: what is in them, how far it is while they are made, and giving up. */
import type { Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { FIGURE_IDS } from "../../src/figures/figure";
import { expect, test } from "../support/browser-test";
import { dropFiles } from "../support/dropped-files";
import { saved } from "../support/exported";
import { addressOf, waitForPage } from "../support/page-reading";
import type { Site } from "../support/site";
import { fileOf, snapshotOf, trayFrom } from "../support/trays";
import { TRIAL_DATASET, answering } from "../support/trial-office";

const NAME = "2026年二季度重点项目汇报";
const DATASET = { ...TRIAL_DATASET, mode: "demo" as const };
const FACTS = {
  region: "990000",
  revision: DATASET.revision,
  facts: ["990101", "990102"].map((county) => ({
    county,
    month: "2026-06",
    investment: { planned: 2_000_000, done: 900_000 },
    starts: { planned: 10, done: 4 },
  })),
};
const TRAY = trayFrom(snapshotOf(DATASET, FACTS, "2026Q2"), NAME, FIGURE_IDS);
const SITE = { config: { data: "api" }, api: answering(DATASET, FACTS) };

test.use({ allowedConsole: /status of 404/ });

async function opened(page: Page, site: Site): Promise<Locator> {
  await page.goto(addressOf(site.url, "/report"));
  await waitForPage(page);
  await page.getByLabel("选择汇报文件").setInputFiles(await fileOf(TRAY));
  const panel = page.getByRole("region", { name: "导出汇报" });
  await expect(panel.getByRole("button", { name: "PowerPoint" })).toBeEnabled();
  return panel;
}

/** What a press brings. */
const made = (page: Page, panel: Locator, name: string) =>
  saved(page, () => panel.getByRole("button", { name, exact: true }).click());

test("the deck says on every slide that its figures are invented, and is traced when dropped", async ({
  openSite,
  strictPage: page,
}) => {
  const panel = await opened(page, await openSite(SITE));
  const { name, bytes } = await made(page, panel, "PowerPoint");
  expect(name).toBe(`${NAME}.pptx`);
  await expect(panel.getByText(`已下载 ${NAME}.pptx`)).toBeVisible();
  await expect(panel.getByRole("list", { name: "没有做出来的" })).toHaveCount(0);
  const files = unzipSync(bytes);
  const slides = Object.entries(files).filter(([path]) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(path),
  );
  expect(slides.length).toBeGreaterThan(TRAY.items.length);
  for (const [path, xml] of slides) expect(strFromU8(xml), path).toContain("演示数据（虚构）");

  await dropFiles(page, [{ name, bytes }]);
  const traced = page.getByRole("region", { name: "溯源" });
  await expect(traced.getByText("数值未变")).toHaveCount(FIGURE_IDS.length);
});

test("the ZIP has a PNG and an SVG for every figure, and an index", async ({
  openSite,
  strictPage: page,
}) => {
  const panel = await opened(page, await openSite(SITE));
  const { bytes } = await made(page, panel, "图片 ZIP");
  const names = Object.keys(unzipSync(bytes));
  expect(names[0]).toBe("00_索引.xlsx");
  for (const extension of ["png", "svg"])
    expect(names.filter((name) => name.endsWith(`.${extension}`)).length).toBe(FIGURE_IDS.length);
});

test("cancelled in the middle leaves nothing, gives the focus back, and can be begun again", async ({
  openSite,
  strictPage: page,
}) => {
  const panel = await opened(page, await openSite(SITE));
  const downloads: string[] = [];
  page.on("download", (file) => void downloads.push(file.suggestedFilename()));
  await panel.getByRole("button", { name: "图片 ZIP" }).click();
  const bar = panel.getByRole("progressbar", { name: "正在导出图片 ZIP" });
  await expect(bar).toBeVisible();
  await expect(panel.getByRole("button", { name: "取消" })).toBeFocused();
  await page.waitForFunction(() => (document.querySelector("progress")?.value ?? 0) >= 4);
  await page.keyboard.press("Enter");
  await expect(panel.getByText("已取消导出，没有生成文件。")).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "图片 ZIP" })).toBeFocused();
  expect(downloads).toEqual([]);
  await made(page, panel, "全部");
  expect(downloads).toEqual([`${NAME}_全部.zip`]);
});
