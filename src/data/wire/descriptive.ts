/**
 * What only describes, and what stands in its place where it does not fit: no number depends on it,
 * so the answer is not refused for it. Everything else that does not fit is.
 */
import * as z from "zod/mini";
import { type DataProblem, placesWords } from "../../domain/facts/data-problem";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { groupBy } from "../../lib/array";
import { type Misfit, describeValue, expectedWords, placeOf, refusal } from "./contract-words";
import { valueAt } from "../../lib/record";

/**
 * One field, `*` standing for any index or key, and `**` at the end for anything below: that entry
 * is taken out then, whichever of its fields does not fit. Without `instead` it is taken out: a
 * field is absent then, a list has one entry less.
 */
export interface DescriptiveField {
  readonly path: string;
  readonly done: string;
  readonly instead?: (found: unknown, path: readonly PropertyKey[], body: unknown) => unknown;
  /** What it should be, where the schema has no words for it. */
  readonly wanted?: string;
}

const NONE = () => null;
const NO_LIST = () => [];
const NO_SOURCE = () => "来源未注明";
/** A text may be sent as a number; the two answers of an edition need not agree in that. */
const AS_TEXT = (found: unknown) => (typeof found === "number" ? String(found) : found);
const LEFT_OUT = "已略去";
const COUNTED_NONE = "已按没有处理";

export const DATASET_DESCRIPTIVE: readonly DescriptiveField[] = [
  { path: "id", instead: () => "unnamed", done: LEFT_OUT },
  { path: "title", instead: () => "重点项目推进看板", done: "已改称重点项目推进看板" },
  { path: "revision", instead: AS_TEXT, done: "已按文字处理" },
  { path: "timeZone", instead: NONE, done: `已按${DEFAULT_TIME_ZONE}显示时间` },
  { path: "source", instead: NO_SOURCE, done: "已按来源未注明处理" },
  { path: "sources", instead: NO_LIST, done: COUNTED_NONE },
  { path: "sources.*", done: LEFT_OUT },
  { path: "sources.*.id", instead: (_, [, index]) => `unnamed-${String(index)}`, done: LEFT_OUT },
  { path: "sources.*.title", instead: NO_SOURCE, done: "已按来源未注明处理" },
  { path: "sources.*.document", instead: NONE, done: LEFT_OUT },
  { path: "sources.*.months", instead: NO_LIST, done: COUNTED_NONE },
  { path: "sources.*.months.*", done: LEFT_OUT },
  { path: "sources.*.groups", instead: NO_LIST, done: COUNTED_NONE },
  { path: "sources.*.groups.*", done: LEFT_OUT },
  { path: "sources.*.count", instead: NONE, done: "已按口径未注明处理" },
  { path: "sources.*.note", instead: NONE, done: LEFT_OUT },
  { path: "campaigns", instead: NO_LIST, done: COUNTED_NONE },
  { path: "campaigns.*.**", done: LEFT_OUT },
  { path: "ledger", instead: NONE, done: COUNTED_NONE },
  { path: "version.**", done: LEFT_OUT },
  { path: "work", instead: NONE, done: COUNTED_NONE },
  { path: "policy", instead: NONE, done: "已改用默认值" },
  {
    path: "regions.*.name",
    instead: (_, [, index], body) => valueAt(body, ["regions", index ?? 0, "code"]),
    done: "已用代码代替",
  },
  { path: "regions.*.short", instead: NONE, done: LEFT_OUT },
  { path: "regions.*.order", instead: (_, [, index]) => index, done: "已按在列表中的位置排列" },
];

const CELLS = "应有file、sheet、cell三项文字";

