/**
 * What is done and measured. A scenario runs on a fresh browser context; its numbers have names
 * that the table's rows refer to.
 */
import { type Page, expect } from "@playwright/test";
import { EXPORTS, type ExportKind, REPORT_KINDS, type ReportKind } from "./exports/watched";
import { IMPORTS, chooseFile, importId, importName } from "./imports/scenario";
import { heapOf, useSlowLine } from "./instruments";
import { COMPARED, GROWN, type OfficeId, officeName } from "./offices";
import { openAtOnce, openAndUse } from "./lists";
import { CHART_PEERS, type Choosing, type MeasuredPage, type PageId } from "./pages";

export const KINDS = [
  "cold",
  "slow",
  "filter",
  "growth",
  "list",
  "import",
  "exports",
  "report",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Visit {
  readonly id: PageId;
  readonly page: Page;
  readonly url: string;
  /** Null: not watched for its figures. */
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

const ALL_PAGES: readonly PageId[] = ["ours", ...CHART_PEERS];

type Measure = "cold" | "slow" | "filter";
const MEASURES: Record<Measure, Scenario["measure"]> = {
  cold: loadCold,
  slow: loadSlowly,
  filter: changeQuarter,
};

export const SCENARIOS: readonly Scenario[] = [
  ...COMPARED.flatMap((office) =>
    (["cold", "slow", "filter"] as const).map((measure) =>
      scenario(measure, measure, office, ALL_PAGES),
    ),
  ),
  scenario("growth", "cold", "12", ["wall"]),
  ...GROWN.flatMap((office) => [
    scenario("growth", "cold", office, ["ours", "wall"]),
    scenario("growth", "filter", office, ["ours"]),
  ]),
  listScenario("list-at-once", "opened at once", openAtOnce),
  listScenario("list", "opened, sorted, scrolled to its end", openAndUse),
  ...IMPORTS.map((of) => ({
    id: importId(of),
    name: importName(of),
    kind: "import" as const,
    office: "12" as const,
    pages: ["import", "sheetjs"] as const,
    measure: (visit: Visit) => chooseFile(visit, of),
  })),
  ...EXPORTS.map((kind) => ({
    id: `exports-${kind}`,
    name: `exports, ${kind}`,
    kind: "exports" as const,
    office: "12" as const,
    pages: ["exports"] as const,
    measure: ({ page, url }: Visit) => exportFiles(page, url, kind),
  })),
  ...COMPARED.flatMap((office) =>
    REPORT_KINDS.map((kind) => ({
      id: `report-${kind}-${office}`,
      name: `report, ${kind}, ${officeName(office)}`,
      kind: "report" as const,
      office,
      pages: ["exports"] as const,
      measure: ({ page, url }: Visit) => exportReport(page, url, kind),
    })),
  ),
];

function scenario(
  kind: Kind,
  measure: Measure,
  office: OfficeId,
  pages: readonly PageId[],
): Scenario {
  const [id, name] =
    kind === "growth"
      ? [`growth-${measure}-${office}`, `growth, ${measure}`]
      : [`${kind}-${office}`, kind];
  return {
    id,
    name: `${name}, ${officeName(office)}`,
    kind,
    office,
    pages,
    measure: MEASURES[measure],
  };
}

function listScenario(id: string, name: string, measure: Scenario["measure"]): Scenario {
  return {
    id,
    name: `list of 100,000 projects, ${name}`,
    kind: "list",
    office: "projects",
    pages: ["list", "tanstack"],
    measure,
  };
}

/**
 * The first export of a fresh page and some more: what it fetches, how long it takes, how long it
 * blocks.
 */
async function exportFiles(page: Page, url: string, kind: ExportKind): Promise<Sample> {
  await page.goto(url);
  await page.waitForFunction(() => "benchExports" in window);
  return { ...(await page.evaluate((asked) => window.benchExports(asked), kind)) };
}

/** A 汇报 of thirty figures, as one kind of file. */
async function exportReport(page: Page, url: string, kind: ReportKind): Promise<Sample> {
  await page.goto(url);
  await page.waitForFunction(() => "benchReport" in window);
  return { ...(await page.evaluate((asked) => window.benchReport(asked), kind)) };
}

/** An empty cache, from the navigation on. */
async function loadCold({ page, url }: Visit): Promise<Sample> {
  await page.goto(url);
  const { headline, ...times } = await page.evaluate(() => window.benchWatch.cold());
  const heapBytes = await heapOf(page);
  return { ...times, heapBytes, ...(headline !== null && { headline }) };
}

async function loadSlowly(visit: Visit): Promise<Sample> {
  await useSlowLine(visit.page);
  return loadCold(visit);
}

/** The first change after a load, as a reader does it: nothing has warmed the code up. */
async function changeQuarter({ page, url, measured }: Visit): Promise<Sample> {
  if (!measured?.choosing) throw new Error("this page has no quarter to choose");
  await page.goto(url);
  await page.evaluate(() => window.benchWatch.cold());
  return { ...(await choose(page, measured.choosing)) };
}

async function choose(page: Page, { open, choice, periods, newPeriod }: Choosing) {
  await open(page);
  const chosen = choice(page);
  await chosen.hover();
  await page.evaluate(() => window.benchWatch.arm());
  await chosen.click();
  const times = await page.evaluate(() => window.benchWatch.change());
  for (const text of await periods(page).allTextContents()) expect(text).toMatch(newPeriod);
  return times;
}
