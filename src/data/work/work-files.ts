/** Files as they are, what was handed in and the office's own: bytes, no JSON. */
import { LateError, inTime } from "../../lib/time-limit";
import { type Backend, addressOf } from "../addresses";
import { askHost, localAnswerFor } from "../exchange";
import { UnreachableError } from "../failure";
import { WRITE_LIMIT_MS, refusedBy } from "./work-client";

/**
 * The file that a submission was read from, by its SHA-256. Throws as `send` does; a large one over a
 * slow line has a minute.
 */
export async function readFile(backend: Backend, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  return readBytes(backend, `/files/${sha256}`);
}

/** Of the administrator: the office file. Throws as `readFile` does. */
export async function readOfficeBytes(backend: Backend): Promise<Uint8Array<ArrayBuffer>> {
  return readBytes(backend, "/office/file");
}

async function readBytes(backend: Backend, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const url = addressOf(backend, path);
  const answer = localAnswerFor(url);
  const ask = async (signal: AbortSignal) => {
    const response = await (answer?.(url, signal) ?? askHost(url, { signal }));
    return response.ok
      ? { bytes: new Uint8Array(await response.arrayBuffer()) }
      : { refusal: refusedBy(response, await response.text()) };
  };
  const asked = await inTime(WRITE_LIMIT_MS, ask).catch((error: unknown) => {
    throw new UnreachableError(error instanceof LateError);
  });
  if ("refusal" in asked) throw asked.refusal;
  return asked.bytes;
}
