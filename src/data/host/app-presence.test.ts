import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { canOpen, isAssetAnswer, isConfigAnswer, isWholeDocument } from "./app-presence";

const DOCUMENT = `<!doctype html><html><head><base href="/board/" />
  <link rel="icon" href="data:," /><script type="module" crossorigin src="./assets/index-C1.js"></script>
  <link rel="stylesheet" crossorigin href="./assets/index-C2.css"><meta name="build" content="0a1b"></head></html>`;
const LOGIN = '<!doctype html><meta name="builder" content="x"><form>请登录</form>';

const script = () =>
  new Response("", { headers: { "content-type": "text/javascript; charset=utf-8" } });
const html = (body: string) => () =>
  new Response(body, { headers: { "content-type": "text/html; charset=utf-8" } });
const absent = () => new Response("not found", { status: 404 });

/** JSON that a host may answer with and that the app does not start with. */
const WRONG_CONFIGS = [
  '{"code":401}',
  '{"data":"api","refreshSeconds":3}',
  '{"data":"api","api":"//elsewhere"}',
  "[]",
  "null",
  "",
  "<html>",
];

describe("a document", () => {
  test("of this app is whole with the files that it names, in its own words", async () => {
    const asked: string[] = [];
    const ask = async (file: string) => {
      asked.push(file);
      return script();
    };
    expect(await isWholeDocument(new Response(DOCUMENT), ask)).toBe(true);
    expect(asked).toEqual(["./assets/index-C1.js", "./assets/index-C2.css"]);
  });

  test.each(["./assets/index-C1.js", "./assets/index-C2.css"])(
    "is not whole without %s",
    async (missing) => {
      for (const answer of [absent, html(DOCUMENT)])
        expect(
          await isWholeDocument(new Response(DOCUMENT), async (file) =>
            file === missing ? answer() : script(),
          ),
        ).toBe(false);
    },
  );

  test.each<[string, number]>([
    ["", 200],
    ["<h1>404 Not Found</h1>", 200],
    [LOGIN, 200],
    [DOCUMENT, 503],
  ])("is none of this app: %s with %i", async (body, status) => {
    expect(await isWholeDocument(new Response(body, { status }), async () => script())).toBe(false);
  });
});

test.each<[boolean, number, string]>([
  [true, 200, "text/javascript; charset=utf-8"],
  [true, 200, "font/woff2"],
  [false, 200, "text/html; charset=utf-8"],
  [false, 404, "text/plain"],
  [false, 503, "text/javascript"],
])("an answer can be a file of assets/, %s: %i %s", (can, status, type) => {
  expect(isAssetAnswer(new Response(null, { status, headers: { "content-type": type } }))).toBe(
    can,
  );
});

describe("a config.json", () => {
  // What is wrong inside `wall`, or would make the data old at once, costs no start.
  test.each([
    '{"data":"api"}',
    '{"data":"demo"}',
    '{"data":"api","wall":{"renewDays":"x"}}',
    '{"data":"api","staleAfterMinutes":0.5}',
  ])("is one to start with: %s", async (body) => {
    expect(await isConfigAnswer(new Response(body))).toBe(true);
  });

  test.each(WRONG_CONFIGS)("is none to start with: %s", async (body) => {
    expect(await isConfigAnswer(new Response(body))).toBe(false);
  });

  test("is no error's body, nor one that breaks off", async () => {
    expect(await isConfigAnswer(new Response('{"data":"api"}', { status: 404 }))).toBe(false);
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError("network error")),
    });
    expect(await isConfigAnswer(new Response(broken))).toBe(false);
  });
});

describe("whether a reload would find the app", () => {
  const PAGE = "http://host/board/wall?scenes=headline";
  const CONFIG = "http://host/board/config.json";
  const FILES: Readonly<Record<string, () => Response>> = {
    [PAGE]: html(DOCUMENT),
    [CONFIG]: () => new Response('{"data":"api"}'),
    "http://host/board/assets/index-C1.js": script,
    "http://host/board/assets/index-C2.css": script,
  };
  const request = vi.fn<(url: string | URL, options: RequestInit) => Promise<Response>>();

  /** Answers as a host with these files. */
  const serve = (files: Readonly<Record<string, () => Response>>) =>
    request.mockImplementation(async (url) => (files[String(url)] ?? absent)());

  beforeEach(() => {
    request.mockReset();
    vi.stubGlobal("fetch", request);
    vi.stubGlobal("location", { href: PAGE });
    vi.stubGlobal("document", { baseURI: "http://host/board/" });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("yes where the host serves it whole, past every cache", async () => {
    serve(FILES);
    expect(await canOpen()).toBe(true);
    expect(request.mock.calls.map(([url]) => String(url)).sort()).toEqual(
      Object.keys(FILES).sort(),
    );
    // Files of assets/ never change: the browser's copy will do for the reload, too.
    const isPast = request.mock.calls
      .filter(([, { cache }]) => cache === "no-store")
      .map(([url]) => String(url));
    expect(isPast).toEqual([PAGE, CONFIG]);
  });

  test.each(Object.keys(FILES))(
    "no where a host has anything else in the place of %s",
    async (address) => {
      for (const answer of [
        absent,
        html(LOGIN),
        () => new Response("busy", { status: 503 }),
        () => Response.error(),
      ]) {
        serve({ ...FILES, [address]: answer });
        expect(await canOpen()).toBe(false);
      }
    },
  );

  test.each(WRONG_CONFIGS)("no where config.json says %s", async (body) => {
    serve({ ...FILES, [CONFIG]: () => new Response(body) });
    expect(await canOpen()).toBe(false);
  });

  test("no where the host does not answer at all", async () => {
    request.mockRejectedValue(new TypeError("Failed to fetch"));
    expect(await canOpen()).toBe(false);
  });

  test("no where a file of it never comes, and all of the asking ends after 15 s", async () => {
    vi.useFakeTimers();
    const hanging = "http://host/board/assets/index-C2.css";
    request.mockImplementation(async (url) =>
      String(url) === hanging ? new Promise(() => undefined) : (FILES[String(url)] ?? absent)(),
    );
    const answer = canOpen();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await answer).toBe(false);
    expect(request.mock.calls).toHaveLength(Object.keys(FILES).length);
    expect(request.mock.calls.every(([, { signal }]) => signal?.aborted)).toBe(true);
    vi.useRealTimers();
  });
});
