import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WAKE_LOCK_WORDS, useWakeLock } from "./use-wake-lock";

class FakeLock extends EventTarget {
  isReleased = false;
  release(): Promise<void> {
    if (!this.isReleased) {
      this.isReleased = true;
      this.dispatchEvent(new Event("release"));
    }
    return Promise.resolve();
  }
}

let locks: FakeLock[] = [];
let isRefusing = false;
const request = vi.fn<(type: string) => Promise<FakeLock>>();
let visibility = "visible";

beforeEach(() => {
  locks = [];
  isRefusing = false;
  visibility = "visible";
  vi.useFakeTimers();
  request.mockReset().mockImplementation(() => {
    if (isRefusing) return Promise.reject(new DOMException("low battery", "NotAllowedError"));
    const lock = new FakeLock();
    locks.push(lock);
    return Promise.resolve(lock);
  });
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("navigator", { wakeLock: { request } });
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() =>
    visibility === "visible" ? "visible" : "hidden",
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const passed = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

async function shown(next: "visible" | "hidden"): Promise<void> {
  visibility = next;
  await act(async () => {
    // The browser takes the lock from a page that is hidden.
    if (next === "hidden") await locks.at(-1)?.release();
    document.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(0);
  });
}

it("holds the screen, and asks once only", async () => {
  const { result } = renderHook(() => useWakeLock(true));
  expect(result.current).toBe("waiting");
  await passed(0);
  expect(result.current).toBe("held");
  await passed(3_600_000);
  expect(request.mock.calls).toEqual([["screen"]]);
});

it("asks again when the page is visible again, not while it is hidden", async () => {
  const { result } = renderHook(() => useWakeLock(true));
  await passed(0);
  await shown("hidden");
  expect(result.current).toBe("waiting");
  await passed(600_000);
  expect(request).toHaveBeenCalledTimes(1);
  await shown("visible");
  expect(result.current).toBe("held");
  expect(request).toHaveBeenCalledTimes(2);
});

it("asks again after the system took it away from a visible page, five seconds later", async () => {
  const { result } = renderHook(() => useWakeLock(true));
  await passed(0);
  await act(() => locks[0]?.release());
  expect(result.current).toBe("waiting");
  await passed(4999);
  expect(request).toHaveBeenCalledTimes(1);
  await passed(1);
  expect(result.current).toBe("held");
  expect(locks).toHaveLength(2);
});

it("says that it was refused, and tries again each minute", async () => {
  isRefusing = true;
  const { result } = renderHook(() => useWakeLock(true));
  await passed(0);
  expect(result.current).toBe("refused");
  await passed(120_000);
  expect(request).toHaveBeenCalledTimes(3);
  isRefusing = false;
  await passed(60_000);
  expect(result.current).toBe("held");
});

it("lets go when the page leaves, also of a lock that comes too late", async () => {
  const first = renderHook(() => useWakeLock(true));
  await passed(0);
  first.unmount();
  expect(locks[0]?.isReleased).toBe(true);
  renderHook(() => useWakeLock(true)).unmount();
  await passed(0);
  expect(locks.map(({ isReleased }) => isReleased)).toEqual([true, true]);
  await passed(600_000);
  expect(request).toHaveBeenCalledTimes(2);
});

it("is off where config.json says so, and lets go when it is switched off", async () => {
  const { result, rerender } = renderHook(({ isWanted }) => useWakeLock(isWanted), {
    initialProps: { isWanted: false },
  });
  await passed(0);
  expect(result.current).toBe("off");
  expect(request).not.toHaveBeenCalled();
  rerender({ isWanted: true });
  await passed(0);
  expect(result.current).toBe("held");
  rerender({ isWanted: false });
  expect(result.current).toBe("off");
  expect(locks[0]?.isReleased).toBe(true);
});

it("says that plain http and old browsers can't, and what to do instead", () => {
  vi.stubGlobal("isSecureContext", false);
  expect(renderHook(() => useWakeLock(true)).result.current).toBe("insecure");
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("navigator", {});
  expect(renderHook(() => useWakeLock(true)).result.current).toBe("unsupported");
  for (const status of ["insecure", "unsupported", "refused"] as const)
    expect(WAKE_LOCK_WORDS[status]).toContain("系统电源设置");
});
