/** 大屏: it rotates, obeys its keys, says how old its figures are, and is never blank. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { violationsOn } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { createMockApi } from "../support/mock-api";
import { addressOf } from "../support/page-reading";
import { letTimePass, passTime, untilQuiet } from "../support/page-time";
import type { Api } from "../support/site";

const DEMO = "演示数据（虚构）";
const SCENES = ["总体", "投资", "开工竣工", "四上", "亮灯", "走势", "关注", "攻坚"];
const CONFIG = { data: "api", refreshSeconds: 30, staleAfterMinutes: 5 };
const unavailable: Api = async () =>
  Response.json({ title: "维护中", status: 503 }, { status: 503 });

test.use({ viewport: { width: 1920, height: 1080 }, reducedMotion: "reduce" });

/** The scene that stands: its sentence and what the picture is said to show. */
async function waitForScene(page: Page, name: string): Promise<void> {
  const scene = page.getByRole("region", { name, exact: true });
  await expect(scene).toBeVisible();
  await expect(scene.getByRole("heading", { level: 2 })).not.toBeEmpty();
  await expect(scene.getByRole("img")).toHaveAccessibleName(/\S{10}/);
}

const freshness = (page: Page) => page.getByRole("group", { name: "数据新旧" });

/** A morning: times of day are printed without a date, and pass no midnight. */
const NINE = "2026-10-09T09:00:00+08:00";
/** Eight refreshes, and the jitter. */
const LONGEST_WAIT_MS = 8 * 30_000 * 1.1;

/** An API that answers a little later, and what it has seen. */
function watched(api: Api) {
  const seen = { requests: 0, open: 0, mostOpen: 0 };
  const watch: Api = async (request) => {
    seen.requests += 1;
    seen.open += 1;
    seen.mostOpen = Math.max(seen.mostOpen, seen.open);
    await sleep(20);
    seen.open -= 1;
    return api(request);
  };
  return { api: watch, seen };
}

test("every scene of the demo office has its sentence, its picture, the demo words, and no violation", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/wall"));
  await waitForScene(page, "总体");
  await page.keyboard.press(" ");
  await expect(page.getByText("已暂停")).toBeVisible();
  for (const [index, name] of SCENES.entries()) {
    await waitForScene(page, name);
    const scene = page.getByRole("region", { name, exact: true });
    await expect(scene.locator("svg")).toContainText(DEMO);
    await expect(page.getByRole("banner").getByText(DEMO, { exact: true })).toBeVisible();
    await expect(page.getByText(`${name} ${index + 1}/8`)).toBeVisible();
    expect.soft(await violationsOn(page, "all"), name).toEqual([]);
    // A scene may have several pages.
    await expect(async () => {
      await page.keyboard.press("PageDown");
      await expect(page.getByText(`${name} ${index + 1}/8`)).toHaveCount(0, { timeout: 200 });
    }).toPass();
  }
  await waitForScene(page, "总体");
  await expect(page).toHaveTitle(/^大屏 · 演示数据（虚构） · /);
  await expect(freshness(page)).toHaveText(/^数据截至\d{4}年\d{1,2}月\d\d:\d\d已核对，正常$/);
});

test("scenes= and dwell= choose, order and time the scenes; Space pauses, arrows and a remote's keys move, Esc leaves", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install({ time: NINE });
  const site = await openSite();
  await page.goto(
    addressOf(site.url, "/wall", {
      scenes: "lamps,headline,trends",
      dwell: "20",
      region: "990100",
    }),
  );
  await waitForScene(page, "亮灯");
  // From here on no time passes but what the test says. A key begins a dwell anew.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await page.keyboard.press("ArrowRight");
  await waitForScene(page, "总体");
  await page.clock.runFor(20_100);
  await waitForScene(page, "走势");
  await page.clock.runFor(20_000);
  await waitForScene(page, "亮灯");

  await page.keyboard.press(" ");
  await expect(page.getByText("已暂停")).toBeVisible();
  // No whole number of laps.
  await page.clock.runFor(90_000);
  await untilQuiet(page);
  await waitForScene(page, "亮灯");
  await page.keyboard.press("ArrowRight");
  await waitForScene(page, "总体");
  await page.keyboard.press("PageUp");
  await waitForScene(page, "亮灯");
  await page.keyboard.press(" ");
  await expect(page.getByText("已暂停")).toHaveCount(0);
  await page.clock.runFor(20_100);
  await waitForScene(page, "总体");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`${site.url}?region=990100`);
  await expect(page.getByRole("navigation", { name: "页面", exact: true })).toBeVisible();
});

