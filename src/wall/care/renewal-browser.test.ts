import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BROWSER } from "./renewal-browser";

const PAGE = "http://host/board/wall?scenes=headline";
const FILES: Readonly<Record<string, () => Response>> = {
  [PAGE]: () =>
    new Response(
      `<script src="./assets/index-C1.js"></script><link href="./assets/index-C2.css"><meta name="build" content="b2">`,
    ),
  "http://host/board/config.json": () => Response.json({ data: "api" }),
  "http://host/board/assets/index-C1.js": () =>
    new Response("", { headers: { "content-type": "text/javascript" } }),
  "http://host/board/assets/index-C2.css": () =>
    new Response("", { headers: { "content-type": "text/css" } }),
};
const ABSENT = () => new Response("not found", { status: 404 });

const request = vi.fn<(url: string | URL, options: RequestInit) => Promise<Response>>();

/** Answers as a host with these files. */
function serve(files: Readonly<Record<string, () => Response>>): void {
  request.mockImplementation(async (url) => (files[String(url)] ?? ABSENT)());
}

beforeEach(() => {
  request.mockReset();
  vi.stubGlobal("fetch", request);
  vi.stubGlobal("location", { href: PAGE });
  vi.stubGlobal("document", { baseURI: "http://host/board/" });
  vi.stubGlobal("navigator", {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("whether the page can be opened again", () => {
  it("yes where the host serves it whole", async () => {
    serve(FILES);
    expect(await BROWSER.canReopen()).toBe(true);
  });

  it.each(Object.keys(FILES))(
    "no where a host has anything else in the place of %s",
    async (address) => {
      serve({
        ...FILES,
        [address]: () => Response.json({ code: 401 }, { headers: { "content-type": "text/html" } }),
      });
      expect(await BROWSER.canReopen()).toBe(false);
    },
  );

  it("no where the host does not answer at all", async () => {
    request.mockRejectedValue(new TypeError("Failed to fetch"));
    expect(await BROWSER.canReopen()).toBe(false);
  });

  it("no where the host hangs, after fifteen seconds", async () => {
    vi.useFakeTimers();
    request.mockReturnValue(new Promise(() => undefined));
    const answer = BROWSER.canReopen();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await answer).toBe(false);
  });
});

describe("where a worker is in charge", () => {
  const controlledBy = (script: string, registration: object = {}) =>
    vi.stubGlobal("navigator", {
      serviceWorker: {
        controller: { scriptURL: `http://host/board/${script}` },
        getRegistration: async () => registration,
      },
    });

  it("the app-shell worker opens the page without any network; another worker is not enough", async () => {
    request.mockRejectedValue(new TypeError("Failed to fetch"));
    controlledBy("shell-worker.js", {
      update: () => Promise.reject(new TypeError("Failed to update")),
    });
    expect(await BROWSER.canReopen()).toBe(true);
    controlledBy("another-worker.js");
    expect(await BROWSER.canReopen()).toBe(false);
  });

  it("the newest one is waited for, at most fifteen seconds", async () => {
    vi.useFakeTimers();
    const worker = Object.assign(new EventTarget(), { state: "installing" });
    const update = vi.fn<() => Promise<void>>(async () => undefined);
    controlledBy("shell-worker.js", { update, installing: worker });
    const answered = vi.fn<(can: boolean) => void>();
    void BROWSER.canReopen().then(answered);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(update).toHaveBeenCalledTimes(1);
    expect(answered).not.toHaveBeenCalled();
    worker.state = "activated";
    worker.dispatchEvent(new Event("statechange"));
    await vi.advanceTimersByTimeAsync(0);
    expect(answered).toHaveBeenCalledWith(true);

    worker.state = "installing";
    const late = BROWSER.canReopen();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await late).toBe(true);
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
  request.mockReturnValue(new Promise(() => undefined));
  const answer = BROWSER.publishedBuild();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await answer).toBeNull();
});
