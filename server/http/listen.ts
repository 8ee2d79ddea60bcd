/** The socket: limits against whoever is slow on purpose, and an end that lets requests finish. */
import { type Server, createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { App } from "./app";

const SECOND = 1000;
/** A form's headers take no longer on any line. */
const HEADERS_MS = 15 * SECOND;
/** A file of 20 MB over a slow line. */
const REQUEST_MS = 180 * SECOND;
/** Longer than proxies keep theirs, so that none asks on a line that is being closed. */
const KEEP_ALIVE_MS = 75 * SECOND;
/** How often lines that are too slow are looked for. */
const CHECK_MS = 5 * SECOND;
const SOCKET_MS = 200 * SECOND;
const HEADER_BYTES = 16 * 1024;
const MOST_CONNECTIONS = 4000;
const CLOSE_MS = 10 * SECOND;
const IDLE_MS = SECOND / 20;

export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly origin: string;
  /** Takes no further requests, and resolves when those under way are done: ten seconds at most. */
  readonly close: () => Promise<void>;
}

export interface Address {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
}

/** Rejects where the address cannot be listened on. */
export async function listen(app: App, { host, port }: Address): Promise<Listening> {
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: CHECK_MS,
    },
    listenerOf(app),
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = SOCKET_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return { origin: originOf(server, host), close: () => close(server) };
}

function listenerOf(app: App): Parameters<typeof createServer>[1] {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

function originOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${shown.includes(":") ? `[${shown}]` : shown}:${port}`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A line whose request was under way is idle once it is answered, and would be kept for another.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
  const late = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
