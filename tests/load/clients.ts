/** So many clients, each asking one thing after another over a line of its own, for a bounded time. */
import { Agent, type IncomingMessage, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export interface Reply {
  readonly status: number;
  readonly etag: string | null;
  readonly ms: number;
  readonly bytes: number;
}

/** What one client asks next: its path, and the tag that it holds. */
export type Ask = (
  client: number,
  round: number,
) => { readonly path: string; readonly etag?: string };

export interface Load {
  readonly origin: string;
  readonly clients: number;
  readonly rounds: number;
  /** Between an answer and the next question of a client, ms. */
  readonly pauseMs: number;
  readonly ask: Ask;
  readonly onReply?: (client: number, path: string, reply: Reply) => void;
}

/** The replies of all, and how long that took. Only addresses of this machine are asked. */
export async function run({ origin, clients, rounds, pauseMs, ask, onReply }: Load) {
  if (new URL(origin).hostname !== "127.0.0.1") throw new Error(`not this machine: ${origin}`);
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const replies: Reply[] = [];
  const from = performance.now();
  const client = async (index: number) => {
    // Not all at one moment.
    await sleep((pauseMs * index) / clients);
    for (let round = 0; round < rounds; round += 1) {
      const { path, etag } = ask(index, round);
      const reply = await once(agent, `${origin}${path}`, etag);
      replies.push(reply);
      onReply?.(index, path, reply);
      await sleep(pauseMs * (0.5 + ((index * 7 + round * 13) % 10) / 10));
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  agent.destroy();
  return { replies, seconds: (performance.now() - from) / 1000 };
}

function once(agent: Agent, url: string, etag?: string): Promise<Reply> {
  const from = performance.now();
  const headers = {
    "Accept-Encoding": "gzip",
    ...(etag !== undefined && { "If-None-Match": etag }),
  };
  return new Promise((resolve, reject) => {
    const heard = (response: IncomingMessage) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => void (bytes += chunk.length));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          etag: response.headers.etag ?? null,
          ms: performance.now() - from,
          bytes,
        }),
      );
      response.on("error", reject);
    };
    get(url, { agent, headers }, heard).on("error", reject);
  });
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
