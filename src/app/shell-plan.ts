/**
 * What the app-shell worker keeps and answers: the decisions, apart from the worker that carries
 * them out.
 */

/** Made by the build. */
export interface ShellPlan {
  readonly build: string;
  /** What the wall needs, relative to the app's folder: assets/… */
  readonly files: readonly string[];
}

/**
 * `page`: the wall's document. `pass`: none of the worker's business, above all answers of the API.
 */
export type ShellRoute = "page" | "config" | "asset" | "pass";

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
}

/**
 * Who answers a request. `scope` is the app's folder, with its last slash. Other pages than the
 * wall go to the network untouched: a person at a desk wants the browser's word that there is no
 * network, not an old program.
 */
export function routeOf({ method, url, mode }: Asked, scope: string): ShellRoute {
  if (method !== "GET" || !url.startsWith(scope)) return "pass";
  const path = url.slice(scope.length).replace(/[?#].*$/, "");
  if (mode === "navigate") return /^wall\/?$/.test(path) ? "page" : "pass";
  if (path === "config.json") return "config";
  return path.startsWith("assets/") ? "asset" : "pass";
}

/**
 * The cache of one build of the app in one folder; several folders of a host share all its caches.
 */
export function cacheName(scope: string, build: string): string {
  return `shell ${scope} ${build}`;
}

/** The caches of other builds in the same folder. */
export function outdatedCaches(names: readonly string[], scope: string, build: string): string[] {
  return names.filter(
    (name) => name.startsWith(cacheName(scope, "")) && name !== cacheName(scope, build),
  );
}

/**
 * Whether a document is that of this build: while files are being copied, the host may still serve
 * the one before.
 */
export function isDocumentOf(build: string, html: string): boolean {
  return html.includes(build);
}
