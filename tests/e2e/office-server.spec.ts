/**
 * An office on its own server, from the set-up link to last quarter's meeting version: the built app
 * and the built server, in a browser for each person.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { type Served, serve, setupPath } from "../support/built-server";
import { OFFICE_MACHINE, expect, test } from "../support/browser-test";

const ADMINISTRATOR = { name: "wang", display: "王主任", password: "a-long-password" };

interface Person {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** A browser of somebody's own, on an address of the server. */
async function personAt(browser: Browser, { origin }: Served, path: string): Promise<Person> {
  const context = await browser.newContext(OFFICE_MACHINE);
  const page = await context.newPage();
  await page.goto(`${origin}${path}`);
  return { page, close: () => context.close() };
}

test("set up", async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), "office-e2e-"));
  const server = await serve(folder);
  const { page, close } = await personAt(browser, server, await setupPath(folder));
  await page.getByLabel("用户名").fill(ADMINISTRATOR.name);
  await page.getByLabel("姓名").fill(ADMINISTRATOR.display);
  await page.getByLabel("密码", { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByLabel("再输一遍密码").fill(ADMINISTRATOR.password);
  await page.getByRole("button", { name: "下一步：建立本单位" }).click();
  await page.screenshot({ path: "/tmp/e1.png", fullPage: true });
  await expect(page.getByRole("region", { name: "建立本单位" })).toBeVisible();
  await close();
  await server.end("SIGTERM");
  await rm(folder, { recursive: true });
});
