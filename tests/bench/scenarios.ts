/** What is done and measured. A scenario runs on a fresh browser context; its numbers have names that the table's rows refer to. */
import { type Page, expect } from "@playwright/test";
import { OFFICES, type OfficeId } from "./offices";
import { EXPORTS, type ExportKind } from "./exports/watched";
import type { MeasuredPage, PageId } from "./pages";

export const KINDS = ["cold", "filter", "exports"] as const;
export type Kind = (typeof KINDS)[number];

export interface Visit {
  readonly page: Page;
  readonly url: string;
  /** Null: the page of exports has nothing that a reader sees. */
  readonly measured: MeasuredPage | null;
}

/** ms and bytes by name. */
export type Sample = Readonly<Record<string, number>>;

export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly office: OfficeId;
  readonly pages: readonly PageId[];
  readonly measure: (visit: Visit) => Promise<Sample>;
}

const COMPARED = ["cold", "filter"] as const;
const MEASURES: Record<(typeof COMPARED)[number], Scenario["measure"]> = { cold: loadCold, filter: changeQuarter };

export const SCENARIOS: readonly Scenario[] = [
  ...OFFICES.flatMap((office) =>
    COMPARED.map((kind) => ({
      id: `${kind}-${office.id}`,
      name: `${kind}, ${office.name}`,
      kind,
      office: office.id,
      pages: ["ours", "bare"] as const,
      measure: MEASURES[kind],
    })),
  ),
  ...EXPORTS.map((kind) => ({
    id: `export-${kind}`,
    name: `export, ${kind}`,
    kind: "exports" as const,
    office: "12" as const,
    pages: ["exports"] as const,
    measure: ({ page, url }: Visit) => exportFiles(page, url, kind),
  })),
];

/** The first export of a fresh page and some more: what it fetches, how long it takes, how long it blocks. */
async function exportFiles(page: Page, url: string, kind: ExportKind): Promise<Sample> {
  await page.goto(url);
  await page.waitForFunction(() => "benchExports" in window);
  return { ...(await page.evaluate((asked) => window.benchExports(asked), kind)) };
}

/** An empty cache, from the navigation on. */
async function loadCold({ page, url }: Visit): Promise<Sample> {
  await page.goto(url);
  const { headline, ...times } = await page.evaluate(() => window.benchWatch.cold());
  return headline === null ? times : { ...times, headline };
}

/** The first change after a load, as a reader does it: nothing has warmed the code up. */
async function changeQuarter({ page, url, measured }: Visit): Promise<Sample> {
  if (!measured) throw new Error("this page has no quarter to choose");
  await page.goto(url);
  await page.evaluate(() => window.benchWatch.cold());
  await measured.openChoice(page);
  const choice = measured.choice(page);
  await choice.hover();
  await page.evaluate(() => window.benchWatch.arm());
  await choice.click();
  const painted = await page.evaluate(() => window.benchWatch.change());
  for (const text of await measured.periods(page).allTextContents()) expect(text).toMatch(measured.newPeriod);
  return { painted };
}
