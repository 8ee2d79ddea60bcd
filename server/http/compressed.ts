/** Answers as they go over the line: texts gzipped, and the same text only once. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const pack = promisify(gzip);
const TEXT = /^text\/|json|javascript|svg/;
/** Below it, nothing is gained. */
const LEAST_BYTES = 1024;
/** Of packed answers that are kept. */
const MOST_BYTES = 8 * 1024 * 1024;

export type Compress = (request: Request, response: Response) => Promise<Response>;

/** With a memory of its own for answers that have an entity tag. */
export function createCompress(): Compress {
  const kept = new Map<string, Buffer<ArrayBuffer>>();
  let bytes = 0;
  const keep = (key: string, packed: Buffer<ArrayBuffer>) => {
    kept.set(key, packed);
    bytes += packed.length;
    for (const [oldest, { length }] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= length;
    }
  };
  return async (request, response) => {
    const { headers } = response;
    if (!TEXT.test(headers.get("Content-Type") ?? "") || response.body === null) return response;
    headers.append("Vary", "Accept-Encoding");
    if (!/\bgzip\b/.test(request.headers.get("Accept-Encoding") ?? "")) return response;
    const tag = headers.get("ETag");
    // At one address, the same tag is the same text.
    const key = tag === null ? null : `${tag} ${request.url}`;
    const known = key === null ? undefined : kept.get(key);
    const body = known ?? Buffer.from(await response.arrayBuffer());
    if (!known && body.length < LEAST_BYTES) return new Response(body, response);
    const packed = known ?? (await pack(body));
    if (key !== null && !known) keep(key, packed);
    headers.set("Content-Encoding", "gzip");
    if (tag !== null) headers.set("ETag", `W/${tag}`);
    return new Response(packed, { status: response.status, headers });
  };
}
