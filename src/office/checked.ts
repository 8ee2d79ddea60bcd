/** Before anything is kept: it will be read back as it was written, whoever wrote it. */
import * as z from "zod/mini";
import { WordedError } from "../lib/worded-error";
import { firstMisfit } from "./fits";
import { type Journal, eventSchema } from "./journal";

/**
 * The journal with the events behind it. Throws a `WordedError` where an event has a form that could
 * not be read again (a name with signs that nobody sees), or does not follow from those before it.
 */
export function checkedJournal(journal: Journal, events: Journal): Journal {
  for (const event of events) {
    const { error } = z.safeParse(eventSchema, event);
    const [issue] = error?.issues ?? [];
    if (issue)
      throw new WordedError(
        `没有存入：“${issue.path.map(String).join(".")}”里有存不下的内容（看不见的字符，或者过长）。请改正后再试。`,
      );
  }
  const whole = [...journal, ...events];
  const misfit = firstMisfit(whole);
  if (misfit) throw new WordedError(`没有存入：${misfit.why}。请改正后再试。`);
  return whole;
}
