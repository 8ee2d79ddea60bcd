/** Reads an office file. */
import type { OfficeContent } from "../backend/office";
import { WordedError } from "../lib/worded-error";
import { contentOf } from "../office/content";
import { foldJournal } from "../office/fold";
import { readOfficeFile as journalOf } from "../office/office-file";

/** The board of the office in it. Throws a `WordedError` that says what is wrong with the file. */
export async function readOfficeFile(bytes: Uint8Array): Promise<OfficeContent> {
  const content = contentOf(foldJournal(journalOf(bytes).journal));
  if (content) return content;
  throw new WordedError("这份单位文件里还没有任何月份的数据。请导入第一张表后重新保存。");
}
