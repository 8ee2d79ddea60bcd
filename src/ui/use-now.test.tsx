import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useNow } from "./use-now";

const NOON = Date.UTC(2026, 10, 2, 4);
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({
    now: NOON + 50_000,
    toFake: ["Date", "performance", "setTimeout", "clearTimeout"],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

it("ticks with the minute that the clock shows, whenever it began", () => {
  const { result } = renderHook(() => useNow(MINUTE));
  expect(result.current).toBe(NOON + 50_000);
  pass(9999);
  expect(result.current).toBe(NOON + 50_000);
  pass(1);
  expect(result.current).toBe(NOON + MINUTE);
  pass(MINUTE);
  expect(result.current).toBe(NOON + 2 * MINUTE);
});

it("goes with a clock that is put back or forward at its next tick, and ticks on", () => {
  const { result } = renderHook(() => useNow(MINUTE));
  vi.setSystemTime(NOON - 3_600_000);
  pass(10_000);
  expect(result.current).toBe(NOON - 3_600_000 + 10_000);
  pass(50_000);
  expect(result.current).toBe(NOON - 3_600_000 + MINUTE);
});

it("reads the steady clock where that is asked for, whatever the other one shows", () => {
  const began = performance.now();
  const { result } = renderHook(() => useNow(1000, "steady"));
  vi.setSystemTime(NOON - 3_600_000);
  pass(2500);
  expect(result.current - began).toBe(2000);
});

it("ends with what asked for it", () => {
  const { unmount } = renderHook(() => useNow(1000));
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
