/** The two pages: how to tell that they are drawn, and how a reader chooses another quarter on them. */
import type { Locator, Page } from "@playwright/test";
import type { Watched } from "./page/watched";

export interface MeasuredPage {
  readonly watched: Watched;
  /** Makes the choice of quarters visible; not part of the time. */
  readonly openChoice: (page: Page) => Promise<void>;
  /** What is clicked; the click starts the clock. */
  readonly choice: (page: Page) => Locator;
  /** Parts that name their period, all of them in the new quarter's words after the change. */
  readonly periods: (page: Page) => Locator;
  readonly newPeriod: RegExp;
}

/** Opened at the newest quarter, 2026年三季度, both change to the quarter before: the same facts, nothing to fetch. */
const PAGES = {
  ours: {
    watched: {
      figures: "main figure",
      figureCount: 7,
      // The plot is the figure's one group; its key holds SVGs of its own.
      chart: "[role=group] svg",
      headline: '[aria-label="四项主要指标"] button b',
      headlineCount: 4,
    },
    openChoice: (page) => page.getByRole("button", { name: /^季度/ }).click(),
    choice: (page) => page.getByRole("option", { name: "2026年二季度" }),
    periods: (page) => page.locator("main figure"),
    newPeriod: /2026年(1—6月|6月|二季度)/,
  },
  bare: {
    // All but the lamps, which are words without marks.
    watched: { figures: "figure", figureCount: 6, chart: "svg.recharts-surface", headline: null, headlineCount: 0 },
    openChoice: async () => undefined,
    choice: (page) => page.getByRole("button", { name: "2026Q2" }),
    periods: (page) => page.locator("figcaption"),
    newPeriod: /2026Q2/,
  },
} as const satisfies Record<string, MeasuredPage>;

/** Beside the two pages that are compared, the page of exports stands alone: the bare page exports nothing. */
export const PAGE_IDS = ["ours", "bare", "exports"] as const;
export type PageId = (typeof PAGE_IDS)[number];

export function measuredPage(id: PageId): MeasuredPage | null {
  return id === "exports" ? null : PAGES[id];
}
