/**
 * The ledger's desk behind a worker. Where workers are missing, or it does not come, `plain`
 * answers.
 */
import type { LedgerAsk, LedgerDesk } from "./desk";
import type { FromWorker, ToWorker } from "./worker";

interface Waiting {
  readonly ask: LedgerAsk;
  readonly answer: (response: Response | Promise<Response>) => void;
}

/** The worker is started by the first question: few pages ask the ledger. */
export function workerDesk(plain: LedgerDesk, projects: number | null): LedgerDesk {
  if (typeof Worker === "undefined") return plain;
  let worker: Worker | null = null;
  let hasFailed = false;
  let count = 0;
  const waiting = new Map<number, Waiting>();
  const start = (): Worker => {
    const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      waiting.get(data.number)?.answer(responseOf(data));
      waiting.delete(data.number);
    });
    started.addEventListener("error", () => {
      hasFailed = true;
      for (const { ask, answer } of waiting.values()) answer(plain(ask));
      waiting.clear();
    });
    send(started, { projects });
    return started;
  };
  return (ask) => {
    if (hasFailed) return plain(ask);
    worker ??= start();
    const asked = worker;
    count += 1;
    const number = count;
    return new Promise((answer) => {
      waiting.set(number, { ask, answer });
      send(asked, { number, ask });
    });
  };
}

function send(worker: Worker, message: ToWorker): void {
  // Only that of windows takes an origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}

function responseOf({ status, headers, body }: FromWorker): Response {
  return new Response(status === 304 ? null : body, {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}
