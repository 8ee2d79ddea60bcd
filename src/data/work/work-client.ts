/**
 * The client of the writing addresses (contract section 6): one question, asked once, and its answer
 * or why there is none. Nothing here is asked again by itself: it may have been done.
 */
import * as z from "zod/mini";
import { tryJson } from "../../lib/json";
import { WordedError } from "../../lib/worded-error";
import { type Backend, JSON_TYPE, addressOf } from "../addresses";
import { type Exchange, NoAnswerError, type Sent, exchange } from "../exchange";
import { LoginError, UnreachableError } from "../failure";
import { jsonOf, refuseStatus, signInOf } from "../foreign-answer";
import { closerLook } from "../wire/closer-look";
import { parseWire } from "../wire/contract-words";
import { type WireWorkProblem, workProblemSchema } from "../wire/work/problem";

/** What a server refused to do, in its own words: the message is for the reader. */
export class WorkRefusal extends WordedError {
  override readonly name = "WorkRefusal";
  readonly status: number;
  /** Chinese: what, and what to do; the same as the message. */
  readonly detail: string;
  /** 409: what stands now, as a GET of the same address answers. */
  readonly current: unknown;
  /** 422: what is wrong with the content. */
  readonly problems: NonNullable<WireWorkProblem["problems"]>;
  /** 423. */
  readonly lock: WireWorkProblem["lock"] | null;
  /** 429, 503: after how long it may be asked again; null where that is not said. */
  readonly retryAfterSeconds: number | null;
  constructor(status: number, problem: WireWorkProblem, retryAfterSeconds: number | null = null) {
    const detail = problem.detail ?? problem.title ?? `服务器返回${status}。请稍后重试。`;
    super(detail);
    this.status = status;
    this.detail = detail;
    this.current = problem.current;
    this.problems = problem.problems ?? [];
    this.lock = problem.lock ?? null;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** What the same question may get past: a server in trouble, or asked too often. */
  get isPassing(): boolean {
    return this.status >= 500 || this.status === 429;
  }
}

export interface WorkRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the API, with its query: /submissions?month=2026-09. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in the place of `body`: a file. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal;
}

/** A large workbook over a slow line; what is read has the time of all readings. */
export const WRITE_LIMIT_MS = 60_000;

/**
 * Asks once, and reads the answer: null where it has no body. Throws `WorkRefusal` where the server
 * says no in the words of the contract, `LoginError` where it does not know who asks,
 * `UnreachableError`, `HttpError` and `ContractError` as readings do; a cancelled one throws the
 * signal's own reason.
 */
export async function send<Value>(
  backend: Backend,
  request: WorkRequest,
  read: (body: unknown) => Value,
): Promise<Value> {
  // What is asked of here stands beside all versions.
  const { base, fault } = backend;
  const { response, text } = await asked(addressOf({ base, fault }, request.path), request);
  try {
    if (!response.ok) throw refusedBy(response, text);
    if (response.status === 204 || (text === "" && request.method !== "GET")) return read(null);
    return read(jsonOf(text, response.headers.get("content-type")));
  } catch (error) {
    throw await closerLook(error, text);
  }
}

/** Reads an answer by its schema. Throws `ContractError`, which names the field. */
export function readAs<Schema extends z.core.$ZodType>(
  schema: Schema,
): (body: unknown) => z.output<Schema> {
  return (body) => parseWire(schema, body);
}

/** Of what is done where the answer says nothing that is wanted: that it was done. */
export function unread(): true {
  return true;
}

async function asked(url: string, { method, body, bytes, signal }: WorkRequest): Promise<Exchange> {
  signal?.throwIfAborted();
  const isRead = method === "GET";
  const type = bytes ? "application/octet-stream" : JSON_TYPE;
  const content = bytes ?? (body === undefined ? null : JSON.stringify(body));
  const sent: Sent | undefined = isRead
    ? undefined
    : { method, body: content, headers: { "content-type": type } };
  const limit = isRead ? [] : [WRITE_LIMIT_MS];
  try {
    return await exchange(url, JSON_TYPE, signal ?? null, sent, ...limit);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw error instanceof NoAnswerError ? new UnreachableError(error.isLate) : error;
  }
}

/**
 * Why it was refused. A 401 that is no lost session (a wrong password) is a refusal; one of a
 * gateway, which knows nothing of the contract, is a lost session as everywhere.
 */
export function refusedBy(response: Response, text: string): unknown {
  const { status, headers } = response;
  const isOurs = headers.get("content-type")?.startsWith("application/problem+json") ?? false;
  const { data } = z.safeParse(workProblemSchema, tryJson(text));
  if (isOurs && data) {
    const signIn = signInOf(data);
    if (signIn !== null) return new LoginError(data.detail ?? data.title ?? null, signIn);
    return new WorkRefusal(status, data, secondsOf(headers.get("retry-after")));
  }
  try {
    return refuseStatus(response, text);
  } catch (error) {
    return error;
  }
}

function secondsOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
