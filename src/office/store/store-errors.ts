/** Why the browser did not keep or give what it was asked for, in words. */
import { WordedError } from "../../lib/worded-error";

/** Somebody else has written to the office since its journal was read. */
export class ConflictError extends WordedError {
  override readonly name = "ConflictError";
  constructor() {
    super("这个单位的数据在另一个窗口里改过了，这次没有存入。请看过新的数据后再试。");
  }
}

/** A file and the browser each hold events of one office that the other does not have. */
export class DivergedError extends WordedError {
  override readonly name = "DivergedError";
  /** How many events both have in common. */
  readonly common: number;
  constructor(common: number) {
    super(
      `这份单位文件和本机上的同一单位各有对方没有的记录（前${common}条相同），没有合并。可以把它作为另一个单位打开；或者先保存并移除本机上的单位，再打开它。`,
    );
    this.common = common;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  AbortError: "这次没有存入，原来的数据还在。请再试一次。",
  QuotaExceededError: "本机的存储空间不足，这次没有存入，原来的数据还在。请清理磁盘后再试。",
  VersionError: "本机上的数据由更新的版本保存过。请刷新页面，用新版本打开。",
};
const NO_DATABASE =
  "这个浏览器没有保存数据（可能是无痕窗口，或禁用了网站数据）。请换普通窗口，或把数据存成单位文件。";

/** The error itself where it has words, else one that has. */
export function worded(error: unknown): Error {
  if (error instanceof WordedError) return error;
  const name = error instanceof Error ? error.name : "";
  return new WordedError(REASONS[name] ?? NO_DATABASE, { cause: error });
}
