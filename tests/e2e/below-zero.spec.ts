/** A quarter in which parts of a whole are below 0: −3, 0, +6, 0 and +1 make 4. */
import type { Locator } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { exportFrom } from "../support/exported";
import { addressOf, figureOf, readFigureTable, waitForPage } from "../support/page-reading";
import { TRIAL_DATASET, TRIAL_REGIONS, answering } from "../support/trial-office";

const CATEGORIES = ["industry", "construction", "trade", "realEstate", "services"] as const;

function counts(added: readonly number[]): object {
  return Object.fromEntries(
    CATEGORIES.map((category, index) => [category, { added: added[index] }]),
  );
}

const DATASET = {
  ...TRIAL_DATASET,
  mode: "demo",
  regions: [
    ...TRIAL_REGIONS,
    { code: "990103", name: "丙县", parent: "990000", kind: "county", order: 3 },
  ],
};
const FACTS = {
  region: "990000",
  revision: "r1",
  facts: [
    { county: "990101", month: "2026-06", enterprises: counts([12, 2, 4, 1, 3]) },
    { county: "990101", month: "2026-09", enterprises: counts([9, 2, 10, 1, 4]) },
    { county: "990102", month: "2026-06", enterprises: counts([8, 5, 4, 3, 6]) },
    { county: "990102", month: "2026-09", enterprises: counts([7, 4, 3, 2, 5]) },
  ],
};

const SITE = { config: { data: "api", api: "/api/v1" }, api: answering(DATASET, FACTS) };
const QUARTER = { quarter: "2026Q3", basis: "quarter" };

interface Box {
  readonly text: string;
  readonly fill: string;
  readonly left: number;
  readonly right: number;
  /** Of its middle. */
  readonly y: number;
  readonly height: number;
}

/** The boxes of a drawing's elements, in the page's px. */
async function boxesIn(drawing: Locator, selector: string): Promise<Box[]> {
  return drawing.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return {
        text: element.textContent ?? "",
        fill: getComputedStyle(element).fill,
        left,
        right,
        y: (top + bottom) / 2,
        height: bottom - top,
      };
    }),
  );
}

const NOWHERE: Box = { text: "", fill: "", left: NaN, right: NaN, y: NaN, height: NaN };
/** Px between the middles of what stands on one line. */
const SAME_LINE = 8;
/** Higher than a bar on a wall: a ground. */
const MOST_HEIGHT = 80;

function lineOf(boxes: readonly Box[], y: number): Box[] {
  return boxes.filter((box) => Math.abs(box.y - y) < SAME_LINE);
}

/**
 * The widest of each colour from left to right: patterns have none, and the patch under a label is
 * narrower than its bar.
 */
function barsOf(boxes: readonly Box[]): Box[] {
  const coloured = boxes.filter(
    ({ fill, height }) => fill.startsWith("rgb") && height < MOST_HEIGHT,
  );
  const widest = new Map(
    [...coloured]
      .sort((a, b) => a.right - a.left - (b.right - b.left))
      .map((box) => [box.fill, box]),
  );
  return [...widest.values()].sort((a, b) => a.left - b.left);
}

/**
 * 甲县's parts lie end to end in three colours with their labels on them, clear of its name and of
 * the whole.
 */
async function expectParts(drawing: Locator): Promise<void> {
  const texts = await boxesIn(drawing, "text");
  const find = (text: string) => texts.find((box) => box.text === text) ?? NOWHERE;
  const labels = ["工−3", "商6", "服1"].map(find);
  const bars = barsOf(lineOf(await boxesIn(drawing, "rect"), find("工−3").y));
  expect(
    labels.map((label) =>
      bars.findIndex(({ left, right }) => left <= label.left && right >= label.right),
    ),
  ).toEqual([0, 1, 2]);
  expect(bars).toHaveLength(3);
  bars
    .slice(1)
    .forEach((bar, index) =>
      expect(bar.left).toBeGreaterThanOrEqual((bars[index]?.right ?? NaN) - 0.5),
    );
  // On a phone name and whole stand over the bars, else left and right of them.
  const [name, whole] = [
    find("甲县"),
    lineOf(texts, find("甲县").y).find(({ text }) => text === "4") ?? NOWHERE,
  ];
  const isBeside = Math.abs(name.y - find("工−3").y) < SAME_LINE;
  expect(name.right).toBeLessThan(isBeside ? (bars[0]?.left ?? NaN) : whole.left);
  expect(whole.left).toBeGreaterThan(isBeside ? (bars.at(-1)?.right ?? NaN) : name.right);
}

for (const width of [1366, 390]) {
  test(`stand left and right of 0, and together 4, at ${width} px`, async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite(SITE);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(addressOf(site.url, "/enterprises", QUARTER));
    await waitForPage(page);
    const figure = figureOf(page, "四上新增");
    await expectParts(figure.locator("svg[data-plot]"));
    await figure.getByRole("group", { name: /按上下方向键/ }).focus();
    await page.keyboard.press("Home");
    await expect(figure.getByText(/^甲县：合计 4家，.*工业.* −3家，/)).toBeAttached();
    const table = await readFigureTable(page, "四上新增");
    const read = (unit: string) => table.columns.map((column) => table.cell(unit, column));
    expect(read("甲县")).toEqual(["−3", "0", "6", "0", "1", "4"]);
    expect(read("乙县")).toEqual(["−1", "−1", "−1", "−1", "−1", "−5"]);
  });
}

test("stand so in the picture and on the wall", async ({ openSite, strictPage: page }) => {
  const site = await openSite(SITE);
  await page.goto(addressOf(site.url, "/enterprises", QUARTER));
  await waitForPage(page);
  const { bytes } = await exportFrom(page, figureOf(page, "四上新增"), "SVG 矢量图");
  await page.setContent(Buffer.from(bytes).toString("utf8"));
  await expectParts(page.locator("body > svg"));
  await page.goto(addressOf(site.url, "/wall", { ...QUARTER, scenes: "enterprises" }));
  await expect(page.getByText("工−3")).toBeVisible();
  await expectParts(page.locator("svg").filter({ hasText: "工−3" }));
});