test("S opens the status page and closes it, without loading the page; there Space presses the button", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
  await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
  await waitForScene(page, "总体");
  let loads = 0;
  page.on("load", () => (loads += 1));
  const status = page.getByRole("heading", { name: "大屏状态" });
  await page.keyboard.press("s");
  await expect(status).toBeVisible();
  await page.keyboard.press("S");
  await expect(status).toHaveCount(0);
  await waitForScene(page, "总体");
  await expect(page).toHaveURL(`${site.url}wall?scenes=headline`);
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "立即更新" }).focus();
  expect(loads).toBe(0);
  await page.keyboard.press(" ");
  await expect.poll(() => loads).toBe(1);
});

test("what the address got wrong is named, the rest holds", async ({
  openSite,
  strictPage: page,
}) => {
  const site = await openSite();
  await page.goto(addressOf(site.url, "/wall", { scenes: "投资,lamps", quarter: "2026Q2" }));
  await waitForScene(page, "亮灯");
  await expect(page.getByText("网址中的场景“投资”无效，已略去；其他条件保留。")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("2026年二季度（1—6月累计）");
});

for (const [width, height, panes] of [
  [1024, 768, 1],
  [1366, 768, 1],
  [3840, 1080, 2],
  [5760, 1080, 3],
] as const) {
  test(`${width} × ${height}: ${panes} side by side, nothing outside the canvas`, async ({
    openSite,
    strictPage: page,
  }) => {
    await page.setViewportSize({ width, height });
    const site = await openSite();
    await page.goto(addressOf(site.url, "/wall"));
    await waitForScene(page, "总体");
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(panes);
    const { count, outside } = await page.evaluate(() => {
      const texts = [...document.querySelectorAll("h1, h2, p, footer span, header span, svg text")];
      const beyond = texts
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
        .filter(
          ({ box }) =>
            box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight,
        )
        .map(({ text }) => text);
      return { count: texts.length, outside: beyond };
    });
    expect(outside).toEqual([]);
    expect(count).toBeGreaterThan(20 * panes);
  });
}

test.describe("a source that fails", () => {
  test.use({ allowedConsole: /status of 503/ });

  test("an hour of outage: the last data stay, since when is said, the wall asks less and less; then all is well by itself", async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install({ time: NINE });
    const good = createMockApi("xiangxi");
    const site = await openSite({ config: CONFIG, api: good });
    await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
    await waitForScene(page, "总体");
    await expect(freshness(page)).toContainText("正常");
    const picture = page.getByRole("img");
    const before = await picture.textContent();
    expect(before).toContain("74.1");

    const { api, seen } = watched(unavailable);
    site.api = api;
    await passTime(page, 60_000);
    const interrupted = /数据源中断，自09:0[01]起；显示最后一次数据/;
    await expect(freshness(page)).toContainText(interrupted);
    await expect(page.getByText("服务器返回503（服务暂停），正在重试。")).toBeVisible();
    const [since] = interrupted.exec((await freshness(page).textContent()) ?? "") ?? [];
    await passTime(page, 3_600_000);
    await expect(freshness(page)).toContainText(since ?? "没有时间");
    await expect(page.getByText("服务器返回503（服务暂停），正在重试。")).toBeVisible();
    expect(await picture.textContent()).toBe(before);
    // After 30 s, 30 s, 1, 2, and then every 4 minutes, ±10 %: never 120 times, and never at an
    // end.
    expect(seen.requests).toBeLessThan(20);
    expect(seen.requests).toBeGreaterThan(8);
    expect(seen.mostOpen).toBe(1);

    site.api = good;
    await passTime(page, LONGEST_WAIT_MS);
    await expect(freshness(page)).toContainText("正常");
    expect(await picture.textContent()).toBe(before);
  });

  test("restarted while the API is down it shows the last picture before any answer, with its age", async ({
    openSite,
    strictPage: page,
  }) => {
    const site = await openSite({ config: CONFIG, api: createMockApi("xiangxi") });
    await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
    await waitForScene(page, "总体");
    await expect(freshness(page)).toContainText("正常");
    await expect.poll(() => keptAnswers(page)).toBeGreaterThan(1);
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    site.api = async (request) => asked.then(() => unavailable(request));
    await page.reload({ waitUntil: "commit" });
    await expect(page.getByRole("img")).toContainText("74.1");
    await expect(freshness(page)).toContainText(/\d\d:\d\d已核对/);
    answer();
    await expect(freshness(page)).toContainText("数据源中断");
    await expect(page.getByRole("img")).toContainText("74.1");
  });

  test("without any data it says what is wrong, and begins as soon as the source answers", async ({
    openSite,
    strictPage: page,
  }) => {
    await page.clock.install();
    const site = await openSite({ config: CONFIG, api: unavailable });
    await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
    await letTimePass(page, () =>
      expect(page.getByRole("main")).toContainText(/数据源中断，自\d\d:\d\d起；尚无数据/, {
        timeout: 100,
      }),
    );
    await letTimePass(page, () =>
      expect(page.getByRole("main")).toContainText("服务器返回503（服务暂停），正在重试", {
        timeout: 100,
      }),
    );
    site.api = createMockApi("xiangxi");
    await letTimePass(page, () =>
      expect(page.getByRole("region", { name: "总体" })).toBeVisible({ timeout: 100 }),
    );
  });
});

