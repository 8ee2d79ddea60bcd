import { render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { actionOf, useWallKeys } from "./wall-keys";

const plain = { ctrlKey: false, altKey: false, metaKey: false, repeat: false };

test.each([
  [" ", "toggle"],
  ["ArrowRight", "next"],
  ["PageDown", "next"],
  ["ArrowLeft", "previous"],
  ["PageUp", "previous"],
  ["Escape", "leave"],
  ["f", "fullScreen"],
  ["F", "fullScreen"],
])("%j asks for %s", (key, action) => {
  expect(actionOf({ ...plain, key })).toBe(action);
});

test("other keys, the browser's own shortcuts and a key held down ask for nothing", () => {
  expect(actionOf({ ...plain, key: "a" })).toBeNull();
  expect(actionOf({ ...plain, key: "toString" })).toBeNull();
  expect(actionOf({ ...plain, key: "f", ctrlKey: true })).toBeNull();
  expect(actionOf({ ...plain, key: "ArrowLeft", altKey: true })).toBeNull();
  expect(actionOf({ ...plain, key: "F", metaKey: true })).toBeNull();
  expect(actionOf({ ...plain, key: "PageDown", repeat: true })).toBeNull();
});

function Keys({ act }: { act: (action: string) => void }) {
  useWallKeys(act);
  return null;
}

test("a key of the wall acts once and does not scroll the page; after the wall is left it acts no more", () => {
  const act = vi.fn<(action: string) => void>();
  const { rerender, unmount } = render(<Keys act={() => undefined} />);
  rerender(<Keys act={act} />);
  const press = (key: string) => {
    const event = new KeyboardEvent("keydown", { key, cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(press("PageDown")).toBe(true);
  expect(press("Tab")).toBe(false);
  expect(act.mock.calls).toEqual([["next"]]);
  unmount();
  press("PageDown");
  expect(act).toHaveBeenCalledTimes(1);
});
