import { afterEach, describe, expect, test, vi } from "vitest";
import { ConfigError, loadConfig, parseConfig } from "./config";
import { readWallConfig } from "./wall-config";

describe("parseConfig", () => {
  test("fills in the defaults: a minute between readings, old after three", () => {
    expect(parseConfig({ data: "demo" })).toEqual({
      data: "demo",
      api: "/api/v1",
      refreshMs: 60_000,
      staleAfterMs: 180_000,
      overdueAfterDays: null,
      wall: readWallConfig({}),
    });
  });

  test("takes what is given and ignores unknown members", () => {
    const body = {
      data: "api",
      api: "/kanban/api/v1/",
      refreshSeconds: 20,
      staleAfterMinutes: 10,
      overdueAfterDays: 20,
      wall: { renewDays: 1 },
      extra: true,
    };
    expect(parseConfig(body)).toEqual({
      data: "api",
      api: "/kanban/api/v1",
      refreshMs: 20_000,
      staleAfterMs: 600_000,
      overdueAfterDays: 20,
      wall: readWallConfig({ renewDays: 1 }),
    });
  });

  test("a wrong member inside wall doesn't cost the office its dashboard: it is named, the rest holds", () => {
    const { wall } = parseConfig({ data: "api", wall: { renewDays: "x", heapMiB: 200 } });
    expect(wall.renewDays).toBe(7);
    expect(wall.heapMiB).toBe(200);
    expect(wall.notices).toEqual(["config.json 的 wall.renewDays 无效，已改用默认值。"]);
  });

  test.each([
    [{}, "data"],
    [{ data: "other" }, "data"],
    [[], "整个回应"],
    [{ data: "api", api: "https://example.org/api" }, "api"],
    [{ data: "api", api: "//example.org/api" }, "api"],
    [{ data: "api", api: "/api?x=1" }, "api"],
    [{ data: "api", refreshSeconds: 1 }, "refreshSeconds"],
    [{ data: "api", refreshSeconds: "60" }, "refreshSeconds"],
    [{ data: "api", staleAfterMinutes: -1 }, "staleAfterMinutes"],
    [{ data: "api", overdueAfterDays: 0 }, "overdueAfterDays"],
    [{ data: "api", wall: [] }, "wall"],
  ])("refuses %j and names %s", (body, member) => {
    expect(() => parseConfig(body)).toThrow(ConfigError);
    expect(() => parseConfig(body)).toThrow(new RegExp(`config\\.json 的内容不对：${member}`));
  });
});

describe("loadConfig", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("reads the file beside index.html, also under a sub-path", async () => {
    const fetchMock = vi.fn<typeof fetch>(async () => Response.json({ data: "api" }));
    vi.stubGlobal("fetch", fetchMock);
    await expect(loadConfig("http://office.example/board/")).resolves.toMatchObject({ data: "api" });
    expect(fetchMock.mock.calls[0]?.[0]).toEqual(new URL("http://office.example/board/config.json"));
  });

  test.each([
    ["missing", async () => new Response("", { status: 404 }), /找不到 config\.json（服务器返回404）/],
    ["no JSON", async () => new Response("<!doctype html>"), /不是有效的JSON，开头是“<!doctype html>”/],
    ["out of reach", () => Promise.reject(new TypeError("Failed to fetch")), /连不上服务器/],
  ])("says what is wrong when the file is %s", async (_, fetched, words) => {
    vi.stubGlobal("fetch", fetched);
    await expect(loadConfig("http://office.example/")).rejects.toThrow(ConfigError);
    await expect(loadConfig("http://office.example/")).rejects.toThrow(words);
  });
});
