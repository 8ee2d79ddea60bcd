/** Reads an office file. */
import type { OfficeContent } from "../backend/office";
import { WordedError } from "../lib/worded-error";
import { contentOf } from "../office/content";
import { foldJournal } from "../office/fold";
import { readOfficeFile as readFile } from "../office/office-file";

/** What its board reads. Throws a `WordedError` for what is no office file, or has no month yet. */
export async function readOfficeFile(bytes: Uint8Array): Promise<OfficeContent> {
  const content = contentOf(foldJournal(readFile(bytes).journal));
  if (!content) throw new WordedError("单位文件里还没有任何数。请先在“数据”页导入表格，再保存它。");
  return content;
}
