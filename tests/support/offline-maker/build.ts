/** Builds the page that makes offline pages, as the app is built. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { type Site, openSite } from "../site";
import type { MadePage, MakeOptions } from "./options";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Opens the maker, built into `folder`. */
export async function openMaker(folder: string): Promise<Site> {
  await build({
    root: here("."),
    configFile: join(here("../../.."), "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true },
  });
  return openSite({ folder });
}

/** Exists in the maker's page. */
declare function makeOffline(options: MakeOptions): Promise<MadePage>;

/** Makes one in a page of the maker. */
export async function madePage(page: Page, maker: Site, options: MakeOptions): Promise<MadePage> {
  if (!page.url().startsWith(maker.url)) await page.goto(maker.url);
  await page.waitForFunction(() => "makeOffline" in window);
  return page.evaluate((wanted) => makeOffline(wanted), options);
}
