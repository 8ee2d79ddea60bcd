import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RotationScene } from "./rotation";
import { useRotation } from "./use-rotation";

beforeEach(() =>
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  }),
);
afterEach(() => vi.useRealTimers());

const scene = (id: string, pages = 1): RotationScene => ({ id, pages, dwellMs: 5000 });
const THREE = [scene("headline"), scene("lamps", 2), scene("trends")];

function start(scenes: readonly RotationScene[] = THREE) {
  const hook = renderHook(({ list }) => useRotation(list), { initialProps: { list: scenes } });
  const at = () => [hook.result.current.place.scene, hook.result.current.place.page];
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  const step = (wanted: "next" | "previous" | "toggle") =>
    act(() => hook.result.current.step(wanted));
  return { ...hook, at, pass, step };
}

test("each page stands for its dwell, and the lap begins anew", () => {
  const { at, pass } = start();
  expect(at()).toEqual([0, 0]);
  pass(4900);
  expect(at()).toEqual([0, 0]);
  pass(200);
  expect(at()).toEqual([1, 0]);
  pass(5000);
  expect(at()).toEqual([1, 1]);
  pass(5000);
  expect(at()).toEqual([2, 0]);
  pass(5000);
  expect(at()).toEqual([0, 0]);
});

test("paused it stands still for an hour, resumed it goes on from the same point", () => {
  const { at, pass, step, result } = start();
  pass(3000);
  step("toggle");
  pass(3_600_000);
  expect(at()).toEqual([0, 0]);
  expect(result.current.state.pausedAtMs).not.toBeNull();
  step("toggle");
  pass(1900);
  expect(at()).toEqual([0, 0]);
  pass(200);
  expect(at()).toEqual([1, 0]);
});

test("a step shows the next or the previous page and starts its dwell anew, also round the ends", () => {
  const { at, pass, step } = start();
  pass(4000);
  step("next");
  expect(at()).toEqual([1, 0]);
  pass(4900);
  expect(at()).toEqual([1, 0]);
  step("previous");
  step("previous");
  expect(at()).toEqual([2, 0]);
  step("next");
  expect(at()).toEqual([0, 0]);
});

test("new data with other pages keep the scene that stands; one that is gone gives way to the next", () => {
  const { at, pass, rerender } = start();
  pass(5100);
  pass(5000);
  expect(at()).toEqual([1, 1]);
  rerender({ list: [scene("headline"), scene("lamps"), scene("trends")] });
  expect(at()).toEqual([1, 0]);
  rerender({ list: [scene("headline")] });
  expect(at()).toEqual([0, 0]);
});

test("an equal list in another array changes nothing, and no timer is left behind", () => {
  const { at, pass, rerender, unmount } = start();
  pass(4000);
  rerender({ list: THREE.map((entry) => ({ ...entry })) });
  pass(1100);
  expect(at()).toEqual([1, 0]);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