export const FACTS_DESCRIPTIVE: readonly DescriptiveField[] = [
  { path: "revision", instead: AS_TEXT, done: "已按文字处理" },
  { path: "facts.*.source", instead: NONE, done: LEFT_OUT },
  { path: "facts.*.precision", instead: NONE, done: "已按末位为1处理" },
  { path: "facts.*.precision.*", done: "已按末位为1处理" },
  { path: "facts.*.cells", instead: NONE, done: LEFT_OUT },
  { path: "facts.*.cells.*", done: LEFT_OUT, wanted: CELLS },
  { path: "printed.*.at", instead: NONE, done: LEFT_OUT, wanted: CELLS },
  { path: "printed.*.precision", instead: NONE, done: "已按末位为1处理" },
  { path: "printed.*.source", instead: NONE, done: LEFT_OUT },
];

/**
 * Parses with a schema; what only describes and does not fit is replaced and named. Throws a
 * `ContractError` that names the first other field that does not fit.
 */
export function readDescribed<Schema extends z.core.$ZodType>(
  schema: Schema,
  body: unknown,
  fields: readonly DescriptiveField[],
): { wire: z.output<Schema>; problems: DataProblem[] } {
  const first = z.safeParse(schema, body);
  if (first.success) return { wire: first.data, problems: [] };
  const misfits = first.error.issues.map(({ path, message }) =>
    toMisfit({ path, message }, body, fields),
  );
  const refused = misfits.filter(({ field }) => field === null);
  if (refused.length > 0) throw refusal(refused, body);
  const mended = z.safeParse(schema, mend(body, misfits));
  if (!mended.success) throw refusal(mended.error.issues, body);
  return { wire: mended.data, problems: groupedProblems(misfits) };
}

interface FieldMisfit extends Misfit {
  readonly found: unknown;
  /** Null: no field of the table, which is refused. */
  readonly field: DescriptiveField | null;
  /** What goes, or is replaced: the field itself, or the entry that it stands in. */
  readonly goes: readonly PropertyKey[];
}

function toMisfit(issue: Misfit, body: unknown, fields: readonly DescriptiveField[]): FieldMisfit {
  const field = fields.find(({ path }) => isAt(issue.path, path.split("."))) ?? null;
  const depth = field?.path.endsWith(".**") ? field.path.split(".").length - 1 : undefined;
  return { ...issue, found: valueAt(body, issue.path), field, goes: issue.path.slice(0, depth) };
}

function isAt(path: readonly PropertyKey[], pattern: readonly string[]): boolean {
  if (pattern.at(-1) === "**") {
    const entry = pattern.slice(0, -1);
    return isAt(path.slice(0, entry.length), entry);
  }
  return (
    path.length === pattern.length &&
    pattern.every((part, index) => part === "*" || part === path[index])
  );
}

/** A copy of the body with what stands instead. */
function mend(body: unknown, misfits: readonly FieldMisfit[]): unknown {
  const copy = structuredClone(body);
  const shortened = new Set<unknown[]>();
  for (const { path, goes, found, field } of misfits) {
    const parent = valueAt(copy, goes.slice(0, -1));
    const key = goes.at(-1);
    if (typeof parent !== "object" || parent === null || key === undefined) continue;
    if (field?.instead) Reflect.set(parent, key, field.instead(found, path, body));
    else Reflect.deleteProperty(parent, key);
    if (Array.isArray(parent)) shortened.add(parent);
  }
  // Only now: the indexes of the other misfits are those of the list as it came.
  for (const list of shortened)
    list.splice(0, list.length, ...list.filter((entry) => entry !== undefined));
  return copy;
}

/** The same thing wrong in many places is one problem: a supplier's program makes it everywhere. */
function groupedProblems(misfits: readonly FieldMisfit[]): DataProblem[] {
  const groups = groupBy(
    misfits,
    ({ message, found, field }) => `${field?.path ?? ""} ${message} ${describeValue(found)}`,
  );
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first?.field) return [];
    const where = placesWords([first, ...rest].map(({ path }) => placeOf(path)));
    const what = `${first.field.wanted ?? expectedWords(first.message)}，收到${describeValue(first.found)}`;
    return [{ weight: "dropped", where, what, done: first.field.done } as const];
  });
}
