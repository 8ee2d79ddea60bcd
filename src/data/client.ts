/** The one HTTP client: GET JSON, revalidated by the browser's cache, with a timeout and four kinds of failure. */
import { closerLook } from "./closer-look";
import { UnreachableError } from "./failure";
import { jsonOf, refuseStatus } from "./foreign-answer";

/** Where an office's API answers. `fault` exists only with the built-in backend. */
export interface Backend {
  /** Same-origin path without a trailing slash: /api/v1, /mock/yunling/api/v1. */
  readonly base: string;
  readonly fault: string | null;
}

/** The states that the built-in backend can be asked to show, by `fault=` in the address. */
export const FAULTS = ["slow", "500", "hang", "bad-schema", "partial", "empty"] as const;

const TIMEOUT_MS = 15_000;

/**
 * The last answer of each address, so that an unchanged one (same ETag and text) keeps its parsed value and nothing re-renders. Some
 * servers keep a tag while the body changes; to compare the texts costs next to nothing beside reading them.
 */
const answers = new Map<string, { etag: string; text: string; value: unknown; parse: (body: unknown) => unknown }>();

/** A good answer as it came: it fits the contract, and is either new or (same ETag and text) the known one checked again. */
export interface Answer {
  readonly url: string;
  readonly text: string;
  readonly etag: string | null;
  readonly headers: Headers;
  /** On this machine's clock, ms. */
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
}

const observers = new Set<(answer: Answer) => void>();

/** Tells `next` of every good answer from now on, until what it returns is called. It must not throw. */
export function observeAnswers(next: (answer: Answer) => void): () => void {
  observers.add(next);
  return () => void observers.delete(next);
}

/**
 * Reads one address and parses it. Throws `UnreachableError`, `HttpError`, `LoginError` or `ContractError`; a
 * cancelled read throws the signal's own reason.
 */
export async function readJson<Value>(
  backend: Backend,
  path: string,
  parse: (body: unknown) => Value | Promise<Value>,
  signal: AbortSignal,
): Promise<Value> {
  const url = addressOf(backend, path);
  const askedAtMs = Date.now();
  const { response, text } = await get(url, signal);
  const answeredAtMs = Date.now();
  const etag = response.headers.get("etag");
  const known = etag === null ? undefined : answers.get(url);
  // What another parser made of the same answer is of another type.
  const isKnown = response.ok && known?.etag === etag && known.text === text && known.parse === parse;
  const value = isKnown ? (known.value as Value) : await parseAnswer(response, text, parse);
  if (etag !== null) answers.set(url, { etag, text, value, parse });
  for (const tell of observers) tell({ url, text, etag, headers: response.headers, askedAtMs, answeredAtMs });
  return value;
}

/** The full address of a path: with the fault that the built-in backend is asked for. */
export function addressOf(backend: Backend, path: string): string {
  const fault = backend.fault === null ? "" : `${path.includes("?") ? "&" : "?"}fault=${encodeURIComponent(backend.fault)}`;
  return `${backend.base}${path}${fault}`;
}

/** The whole answer within the time limit: a body that stops half-way counts as no answer. */
async function get(url: string, signal: AbortSignal): Promise<{ response: Response; text: string }> {
  signal.throwIfAborted();
  // Chrome 109 has no AbortSignal.any: one controller follows both the caller and the clock.
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const timer = setTimeout(cancel, TIMEOUT_MS);
  signal.addEventListener("abort", cancel);
  try {
    // A redirect is not followed: to a login page on another host it would look like no answer at all.
    const request: RequestInit = { cache: "no-cache", redirect: "manual", headers: { accept: "application/json" } };
    const response = await fetch(url, { ...request, signal: controller.signal });
    return { response, text: await response.text() };
  } catch {
    if (signal.aborted) throw signal.reason;
    throw new UnreachableError(controller.signal.aborted);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", cancel);
  }
}

async function parseAnswer<Value>(response: Response, text: string, parse: (body: unknown) => Value | Promise<Value>): Promise<Value> {
  try {
    refuseStatus(response, text);
    return await parse(jsonOf(text, response.headers.get("content-type")));
  } catch (error) {
    throw await closerLook(error, text);
  }
}
