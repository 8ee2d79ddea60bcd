/** The board of an office that this browser keeps. */
import type { OfficeContent } from "../backend/office";
import { inTurns } from "../lib/steps";
import { WordedError } from "../lib/worded-error";
import { contentSteps } from "../office/content";
import { foldSteps } from "../office/fold";
import { openOfficeStore } from "../office/store/office-store";

/** Null where there is no such office. Throws a `WordedError` where it has nothing to show yet. */
export async function ownContent(id: string): Promise<OfficeContent | null> {
  const journal = await openOfficeStore().read(id);
  if (!journal) return null;
  const content = await inTurns(contentSteps(await inTurns(foldSteps(journal))));
  if (content) return content;
  throw new WordedError("这个单位还没有任何月份的数据，看板要等导入第一张表以后才有。");
}
