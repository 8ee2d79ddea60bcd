/** Writes the document of a 汇报 off the page's thread. */
import { type PaperJob, paperFile } from "./paper-file";

addEventListener("message", ({ data }: MessageEvent<PaperJob>) => void write(data));

async function write(job: PaperJob): Promise<void> {
  try {
    postMessage(await paperFile(job));
  } catch {
    postMessage(null);
  }
}
