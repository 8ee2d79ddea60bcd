/**
 * The one HTTP client: GET JSON, revalidated by the browser's cache, with a timeout and four kinds
 * of failure.
 */
import { type Backend, JSON_TYPE, addressOf } from "./addresses";
import { tryJson } from "../lib/json";
import { lazyPart } from "../lib/lazy-part";
import { takeAhead } from "./asked-ahead";
import { closerLook } from "./wire/closer-look";
import { type Exchange, NoAnswerError, exchange } from "./exchange";
import { HttpError, LoginError, UnreachableError } from "./failure";

/** The states that the built-in backend can be asked to show, by `fault=` in the address. */
export const FAULTS = ["slow", "500", "hang", "bad-schema", "partial", "empty"] as const;

/**
 * The last answer of each address, so that an unchanged one (same ETag and text) keeps its parsed
 * value and nothing re-renders. Some servers keep a tag while the body changes; to compare the
 * texts costs next to nothing beside reading them.
 */
const answers = new Map<string, Remembered>();

interface Remembered {
  readonly etag: string;
  readonly text: string;
  readonly value: unknown;
  readonly parse: (body: unknown) => unknown;
}

/**
 * A good answer as it came: it fits the contract, and is either new or (same ETag and text) the
 * known one checked again.
 */
export interface Answer extends Omit<Exchange, "response"> {
  readonly url: string;
  readonly etag: string | null;
  readonly headers: Headers;
}

const observers = new Set<(answer: Answer) => void>();

/**
 * Tells `next` of every good answer from now on, until what it returns is called. It must not
 * throw.
 */
export function observeAnswers(next: (answer: Answer) => void): () => void {
  observers.add(next);
  return () => void observers.delete(next);
}

/**
 * Reads one address and parses it. Throws `UnreachableError`, `HttpError`, `LoginError` or
 * `ContractError`; what answers on this machine may throw `OwnDataError`, too. A cancelled read
 * throws the signal's own reason.
 */
export function readJson<Value>(
  backend: Backend,
  path: string,
  parse: Parse<Value>,
  signal: AbortSignal,
): Promise<Value> {
  return read({ backend, path, parse, signal, isKept: true });
}

/**
 * The same for what is read once and not again, as the pages of a long list for a file: nothing of
 * it is remembered.
 */
export function readJsonOnce<Value>(
  backend: Backend,
  path: string,
  parse: Parse<Value>,
  signal: AbortSignal,
): Promise<Value> {
  return read({ backend, path, parse, signal, isKept: false });
}

type Parse<Value> = (body: unknown) => Value | Promise<Value>;

async function read<Value>({
  backend,
  path,
  parse,
  signal,
  isKept,
}: {
  readonly backend: Backend;
  readonly path: string;
  readonly parse: Parse<Value>;
  readonly signal: AbortSignal;
  readonly isKept: boolean;
}): Promise<Value> {
  const url = addressOf(backend, path);
  const { response, text, ...times } = await get(url, signal);
  const etag = response.headers.get("etag");
  const known = etag === null ? undefined : answers.get(url);
  // What another parser made of the same answer is of another type.
  const isKnown =
    response.ok && known?.etag === etag && known.text === text && known.parse === parse;
  const value = isKnown ? (known.value as Value) : await parseAnswer(response, text, parse);
  if (isKept && etag !== null) remember(url, { etag, text, value, parse });
  for (const tell of observers) tell({ url, text, etag, headers: response.headers, ...times });
  return value;
}

/** The pages of a long list come once each: without an end they would all stay in memory. */
const MOST_REMEMBERED = 60;

function remember(url: string, answer: Remembered): void {
  // Set anew, so that the first of the map is the one not read for longest.
  answers.delete(url);
  answers.set(url, answer);
  for (const oldest of [...answers.keys()].slice(0, -MOST_REMEMBERED)) answers.delete(oldest);
}

/** The whole answer within the time limit, the one that was asked for ahead where there is one. */
async function get(url: string, signal: AbortSignal): Promise<Exchange> {
  signal.throwIfAborted();
  try {
    return await (takeAhead(url, signal) ?? exchange(url, JSON_TYPE, signal));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw error instanceof NoAnswerError ? new UnreachableError(error.isLate) : error;
  }
}

async function parseAnswer<Value>(
  response: Response,
  text: string,
  parse: (body: unknown) => Value | Promise<Value>,
): Promise<Value> {
  try {
    const body = response.ok ? tryJson(text) : undefined;
    return await parse(body === undefined ? await refused(response, text) : body);
  } catch (error) {
    throw await closerLook(error, text);
  }
}

const rules = lazyPart("对回应的解释", () => import("./foreign-answer"));

/** Throws what an answer is that is none; by its status alone where the rules for that do not come. */
async function refused(response: Response, text: string): Promise<unknown> {
  const { ok, status, type } = response;
  const loaded = await rules.load().catch(() => null);
  if (loaded) {
    loaded.refuseStatus(response, text);
    return loaded.jsonOf(text, response.headers.get("content-type"));
  }
  if (type === "opaqueredirect" || status === 401) throw new LoginError(null);
  throw ok ? new UnreachableError(false) : new HttpError(status, null);
}
