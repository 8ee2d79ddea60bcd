/** A copy of a database as it is at one moment, whole or not there. */
import { chmodSync, existsSync, renameSync, rmSync } from "node:fs";
import { WordedError } from "../../../src/lib/worded-error";
import { type Connection, pragma } from "./library";

/** Throws a `WordedError` where there is something already at `path`: no copy replaces another. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new WordedError(`${path} 已经存在，不覆盖。请换一个文件名。`);
}

/** Throws a `WordedError` where there is something already at `to`. */
export function copyInto(connection: Connection, to: string): void {
  refuseExisting(to);
  const partial = `${to}.partial`;
  rmSync(partial, { force: true });
  connection.prepare("VACUUM INTO ?").run(partial);
  chmodSync(partial, 0o600);
  renameSync(partial, to);
}

/** What SQLite finds wrong, in its own words; none where all is well. */
export function troublesOf(connection: Connection): readonly string[] {
  return [
    ...pragma(connection, "PRAGMA integrity_check").filter((line) => line !== "ok"),
    ...pragma(connection, "PRAGMA foreign_key_check"),
  ];
}
