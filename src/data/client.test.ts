import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Backend } from "./addresses";
import { readJson } from "./client";
import { type Fragment, HttpError, LoginError, UnreachableError } from "./failure";
import { ContractError } from "./wire/contract-error";

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
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener("abort", () =>
          reject(new DOMException("aborted", "AbortError")),
        ),
      ),
  );
}

const asIs = (body: unknown) => body;
const read = (
  path = "/dataset",
  parse: (body: unknown) => unknown = asIs,
  signal = new AbortController().signal,
) => readJson(backend, path, parse, signal);

describe("the request", () => {
  test("is a GET that lets the browser's cache revalidate", async () => {
    answer("{}");
    await read();
    expect(fetchMock).toHaveBeenCalledTimes(1);
    const [url, init] = fetchMock.mock.calls[0] ?? [];
    expect(url).toBe(`${backend.base}/dataset`);
    expect(init).toMatchObject({
      cache: "no-cache",
      redirect: "manual",
      headers: { accept: "application/json" },
    });
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

  test("is none where the text is another under the same ETag", async () => {
    answer('{"a":1}', { headers: { etag: '"x"' } });
    await read();
    answer('{"a":2}', { headers: { etag: '"x"' } });
    expect(await read()).toEqual({ a: 2 });
  });

  test("is known per address", async () => {
    answer('{"a":1}', { headers: { etag: '"x"' } });
    const first = await read("/regions/1/facts");
    expect(await read("/regions/2/facts")).not.toBe(first);
  });

  test("is of another type where another parser reads it", async () => {
    answer('{"a":1}', { headers: { etag: '"x"' } });
    expect(await read("/projects?limit=1", (body) => ({ summary: body }))).toEqual({
      summary: { a: 1 },
    });
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
        start: (stream) =>
          init?.signal?.addEventListener("abort", () => stream.error(new Error("aborted"))),
      });
      return new Response(body);
    });
    const reading = read().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await reading).toBeInstanceOf(UnreachableError);
  });

  test.each<[body: string | null, status: number, fragment: Fragment]>([
    ["", 200, "empty"],
    [" \n", 200, "empty"],
    [null, 204, "empty"],
    ['{"a":[1,2', 200, "cut"],
    ['{"a":{"b":"}]', 200, "cut"],
    ['[{"a":"say \\"', 200, "cut"],
    ['{"a":1,', 200, "cut"],
  ])(
    "a body that did not arrive whole counts as no answer: %s with %i",
    async (body, status, fragment) => {
      fetchMock.mockImplementation(async () => new Response(body, { status }));
      await expect(read("/dataset", refuse)).rejects.toMatchObject({
        name: "UnreachableError",
        timedOut: false,
        fragment,
      });
    },
  );

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

  test.each([
    ["busy", "回应不是JSON，开头是“busy”。"],
    [
      '<?xml version="1.0"?><answer><code>0</code></answer>',
      '回应不是JSON，开头是“<?xml version="1.0"?><answer><code>0</co”。',
    ],
    ["<path><a/></path>", "回应不是JSON，开头是“<path><a/></path>”。"],
    ["{'a':1}", "回应不是JSON，开头是“{'a':1}”。"],
    ['{"a":"[{"}}', '回应不是JSON，开头是“{"a":"[{"}}”。'],
    [
      '<!doctype html><meta name="build" content="0a1b">',
      "回应不是JSON，而是看板自己的网页：主机没有把这个网址交给数据接口。",
    ],
    [
      '<!doctype html><title>重点项目推进看板</title><div id="root">',
      "回应不是JSON，而是看板自己的网页：主机没有把这个网址交给数据接口。",
    ],
  ])("an answer that is no JSON: %s", async (body, words) => {
    answer(body);
    await expect(read()).rejects.toThrow(new ContractError(words));
  });

  test("an answer that doesn't fit isn't kept as known", async () => {
    answer("{}", { headers: { etag: '"x"' } });
    await expect(read("/dataset", refuse)).rejects.toBeInstanceOf(ContractError);
    await expect(read("/dataset", refuse)).rejects.toBeInstanceOf(ContractError);
  });
});

