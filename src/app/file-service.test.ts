import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SMALL_OFFICE } from "../backend/fixtures/small-office";
import type { OfficeContent } from "../backend/office";
import { readJson } from "../data/client";
import { answerLocally } from "../data/exchange";
import { type Failure, describeFailure } from "../data/failure";
import { WordedError } from "../lib/worded-error";
import { createFileOffice } from "./file-office";
import { serveFile } from "./file-service";

const ADDRESS = "http://host.example/board/office.json";
const fetchMock = vi.fn<typeof fetch>();
let count = 0;
let base = "";
let taken: string[] = [];

/** The small office under a title of its own, as a file: {"format":"office/1","title":"…"}. */
function officeFile(title: string): string {
  return JSON.stringify({ format: "office/1", title });
}

async function read(bytes: Uint8Array): Promise<OfficeContent> {
  const text = strFromU8(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);
  const title = /^\{"format":"office\/1","title":"(.*)"\}$/.exec(text)?.[1];
  if (title === undefined) throw new WordedError("这不是单位文件。");
  taken.push(title);
  return { ...SMALL_OFFICE, dataset: { ...SMALL_OFFICE.dataset, title } };
}

beforeEach(() => {
  count += 1;
  base = `/board/file${count}/api/v1`;
  taken = [];
  fetchMock.mockReset();
  vi.stubGlobal("fetch", fetchMock);
  const office = createFileOffice(read);
  const answer = serveFile({ address: ADDRESS, name: "office.json", load: async () => office });
  answerLocally(`${base}/`, (url) => answer(url.slice(base.length)));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function host(body: BodyInit | null, init: ResponseInit = {}): void {
  fetchMock.mockImplementation(async () => new Response(body, init));
}

const asIs = (body: unknown) => body;
const ask = (path = "/dataset") =>
  readJson({ base, fault: null }, path, asIs, new AbortController().signal);

async function failureOf(path?: string): Promise<Failure> {
  return describeFailure(
    await ask(path).then(
      () => "no failure",
      (error: unknown) => error,
    ),
  );
}

describe("a good file", () => {
  test("is asked for with revalidation and answered from", async () => {
    host(officeFile("甲市"));
    expect(await ask()).toMatchObject({ title: "甲市", root: "990000" });
    expect(await ask("/regions/990000/facts?from=2026-09&to=2026-09")).toMatchObject({
      facts: [{ county: "990101", investment: { planned: 100, done: 50 } }],
    });
    expect(fetchMock.mock.calls[0]?.[0]).toBe(ADDRESS);
    expect(fetchMock.mock.calls[0]?.[1]).toMatchObject({ cache: "no-cache", redirect: "manual" });
  });

  test("may be packed", async () => {
    host(new Uint8Array(gzipSync(strToU8(officeFile("甲市")))));
    expect(await ask()).toMatchObject({ title: "甲市" });
  });

  test("unchanged it is asked for by every question and read once, and the same value stands", async () => {
    host(officeFile("甲市"));
    const first = await ask();
    expect(await ask()).toBe(first);
    expect([fetchMock.mock.calls.length, taken]).toEqual([2, ["甲市"]]);
  });

  test("changed it is read anew, also under the same tag", async () => {
    host(officeFile("甲市"), { headers: { ETag: '"x"' } });
    await ask();
    host(officeFile("乙市"), { headers: { ETag: '"x"' } });
    expect(await ask()).toMatchObject({ title: "乙市" });
    expect(taken).toEqual(["甲市", "乙市"]);
  });

  test("questions at one time share one asking", async () => {
    host(officeFile("甲市"));
    await Promise.all([ask(), ask("/regions/990000/facts"), ask("/regions/990101/facts")]);
    expect([fetchMock.mock.calls.length, taken]).toEqual([1, ["甲市"]]);
  });

  test("hands on when the host answered", async () => {
    const date = "Thu, 08 Oct 2026 01:00:00 GMT";
    host(officeFile("甲市"), { headers: { Date: date, Age: "7", Server: "nginx" } });
    const office = createFileOffice(read);
    const answer = serveFile({ address: ADDRESS, name: "office.json", load: async () => office });
    const { headers } = await answer("/dataset");
    expect([headers.get("date"), headers.get("age"), headers.get("server")]).toEqual([
      date,
      "7",
      null,
    ]);
  });
});

describe("no good file", () => {
  test.each([
    ["404", "<html>404</html>", 404],
    ["this app's own page", '<!doctype html><meta name="build" content="1">', 200],
  ])(
    "that is not there (%s) is named, and nobody takes it for an office without a ledger",
    async (_, body, status) => {
      host(body, { status });
      const words = "找不到单位文件office.json。它应与index.html放在同一目录";
      expect(await failureOf()).toMatchObject({
        kind: "refused",
        text: expect.stringContaining(`服务器返回404（没有这项数据）：${words}`) as string,
      });
      expect((await failureOf("/regions/990000/projects?limit=1")).text).toContain(
        `服务器返回500（内部错误）：${words}`,
      );
    },
  );

  test.each([
    [
      "a refusal",
      { body: '{"detail":"维护中"}', status: 503 },
      "refused",
      "服务器返回503（服务暂停）",
    ],
    ["a lost session", { body: "", status: 401 }, "login", "登录已失效"],
    ["a forbidden one", { body: "", status: 403 }, "forbidden", "没有权限"],
    [
      "a login page in its place",
      { body: "<html><title>统一身份认证平台</title></html>", status: 200 },
      "login",
      "登录已失效（服务器说“统一身份认证平台”）",
    ],
    ["an empty answer", { body: "", status: 200 }, "unreachable", "服务器的回应是空的"],
    [
      "one that breaks off",
      { body: '{"format":"office/1","ti', status: 200 },
      "unreachable",
      "服务器的回应没有传完",
    ],
    [
      "a gateway's JSON",
      { body: '{"code":401,"msg":"请先登录"}', status: 200 },
      "login",
      "登录已失效（服务器说“请先登录”）",
    ],
    [
      "another JSON",
      { body: '{"a":1}', status: 200 },
      "contract",
      "收到的数据不符合约定：office.json：这不是单位文件",
    ],
  ] as const)("%s is said as of a server", async (_, { body, status }, kind, clause) => {
    host(body, { status });
    const failure = await failureOf();
    expect([failure.kind, failure.clause]).toEqual([kind, clause]);
  });

  test("a redirect is a login", async () => {
    const redirect = new Response(null);
    Object.defineProperties(redirect, {
      type: { value: "opaqueredirect" },
      ok: { value: false },
      status: { value: 0 },
      clone: { value: () => redirect },
    });
    fetchMock.mockResolvedValue(redirect);
    expect((await failureOf()).kind).toBe("login");
  });

  test("packed and broken is named by the file", async () => {
    host(new Uint8Array(gzipSync(strToU8("?"))));
    expect(await failureOf()).toMatchObject({
      kind: "contract",
      text: "office.json：这不是单位文件。请把这行字发给数据提供单位。",
    });
  });

  test("no answer at all, and none within 15 s", async () => {
    fetchMock.mockRejectedValue(new TypeError("Failed to fetch"));
    expect((await failureOf()).clause).toBe("连不上服务器");
    vi.useFakeTimers();
    fetchMock.mockImplementation(() => new Promise(() => undefined));
    const late = failureOf();
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await late).clause).toBe("服务器在规定时间内没有回应");
  });

  test("costs nothing of what was taken before: the next good answer is known", async () => {
    host(officeFile("甲市"));
    const first = await ask();
    host('{"a":1}');
    await failureOf();
    host(officeFile("甲市"));
    expect(await ask()).toBe(first);
    expect(taken).toEqual(["甲市"]);
  });
});
