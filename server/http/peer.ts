/** Who is at the other end of a request: its address, and what trusted ones say of it. */
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { lastWhere } from "../../src/lib/array";
import { type Networks, plainAddress } from "./networks";

export interface Trust {
  /** Whose X-Forwarded-For, -Proto and -Host count. */
  readonly proxies: Networks;
  /** Who names accounts by a header; null: nobody. */
  readonly gateway: { readonly header: string; readonly networks: Networks } | null;
}

export interface Peer {
  readonly address: string;
  readonly isHttps: boolean;
  /** As the browser has it in its address: `kanban.example:8080`. */
  readonly host: string;
  /** The account that a gateway names. */
  readonly named: string | null;
}

/** `socket`: the address of the socket, which nobody can make up. */
export function peerOf(
  socket: string | undefined,
  headers: IncomingHttpHeaders,
  { proxies, gateway }: Trust,
): Peer {
  const address = plainAddress(socket ?? "");
  const isProxied = proxies.has(address);
  const named = gateway?.networks.has(address) ? nameIn(headers[gateway.header]) : null;
  return {
    address: (isProxied && forwarded(headers["x-forwarded-for"], proxies)) || address,
    isHttps: isProxied && lastOf(headers["x-forwarded-proto"])?.toLowerCase() === "https",
    host: (isProxied && lastOf(headers["x-forwarded-host"])) || (headers.host ?? ""),
    named,
  };
}

type HeaderValue = string | readonly string[] | undefined;

function itemsOf(value: HeaderValue): readonly string[] {
  const text = typeof value === "string" ? value : (value ?? []).join(",");
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function lastOf(value: HeaderValue): string | undefined {
  return itemsOf(value).at(-1);
}

/** The last address that is no trusted proxy's own: those before it anybody may have written. */
function forwarded(value: HeaderValue, proxies: Networks): string | null {
  const found = lastWhere(itemsOf(value).map(plainAddress), (own) => !proxies.has(own));
  return found !== null && isIP(found) !== 0 ? found : null;
}

/** Gateways write Chinese names as UTF-8 or percent-encoded; Node reads bytes as Latin-1. */
function nameIn(value: HeaderValue): string | null {
  if (typeof value !== "string" || value.trim() === "") return null;
  const text = Buffer.from(value.trim(), "latin1").toString("utf8");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
