import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SceneBoundary } from "./scene-boundary";

beforeEach(() => vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

function Plot({ crash }: { crash: boolean }) {
  if (crash) throw new Error("第三行没有名称");
  return <p>画好了</p>;
}

function scene(crash: boolean, attempt: number, onSettled: (crashed: boolean) => void) {
  return (
    <SceneBoundary name="场景“投资”" attempts={["投资", attempt]} onSettled={onSettled}>
      <Plot crash={crash} />
    </SceneBoundary>
  );
}

test("a scene that crashes says which one and why; the scene beside it stands", () => {
  const onSettled = vi.fn<(crashed: boolean) => void>();
  render(
    <>
      {scene(true, 1, onSettled)}
      {scene(false, 1, onSettled)}
    </>,
  );
  const words = screen.getByRole("alert").textContent;
  expect(words).toContain("场景“投资”没有画出来");
  expect(words).toContain("第三行没有名称");
  expect(screen.getByText("画好了")).toBeDefined();
  expect(onSettled).toHaveBeenCalledTimes(2);
  expect(onSettled).toHaveBeenCalledWith(true);
  expect(onSettled).toHaveBeenCalledWith(false);
});

test("new data are a new attempt, the same data are not", () => {
  const onSettled = vi.fn<(crashed: boolean) => void>();
  const { rerender } = render(scene(true, 1, onSettled));
  rerender(scene(false, 1, onSettled));
  expect(screen.queryByText("画好了")).toBeNull();
  expect(onSettled.mock.calls).toEqual([[true]]);
  rerender(scene(false, 2, onSettled));
  expect(onSettled).toHaveBeenLastCalledWith(false);
  expect(screen.getByText("画好了")).toBeDefined();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("each turn is a new attempt, and each crash is told: a wall of one page adds up to a renewal too", () => {
  const onSettled = vi.fn<(crashed: boolean) => void>();
  const { rerender } = render(scene(true, 1, onSettled));
  rerender(scene(true, 2, onSettled));
  rerender(scene(true, 3, onSettled));
  expect(onSettled.mock.calls).toEqual([[true], [true], [true]]);
});
