/** The office's server over HTTP: files, cookies, where requests come from, and limits. */
import { readFile, stat } from "node:fs/promises";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseNetworks } from "../../server/http/networks";
import {
  ADMINISTRATOR,
  type OfficeServer,
  PLAIN_TRUST,
  askHttp,
  browserAt,
  linkFile,
  openOfficeServer,
  setUpServer,
  tokenOf,
} from "../support/office-server";

let server: OfficeServer;
let administrator: ReturnType<typeof browserAt>;
const signIn = { method: "POST", body: { name: "wang", password: ADMINISTRATOR.password } };

beforeAll(async () => {
  server = await openOfficeServer();
  administrator = await setUpServer(server);
});
afterAll(async () => {
  await server.close();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  askHttp(server.origin, path, { headers });

test("serves the app's files with their types; only what carries a hash is kept", async () => {
  const script = await get("/assets/app-1a2b.js");
  expect(script).toMatchObject({
    status: 200,
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
  for (const path of ["/", "/index.html", "/version.json", "/config.json"])
    expect((await get(path)).headers["cache-control"]).toBe("no-cache");
  const { etag = "" } = script.headers;
  const again = await get("/assets/app-1a2b.js", { "If-None-Match": etag });
  expect([again.status, again.text]).toEqual([304, ""]);
});

test("reads this server where the app was built for its own data", async () => {
  expect((await get("/config.json")).body).toEqual({ data: "api", api: "/api/v1" });
});

test("a page's address opens the app, a file that is missing is missing", async () => {
  for (const path of ["/counties/411481", "/login", "/wall", "/submit?month=2026-09"])
    expect((await get(path)).text).toContain("<title>app</title>");
  const html = { Accept: "text/html,*/*;q=0.8" };
  expect((await get("/projects/a.b", html)).text).toContain("<title>app</title>");
  for (const path of ["/assets/gone.js", "/assets/gone", "/office.json", "/a.php"])
    expect((await get(path)).status).toBe(404);
  expect((await askHttp(server.origin, "/", { method: "POST", body: {} })).status).toBe(405);
});

test.each([
  "/../package.json",
  "/..%2fpackage.json",
  "/assets/..%2f..%2f..%2fetc%2fpasswd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/..\\..\\etc\\passwd",
  "/.secret",
  "/.vite/manifest.json",
  "/%2evite/manifest.json",
  "/assets/%00",
  "//etc/passwd",
  "/%",
  "/data/setup-link.txt",
])("leads nowhere else by %s", async (path) => {
  const answer = await get(path, { Accept: "*/*" });
  expect(answer.text).not.toMatch(/secret|root:|"name"/);
  // As a browser puts it right, it may be a page's address.
  if (answer.status === 200) expect(answer.text).toContain("<title>app</title>");
  else expect([400, 404]).toContain(answer.status);
});

test("every answer says what may be done with it", async () => {
  for (const path of ["/", "/assets/app-1a2b.js", "/api/v1/session", "/api/v1/nothing", "/.x"]) {
    const { headers } = await get(path);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["strict-transport-security"]).toBeUndefined();
  }
  expect((await get("/api/v1/session")).headers["cache-control"]).toBe("no-store");
});

test("packs texts for whoever unpacks them", async () => {
  const plain = await get("/assets/app-1a2b.js");
  const { port } = new URL(server.origin);
  const packed = await fetch(`http://127.0.0.1:${port}/assets/app-1a2b.js`, {
    headers: { "Accept-Encoding": "gzip" },
  });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(await packed.text()).toBe(plain.text);
});

test("the cookie is the server's alone", async () => {
  const { headers } = await browserAt(server)("/session", signIn);
  expect(headers["set-cookie"]).toHaveLength(1);
  expect(headers["set-cookie"]?.[0]).toMatch(
    /^session=[\w-]{43}; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax$/,
  );
});

test.each([
  [{ Origin: "http://evil.example" }],
  [{ Origin: "null" }],
  [{ Origin: "http://127.0.0.1:1" }],
  [{ "Sec-Fetch-Site": "cross-site" }],
  [{ "Sec-Fetch-Site": "same-site" }],
  [{ "Sec-Fetch-Site": "none" }],
  [{ "Sec-Fetch-Site": "same-origin", Origin: "http://evil.example" }],
  [{ "Content-Type": "text/plain" }],
  [{ "Content-Type": "application/x-www-form-urlencoded" }],
  [{ "Content-Type": "multipart/form-data; boundary=x" }],
])("refuses what another site may have sent: %o", async (headers) => {
  const answer = await askHttp(server.origin, "/api/v1/session", { ...signIn, headers });
  expect(answer.status).toBe(403);
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("does what a page of its own, or no browser at all, asks for", async () => {
  const ask = async (headers: Readonly<Record<string, string>>) =>
    (await askHttp(server.origin, "/api/v1/session", { ...signIn, headers })).status;
  expect(await ask({ Origin: server.origin })).toBe(200);
  expect(await ask({ "Sec-Fetch-Site": "same-origin", Origin: server.origin })).toBe(200);
  expect(await ask({})).toBe(200);
});

test("says what is too large, and what has the wrong form", async () => {
  const long = "x".repeat(1024 * 1024 + 1);
  const body = JSON.stringify({ name: long, password: "x" });
  expect((await browserAt(server)("/session", { method: "POST", body })).status).toBe(413);
  const form = { method: "POST", body: "<x/>", headers: { "Content-Type": "application/xml" } };
  expect((await browserAt(server)("/session", form)).status).toBe(415);
  expect((await get("/", { "X-Long": "x".repeat(20_000) })).status).toBe(431);
  // The line is as good as before.
  expect((await get("/version.json")).status).toBe(200);
});

test("lives through what is no request at all", async () => {
  const { port } = new URL(server.origin);
  for (const bytes of [
    "\0\0\0",
    "GET\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "PUT * HTTP/1.1\r\nHost: a b\r\n\r\n",
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.end(bytes));
      socket.on("error", () => resolve());
      socket.on("close", () => resolve());
      socket.resume();
    });
  }
  expect((await get("/version.json")).status).toBe(200);
});

/** Well under the ten seconds after which lines are cut. */
const SOON_MS = 7_000;

test(
  "stops as soon as what is under way is answered, also on a line that is kept",
  { timeout: SOON_MS },
  async () => {
    const own = await openOfficeServer();
    const socket = connect(Number(new URL(own.origin).port), "127.0.0.1");
    const heard = () =>
      new Promise<string>((resolve) => {
        socket.once("data", (bytes) => resolve(String(bytes)));
      });
    const body = JSON.stringify({ name: "wang", password: "wrong" });
    const lines = [
      "POST /api/v1/session HTTP/1.1",
      "Host: 127.0.0.1",
      "Content-Type: application/json",
      `Content-Length: ${body.length}`,
      "Expect: 100-continue",
    ];
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    expect(await heard()).toContain("100 Continue");
    const closing = own.close();
    socket.write(body);
    expect(await heard()).toContain("HTTP/1.1 401");
    await closing;
  },
);

test("a lost session is said, with the way to sign in", async () => {
  const headers = { Cookie: `session=${"a".repeat(43)}` };
  const answer = await get("/api/v1/accounts", headers);
  expect(answer).toMatchObject({ status: 401, body: { login: true } });
  expect(answer.headers["set-cookie"]?.[0]).toContain("Max-Age=0");
});

test("a new password ends the sessions of other desks", async () => {
  const made = await administrator("/accounts", {
    method: "POST",
    body: { name: "zhang", display: "张三", role: "reviewer", unit: null },
  });
  const { password } = made.body as { password: string };
  const [desk, other] = [browserAt(server), browserAt(server)];
  for (const browser of [desk, other])
    await browser("/session", { method: "POST", body: { name: "zhang", password } });
  const body = { old: password, new: "another-password" };
  expect((await desk("/account/password", { method: "PUT", body })).status).toBe(204);
  expect((await desk("/log")).status).toBe(200);
  expect((await other("/log")).status).toBe(401);
});

test("is set up once: the link is in a file of its own user, and then gone", async () => {
  const fresh = await openOfficeServer();
  try {
    const path = linkFile(fresh);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const link = await readFile(path, "utf8");
    expect(fresh.lines.join("")).not.toContain(tokenOf(link));
    const wrong = { token: "a".repeat(43), account: ADMINISTRATOR, office: { invented: true } };
    expect((await browserAt(fresh)("/setup", { method: "POST", body: wrong })).status).toBe(403);
    await setUpServer(fresh, link);
    await expect(stat(path)).rejects.toThrow("ENOENT");
    await expect(setUpServer(fresh, link)).rejects.toThrow("已经设置过");
    await fresh.close();
    const store = fresh.ports.store;
    const again = await openOfficeServer({ store, folder: fresh.folder });
    await again.close();
    await expect(stat(path)).rejects.toThrow("ENOENT");
  } finally {
    await fresh.close();
  }
});

test("guesses are slowed down across restarts", async () => {
  const store = server.ports.store;
  const guess = { method: "POST", body: { name: "nobody", password: "wrong" } };
  for (let index = 0; index < 2; index += 1) {
    const own = await openOfficeServer({ store: { ...store, close: async () => undefined } });
    for (let count = 0; count < 3 - index; count += 1)
      expect((await browserAt(own)("/session", guess)).status).toBe(401);
    if (index === 1) {
      const late = await browserAt(own)("/session", guess);
      expect([late.status, late.headers["retry-after"]]).toEqual([429, "1"]);
    }
    await own.close();
  }
});

test("https, the address and the host count where a trusted proxy says them", async () => {
  const proxied = {
    "X-Forwarded-Proto": "https",
    "X-Forwarded-For": "6.6.6.6, 10.9.8.7",
    "X-Forwarded-Host": "kanban.example",
    Origin: "https://kanban.example",
  };
  const asking = { ...signIn, headers: proxied };
  expect((await askHttp(server.origin, "/api/v1/session", asking)).status).toBe(403);
  const proxies = parseNetworks("127.0.0.0/8", "--proxy-networks");
  const own = await openOfficeServer({
    store: { ...server.ports.store, close: async () => undefined },
    trust: { ...PLAIN_TRUST, proxies },
  });
  const answer = await askHttp(own.origin, "/api/v1/session", asking);
  expect(answer.status).toBe(200);
  expect(answer.headers["set-cookie"]?.[0]).toMatch(/; Secure$/);
  expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000");
  const wrong = { ...asking, body: { name: "someone", password: "wrong" } };
  await askHttp(own.origin, "/api/v1/session", wrong);
  const attempts = await own.ports.store.view.list("attempt");
  expect(attempts.map(({ subject }) => subject)).toContain("peer 10.9.8.7");
  await own.close();
});

test("a gateway names accounts from its own network alone", async () => {
  const named = { headers: { "X-Remote-User": "wang" } };
  expect((await askHttp(server.origin, "/api/v1/accounts", named)).status).toBe(401);
  const open = async (networks: string) => {
    const gateway = {
      header: "x-remote-user",
      networks: parseNetworks(networks, "--gateway-networks"),
    };
    const own = await openOfficeServer({
      store: { ...server.ports.store, close: async () => undefined },
      trust: { ...PLAIN_TRUST, gateway },
    });
    const { status } = await askHttp(own.origin, "/api/v1/accounts", named);
    // Saying to come from there is not enough.
    const headers = { ...named.headers, "X-Forwarded-For": "10.1.2.3" };
    const made = await askHttp(own.origin, "/api/v1/accounts", { headers });
    await own.close();
    return [status, made.status];
  };
  expect(await open("127.0.0.1")).toEqual([200, 200]);
  expect(await open("10.1.0.0/16")).toEqual([401, 401]);
});

test("lives below the path that its index.html names", async () => {
  const own = await openOfficeServer({ base: "/board/", config: { data: "api", api: "/b/api" } });
  const at = (path: string) => askHttp(own.origin, path);
  expect((await at("/")).headers.location).toBe("/board/");
  expect((await at("/board/version.json")).status).toBe(200);
  expect((await at("/version.json")).status).toBe(404);
  expect((await at("/b/api/session")).status).toBe(200);
  expect((await at("/board/config.json")).body).toEqual({ data: "api", api: "/b/api" });
  const link = await readFile(linkFile(own), "utf8");
  expect(link).toContain(`${own.origin}/board/setup?token=`);
  await own.close();
});

test("none of it was a fault of the program", () => {
  expect(server.faults).toEqual([]);
});
