/**
 * The built app as an office hosts it: a static server under any path, its config.json, and an API
 * that a test can replace.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/**
 * A fetch-style handler, such as MSW's `getResponse`. `undefined` is answered with 404; one that
 * never settles hangs the request.
 */
export type Api = (request: Request) => Promise<Response | undefined>;

export interface SiteOptions {
  /** Default: the folder that `npm run build` writes, or the one named by DIST_FOLDER. */
  readonly folder?: string;
  /** Begins and ends with a slash. Default: "/". */
  readonly basePath?: string;
  /**
   * An object is sent as JSON, a string as it is, `null` is a missing file; by default the folder's
   * own.
   */
  readonly config?: object | string | null;
  /** Files that somebody puts beside index.html, by name. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** Answers below `{basePath}api/`. */
  readonly api?: Api;
  /** Default: true. Where a page's clock is the test's, the server had better not contradict it. */
  readonly tellsTime?: boolean;
  /**
   * Whether a browser keeps files of assets/ for good, as docs/deploy.md says. Default: false, as
   * with a host that knows nothing of it.
   */
  readonly keepsAssets?: boolean;
}

export interface LoggedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** `null` until answered. */
  status: number | null;
  /** Of the body as sent, compressed. */
  bytes: number;
}

export interface Site {
  readonly origin: string;
  /** The address of the app, with its base path. */
  readonly url: string;
  readonly requests: readonly LoggedRequest[];
  /** May be replaced at any time. */
  api: Api | null;
  close(): Promise<void>;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
const COMPRESSIBLE = /^text\/|json|svg/;
const BASE_LINE = /<base href="[^"]*"\s*\/?>/g;
const HOST = "127.0.0.1";

const compress = promisify(gzip);

/** Starts a server on a free port of this machine. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const { folder = process.env["DIST_FOLDER"] ?? "dist", basePath = "/", config } = options;
  const requests: LoggedRequest[] = [];
  const site = { api: options.api ?? null };
  const zipped = new Map<string, Promise<Buffer>>();

  /** What a host does: files, config.json, and index.html for every path that names no file. */
  async function answerStatic(path: string): Promise<Response> {
    if (path === "config.json" && config !== undefined) return configResponse(config);
    const file = extname(path) === "" ? "index.html" : normalize(path);
    const added = options.files?.[file];
    const body = added
      ? Buffer.from(added)
      : file.startsWith("..")
        ? null
        : await readFile(join(folder, file)).catch(() => null);
    if (!body)
      return file === "index.html"
        ? plain(500, `${folder}/index.html is missing: npm run build`)
        : plain(404, "not found");
    const isKept = options.keepsAssets === true && file.startsWith("assets/");
    const headers = {
      "content-type": MIME_TYPES[extname(file)] ?? "application/octet-stream",
      ...(isKept && { "cache-control": "public, max-age=31536000, immutable" }),
    };
    return new Response(file === "index.html" ? withBase(body.toString("utf8"), basePath) : body, {
      headers,
    });
  }

  async function answer(request: IncomingMessage): Promise<Response> {
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? HOST}`);
    if (!url.pathname.startsWith(basePath)) return plain(404, `outside ${basePath}`);
    const path = decodeURIComponent(url.pathname.slice(basePath.length));
    if (!site.api || !path.startsWith("api/")) return answerStatic(path);
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    );
    return (
      (await site.api(new Request(url, { method: request.method ?? "GET", headers }))) ??
      problem(404, "没有这一资源")
    );
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const logged: LoggedRequest = {
      method: request.method ?? "GET",
      path: request.url ?? "/",
      status: null,
      bytes: 0,
    };
    requests.push(logged);
    const result = await answer(request).catch((error: unknown) => problem(500, String(error)));
    // `Response.error()` stands for a broken connection.
    if (result.type === "error") response.destroy();
    else Object.assign(logged, await send(request, response, result, zipped));
  }

  const server = createServer((request, response) => {
    response.sendDate = options.tellsTime ?? true;
    void serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the test server has no port");
  const origin = `http://${HOST}:${address.port}`;

  return Object.assign(site, {
    origin,
    url: origin + basePath,
    requests,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Also those that a test left hanging.
        server.closeAllConnections();
      }),
  });
}

function configResponse(config: object | string | null): Response {
  if (config === null) return plain(404, "not found");
  return new Response(typeof config === "string" ? config : JSON.stringify(config), {
    headers: { "content-type": "application/json" },
  });
}

/** The one line that an administrator edits. */
function withBase(html: string, basePath: string): string {
  const count = html.match(BASE_LINE)?.length ?? 0;
  if (count !== 1) throw new Error(`index.html has ${count} <base href> lines, not one`);
  return html.replace(BASE_LINE, `<base href="${basePath}" />`);
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}

function problem(status: number, title: string): Response {
  return Response.json(
    { title, status },
    { status, headers: { "content-type": "application/problem+json" } },
  );
}

/**
 * Sends with an ETag, as 304 where the browser has it, compressed where accepted. Tells what went
 * over the wire.
 */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  result: Response,
  zipped: Map<string, Promise<Buffer>>,
): Promise<{ status: number; bytes: number }> {
  const body = Buffer.from(await result.arrayBuffer());
  const headers = new Headers(result.headers);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-cache");
  if (result.ok && !headers.has("etag")) headers.set("etag", `"${hashOf(body)}"`);
  headers.set("vary", "accept-encoding");

  const isKnown = result.ok && request.headers["if-none-match"] === headers.get("etag");
  const status = isKnown ? 304 : result.status;
  const isZipped =
    !isKnown &&
    COMPRESSIBLE.test(headers.get("content-type") ?? "") &&
    /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (isZipped) headers.set("content-encoding", "gzip");
  const sent = isKnown ? Buffer.alloc(0) : isZipped ? await zipOnce(body, zipped) : body;

  response.writeHead(status, Object.fromEntries(headers));
  response.end(sent);
  return { status, bytes: sent.length };
}

/** The same bytes are compressed once: no request waits for it again. */
async function zipOnce(body: Buffer, zipped: Map<string, Promise<Buffer>>): Promise<Buffer> {
  const hash = hashOf(body);
  const zipping = zipped.get(hash) ?? compress(body);
  zipped.set(hash, zipping);
  return zipping;
}

function hashOf(body: Buffer): string {
  return createHash("sha1").update(body).digest("base64url");
}
