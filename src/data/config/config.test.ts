import { afterEach, describe, expect, test, vi } from "vitest";
import { ConfigError } from "./config";
import { parseConfig } from "./config-rules";
import { LoginError } from "../failure";
import { loadConfig } from "./load-config";
import { readWallConfig } from "./wall-config";

describe("parseConfig", () => {
  test("fills in the defaults: a minute between readings, old after three", () => {
    expect(parseConfig({ data: "demo" })).toEqual({
      data: "demo",
      api: "/api/v1",
      file: "office.json",
      refreshMs: 60_000,
      staleAfterMs: 180_000,
      overdueAfterDays: null,
      watermark: null,
      notices: [],
      wall: {},
    });
  });

  test("takes what is given and ignores unknown members", () => {
    const body = {
      data: "api",
      api: "/kanban/api/v1/",
      refreshSeconds: 20,
      staleAfterMinutes: 10,
      overdueAfterDays: 20,
      watermark: "内部资料",
      wall: { renewDays: 1 },
      extra: true,
    };
    expect(parseConfig(body)).toEqual({
      data: "api",
      api: "/kanban/api/v1",
      file: "office.json",
      refreshMs: 20_000,
      staleAfterMs: 600_000,
      overdueAfterDays: 20,
      watermark: "内部资料",
      notices: [],
      wall: { renewDays: 1 },
    });
  });

  test.each(["office.json", "湘西州.office.json", "office.json.gz", "a b.json"])(
    "takes the office file “%s” beside index.html",
    (file) => {
      expect(parseConfig({ data: "file", file })).toMatchObject({ data: "file", file });
    },
  );

  test("a wrong member inside wall doesn't cost the office its dashboard: it is named, the rest holds", () => {
    const wall = readWallConfig(
      parseConfig({ data: "api", wall: { renewDays: "x", heapMiB: 200 } }).wall,
    );
    expect(wall.renewDays).toBe(7);
    expect(wall.heapMiB).toBe(200);
    expect(wall.notices).toEqual([expect.stringContaining("wall.renewDays 应为")]);
  });

  // Else the data would be old for most of each cycle.
  test.each([
    [
      600,
      1,
      "config.json 的 staleAfterMinutes 应比一次刷新（refreshSeconds，600秒）长，收到1；已按三次刷新（1800秒）处理。",
    ],
    [
      60,
      1,
      "config.json 的 staleAfterMinutes 应比一次刷新（refreshSeconds，60秒）长，收到1；已按三次刷新（180秒）处理。",
    ],
    [
      25,
      0.25,
      "config.json 的 staleAfterMinutes 应比一次刷新（refreshSeconds，25秒）长，收到0.25；已按三次刷新（75秒）处理。",
    ],
  ])(
    "data that grow old between two readings (%i s, %d min) are named, and three refreshes stand instead",
    (seconds, minutes, notice) => {
      const config = parseConfig({
        data: "api",
        refreshSeconds: seconds,
        staleAfterMinutes: minutes,
      });
      expect(config.staleAfterMs).toBe(3 * seconds * 1000);
      expect(config.notices).toEqual([notice]);
    },
  );

  test("a little longer than a refresh is the office's own choice", () => {
    const config = parseConfig({ data: "api", refreshSeconds: 60, staleAfterMinutes: 1.5 });
    expect([config.staleAfterMs, config.notices]).toEqual([90_000, []]);
  });

  test.each([
    [{}, "data"],
    [{ data: "other" }, "data 应为“demo”、“api”或“file”，收到“other”"],
    [{ data: "file", file: "" }, "file 应为与index.html同目录的文件名，如office.json，收到“”"],
    [{ data: "file", file: "/office.json" }, "file"],
    [{ data: "file", file: "../office.json" }, "file"],
    [{ data: "file", file: "data/office.json" }, "file"],
    [{ data: "file", file: "%2e%2e/office.json" }, "file"],
    [{ data: "file", file: "https://example.org/office.json" }, "file"],
    [{ data: "file", file: "office.json?v=1" }, "file"],
    [{ data: "file", file: null }, "file"],
    [[], "整个回应"],
    [{ data: "api", api: "https://example.org/api" }, "api"],
    [{ data: "api", api: "//example.org/api" }, "api"],
    [{ data: "api", api: "/api?x=1" }, "api"],
    [{ data: "api", refreshSeconds: 1 }, "refreshSeconds"],
    [{ data: "api", refreshSeconds: "60" }, "refreshSeconds"],
    [{ data: "api", staleAfterMinutes: -1 }, "staleAfterMinutes 应为大于0的分钟数，如3，收到-1"],
    [{ data: "api", overdueAfterDays: "0" }, "overdueAfterDays 应为大于0的天数，如20，收到“0”"],
    [{ data: "api", watermark: " " }, "watermark 应为1—40个字，如内部资料，收到“ ”"],
    [{ data: "api", wall: [] }, "wall"],
  ])("refuses %j and names %s", (body, member) => {
    expect(() => parseConfig(body)).toThrow(ConfigError);
    expect(() => parseConfig(body)).toThrow(new RegExp(`config\\.json 的内容不对：${member}`));
  });
});

