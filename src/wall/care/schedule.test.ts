import { describe, expect, test } from "vitest";
import type { BrightnessHours } from "../../data/config/wall-config";
import { brightnessAt, isMeeting, meetingEnd } from "./schedule";
import { localTime } from "../../lib/zone-time";

const SHANGHAI = "Asia/Shanghai";
const NEW_YORK = "America/New_York";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ALL = [1, 2, 3, 4, 5, 6, 7];
const WORKDAYS = [1, 2, 3, 4, 5];

/** An instant on the clocks of Shanghai, always eight hours ahead. Monday is 23 November 2026. */
function shanghai(day: number, hour: number, minute = 0): number {
  return Date.UTC(2026, 10, day, hour - 8, minute);
}

/** How many minutes from `startMs` on, up to `endMs`, pass the test. */
function minutesWhere(startMs: number, endMs: number, passes: (atMs: number) => boolean): number {
  let count = 0;
  for (let at = startMs; at < endMs; at += MINUTE) if (passes(at)) count += 1;
  return count;
}

const night: BrightnessHours = { days: ALL, fromMinute: 1140, toMinute: 450, level: 0 }; // 19:00–07:30
const fridayNight = { days: [5], fromMinute: 1140, toMinute: 450 };

describe("brightness over a week in Shanghai", () => {
  test("full without a rule", () => {
    expect(brightnessAt([], shanghai(23, 3), SHANGHAI)).toBe(1);
  });

  test("black at night to the minute, on every day of the week", () => {
    for (let day = 23; day < 30; day += 1) {
      const levels = [
        [7, 29],
        [7, 30],
        [18, 59],
        [19, 0],
        [23, 59],
        [24, 0],
      ].map(([hour = 0, minute]) => brightnessAt([night], shanghai(day, hour, minute), SHANGHAI));
      expect(levels).toEqual([0, 1, 1, 0, 0, 0]);
    }
    const week = [shanghai(23, 0), shanghai(30, 0)] as const;
    expect(minutesWhere(...week, (at) => brightnessAt([night], at, SHANGHAI) === 0)).toBe(7 * 750);
  });

  test("an interval past midnight belongs to the day it begins on, Sunday to Monday too", () => {
    const rule: BrightnessHours = { ...night, days: [7], level: 0.3 };
    expect(brightnessAt([rule], shanghai(22, 20), SHANGHAI)).toBe(0.3);
    expect(brightnessAt([rule], shanghai(23, 7, 29), SHANGHAI)).toBe(0.3);
    expect(brightnessAt([rule], shanghai(23, 19), SHANGHAI)).toBe(1);
    expect(brightnessAt([rule], shanghai(22, 7), SHANGHAI)).toBe(1);
  });

  test("until midnight: to 24:00 and to 00:00 mean the same", () => {
    for (const toMinute of [1440, 0]) {
      const rule = { ...night, days: [1], fromMinute: 1200, toMinute };
      expect(brightnessAt([rule], shanghai(23, 23, 59), SHANGHAI)).toBe(0);
      expect(brightnessAt([rule], shanghai(24, 0), SHANGHAI)).toBe(1);
    }
  });

  test("of several the last in the list stands", () => {
    const weekend = { days: [6, 7], fromMinute: 0, toMinute: 1440, level: 0.2 };
    expect(brightnessAt([night, weekend], shanghai(28, 20), SHANGHAI)).toBe(0.2);
    expect(brightnessAt([weekend, night], shanghai(28, 20), SHANGHAI)).toBe(0);
  });
});

describe("days of 23 and 25 hours in New York", () => {
  const springStart = Date.UTC(2026, 2, 8, 5); // 00:00 EST; 02:00 becomes 03:00
  const autumnStart = Date.UTC(2026, 10, 1, 4); // 00:00 EDT; 02:00 becomes 01:00
  const early: BrightnessHours = { days: [7], fromMinute: 60, toMinute: 240, level: 0.5 }; // 01:00–04:00

  test.each([
    ["spring", springStart, 23, 2],
    ["autumn", autumnStart, 25, 4],
    ["an ordinary Sunday", springStart + 7 * 24 * HOUR - HOUR, 24, 3],
  ])("%s: follows the clock on the wall", (_, start, dayHours, dimHours) => {
    const end = start + dayHours * HOUR;
    expect([localTime(start, NEW_YORK).minute, localTime(end, NEW_YORK).minute]).toEqual([0, 0]);
    expect(localTime(end - MINUTE, NEW_YORK).dayNumber).toBe(localTime(start, NEW_YORK).dayNumber);
    expect(minutesWhere(start, end, (at) => brightnessAt([early], at, NEW_YORK) === 0.5)).toBe(
      dimHours * 60,
    );
  });

  test("the night across the change ends at 07:30 on the clock", () => {
    const saturday: BrightnessHours = { ...night, days: [6] };
    for (const [start, length] of [
      [springStart, 11.5],
      [autumnStart, 13.5],
    ] as const) {
      const dark = minutesWhere(
        start - 24 * HOUR,
        start + 24 * HOUR,
        (at) => brightnessAt([saturday], at, NEW_YORK) === 0,
      );
      expect(dark).toBe(length * 60);
    }
  });

  test("a whole week with a change in it", () => {
    const dark = (start: number, hours: number) =>
      minutesWhere(start, start + hours * HOUR, (at) => brightnessAt([night], at, NEW_YORK) === 0);
    expect(dark(springStart, 167)).toBe(7 * 750 - 60);
    expect(dark(autumnStart, 169)).toBe(7 * 750 + 60);
  });
});

describe("meetings", () => {
  const hours = [
    { days: WORKDAYS, fromMinute: 480, toMinute: 720 },
    { days: WORKDAYS, fromMinute: 700, toMinute: 1080 },
  ];

  test("none without a rule, none at the weekend", () => {
    expect(isMeeting([], shanghai(23, 9), SHANGHAI)).toBe(false);
    expect(
      minutesWhere(shanghai(23, 0), shanghai(30, 0), (at) => isMeeting(hours, at, SHANGHAI)),
    ).toBe(5 * 600);
    expect(isMeeting(hours, shanghai(28, 9), SHANGHAI)).toBe(false);
  });

  test("the end is that of the last of several that touch, to the minute", () => {
    expect(meetingEnd(hours, shanghai(23, 9, 7) + 12_345, SHANGHAI)).toBe(shanghai(23, 18));
    expect(meetingEnd(hours, shanghai(23, 18), SHANGHAI)).toBe(shanghai(23, 18));
    expect(meetingEnd(hours, shanghai(23, 7), SHANGHAI)).toBe(shanghai(23, 7));
    expect(meetingEnd([fridayNight], shanghai(27, 22), SHANGHAI)).toBe(shanghai(28, 7, 30));
  });

  test("hours that never end have no end", () => {
    expect(
      meetingEnd([{ days: ALL, fromMinute: 0, toMinute: 1440 }], shanghai(23, 9), SHANGHAI),
    ).toBeNull();
  });

  test("never inside a meeting on the days when the clock changes", () => {
    const sundays = [{ days: [7], fromMinute: 30, toMinute: 300 }];
    for (const start of [Date.UTC(2026, 2, 8, 5, 45), Date.UTC(2026, 10, 1, 4, 45)]) {
      const end = meetingEnd(sundays, start, NEW_YORK);
      expect(end).not.toBeNull();
      expect(isMeeting(sundays, end ?? 0, NEW_YORK)).toBe(false);
      expect((end ?? 0) - start).toBeLessThanOrEqual(6 * HOUR);
    }
  });
});
