import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { canvasFor } from "../scenes/canvas-shape";
import { CrossFade, WallCanvas } from "./wall-canvas";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const NAMES = ["总体", "投资", "亮灯"];

function preferReducedMotion(reduced: boolean): void {
  vi.stubGlobal("matchMedia", () => ({
    matches: reduced,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

function scenes(scene: number) {
  return (
    <CrossFade id={`${scene}`} at={{ scene, page: 0, startedAtMs: 0 }}>
      {(at) => <p>{NAMES[at.scene]}</p>}
    </CrossFade>
  );
}

const shown = () => screen.getAllByText(/./).map((node) => node.textContent);
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

test("the scene that goes stays under the one that comes for 400 ms, hidden from screen readers", () => {
  preferReducedMotion(false);
  const { rerender } = render(scenes(0));
  rerender(scenes(1));
  expect(shown()).toEqual(["总体", "投资"]);
  expect(screen.getByText("总体").closest("[aria-hidden]")).not.toBeNull();
  expect(screen.getByText("投资").closest("[aria-hidden]")).toBeNull();
  pass(410);
  expect(shown()).toEqual(["投资"]);
});

test("there and back within the fade leaves one of each, then one", () => {
  preferReducedMotion(false);
  const { rerender } = render(scenes(0));
  rerender(scenes(1));
  pass(200);
  rerender(scenes(0));
  expect(shown()).toEqual(["投资", "总体"]);
  pass(410);
  expect(shown()).toEqual(["总体"]);
});

test("with reduced motion the next scene stands at once", () => {
  preferReducedMotion(true);
  const { rerender } = render(scenes(0));
  rerender(scenes(2));
  expect(shown()).toEqual(["亮灯"]);
});

test("the cursor shows while the mouse moves and hides three seconds later", () => {
  const canvas = canvasFor({ width: 1366, height: 768 }, 7);
  const { container } = render(
    <WallCanvas canvas={canvas} crashesInRow={0} shift={{ x: 2, y: -4 }}>
      {null}
    </WallCanvas>,
  );
  const outer = container.firstElementChild;
  expect(outer?.getAttribute("style")).toContain("cursor: none");
  act(() => {
    window.dispatchEvent(new Event("mousemove"));
  });
  expect(outer?.getAttribute("style")).toContain("cursor: auto");
  pass(3100);
  expect(outer?.getAttribute("style")).toContain("cursor: none");
});
