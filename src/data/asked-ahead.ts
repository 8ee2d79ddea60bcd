/**
 * Answers that are asked for while the program that reads them is still on its way (decision 020).
 * The first reading of an address takes its answer, whatever it is, in place of asking; an answer
 * carries its own time.
 */
import { ANSWER_LIMIT_MS, type Exchange, exchange } from "./exchange";

interface Ahead {
  readonly asking: Promise<Exchange>;
  readonly askedMs: number;
  readonly cancel: () => void;
  /** Monotonic; null while there is none. */
  answeredMs: number | null;
}

const ahead = new Map<string, Ahead>();

/** Asks now. Throws `NoAnswerError`; so will the reading that takes it. */
export async function askAhead(url: string, accept: string | null): Promise<Exchange> {
  const controller = new AbortController();
  const asking = exchange(url, accept, controller.signal);
  const asked: Ahead = {
    asking,
    askedMs: performance.now(),
    cancel: () => controller.abort(),
    answeredMs: null,
  };
  ahead.set(url, asked);
  // What nobody wants is not kept for the life of the page.
  setTimeout(() => ahead.delete(url), ANSWER_LIMIT_MS);
  const answer = await asking.finally(() => {
    asked.answeredMs = performance.now();
  });
  return answer;
}

/**
 * The answer that was asked for ahead, to the first who wants it; null where there is none, or
 * where a reading that began with the question would have had to end by now. `signal` ends the
 * asking.
 */
export function takeAhead(url: string, signal: AbortSignal | null): Promise<Exchange> | null {
  const found = ahead.get(url);
  ahead.delete(url);
  if (!found || performance.now() - found.askedMs >= ANSWER_LIMIT_MS) return null;
  signal?.addEventListener("abort", found.cancel);
  return found.asking
    .then((answer) => ({
      ...answer,
      heldMs: performance.now() - (found.answeredMs ?? performance.now()),
    }))
    .finally(() => signal?.removeEventListener("abort", found.cancel));
}
