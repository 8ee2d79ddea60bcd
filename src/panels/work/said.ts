/** What went wrong with something that was done, for its page. */
import { WorkRefusal } from "../../data/work/work-client";
import { LoginError, UnreachableError, describeFailure } from "../../data/failure";
import { WordedError } from "../../lib/worded-error";
import { waitWords } from "./wait-words";

/** Chinese, whole sentences: what, and what to do. */
export function saidOf(error: unknown): string {
  if (error instanceof WorkRefusal)
    return error.status === 429 && error.retryAfterSeconds !== null
      ? `尝试次数过多，请${waitWords(error.retryAfterSeconds)}后再试。`
      : error.detail;
  if (error instanceof LoginError) return "登录已失效，填的内容还在。重新登录后请再按一次。";
  if (error instanceof UnreachableError)
    return error.timedOut
      ? "服务器在规定时间内没有回应，可能做成了也可能没有。请先看看再决定要不要重做。"
      : "连不上服务器，没有做成，填的内容还在。请检查网络后再试。";
  if (error instanceof WordedError) return error.message;
  return describeFailure(error).text;
}