describe("not logged in, in whatever way a gateway says it", () => {
  test.each<[body: string, status: number, said: string | null]>([
    ["", 401, null],
    ['{"title":"会话已过期"}', 401, "会话已过期"],
    ["<html><head><title>统一身份认证平台</title></head></html>", 401, "统一身份认证平台"],
    ["", 419, null],
    ["", 440, null],
    ["<!doctype html><title> 统一身份\n认证 </title><form>", 200, "统一身份 认证"],
    ["<!-- gw --><HTML><form action=/login>", 200, null],
    ["<script>location='/sso'</script>", 200, null],
    ['<?xml version="1.0"?>\n<!DOCTYPE html><title>统一认证</title>', 200, "统一认证"],
    ['<link rel="stylesheet" href="/sso.css"><title>登录</title>', 200, "登录"],
    ["<p>请登录</p>", 200, null],
    ["<center><h1>Login</h1></center>", 200, null],
    [
      "<!doctype html><title>重点项目推进看板 - 统一登录</title><form>",
      200,
      "重点项目推进看板 - 统一登录",
    ],
    ["请先登录", 200, "请先登录"],
    ['"会话已过期"', 200, "会话已过期"],
    ["未登录\n", 403, "未登录"],
    ['{"result":{"code":401,"msg":"x"}}', 200, "x"],
    ['{"data":{"code":"401"},"success":true}', 200, null],
    ['{"code":401,"msg":"请先登录"}', 200, "请先登录"],
    ['{"code":"401","data":null}', 200, null],
    ['{"code":40101,"message":"用户未登录"}', 200, "用户未登录"],
    ['{"errcode":40014,"errmsg":"invalid access_token"}', 200, "invalid access_token"],
    ['{"success":false,"message":"未登录或登录已超时"}', 200, "未登录或登录已超时"],
    ['{"code":-1,"msg":"登陆状态已失效，请重新登陆"}', 200, "登陆状态已失效，请重新登陆"],
    ['{"Code":500,"Msg":"token已过期"}', 200, "token已过期"],
    ['{"meta":{"code":401,"message":"no session"},"data":{}}', 200, "no session"],
    ['{"error":"invalid_token"}', 200, "invalid_token"],
    ['{"error":{"code":"UNAUTHENTICATED","message":"x"}}', 400, "x"],
    ['{"code":"A0230","msg":"x"}', 400, "x"],
    ['{"msg":"请先登录"}', 403, "请先登录"],
    ['{"errorCode":-1,"errorMsg":"请先登录"}', 200, "请先登录"],
    ['{"resultCode":"-2","result_msg":"用户未登录"}', 200, "用户未登录"],
    ['{"status":{"code":401,"message":"x"}}', 200, "x"],
    ['{"errors":[{"status":"401","title":"Unauthorized"}]}', 200, "Unauthorized"],
    ['{"code":-1,"msg":"Invalid token"}', 200, "Invalid token"],
    ['{"code":500,"msg":"无效的令牌"}', 200, "无效的令牌"],
    ['{"code":302,"url":"https://sso.example/login"}', 200, null],
    ['<iframe src="/login">', 200, null],
  ])("%s with %i", async (body, status, said) => {
    answer(body, { status });
    await expect(read("/dataset", refuse)).rejects.toEqual(new LoginError(said));
    await expect(read("/dataset", refuse)).rejects.toMatchObject({ detail: said });
  });

  test("a problem that names this app's own login page", async () => {
    const body = { title: "请先登录", status: 401, login: true };
    answer(JSON.stringify(body), {
      status: 401,
      headers: { "content-type": "application/problem+json" },
    });
    await expect(read()).rejects.toMatchObject({ detail: "请先登录", signIn: "first" });
    answer(JSON.stringify({ ...body, ended: true }), { status: 401 });
    await expect(read()).rejects.toMatchObject({ signIn: "again" });
    answer(JSON.stringify({ ...body, login: "yes" }), { status: 401 });
    await expect(read()).rejects.toMatchObject({ signIn: null });
  });

  test("an office that has nothing to show yet, which a 404 of another server is not", async () => {
    const body = { title: "还没有设置", status: 404, detail: "请管理员打开设置链接。" };
    answer(JSON.stringify({ ...body, awaits: "setup" }), { status: 404 });
    await expect(read()).rejects.toEqual(
      new HttpError(404, "请管理员打开设置链接。", "还没有设置"),
    );
    answer(JSON.stringify({ ...body, title: 1, awaits: "setup" }), { status: 404 });
    await expect(read()).rejects.toMatchObject({ notYet: null });
    answer(JSON.stringify(body), { status: 404 });
    await expect(read()).rejects.toEqual(new HttpError(404, "请管理员打开设置链接。"));
  });

  test("a body that is said to be a page", async () => {
    answer('window.location.href="/login";', {
      headers: { "content-type": "text/html; charset=utf-8" },
    });
    await expect(read()).rejects.toBeInstanceOf(LoginError);
    answer('{"a":1}', { headers: { "content-type": "text/html" } });
    expect(await read()).toEqual({ a: 1 });
  });

  test("a redirect, which is not followed", async () => {
    fetchMock.mockImplementation(async () =>
      Object.defineProperty(new Response(""), "type", { value: "opaqueredirect" }),
    );
    await expect(read()).rejects.toBeInstanceOf(LoginError);
  });

  test.each<[body: string, status: number]>([
    ['{"error":"unauthorized"}', 403],
    ['{"title":"维护中","status":503}', 503],
    ['{"detail":"没有台账"}', 404],
  ])("not %s with %i", async (body, status) => {
    answer(body, { status });
    await expect(read()).rejects.toMatchObject({ name: "HttpError", status });
  });
});

