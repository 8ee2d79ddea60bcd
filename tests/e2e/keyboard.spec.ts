/** Without a mouse: Tab, Enter, Space, Escape and the arrow keys reach and read everything. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/browser-test";
import { addressOf, figureOf, waitForPage } from "../support/page-reading";

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 250;

/** Tabs on until the element has the focus; every stop on the way must show that it has it. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  // Found once: to look for a name among all that a page has takes longer than the press.
  const wanted = await target.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const { unseen, isThere } = await page.evaluate(
      (element) => ({
        unseen: unseenFocus(document.activeElement),
        isThere: element === document.activeElement,
      }),
      wanted,
    );
    expect(unseen, "a stop that doesn't show its focus").toBeNull();
    if (isThere) return;
  }
  throw new Error(`no stop among ${MOST_STOPS} is ${String(target)}`);
}

/**
 * Defined in the page by `open`: the focused element's text where neither it nor its label is
 * outlined.
 */
declare function unseenFocus(element: Element | null): string | null;

async function open(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    const outlined = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (
        (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none"
      );
    };
    const unseen = (element: Element | null) => {
      if (!element || element === document.body) return null;
      // A hidden radio or checkbox shows its focus on what stands for it.
      const near = [
        element,
        element.nextElementSibling,
        element.closest("label"),
        element.parentElement,
      ];
      return near.some((candidate) => candidate && outlined(candidate))
        ? null
        : element.outerHTML.slice(0, 200);
    };
    Object.assign(globalThis, { unseenFocus: unseen });
  });
  await page.goto(address);
  await waitForPage(page);
}

test("from load to a county's 数字由来 and back", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await open(page, site.url);

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeInViewport();

  await tabTo(
    page,
    page
      .getByRole("navigation", { name: "页面", exact: true })
      .getByRole("link", { name: "县区对比" }),
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/counties$/);
  await waitForPage(page);

  await tabTo(page, page.getByRole("table").getByRole("link", { name: "霁阳县", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/counties\/990108$/);
  await waitForPage(page);

  const number = page.getByRole("button", { name: /^投资完成率79\.1%.*看数字由来$/ });
  await tabTo(page, number);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "数字由来" });
  await expect(dialog).toContainText("霁阳县投资完成率");
  await expect(dialog.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(number).toBeFocused();

  await tabTo(page, page.getByRole("link", { name: "回到县区对比" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/counties$/);
});

test("跳到正文 moves the focus past header and filters", async ({ openSite, strictPage: page }) => {
  const site = await openSite({ basePath: "/board/" });
  await open(page, addressOf(site.url, "/counties", { quarter: "2026Q3" }));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("#main :focus")).toHaveCount(1);
  expect(new URL(page.url()).pathname).toBe("/board/counties");
  expect(new URL(page.url()).search).toBe("?quarter=2026Q3");
});

test("arrow keys read a plot row by row, with 未报 and 核减 in words", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await open(page, addressOf(site.url, "/", { basis: "quarter" }));
  const plot = figureOf(page, "完成投资").getByRole("group", { name: /按上下方向键逐行读/ });
  const said = plot.locator('[aria-live="polite"]');
  await plot.focus();
  await page.keyboard.press("ArrowDown");
  await expect(said).toContainText("云麓区：");
  await expect(said).toContainText("13.85亿元");
  await page.keyboard.press("ArrowDown");
  await expect(said).toContainText("汀洲区：");
  await page.keyboard.press("ArrowUp");
  await expect(said).toContainText("云麓区：");
  await page.keyboard.press("End");
  await expect(said).toContainText("市直：");
  await page.keyboard.press("Home");
  const read = new Map<string, string>();
  for (let row = 0; row < 12; row += 1) {
    const text = (await said.textContent()) ?? "";
    read.set(text.split("：")[0] ?? "", text);
    await page.keyboard.press("ArrowDown");
  }
  expect(read.size).toBe(12);
  expect(read.get("棠里县")).toContain("未报");
  expect(read.get("柘岭县")).toContain("核减");
  expect(read.get("柘岭县")).toContain("−0.8");
  await page.keyboard.press("Escape");
  await expect(said).toBeEmpty();
});

test("arrow keys read a trend quarter by quarter", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await open(page, site.url);
  const plot = figureOf(page, "三率走势").getByRole("group", { name: /按左右方向键逐期读/ });
  await plot.focus();
  await page.keyboard.press("ArrowRight");
  await expect(plot.locator('[aria-live="polite"]')).toContainText(/一季度：.*2026年/);
  await page.keyboard.press("End");
  await expect(plot.locator('[aria-live="polite"]')).toContainText(/四季度：.*投资完成率84\.8/);
});

test("the ends of the brush move by arrow keys, and say which quarters are shown", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await open(page, site.url);
  const figure = figureOf(page, "投资走势");
  const [start, end] = [figure.getByRole("slider").first(), figure.getByRole("slider").last()];
  await start.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  await expect(start).toHaveAccessibleName(/^显示2025年一季度到2026年四季度，/);
  await end.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(end).toHaveAccessibleName(/^显示2025年一季度到2026年三季度，/);
  const plot = figure.getByRole("group", { name: /按左右方向键逐期读/ });
  await expect(plot.locator("[data-plot] text", { hasText: /^2024年/ })).toHaveCount(0);
  await plot.focus();
  await page.keyboard.press("Home");
  await expect(plot.locator('[aria-live="polite"]')).toContainText(/^2025年一季度：/);
});

test("the legend toggles a category by Enter and Space", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await open(page, addressOf(site.url, "/enterprises"));
  const figure = figureOf(page, "四上新增");
  const industry = figure.getByRole("button", { name: /^工业/ });
  const segment = figure.locator("[data-plot] text", { hasText: /^工\d+$/ });
  await expect(segment.first()).toBeVisible();
  await industry.focus();
  await page.keyboard.press("Space");
  await expect(industry).toHaveAttribute("aria-pressed", "false");
  await expect(segment).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(industry).toHaveAttribute("aria-pressed", "true");
  await expect(segment.first()).toBeVisible();
  await expect(industry).toBeFocused();
});

test("the quarter is chosen by arrow keys, and the focus comes back to its field", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await open(page, addressOf(site.url, "/", { office: "shangqiu" }));
  const field = page.getByRole("button", { name: /^季度/ });
  await field.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("listbox", { name: "选择季度" });
  await expect(list.getByRole("option", { selected: true })).toBeFocused();
  await expect(list.getByRole("option", { name: "2020年四季度，无数据" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.keyboard.press("ArrowDown");
  await expect(list.locator(":focus")).toHaveAccessibleName(/^2020年/);
  await list.getByRole("option", { name: "2020年三季度" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/quarter=2020Q3/);
  await expect(field).toBeFocused();
});

test("with prefers-reduced-motion nothing moves", async ({ openSite, strictPage: page }) => {
  const site = await openSite();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, site.url);
  await page
    .getByRole("button", { name: /看数字由来$/ })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: "数字由来" })).toBeVisible();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const longest = (list: string) =>
          Math.max(...list.split(",").map((part) => Number.parseFloat(part)));
        return (
          longest(transitionDuration) > 0 ||
          (animationName !== "none" && longest(animationDuration) > 0)
        );
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
  expect(moving).toEqual([]);
});
