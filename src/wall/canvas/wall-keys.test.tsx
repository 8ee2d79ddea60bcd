import { render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { type WallAction, actionOf, useWallKeys } from "./wall-keys";

const plain = { ctrlKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false };

test.each([
  [" ", "toggle"],
  ["ArrowRight", "next"],
  ["PageDown", "next"],
  ["ArrowLeft", "previous"],
  ["PageUp", "previous"],
  ["Escape", "leave"],
  ["f", "fullScreen"],
  ["F", "fullScreen"],
  ["s", "status"],
  ["S", "status"],
])("%j asks for %s", (key, action) => {
  expect(actionOf({ ...plain, key })).toBe(action);
});

test("other keys, the browser's own shortcuts, a key held down and one that an input method takes ask for nothing", () => {
  expect(actionOf({ ...plain, key: "a" })).toBeNull();
  expect(actionOf({ ...plain, key: "toString" })).toBeNull();
  expect(actionOf({ ...plain, key: "f", ctrlKey: true })).toBeNull();
  expect(actionOf({ ...plain, key: "ArrowLeft", altKey: true })).toBeNull();
  expect(actionOf({ ...plain, key: "F", metaKey: true })).toBeNull();
  expect(actionOf({ ...plain, key: "s", ctrlKey: true })).toBeNull();
  expect(actionOf({ ...plain, key: "S", altKey: true })).toBeNull();
  expect(actionOf({ ...plain, key: "s", isComposing: true })).toBeNull();
  expect(actionOf({ ...plain, key: "PageDown", repeat: true })).toBeNull();
});

interface KeysProps {
  readonly act: (action: WallAction) => boolean | void;
}

function Keys({ act }: KeysProps) {
  useWallKeys(act);
  return (
    <>
      <button type="button">
        <span>立即更新</span>
      </button>
      <a href="#there">别处</a>
      <input aria-label="搜索" />
    </>
  );
}

/** Whether the browser was kept from doing what it does with the key itself. */
function press(key: string, target: EventTarget = document.body): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

test("a key of the wall acts once and does not scroll the page; after the wall is left it acts no more", () => {
  const act = vi.fn<(action: WallAction) => void>();
  const { rerender, unmount } = render(<Keys act={() => undefined} />);
  rerender(<Keys act={act} />);
  expect(press("PageDown")).toBe(true);
  expect(press("Tab")).toBe(false);
  expect(act.mock.calls).toEqual([["next"]]);
  unmount();
  press("PageDown");
  expect(act).toHaveBeenCalledTimes(1);
});

test("a key that the page has no use for stays the browser's", () => {
  render(<Keys act={(action) => action === "leave"} />);
  expect(press("Escape")).toBe(true);
  expect(press(" ")).toBe(false);
  expect(press("PageDown")).toBe(false);
});

describe("on a control", () => {
  test.each([
    ["a button", () => screen.getByRole("button")],
    ["what is inside a button", () => screen.getByText("立即更新")],
    ["a link", () => screen.getByRole("link")],
  ])("%s keeps Space; the other keys of the wall still act", (_, target) => {
    const act = vi.fn<(action: WallAction) => void>();
    render(<Keys act={act} />);
    expect(press(" ", target())).toBe(false);
    expect(act).not.toHaveBeenCalled();
    expect(press("Escape", target())).toBe(true);
    expect(press("S", target())).toBe(true);
    expect(act.mock.calls).toEqual([["leave"], ["status"]]);
  });

  test("a field keeps every key", () => {
    const act = vi.fn<(action: WallAction) => void>();
    render(<Keys act={act} />);
    const field = screen.getByRole("textbox");
    expect([" ", "s", "f", "ArrowLeft", "Escape"].map((key) => press(key, field))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(act).not.toHaveBeenCalled();
  });
});
