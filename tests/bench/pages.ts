/**
 * The measured pages: how to tell that they are drawn, and how a reader chooses another quarter on
 * them.
 */
import type { Locator, Page } from "@playwright/test";
import { PROJECTS } from "./all-projects";
import type { Watched } from "./page/watched";

export interface MeasuredPage {
  readonly watched: Watched;
  /** How a reader chooses another quarter; null where nobody stands. */
  readonly choosing: Choosing | null;
}

export interface Choosing {
  /** Makes the choice of quarters visible; not part of the time. */
  readonly open: (page: Page) => Promise<void>;
  /** What is clicked; the click starts the clock. */
  readonly choice: (page: Page) => Locator;
  /** Parts that name their period, all of them in the new quarter's words after the change. */
  readonly periods: (page: Page) => Locator;
  readonly newPeriod: RegExp;
}

/**
 * The same figures by a library alone: what a person would have who puts them on a page with that
 * and no more.
 */
export const CHART_PEERS = ["recharts", "echarts", "plot"] as const;
/** And the long list, by a library for tables; and workbooks, by one that reads them. */
export const PEERS = [...CHART_PEERS, "tanstack", "sheetjs"] as const;
export type PeerId = (typeof PEERS)[number];
export const PEER_NAMES: Readonly<Record<PeerId, string>> = {
  recharts: "recharts",
  echarts: "ECharts",
  plot: "Plot",
  tanstack: "TanStack",
  sheetjs: "SheetJS",
};

/**
 * Opened at the newest quarter, 2026年三季度, they change to the quarter before: the same facts,
 * nothing to fetch.
 */
const PEER_CHOOSING: Choosing = {
  open: async () => undefined,
  choice: (page) => page.getByRole("button", { name: "2026Q2" }),
  periods: (page) => page.locator("figcaption"),
  newPeriod: /2026Q2/,
};

/** All but the lamps, which are words without marks. */
function peer(chart: string): MeasuredPage {
  return {
    watched: { figures: "figure", figureCount: 6, chart, headline: null, headlineCount: 0 },
    choosing: PEER_CHOOSING,
  };
}

const PAGES = {
  ours: {
    watched: {
      figures: "main figure",
      figureCount: 7,
      // The plot is the figure's one group; its key holds SVGs of its own.
      chart: "[role=group] svg",
      headline: '[aria-label="四项主要指标"] [role=button] b',
      headlineCount: 4,
    },
    choosing: {
      open: (page) => page.getByRole("button", { name: /^季度/ }).click(),
      choice: (page) => page.getByRole("option", { name: "2026年二季度" }),
      periods: (page) => page.locator("main figure"),
      newPeriod: /2026年(1—6月|6月|二季度)/,
    },
  },
  /** Its one scene: the sentence and what is drawn below it. */
  wall: {
    watched: {
      figures: "main section[aria-label]",
      figureCount: 1,
      chart: "h2 + div > *",
      headline: null,
      headlineCount: 0,
    },
    choosing: null,
  },
  recharts: peer("svg.recharts-surface"),
  // Whoever draws on a canvas says by the attribute that it is done.
  echarts: peer("[data-drawn] canvas"),
  plot: peer("svg"),
} as const satisfies Record<string, MeasuredPage>;

/**
 * Those with figures; the page of exports stands alone, since the peers export nothing, and the
 * lists and the pages that take files in are watched by what they do (lists.ts, imports).
 */
export type PageId = keyof typeof PAGES | "exports" | "list" | "tanstack" | "import" | "sheetjs";

/** `builtIn`: ours with the backend that comes with it. */
export const SITE_IDS = ["ours", "builtIn", ...PEERS, "exports"] as const;
export type SiteId = (typeof SITE_IDS)[number];

export function measuredPage(id: PageId): MeasuredPage | null {
  return id in PAGES ? PAGES[id as keyof typeof PAGES] : null;
}

/** Where a page is found: its site, and the address within that. */
export function addressOf(id: PageId): { readonly site: SiteId; readonly path: string } {
  if (id === "wall") return { site: "ours", path: "wall" };
  if (id === "import") return { site: "builtIn", path: "data" };
  if (id === "list") return { site: "builtIn", path: `?projects=${PROJECTS}` };
  return { site: id, path: "" };
}
