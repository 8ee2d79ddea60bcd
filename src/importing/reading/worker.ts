/** Reads one file on a thread of its own: the page stays alive, and a file can be given up. */
import type { SourceFile } from "../grid";
import type { ReadingProgress } from "./progress";
import { readFile } from "./read-file";
import { FileRefusal, type RefusalReason } from "./refusal";

export interface ToReader {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type FromReader =
  | { readonly progress: ReadingProgress }
  | { readonly file: SourceFile }
  | { readonly reason: RefusalReason; readonly message: string };

addEventListener("message", ({ data }: MessageEvent<ToReader>) => {
  void read(data);
});

async function read({ bytes, name }: ToReader): Promise<void> {
  try {
    const onProgress = (progress: ReadingProgress) => answer({ progress });
    answer({ file: await readFile(bytes, name, { onProgress }) });
  } catch (error) {
    const { reason, message } = error instanceof FileRefusal ? error : new FileRefusal("broken");
    answer({ reason, message });
  }
}

function answer(message: FromReader): void {
  postMessage(message);
}