test("after an hour asleep the data are old at once, and are read once, soon", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install({ time: NINE });
  const good = createMockApi("xiangxi");
  const site = await openSite({ config: CONFIG, api: good });
  await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
  await waitForScene(page, "总体");
  await expect(freshness(page)).toContainText("09:00已核对，正常");
  const asked = () => site.requests.filter(({ path }) => path.endsWith("/dataset")).length;
  const before = asked();

  let answer = () => {};
  const awake = new Promise<void>((resolve) => (answer = resolve));
  site.api = async (request) => awake.then(() => good(request));
  // The wall clock went on, the timers did not.
  await page.clock.setSystemTime("2026-10-09T10:00:00+08:00");
  await expect(freshness(page)).toContainText(/数据已旧 (?:1小时|59分)/);
  await expect(page.getByRole("img")).toContainText("74.1");
  // All walls of a building wake at once: they spread over five seconds.
  await page.clock.fastForward(6000);
  await expect.poll(asked).toBe(before + 1);
  answer();
  await expect(freshness(page)).toContainText("10:00已核对，正常");
  expect(asked()).toBe(before + 1);
});

test("rubbish from the API leaves the last data and names the field", async ({
  openSite,
  strictPage: page,
}) => {
  await page.clock.install();
  const good = createMockApi("xiangxi");
  const site = await openSite({ config: CONFIG, api: good });
  await page.goto(addressOf(site.url, "/wall", { scenes: "headline" }));
  await waitForScene(page, "总体");
  const before = await page.getByRole("img").textContent();
  site.api = async () =>
    new Response("没有数据", { headers: { "content-type": "text/plain; charset=utf-8" } });
  await letTimePass(page, () =>
    expect(page.getByText(/^收到的数据不符合约定：回应不是JSON/)).toBeVisible({ timeout: 100 }),
  );
  await expect(freshness(page)).toContainText("数据源中断");
  expect(await page.getByRole("img").textContent()).toBe(before);
  site.api = async () => Response.json({ id: "x", title: "某市", mode: "real" });
  await letTimePass(page, () =>
    expect(page.getByText(/^收到的数据不符合约定：.*mode/)).toBeVisible({ timeout: 100 }),
  );
  site.api = good;
  await letTimePass(page, () => expect(freshness(page)).toContainText("正常", { timeout: 100 }));
  expect(await page.getByRole("img").textContent()).toBe(before);
});

/** How many answers the browser keeps, from outside of the app. */
function keptAnswers(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const name = "kept-answers";
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("no database")));
    });
    const count = await new Promise<number>((resolve) => {
      const request = database.transaction("checks").objectStore("checks").count();
      request.addEventListener("success", () => resolve(request.result));
    });
    database.close();
    return count;
  });
}
