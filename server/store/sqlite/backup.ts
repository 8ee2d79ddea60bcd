/** A backup of a store in a file, also while a server uses it. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { WordedError } from "../../../src/lib/worded-error";
import { StoreError } from "../../../src/service/store/store";
import { copyInto, troublesOf } from "./copy";
import { told } from "./fault";
import { DATABASE_FILE } from "./folder";
import { sqliteLibrary } from "./library";

export interface Backup {
  readonly path: string;
  readonly bytes: number;
  /** In hex; also in a file beside it, as `sha256sum -c` reads them. */
  readonly sha256: string;
}

/**
 * Writes the database of `folder` as it is now to `to`, checks the copy, and writes its SHA-256
 * beside it. Rejects with a `WordedError` where there is no store, or something at `to` already; with
 * a `StoreError` where the disk fails or the copy is not sound.
 */
export async function backup(folder: string, to: string): Promise<Backup> {
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path))
    throw new WordedError(`${folder} 里没有数据文件 ${DATABASE_FILE}。请检查数据目录写得对不对。`);
  const library = await sqliteLibrary();
  return told(async () => {
    const source = library.open(path, true);
    try {
      copyInto(source, to);
    } finally {
      source.close();
    }
    const copy = library.open(to, true);
    const troubles = troublesOf(copy);
    copy.close();
    if (troubles.length > 0)
      throw new StoreError(
        "damaged",
        `备份 ${to} 没有通过检查：${troubles.slice(0, 3).join("；")}。不要用它恢复；请运行 check 查看数据文件，并保留以前的备份。`,
      );
    const sha256 = await hashOf(to);
    writeFileSync(`${to}.sha256`, `${sha256}  ${basename(to)}\n`, { mode: 0o600 });
    return { path: to, bytes: statSync(to).size, sha256 };
  });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
