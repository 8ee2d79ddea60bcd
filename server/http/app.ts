/** From a request to an answer: the API, signing in elsewhere, and the app's files. */
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { problem } from "../../src/backend/answer";
import type { Caller, Reply, Service, ServicePorts } from "../../src/service/ports";
import { signInNamed } from "../../src/service/session/area";
import type { Oidc } from "../oidc/oidc";
import { answerOidc } from "../oidc/pages";
import { createCompress } from "./compressed";
import { CONTENT_SECURITY_POLICY } from "./content-security-policy";
import { sessionCookie, tokenIn } from "./cookie";
import { type Peer, type Trust, peerOf } from "./peer";
import { isSameOrigin } from "./same-origin";
import type { Site } from "./site";

export interface AppParts {
  readonly ports: ServicePorts;
  readonly service: Service;
  readonly site: Site;
  readonly trust: Trust;
  readonly oidc: Oidc | null;
}

/** Every answer has the headers below, whatever it is. */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};
const YEAR = 31_536_000;

export type App = Hono<{ Bindings: HttpBindings }>;

export function createApp(parts: AppParts): App {
  const { site, ports, trust } = parts;
  const compress = createCompress();
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all("*", async ({ req, env }) => {
    const { incoming } = env;
    const peer = peerOf(incoming.socket.remoteAddress, incoming.headers, trust);
    const response = await answerTo(req.raw, peer, parts);
    for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
    if (peer.isHttps) response.headers.set("Strict-Transport-Security", `max-age=${YEAR}`);
    return compress(req.raw, response);
  });
  app.onError((error) => {
    ports.report?.(error);
    return problem(500, "服务器处理时出错。请稍后再试；多次出现请告诉管理员。", {
      headers: HEADERS,
    });
  });
  // An address that is none at all.
  app.notFound(() => problem(404, `没有这个地址。`, { headers: { ...HEADERS, Link: site.base } }));
  return app;
}

async function answerTo(request: Request, peer: Peer, parts: AppParts): Promise<Response> {
  const { api, base, answer } = parts.site;
  const { pathname } = new URL(request.url);
  if (pathname === api || pathname.startsWith(`${api}/`))
    return answerApi(request, pathname.slice(api.length) || "/", peer, parts);
  if (!pathname.startsWith(base)) {
    if (base.startsWith(`${pathname}/`) || pathname === "/")
      return new Response(null, { status: 302, headers: { Location: base } });
    return problem(404, "没有这个地址。");
  }
  const path = decoded(pathname.slice(base.length));
  return path === null ? problem(400, "地址写得不对。") : answer(request, path);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function answerApi(
  request: Request,
  path: string,
  peer: Peer,
  parts: AppParts,
): Promise<Response> {
  if (!isSameOrigin(request, peer.host))
    return problem(403, "这个请求不是从本系统的页面发出的，没有执行。");
  const caller: Caller = {
    address: peer.address,
    session: tokenIn(request.headers.get("Cookie")),
    named: peer.named,
    agent: request.headers.get("User-Agent") ?? "",
  };
  const { response, session } = await replyTo(request, path, { caller, peer, parts });
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
  response.headers.append("Vary", "Cookie");
  const set = setCookie(session, peer, parts.ports.now());
  if (set !== null) response.headers.append("Set-Cookie", set);
  return response;
}

const OIDC = "/session/oidc";

async function replyTo(
  request: Request,
  path: string,
  { caller, peer, parts }: { caller: Caller; peer: Peer; parts: AppParts },
): Promise<Reply> {
  const { oidc, site, ports, service } = parts;
  if (!oidc || (path !== OIDC && path !== `${OIDC}/callback`))
    return service(request, path, caller);
  const signIn = (name: string) => signInNamed(ports, name, caller);
  return answerOidc(request, peer, { oidc, base: site.base, path: `${site.api}${OIDC}`, signIn });
}

function setCookie(session: Reply["session"], { isHttps }: Peer, now: number): string | null {
  if (session === "keep") return null;
  if (session === "end") return sessionCookie("", { isHttps, maxAge: 0 });
  const maxAge = Math.max(0, Math.round((Date.parse(session.expiresAt) - now) / 1000));
  return sessionCookie(session.token, { isHttps, maxAge });
}
