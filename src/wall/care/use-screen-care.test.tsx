import { render, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BrightnessVeil } from "./brightness-veil";
import { type CareRules, useScreenCare } from "./use-screen-care";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Monday 2026-11-23, 0:00 in Shanghai. */
const MONDAY = Date.UTC(2026, 10, 22, 16);

const RULES: CareRules = {
  timeZone: "Asia/Shanghai",
  pixelShift: true,
  brightness: [
    { days: EVERY_DAY, fromMinute: 19 * 60, toMinute: 7 * 60, level: 0 },
    { days: [1, 2, 3, 4, 5], fromMinute: 12 * 60, toMinute: 13 * 60 + 30, level: 0.4 },
  ],
};

/** What the hook says at each of these times, one page all the while. */
function careOver(rules: CareRules, times: readonly number[]) {
  const { result, rerender } = renderHook(({ at }) => useScreenCare(rules, at), {
    initialProps: { at: times[0] ?? 0 },
  });
  return times.map((at) => {
    rerender({ at });
    return result.current;
  });
}

function timesFrom(startMs: number, count: number, stepMs: number): number[] {
  return Array.from({ length: count }, (_, step) => startMs + step * stepMs);
}

/** The times of day at which the veil changes, with what it becomes. */
function changesOf(startMs: number): string[] {
  const cares = careOver(RULES, timesFrom(startMs, 1440, MINUTE_MS));
  return cares.flatMap(({ veil }, minute) =>
    minute > 0 && veil !== cares[minute - 1]?.veil
      ? [`${Math.floor(minute / 60)}:${minute % 60} ${veil}`]
      : [],
  );
}

describe("brightness", () => {
  it("over a working day in the office's time zone", () => {
    expect(changesOf(MONDAY)).toEqual(["7:0 0", "12:0 0.6", "13:30 0", "19:0 1"]);
  });

  it("over a Saturday, which has no midday", () => {
    expect(changesOf(MONDAY + 5 * DAY_MS)).toEqual(["7:0 0", "19:0 1"]);
  });

  it("is full at all times where config.json names none", () => {
    const cares = careOver({ ...RULES, brightness: [] }, timesFrom(MONDAY, 24, 60 * MINUTE_MS));
    expect(new Set(cares.map(({ veil }) => veil))).toEqual(new Set([0]));
  });
});

describe("pixel shift", () => {
  it("moves one px at a time, to every place within four px, and stays at each for three minutes", () => {
    const cares = careOver(RULES, timesFrom(MONDAY, 480, MINUTE_MS));
    const steps = cares
      .slice(1)
      .map(
        ({ shift }, index) =>
          Math.abs(shift.x - (cares[index]?.shift.x ?? 0)) +
          Math.abs(shift.y - (cares[index]?.shift.y ?? 0)),
      );
    expect(Math.max(...steps)).toBe(1);
    expect(steps.filter((step) => step === 1)).toHaveLength(159);
    expect(new Set(cares.map(({ shift }) => `${shift.x} ${shift.y}`)).size).toBe(81);
  });

  it("swaps the sides of the header at midnight of the office", () => {
    const [before, after, next] = careOver(RULES, [MONDAY - MINUTE_MS, MONDAY, MONDAY + DAY_MS]);
    expect(before?.isHeaderSwapped).toBe(!after?.isHeaderSwapped);
    expect(next?.isHeaderSwapped).toBe(before?.isHeaderSwapped);
  });

  it("rests, header and all, where it is switched off", () => {
    const cares = careOver({ ...RULES, pixelShift: false }, timesFrom(MONDAY, 48, 60 * MINUTE_MS));
    expect(
      cares.filter(
        ({ shift, isHeaderSwapped }) => shift.x !== 0 || shift.y !== 0 || isHeaderSwapped,
      ),
    ).toEqual([]);
  });
});

it("answers the same object until something changes, so that a tick draws nothing", () => {
  const [first, second, third] = careOver(RULES, [MONDAY, MONDAY + 1000, MONDAY + 3 * MINUTE_MS]);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

describe("veil", () => {
  const veilOf = (opacity: number) =>
    render(<BrightnessVeil opacity={opacity} />).container.querySelector("div");

  it("covers the screen in its opacity and takes no click", () => {
    const veil = veilOf(0.6);
    expect(veil?.style.opacity).toBe("0.6");
    expect(veil?.style.pointerEvents).toBe("none");
    expect(veil?.getAttribute("aria-hidden")).toBe("true");
  });

  it("is not there at full brightness", () => {
    expect(veilOf(0)).toBeNull();
  });
});
