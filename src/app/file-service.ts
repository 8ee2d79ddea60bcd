/**
 * Every question asks the host for the office file; unchanged, it is answered from as before. What
 * the host says instead of a file is handed on, so that it is read as a server's word.
 */
import { problem } from "../backend/answer";
import { routeOf } from "../backend/backend";
import { isOwnPage } from "../data/foreign-answer";
import { closerLook } from "../data/wire/closer-look";
import { ContractError } from "../data/wire/contract-error";
import { ANSWER_LIMIT_MS, NoAnswerError, askHost } from "../data/exchange";
import { tryJson } from "../lib/json";
import { LateError, inTime } from "../lib/time-limit";
import { WordedError } from "../lib/worded-error";
import type { FileOffice } from "./file-office";

export interface FileOptions {
  /** The file's whole address. */
  readonly address: string;
  /** As `config.json` calls it. */
  readonly name: string;
  /** Brings what reads the file: the first good answer needs it. */
  readonly load: () => Promise<FileOffice>;
}

/** What the host said to one asking, which several questions may share. */
interface Said {
  /** Nobody has read its body where there is no office to answer from. */
  readonly response: Response;
  readonly office: FileOffice | null;
}

/**
 * Answers the path of a question below the API: /dataset. Throws `NoAnswerError` where the host does
 * not answer, `ContractError` where its file does not fit.
 */
export function serveFile(options: FileOptions): (path: string) => Promise<Response> {
  const { name } = options;
  const hear = listener(options);
  let asking: Promise<Said> | null = null;
  return async (path) => {
    asking ??= hear().finally(() => {
      asking = null;
    });
    const { response, office } = await asking;
    if (response.status === 404) return missing(name, path);
    if (office === null) return response.clone();
    const request = new Request(new URL(path, "http://localhost"));
    const asked = { office: name, path: new URL(request.url).pathname };
    return atItsTime(response, await office.answer(request, asked));
  };
}

/** Asks the host once, and takes what it gives where that is another file than before. */
function listener({ address, name, load }: FileOptions): () => Promise<Said> {
  let taken: Uint8Array | null = null;
  return async () => {
    const { response, bytes } = await askFile(address);
    if (bytes === null) return { response, office: null };
    const office = await load();
    if (taken !== null && isSame(taken, bytes)) return { response, office };
    const text = textOf(bytes);
    // What hosts answer with for what they don't have.
    if (text !== null && isOwnPage(text))
      return { response: new Response(null, { status: 404 }), office: null };
    // An empty answer, one that breaks off, a login page.
    if (text !== null && tryJson(text) === undefined)
      return { response: handedOn(response, text), office: null };
    await office.take(bytes).catch(async (error: unknown) => {
      throw error instanceof WordedError
        ? await closerLook(new ContractError(`${name}：${error.message}`), text ?? "")
        : error;
    });
    taken = bytes;
    return { response, office };
  };
}

/** `bytes` are null where it is no good answer. */
async function askFile(
  address: string,
): Promise<{ response: Response; bytes: Uint8Array<ArrayBuffer> | null }> {
  try {
    return await inTime(ANSWER_LIMIT_MS, async (signal) => {
      const response = await askHost(address, { signal });
      const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
      return { response, bytes };
    });
  } catch (error) {
    throw new NoAnswerError(error instanceof LateError);
  }
}

/**
 * 404 would say of the ledger that the office has none, which is a fact; here it is the whole file
 * that is not there.
 */
function missing(name: string, path: string): Response {
  const address = routeOf(path.replace(/\?.*$/, ""))?.address;
  const isSure = address === "/dataset" || address === "/regions/{code}/facts";
  return problem(isSure ? 404 : 500, `找不到单位文件${name}。它应与index.html放在同一目录。`);
}

function isSame(known: Uint8Array, bytes: Uint8Array): boolean {
  return known.length === bytes.length && known.every((byte, index) => byte === bytes[index]);
}

/** How packed files begin: gzip, zip. */
const PACKED: readonly (readonly [number, number])[] = [
  [0x1f, 0x8b],
  [0x50, 0x4b],
];

/** Null where the file is packed, which no page and no message is. */
function textOf(bytes: Uint8Array): string | null {
  const isPacked = PACKED.some(([first, second]) => bytes[0] === first && bytes[1] === second);
  return isPacked ? null : new TextDecoder().decode(bytes);
}

function handedOn({ status, headers }: Response, text: string): Response {
  return new Response(text, { status, headers });
}

/** With the time that the host's answer was given at: its clock is the server's. */
function atItsTime({ headers: host }: Response, answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const name of ["Date", "Age"]) {
    const value = host.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}
