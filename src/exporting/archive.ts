/** Several files as one: the parts of a picture that does not fit on one page, the files of a 汇报. */
import { FILE_KINDS } from "./file-kinds";
import { WordedError } from "../lib/worded-error";
import { zipFile } from "./zip-file";

/**
 * The oldest moment a zip knows, for fflate, which goes by the reader's own time zone: the same files
 * give the same bytes.
 */
export const NO_TIME = new Date(1980, 0, 1);
/** The same for JSZip, which goes by UTC. */
const NO_TIME_UTC = new Date(Date.UTC(1980, 0, 1));
const PACKED = /\.(png|jpe?g|pptx|xlsx|docx|zip)$/i;

/** A zip of the files in the order given, names in UTF-8. Throws where two files have one name. */
export async function zipped(
  files: readonly { readonly name: string; readonly blob: Blob }[],
): Promise<Blob> {
  const names = new Set<string>();
  for (const { name } of files) {
    if (names.has(name)) throw new WordedError(`压缩包中有两个文件同名：${name}`);
    names.add(name);
  }
  const entries = await Promise.all(
    files.map(async ({ name, blob }) => ({
      name,
      bytes: new Uint8Array(await blob.arrayBuffer()),
      isPacked: PACKED.test(name),
    })),
  );
  return zipFile(entries, NO_TIME_UTC, FILE_KINDS.zip.type);
}
