/** The folder of a store in a file: on a disk of this machine, and for one process alone. */
import { mkdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { WordedError } from "../../../src/lib/worded-error";
import { type Connection, type SqliteLibrary, pragma } from "./library";

export const DATABASE_FILE = "office.db";
const LOCK_FILE = "office.lock";

/** Of file systems whose locks and writes SQLite cannot rely on. */
const SHARES =
  /^(nfs\d?|cifs|smb\w*|afs|ncpfs|9p|ceph|lustre|gfs2?|ocfs2|davfs|fuse\.(sshfs|glusterfs|ceph|s3fs|rclone|davfs2?|curlftpfs|smbnetfs|juicefs|nfs|gvfsd-fuse)|glusterfs|beegfs|gpfs)$/;

/** The path of its database. A new folder is for its owner alone. Throws a `WordedError`. */
export function prepareFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = realpathSync.native(folder);
  const share = shareOf(path, mounts());
  if (share !== null)
    throw new WordedError(
      `数据目录 ${folder} 在网络共享（${share}）上，那里断电或断网时数据会损坏。请改用本机磁盘上的目录；几台服务器共用数据时，请用PostgreSQL。`,
    );
  return join(path, DATABASE_FILE);
}

/**
 * The kind of network share that a path is on, null for a disk of this machine. `mounted` is the
 * text of /proc/mounts; Windows names a share in the path itself.
 */
export function shareOf(path: string, mounted: string): string | null {
  if (/^(\\\\|\/\/)[^?.]/.test(path) || /^\\\\\?\\UNC\\/i.test(path)) return "UNC";
  let [longest, kind] = ["", ""];
  for (const line of mounted.split("\n")) {
    const [, escaped = "", type = ""] = line.split(" ");
    const at = escaped.replaceAll(/\\(\d{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const holds = path === at || path.startsWith(at.endsWith("/") ? at : `${at}/`);
    // What is mounted later at the same place hides what was there.
    if (at && holds && at.length >= longest.length) [longest, kind] = [at, type];
  }
  return SHARES.test(kind) ? kind : null;
}

function mounts(): string {
  try {
    return readFileSync("/proc/mounts", "utf8");
  } catch {
    return "";
  }
}

/**
 * Takes the folder for this process; the lock is the system's own and ends with the process however
 * it ends, so that none is ever left over. `office.lock` names the process for people. Returns what
 * gives it back; throws a `WordedError` where another process has it.
 */
export function holdLock(library: SqliteLibrary, folder: string): () => void {
  const lock = library.open(join(folder, LOCK_FILE), false);
  try {
    lock.exec("PRAGMA busy_timeout = 0");
    lock.exec("CREATE TABLE IF NOT EXISTS holder (process TEXT NOT NULL, since TEXT NOT NULL)");
    lock.exec("BEGIN IMMEDIATE; DELETE FROM holder");
    lock.exec(
      `INSERT INTO holder VALUES ('${process.pid}', '${new Date().toISOString()}'); COMMIT`,
    );
    // Others may read who holds it, and cannot take it.
    lock.exec("BEGIN IMMEDIATE");
  } catch (error) {
    const holder = holderOf(lock);
    lock.close();
    if (!isBusy(error)) throw error;
    throw new WordedError(
      `数据目录正被另一个进程使用${holder}。同一目录只能由一个服务使用：请先停止它，或换一个目录。`,
      { cause: error },
    );
  }
  return () => lock.close();
}

function holderOf(lock: Connection): string {
  try {
    const [process] = pragma(lock, "SELECT process || '，自' || since || '起' FROM holder");
    return process === undefined ? "" : `（进程号${process}）`;
  } catch {
    return "";
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && Number(error.errcode) % 256 === 5;
}
