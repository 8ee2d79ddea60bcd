/**
 * The built app as files: `dist/`, at the path that its `index.html` names. Only files that were
 * there at the start are served, so that no address leads anywhere else.
 */
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import * as z from "zod/mini";
import { problem } from "../../src/backend/answer";
import { tryJson } from "../../src/lib/json";
import { WordedError } from "../../src/lib/worded-error";

export interface Site {
  /** Where the app lives, with both slashes: `/` or `/board/`. */
  readonly base: string;
  /** Where its API answers: `/api/v1`. */
  readonly api: string;
  /** `path`: below the base, decoded. */
  readonly answer: (request: Request, path: string) => Promise<Response>;
}

interface File {
  readonly body: Buffer<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};
const FOR_EVER = "public, max-age=31536000, immutable";
const INDEX = "index.html";
const CONFIG = "config.json";

const configSchema = z.looseObject({
  data: z.string(),
  api: z._default(z.string().check(z.regex(/^\/[^/?#\\]/)), "/api/v1"),
});

/** The site of a folder. Throws a `WordedError` where no app was built there. */
export async function openSite(folder: string): Promise<Site> {
  const names = await filesIn(folder);
  const index = names.has(INDEX) ? await readFile(join(folder, INDEX), "utf8") : null;
  const config = names.has(CONFIG) ? await readFile(join(folder, CONFIG), "utf8") : "{}";
  if (index === null)
    throw new WordedError(`${folder} 里没有网页程序（index.html）。请先运行 npm run build。`);
  const { base, api, text } = readSettings(index, config);
  const kept = new Map<string, Promise<File>>();
  const file = (name: string) => {
    const known = kept.get(name);
    if (known) return known;
    const body =
      name === CONFIG ? Promise.resolve(Buffer.from(text)) : readFile(join(folder, name));
    const reading = body.then((bytes) => fileOf(name, bytes));
    kept.set(name, reading);
    // A disk that failed once is asked again.
    reading.catch(() => kept.delete(name));
    return reading;
  };
  return {
    base,
    api,
    answer: async (request, path) => {
      if (request.method !== "GET" && request.method !== "HEAD")
        return problem(405, "这个地址只能读。", { headers: { Allow: "GET, HEAD" } });
      const name = path === "" ? INDEX : path;
      if (names.has(name)) return answerFile(request, name, await file(name));
      if (isPage(request, path)) return answerFile(request, INDEX, await file(INDEX));
      return problem(404, "没有这个文件。");
    },
  };
}

/** Without what begins with a dot, wherever it stands. */
async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return new Set(names.filter((name) => !hasDot(name)));
}

function hasDot(path: string): boolean {
  return path.split("/").some((part) => part.startsWith("."));
}

/** What is opened as a page, and names no file: the app knows what stands there. */
function isPage({ headers }: Request, path: string): boolean {
  if (hasDot(path) || path.startsWith("assets/")) return false;
  const asksForPage = (headers.get("Accept") ?? "").includes("text/html");
  return extname(path) === "" || asksForPage;
}

/**
 * As built, the app shows built-in offices: behind this server it reads this server, and nothing has
 * to be edited for it.
 */
function readSettings(index: string, config: string) {
  const { data: found, error } = z.safeParse(configSchema, tryJson(config));
  if (error)
    throw new WordedError("dist/config.json 的内容不对。请改正，或重新运行 npm run build。");
  const base = /<base href="([^"]*)"/.exec(index)?.[1] ?? "/";
  if (!/^\/(?:[^/]+\/)*$/.test(base))
    throw new WordedError(`dist/index.html 里的 <base href="${base}"> 应以“/”开头和结尾。`);
  const settings = found.data === "demo" ? { ...found, data: "api" } : found;
  return { base, api: found.api, text: `${JSON.stringify(settings)}\n` };
}

function fileOf(name: string, body: Buffer<ArrayBuffer>): File {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  return {
    body,
    type: TYPES[extname(name)] ?? "application/octet-stream",
    etag: `"${hash}"`,
  };
}

function answerFile(request: Request, name: string, { body, type, etag }: File): Response {
  const headers = {
    ETag: etag,
    "Cache-Control": name.startsWith("assets/") ? FOR_EVER : "no-cache",
  };
  const known = (request.headers.get("If-None-Match") ?? "").replaceAll("W/", "");
  if (known.split(",").some((tag) => tag.trim() === etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": type } });
}
