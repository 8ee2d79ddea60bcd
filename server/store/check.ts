/** Whether a store holds what it should: for the administrator, in Chinese. */
import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { TABLE_NAMES } from "../../src/service/store/row-form";
import type { TableName } from "../../src/service/store/tables";
import type { AdminStore, ReadRows } from "./admin-store";

export interface Check {
  readonly isSound: boolean;
  readonly lines: readonly string[];
}

/** Of what is wrong in one way, so many are named. */
const NAMED = 5;

/**
 * Reads all of it at one moment: what the database finds itself; that the log has every number from
 * 1; that every text is what its SHA-256 says; and that none that a version or the log names is
 * missing. Rejects with a `StoreError` where the database does not answer.
 */
export async function check(store: AdminStore): Promise<Check> {
  const { engine, version, troubles } = await store.describe();
  const found = await store.snapshot(async (all) => {
    const counts = new Map<TableName, number>();
    const rows = counting(all, counts);
    const [gaps, named] = await readLog(rows);
    const { hashes, changed } = await readBlobs(rows);
    for await (const batch of rows("answer"))
      for (const { number, address, hash } of batch) named.set(hash, `版本${number}的${address}`);
    for (const table of TABLE_NAMES)
      if (!counts.has(table)) for await (const batch of rows(table)) void batch;
    const missing = [...named].filter(([hash]) => !hashes.has(hash)).map(([, what]) => what);
    return { counts, gaps, changed, missing };
  });
  const wrong = [
    ...said("数据库自检", troubles),
    ...said("记录不连续", found.gaps),
    ...said("内容与校验值不符", found.changed),
    ...said("缺少内容", found.missing),
  ];
  const counted = TABLE_NAMES.map((name) => `${WORD[name]}${found.counts.get(name) ?? 0}条`);
  return {
    isSound: wrong.length === 0,
    lines: [
      `数据库：${engine}，数据表第${version}版`,
      `内容：${counted.join("，")}`,
      ...wrong,
      wrong.length === 0
        ? "检查通过：记录连续，内容完整。"
        : "检查没有通过：请停止服务，保留现在的数据文件，用最近的备份恢复。",
    ],
  };
}

const WORD = {
  log: "日志",
  blob: "内容",
  publication: "版本",
  answer: "版本应答",
  draft: "草稿",
  account: "账户",
  session: "登录",
  link: "大屏链接",
  attempt: "登录失败",
  setting: "设置",
} as const;

/** The same rows, counted as they pass. */
function counting(all: ReadRows, counts: Map<TableName, number>): ReadRows {
  return async function* rows(table) {
    counts.set(table, 0);
    for await (const batch of all(table)) {
      counts.set(table, (counts.get(table) ?? 0) + batch.length);
      yield batch;
    }
  };
}

/** Long events stand in `blob`, by this. */
const Elsewhere = z.object({ blob: z.string() });

async function readLog(rows: ReadRows): Promise<[string[], Map<string, string>]> {
  const gaps: string[] = [];
  const named = new Map<string, string>();
  let next = 1;
  for await (const batch of rows("log"))
    for (const { seq, body } of batch) {
      if (seq !== next) gaps.push(`第${next}条应在，却是第${seq}条`);
      next = seq + 1;
      const elsewhere = Elsewhere.safeParse(body.includes('"blob"') ? parsed(body) : null);
      if (elsewhere.success) named.set(elsewhere.data.blob, `日志第${seq}条`);
    }
  return [gaps, named];
}

async function readBlobs(rows: ReadRows) {
  const hashes = new Set<string>();
  const changed: string[] = [];
  for await (const batch of rows("blob"))
    for (const { hash, body } of batch) {
      hashes.add(hash);
      if (createHash("sha256").update(body).digest("hex") !== hash) changed.push(hash);
    }
  return { hashes, changed };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function said(what: string, wrong: readonly string[]): readonly string[] {
  if (wrong.length === 0) return [];
  const named = wrong.slice(0, NAMED).join("；");
  return [`${what}：${named}${wrong.length > NAMED ? `；等，共${wrong.length}处` : ""}。`];
}
