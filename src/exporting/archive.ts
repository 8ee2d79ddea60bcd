/** Several files as one: the parts of a picture that does not fit on one page. */
import { type Zippable, zipSync } from "fflate";
import { FILE_KINDS } from "./file-kinds";
import { WordedError } from "../lib/worded-error";

/**
 * The oldest moment a zip knows, in the reader's own time zone as zip demands: the same files give
 * the same bytes.
 */
export const NO_TIME = new Date(1980, 0, 1);
/** PNG is compressed already. */
const COMPRESSED = /\.(png|jpe?g|pptx|xlsx|docx|zip)$/i;

/**
 * A zip of the files in the order given, names in UTF-8. Made on this thread: the library's own
 * workers come from blob URLs, which the page's policy forbids. Throws where two files have one
 * name.
 */
export async function zipped(
  files: readonly { readonly name: string; readonly blob: Blob }[],
): Promise<Blob> {
  const entries: Zippable = {};
  const contents = await Promise.all(
    files.map(async ({ blob }) => new Uint8Array(await blob.arrayBuffer())),
  );
  files.forEach(({ name }, index) => {
    if (Object.hasOwn(entries, name)) throw new WordedError(`压缩包中有两个文件同名：${name}`);
    entries[name] = [
      contents[index] ?? new Uint8Array(),
      { level: COMPRESSED.test(name) ? 0 : 6, mtime: NO_TIME },
    ];
  });
  return new Blob([zipSync(entries)], { type: FILE_KINDS.zip.type });
}
