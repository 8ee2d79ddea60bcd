// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fetchAhead, loadFile, loadProgram, mendSheets } from "./program-files";

const BASE = "http://localhost/assets/index-1.js";
const fetchMock = vi.fn<typeof fetch>();
const OWN_PAGE = '<!doctype html><meta name="build" content="1">';
let count = 0;

beforeEach(() => {
  count += 1;
  vi.stubGlobal("fetch", fetchMock);
  fetchMock.mockReset();
  fetchMock.mockImplementation(async () => answer("export {}", "text/javascript"));
  document.head.replaceChildren();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function answer(body: string, type: string, status = 200): Response {
  return new Response(body, { status, headers: { "content-type": type } });
}

/** Of this test alone: what was had once is not asked for again. */
const fileOf = (name: string) => `./${name}-${count}.js`;
const asked = () => fetchMock.mock.calls.map(([url]) => url);

test("nothing is imported before every file is there", async () => {
  const load = vi.fn<() => Promise<{ part: number }>>(async () => ({ part: 1 }));
  let arrive: (response: Response) => void = () => expect.fail("the file was not asked for");
  const dependency = new Promise<Response>((resolve) => (arrive = resolve));
  fetchMock.mockImplementation(async (url) =>
    url === `http://localhost/assets/dep-${count}.js` ? dependency : answer("", "text/javascript"),
  );
  const loading = loadProgram(load, [fileOf("part"), fileOf("dep")], BASE);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(load).not.toHaveBeenCalled();
  arrive(answer("", "text/javascript"));
  expect(await loading).toEqual({ part: 1 });
});

test("a file is asked for once, and what index.html loads not at all", async () => {
  const named = document.createElement("link");
  named.rel = "modulepreload";
  named.href = `http://localhost/assets/shared-${count}.js`;
  document.head.append(named);
  const files = [fileOf("part"), fileOf("shared")];
  await Promise.all([
    loadProgram(async () => 1, files, BASE),
    loadProgram(async () => 2, files, BASE),
  ]);
  expect(asked()).toEqual([`http://localhost/assets/part-${count}.js`]);
});

test("files that are fetched ahead are neither applied nor run, and not asked for again", async () => {
  const load = vi.fn<() => Promise<number>>(async () => 7);
  const get = () => loadProgram(load, [fileOf("part"), `./part-${count}.css`], BASE);
  await fetchAhead(get);
  expect([
    load.mock.calls.length,
    document.querySelectorAll("link[rel=stylesheet]").length,
  ]).toEqual([0, 0]);
  expect(await loadProgram(load, [fileOf("part")], BASE)).toBe(7);
  expect(asked()).toHaveLength(2);
  fetchMock.mockRejectedValue(new TypeError("Failed to fetch"));
  await expect(
    fetchAhead(() => loadProgram(load, [fileOf("other")], BASE)),
  ).resolves.toBeUndefined();
});

test("all modules of a part are read at once, when all its files are there, and none before", async () => {
  const read = () =>
    [...document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]")].map(
      ({ href }) => href,
    );
  const files = [fileOf("part"), fileOf("dep")];
  const addresses = [
    `http://localhost/assets/part-${count}.js`,
    `http://localhost/assets/dep-${count}.js`,
  ];
  fetchMock.mockImplementationOnce(async () => answer("busy", "text/plain", 503));
  await fetchAhead(() => loadProgram(async () => 1, files, BASE));
  expect(read()).toEqual([]);
  await fetchAhead(() => loadProgram(async () => 1, files, BASE));
  expect(read()).toEqual(addresses);
  await loadProgram(async () => 1, files, BASE);
  expect(read()).toEqual(addresses);
});

test("a module that this page has had read is fetched again where it did not run", async () => {
  const load = vi
    .fn<() => Promise<number>>()
    .mockRejectedValueOnce(new SyntaxError("Unexpected end"))
    .mockResolvedValue(1);
  await expect(loadProgram(load, [fileOf("part")], BASE)).rejects.toMatchObject({
    fault: "broken",
  });
  await loadProgram(load, [fileOf("part")], BASE);
  expect(asked()).toHaveLength(2);
});

test("what failed is asked for again, past the browser's cache, and never imported meanwhile", async () => {
  const load = vi.fn<() => Promise<number>>(async () => 7);
  fetchMock.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  await expect(loadProgram(load, [fileOf("part")], BASE)).rejects.toMatchObject({
    fault: "unreachable",
  });
  expect(load).not.toHaveBeenCalled();
  expect(await loadProgram(load, [fileOf("part")], BASE)).toBe(7);
  expect(fetchMock.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, "reload"]);
});

/** The link of index.html; jsdom loads no sheets, so that it is as bare as one that failed. */
function ownLink(name: string): HTMLLinkElement {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: `http://localhost/assets/${name}-${count}.css` });
  document.head.append(link);
  return link;
}

