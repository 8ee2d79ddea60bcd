import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Backend } from "../addresses";
import { type LocalAnswer, answerLocally } from "../exchange";
import { LoginError, UnreachableError } from "../failure";
import { WRITE_LIMIT_MS, WorkRefusal, readAs, send, unread } from "./work-client";
import { settingsSchema } from "../wire/work/people";

let count = 0;
let backend: Backend = { base: "", fault: null };

beforeEach(() => {
  count += 1;
  backend = { base: `/work${count}`, fault: null };
});
afterEach(() => vi.useRealTimers());

const here = (answer: LocalAnswer) => answerLocally(`${backend.base}/`, answer);
const problem = (
  body: { readonly status: number } & Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
) =>
  new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "content-type": "application/problem+json; charset=utf-8", ...headers },
  });
const put = () =>
  send(backend, { method: "PUT", path: "/settings", body: { readers: "accounts" } }, unread);
const refusalOf = async (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => null,
    (error: unknown) => error,
  );

test("method, type and body reach who answers on this machine, once, and 204 is an answer", async () => {
  const answer = vi.fn<LocalAnswer>(async () => new Response(null, { status: 204 }));
  here(answer);
  expect(await put()).toBe(true);
  expect(answer).toHaveBeenCalledTimes(1);
  expect(answer.mock.calls[0]?.[2]).toEqual({
    method: "PUT",
    body: '{"readers":"accounts"}',
    headers: { "content-type": "application/json" },
  });
});

test("a file goes as its bytes", async () => {
  const answer = vi.fn<LocalAnswer>(async () => new Response(null, { status: 204 }));
  here(answer);
  const bytes = new Uint8Array([1, 2]);
  await send(backend, { method: "PUT", path: "/files/ab", bytes }, unread);
  expect(answer.mock.calls[0]?.[2]).toMatchObject({
    body: bytes,
    headers: { "content-type": "application/octet-stream" },
  });
});

test("a reading is a plain GET, and its answer is read by the schema", async () => {
  const answer = vi.fn<LocalAnswer>(async () => Response.json({ readers: "everyone" }));
  here(answer);
  const get = () => send(backend, { method: "GET", path: "/settings" }, readAs(settingsSchema));
  expect(await get()).toEqual({ readers: "everyone" });
  expect(answer.mock.calls[0]?.[2]).toBeUndefined();
  here(async () => Response.json({ readers: "nobody" }));
  expect(await refusalOf(get())).toMatchObject({ name: "ContractError" });
});

test("to the network it goes with the method, and the page's own origin only", async () => {
  const fetchMock = vi.fn<typeof fetch>(async () => new Response(null, { status: 204 }));
  vi.stubGlobal("fetch", fetchMock);
  await put();
  vi.unstubAllGlobals();
  expect(fetchMock.mock.calls[0]?.[0]).toBe(`${backend.base}/settings`);
  expect(fetchMock.mock.calls[0]?.[1]).toMatchObject({
    method: "PUT",
    body: '{"readers":"accounts"}',
    headers: { "content-type": "application/json", accept: "application/json" },
    redirect: "manual",
  });
});

test("409 says what stands now, 422 the cells, 423 the lock, 429 how long to wait", async () => {
  here(async () => problem({ status: 409, detail: "别人先改了。", current: { version: 3 } }));
  expect(await refusalOf(put())).toMatchObject({
    status: 409,
    message: "别人先改了。",
    current: { version: 3 },
  });
  const problems = [{ weight: "block", text: "缺数", at: ["B3"] }];
  here(async () => problem({ status: 422, title: "内容不对", problems }));
  expect(await refusalOf(put())).toMatchObject({ detail: "内容不对", problems });
  const lock = { reason: "开会", at: "2026-10-08T09:00:00+08:00", by: "王", canLift: "审核员" };
  here(async () => problem({ status: 423, detail: "已锁定。", lock }));
  expect(await refusalOf(put())).toMatchObject({ lock });
  here(async () => problem({ status: 429, detail: "太多次。" }, { "retry-after": "90" }));
  expect(await refusalOf(put())).toMatchObject({ status: 429, retryAfterSeconds: 90 });
});

test("401 with login is a lost session; a wrong password is a refusal; a gateway's 401 is lost, too", async () => {
  here(async () => problem({ status: 401, detail: "登录已失效。", login: true, ended: true }));
  expect(await refusalOf(put())).toEqual(new LoginError("登录已失效。", "again"));
  here(async () => problem({ status: 401, detail: "名字或密码不对。" }));
  expect(await refusalOf(put())).toBeInstanceOf(WorkRefusal);
  here(async () => Response.json({ msg: "请先登录" }, { status: 401 }));
  expect(await refusalOf(put())).toMatchObject({ name: "LoginError", detail: "请先登录" });
});

test("a login page in the place of an answer is a lost session", async () => {
  here(async () => new Response("<!doctype html><title>统一身份认证</title>", { status: 200 }));
  expect(await refusalOf(put())).toMatchObject({ name: "LoginError" });
});

test("a write has a minute, and is not asked again", async () => {
  vi.useFakeTimers();
  const answer = vi.fn<LocalAnswer>(() => new Promise(() => undefined));
  here(answer);
  const asking = refusalOf(put());
  await vi.advanceTimersByTimeAsync(WRITE_LIMIT_MS - 1);
  let isOver = false;
  void asking.then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  const error = await asking;
  expect(error).toBeInstanceOf(UnreachableError);
  expect(error).toMatchObject({ timedOut: true });
  expect(answer).toHaveBeenCalledTimes(1);
});

test("is no question of a version, whichever is looked at", async () => {
  const answer = vi.fn<LocalAnswer>(async () => new Response(null, { status: 204 }));
  here(answer);
  backend = { ...backend, version: "v9" };
  await put();
  expect(answer.mock.calls[0]?.[0]).toBe(`${backend.base}/settings`);
});
