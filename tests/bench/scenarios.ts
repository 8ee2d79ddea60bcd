/** What is done and measured. A scenario runs on a fresh browser context; its numbers have names that the table's rows refer to. */
import { type Page, expect } from "@playwright/test";
import { OFFICES, type OfficeId } from "./offices";
import type { MeasuredPage } from "./pages";

export const KINDS = ["cold", "filter"] as const;
export type Kind = (typeof KINDS)[number];

export interface Visit {
  readonly page: Page;
  readonly url: string;
  readonly measured: MeasuredPage;
}

/** ms and bytes by name. */
export type Sample = Readonly<Record<string, number>>;

export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly office: OfficeId;
  readonly measure: (visit: Visit) => Promise<Sample>;
}

const MEASURES: Record<Kind, Scenario["measure"]> = { cold: loadCold, filter: changeQuarter };

export const SCENARIOS: readonly Scenario[] = OFFICES.flatMap((office) =>
  KINDS.map((kind) => ({ id: `${kind}-${office.id}`, name: `${kind}, ${office.name}`, kind, office: office.id, measure: MEASURES[kind] })),
);

/** An empty cache, from the navigation on. */
async function loadCold({ page, url }: Visit): Promise<Sample> {
  await page.goto(url);
  const { headline, ...times } = await page.evaluate(() => window.benchWatch.cold());
  return headline === null ? times : { ...times, headline };
}

/** The first change after a load, as a reader does it: nothing has warmed the code up. */
async function changeQuarter({ page, url, measured }: Visit): Promise<Sample> {
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
