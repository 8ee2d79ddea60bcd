/**
 * What answers are made of: JSON with an entity tag, 304 for one that is already known, and problems
 * as RFC 9457 has them.
 */
import { fingerprint } from "../lib/fingerprint";

/** A text with its entity tag, worked out once for all who ask for it. */
export interface TaggedText {
  readonly text: string;
  readonly tag: string;
}

export function taggedText(text: string): TaggedText {
  return { text, tag: `"${fingerprint(text).toString(16)}-${text.length.toString(16)}"` };
}

/** 200 with an `ETag`, or 304 when the request already holds this very text. */
export function answerText(request: Request, { text, tag }: TaggedText): Response {
  const headers = { ETag: tag, "Cache-Control": "no-cache" };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(text, {
    status: 200,
    headers: { ...headers, "Content-Type": "application/json; charset=utf-8" },
  });
}

/** The body as JSON, or 304 where the request knows it already. */
export function answerJson(request: Request, body: unknown): Response {
  return answerText(request, taggedText(JSON.stringify(body)));
}

function isKnown(request: Request, tag: string): boolean {
  const known = new Set(
    (request.headers.get("If-None-Match") ?? "")
      .split(",")
      .map((item) => item.trim().replace(/^W\//, "")),
  );
  return known.has(tag) || known.has("*");
}

const TITLES = {
  400: "请求的条件不对",
  401: "需要登录",
  403: "没有权限",
  404: "没有找到",
  405: "不能这样请求",
  408: "请求没有传完",
  409: "内容已被别人改过",
  413: "内容太大",
  415: "格式不对",
  422: "内容不能接受",
  423: "已锁定",
  429: "尝试次数过多",
  500: "服务器出错",
  503: "暂时不能服务",
} as const;
export type ProblemStatus = keyof typeof TITLES;

/** What a problem says beyond its sentence. */
export interface ProblemParts {
  /** Further members of its body (contract section 6). */
  readonly beyond?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `detail` says in Chinese what was wrong, for the page to show. */
export function problem(
  status: ProblemStatus,
  detail: string,
  { beyond = {}, headers = {} }: ProblemParts = {},
): Response {
  const body = JSON.stringify({ title: TITLES[status], status, detail, ...beyond });
  return new Response(body, {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json; charset=utf-8" },
  });
}

/** Thrown by a parser of query parameters; becomes a 400. */
export class BadRequest extends Error {
  override readonly name = "BadRequest";
}
