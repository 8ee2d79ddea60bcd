/**
 * How the files of a lazy part come: each is fetched, and only when all are there are they
 * imported. A browser remembers for the life of the page that a module could not be loaded, also
 * one that only another module imports; a fetch that failed leaves no trace, and the next one
 * really asks again (decision 019). The build puts this in the place of Vite's own preload helper.
 */
import { LateError, inTime } from "./time-limit";

/**
 * `unreachable`: no answer. `late`: none in time. `login`: a gateway wants to know who asks.
 * `missing`: the host has no such file. `refused`: any other status. `broken`: the files are there
 * but of no use; a module then can't be loaded by this page any more.
 */
export type FileFault = "unreachable" | "late" | "login" | "missing" | "refused" | "broken";

/** Why a file of the program could not be had; never shown, `LazyPart` puts it into words. */
export class ProgramFileError extends Error {
  override readonly name = "ProgramFileError";
  readonly fault: FileFault;
  constructor(fault: FileFault, url: string) {
    super(`${fault}: ${url}`);
    this.fault = fault;
  }
}

/** Longer than an answer of the server may take: a font is large, and nothing stands in for it. */
const FILE_LIMIT_MS = 30_000;

/** Asked for or there, by address. Forgotten when it fails. */
const files = new Map<string, Promise<void>>();
const sheets = new Map<string, Promise<void>>();
/** Handed to the browser, by address. */
const modules = new Set<string>();
/**
 * What failed once is read past the browser's cache: a copy that broke off would be kept there for
 * a year.
 */
const suspects = new Set<string>();

let isAhead = false;

/**
 * Fetches the files that `get` would import and has its modules read, and neither applies nor runs
 * any. Settles in any case.
 */
export async function fetchAhead(get: () => Promise<unknown>): Promise<void> {
  // The loader is called at once, within this call.
  isAhead = true;
  const fetching = get();
  isAhead = false;
  await fetching.catch(() => undefined);
}

/** What follows the files of a part that is only fetched: nothing. */
class FetchedAhead extends Error {}

/**
 * Fetches the files, has the modules among them read and the style sheets applied, then imports by
 * `load`. `names` are relative to the module `importer`. Throws `ProgramFileError`.
 */
export async function loadProgram<Module>(
  load: () => Promise<Module>,
  names: readonly string[] = [],
  importer?: string,
): Promise<Module> {
  const isOnlyFetched = isAhead;
  const urls = names.map((name) => new URL(name, importer).href);
  const own = filesOfDocument();
  await Promise.all(urls.filter((url) => !own.has(url)).map((url) => once(files, url, fetchFile)));
  urls.filter((url) => url.endsWith(".js") && !own.has(url)).forEach(readModule);
  if (isOnlyFetched) throw new FetchedAhead();
  // All at once, so that they stand in their order.
  await Promise.all(
    urls
      .filter((url) => url.endsWith(".css") && !own.has(url))
      .map((url) => once(sheets, url, (sheet) => applySheet(sheet))),
  );
  try {
    return await load();
  } catch {
    for (const url of urls) {
      files.delete(url);
      suspects.add(url);
    }
    throw new ProgramFileError("broken", urls[0] ?? "");
  }
}

/**
 * The style sheets of index.html that did not come, each fetched again and put in its place: a
 * browser runs the program without them. Throws `ProgramFileError`; what came stays.
 */
export async function mendSheets(): Promise<void> {
  const links = Array.from(document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]"));
  await Promise.all(links.filter(isBare).map(mendSheet));
}

/**
 * Whether nothing came of a sheet: to the browser it is then none, one without rules, or one whose
 * rules are not to be read.
 */
function isBare({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet?.cssRules.length;
  } catch {
    return true;
  }
}

async function mendSheet(link: HTMLLinkElement): Promise<void> {
  suspects.add(link.href);
  await once(files, link.href, fetchFile);
  await once(sheets, link.href, (url) => applySheet(url, link));
  link.remove();
}

/** What index.html itself loads: without these no program would run here. */
function filesOfDocument(): ReadonlySet<string> {
  const scripts = Array.from(
    document.querySelectorAll<HTMLScriptElement>("script[src]"),
    ({ src }) => src,
  );
  const links = Array.from(
    document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload], link[rel=stylesheet]"),
    ({ href }) => href,
  );
  return new Set([...scripts, ...links.filter((href) => !sheets.has(href) && !modules.has(href))]);
}

async function once(
  known: Map<string, Promise<void>>,
  url: string,
  get: (url: string) => Promise<void>,
): Promise<void> {
  const getting = known.get(url) ?? get(url);
  known.set(url, getting);
  try {
    await getting;
  } catch (error) {
    known.delete(url);
    suspects.add(url);
    throw error;
  }
}

/** The whole file, so that the import finds it in the browser's cache. */
async function fetchFile(url: string): Promise<void> {
  await fetchBytes(url);
}

/**
 * What `make` makes of the bytes of a file that is no module, such as a font; it throws where they
 * are not what they should be. Nothing is kept. Throws `ProgramFileError`.
 */
export async function loadFile<Value>(
  url: string,
  make: (bytes: ArrayBuffer) => Promise<Value>,
): Promise<Value> {
  try {
    return await make(await fetchBytes(url));
  } catch (error) {
    suspects.add(url);
    throw error instanceof ProgramFileError ? error : new ProgramFileError("broken", url);
  }
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  try {
    return await inTime(FILE_LIMIT_MS, (signal) => askFile(url, signal));
  } catch (error) {
    if (error instanceof ProgramFileError) throw error;
    throw new ProgramFileError(error instanceof LateError ? "late" : "unreachable", url);
  }
}

async function askFile(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(url, {
    redirect: "manual",
    signal,
    ...(suspects.has(url) && { cache: "reload" }),
  });
  const bytes = await response.arrayBuffer();
  const fault = faultOf(response, bytes);
  if (fault) throw new ProgramFileError(fault, url);
  return bytes;
}

/** What an answer in a file's place means; null: it is the file. */
function faultOf(response: Response, bytes: ArrayBuffer): FileFault | null {
  if (response.type === "opaqueredirect" || response.status === 401) return "login";
  if (response.status === 404 || response.status === 410) return "missing";
  if (!response.ok) return "refused";
  if (!(response.headers.get("content-type") ?? "").startsWith("text/html")) return null;
  // The host's fallback for what it has not, or a gateway's page.
  return /<meta\s+name=["']?build["'\s]/.test(new TextDecoder().decode(bytes))
    ? "missing"
    : "login";
}

/**
 * Lets the browser read a module that has come: the import would find those that it imports only
 * one after the other, and ask a host without caching headers for each of them in turn.
 */
function readModule(url: string): void {
  if (modules.has(url)) return;
  modules.add(url);
  const link = document.createElement("link");
  Object.assign(link, { rel: "modulepreload", crossOrigin: "", href: url });
  document.head.append(link);
}

/**
 * A sheet that did not come leaves no link behind, which the next try would take for the sheet. It
 * stands last, or before `place`.
 */
function applySheet(url: string, place: Node | null = null): Promise<void> {
  const link = document.createElement("link");
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new ProgramFileError("unreachable", url));
    });
    Object.assign(link, { rel: "stylesheet", crossOrigin: "", href: url });
    document.head.insertBefore(link, place);
  });
}
