import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Backend, readJson } from "./client";
import { HttpError, UnreachableError } from "./failure";
import { ContractError } from "./contract-error";

const fetchMock = vi.fn<typeof fetch>();
let count = 0;
/** A base of its own per test: kept answers of one test must not serve another. */
let backend: Backend = { base: "/api/v0", fault: null };

beforeEach(() => {
  count += 1;
  backend = { base: `/api/v${count}`, fault: null };
  fetchMock.mockReset();
  vi.stubGlobal("fetch", fetchMock);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function answer(body: string, init: ResponseInit = {}): void {
  fetchMock.mockImplementation(async () => new Response(body, init));
}

/** A server that never answers, until the browser gives up. */
function hang(): void {
  fetchMock.mockImplementation(
    (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")))),
  );
}

const asIs = (body: unknown) => body;
const read = (path = "/dataset", parse: (body: unknown) => unknown = asIs, signal = new AbortController().signal) =>
  readJson(backend, path, parse, signal);

describe("the request", () => {
  test("is a GET that lets the browser's cache revalidate", async () => {
    answer("{}");
    await read();
    expect(fetchMock).toHaveBeenCalledTimes(1);
    const [url, init] = fetchMock.mock.calls[0] ?? [];
    expect(url).toBe(`${backend.base}/dataset`);
    expect(init).toMatchObject({ cache: "no-cache", headers: { accept: "application/json" } });
    expect(init?.method ?? "GET").toBe("GET");
  });

  test.each([
    ["/dataset", "/dataset?fault=bad-schema"],
    ["/regions/1/facts?from=2021-01", "/regions/1/facts?from=2021-01&fault=bad-schema"],
  ])("carries the fault of the built-in backend: %s", async (path, expected) => {
    answer("{}");
    backend = { ...backend, fault: "bad-schema" };
    await read(path);
    expect(fetchMock.mock.calls[0]?.[0]).toBe(`${backend.base}${expected}`);
  });
});

describe("an unchanged answer", () => {
  test("with the same ETag keeps its parsed value and isn't parsed again", async () => {
    answer('{"a":1}', { headers: { etag: '"x"' } });
    const parse = vi.fn<(body: unknown) => unknown>((body) => ({ body }));
    const first = await read("/dataset", parse);
    expect(await read("/dataset", parse)).toBe(first);
    expect(parse).toHaveBeenCalledTimes(1);
  });

  test("is parsed anew once the ETag is another", async () => {
    answer('{"a":1}', { headers: { etag: '"x"' } });
    const first = await read();
    answer('{"a":2}', { headers: { etag: '"y"' } });
    expect(await read()).toEqual({ a: 2 });
    expect(first).toEqual({ a: 1 });
  });

  test("is known per address", async () => {
    answer('{"a":1}', { headers: { etag: '"x"' } });
    const first = await read("/regions/1/facts");
    expect(await read("/regions/2/facts")).not.toBe(first);
  });

  test("is of another type where another parser reads it", async () => {
    answer('{"a":1}', { headers: { etag: '"x"' } });
    expect(await read("/projects?limit=1", (body) => ({ summary: body }))).toEqual({ summary: { a: 1 } });
    expect(await read("/projects?limit=1", (body) => ({ page: body }))).toEqual({ page: { a: 1 } });
  });

  test("cannot be told without an ETag", async () => {
    answer("{}");
    expect(await read()).not.toBe(await read());
  });
});

describe("failures", () => {
  test("a server that can't be reached", async () => {
    fetchMock.mockRejectedValue(new TypeError("Failed to fetch"));
    await expect(read()).rejects.toMatchObject({ name: "UnreachableError", timedOut: false });
  });

  test("a server that doesn't answer within the time limit", async () => {
    vi.useFakeTimers();
    hang();
    const reading = read().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(fetchMock.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reading).toMatchObject({ name: "UnreachableError", timedOut: true });
  });

  test("a body that stops half-way counts as no answer", async () => {
    vi.useFakeTimers();
    fetchMock.mockImplementation(async (_, init) => {
      const body = new ReadableStream({
        start: (stream) => init?.signal?.addEventListener("abort", () => stream.error(new Error("aborted"))),
      });
      return new Response(body);
    });
    const reading = read().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await reading).toBeInstanceOf(UnreachableError);
  });

  test("no timer stays behind after an answer", async () => {
    vi.useFakeTimers();
    answer("{}");
    await read();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("an error status, with what the server says of it", async () => {
    answer('{"title":"维护中","status":503,"detail":"18时恢复"}', { status: 503 });
    await expect(read()).rejects.toEqual(new HttpError(503, "18时恢复"));
    await expect(read()).rejects.toMatchObject({ status: 503, detail: "18时恢复" });
  });

  test.each([
    ['{"title":"维护中"}', "维护中"],
    ["<html>Bad Gateway</html>", null],
    ['"text"', null],
    ['{"detail":7}', null],
  ])("an error status whose body is %s", async (body, detail) => {
    answer(body, { status: 502 });
    await expect(read()).rejects.toMatchObject({ status: 502, detail });
  });

  test("an answer that is no JSON, such as the host's fallback page", async () => {
    answer("<!doctype html><title>x</title>");
    await expect(read()).rejects.toThrow(new ContractError("回应不是JSON，开头是“<!doctype html><title>x</title>”。"));
  });

  test("an answer that doesn't fit isn't kept as known", async () => {
    answer("{}", { headers: { etag: '"x"' } });
    const refuse = () => {
      throw new ContractError("a 应为整数或空，收到空缺。");
    };
    await expect(read("/dataset", refuse)).rejects.toBeInstanceOf(ContractError);
    await expect(read("/dataset", refuse)).rejects.toBeInstanceOf(ContractError);
  });
});

describe("a cancelled read", () => {
  test("throws the caller's own reason and stops the request", async () => {
    hang();
    const controller = new AbortController();
    const reading = read("/dataset", asIs, controller.signal).catch((error: unknown) => error);
    controller.abort("another quarter");
    expect(await reading).toBe("another quarter");
    expect(fetchMock.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  });

  test("that was cancelled before it began throws as well", async () => {
    answer("{}");
    await expect(read("/dataset", asIs, AbortSignal.abort("too late"))).rejects.toBe("too late");
  });
});
