import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readJson } from "./client";
import { type LocalAnswer, answerLocally } from "./exchange";
import { OwnDataError, UnreachableError, describeFailure } from "./failure";

const fetchMock = vi.fn<typeof fetch>();
let count = 0;
/** A place of its own per test: what is registered stays. */
let prefix = "";

beforeEach(() => {
  count += 1;
  prefix = `/own${count}/`;
  fetchMock.mockReset();
  vi.stubGlobal("fetch", fetchMock);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const asIs = (body: unknown) => body;
const read = (base: string) =>
  readJson({ base, fault: null }, "/dataset", asIs, new AbortController().signal);
const here = (answer: LocalAnswer) => answerLocally(prefix, answer);

test("what begins with the prefix is answered here and never asked of the network", async () => {
  const answer = vi.fn<LocalAnswer>(async () => Response.json({ from: "here" }));
  here(answer);
  expect(await read(`${prefix}a/api/v1`)).toEqual({ from: "here" });
  expect(answer.mock.calls.map(([url]) => url)).toEqual([`${prefix}a/api/v1/dataset`]);
  expect(fetchMock).not.toHaveBeenCalled();
});

test("everything else goes to the network", async () => {
  here(async () => Response.json({ from: "here" }));
  fetchMock.mockImplementation(async () => Response.json({ from: "there" }));
  expect(await read(`/api${prefix}v1`)).toEqual({ from: "there" });
});

test("an unchanged answer keeps its value, as one of a server does", async () => {
  here(async () => new Response('{"a":1}', { headers: { ETag: '"x"' } }));
  expect(await read(prefix)).toBe(await read(prefix));
});

test("an error status is read as a server's", async () => {
  here(async () =>
    Response.json({ title: "没有找到", status: 404, detail: "没有" }, { status: 404 }),
  );
  await expect(read(prefix)).rejects.toMatchObject({
    name: "HttpError",
    status: 404,
    detail: "没有",
  });
});

test("what it throws is said in its own words, and no server is blamed", async () => {
  here(async () => {
    throw new OwnDataError("本机的数据没有读到。");
  });
  const error: unknown = await read(prefix).catch((thrown: unknown) => thrown);
  expect(describeFailure(error)).toMatchObject({
    kind: "refused",
    title: "没有读到数据",
    text: "本机的数据没有读到。",
    short: "本机数据没有读到",
    clause: "本机的数据没有读到",
    wayOut: "retry",
  });
});

test("one that does not come within 15 s is late, as a server's", async () => {
  vi.useFakeTimers();
  here(() => new Promise(() => undefined));
  const reading = read(prefix).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await reading).toEqual(new UnreachableError(true));
});
