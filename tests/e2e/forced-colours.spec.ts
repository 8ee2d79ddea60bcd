/**
 * Windows' high contrast: the reader's ground, text and edges; what is drawn follows them, whatever
 * theme was chosen.
 */
import { expect, test } from "../support/browser-test";
import { waitForPage } from "../support/page-reading";

/** Of the browser's own high-contrast schemes. */
const CANVAS = { dark: "rgb(0, 0, 0)", light: "rgb(255, 255, 255)" } as const;
const TEXT = { dark: CANVAS.light, light: CANVAS.dark } as const;

test("plots, cards and lamps are drawn for the reader's ground, and the wall keeps its own", async ({
  openSite,
  strictPage: page,
}) => {
  test.setTimeout(120_000);
  const { url } = await openSite();
  for (const [scheme, chosen] of [
    ["dark", "light"],
    ["light", "dark"],
  ] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme: scheme });
    await page.goto(url);
    await page.evaluate((theme) => localStorage.setItem("dashboard.theme", theme), chosen);
    await page.reload();
    await waitForPage(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", scheme);
    await expect(page.locator("figure [data-plot] text").first()).toBeVisible();
    const seen = await page.evaluate(() => {
      const fills = (selector: string, wanted: RegExp) =>
        [...document.querySelectorAll(selector)]
          .filter(({ textContent }) => wanted.test(textContent ?? ""))
          .map((element) => getComputedStyle(element).fill);
      return {
        ground: getComputedStyle(document.body).backgroundColor,
        names: [...new Set(fills("figure svg text", /^(云麓区|汀洲区|未报|一季度)$/))],
        bullets: [...new Set(fills("section svg text", /^序时/))],
        tags: [...document.querySelectorAll("figure [class*=tag]")].map(
          (tag) => getComputedStyle(tag).color,
        ),
      };
    });
    expect(seen.ground).toBe(CANVAS[scheme]);
    expect(seen.names).toEqual([TEXT[scheme]]);
    expect(seen.bullets).toEqual([TEXT[scheme]]);
    expect(new Set(seen.tags)).toEqual(new Set([TEXT[scheme]]));
  }

  await page.goto(`${url}wall`);
  const canvas = page.locator("[data-theme=wall]");
  await expect(canvas.locator("svg text").first()).toBeVisible();
  const [ground, ink] = await canvas.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(element.querySelector("h1, p, svg text") ?? element).color,
  ]);
  expect(ground).toBe("rgb(10, 16, 23)");
  expect(ink).not.toBe(TEXT.light);
});
