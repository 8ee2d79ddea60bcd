/** The text of an office file → its journal, event by event, or a refusal that says which one. */
import * as z from "zod/mini";
import { tryJson } from "../lib/json";
import { isRecord } from "../lib/record";
import { WordedError } from "../lib/worded-error";
import { bookkeeping } from "./fits";
import { type Journal, type JournalEvent, eventSchema } from "./journal";
import { MOST_BYTES, broken, tooLarge } from "./unpack";

/** The journal in the bytes of a text of one of these formats. Throws a `WordedError`. */
export function journalFrom(bytes: Uint8Array, formats: readonly string[]): Journal {
  if (bytes.length > MOST_BYTES) throw tooLarge();
  const text = textOf(bytes);
  const content = tryJson(text);
  if (content === undefined && text.startsWith('{"format":"office/')) throw broken();
  if (!isRecord(content) || typeof content["format"] !== "string")
    throw new WordedError(
      "这不是单位文件（….office.json）。请选择由本系统保存的单位文件；Excel表格请用导入。",
    );
  if (!formats.includes(content["format"]))
    throw new WordedError(
      `这份单位文件的格式是“${content["format"].slice(0, 40)}”，本版本只能打开“${formats.join("”“")}”。请更新本系统后再试。`,
    );
  const events = content["journal"];
  if (!Array.isArray(events) || events.length === 0)
    throw new WordedError("这份单位文件里没有记录，没有打开。请换一份备份。");
  const books = bookkeeping();
  return events.map((found: unknown, index) => {
    const event = readEvent(found, index);
    const why = books.add(event);
    if (why !== null) throw refused(index, event, why);
    return event;
  });
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}

/** An event as it was kept. Throws a `WordedError` that names it where it does not fit. */
export function readEvent(found: unknown, index: number): JournalEvent {
  const { data, error } = z.safeParse(eventSchema, found);
  if (data) return data;
  const [issue] = error.issues;
  const place = issue?.path.map(String).join(".") ?? "";
  throw refused(index, found, place === "" ? "不认识这种记录" : `“${place}”不符合约定`);
}

/** 第3条记录（imported，2025-10-08） */
function refused(index: number, event: unknown, why: string): WordedError {
  const of = isRecord(event) ? [event["kind"], event["at"]] : [];
  const told = of.flatMap((part) => (typeof part === "string" ? [part.slice(0, 30)] : []));
  const which = `第${index + 1}条记录${told.length > 0 ? `（${told.join("，")}）` : ""}`;
  return new WordedError(`单位数据没有打开：${which}${why}。请换一份备份，或用保存它的版本打开。`);
}
