/** Playwright's `test` with a site per test and a page that forgives nothing. */
import { type Page, test as base, expect } from "@playwright/test";
import { watchRequests } from "./page-time";
import { type Site, type SiteOptions, openSite as open } from "./site";

export { expect };

/** Exists in the watched page. */
declare function reportCspViolation(text: string): void;

interface Fixtures {
  /** Console text that a test expects, with its address in brackets, such as the browser's own note of a 404. */
  allowedConsole: RegExp | null;
  /** Opens the built app; closed after the test. */
  openSite: (options?: SiteOptions) => Promise<Site>;
  /** Fails the test on console errors and warnings, page errors, CSP violations and requests outside the page's origin. */
  strictPage: Page;
}

export const test = base.extend<Fixtures>({
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
});

/** A list that fills with what went wrong on a page and in its service worker. */
export async function watchPage(page: Page, allowedConsole: RegExp | null = null): Promise<readonly string[]> {
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
  page.on("crash", () => problems.push("the page crashed"));
  context.on("console", (message) => {
    const isNoise = message.type() === "error" || message.type() === "warning";
    const text = `${message.text()} (${message.location().url})`;
    if (isNoise && !allowedConsole?.test(text)) problems.push(`console.${message.type()}: ${text}`);
  });
  await page.exposeFunction("reportCspViolation", (text: string) => problems.push(`CSP violation: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      reportCspViolation(`${violatedDirective} blocked ${blockedURI} in ${sourceFile}`);
    });
  });
  return problems;
}
