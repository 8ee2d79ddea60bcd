/**
 * The ledger's desk behind a worker. Where workers are missing, or it does not come, `plain`
 * answers.
 */
import type { LedgerAsk, LedgerDesk } from "./desk";

/** What a worker is asked. */
export interface NumberedAsk {
  readonly number: number;
  readonly ask: LedgerAsk;
}

/** What it says to the question of that number. */
export interface NumberedReply {
  readonly number: number;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** `start`: by the first question, for few pages ask the ledger. */
export function workerDesk(plain: LedgerDesk, start: () => Worker): LedgerDesk {
  if (typeof Worker === "undefined") return plain;
  let worker: Worker | null = null;
  let hasFailed = false;
  let count = 0;
  const waiting = new Map<number, Waiting>();
  const listen = (started: Worker): Worker => {
    started.addEventListener("message", ({ data }: MessageEvent<NumberedReply>) => {
      waiting.get(data.number)?.answer(responseOf(data));
      waiting.delete(data.number);
    });
    started.addEventListener("error", () => {
      hasFailed = true;
      for (const { ask, answer } of waiting.values()) answer(plain(ask));
      waiting.clear();
    });
    return started;
  };
  return (ask) => {
    if (hasFailed) return plain(ask);
    worker ??= listen(start());
    const asked = worker;
    count += 1;
    const number = count;
    return new Promise((answer) => {
      waiting.set(number, { ask, answer });
      tellWorker(asked, { number, ask } satisfies NumberedAsk);
    });
  };
}

interface Waiting {
  readonly ask: LedgerAsk;
  readonly answer: (response: Response | Promise<Response>) => void;
}

/** Sends a worker a message. */
export function tellWorker(worker: Worker, message: object): void {
  // Only that of windows takes an origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}

function responseOf({ status, headers, body }: NumberedReply): Response {
  return new Response(status === 304 ? null : body, {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}

/** Inside the worker: a question answered by its desk. */
export async function replyBy(
  desk: LedgerDesk,
  { number, ask }: NumberedAsk,
): Promise<NumberedReply> {
  const response = await desk(ask);
  const { status, headers } = response;
  return { number, status, headers: [...headers], body: await response.text() };
}
