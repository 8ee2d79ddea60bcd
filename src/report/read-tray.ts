/** A tray as it was kept, held against what this app can show: all of it, or why not, in words. */
import * as z from "zod/mini";
import { valueAt } from "../lib/record";
import { WordedError } from "../lib/worded-error";
import type { ReportContent, ReportItem } from "./item";
import { cleanName } from "./name";
import { id, moment, text } from "./schema/forms";
import { contentSchema, itemSchema } from "./schema/item";
import { MOST_ITEMS, MOST_NAME, type Tray } from "./tray";

const headSchema = z.strictObject({
  id,
  name: z
    .pipe(z.string(), z.transform(cleanName))
    .check(z.refine((name) => name !== "" && name.length <= MOST_NAME)),
  createdAt: moment,
  changedAt: moment,
  follows: z.nullable(id),
  notes: z.exactOptional(z.array(text).check(z.maxLength(MOST_ITEMS))),
  items: z.array(z.unknown()),
});

/** The tray; a clause that says which part does not fit: 第3项“完成投资”的“stamp.quarter”不符合约定. */
export function readTray(found: unknown): Tray | string {
  const head = z.safeParse(headSchema, found);
  if (!head.success) return unfit("这份汇报", head.error);
  if (head.data.items.length > MOST_ITEMS)
    return `有${head.data.items.length}项，最多${MOST_ITEMS}项`;
  const items: ReportItem[] = [];
  for (const [index, one] of head.data.items.entries()) {
    const item = z.safeParse(itemSchema, one);
    if (!item.success) return unfit(`第${index + 1}项${titleIn(one)}`, item.error);
    if (items.some((other) => other.id === item.data.id))
      return `第${index + 1}项${titleIn(one)}的“id”与别的项相同`;
    items.push(item.data);
  }
  return { ...head.data, items };
}

/**
 * The content as it is kept: plain, without what nobody sees, a copy of its own. Throws a
 * `WordedError` for what could not be read back.
 */
export function frozen(content: ReportContent): ReportContent {
  return plain(contentSchema, content);
}

/** The same of a whole item. */
export function frozenItem(item: ReportItem): ReportItem {
  return plain(itemSchema, item);
}

/** A builder may give more than its type says (an entry where a word is asked for): that is left out. */
function plain<Value>(schema: z.ZodMiniType<Value>, value: Value): Value {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const first = z.safeParse(schema, copy);
  for (const issue of first.error?.issues ?? [])
    if (issue.code === "unrecognized_keys") leaveOut(copy, issue);
  const { data, error } = first.success ? first : z.safeParse(schema, copy);
  if (error) throw new WordedError(`${unfit("这一项", error)}，没有放入汇报。请告诉系统管理员。`);
  return data;
}

function leaveOut(copy: unknown, { path, keys }: z.core.$ZodIssueUnrecognizedKeys): void {
  const holder = valueAt(copy, path);
  if (typeof holder === "object" && holder !== null)
    for (const key of keys) Reflect.deleteProperty(holder, key);
}

function unfit(what: string, { issues: [issue] }: z.core.$ZodError): string {
  const [first, second, ...rest] = issue?.path ?? [];
  // The two outermost members of a figure say nothing to anybody.
  const place = (first === "content" && second === "figure" ? rest : (issue?.path ?? []))
    .map(String)
    .join(".");
  const strange = issue?.code === "unrecognized_keys" ? issue.keys.join("、").slice(0, 60) : "";
  if (strange !== "")
    return `${what}里有不认识的内容“${[place, strange].filter(Boolean).join(".")}”`;
  return place === "" ? `${what}不符合约定` : `${what}的“${place.slice(0, 120)}”不符合约定`;
}

const TITLES = [
  ["content", "figure", "head"],
  ["content", "sheet", "caption"],
  ["content", "title"],
  ["content", "heading"],
];

/** “完成投资”: what the item is called, where it says so. */
function titleIn(item: unknown): string {
  const title = TITLES.map((path) => valueAt(item, path)).find((one) => typeof one === "string");
  return typeof title === "string" && title !== "" ? `“${cleanName(title).slice(0, 30)}”` : "";
}
