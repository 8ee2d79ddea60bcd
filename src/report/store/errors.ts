/** Why the browser did not keep or give a tray, in words. */
import { WordedError } from "../../lib/worded-error";

/** The tray was taken away meanwhile, on another page. */
export class GoneError extends WordedError {
  override readonly name = "GoneError";
  constructor() {
    super("这份汇报已在另一个窗口里删除，这次没有改。请换一份，或新建一份。");
  }
}

/** The tray in whose place another should stand was changed meanwhile. */
export class TakenError extends WordedError {
  override readonly name = "TakenError";
  constructor() {
    super("本机上的这份汇报刚刚改过，这次没有打开，原来的还在。请再打开一次。");
  }
}

const REASONS: Readonly<Record<string, string>> = {
  AbortError: "这次没有存入，原来的汇报还在。请再试一次。",
  QuotaExceededError:
    "本机的存储空间不足，这次没有存入，原来的汇报还在。请删去不用的汇报或清理磁盘后再试。",
  VersionError: "本机上的汇报由更新的版本保存过。请刷新页面，用新版本打开。",
};
const NO_DATABASE =
  "这个浏览器没有保存汇报（可能是无痕窗口，或禁用了网站数据）。请换普通窗口；现在要用的图可以直接导出。";

/** The error itself where it has words, else one that has. */
export function worded(error: unknown): Error {
  if (error instanceof WordedError) return error;
  const name = error instanceof Error ? error.name : "";
  return new WordedError(REASONS[name] ?? NO_DATABASE, { cause: error });
}
