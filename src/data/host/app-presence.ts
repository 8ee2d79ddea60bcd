/**
 * Whether what a host answers is this app: a gateway's login page comes with 200, too, and its
 * “please log in” as JSON. For the page, which reloads itself into nothing else, and for the
 * app-shell worker, which keeps nothing else.
 */
import { tryJson } from "../../lib/json";
import { inTime } from "../../lib/time-limit";
import { isConfig } from "../config/config";
import { ANSWER_LIMIT_MS } from "../exchange";

/**
 * Whether a reload of this page would find the app: its document, the files which that names, and a
 * config.json to start with, asked for past the browser's cache. Parts that are loaded later are
 * not looked for. False where it does not answer in time; never rejects.
 */
export async function canOpen(): Promise<boolean> {
  return inTime(ANSWER_LIMIT_MS, isServed).catch(() => false);
}

async function isServed(signal: AbortSignal): Promise<boolean> {
  const past: RequestInit = { cache: "no-store", signal };
  const [page, config] = await Promise.all([
    fetch(globalThis.location.href, past),
    fetch(new URL("config.json", document.baseURI), past),
  ]);
  return (
    (await isConfigAnswer(config)) &&
    (await isWholeDocument(page, (file) => readFile(file, signal)))
  );
}

/** Whether an answer is a config.json that the app starts with. Reads the answer; never rejects. */
export async function isConfigAnswer(response: Response): Promise<boolean> {
  try {
    return response.ok && isConfig(tryJson(await response.text()));
  } catch {
    return false;
  }
}

/**
 * Whether an answer is a document of this app, of whatever build, and each file that it names is
 * there: no error page, no copy half done. `ask` answers for a file in the document's own words.
 * Reads the answer; rejects where `ask` does.
 */
export async function isWholeDocument(
  response: Response,
  ask: (file: string) => Promise<Response>,
): Promise<boolean> {
  const html = await response.text();
  if (!response.ok || !/<meta\s+name=["']?build["'\s]/.test(html)) return false;
  return (await Promise.all(filesNamedIn(html).map((file) => ask(file)))).every(isAssetAnswer);
}

/**
 * Whether an answer can be a file of assets/: no error, and no fallback page of the host under the
 * file's name.
 */
export function isAssetAnswer(response: Pick<Response, "status" | "headers">): boolean {
  return (
    response.status === 200 && !(response.headers.get("content-type") ?? "").startsWith("text/html")
  );
}

/** The scripts and style sheets that a document names, in its own words: ./assets/… */
function filesNamedIn(html: string): string[] {
  return [...html.matchAll(/\s(?:src|href)=["']([^"']*assets\/[^"']+)["']/g)].flatMap(
    ([, file]) => file ?? [],
  );
}

/**
 * Read whole, so that the reload finds it in the browser's cache: files of assets/ never change.
 */
async function readFile(file: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(new URL(file, document.baseURI), { signal });
  await response.arrayBuffer();
  return response;
}
