import { afterEach, describe, expect, test, vi } from "vitest";
import { filesNamedIn, isAppDocument, isAssetAnswer, isConfigAnswer, readVersion, thisBuild } from "./build-version";

afterEach(() => {
  vi.unstubAllGlobals();
});

const never = new AbortController().signal;

function page(build: string | null): void {
  vi.stubGlobal("document", { baseURI: "http://host/board/", querySelector: () => (build === null ? null : { content: build }) });
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
    expect(await readVersion(never)).toBe("2c3d");
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
    expect(await readVersion(never)).toBeNull();
  });
});

const DOCUMENT = `<!doctype html><html><head><base href="/board/" />
  <link rel="icon" href="data:," /><script type="module" crossorigin src="./assets/index-C1.js"></script>
  <link rel="stylesheet" crossorigin href="./assets/index-C2.css"><meta name="build" content="0a1b"></head></html>`;

describe("what a host answers", () => {
  test("is a document of this app, with the files it names", () => {
    expect(isAppDocument(DOCUMENT)).toBe(true);
    expect(filesNamedIn(DOCUMENT)).toEqual(["./assets/index-C1.js", "./assets/index-C2.css"]);
  });

  test.each(["", "<h1>404 Not Found</h1>", '<!doctype html><meta name="builder" content="x"><form>请登录</form>'])(
    "is none: %s",
    (html) => {
      expect(isAppDocument(html)).toBe(false);
    },
  );

  test.each<[boolean, number, string]>([
    [true, 200, "text/javascript; charset=utf-8"],
    [true, 200, "font/woff2"],
    [false, 200, "text/html; charset=utf-8"],
    [false, 404, "text/plain"],
    [false, 503, "text/javascript"],
  ])("can be a file of assets/, %s: %i %s", (can, status, type) => {
    expect(isAssetAnswer(new Response(null, { status, headers: { "content-type": type } }))).toBe(can);
  });

  test.each<[boolean, string, number]>([
    [true, '{"data":"api"}', 200],
    [false, '{"title":"not found"}', 404],
    [false, "<html>", 200],
    [false, "[]", 200],
    [false, "null", 200],
    [false, "", 200],
  ])("can be config.json, %s: %s with %i", async (can, body, status) => {
    expect(await isConfigAnswer(new Response(body, { status }))).toBe(can);
  });
});
