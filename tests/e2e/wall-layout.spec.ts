/** The wall at the sizes of real screens: nothing clipped, nothing overlapping, nothing too small to read from across the room. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { addressOf } from "../support/page-reading";

const DEMO = "演示数据（虚构）";
const SCREENS = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [5760, 1080],
  [6656, 1792],
] as const;
const OFFICES: readonly (readonly [string, Record<string, string>])[] = [
  ["the demo office", {}],
  ["xiangxi 2021Q3", { office: "xiangxi", quarter: "2021Q3" }],
];
/** Px of the canvas (design section 9). */
const LEAST = { text: 24, value: 32, headline: 96 };
/** Keys and column heads above the rows; the clearance of a joint. */
const HEAD_PX = 56;
const JOINT_PX = 32;
/** A letter's box is wider than its ink: nothing that can be seen is lost. */
const MOST_EXCESS = 2;
/** Screen care moves the picture by so much, in px of the canvas. */
const MOST_SHIFT = 4;
const MOST_PAGES = 60;

interface WallText {
  readonly text: string;
  /** Px of the canvas, whatever scales it. */
  readonly size: number;
  readonly isWatermark: boolean;
  readonly isRowValue: boolean;
  readonly isHeadline: boolean;
  /** Of the letters, in px of the canvas. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** What it must stay inside of: its picture, its pane, or the canvas. */
  readonly room: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

interface WallSight {
  readonly page: string;
  readonly texts: readonly WallText[];
  readonly canvas: { readonly width: number; readonly height: number; readonly left: number; readonly top: number };
  readonly scale: { readonly x: number; readonly y: number; readonly skew: number };
  readonly scrolls: boolean;
}

/** All that is written on the wall now, measured in px of its canvas. */
function seeWall(page: Page): Promise<WallSight> {
  return page.evaluate(
    ({ demo, headPx, jointPx }) => {
      const canvas = document.querySelector<HTMLElement>('[data-theme="wall"]');
      if (!canvas) throw new Error("no canvas");
      const { a, b, d } = new DOMMatrix(getComputedStyle(canvas).transform);
      const outer = canvas.getBoundingClientRect();
      const toCanvas = (box: DOMRect) => ({
        left: (box.left - outer.left) / a,
        top: (box.top - outer.top) / a,
        right: (box.right - outer.left) / a,
        bottom: (box.bottom - outer.top) / a,
      });
      const scaleOf = (element: Element): number => (element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : a);
      const isTurned = (element: Element) =>
        element instanceof SVGGraphicsElement && Math.abs((element.getScreenCTM()?.b ?? 0) / (element.getScreenCTM()?.a ?? 1)) > 0.01;
      const texts: WallText[] = [];
      const walker = document.createTreeWalker(canvas, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = (node.textContent ?? "").trim();
        if (!element || text === "" || element.closest("title, desc, style, [hidden]")) continue;
        const style = getComputedStyle(element);
        const size = (Number.parseFloat(style.fontSize) * scaleOf(element)) / a;
        const isWatermark = text === demo && element.closest("svg") !== null && (isTurned(element) || size >= 60);
        // A picture clips what leaves it; other words keep away from the joints between the cabinets.
        const plot = element.closest("svg")?.getBoundingClientRect() ?? null;
        const pane = element.closest("section")?.getBoundingClientRect() ?? outer;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          const box = toCanvas(rect);
          // The line box is higher than its letters: Chinese ones fill the em.
          const slack = Math.max(0, (box.bottom - box.top - size) / 2);
          texts.push({
            text,
            size,
            isWatermark,
            // Above the rows stands a scale, which is a label; a total in the key is a value.
            isRowValue:
              plot !== null &&
              (rect.top - plot.top > headPx * a || element.closest('[data-part="key"]') !== null) &&
              /^[−-]?[\d,]+(\.\d+)?(%|个百分点)?$/.test(text),
            isHeadline: element.closest('svg[data-scene="headline"]') !== null && size >= 90,
            box: { ...box, top: box.top + slack, bottom: box.bottom - slack },
            room: toCanvas(plot ?? new DOMRect(pane.left + jointPx * a, outer.top, pane.width - 2 * jointPx * a, outer.height)),
          });
        }
      }
      const { scrollWidth, scrollHeight } = document.documentElement;
      return {
        page: document.querySelector("footer")?.innerText.match(/\S+ \d+\/\d+(\s*第\d+\/\d+页)?/)?.[0] ?? "",
        texts,
        canvas: { width: outer.width, height: outer.height, left: outer.left, top: outer.top },
        scale: { x: a, y: d, skew: b },
        scrolls: scrollWidth > innerWidth || scrollHeight > innerHeight,
      };
    },
    { demo: DEMO, headPx: HEAD_PX, jointPx: JOINT_PX },
  );
}

