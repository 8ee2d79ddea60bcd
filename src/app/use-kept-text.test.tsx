import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useKeptText } from "./use-kept-text";

const KEY = "dashboard.default / office";

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

/** A page that shows the text, and what it does with it. */
function openPage() {
  const { result } = renderHook(() => useKeptText(KEY));
  return {
    shown: () => result.current[0],
    keep: (text: string | null) => act(() => result.current[1](text)),
  };
}

/** Another page of the same browser changes what is stored. */
function elsewhere(change: () => void): void {
  act(() => {
    change();
    window.dispatchEvent(new StorageEvent("storage", { key: KEY }));
  });
}

function refuseToStore(): void {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
}

test("what another page has cancelled is gone here too, and what it has kept is shown", () => {
  const { shown, keep } = openPage();
  keep("?basis=quarter");
  expect([shown(), localStorage.getItem(KEY)]).toEqual(["?basis=quarter", "?basis=quarter"]);
  elsewhere(() => localStorage.removeItem(KEY));
  expect(shown()).toBeNull();
  elsewhere(() => localStorage.setItem(KEY, "?counties=990101"));
  expect(shown()).toBe("?counties=990101");
});

test("where there is no room for it, the new text stands before the old one; once it is stored, storage counts again", () => {
  const { shown, keep } = openPage();
  keep("?basis=quarter");
  refuseToStore();
  keep("?counties=990101");
  expect(shown()).toBe("?counties=990101");
  keep(null);
  expect([shown(), localStorage.getItem(KEY)]).toEqual([null, null]);
});

test("where storage is forbidden, the text is kept for the visit", () => {
  const { shown, keep } = openPage();
  refuseToStore();
  for (const method of ["getItem", "removeItem"] as const)
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException("forbidden", "SecurityError");
    });
  keep("?basis=quarter");
  expect(shown()).toBe("?basis=quarter");
  keep(null);
  expect(shown()).toBeNull();
});
