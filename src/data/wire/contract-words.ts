/**
 * What is refused, and the words that name the wrong field. Only for what does not fit, so that no
 * page with good data loads it.
 */
import * as z from "zod/mini";
import { invariant } from "../../lib/invariant";
import { valueAt } from "../../lib/record";
import { ContractError } from "./contract-error";

/**
 * Parses with a schema; throws a `ContractError` that names the first wrong field and what was
 * found there.
 */
export function parseWire<Schema extends z.core.$ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const result = z.safeParse(schema, body);
  if (result.success) return result.data;
  throw refusal(result.error.issues, body);
}

/** What a schema finds wrong: where, and what it should be. */
export interface Misfit {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * facts[3].investment.done 应为整数或空，收到“一千”。 Of several misfits the first is described, the others are
 * counted.
 */
export function refusal(misfits: readonly Misfit[], body: unknown): ContractError {
  const [first] = misfits;
  invariant(first, "a failed parse has an issue");
  const { path, message } = first;
  const others = misfits.length > 1 ? `；另有${misfits.length - 1}处不符合约定` : "";
  return new ContractError(
    `${placeOf(path) || "整个回应"} ${expectedWords(message)}，收到${describeValue(valueAt(body, path))}${others}。`,
  );
}

/** What a field should be, in the schema's own words. */
export function expectedWords(message: string): string {
  return message.startsWith("应") || message.startsWith("至") ? message : "不符合约定";
}

/** facts[3].investment.done */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

/** “一千”, 空缺, 3项的列表: short enough for a sentence, whatever was sent. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "空缺";
  if (value === null) return "空值";
  if (typeof value === "string") return `“${value.slice(0, 40)}”`;
  if (Array.isArray(value)) return `${value.length}项的列表`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "一个对象";
}
