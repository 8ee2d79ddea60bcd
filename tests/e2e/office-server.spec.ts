/**
 * An office on its own server, from the set-up link to last quarter's meeting version: the built app
 * and the built server, in a browser for each person.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import * as z from "zod/mini";
import { givenLinkSchema, givenPasswordSchema } from "../../src/data/wire/work/people";
import { SERVER, type Served, serve, setupPath } from "../support/built-server";
import { OFFICE_MACHINE, expect, test } from "../support/browser-test";
import { violationsOn } from "../support/axe";
import { letTimePass } from "../support/page-time";

const ADMINISTRATOR = { name: "wang", display: "王主任", password: "a-long-password" };
const OWN_PASSWORD = "my-own-password";
const MONTH = "2026-09";
const [JISHOU, LUXI] = [
  { code: "433101", name: "吉首市" },
  { code: "433122", name: "泸溪县" },
] as const;

let folder = "";
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "office-e2e-"));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** A browser of somebody's own, on an address of the server. */
async function pageAt(browser: Browser, { origin }: Served, path: string): Promise<Page> {
  const page = await (await browser.newContext(OFFICE_MACHINE)).newPage();
  await page.goto(`${origin}${path}`);
  return page;
}

/** Between two looks while the page's own clock runs on. */
const SOON = { timeout: 100 };

const button = (on: Page | Locator, name: string | RegExp) =>
  on.getByRole("button", { name, exact: typeof name === "string" });
const field = (on: Page | Locator, name: string | RegExp) =>
  on.getByRole("textbox", { name, exact: typeof name === "string" });

