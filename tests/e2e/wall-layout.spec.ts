/**
 * The wall at the sizes of real screens: nothing clipped, nothing overlapping, nothing too small to
 * read from across the room.
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf } from "../support/page-reading";
import { letTimePass } from "../support/page-time";
import type { Api } from "../support/site";

const DEMO = "演示数据（虚构）";
const SCREENS = [
  [1024, 768],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [5760, 1080],
  [6656, 1792],
  [768, 1366],
  [1080, 1920],
  [1080, 2400],
  [1200, 1920],
] as const;
type Screen = readonly [width: number, height: number];
/**
 * The browser's own note of an office without a ledger, which answers 404 there (contract section
 * 1).
 */
const NO_LEDGER = /status of 404 .*\/projects\?/;
const OFFICES: readonly {
  name: string;
  search: Record<string, string>;
  allowedConsole: RegExp | null;
}[] = [
  { name: "the demo office", search: {}, allowedConsole: null },
  {
    name: "xiangxi 2021Q3",
    search: { office: "xiangxi", quarter: "2021Q3" },
    allowedConsole: NO_LEDGER,
  },
];
/** Px of the canvas (design section 9). */
const LEAST = { text: 24, value: 32, headline: 96 };
/** Keys and column heads above the rows; the clearance of a joint. */
const HEAD_PX = 56;
const JOINT_PX = 32;
/** Of the em, free over digits: Noto Sans SC has 0.2. */
const OVER_DIGITS = 0.15;
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
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** What it must stay inside of: its picture, its pane, or the canvas. */
  readonly room: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

interface WallSight {
  readonly page: string;
  readonly texts: readonly WallText[];
  readonly canvas: {
    readonly width: number;
    readonly height: number;
    readonly left: number;
    readonly top: number;
  };
  readonly scale: { readonly x: number; readonly y: number; readonly skew: number };
  readonly scrolls: boolean;
}

/** The name of the page that stands, as the footer has it. */
function shownPage(page: Page): Promise<string> {
  return page.evaluate(() =>
    (document.querySelector("footer")?.innerText.match(/\S+ \d+\/\d+|第\d+\/\d+页/g) ?? []).join(
      " ",
    ),
  );
}

/** All that is written on the wall now, measured in px of its canvas. */
async function seeWall(page: Page): Promise<WallSight> {
  const sight = await page.evaluate(
    ({ demo, headPx, jointPx, overDigits }) => {
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
      const scaleOf = (element: Element): number =>
        element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : a;
      const isTurned = (element: Element) =>
        element instanceof SVGGraphicsElement &&
        Math.abs((element.getScreenCTM()?.b ?? 0) / (element.getScreenCTM()?.a ?? 1)) > 0.01;
      const texts: WallText[] = [];
      const walker = document.createTreeWalker(canvas, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = (node.textContent ?? "").trim();
        if (!element || text === "" || element.closest("title, desc, style, [hidden]")) continue;
        const style = getComputedStyle(element);
        const size = (Number.parseFloat(style.fontSize) * scaleOf(element)) / a;
        const isWatermark =
          text === demo && element.closest("svg") !== null && (isTurned(element) || size >= 60);
        // A picture clips what leaves it; other words keep away from the joints between the
        // cabinets.
        const plot = element.closest("svg")?.getBoundingClientRect() ?? null;
        const pane = element.closest("section")?.getBoundingClientRect() ?? outer;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          const box = toCanvas(rect);
          // The line box is higher than its letters: Chinese ones fill the em, digits are lower.
          const slack = Math.max(0, (box.bottom - box.top - size) / 2);
          const above = /^[\d.%]+$/.test(text) ? size * overDigits : 0;
          texts.push({
            text,
            size,
            isWatermark,
            // Above the rows stands a scale, which is a label, and 100% is a line's name; a total
            // in the key is a value.
            isRowValue:
              plot !== null &&
              text !== "100%" &&
              (rect.top - plot.top > headPx * a || element.closest('[data-part="key"]') !== null) &&
              /^[−-]?[\d,]+(\.\d+)?(%|个百分点)?$/.test(text),
            isHeadline: element.closest('svg[data-scene="headline"]') !== null && size >= 90,
            box: { ...box, top: box.top + slack + above, bottom: box.bottom - slack },
            room: toCanvas(
              plot ??
                new DOMRect(
                  pane.left + jointPx * a,
                  outer.top,
                  pane.width - 2 * jointPx * a,
                  outer.height,
                ),
            ),
          });
        }
      }
      const { scrollWidth, scrollHeight } = document.documentElement;
      return {
        texts,
        canvas: { width: outer.width, height: outer.height, left: outer.left, top: outer.top },
        scale: { x: a, y: d, skew: b },
        scrolls: scrollWidth > innerWidth || scrollHeight > innerHeight,
      };
    },
    { demo: DEMO, headPx: HEAD_PX, jointPx: JOINT_PX, overDigits: OVER_DIGITS },
  );
  return { page: await shownPage(page), ...sight };
}

