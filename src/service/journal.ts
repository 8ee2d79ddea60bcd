/**
 * The office's journal (src/office/journal.ts) in the log: entries of the kind `journal`, whose body
 * is `{"event": …}`, or `{"blob": sha256}` of the event's JSON where that is large.
 */
import * as z from "zod/mini";
import type { Journal, JournalEvent } from "../office/journal";
import { readEvent } from "../office/office-json";
import { tryJson } from "../lib/json";
import { type Actor, append } from "./log/append";
import { type StoreChange, StoreError, type StoreView } from "./store/store";
import type { Row } from "./store/tables";

export const JOURNAL = "journal";
/** Letters of an event's JSON from which on it stands in a blob of its own. */
const LARGE = 16 * 1024;

const bodySchema = z.union([z.object({ event: z.unknown() }), z.object({ blob: z.string() })]);

/** The event of a log entry. Throws a `StoreError` where it is none, or its blob is not there. */
export async function eventOf(
  view: StoreView,
  entry: Row<"log">,
  index: number,
): Promise<JournalEvent> {
  const { data } = z.safeParse(bodySchema, tryJson(entry.body));
  const found =
    data && "blob" in data
      ? tryJson((await view.find("blob", { hash: data.blob }))?.body ?? "")
      : data?.event;
  try {
    return readEvent(found, index);
  } catch (error) {
    throw new StoreError(
      "damaged",
      `存储里的第${entry.seq}条记录读不出来。请管理员运行检查（npm run serve -- check），或用备份恢复。`,
      error,
    );
  }
}

/** Adds events that `checkedJournal` has let pass. The number of the last log entry. */
export async function appendEvents(
  change: StoreChange,
  events: Journal,
  by: {
    readonly at: string;
    readonly actor: Actor;
    readonly sha256: (text: string) => string;
    /** `office` where it is left out. */
    readonly about?: string;
  },
): Promise<number> {
  const bodies: unknown[] = [];
  for (const event of events) {
    const text = JSON.stringify(event);
    // One transaction is one connection: its writes follow one another.
    // oxlint-disable-next-line no-await-in-loop
    bodies.push(text.length < LARGE ? { event } : { blob: await putBlob(change, text, by.sha256) });
  }
  const { at, actor, about = "office" } = by;
  return append(change, ...bodies.map((body) => ({ at, actor, kind: JOURNAL, about, body })));
}

/** Keeps a text by its hash, once. The hash. */
export async function putBlob(
  change: StoreChange,
  body: string,
  sha256: (text: string) => string,
): Promise<string> {
  const hash = sha256(body);
  if (!(await change.find("blob", { hash }))) await change.add("blob", [{ hash, body }]);
  return hash;
}
