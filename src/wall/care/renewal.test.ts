import { describe, expect, test } from "vitest";
import { type RenewalFacts, type RenewalRules, planRenewal } from "./renewal";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Monday, 23 November 2026, 07:00 in Shanghai. */
const SEVEN = Date.UTC(2026, 10, 22, 23);
const RULES: RenewalRules = {
  renewDays: 7,
  heapMiB: 512,
  meetingHours: [{ days: [1, 2, 3, 4, 5], fromMinute: 480, toMinute: 1080 }],
  timeZone: "Asia/Shanghai",
};
const CALM: RenewalFacts = {
  nowMs: SEVEN,
  pageAgeMs: DAY,
  sinceRenewalMs: null,
  build: "b1",
  publishedBuild: "b1",
  gapMs: 10 * MINUTE,
  heapMiB: 80,
  crashesInRow: 0,
  justRead: true,
};
const plan = (facts: Partial<RenewalFacts>, rules: Partial<RenewalRules> = {}) =>
  planRenewal({ ...CALM, ...facts }, { ...RULES, ...rules });

describe("no reason", () => {
  test("the next one is that of age, moved out of the meeting hours", () => {
    expect(plan({})).toEqual({
      renew: false,
      reason: null,
      waitsFor: null,
      nextAtMs: SEVEN + 6 * DAY,
      gapMs: 10 * MINUTE,
    });
    expect(plan({ nowMs: SEVEN + 2 * HOUR, pageAgeMs: 0 }).nextAtMs).toBe(
      SEVEN + 7 * DAY + 11 * HOUR,
    );
  });

  test("switched off: none is planned", () => {
    expect(plan({ pageAgeMs: 400 * DAY }, { renewDays: 0 })).toMatchObject({
      renew: false,
      reason: null,
      waitsFor: null,
      nextAtMs: null,
    });
  });

  test.each<Partial<RenewalFacts>>([
    { publishedBuild: null },
    { heapMiB: null },
    { heapMiB: 512 },
    { crashesInRow: 2 },
    { pageAgeMs: 7 * DAY - 1 },
  ])("%j is none", (facts) => {
    expect(plan(facts).reason).toBeNull();
  });
});

test.each<[Partial<RenewalFacts>, string]>([
  [{ publishedBuild: "b2" }, "有新版本b2"],
  [{ heapMiB: 512.6 }, "内存513 MiB，超过512 MiB"],
  [{ pageAgeMs: 7 * DAY }, "已运行满7天"],
  [{ crashesInRow: 3 }, "连续3次画面出错"],
  [{ crashesInRow: 5, publishedBuild: "b2", heapMiB: 900 }, "连续5次画面出错"],
])("%j renews at once when nothing is in the way", (facts, reason) => {
  expect(plan(facts)).toEqual({
    renew: true,
    reason,
    waitsFor: null,
    nextAtMs: SEVEN,
    gapMs: 10 * MINUTE,
  });
});

test("a heap budget of 0 is none", () => {
  expect(plan({ heapMiB: 4000 }, { heapMiB: 0 }).reason).toBeNull();
});

describe("what is in the way", () => {
  const NINE = SEVEN + 2 * HOUR;

  test("no good reading yet", () => {
    expect(plan({ publishedBuild: "b2", justRead: false })).toMatchObject({
      renew: false,
      waitsFor: "等下一次成功读取",
      nextAtMs: SEVEN,
    });
  });

  test("a meeting: until its end", () => {
    expect(plan({ publishedBuild: "b2", nowMs: NINE })).toMatchObject({
      renew: false,
      reason: "有新版本b2",
      waitsFor: "等会议时段结束",
      nextAtMs: SEVEN + 11 * HOUR,
    });
    expect(plan({ publishedBuild: "b2", nowMs: SEVEN + 11 * HOUR }).renew).toBe(true);
  });

  test("crashes wait for neither", () => {
    expect(plan({ crashesInRow: 3, nowMs: NINE, justRead: false })).toMatchObject({
      renew: true,
      nextAtMs: NINE,
    });
  });

  test("ten minutes since the last one, for crashes too", () => {
    for (const facts of [{ crashesInRow: 3 }, { publishedBuild: "b2" }]) {
      expect(plan({ ...facts, sinceRenewalMs: 10 * MINUTE - 1 })).toMatchObject({
        renew: false,
        waitsFor: "距上次更新不足10分",
        nextAtMs: SEVEN + 1,
      });
      expect(plan({ ...facts, sinceRenewalMs: 10 * MINUTE }).renew).toBe(true);
    }
  });

  test("the ten minutes may end in a meeting", () => {
    const facts = { publishedBuild: "b2", nowMs: SEVEN + 55 * MINUTE, sinceRenewalMs: 0 };
    expect(plan(facts).nextAtMs).toBe(SEVEN + 11 * HOUR);
  });

  test("a clock set back doesn't stop it for years", () => {
    expect(plan({ publishedBuild: "b2", sinceRenewalMs: -300 * DAY }).renew).toBe(true);
  });

  test("meetings without end: none is planned, but crashes still renew", () => {
    const always = {
      meetingHours: [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440 }],
    };
    expect(plan({ publishedBuild: "b2" }, always)).toMatchObject({ renew: false, nextAtMs: null });
    expect(plan({ crashesInRow: 3 }, always).renew).toBe(true);
  });
});

describe("what a renewal did not mend", () => {
  const again = (facts: Partial<RenewalFacts>) => plan({ publishedBuild: "b2", ...facts });

  test("is tried again in gaps that double up to six hours", () => {
    const gaps: number[] = [];
    for (let gapMs = 10 * MINUTE; gaps.length < 8;) {
      expect(again({ gapMs, sinceRenewalMs: gapMs - 1 })).toMatchObject({
        renew: false,
        nextAtMs: SEVEN + 1,
      });
      const next = again({ gapMs, sinceRenewalMs: gapMs });
      expect(next.renew).toBe(true);
      gaps.push(gapMs);
      gapMs = next.gapMs;
    }
    expect(gaps.map((gap) => gap / MINUTE)).toEqual([10, 20, 40, 80, 160, 320, 360, 360]);
    expect(again({ gapMs: 160 * MINUTE, sinceRenewalMs: HOUR }).waitsFor).toBe(
      "距上次更新不足2小时40分",
    );
  });

  test("is forgotten once a renewal has lasted twice as long", () => {
    expect(again({ gapMs: 40 * MINUTE, sinceRenewalMs: 80 * MINUTE - 1 }).gapMs).toBe(80 * MINUTE);
    expect(again({ gapMs: 40 * MINUTE, sinceRenewalMs: 80 * MINUTE }).gapMs).toBe(10 * MINUTE);
    expect(again({ gapMs: 6 * HOUR, sinceRenewalMs: 7 * DAY }).gapMs).toBe(10 * MINUTE);
  });

  test("does not keep crashes waiting, and they change nothing about it", () => {
    expect(again({ crashesInRow: 3, gapMs: 6 * HOUR, sinceRenewalMs: 10 * MINUTE })).toMatchObject({
      renew: true,
      gapMs: 6 * HOUR,
    });
  });
});
