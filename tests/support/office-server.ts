/** An office's server over real HTTP on this machine, with a small app and a store that may outlive it. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { NO_NETWORKS } from "../../server/http/networks";
import type { Options } from "../../server/options";
import { createNodePorts } from "../../server/node-ports";
import { type Serving, serveOffice } from "../../server/serve";
import { CREATED } from "../../src/office/fixtures/office";
import type { ServicePorts } from "../../src/service/ports";
import { createMemoryStore } from "../../src/service/store/memory-store";
import type { Store } from "../../src/service/store/store";

export interface OfficeServer extends Serving {
  readonly ports: ServicePorts;
  /** The data folder. */
  readonly folder: string;
  /** What was reported as a fault. */
  readonly faults: readonly unknown[];
}

type Given = Partial<Pick<Options, "trust" | "oidc">> & {
  readonly store?: Store;
  readonly folder?: string;
  readonly base?: string;
  readonly config?: object;
  readonly now?: () => number;
};

export const PLAIN_TRUST = { proxies: NO_NETWORKS, gateway: null } as const;

/** Starts one on a free port. Remember `close`. */
export async function openOfficeServer(given: Given = {}): Promise<OfficeServer> {
  const { trust = PLAIN_TRUST, oidc = null, store = createMemoryStore() } = given;
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), "office-server-")));
  const dist = await writeApp(join(folder, "dist"), given);
  const faults: unknown[] = [];
  const ports = createNodePorts(store, {
    ways: { gateway: trust.gateway !== null, oidc: oidc?.button ?? null },
    invented: async () => [{ ...CREATED, invented: true }],
    report: (error) => void faults.push(error),
    ...(given.now && { now: given.now }),
  });
  const options = { host: "127.0.0.1", port: 0, data: join(folder, "data"), trust, oidc };
  const serving = await serveOffice(options, { ports, words: "测试", dist, isTerminal: false });
  return {
    ...serving,
    ports,
    folder,
    faults,
    close: async () => {
      await serving.close();
      if (given.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function writeApp(dist: string, { base = "/", config = { data: "demo" } }: Given) {
  await mkdir(join(dist, "assets"), { recursive: true });
  await mkdir(join(dist, ".vite"), { recursive: true });
  const files = {
    "index.html": `<!doctype html><base href="${base}" /><title>app</title>`,
    "config.json": JSON.stringify(config),
    "version.json": '{"version":"1"}',
    "assets/app-1a2b.js": `export const words = "${"好".repeat(2000)}";`,
    ".vite/manifest.json": "{}",
    ".secret": "secret",
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(dist, name), text)));
  return dist;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** JSON; null where it is none. */
  readonly body: unknown;
}

export interface HttpAsking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text as it is. */
  readonly body?: unknown;
}

/** Asks as it is written: no path is put right, no header added but those of JSON. */
export function askHttp(
  origin: string,
  path: string,
  { method = "GET", headers = {}, body }: HttpAsking = {},
): Promise<HttpAnswer> {
  const { hostname, port } = new URL(origin);
  const sent = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const length = String(Buffer.byteLength(sent ?? ""));
  const json =
    sent === undefined ? {} : { "Content-Type": "application/json", "Content-Length": length };
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { hostname, port, path, method, headers: { ...json, ...headers }, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(parts);
          const isPacked = response.headers["content-encoding"] === "gzip" && bytes.length > 0;
          const text = (isPacked ? gunzipSync(bytes) : bytes).toString("utf8");
          const isJson = /json/.test(response.headers["content-type"] ?? "");
          const status = response.statusCode ?? 0;
          const own = isJson && text !== "" ? (JSON.parse(text) as unknown) : null;
          resolve({ status, headers: response.headers, text, body: own });
        });
      },
    );
    request.on("error", reject);
    request.end(sent);
  });
}

export const ADMINISTRATOR = { name: "wang", display: "王管理", password: "a-long-password" };

/** A browser of a server: it keeps the cookie, and says where it is. */
export function browserAt(server: Pick<Serving, "origin">) {
  let cookie: string | null = null;
  return async (path: string, asking: HttpAsking = {}): Promise<HttpAnswer> => {
    const headers = {
      Origin: server.origin,
      ...(cookie !== null && { Cookie: cookie }),
      ...asking.headers,
    };
    const answer = await askHttp(server.origin, `/api/v1${path}`, { ...asking, headers });
    const [set = null] = answer.headers["set-cookie"] ?? [];
    if (set !== null) cookie = set.startsWith("session=;") ? null : (set.split(";")[0] ?? null);
    return answer;
  };
}

/** The token in the file of the set-up link. */
export function tokenOf(link: string): string {
  return /token=([\w-]+)/.exec(link)?.[1] ?? "";
}

/** Where the set-up link of a server stands. */
export function linkFile({ folder }: Pick<OfficeServer, "folder">): string {
  return join(folder, "data", "setup-link.txt");
}

/** Sets an office up by its link, and gives the administrator's browser. */
export async function setUpServer(server: OfficeServer, given?: string) {
  const link = given ?? (await readFile(linkFile(server), "utf8"));
  const browser = browserAt(server);
  const body = { token: tokenOf(link), account: ADMINISTRATOR, office: { journal: [CREATED] } };
  const answer = await browser("/setup", { method: "POST", body });
  if (answer.status !== 201) throw new Error(answer.text);
  return browser;
}
