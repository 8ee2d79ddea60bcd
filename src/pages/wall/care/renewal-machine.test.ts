import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BROWSER } from "./renewal-machine";

const request = vi.fn<(url: string, options: RequestInit) => Promise<Response>>();

beforeEach(() => {
  request.mockReset();
  vi.stubGlobal("fetch", request);
  vi.stubGlobal("location", { href: "http://host/board/wall?scenes=headline" });
  vi.stubGlobal("navigator", {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("whether the page can be opened again", () => {
  it("yes where the host serves it, past every cache", async () => {
    request.mockResolvedValue(new Response("<!doctype html>"));
    expect(await BROWSER.canReopen()).toBe(true);
    expect(request.mock.calls[0]?.[0]).toBe("http://host/board/wall?scenes=headline");
    expect(request.mock.calls[0]?.[1]).toMatchObject({ cache: "no-store" });
  });

  it("no where the host answers with an error, or not at all", async () => {
    request.mockResolvedValueOnce(new Response("", { status: 503 }));
    expect(await BROWSER.canReopen()).toBe(false);
    request.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    expect(await BROWSER.canReopen()).toBe(false);
  });

  it("no where the host hangs, after fifteen seconds", async () => {
    vi.useFakeTimers();
    request.mockReturnValue(new Promise(() => undefined));
    const answer = BROWSER.canReopen();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await answer).toBe(false);
  });

  it("yes without any network where the app-shell worker is in charge; another worker is not enough", async () => {
    request.mockRejectedValue(new TypeError("Failed to fetch"));
    const controlledBy = (script: string) =>
      vi.stubGlobal("navigator", { serviceWorker: { controller: { scriptURL: `http://host/board/${script}` } } });
    controlledBy("shell-worker.js");
    expect(await BROWSER.canReopen()).toBe(true);
    controlledBy("mockServiceWorker.js");
    expect(await BROWSER.canReopen()).toBe(false);
  });
});

it("counts the page's age through sleep, and never backwards", () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(60_000);
  const wall = vi.spyOn(Date, "now").mockReturnValue(performance.timeOrigin + 3_600_000);
  expect(Math.round(BROWSER.pageAgeMs())).toBe(3_600_000);
  wall.mockReturnValue(performance.timeOrigin - 3_600_000);
  expect(BROWSER.pageAgeMs()).toBe(60_000);
  now.mockRestore();
});

it("takes a published build that can't be read in time for none", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("document", { baseURI: "http://host/board/" });
  request.mockReturnValue(new Promise(() => undefined));
  const answer = BROWSER.publishedBuild();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await answer).toBeNull();
});
