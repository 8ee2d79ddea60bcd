/** A dump read into an empty store, whole or not at all. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import type * as z from "zod/mini";
import { TABLE_NAMES, assertKeepable, isRow, isTableName } from "../../src/service/store/row-form";
import type { StoreChange } from "../../src/service/store/store";
import type { TableName } from "../../src/service/store/tables";
import { WordedError } from "../../src/lib/worded-error";
import type { AdminStore } from "./admin-store";
import type { Counts } from "./dump";
import { FORMAT, Footer, Header, Line } from "./dump-format";
import { told } from "./sqlite/fault";

type Rows = Parameters<StoreChange["add"]>[1];
/** What is done with some rows of one table. */
type Take = (table: TableName, rows: Rows) => Promise<void>;

/** Of rows that are added together: many short ones, or few that hold megabytes. */
const ROWS_TOGETHER = 200;
const CHARACTERS_TOGETHER = 4_000_000;

/**
 * Reads a dump twice: first to its end, to see that it is whole, then into `store`, under the office
 * of that store. Rejects with a `WordedError`, before anything is written, where it is no dump, is
 * damaged or cut off, is of another version of the tables, or where the store holds something.
 * `lines` gives the lines, without their ends, each time it is called.
 */
export async function load(store: AdminStore, lines: () => AsyncIterable<string>): Promise<Counts> {
  const { version } = await store.describe();
  await readThrough(lines(), version, async () => {});
  return store.change(async (change) => {
    await refuseFilled(change);
    return readThrough(lines(), version, (table, rows) => change.add(table, rows));
  });
}

/** From a file. */
export async function loadFile(store: AdminStore, path: string): Promise<Counts> {
  if (!existsSync(path)) throw new WordedError(`没有找到文件 ${path}。请检查路径。`);
  return told(() => load(store, () => linesOf(createReadStream(path, { encoding: "utf8" }))));
}

async function refuseFilled(change: StoreChange): Promise<void> {
  for (const table of TABLE_NAMES)
    if ((await change.list(table, { limit: 1 })).length > 0)
      throw new WordedError(
        "目标数据库里已有数据，没有载入。转储只能载入空的数据库：请换一个新的数据目录或新的数据库。",
      );
}

async function readThrough(
  lines: AsyncIterable<string>,
  version: number,
  take: Take,
): Promise<Counts> {
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  const together = gathering(take);
  let number = 0;
  let footer: z.infer<typeof Footer> | null = null;
  for await (const line of lines) {
    number += 1;
    if (footer) throw unfit(number, "结束行之后还有内容");
    if (number > 1) footer = asFooter(line);
    if (footer) continue;
    hash.update(`${line}\n`);
    if (number === 1) refuseForeign(line, version);
    else {
      const table = await together.add(line, number);
      counts[table] = (counts[table] ?? 0) + 1;
    }
  }
  await together.end();
  if (!footer)
    throw new WordedError("转储不完整：没有结束行，文件被截断了。没有载入；请重新取一份。");
  compare(footer, counts, hash.digest("hex"));
  return footer.counts;
}

function refuseForeign(line: string, version: number): void {
  const header = Header.safeParse(parsed(line));
  if (!header.success)
    throw new WordedError(`这不是本程序的转储：第一行不是${FORMAT}。没有载入；请检查选的文件。`);
  if (header.data.version !== version)
    throw new WordedError(
      `转储出自第${header.data.version}版的数据表，本程序用的是第${version}版。没有载入；请用写出它的那一版程序载入，再升级。`,
    );
}

function compare(footer: z.infer<typeof Footer>, counts: Counts, sha256: string): void {
  const names = new Set([...Object.keys(footer.counts), ...Object.keys(counts)]);
  const off = [...names].filter((name) => (footer.counts[name] ?? 0) !== (counts[name] ?? 0));
  if (off.length > 0)
    throw new WordedError(
      `转储不完整：${off.map((name) => `${name}应有${footer.counts[name] ?? 0}行，实有${counts[name] ?? 0}行`).join("，")}。没有载入；请重新取一份。`,
    );
  if (footer.sha256 !== sha256)
    throw new WordedError("转储被改动过或已损坏：SHA-256对不上。没有载入；请重新取一份。");
}

/** Rows of one table that follow one another go to `take` together. */
function gathering(take: Take) {
  let table: TableName = "log";
  let rows: Rows[number][] = [];
  let characters = 0;
  const end = async () => {
    const some = rows;
    [rows, characters] = [[], 0];
    if (some.length > 0) await take(table, some);
  };
  const add = async (line: string, number: number): Promise<TableName> => {
    const read = Line.safeParse(parsed(line));
    if (!read.success || !isTableName(read.data.table)) throw unfit(number, "不是一条记录");
    const next = read.data.table;
    if (!isKeepable(next, read.data.row)) throw unfit(number, `不是${next}的记录`);
    if (next !== table || rows.length >= ROWS_TOGETHER || characters >= CHARACTERS_TOGETHER)
      await end();
    table = next;
    rows.push(read.data.row);
    characters += line.length;
    return table;
  };
  return { add, end };
}

function isKeepable(table: TableName, row: object): row is Rows[number] {
  try {
    assertKeepable(table, row);
    return isRow(table, row);
  } catch {
    return false;
  }
}

function asFooter(line: string): z.infer<typeof Footer> | null {
  return line.startsWith('{"counts":') ? (Footer.safeParse(parsed(line)).data ?? null) : null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function unfit(number: number, why: string): WordedError {
  return new WordedError(`转储已损坏：第${number}行${why}。没有载入；请重新取一份。`);
}

/** By "\n" alone: a text may hold what others take for the end of a line. */
async function* linesOf(chunks: AsyncIterable<unknown>): AsyncIterable<string> {
  let begun: string[] = [];
  for await (const chunk of chunks) {
    const [first = "", ...others] = String(chunk).split("\n");
    begun.push(first);
    for (const next of others) {
      yield begun.join("");
      begun = [next];
    }
  }
  const rest = begun.join("");
  if (rest !== "") yield rest;
}
