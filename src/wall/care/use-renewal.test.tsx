import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RenewalRules } from "./renewal";
import { BROWSER, type RenewalBrowser } from "./renewal-browser";
import { useRenewal } from "./use-renewal";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Monday 2026-11-23, 10:00 in Shanghai. */
const START = Date.UTC(2026, 10, 23, 2);
const RULES: RenewalRules = {
  renewDays: 7,
  heapMiB: 512,
  meetingHours: [],
  timeZone: "Asia/Shanghai",
};
const MEETING: RenewalRules = {
  ...RULES,
  meetingHours: [{ days: [1], fromMinute: 9 * 60, toMinute: 12 * 60 }],
};

/** What is on the host and on the wall's machine, through all reloads. */
let host = { html: "b1", version: "b1", isUp: true, heapMiB: 80 };
let kept: string | null = null;
let mayKeep: (value: string) => boolean = () => true;
let reads: number[] = [];
const reload = vi.fn<() => void>();

beforeEach(() => {
  host = { html: "b1", version: "b1", isUp: true, heapMiB: 80 };
  kept = null;
  mayKeep = () => true;
  reads = [];
  reload.mockReset();
  vi.useFakeTimers();
  vi.setSystemTime(START);
});
afterEach(() => vi.useRealTimers());

function keep(value: string): void {
  if (!mayKeep(value)) throw new DOMException("denied", "SecurityError");
  kept = value;
}

function browserOf(build: string | null, random = 0.5): RenewalBrowser {
  const openedAt = Date.now();
  return {
    build: () => build,
    publishedBuild: () => {
      reads.push(Date.now());
      return Promise.resolve(host.isUp ? host.version : null);
    },
    heapMiB: () => Promise.resolve(host.heapMiB),
    pageAgeMs: () => Date.now() - openedAt,
    canReopen: () => Promise.resolve(host.isUp),
    reload,
    store: () => ({ getItem: () => kept, setItem: (_key, value) => keep(value) }),
    random: () => random,
  };
}

/** Opens the page as the host serves it now. */
async function open(rules: RenewalRules = RULES, browser: RenewalBrowser = browserOf(host.html)) {
  const first = { rules, goodReadings: 0, crashesInRow: 0 };
  const { result, rerender, unmount } = renderHook(
    (input: typeof first) => useRenewal(input, browser),
    { initialProps: first },
  );
  let input = first;
  const give = async (next: Partial<typeof first>) => {
    input = { ...input, ...next };
    rerender(input);
    await passed(0);
  };
  await passed(0);
  return {
    now: () => result.current,
    readWell: () => give({ goodReadings: input.goodReadings + 1 }),
    crash: (crashesInRow: number) => give({ crashesInRow }),
    close: unmount,
  };
}

const passed = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** One good reading a minute. */
async function runs(page: Awaited<ReturnType<typeof open>>, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await passed(MINUTE_MS);
    await page.readWell();
  }
}

/**
 * How often the page is reloaded in that time, read well every minute and opened anew as the host
 * serves it.
 */
async function reloadsOf(
  ms: number,
  rules = RULES,
  everyMinute: () => void = () => undefined,
): Promise<number> {
  reload.mockReset();
  let page = await open(rules);
  for (const endMs = Date.now() + ms; Date.now() < endMs;) {
    everyMinute();
    const before = reload.mock.calls.length;
    await runs(page, 1);
    if (reload.mock.calls.length === before) continue;
    page.close();
    page = await open(rules);
  }
  page.close();
  return reload.mock.calls.length;
}

