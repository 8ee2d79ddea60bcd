/** Signing in by OpenID Connect, against an issuer on this machine. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CLIENT, type FakeIssuer, openIssuer } from "../support/fake-issuer";
import {
  type HttpAnswer,
  type OfficeServer,
  askHttp,
  openOfficeServer,
  setUpServer,
} from "../support/office-server";

let issuer: FakeIssuer;
let server: OfficeServer;

beforeAll(async () => {
  issuer = await openIssuer();
  const oidc = {
    issuer: issuer.issuer,
    ...CLIENT,
    claim: "preferred_username",
    button: "统一身份认证登录",
    allowHttp: true,
  };
  server = await openOfficeServer({ oidc });
  await setUpServer(server);
});
beforeEach(() => {
  issuer.name = "wang";
  issuer.spoilt = {};
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const START = "/api/v1/session/oidc";
const cookieOf = ({ headers }: HttpAnswer) =>
  (headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";

/** To the issuer and back: where it leads back to, and the cookie that was given on the way. */
async function wayBack(query = "") {
  const start = await askHttp(server.origin, START + query);
  expect(start.status).toBe(302);
  const location = await locationOf(start.headers.location ?? "");
  return { path: location.replace(server.origin, ""), cookie: cookieOf(start), start };
}

async function locationOf(url: string): Promise<string> {
  return (await fetch(url, { redirect: "manual" })).headers.get("location") ?? "";
}

test("begins a session, and goes on where it was asked for", async () => {
  const { path, cookie, start } = await wayBack("?to=/submit%3Fmonth%3D2026-09");
  expect(start.headers["set-cookie"]?.[0]).toMatch(
    /; Path=\/api\/v1\/session\/oidc; Max-Age=600; HttpOnly; SameSite=Lax$/,
  );
  const back = await askHttp(server.origin, path, { headers: { Cookie: cookie } });
  expect([back.status, back.headers.location]).toEqual([302, "/submit?month=2026-09"]);
  const cookies = back.headers["set-cookie"] ?? [];
  expect(cookies[0]).toContain("oidc=; ");
  const session = (cookies[1] ?? "").split(";")[0] ?? "";
  const who = await askHttp(server.origin, "/api/v1/session", { headers: { Cookie: session } });
  expect(who.body).toMatchObject({
    account: { name: "wang" },
    ways: { oidc: "统一身份认证登录" },
  });
});

test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "never leads to another host: %s",
  async (to) => {
    const { path, cookie } = await wayBack(`?to=${encodeURIComponent(to)}`);
    const back = await askHttp(server.origin, path, { headers: { Cookie: cookie } });
    expect(back.headers.location).toBe("/");
  },
);

test("says so to who has no account here", async () => {
  issuer.name = "<b>陌生人";
  const { path, cookie } = await wayBack();
  const back = await askHttp(server.origin, path, { headers: { Cookie: cookie } });
  expect(back.status).toBe(403);
  expect(back.text).toContain("在本系统还没有账户");
  expect(back.text).not.toContain("<b>");
  expect(back.headers["set-cookie"]).toBeUndefined();
});

test.each([
  ["another nonce", { nonce: "other" }],
  ["another client's token", { aud: "other" }],
  ["another issuer's token", { iss: "http://other.example" }],
  ["a token that is over", { exp: 1 }],
])("refuses %s", async (_, spoilt) => {
  issuer.spoilt = spoilt;
  const { path, cookie } = await wayBack();
  const back = await askHttp(server.origin, path, { headers: { Cookie: cookie } });
  expect([back.status, back.headers["set-cookie"]]).toEqual([502, undefined]);
  expect(back.text).toContain("没有确认这次登录");
});

test("refuses who comes back without having gone, with another state, or twice", async () => {
  const { path, cookie } = await wayBack();
  expect((await askHttp(server.origin, path)).text).toContain("没有保存登录状态");
  const forged = path.replace(/state=[^&]*/, "state=other");
  const headers = { Cookie: cookie };
  expect((await askHttp(server.origin, forged, { headers })).status).toBe(502);
  expect((await askHttp(server.origin, path, { headers })).status).toBe(302);
  expect((await askHttp(server.origin, path, { headers })).status).toBe(502);
  expect(server.faults).toEqual([]);
});

test("says that the issuer does not answer, and asks it again with the next press", async () => {
  const own = await openOfficeServer({
    oidc: {
      issuer: "http://127.0.0.1:1",
      ...CLIENT,
      claim: "sub",
      button: "登录",
      allowHttp: true,
    },
  });
  for (let index = 0; index < 2; index += 1) {
    const answer = await askHttp(own.origin, START);
    expect(answer.status).toBe(502);
    expect(answer.text).toContain("连不上统一身份认证");
  }
  await own.close();
});
