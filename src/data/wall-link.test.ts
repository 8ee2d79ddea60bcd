import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HttpError, LoginError, UnreachableError } from "./failure";
import { LinkError, readingBy } from "./wall-link";

const TOKEN = "t".repeat(43);
const BACKEND = { base: "/api/v1", fault: null, version: "v9" };

let posts: object[] = [];
let status = 200;

beforeEach(() => {
  posts = [];
  status = 200;
  vi.stubGlobal("fetch", async (url: string, { method, body }: RequestInit) => {
    posts.push({ method, url, body });
    if (status === 0) throw new TypeError("no network");
    return new Response("{}", { status });
  });
});
afterEach(() => vi.unstubAllGlobals());

test("signs in once, before the first reading", async () => {
  const reading = readingBy(BACKEND, TOKEN);
  const read = vi.fn<() => Promise<number>>(async () => {
    expect(posts).toHaveLength(1);
    return 7;
  });
  expect(await reading(read)).toBe(7);
  expect(await reading(read)).toBe(7);
  const body = JSON.stringify({ link: TOKEN });
  expect(posts).toEqual([{ method: "POST", url: "/api/v1/session", body }]);
});

describe("a link that is not taken", () => {
  test.each([400, 401, 403, 422])(
    "%i: nothing is read, and the next reading asks again",
    async (no) => {
      const reading = readingBy(BACKEND, TOKEN);
      const read = vi.fn<() => Promise<number>>(async () => 7);
      status = no;
      await expect(reading(read)).rejects.toBeInstanceOf(LinkError);
      expect(read).not.toHaveBeenCalled();
      status = 200;
      expect(await reading(read)).toBe(7);
    },
  );
});

test.each([404, 405])("%i: a server without sessions is read as it is", async (no) => {
  status = no;
  expect(await readingBy(BACKEND, TOKEN)(async () => 7)).toBe(7);
});

test("a server that is away or full is no link that is refused", async () => {
  const reading = readingBy(BACKEND, TOKEN);
  status = 0;
  await expect(reading(async () => 7)).rejects.toBeInstanceOf(UnreachableError);
  status = 503;
  await expect(reading(async () => 7)).rejects.toBeInstanceOf(HttpError);
});

describe("a session that is lost", () => {
  test("is begun anew at once, and the reading goes on", async () => {
    const reading = readingBy(BACKEND, TOKEN);
    await reading(async () => 7);
    let isLost = true;
    const read = async () => {
      if (!isLost) return 8;
      isLost = false;
      throw new LoginError(null, "first");
    };
    expect(await reading(read)).toBe(8);
    expect(posts).toHaveLength(2);
  });

  test("where the link does not help either it is a lost session, asked for once a reading", async () => {
    const reading = readingBy(BACKEND, TOKEN);
    const read = vi.fn<() => Promise<number>>(async () => {
      throw new LoginError(null, "first");
    });
    for (let count = 1; count <= 3; count += 1) {
      await expect(reading(read)).rejects.toBeInstanceOf(LoginError);
      expect(posts).toHaveLength(count);
    }
  });

  test("by a link that was revoked it is the link that is said", async () => {
    const reading = readingBy(BACKEND, TOKEN);
    await reading(async () => 7);
    status = 401;
    const lost = reading(async () => {
      throw new LoginError(null, "first");
    });
    await expect(lost).rejects.toBeInstanceOf(LinkError);
  });
});
