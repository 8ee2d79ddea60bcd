import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isUnattended, useRetry } from "./retry-unattended";

const MINUTE_MS = 60_000;

describe("useRetry", () => {
  const fetchMock = vi.fn<typeof fetch>(() => Promise.reject(new TypeError("Failed to fetch")));

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("fetch", fetchMock);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    fetchMock.mockClear();
  });

  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  test.each([
    [0, 45_000],
    [0.5, 60_000],
    [0.9999, 74_998],
  ])("walls that failed together ask apart: with %d after %d ms", async (random, ms) => {
    vi.spyOn(Math, "random").mockReturnValue(random);
    renderHook(() => useRetry());
    await wait(ms - 10);
    expect(fetchMock).not.toHaveBeenCalled();
    await wait(20);
    expect(fetchMock).toHaveBeenCalled();
  });

  test("asks less and less often while the host does not answer, but never stops", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { result } = renderHook(() => useRetry());
    const said = [];
    for (let attempts = 0; attempts < 20; attempts += 1) {
      said.push(result.current);
      fetchMock.mockClear();
      await wait(result.current * MINUTE_MS);
      expect(fetchMock).toHaveBeenCalled();
    }
    expect(said.slice(0, 5)).toEqual([1, 2, 4, 8, 8]);
    expect(said.at(-1)).toBe(8);
  });

  test("asks for nothing once it is gone", async () => {
    const { unmount } = renderHook(() => useRetry());
    unmount();
    await wait(60 * MINUTE_MS);
    expect(fetchMock).not.toHaveBeenCalled();
  });
});

describe("isUnattended", () => {
  afterEach(() => {
    history.replaceState(null, "", "/");
    document.head.replaceChildren();
  });

  test.each([
    ["/", "/wall", true],
    ["/", "/wall/?scenes=lamps", true],
    ["/", "/", false],
    ["/", "/counties/wall", false],
    ["/board/", "/board/wall", true],
    ["/board/", "/wall", false],
  ])("below %s the address %s: %s", (base, address, is) => {
    document.head.append(Object.assign(document.createElement("base"), { href: base }));
    history.replaceState(null, "", address);
    expect(isUnattended()).toBe(is);
  });
});
