/** The two addresses of OpenID Connect, which a browser opens as pages. */
import type { Peer } from "../http/peer";
import { problemOf } from "../../src/service/problems";
import { tryJson } from "../../src/lib/json";
import { isRecord } from "../../src/lib/record";
import { WordedError } from "../../src/lib/worded-error";
import type { Reply } from "../../src/service/ports";
import type { Oidc, Place } from "./oidc";

export interface OidcPages {
  readonly oidc: Oidc;
  /** Of the app, with both slashes. */
  readonly base: string;
  /** `/api/v1/session/oidc` */
  readonly path: string;
  /** Begins the session of an account. */
  readonly signIn: (name: string) => Promise<Reply>;
}

/** Answers both addresses, `…/callback` by what the issuer has said. It does not fail. */
export async function answerOidc(
  request: Request,
  { isHttps, host }: Pick<Peer, "isHttps" | "host">,
  { oidc, base, path, signIn }: OidcPages,
): Promise<Reply> {
  const place = { origin: `${isHttps ? "https" : "http"}://${host}`, isHttps, path } as const;
  try {
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.endsWith("/callback"))
      return {
        response: await oidc.start(place, ownPath(searchParams.get("to"))),
        session: "keep",
      };
    return await finished(request, place, { oidc, base, signIn });
  } catch (error) {
    const { status, words } = await wordsOf(error);
    return { response: messagePage(status, words, base), session: "keep" };
  }
}

async function finished(
  request: Request,
  place: Place,
  { oidc, base, signIn }: Pick<OidcPages, "oidc" | "base" | "signIn">,
): Promise<Reply> {
  const { name, to, ended } = await oidc.finish(request, place);
  const { session } = await signIn(name);
  const response = new Response(null, {
    status: 302,
    headers: { Location: to ?? base, "Set-Cookie": ended },
  });
  return { response, session };
}

/** An address of this very host; null for every other. */
function ownPath(to: string | null): string | null {
  return to !== null && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to) ? encodeURI(decodeURI(to)) : null;
}

async function wordsOf(error: unknown): Promise<{ status: number; words: string }> {
  const problem = problemOf(error);
  if (problem.status !== 500) {
    const body = tryJson(await problem.text());
    const detail = isRecord(body) ? body["detail"] : null;
    return { status: problem.status, words: String(detail) };
  }
  if (error instanceof WordedError) return { status: 502, words: error.message };
  return { status: 500, words: "服务器处理登录时出错。请稍后再试；多次出现请告诉管理员。" };
}

function messagePage(status: number, words: string, base: string): Response {
  const body = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>没有登录</title>
<body style="font-family: sans-serif; max-width: 40em; margin: 4em auto; padding: 0 1em; line-height: 1.6">
<h1 style="font-size: 1.4em">没有登录</h1>
<p>${escaped(words)}</p>
<p><a href="${escaped(base)}login">回到登录页</a></p>
`;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(body, { status, headers });
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