describe("an envelope around the answer", () => {
  test.each([
    [
      '{"code":200,"msg":"ok","data":{"id":"x"}}',
      "数据被包在“data”里，外面是code、msg；约定的回应就是对象本身，不带包装。",
    ],
    [
      '{"success":true,"result":[1]}',
      "数据被包在“result”里，外面是success；约定的回应就是对象本身，不带包装。",
    ],
    ['{"Data":{"id":"x"}}', "数据被包在“Data”里；约定的回应就是对象本身，不带包装。"],
    [
      '{"code":500,"msg":"系统异常","data":null}',
      "回应是一层包装（code、msg），里面没有数据；服务器说“系统异常”。",
    ],
    [
      '{"success":false,"message":"参数错误"}',
      "回应是一层包装（success、message），里面没有数据；服务器说“参数错误”。",
    ],
  ])("is named for the supplier, not unwrapped: %s", async (body, words) => {
    answer(body);
    await expect(read("/dataset", refuse)).rejects.toThrow(new ContractError(words));
  });

  test.each([
    ['{"code":403,"msg":"仅限市直"}', "仅限市直"],
    ['{"code":40301,"msg":"仅限市直"}', "仅限市直"],
    ['{"code":"NO_PERMISSION","msg":"x"}', "x"],
    ['{"code":-1,"msg":"无权限访问"}', "无权限访问"],
    ["没有访问权限", "没有访问权限"],
  ])("without permission, in whatever way it says so: %s", async (body, detail) => {
    answer(body);
    await expect(read("/dataset", refuse)).rejects.toMatchObject({
      name: "HttpError",
      status: 403,
      detail,
    });
  });

  test.each(['{"data":[{"code":"401"}]}', '{"code":302,"msg":"x","data":null}'])(
    "with data or words is no login: %s",
    async (body) => {
      answer(body);
      await expect(read("/dataset", refuse)).rejects.toBeInstanceOf(ContractError);
    },
  );

  test.each([
    '{"id":"x","title":"某市","mode":"real","code":401.5}',
    '{"region":"1","facts":7,"data":{}}',
    "[]",
    "7",
  ])("is not seen in a wrong answer: %s", async (body) => {
    answer(body);
    await expect(read("/dataset", refuse)).rejects.toThrow(
      new ContractError("a 应为整数或空，收到空缺。"),
    );
  });

  test("is not looked for in an answer that fits, whatever else it holds", async () => {
    answer('{"code":401,"msg":"请先登录","data":{}}');
    expect(await read()).toEqual({ code: 401, msg: "请先登录", data: {} });
  });
});

function refuse(): never {
  throw new ContractError("a 应为整数或空，收到空缺。");
}

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

describe("an answer that is none, where the program that explains it does not come", () => {
  afterEach(() => vi.doUnmock("./foreign-answer"));

  test.each([
    [503, "HttpError"],
    [401, "LoginError"],
    [200, "UnreachableError"],
  ])("is judged by its status alone: %i is %s", async (status, name) => {
    vi.resetModules();
    vi.doMock("./foreign-answer", () => {
      throw new Error("gone");
    });
    const { readJson: readAnew } = await import("./client");
    answer("<p>no JSON</p>", { status });
    const reading = readAnew(backend, "/dataset", asIs, new AbortController().signal);
    await expect(reading).rejects.toMatchObject({ name });
  });
});
