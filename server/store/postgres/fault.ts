/** What PostgreSQL and the way to it say, as the store's own faults. */
import { type StoreFault, StoreError } from "../../../src/service/store/store";
import type { Told } from "../statements";

const WORDS: Readonly<Record<StoreFault, string>> = {
  full: "数据库所在的磁盘已满，没有存入；已有的数据不受影响。请数据库管理员清理磁盘后再做一次。",
  readOnly:
    "数据库现在只能读，不能写（是备库，或账号没有写权限），没有存入；已有的数据不受影响。请检查DATABASE_URL指向主库，账号有建表和写入的权限。",
  damaged: "数据库报告数据已损坏。请停止服务，请数据库管理员检查，并用最近的备份恢复。",
  away: "数据库没有应答，或太忙。请过一会儿再试：若刚才正在提交，先看看是否已经存入。反复出现时，请检查数据库是否在运行、网络是否通、DATABASE_URL写得对不对。",
};

/** By SQLSTATE, or by its class, the first two characters. */
const BY_STATE: Readonly<Record<string, StoreFault>> = {
  "08": "away",
  "28": "away",
  "3D": "away",
  "53": "away",
  "55": "away",
  "57": "away",
  "58": "away",
  "53100": "full",
  "25006": "readOnly",
  "42501": "readOnly",
  // Two that waited for each other: one may try again.
  "40": "away",
  XX001: "damaged",
  XX002: "damaged",
};

/** What Node and the driver call a connection that is not, or no longer, there. */
const NO_CONNECTION =
  /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOST|ENET|EADDR)|^(Connection terminated|timeout exceeded|timeout expired|Query read timeout|Client (was closed|has encountered)|Cannot use a pool after|The server does not support SSL)/;

/** The fault that `error` tells of, in words; `error` itself where it is none of the database's. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const fault =
    BY_STATE[code] ??
    (isSqlState(error) ? BY_STATE[code.slice(0, 2)] : undefined) ??
    (NO_CONNECTION.test(code) || NO_CONNECTION.test(error.message) ? "away" : undefined);
  return fault ? new StoreError(fault, WORDS[fault], error) : error;
}

/** Whether the database itself answered with it, so that the connection is good. */
export function isSqlState(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    "severity" in error
  );
}

export const told: Told = async (work) => {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error);
  }
};
