import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { WallData } from "../feed/wall-data";
import type { SceneId } from "../rotation/scene-list";
import { canvasFor } from "./canvas-shape";
import { manyUnits } from "./fixtures/views";

const built: SceneId[] = [];
vi.mock(import("./wall-scenes"), async (load) => {
  const real = await load();
  return {
    wallScenes: (snapshot, ids, options) => {
      built.push(...ids);
      return real.wallScenes(snapshot, ids, options);
    },
  };
});
const { useScenes } = await import("./use-scenes");

beforeEach(() => {
  built.length = 0;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => vi.useRealTimers());

function dataOf(units: number): WallData {
  const { dataset, facts, scope } = manyUnits(units);
  return {
    dataset,
    facts,
    scope,
    ledger: { kind: "notAsked" },
    statistics: { kind: "notRead" },
    problems: [],
  };
}

const IDS: readonly SceneId[] = ["headline", "investment", "lamps"];
const OPTIONS = { canvas: canvasFor({ width: 1920, height: 1080 }, IDS.length), dwellMs: 5000 };

function start(units: number) {
  const { result, rerender } = renderHook(({ data }) => useScenes(data, IDS, OPTIONS), {
    initialProps: { data: dataOf(units) },
  });
  return {
    pages: () => result.current.turns.map(({ pages }) => pages),
    messageAt: (index: number) => {
      const scene = result.current.groups[index]?.[0]?.scene;
      return scene instanceof Error ? scene : scene?.message;
    },
    show: (more: number) => rerender({ data: dataOf(more) }),
  };
}

const nextTask = () => act(() => void vi.advanceTimersToNextTimer());

test("the first scene waits for no other, and each other one comes in a task of its own", () => {
  const { pages } = start(40);
  expect(built).toEqual(["headline"]);
  expect(pages()).toEqual([1, 1, 1]);
  nextTask();
  expect(built).toEqual(["headline", "investment"]);
  nextTask();
  expect(built).toEqual(IDS);
  expect(pages()[0]).toBe(1);
  expect(
    pages()
      .slice(1)
      .every((count) => count > 1),
  ).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("a scene that is looked at before its task is there", () => {
  const { messageAt } = start(12);
  expect(messageAt(2)).toMatch(/灯/);
  expect(built).toEqual(["headline", "lamps"]);
});

test("a later picture has all its pages at once", () => {
  const { pages, show } = start(12);
  nextTask();
  nextTask();
  const before = pages();
  show(60);
  expect(pages()[1]).toBeGreaterThan(before[1] ?? 0);
  expect(built).toEqual([...IDS, ...IDS]);
  expect(vi.getTimerCount()).toBe(0);
});
