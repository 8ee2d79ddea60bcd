/**
 * The app-shell worker: with no network at all the wall still opens, and shows the picture that it
 * has kept itself. Compiled apart from the app and written to the root of the build as
 * shell-worker.js (scripts/shell-build.ts). It is new with every build, takes over at once and
 * never reloads a page: pages renew themselves by version.json.
 */
import "./jitless";
import { isAssetAnswer, isConfigAnswer, isWholeDocument } from "../data/host/app-presence";
import { within } from "../lib/time-limit";
import { type ShellPlan, cacheName, isDocumentOf, outdatedCaches, routeOf } from "./shell-plan";

/**
 * The parts of the worker's world that are used here: TypeScript's own library for it excludes that
 * of pages.
 */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface TellEvent extends WorkerEvent {
  readonly data: unknown;
}
declare const self: {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: AskEvent) => void): void;
  addEventListener(type: "message", listener: (event: TellEvent) => void): void;
};
/** Written in by the build. */
declare const SHELL_PLAN: ShellPlan;

/**
 * How long a kept document or configuration waits for the network's: a network that swallows
 * everything is none.
 */
const PATIENCE_MS = 800;

const { build, files } = SHELL_PLAN;
const { scope } = self.registration;
const CONFIG = `${scope}config.json`;
/** Hosts vary by encoding or origin; a file's address alone says which it is. */
const MATCH = { ignoreVary: true, ignoreSearch: true };

const openCache = () => caches.open(cacheName(scope, build));

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.waitUntil(keepLoaded(event.data)));
self.addEventListener("fetch", (event) => {
  const route = routeOf(event.request, scope);
  if (route === "asset") event.respondWith(answerAsset(event.request));
  // The document is kept as it was installed, together with its files: a newer one would ask for
  // others.
  if (route === "page") answerFresh(event, scope, isWholePage);
  if (route === "config") answerFresh(event, CONFIG, keepConfig);
});

/** All or nothing: one missing file, and the worker before this one stays in charge. */
async function install(): Promise<void> {
  await Promise.all([
    keepDocument(),
    installConfig(),
    ...files.map((file) => keepAsset(scope + file)),
  ]);
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  const outdated = outdatedCaches(await caches.keys(), scope, build);
  await Promise.all(outdated.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/**
 * The folder's own address, not index.html: some hosts redirect from that, and a redirected answer
 * opens no page.
 */
async function keepDocument(): Promise<void> {
  const response = await fetch(scope, { cache: "no-cache", redirect: "error" });
  const html = await response.clone().text();
  if (!response.ok || !isDocumentOf(build, html))
    throw new Error("the document is of another build");
  await (await openCache()).put(scope, response);
}

async function installConfig(): Promise<void> {
  await keepConfig(await fetch(CONFIG, { cache: "no-cache" }));
  if (!(await (await openCache()).match(CONFIG))) throw new Error("there is no usable config.json");
}

/** Whether a page can start with it; if so, a copy is kept. */
async function keepConfig(response: Response): Promise<boolean> {
  const isUsable = await isConfigAnswer(response.clone());
  if (isUsable) await putQuietly(CONFIG, response);
  return isUsable;
}

async function keepAsset(url: string): Promise<void> {
  const cache = await openCache();
  if (await cache.match(url, MATCH)) return;
  const response = await fetch(url);
  if (!isAssetAnswer(response)) throw new Error(`${url} can't be kept`);
  await cache.put(url, response);
}

/** A page names what it loaded before this worker was there. */
async function keepLoaded(message: unknown): Promise<void> {
  if (
    typeof message !== "object" ||
    message === null ||
    !("keep" in message) ||
    !Array.isArray(message.keep)
  )
    return;
  const urls = message.keep.filter((url): url is string => typeof url === "string");
  const assets = urls.filter(
    (url) => routeOf({ method: "GET", url, mode: "no-cors" }, scope) === "asset",
  );
  await Promise.allSettled(assets.map(keepAsset));
}

/**
 * Nothing but the app's own document, whole, may stand on a wall, where nobody would ever leave it:
 * no error page, no copy half done, no login page, nor the way to one (a redirect).
 */
async function isWholePage(response: Response): Promise<boolean> {
  return isWholeDocument(response, (file) => answerAsset(new Request(new URL(file, scope))));
}

async function answerAsset(request: Request): Promise<Response> {
  const kept = await matchQuietly(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (isAssetAnswer(response)) await putQuietly(request.url, response.clone());
  return response;
}

/** The network's answer where it comes in time and is usable, else the kept one. */
function answerFresh(
  event: AskEvent,
  key: string,
  isUsable: (response: Response) => Promise<boolean>,
): void {
  const fresh = fetch(event.request);
  const usable = fresh
    .then(async (response) => ((await isUsable(response.clone())) ? response : null))
    .catch(() => null);
  // What comes too late for this page is kept for the next one.
  event.waitUntil(usable);
  event.respondWith(freshOrKept(key, fresh, usable));
}

async function freshOrKept(
  key: string,
  fresh: Promise<Response>,
  usable: Promise<Response | null>,
): Promise<Response> {
  const kept = await matchQuietly(key);
  if (!kept) return fresh;
  return (await within(PATIENCE_MS, usable, null)) ?? kept;
}

/** A broken store must not cost a page what the network gives. */
async function matchQuietly(url: string): Promise<Response | undefined> {
  return openCache()
    .then((cache) => cache.match(url, MATCH))
    .catch(() => undefined);
}

/** Nor must a full disk. */
async function putQuietly(url: string, response: Response): Promise<void> {
  await openCache()
    .then((cache) => cache.put(url, response))
    .catch(() => undefined);
}
