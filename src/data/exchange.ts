/**
 * One question over the network and its whole answer. Knows nothing of what answers mean, so that
 * it can be had before the rest of the program.
 */
import { LateError, inTime } from "../lib/time-limit";

export interface Exchange {
  readonly response: Response;
  readonly text: string;
  /** On this machine's clock, ms. */
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
  /**
   * How long the answer had lain, by the monotonic clock, when it was taken: 0 but for one that was
   * asked for ahead.
   */
  readonly heldMs: number;
}

/** There was no answer, or none in time. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  readonly isLate: boolean;
  constructor(isLate: boolean) {
    super(isLate ? "late" : "unreachable");
    this.isLate = isLate;
  }
}

/** How long a server may take for a whole answer: data, configuration, the app's own page. */
export const ANSWER_LIMIT_MS = 15_000;

/**
 * What every question says of itself: revalidated by the browser's cache; a redirect to a login
 * page on another host would look like no answer at all.
 */
const REQUEST = { cache: "no-cache", redirect: "manual" } as const satisfies RequestInit;

/** What is sent beside the question, where it is no plain one: another method, a body, its type. */
export type Sent = Pick<RequestInit, "method" | "body"> & {
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Answers for an address of this very page's, as a server would; `sent` is absent of a plain GET.
 * What it throws is its own.
 */
export type LocalAnswer = (url: string, signal: AbortSignal, sent?: Sent) => Promise<Response>;

const local = new Map<string, LocalAnswer>();

/** From now on what begins with `prefix` is answered on this machine and not asked of the network. */
export function answerLocally(prefix: string, answer: LocalAnswer): void {
  local.set(prefix, answer);
}

/** Who answers for an address on this machine; undefined where the network does. */
export function localAnswerFor(url: string): LocalAnswer | undefined {
  return [...local].find(([prefix]) => url.startsWith(prefix))?.[1];
}

/** Asks the host, as every question does. */
export function askHost(url: string, request: RequestInit): Promise<Response> {
  return fetch(url, { ...REQUEST, ...request });
}

/**
 * GET, or what `sent` says, and the whole answer within 15 s or `limitMs`: a body that stops
 * half-way counts as no answer. Throws `NoAnswerError`, also where `signal` ends it; and what a
 * local answer throws.
 */
export async function exchange(
  url: string,
  accept: string | null,
  signal: AbortSignal | null,
  sent?: Sent,
  limitMs = ANSWER_LIMIT_MS,
): Promise<Exchange> {
  const headers = { ...sent?.headers, ...(accept !== null && { accept }) };
  const answer = localAnswerFor(url);
  const ask = async (ended: AbortSignal) => {
    const askedAtMs = Date.now();
    const response = await (answer?.(url, ended, sent) ??
      askHost(url, { ...sent, headers, signal: ended }));
    const text = await response.text();
    return { response, text, askedAtMs, answeredAtMs: Date.now(), heldMs: 0 };
  };
  try {
    return await inTime(limitMs, ask, signal);
  } catch (error) {
    const isLate = error instanceof LateError;
    throw answer && !isLate ? error : new NoAnswerError(isLate);
  }
}
