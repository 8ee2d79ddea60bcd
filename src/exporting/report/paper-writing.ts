/**
 * Where the document is written: in a worker, since a table of many units alone takes a second, and
 * on this page where the browser has none.
 */
import { within } from "../../lib/time-limit";
import * as programs from "../programs";
import type { PaperJob } from "./paper-file";

/** Longer than any document takes; a worker whose file never comes says nothing at all. */
const PATIENCE_MS = 60_000;

/** The file. Rejects with the signal's reason once it is aborted. */
export async function writtenPaper(job: PaperJob, signal: AbortSignal): Promise<Blob> {
  signal.throwIfAborted();
  const blob = await inWorker(job, signal);
  signal.throwIfAborted();
  if (blob) return blob;
  const { paperFile } = await programs.paper.press();
  return paperFile(job);
}

/** Null where there is no worker, or it could not do it. */
async function inWorker(job: PaperJob, signal: AbortSignal): Promise<Blob | null> {
  const worker = paperWorker();
  if (!worker) return null;
  const answer = new Promise<Blob | null>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) =>
      resolve(data instanceof Blob ? data : null),
    );
    worker.addEventListener("error", () => resolve(null));
    worker.addEventListener("messageerror", () => resolve(null));
    signal.addEventListener("abort", () => resolve(null), { once: true });
  });
  try {
    // Copied: what the worker cannot do is done here.
    worker.postMessage(job, []);
    return await within(PATIENCE_MS, answer, null);
  } catch {
    return null;
  } finally {
    worker.terminate();
  }
}

function paperWorker(): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(new URL("./paper-worker.ts", import.meta.url), { type: "module" });
  } catch {
    // Modules in workers, or workers at all, may be forbidden.
    return null;
  }
}