describe("a style sheet of index.html that did not come", () => {
  /** What a browser tells of the link that was put in its place. */
  const settle = async (link: HTMLLinkElement, type: "load" | "error") => {
    await vi.waitFor(() =>
      expect(document.querySelectorAll(`[href="${link.href}"]`)).toHaveLength(2),
    );
    document.querySelector(`[href="${link.href}"]`)?.dispatchEvent(new Event(type));
  };

  test("is fetched past the cache and put in its place", async () => {
    const [first] = [ownLink("first"), ownLink("second")];
    Object.defineProperty(document.head.lastElementChild, "sheet", { value: { cssRules: [{}] } });
    const mending = mendSheets();
    await settle(first, "load");
    await mending;
    expect(fetchMock.mock.calls).toEqual([
      [first.href, expect.objectContaining({ cache: "reload" })],
    ]);
    expect(Array.from(document.querySelectorAll("link"), ({ href }) => href)).toEqual([
      first.href,
      first.href.replace("first", "second"),
    ]);
    expect(first.isConnected).toBe(false);
  });

  test("is asked for again by the next call, whether the file or the link failed", async () => {
    const link = ownLink("own");
    fetchMock.mockImplementationOnce(async () => answer("<!doctype html><form>", "text/html"));
    await expect(mendSheets()).rejects.toMatchObject({ fault: "login" });
    const second = mendSheets();
    void settle(link, "error");
    await expect(second).rejects.toMatchObject({ fault: "unreachable" });
    const third = mendSheets();
    void settle(link, "load");
    await third;
    expect(Array.from(document.querySelectorAll("link"), ({ href }) => href)).toEqual([link.href]);
  });
});

describe("what stands in a file's place", () => {
  test.each<[string, () => Response]>([
    ["missing", () => answer("gone", "text/plain", 404)],
    ["missing", () => answer(OWN_PAGE, "text/html")],
    ["login", () => answer("<!doctype html><form>请登录</form>", "text/html; charset=utf-8")],
    ["login", () => answer("", "text/plain", 401)],
    ["login", () => Object.defineProperty(answer("", ""), "type", { value: "opaqueredirect" })],
    ["refused", () => answer("busy", "text/plain", 503)],
    ["refused", () => answer("no", "text/html", 403)],
  ])("%s", async (fault, respond) => {
    fetchMock.mockImplementation(async () => respond());
    await expect(loadProgram(async () => 1, [fileOf("part")], BASE)).rejects.toMatchObject({
      fault,
    });
  });
});

test("a program that is there but does not run is broken, and read anew the next time", async () => {
  const files = [fileOf("part")];
  await expect(
    loadProgram(() => Promise.reject(new SyntaxError("Unexpected end")), files, BASE),
  ).rejects.toMatchObject({
    fault: "broken",
  });
});

describe("a file that is no module", () => {
  const url = () => `http://localhost/assets/font-${count}.woff2`;
  const length = async (bytes: ArrayBuffer) => bytes.byteLength;

  test("is what is made of its bytes", async () => {
    fetchMock.mockImplementation(async () => answer("wOF2", "font/woff2"));
    expect(await loadFile(url(), length)).toBe(4);
    expect(fetchMock.mock.calls[0]?.[1]).toMatchObject({ redirect: "manual" });
  });

  test.each<[string, () => Response]>([
    ["login", () => answer("<!doctype html><form>请登录</form>", "text/html")],
    ["missing", () => answer(OWN_PAGE, "text/html")],
    ["broken", () => answer("wO", "font/woff2")],
  ])("is %s by the same rules, and then read past the browser's cache", async (fault, respond) => {
    const whole = async (bytes: ArrayBuffer) =>
      bytes.byteLength === 4 ? "font" : Promise.reject(new SyntaxError("no font"));
    fetchMock
      .mockImplementationOnce(async () => respond())
      .mockImplementationOnce(async () => answer("wOF2", "font/woff2"));
    await expect(loadFile(url(), whole)).rejects.toMatchObject({ fault });
    expect(await loadFile(url(), whole)).toBe("font");
    expect(fetchMock.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, "reload"]);
  });
});

describe("a style sheet", () => {
  const sheet = () => `./part-${count}.css`;
  const links = () => [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  /** jsdom loads none. */
  const settle = async (event: "load" | "error") => {
    await vi.waitFor(() => expect(links()).toHaveLength(1));
    links().forEach((link) => link.dispatchEvent(new Event(event)));
  };

  test("is applied before the import", async () => {
    const load = vi.fn<() => Promise<number>>(async () => 1);
    const loading = loadProgram(load, [sheet()], BASE);
    await vi.waitFor(() => expect(links()).toHaveLength(1));
    expect(load).not.toHaveBeenCalled();
    await settle("load");
    await loading;
    expect(links().map(({ href }) => href)).toEqual([`http://localhost/assets/part-${count}.css`]);
  });

  test("that did not come leaves no link that the next try would take for it", async () => {
    const first = loadProgram(async () => 1, [sheet()], BASE).catch((error: unknown) => error);
    await settle("error");
    expect(await first).toMatchObject({ fault: "unreachable" });
    expect(links()).toEqual([]);
    const second = loadProgram(async () => 1, [sheet()], BASE);
    await settle("load");
    expect(await second).toBe(1);
  });
});