async function setUp(page: Page): Promise<void> {
  await page.getByLabel("用户名").fill(ADMINISTRATOR.name);
  await page.getByLabel("姓名").fill(ADMINISTRATOR.display);
  await page.getByLabel("密码", { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByLabel("再输一遍密码").fill(ADMINISTRATOR.password);
  await button(page, "下一步：建立本单位").click();
  await page.getByLabel("地级行政区").fill("湘西土家族苗族自治州");
  await button(page, "建立本单位").click();
  await expect(page.getByRole("heading", { name: "账户和权限" })).toBeVisible();
}

/** What the signed-in page itself may ask of the API. */
async function asked(page: Page, method: string, path: string, body: object): Promise<unknown> {
  return page.evaluate(
    async ([how, where, what]) => {
      const headers = { "Content-Type": "application/json" };
      const response = await fetch(`/api/v1${where}`, { method: how, headers, body: what });
      if (!response.ok) throw new Error(await response.text());
      const text = await response.text();
      return text === "" ? null : (JSON.parse(text) as unknown);
    },
    [method, path, JSON.stringify(body)] as const,
  );
}

interface Person {
  readonly name: string;
  readonly display: string;
  readonly role: "reporter" | "reviewer";
  readonly unit: string | null;
}

/** Made by the administrator; signs in with the password that was told, and gives itself another. */
async function enter(
  browser: Browser,
  server: Served,
  { by, person, to }: { readonly by: Page; readonly person: Person; readonly to: string },
): Promise<Page> {
  const given = z.parse(givenPasswordSchema, await asked(by, "POST", "/accounts", person));
  const page = await pageAt(browser, server, to);
  await field(page, "用户名").fill(person.name);
  await page.getByLabel("密码", { exact: true }).fill(given.password);
  await button(page, "登录").click();
  await page.getByLabel("新密码", { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel("再输一遍新密码").fill(OWN_PASSWORD);
  await button(page, "改密码").click();
  return page;
}

/** Fills in 月报 and sends it in. */
async function report(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [measure, value] of Object.entries(values))
    await field(page, new RegExp(`^${measure}，`)).fill(value);
  await button(page, "上报…").click();
  await button(page.getByRole("dialog"), "上报").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("已报");
}

/** 发布, with the name of a meeting where it has one. */
async function publish(
  page: Page,
  meeting: string,
  look: (next: Locator) => Promise<void> = async () => {},
): Promise<void> {
  await page.getByRole("radio", { name: "发布" }).check({ force: true });
  const next = page.getByRole("region", { name: "下一版" });
  await look(next);
  await field(next, /^会议版的名称/).fill(meeting);
  await button(next, /^发布第\d+版…$/).click();
  await button(page.getByRole("dialog"), /^发布第\d+版$/).click();
  await expect(page.getByRole("region", { name: "已发布" })).toBeVisible();
}

/** One of the server's commands. Fails where it does not succeed. */
function command(...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER, ...words], {
    encoding: "utf8",
  });
  expect([status, stdout, stderr].join("\n")).toMatch(/^0\n/);
}

test("from the set-up link to the meeting version", async ({ browser }) => {
  const server = await serve(join(folder, "data"));
  const early = await pageAt(browser, server, "/");
  await expect(early.getByRole("heading", { name: "本系统还没有设置" })).toBeVisible();
  const administrator = await pageAt(browser, server, await setupPath(join(folder, "data")));
  await setUp(administrator);
  const people = { browser, server };
  const to = `/submit?month=${MONTH}&table=monthly`;
  const reporter = (unit: { code: string; name: string }, display: string) =>
    enter(people.browser, people.server, {
      by: administrator,
      person: { name: unit.name, display, role: "reporter", unit: unit.code },
      to,
    });
  const jishou = await reporter(JISHOU, "田一");
  const luxi = await reporter(LUXI, "向二");
  await report(jishou, { 年度计划投资: "1,000,000", 累计完成投资: "700000" });
  expect(await violationsOn(jishou)).toEqual([]);
  await report(luxi, { 年度计划投资: "500000", 累计完成投资: "90000" });

  const reviewer = await enter(browser, server, {
    by: administrator,
    person: { name: "shen", display: "沈审核", role: "reviewer", unit: null },
    to: `/review?month=${MONTH}`,
  });
  await expect(button(reviewer, /^吉首市月报 已报/)).toBeVisible();
  expect(await violationsOn(reviewer)).toEqual([]);
  await button(reviewer, /^吉首市月报 已报/).click();
  await button(reviewer, "审核通过").click();
  await expect(reviewer.getByRole("region", { name: "吉首市月报，2026年9月" })).toContainText(
    "已审",
  );
  expect(await violationsOn(reviewer)).toEqual([]);
  await button(reviewer, "← 回到报送情况").click();
  await button(reviewer, /^泸溪县月报 已报/).click();
  await button(reviewer, "退回…").click();
  await field(reviewer.getByRole("dialog"), /理由|原因/).fill("请核实完成投资");
  await button(reviewer.getByRole("dialog"), "退回").click();
  await expect(reviewer.getByRole("region", { name: "泸溪县月报，2026年9月" })).toContainText(
    "退回",
  );

  await luxi.reload();
  await expect(luxi.getByText("请核实完成投资").first()).toBeVisible();
  await report(luxi, { 累计完成投资: "300000" });
  await reviewer.reload();
  await button(reviewer, "审核通过").click();
  await expect(reviewer.getByRole("region", { name: "泸溪县月报，2026年9月" })).toContainText(
    "已审",
  );

  await administrator.goto(`${server.origin}/accounts?view=office`);
  await expect(administrator.getByRole("heading", { name: "口径", exact: true })).toBeVisible();
  expect(await violationsOn(administrator)).toEqual([]);

  await publish(reviewer, "三季度调度会");
  await asked(administrator, "PUT", "/settings", { readers: "everyone" });
  const reader = await pageAt(browser, server, "/");
  const board = reader.getByRole("region", { name: "投资完成率" });
  // (70 + 30) / (100 + 50) 亿元
  await expect(board).toContainText("66.7");
  await expect(board).toContainText("2/8个单位已报");

  const { token } = z.parse(
    givenLinkSchema,
    await asked(administrator, "POST", "/links", { name: "一楼大厅" }),
  );
  await asked(administrator, "PUT", "/settings", { readers: "accounts" });
  const wall = await (await browser.newContext(OFFICE_MACHINE)).newPage();
  await wall.clock.install();
  await wall.goto(`${server.origin}/wall?link=${token}`);
  await letTimePass(wall, () => expect(wall.getByText("66.7").first()).toBeVisible(SOON));
  expect(wall.url()).not.toContain(token);
  await asked(administrator, "PUT", "/settings", { readers: "everyone" });

  await jishou.reload();
  await button(jishou, "更正…").click();
  await field(jishou.getByRole("dialog"), /理由|原因/).fill("漏计一个标段");
  await button(jishou.getByRole("dialog"), "开始更正").click();
  await report(jishou, { 累计完成投资: "850000" });
  await reviewer.goto(`${server.origin}/review?month=${MONTH}`);
  await button(reviewer, /^吉首市月报 已报/).click();
  await button(reviewer, "审核通过").click();
  await expect(reviewer.getByRole("region", { name: "吉首市月报，2026年9月" })).toContainText(
    "已审",
  );
  await publish(reviewer, "", async (next) => {
    await expect(next).toContainText("较上一版更正1处");
    await expect(next).toContainText("漏计一个标段");
  });

  await reader.goto(server.origin);
  await expect(board).toContainText("76.7");
  await expect(reader.getByText(/第2版，.*较上一版更正1处/).first()).toBeVisible();
  await reader.goto(`${server.origin}/?version=v1`);
  await expect(board).toContainText("66.7");
  await expect(reader.getByText(/会议版：三季度调度会（第1版/).first()).toBeVisible();
  await letTimePass(wall, () => expect(wall.getByText("76.7").first()).toBeVisible(SOON));

  // Restored on another machine: the same office, the same versions.
  const backups = join(folder, "backups");
  command("backup", backups, "--data", join(folder, "data"));
  await server.end("SIGTERM");
  const file = (await readdir(backups)).find((name) => name.endsWith(".db")) ?? "";
  command("restore", join(backups, file), "--data", join(folder, "other"));
  const other = await serve(join(folder, "other"));
  const again = await pageAt(browser, other, "/?version=v1");
  await expect(again.getByRole("region", { name: "投资完成率" })).toContainText("66.7");
  await again.goto(other.origin);
  await expect(again.getByRole("region", { name: "投资完成率" })).toContainText("76.7");
  await other.end("SIGTERM");
});
