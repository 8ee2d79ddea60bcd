import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isUnattended } from "./page-address";
import { useRetry } from "./retry-unattended";

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

  describe("where the host answers", () => {
    const reload = vi.fn<() => void>();
    const DOCUMENT = `<script src="./assets/index-C1.js"></script><meta name="build" content="b2">`;

    const serve = (config: string, status: number) =>
      fetchMock.mockImplementation(async (input) => {
        const { href } = new URL(input instanceof Request ? input.url : input);
        if (href.endsWith("/config.json")) return new Response(config);
        return href.endsWith(".js") ? new Response("", { status }) : new Response(DOCUMENT);
      });

    beforeEach(() => {
      vi.spyOn(Math, "random").mockReturnValue(0.5);
      reload.mockClear();
      vi.stubGlobal("location", { href: "http://localhost/wall", reload });
    });
    afterEach(() => {
      fetchMock.mockImplementation(() => Promise.reject(new TypeError("Failed to fetch")));
    });

    test("with the whole app: reloads at the first time", async () => {
      serve('{"data":"api"}', 200);
      renderHook(() => useRetry());
      await wait(MINUTE_MS);
      expect(reload).toHaveBeenCalledTimes(1);
    });

    test.each([
      ["a config.json that is none", '{"code":401}', 200],
      ["a file missing that the document names", '{"data":"api"}', 404],
    ])("with %s: never reloads, and asks less and less often", async (_, config, status) => {
      serve(config, status);
      const { result } = renderHook(() => useRetry());
      for (const minutes of [1, 2, 4, 8, 8]) {
        expect(result.current).toBe(minutes);
        await wait(minutes * MINUTE_MS);
      }
      expect(reload).not.toHaveBeenCalled();
    });
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