describe("a new build", () => {
  it("is taken right after a good reading, and never before one", async () => {
    const page = await open();
    host = { ...host, html: "b2", version: "b2" };
    await passed(30 * MINUTE_MS);
    expect(reload).not.toHaveBeenCalled();
    expect(page.now()).toMatchObject({
      build: "b1",
      publishedBuild: "b2",
      reasonWords: "有新版本b2，等下一次成功读取",
    });
    await page.readWell();
    expect(reload).toHaveBeenCalledTimes(1);
    page.close();
    const next = await open();
    expect(next.now()).toMatchObject({
      build: "b2",
      lastReason: { words: "有新版本b2", atMs: START + 30 * MINUTE_MS },
    });
    await runs(next, 60);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("waits for the end of a meeting", async () => {
    const page = await open(MEETING);
    host = { ...host, html: "b2", version: "b2" };
    await runs(page, 119);
    expect(reload).not.toHaveBeenCalled();
    expect(page.now()).toMatchObject({
      reasonWords: "有新版本b2，等会议时段结束",
      nextAtMs: START + 2 * HOUR_MS,
    });
    await runs(page, 1);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is not taken at 9:00:05, though the last tick was before the meeting", async () => {
    vi.setSystemTime(START - HOUR_MS - 40_000);
    host = { ...host, version: "b2" };
    const page = await open(MEETING);
    await passed(45_000);
    await page.readWell();
    expect(reload).not.toHaveBeenCalled();
  });

  it("that the host names and serves late is tried again, ever more rarely", async () => {
    host = { ...host, version: "b2" };
    expect(await reloadsOf(DAY_MS)).toBe(9);
    expect(await reloadsOf(DAY_MS)).toBe(4);
    const mend = () => {
      host = { ...host, html: "b2" };
    };
    expect(await reloadsOf(DAY_MS, RULES, mend)).toBe(1);
  });

  it("of two hosts that take turns renews the page a few times a day", async () => {
    const alternating = { ...RULES, renewDays: 0 };
    const turn = () => (Math.floor(Date.now() / (7 * MINUTE_MS)) % 2 === 0 ? "b1" : "b2");
    const alternate = () => {
      host = { ...host, html: turn(), version: turn() };
    };
    expect(await reloadsOf(DAY_MS, alternating, alternate)).toBeLessThan(10);
    expect(await reloadsOf(DAY_MS, alternating, alternate)).toBeLessThan(5);
  });

  it("is nothing to a page without a build, under the development server", async () => {
    const page = await open(RULES, browserOf(null));
    host = { ...host, version: "b2" };
    await runs(page, 60);
    expect(reload).not.toHaveBeenCalled();
  });
});

describe("three crashes in a row", () => {
  it("renew the page at once, without a reading and in a meeting", async () => {
    const page = await open(MEETING);
    await page.crash(1);
    await page.crash(2);
    expect(reload).not.toHaveBeenCalled();
    await page.crash(3);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(JSON.parse(kept ?? "")).toEqual({
      atMs: START,
      words: "连续3次画面出错",
      gapMs: 10 * MINUTE_MS,
    });
  });

  it("wait while the host does not answer: the browser's error page would stand for ever", async () => {
    const page = await open();
    host = { ...host, isUp: false };
    await page.crash(3);
    await passed(10 * MINUTE_MS);
    expect(reload).not.toHaveBeenCalled();
    expect(page.now().reasonWords).toBe("连续3次画面出错，等服务器恢复");
    host = { ...host, isUp: true };
    await passed(MINUTE_MS);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("again right after the renewal wait ten minutes", async () => {
    const page = await open();
    await page.crash(3);
    page.close();
    const next = await open();
    await next.crash(3);
    await passed(9 * MINUTE_MS);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(next.now()).toMatchObject({
      reasonWords: "连续3次画面出错，距上次更新不足10分",
      nextAtMs: START + 10 * MINUTE_MS,
    });
    await passed(MINUTE_MS);
    expect(reload).toHaveBeenCalledTimes(2);
  });
});

describe("age and heap", () => {
  it("renew after so many days, at the first good reading then", async () => {
    const page = await open();
    expect(page.now()).toMatchObject({
      reasonWords: "每7天一次",
      nextAtMs: START + 7 * DAY_MS,
      lastReason: null,
    });
    await passed(7 * DAY_MS - MINUTE_MS);
    await page.readWell();
    expect(reload).not.toHaveBeenCalled();
    await runs(page, 1);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(JSON.parse(kept ?? "")).toMatchObject({ words: "已运行满7天" });
  });

  it("renew above the budget, and a budget below the resting size a few times a day", async () => {
    host = { ...host, heapMiB: 600.4 };
    expect(await reloadsOf(DAY_MS)).toBe(9);
    expect(JSON.parse(kept ?? "")).toMatchObject({
      words: "内存600 MiB，超过512 MiB",
      gapMs: 6 * HOUR_MS,
    });
    expect(await reloadsOf(DAY_MS)).toBe(4);
  });

  it("are switched off by 0", async () => {
    host = { ...host, heapMiB: 9000 };
    const page = await open({ ...RULES, renewDays: 0, heapMiB: 0 });
    await passed(30 * DAY_MS);
    await page.readWell();
    expect(reload).not.toHaveBeenCalled();
    expect(page.now()).toMatchObject({ nextAtMs: null, reasonWords: null });
  });
});

describe("where the browser keeps nothing", () => {
  it("a page renews itself every six hours at most; crashes renew it, ten minutes apart", async () => {
    mayKeep = () => false;
    host = { ...host, version: "b2", heapMiB: 600 };
    expect(await reloadsOf(DAY_MS)).toBe(4);
    const page = await open();
    await runs(page, 5);
    expect(page.now().reasonWords).toBe("有新版本b2，距上次更新不足6小时");
    reload.mockReset();
    await page.crash(3);
    expect(reload).not.toHaveBeenCalled();
    await passed(5 * MINUTE_MS);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("nothing is renewed that could not be remembered", async () => {
    mayKeep = (value) => value === "";
    host = { ...host, version: "b2" };
    const page = await open();
    await runs(page, 60);
    expect(reload).not.toHaveBeenCalled();
  });
});

describe("version.json", () => {
  it.each([
    [0, 126_000],
    [0.5, 180_000],
    [1, 234_000],
  ])("is asked for about every three minutes; a die of %d makes it %i ms", async (random, gap) => {
    await open(RULES, browserOf("b1", random));
    await passed(gap - 1);
    expect(reads).toEqual([START]);
    await passed(1);
    expect(reads).toEqual([START, START + gap]);
  });

  it("is not asked for by a page that is gone, not even by one that was just asking", async () => {
    const page = await open();
    page.close();
    await passed(HOUR_MS);
    expect(reads).toHaveLength(1);
    const slow = browserOf("b1");
    const late = await open(RULES, {
      ...slow,
      heapMiB: () => new Promise((resolve) => setTimeout(resolve, 10_000, 80)),
    });
    late.close();
    await passed(HOUR_MS);
    expect(reads).toHaveLength(2);
  });
});

it("the technician's word renews at once, in a meeting and without a reading", async () => {
  const page = await open(MEETING);
  page.now().renewNow();
  await passed(0);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(JSON.parse(kept ?? "")).toMatchObject({ words: "技术人员要求" });
});

it("the technician is told where the host does not answer, and the page stays", async () => {
  const page = await open();
  host = { ...host, isUp: false };
  page.now().renewNow();
  await passed(0);
  expect(reload).not.toHaveBeenCalled();
  expect(page.now().reasonWords).toBe("每7天一次；上次要求更新时服务器没有应答");
});

it("without one of a test it is this browser", async () => {
  vi.spyOn(BROWSER, "publishedBuild").mockResolvedValue("b9");
  vi.spyOn(BROWSER, "heapMiB").mockResolvedValue(null);
  const { result } = renderHook(() =>
    useRenewal({ rules: RULES, goodReadings: 0, crashesInRow: 0 }),
  );
  await passed(0);
  expect(result.current).toMatchObject({ build: null, publishedBuild: "b9", heapMiB: null });
  vi.restoreAllMocks();
});
