/**
 * Reads a file behind a worker that lives for it alone. Where workers are missing, or it does not
 * come, this thread reads it.
 */
import type { SourceFile } from "../grid";
import { lazyPart } from "../../lib/lazy-part";
import type { ReadingOptions } from "./read-file";
import { FileRefusal } from "./refusal";
import type { FromReader, ToReader } from "./worker";

/** For this thread; the worker has its own. */
const reader = lazyPart("文件读取程序", () => import("./read-file"));

export interface WorkerReadingOptions extends ReadingOptions {
  /** Gives the reading up: it ends at once, with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * As `readFile`. Rejects with a `FileRefusal`, with the reason of the signal, or with a `PartError`
 * where the program that reads did not come; a file that a worker dies of is refused too.
 */
export async function readInWorker(
  bytes: Uint8Array,
  name: string,
  { signal, ...options }: WorkerReadingOptions = {},
): Promise<SourceFile> {
  signal?.throwIfAborted();
  if (typeof Worker === "undefined") return readHere(bytes, name, options);
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const reading = new Promise<SourceFile | null>((resolve, reject) => {
    let hasBegun = false;
    worker.addEventListener("message", ({ data }: MessageEvent<FromReader>) => {
      hasBegun = true;
      if ("file" in data) resolve(data.file);
      else if ("progress" in data) options.onProgress?.(data.progress);
      else reject(new FileRefusal(data.reason, data.message));
    });
    // Before its first word it did not come; behind it, the file was too much for it.
    worker.addEventListener("error", () => {
      if (hasBegun) reject(new FileRefusal("broken"));
      else resolve(null);
    });
    signal?.addEventListener("abort", () => resolve(null));
    send(worker, { bytes, name });
  });
  try {
    const file = await reading;
    signal?.throwIfAborted();
    return file ?? (await readHere(bytes, name, options));
  } finally {
    worker.terminate();
  }
}

async function readHere(
  bytes: Uint8Array,
  name: string,
  options: ReadingOptions,
): Promise<SourceFile> {
  const { readFile } = await reader.load();
  return readFile(bytes, name, options);
}

function send(worker: Worker, message: ToReader): void {
  // Only that of windows takes an origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}
