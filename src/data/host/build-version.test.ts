import { afterEach, describe, expect, test, vi } from "vitest";
import { readVersion, thisBuild } from "./build-version";

afterEach(() => {
  vi.unstubAllGlobals();
});

function page(build: string | null): void {
  vi.stubGlobal("document", {
    baseURI: "http://host/board/",
    querySelector: () => (build === null ? null : { content: build }),
  });
}

describe("this page's build", () => {
  test("is what the build wrote into index.html", () => {
    page("0a1b");
    expect(thisBuild()).toBe("0a1b");
  });
  test.each([null, ""])("is unknown without it: %o", (content) => {
    page(content);
    expect(thisBuild()).toBeNull();
  });
});

describe("the host's build", () => {
  test("is asked for beside index.html, past every cache", async () => {
    page("0a1b");
    const fetchMock = vi.fn<typeof fetch>(async () => Response.json({ build: "2c3d" }));
    vi.stubGlobal("fetch", fetchMock);
    expect(await readVersion()).toBe("2c3d");
    const [url, init] = fetchMock.mock.calls[0] ?? [];
    expect(url).toEqual(new URL("http://host/board/version.json"));
    expect(init?.cache).toBe("no-store");
  });

  test.each([
    ["a missing file", async () => Response.json({ build: "2c3d" }, { status: 404 })],
    ["the host's fallback page", async () => new Response("<!doctype html>")],
    ["no field", async () => Response.json({})],
    ["an empty field", async () => Response.json({ build: "" })],
    ["a number", async () => Response.json({ build: 7 })],
    ["null", async () => Response.json(null)],
    ["no network", async () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("is unknown: %s", async (_, answer: typeof fetch) => {
    page("0a1b");
    vi.stubGlobal("fetch", answer);
    expect(await readVersion()).toBeNull();
  });
});