/** What is wrong with a page, a sentence each. */
function problemsOf({ texts, scrolls, ...placed }: WallSight, screen: Screen): string[] {
  const { scale } = placed;
  const off = offMiddle(placed, screen);
  const readable = texts.filter(({ isWatermark }) => !isWatermark);
  const small = readable.filter(
    ({ size, isRowValue }) => size < (isRowValue ? LEAST.value : LEAST.text) - 0.1,
  );
  const clipped = texts.filter((text) => excessOf(text) > MOST_EXCESS);
  return [
    ...small.map(({ text, size }) => `“${text}” has ${size.toFixed(1)} px`),
    ...clipped.map((text) => `“${text.text}” is clipped by ${excessOf(text).toFixed(1)} px`),
    ...overlapsOf(readable),
    ...(scrolls ? ["it scrolls"] : []),
    ...(scale.x === scale.y && scale.skew === 0 ? [] : ["it is stretched"]),
    ...(off === null ? [] : [off]),
  ];
}

/** How the canvas lies on the screen, where that is not in its middle. */
function offMiddle(
  { canvas, scale }: Pick<WallSight, "canvas" | "scale">,
  [width, height]: Screen,
): string | null {
  const margins = [
    canvas.left - (width - canvas.width) / 2,
    canvas.top - (height - canvas.height) / 2,
  ];
  return margins.every((margin) => Math.abs(margin) <= 1 + MOST_SHIFT * scale.x)
    ? null
    : `it is ${margins.join(", ")} px off the middle`;
}

/** How far a text leaves its room, in px of the canvas. */
function excessOf({ box, room }: WallText): number {
  return Math.max(
    room.left - box.left,
    box.right - room.right,
    room.top - box.top,
    box.bottom - room.bottom,
  );
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
    await expect.poll(() => shownPage(page), { intervals: [20, 20, 50, 100] }).not.toBe(sight.page);
  }
  throw new Error(`the wall does not come around within ${MOST_PAGES} pages`);
}

/** The demo office; `lamps`: which numbers have lamps. Another rule for them is a revision. */
function officeWith(lamps: readonly string[]): Api {
  const api = createMockApi("yunling");
  return async (request) => {
    const response = await api(request);
    if (!response || !new URL(request.url).pathname.endsWith("/dataset")) return response;
    const dataset: { policy: object } = await response.json();
    return Response.json({ ...dataset, policy: { ...dataset.policy, lampFor: lamps } });
  };
}

test.use({ reducedMotion: "reduce" });

/** The wall stands still, with its fonts. */
async function openWall(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("main svg[data-scene]").first()).toBeVisible();
  await page.keyboard.press(" ");
  await expect(page.getByText("已暂停")).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** The same wall on another screen: in its middle, and reaching two of its sides. */
async function resize(page: Page, screen: Screen): Promise<void> {
  const [width, height] = screen;
  await page.setViewportSize({ width, height });
  await expect
    .poll(async () => {
      const sight = await seeWall(page);
      return (
        offMiddle(sight, screen) ??
        Math.max(sight.canvas.width / width, sight.canvas.height / height).toFixed(2)
      );
    })
    .toBe("1.00");
}

/** What is wrong with any page of any scene on this screen. */
async function problemsOn(page: Page, screen: Screen, demo: boolean): Promise<string[]> {
  await resize(page, screen);
  const sights = await seeAll(page);
  const headline = sights.flatMap(({ texts }) => texts).filter(({ isHeadline }) => isHeadline);
  const isTold = ({ texts }: WallSight, isWatermark: boolean) =>
    texts.some((own) => own.text === DEMO && own.isWatermark === isWatermark);
  return [
    ...sights.flatMap((sight) =>
      problemsOf(sight, screen).map((problem) => `${sight.page}: ${problem}`),
    ),
    ...(headline.length > 2 ? [] : [`it has ${headline.length} headline numbers`]),
    ...headline
      .filter(({ size }) => size < LEAST.headline - 0.1)
      .map(({ text, size }) => `“${text}” has ${size} px`),
    ...sights
      .filter((sight) => demo && !(isTold(sight, true) && isTold(sight, false)))
      .map((sight) => `${sight.page}: no ${DEMO}`),
  ].map((problem) => `${screen.join(" × ")}: ${problem}`);
}

