/** `backup`, `restore`, `move` and `check`: what an administrator does with the whole store. */
import { copyFile, mkdir, mkdtemp, open, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WordedError } from "../src/lib/worded-error";
import { openStore, openTarget } from "./open-store";
import type { Options } from "./options";
import type { AdminStore } from "./store/admin-store";
import { type Check, check } from "./store/check";
import { type Counts, dumpToFile } from "./store/dump";
import { loadFile } from "./store/load";
import { backup } from "./store/sqlite/backup";
import { DATABASE_FILE } from "./store/sqlite/folder";

type Place = Pick<Options, "data" | "database" | "office">;

/**
 * Writes a backup into `folder`, named by the moment: of SQLite a database file, also while a server
 * runs; of PostgreSQL a dump. What to print.
 */
export async function backupOffice(place: Place, folder: string, now: Date): Promise<string> {
  if (folder === "") throw new WordedError("请写备份放在哪个目录：backup 目录。");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `office-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  if (place.database === null) {
    const { path, bytes, sha256 } = await backup(place.data, join(folder, `${name}.db`));
    return `已备份到 ${path}（${Math.ceil(bytes / 1024)} KB），核对无误。SHA-256：${sha256}`;
  }
  const path = join(folder, `${name}.jsonl`);
  return withStore(openStore(place), async (store) => {
    const counts = await dumpToFile(store, now.toISOString(), path);
    return `已备份到 ${path}（${rowsIn(counts)}条）。`;
  });
}

/** Puts a backup into a store that holds nothing. What to print. */
export async function restoreOffice(place: Place, file: string): Promise<string> {
  if (file === "") throw new WordedError("请写备份文件：restore 文件。");
  if (!(await isDatabase(file)))
    return withStore(openStore(place), async (store) => {
      const counts = await loadFile(store, file);
      return `已恢复${rowsIn(counts)}条。`;
    });
  if (place.database !== null)
    throw new WordedError(
      "这是SQLite的备份：先去掉 DATABASE_URL 恢复到数据目录，再用 move 搬过去。",
    );
  // Also what SQLite keeps beside it: left from another database, it would be taken for this one's.
  const there: readonly string[] = await readdir(place.data).catch(() => []);
  if (there.some((name) => name.startsWith(DATABASE_FILE)))
    throw new WordedError(`${place.data} 里已有数据，没有恢复。请用 --data 写一个新的空目录。`);
  await mkdir(place.data, { recursive: true, mode: 0o700 });
  await copyFile(file, join(place.data, DATABASE_FILE));
  const { isSound, lines } = await checkOffice(place);
  if (!isSound) throw new WordedError(["恢复的内容有问题：", ...lines].join("\n"));
  return ["已恢复。", ...lines].join("\n");
}

/** Copies everything into another store that holds nothing; this one stays as it is. What to print. */
export async function moveOffice(place: Place, to: string | null, now: Date): Promise<string> {
  if (to === null) throw new WordedError("请写搬到哪里：move --to postgres://… 或另一个数据目录。");
  const folder = await mkdtemp(join(tmpdir(), "office-move-"));
  try {
    const path = join(folder, "office.jsonl");
    const wanted = await withStore(openStore(place), (store) =>
      dumpToFile(store, now.toISOString(), path),
    );
    const { moved, checked } = await withStore(openTarget(to, place), async (store) => ({
      moved: await loadFile(store, path),
      checked: await check(store),
    }));
    if (!checked.isSound || rowsIn(moved) !== rowsIn(wanted))
      throw new WordedError(["搬过去的内容有问题，请不要使用：", ...checked.lines].join("\n"));
    return [`已搬过去${rowsIn(moved)}条，原来的数据没有动。`, ...checked.lines].join("\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the store holds what it should. */
export async function checkOffice(place: Place): Promise<Check> {
  return withStore(openStore(place), check);
}

async function withStore<Value>(
  opening: Promise<AdminStore>,
  work: (store: AdminStore) => Promise<Value>,
): Promise<Value> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function rowsIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

const SQLITE = "SQLite format 3\0";

/** Whether a file is a database of SQLite, by its beginning. Throws a `WordedError` for no file. */
async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path, "r").catch((error: unknown) => {
    throw new WordedError(`读不到文件 ${path}。请检查路径和权限。`, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SQLITE.length), 0, SQLITE.length);
    return buffer.subarray(0, bytesRead).toString("latin1") === SQLITE;
  } finally {
    await file.close();
  }
}