describe("loadConfig", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test("reads the file beside index.html, also under a sub-path", async () => {
    const fetchMock = vi.fn<typeof fetch>(async () => Response.json({ data: "api" }));
    vi.stubGlobal("fetch", fetchMock);
    await expect(loadConfig("http://office.example/board/")).resolves.toMatchObject({
      data: "api",
    });
    expect(fetchMock.mock.calls[0]?.[0]).toBe("http://office.example/board/config.json");
  });

  test.each([
    [
      "missing",
      async () => new Response("", { status: 404 }),
      /找不到 config\.json（服务器返回404）/,
    ],
    [
      "refused",
      async () => new Response("", { status: 503 }),
      /读不到 config\.json（服务器返回503）/,
    ],
    [
      "no JSON",
      async () => new Response('{ "data": api'),
      /不是有效的JSON，开头是“\{ "data": api”/,
    ],
    [
      "the host's own page",
      async () => new Response('<!doctype html><meta name="build" content="1">'),
      /不是有效的JSON，开头是“<!doctype html>/,
    ],
    ["out of reach", () => Promise.reject(new TypeError("Failed to fetch")), /连不上服务器/],
  ])("says what is wrong when the file is %s", async (_, fetched, words) => {
    vi.stubGlobal("fetch", fetched);
    await expect(loadConfig("http://office.example/")).rejects.toThrow(ConfigError);
    await expect(loadConfig("http://office.example/")).rejects.toThrow(words);
  });

  test.each([
    ["401", async () => new Response("", { status: 401 }), null],
    [
      "a login page",
      async () => new Response("<!doctype html><title>统一身份认证</title>"),
      "统一身份认证",
    ],
    ["a gateway's envelope", async () => Response.json({ code: 401, msg: "请先登录" }), "请先登录"],
    [
      "a redirect",
      async () => Object.defineProperty(Response.json({}), "type", { value: "opaqueredirect" }),
      /别的网址/,
    ],
  ])("says that nobody is logged in when the file is %s", async (_, fetched, said) => {
    vi.stubGlobal("fetch", fetched);
    const error = await loadConfig("http://office.example/").catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LoginError);
    expect(error).toMatchObject({
      detail: said instanceof RegExp ? expect.stringMatching(said) : said,
    });
  });

  test.each([
    ["the answer", (signal: AbortSignal) => hangUntil(signal)],
    ["the rest of the answer", async (signal: AbortSignal) => new Response(stalledBody(signal))],
  ])("waits 15 s for %s and not longer", async (_, fetched) => {
    vi.useFakeTimers();
    vi.stubGlobal("fetch", async (_url: URL, { signal }: { signal: AbortSignal }) =>
      fetched(signal),
    );
    const failure = loadConfig("http://office.example/").catch((error: unknown) => error);
    let isSettled = false;
    void failure.then(() => (isSettled = true));
    await vi.advanceTimersByTimeAsync(14_999);
    expect(isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toEqual(new ConfigError("读不到 config.json：服务器15秒内没有回应。"));
  });
});

function hangUntil(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

/** Begins well, and never ends. */
function stalledBody(signal: AbortSignal): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"data":'));
      signal.addEventListener("abort", () => controller.error(signal.reason));
    },
  });
}
