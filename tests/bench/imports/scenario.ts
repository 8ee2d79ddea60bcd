/** A ledger as .xlsx is chosen: until its plan stands, beside SheetJS that reads its cells alone. */
import type { Page } from "@playwright/test";
import { writeOfficeFile } from "../../../src/office/office-file";
import type { PageId } from "../pages";
import type { Sample, Visit } from "../scenarios";
import { journalWith, ledgerWorkbook } from "./workbooks";

/** Projects of the ledger, and months of it that the office has already. */
export const IMPORTS = [
  { projects: 200, months: 0 },
  { projects: 2000, months: 0 },
  { projects: 2000, months: 9 },
] as const;
export type Import = (typeof IMPORTS)[number];

/** import-2000-9 */
export function importId({ projects, months }: Import): string {
  return `import-${projects}-${months}`;
}

export function importName({ projects, months }: Import): string {
  const office = months === 0 ? "an empty office" : `an office of ${months} months`;
  return `ledger of ${projects} projects into ${office}`;
}

interface Chooser {
  readonly input: string;
  readonly until: string;
}

const CHOOSERS: Readonly<Partial<Record<PageId, Chooser>>> = {
  import: { input: "选择要导入的文件", until: '[aria-label="要存的变动和要答复的问题"]' },
  sheetjs: { input: "file", until: "#read" },
};

/** A reader looks at the page before taking a file: what it fetches ahead is there by then. */
const READING_MS = 3000;

/** A file that Playwright gives to a page. */
interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface Files {
  readonly office: GivenFile;
  readonly ledger: GivenFile;
}

/** Made once: no run waits for it. */
const made = new Map<string, Promise<Files>>();

async function filesOf({ projects, months }: Import): Promise<Files> {
  const journal = await journalWith(projects, months);
  const given = (name: string, mimeType: string, bytes: Uint8Array) => ({
    name,
    mimeType,
    buffer: Buffer.from(bytes),
  });
  return {
    office: given("川上市.office.json", "application/json", writeOfficeFile(journal)),
    ledger: given(
      `台账${months + 1}月.xlsx`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      await ledgerWorkbook(projects, months + 1),
    ),
  };
}

/** The first file of a page: nothing has warmed the code up. */
export async function chooseFile({ id, page, url }: Visit, of: Import): Promise<Sample> {
  const chooser = CHOOSERS[id];
  if (!chooser) throw new Error(`the ${id} page takes no files in`);
  const files = made.get(importId(of)) ?? filesOf(of);
  made.set(importId(of), files);
  const { office, ledger } = await files;
  await page.goto(url);
  if (id === "import") await openOffice(page, office, chooser);
  await page.waitForTimeout(READING_MS);
  const times = page.evaluate((until) => window.benchChosen(until), chooser.until);
  await page.getByLabel(chooser.input).setInputFiles(ledger);
  return { ...(await times) };
}

/** Kept by the browser and read back from it, as on any later day. */
async function openOffice(page: Page, office: GivenFile, { input }: Chooser): Promise<void> {
  await page.getByLabel("选择单位文件").setInputFiles(office);
  await page.getByLabel(input).waitFor({ state: "attached" });
  await page.reload();
  await page.getByLabel(input).waitFor({ state: "attached" });
}
