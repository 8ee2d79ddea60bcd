/** Bodies of requests: within their limit, JSON, and of the form that is wanted. */
import * as z from "zod/mini";
import { placeOf } from "../data/wire/contract-words";
import { tryJson } from "../lib/json";
import { type Finding, Refused, unfit } from "./problems";
import { isKeepable } from "./store/row-form";

export const MEGABYTE = 1024 * 1024;
/** So many fields are named. */
const NAMED = 20;
/** Of a schema that says nothing of its own. */
const MISFIT = "不符合约定";

/** All bytes of a body. Throws a `Refused` where there are more than `most`, or it breaks off. */
export async function bytesOf(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(request.headers.get("Content-Length") ?? 0);
  if (declared > most) throw tooLarge(most);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  for (;;) {
    // Chunks come one after the other.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read().catch(() => {
      throw new Refused(400, "请求没有传完，请再试一次。");
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      void reader.cancel().catch(() => null);
      throw tooLarge(most);
    }
    parts.push(value);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

function tooLarge(most: number): Refused {
  return new Refused(413, `内容太大：最多${Math.round(most / MEGABYTE)} MB。`);
}

/** The JSON of a body by a schema. Throws a `Refused`. */
export async function bodyOf<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
  most: number,
): Promise<z.output<Schema>> {
  const type = (request.headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    throw new Refused(415, "请求应是JSON（Content-Type: application/json）。");
  const text = textOf(await bytesOf(request, most));
  const body = tryJson(text);
  if (body === undefined) throw new Refused(400, "请求的内容不是JSON，读不出来。");
  // Only what is escaped can be none: a text that is UTF-8 holds no half of a pair.
  if (text.includes("\\u") && !isAllKeepable(text))
    throw new Refused(400, "请求的内容里有看不见的字符，请去掉后再试。");
  return fitting(schema, body);
}

/** Whether a store gives all texts of a JSON back, names of fields too. False where it nests too deep. */
function isAllKeepable(json: string): boolean {
  let isAll = true;
  try {
    JSON.parse(json, (name, value: unknown) => {
      isAll &&= isKeepable(name) && (typeof value !== "string" || isKeepable(value));
      return value;
    });
  } catch {
    return false;
  }
  return isAll;
}

/** What a schema makes of a value. Throws a `Refused` (422) that names the fields. */
export function fitting<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const { data, error } = z.safeParse(schema, value);
  if (!error) return data;
  const findings = error.issues.slice(0, NAMED).map(findingOf);
  throw unfit(findings[0]?.text ?? MISFIT, findings);
}

/** Zod's own messages are English: only those that the schemas write are passed on. */
function findingOf({ path, message }: z.core.$ZodIssue): Finding {
  const place = placeOf(path);
  const why = /\p{Script=Han}/u.test(message) ? message : MISFIT;
  return { weight: "block", text: `${place === "" ? "内容" : place}：${why}`, at: [place] };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}