for (const { name, search, allowedConsole } of OFFICES) {
  test.describe(name, () => {
    test.use({ allowedConsole });

    test("on every screen nothing is clipped, overlapping or too small on any page", async ({
      openSite,
      strictPage: page,
    }) => {
      const site = await openSite();
      await openWall(page, addressOf(site.url, "/wall", search));
      const problems: string[] = [];
      for (const screen of SCREENS)
        problems.push(...(await problemsOn(page, screen, name === "the demo office")));
      expect(problems).toEqual([]);
    });
  });
}

test("the check itself sees a text that is clipped, two that overlap, one that is too small, and one on a joint", async ({
  openSite,
  strictPage: page,
}) => {
  const screen = [5760, 1080] as const;
  await page.setViewportSize({ width: 5760, height: 1080 });
  const site = await openSite();
  await openWall(page, addressOf(site.url, "/wall", { scenes: "headline" }));
  expect(problemsOf(await seeWall(page), screen)).toEqual([]);
  await page.evaluate(() => {
    const picture = document.querySelector<SVGSVGElement>("svg[data-scene]");
    const section = picture?.closest("section");
    if (!picture || !section) throw new Error("no picture");
    // As wide as the scene, in the free strip at its foot.
    const { width, height } = picture.viewBox.baseVal;
    const write = (text: string, x: number, size: number) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
      element.setAttribute("x", String(x));
      element.setAttribute("y", String(height - 20));
      element.setAttribute("font-size", String(size));
      element.append(text);
      picture.append(element);
    };
    write("甲被切去", width - 40, 26);
    write("乙在下面", 100, 26);
    write("丙在上面", 150, 26);
    write("丁太小", 400, 20);
    const onJoint = document.createElement("p");
    onJoint.append("戊在接缝");
    Object.assign(onJoint.style, {
      position: "absolute",
      left: "0",
      top: "0",
      margin: "0",
      fontSize: "26px",
      lineHeight: "1",
    });
    section.append(onJoint);
  });
  expect(problemsOf(await seeWall(page), screen)).toEqual([
    "“丁太小” has 20.0 px",
    expect.stringMatching(/^“甲被切去” is clipped by 6\d\.\d px$/),
    expect.stringMatching(/^“戊在接缝” is clipped by /),
    "“乙在下面” and “丙在上面” overlap",
  ]);
});

test.describe("with a pair of units, figures revised and overdue, and the source broken", () => {
  test.use({ allowedConsole: /status of 503/ });
  const CONFIG = { data: "api", refreshSeconds: 30, staleAfterMinutes: 5, overdueAfterDays: 10 };
  /** 云麓区、云岭高新区: as many characters as the header names. */
  const PAIR = "990101,990100-zone1";
  const unavailable: Api = async () =>
    Response.json({ title: "维护中", status: 503 }, { status: 503 });

  /** With the units that the header names: two long names are counted where it is narrow. */
  const HEADERS: readonly { screen: Screen; whose: string }[] = [
    { screen: [1024, 768], whose: "所选2个单位" },
    { screen: [1920, 1080], whose: "云麓区、云岭高新区" },
    { screen: [3840, 1080], whose: "云麓区、云岭高新区" },
    { screen: [5760, 1080], whose: "云麓区、云岭高新区" },
    { screen: [1080, 1920], whose: "云麓区、云岭高新区" },
  ];

  test("the header holds all it can have to say on every screen", async ({
    openSite,
    strictPage: page,
  }) => {
    // Before midnight: a day later the chip has a date, and is longest.
    await page.clock.install({ time: "2026-12-28T23:50:00+08:00" });
    const site = await openSite({ config: CONFIG, api: officeWith(["start", "completion"]) });
    await openWall(page, addressOf(site.url, "/wall", { counties: PAIR }));
    const header = page.getByRole("banner");
    const look = async () => {
      for (const { screen, whose } of HEADERS) {
        await resize(page, screen);
        await expect(header).toContainText(whose);
        expect(problemsOf(await seeWall(page), screen), screen.join(" × ")).toEqual([]);
      }
    };
    await expect(header).toContainText("正常");
    await expect(header).toContainText("本期未按时更新");
    await look();

    site.api = officeWith(["start"]);
    await letTimePass(page, () => expect(header).toContainText("修订", { timeout: 100 }));
    site.api = unavailable;
    await letTimePass(page, () =>
      expect(header).toContainText(/数据源中断，自23:5\d起；显示最后一次数据/, { timeout: 100 }),
    );
    await expect(header).toContainText("修订");
    await look();

    await page.clock.fastForward(15 * 60_000);
    await letTimePass(page, () =>
      expect(header).toContainText(/数据源中断，自12月28日23:5\d起；显示最后一次数据/, {
        timeout: 100,
      }),
    );
    await look();
  });
});
