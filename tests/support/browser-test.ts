/** Playwright's `test` with a site per test and a page that forgives nothing. */
import { type Page, test as base, expect } from "@playwright/test";
import { addressOf, waitForPage } from "./page-reading";
import { untilQuiet, watchRequests } from "./page-time";
import { type Site, type SiteOptions, openSite as open } from "./site";

export { expect };

/** Where the app is used. */
export const OFFICE_MACHINE = { locale: "zh-CN", timezoneId: "Asia/Shanghai" };

/** Exists in the watched page. */
declare function reportCspViolation(text: string): void;

/** The built-in offices, open in one page for all tests of a worker that only read. */
export interface Reading {
  readonly page: Page;
  readonly site: Site;
  /**
   * Opens an address and waits until the page stands; what is open already is not loaded anew, only
   * its dialogs are closed.
   */
  readonly visit: (path: string, search?: Readonly<Record<string, string>>) => Promise<void>;
}

interface WorkerFixtures {
  /** Behind `reading`. */
  reader: Omit<Reading, "visit"> & { readonly problems: readonly string[] };
}

interface Fixtures {
  /**
   * Console text that a test expects, with its address in brackets, such as the browser's own note
   * of a 404.
   */
  allowedConsole: RegExp | null;
  /** Opens the built app; closed after the test. */
  openSite: (options?: SiteOptions) => Promise<Site>;
  /**
   * Fails the test on console errors and warnings, page errors, dialogs, CSP violations and
   * requests outside the page's origin.
   */
  strictPage: Page;
  /**
   * As strict as `strictPage`, at half its cost. For tests that leave no trace but open tables: no
   * clock, no window size, no storage.
   */
  reading: Reading;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  allowedConsole: [null, { option: true }],
  // Playwright reads the pattern to learn which fixtures are needed: none.
  // oxlint-disable-next-line no-empty-pattern
  openSite: async ({}, provide) => {
    const sites: Site[] = [];
    await provide(async (options) => {
      const site = await open(options);
      sites.push(site);
      return site;
    });
    await Promise.all(sites.map((site) => site.close()));
  },
  page: async ({ page }, provide) => {
    watchRequests(page);
    await provide(page);
  },
  strictPage: async ({ page, allowedConsole }, provide) => {
    const problems = await watchPage(page, allowedConsole);
    await provide(page);
    expect(problems, "problems seen by strictPage").toEqual([]);
  },
  reader: [
    async ({ browser }, provide) => {
      const site = await open();
      const page = await browser.newPage(OFFICE_MACHINE);
      watchRequests(page);
      const problems = await watchPage(page);
      await provide({ page, site, problems });
      await page.close();
      await site.close();
    },
    { scope: "worker" },
  ],
  reading: async ({ reader: { page, site, problems }, allowedConsole }, provide) => {
    const before = problems.length;
    await provide({
      page,
      site,
      visit: (path, search) => visit(page, addressOf(site.url, path, search)),
    });
    // What the browser notes of the last answers belongs to this test.
    await untilQuiet(page);
    const isExpected = (problem: string) =>
      problem.startsWith("console.") && (allowedConsole?.test(problem) ?? false);
    expect(
      problems.slice(before).filter((problem) => !isExpected(problem)),
      "problems seen while reading",
    ).toEqual([]);
  },
});

/** Lets the page read and write the clipboard, as a reader does who is asked. */
export async function allowClipboard(page: Page, { origin }: Site): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
}

async function visit(page: Page, address: string): Promise<void> {
  if (page.url() !== new URL(address).href) await page.goto(address);
  else if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
  await waitForPage(page);
}

/** A list that fills with what went wrong on a page and in its service worker. */
export async function watchPage(
  page: Page,
  allowedConsole: RegExp | null = null,
): Promise<readonly string[]> {
  const problems: string[] = [];
  let ownOrigin: string | null = null;
  const checkOrigin = (address: string) => {
    const url = new URL(address);
    if (url.protocol === "data:" || url.protocol === "blob:") return;
    const origin = url.origin.replace(/^ws/, "http");
    ownOrigin ??= origin;
    if (origin !== ownOrigin) problems.push(`request outside ${ownOrigin}: ${address}`);
  };

  const context = page.context();
  context.on("request", (request) => checkOrigin(request.url()));
  page.on("websocket", (socket) => checkOrigin(socket.url()));
  page.on("pageerror", (error) => problems.push(`page error: ${error.stack ?? error.message}`));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("crash", () => problems.push("the page crashed"));
  context.on("console", (message) => {
    const isNoise = message.type() === "error" || message.type() === "warning";
    const text = `${message.text()} (${message.location().url})`;
    if (isNoise && !allowedConsole?.test(text)) problems.push(`console.${message.type()}: ${text}`);
  });
  await page.exposeFunction("reportCspViolation", (text: string) =>
    problems.push(`CSP violation: ${text}`),
  );
  await page.addInitScript(() => {
    document.addEventListener(
      "securitypolicyviolation",
      ({ violatedDirective, blockedURI, sourceFile }) => {
        reportCspViolation(`${violatedDirective} blocked ${blockedURI} in ${sourceFile}`);
      },
    );
  });
  return problems;
}
