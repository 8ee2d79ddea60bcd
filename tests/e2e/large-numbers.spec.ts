/**
 * Numbers that only a slip of the unit makes: shown whole, on the board and on the wall, so that
 * somebody sees the slip.
 */
import { expect, test } from "../support/browser-test";
import { addressOf, waitForPage } from "../support/page-reading";
import { answering } from "../support/trial-office";

const CONFIG = { data: "api", refreshSeconds: 600 };
const MOST = Number.MAX_SAFE_INTEGER;
const region = (code: string, name: string, parent: string | null, order: number) => ({
  code,
  name,
  parent,
  kind: parent === null ? "prefecture" : "county",
  order,
});
const DATASET = {
  id: "large",
  title: "大数市看板",
  mode: "live",
  revision: "r1",
  generatedAt: "2026-10-08T09:00:00+08:00",
  root: "990000",
  months: ["2026-09"],
  source: "大数市通报",
  regions: [
    region("990000", "大数市", null, 0),
    region("990101", "甲县", "990000", 1),
    region("990102", "乙县", "990000", 2),
  ],
};
const FACTS = {
  region: "990000",
  revision: DATASET.revision,
  facts: ["990101", "990102"].map((county) => ({
    county,
    month: "2026-09",
    investment: { planned: MOST, done: MOST },
    enterprises: { total: { target: 1000, added: Math.floor(MOST / 7) } },
  })),
};

const api = answering(DATASET, FACTS);

test("a card's number is whole and inside its card at any width", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: CONFIG, api });
  await page.goto(site.url);
  await waitForPage(page);
  const card = page.getByRole("region", { name: "四上企业新增" });
  const number = card.getByRole("button", { name: /看数字由来/ }).first();
  await expect(number).toHaveText("2,573,485,501,354,568家");
  for (const width of [390, 1101, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const [inner, outer] = [await number.boundingBox(), await card.boundingBox()];
    expect((inner?.x ?? 0) + (inner?.width ?? 0), `${width} px`).toBeLessThanOrEqual(
      (outer?.x ?? 0) + (outer?.width ?? 0),
    );
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${width} px`,
    ).toBeLessThanOrEqual(0);
  }
});

for (const [width, height] of [
  [1920, 1080],
  [1024, 768],
  [1080, 1920],
] as const)
  test(`the wall's numbers are whole and apart at ${width} × ${height}`, async ({
    openSite,
    strictPage: page,
  }) => {
    await page.setViewportSize({ width, height });
    const site = await openSite({ config: CONFIG, api });
    await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
    const plot = page.locator('svg[data-scene="headline"]');
    await expect(plot).toContainText("2,573,485,501,354,568");
    const faults = await plot.evaluate((svg) => {
      const room = svg.getBoundingClientRect();
      const texts = Array.from(svg.querySelectorAll("text"), (text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const cut = texts.filter(({ box }) => box.left < room.left - 1 || box.right > room.right + 1);
      const columns = Array.from(svg.querySelectorAll("g[data-unit]"), (group) =>
        group.getBoundingClientRect(),
      );
      const met = columns.slice(1).filter((box, index) => {
        const before = columns[index];
        return (
          before &&
          box.top < before.bottom &&
          before.top < box.bottom &&
          box.left < before.right &&
          before.left < box.right
        );
      });
      return { cut: cut.map(({ words }) => words), met: met.length };
    });
    expect(faults).toEqual({ cut: [], met: 0 });
  });
