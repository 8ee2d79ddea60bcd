/** What SQLite and the file system say, as the store's own faults. */
import { type StoreFault, StoreError } from "../../../src/service/store/store";
import type { Told } from "../statements";

const WORDS: Readonly<Record<StoreFault, string>> = {
  full: "磁盘已满，没有存入；已有的数据不受影响。请清理数据目录所在的磁盘，再做一次。",
  readOnly:
    "数据目录只能读，不能写，没有存入；已有的数据不受影响。请检查磁盘是否被设为只读、运行本程序的账号对目录有无写权限。",
  damaged: "数据文件已损坏。请停止服务，运行 check 查看损坏之处，再用最近的备份恢复。",
  away: "数据文件现在读写不了（被别的程序占用，或磁盘出错）。请过一会儿再试；反复出现时，请检查磁盘，并看看有没有别的程序打开了数据文件。",
};

/** By SQLite's primary result code. */
const BY_CODE: Readonly<Record<number, StoreFault>> = {
  3: "readOnly",
  5: "away",
  6: "away",
  7: "away",
  8: "readOnly",
  10: "away",
  11: "damaged",
  13: "full",
  14: "away",
  15: "away",
  23: "readOnly",
  26: "damaged",
};

const BY_NAME: Readonly<Record<string, StoreFault>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EROFS: "readOnly",
  EACCES: "readOnly",
  EPERM: "readOnly",
  EIO: "away",
  EMFILE: "away",
  ENFILE: "away",
};

/** The fault that `error` tells of, in words; `error` itself where it is none of the disk's. */
export function asStoreError(error: unknown): unknown {
  if (typeof error !== "object" || error === null || error instanceof StoreError) return error;
  const { errcode, code } = { errcode: null, code: null, ...error };
  const fault =
    (typeof errcode === "number" ? BY_CODE[errcode & 0xff] : undefined) ??
    (typeof code === "string" ? BY_NAME[code] : undefined);
  return fault ? storeError(fault, error) : error;
}

export function storeError(fault: StoreFault, cause?: unknown): StoreError {
  return new StoreError(fault, WORDS[fault], cause);
}

export const told: Told = async (work) => {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error);
  }
};
