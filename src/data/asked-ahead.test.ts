import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { JSON_TYPE, addressOf, configAddress } from "./addresses";
import { askAhead } from "./asked-ahead";
import { observeAnswers, readJson } from "./client";
import { loadConfig } from "./config/load-config";

const NOON = new Date("2026-10-09T12:00:00+08:00").getTime();
const fetchMock = vi.fn<typeof fetch>();
const never = new AbortController().signal;
let count = 0;
let backend = { base: "/api/v1", fault: null };
let url = "";

beforeEach(() => {
  count += 1;
  backend = { base: `/ahead${count}/v1`, fault: null };
  url = addressOf(backend, "/dataset");
  vi.useFakeTimers({ now: NOON });
  vi.stubGlobal("fetch", fetchMock);
  fetchMock.mockReset();
  fetchMock.mockImplementation(async () => new Response('{"a":1}', { headers: { etag: '"x"' } }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const read = (signal = never) => readJson(backend, "/dataset", (body) => body, signal);
const asks = () => fetchMock.mock.calls.length;

describe("an answer that was asked for ahead", () => {
  test("is taken by the first reading of its address, and by no other", async () => {
    await askAhead(url, JSON_TYPE);
    expect(await read()).toEqual({ a: 1 });
    expect(asks()).toBe(1);
    await read();
    expect(asks()).toBe(2);
  });

  test("is waited for where it has not come yet", async () => {
    let arrive: (response: Response) => void = () => expect.fail("nothing was asked");
    fetchMock.mockImplementation(() => new Promise((resolve) => (arrive = resolve)));
    void askAhead(url, JSON_TYPE);
    const reading = read();
    arrive(new Response('{"a":2}'));
    expect(await reading).toEqual({ a: 2 });
    expect(asks()).toBe(1);
  });

  test("keeps its own time, and says how long it has lain", async () => {
    const heard: object[] = [];
    const stop = observeAnswers(({ askedAtMs, answeredAtMs, heldMs }) =>
      heard.push({ askedAtMs, answeredAtMs, heldMs }),
    );
    await askAhead(url, JSON_TYPE);
    await vi.advanceTimersByTimeAsync(4000);
    await read();
    await read();
    stop();
    const now = NOON + 4000;
    expect(heard).toEqual([
      { askedAtMs: NOON, answeredAtMs: NOON, heldMs: 4000 },
      { askedAtMs: now, answeredAtMs: now, heldMs: 0 },
    ]);
  });

  test("is of no use to a reading that begins when it would have had to be there", async () => {
    await askAhead(url, JSON_TYPE);
    await vi.advanceTimersByTimeAsync(15_000);
    await read();
    expect(asks()).toBe(2);
  });

  test("has the same request as the reading's own", async () => {
    await askAhead(url, JSON_TYPE);
    await read();
    await read();
    const [[, first] = [], [, second] = []] = fetchMock.mock.calls;
    expect({ ...first, signal: null }).toEqual({ ...second, signal: null });
  });

  test("that fails is the reading's failure; the next one asks", async () => {
    fetchMock.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    await askAhead(url, JSON_TYPE).catch(() => undefined);
    await expect(read()).rejects.toMatchObject({ name: "UnreachableError", timedOut: false });
    expect(asks()).toBe(1);
    expect(await read()).toEqual({ a: 1 });
  });

  test("that never comes ends 15 s after it was asked for, not after it was wanted", async () => {
    hang();
    void askAhead(url, JSON_TYPE).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(5000);
    const reading = read().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await reading).toMatchObject({ name: "UnreachableError", timedOut: true });
  });

  test("is let go with the reading that waits for it", async () => {
    hang();
    void askAhead(url, JSON_TYPE).catch(() => undefined);
    const controller = new AbortController();
    const reading = read(controller.signal).catch((error: unknown) => error);
    controller.abort(new Error("left"));
    expect(await reading).toMatchObject({ message: "left" });
    expect(fetchMock.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  });

  test("may be a login page, which the reading names", async () => {
    fetchMock.mockImplementation(
      async () => new Response("<!doctype html><title>统一身份认证平台</title>"),
    );
    await askAhead(url, JSON_TYPE);
    await expect(read()).rejects.toMatchObject({ name: "LoginError", detail: "统一身份认证平台" });
    expect(asks()).toBe(1);
  });

  test("may be config.json", async () => {
    fetchMock.mockImplementation(async () => new Response('{ "data": "api" }'));
    const base = `http://office.example/board${count}/`;
    await askAhead(configAddress(base), null);
    await expect(loadConfig(base)).resolves.toMatchObject({ data: "api", api: "/api/v1" });
    expect(asks()).toBe(1);
  });
});

/** A server that never answers, until the browser gives up. */
function hang(): void {
  fetchMock.mockImplementation(
    (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener("abort", () =>
          reject(new DOMException("aborted", "AbortError")),
        ),
      ),
  );
}
