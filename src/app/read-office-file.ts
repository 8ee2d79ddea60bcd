/** Reads an office file. */
import type { OfficeContent } from "../backend/office";
import { WordedError } from "../lib/worded-error";

/** Nothing writes office files yet, so that none can be read. */
export async function readOfficeFile(_bytes: Uint8Array): Promise<OfficeContent> {
  throw new WordedError("这个版本的程序还不能读单位文件。");
}