/** What is wrong with a page, a sentence each. */
function problemsOf({ texts, canvas, scale, scrolls }: WallSight, screen: { width: number; height: number }): string[] {
  const readable = texts.filter(({ isWatermark }) => !isWatermark);
  const small = readable.filter(({ size, isRowValue }) => size < (isRowValue ? LEAST.value : LEAST.text) - 0.1);
  const clipped = texts.filter((text) => excessOf(text) > MOST_EXCESS);
  const margins = [canvas.left - (screen.width - canvas.width) / 2, canvas.top - (screen.height - canvas.height) / 2];
  return [
    ...small.map(({ text, size }) => `“${text}” has ${size.toFixed(1)} px`),
    ...clipped.map((text) => `“${text.text}” is clipped by ${excessOf(text).toFixed(1)} px`),
    ...overlapsOf(readable),
    ...(scrolls ? ["it scrolls"] : []),
    ...(scale.x === scale.y && scale.skew === 0 ? [] : ["it is stretched"]),
    ...(margins.every((margin) => Math.abs(margin) <= 1 + MOST_SHIFT * scale.x) ? [] : [`it is ${margins.join(", ")} px off the middle`]),
  ];
}

/** How far a text leaves its room, in px of the canvas. */
function excessOf({ box, room }: WallText): number {
  return Math.max(room.left - box.left, box.right - room.right, room.top - box.top, box.bottom - room.bottom);
}

/** Letters on letters: by more than a px both ways. */
function overlapsOf(texts: readonly WallText[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        ({ box }) =>
          Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 1 &&
          Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 1,
      )
      .map(({ text }) => `“${one.text}” and “${text}” overlap`),
  );
}

/** Every page of every scene, once around, by the right arrow. */
async function seeAll(page: Page): Promise<WallSight[]> {
  const sights: WallSight[] = [];
  for (let index = 0; index < MOST_PAGES; index += 1) {
    const sight = await seeWall(page);
    if (index > 0 && sight.page === sights[0]?.page) return sights;
    sights.push(sight);
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await seeWall(page)).page).not.toBe(sight.page);
  }
  throw new Error(`the wall does not come around within ${MOST_PAGES} pages`);
}

test.use({ reducedMotion: "reduce" });

for (const [name, search] of OFFICES) {
  for (const [width, height] of SCREENS) {
    test(`${name} at ${width} × ${height}: nothing clipped, overlapping or too small on any page`, async ({
      openSite,
      strictPage: page,
    }) => {
      await page.setViewportSize({ width, height });
      const site = await openSite();
      await page.goto(addressOf(site.url, "/wall", search));
      await expect(page.locator("main svg[data-scene]").first()).toBeVisible();
      await page.keyboard.press(" ");
      await expect(page.getByText("已暂停")).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      const sights = await seeAll(page);
      const problems = sights.flatMap((sight) => problemsOf(sight, { width, height }).map((problem) => `${sight.page}: ${problem}`));
      expect(problems).toEqual([]);
      const headline = sights.flatMap(({ texts }) => texts).filter(({ isHeadline }) => isHeadline);
      expect(headline.length).toBeGreaterThan(2);
      expect(headline.filter(({ size }) => size < LEAST.headline - 0.1)).toEqual([]);
      if (name !== "the demo office") return;
      for (const { page: shown, texts } of sights) {
        expect(texts.filter(({ text, isWatermark }) => text === DEMO && isWatermark).length, shown).toBeGreaterThan(0);
        expect(texts.filter(({ text, isWatermark }) => text === DEMO && !isWatermark).length, shown).toBeGreaterThan(0);
      }
    });
  }
}
