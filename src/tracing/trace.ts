/** What a picture says of where its numbers came from, once it is known to be ours. */
import * as z from "zod/mini";
import { DEMO_WORDS } from "../domain/facts/dataset";
import { SOFTWARE } from "../exporting/software";
import { sealOf } from "../exporting/seal";
import type { ShownValues } from "../figures/tables/shown-values";
import { withoutControls } from "../lib/inert-text";
import { tryJson } from "../lib/json";
import { type TracedAddress, addressIn } from "./address";
import type { Statements } from "./statements";

export interface Trace {
  /** The same for two pictures that say the same. */
  readonly key: string;
  /** The figure's id, of this app or a newer one; null in pictures that carry no values. */
  readonly figure: string | null;
  /** 完成投资：7个单位超序时 */
  readonly title: string;
  /** The data set's id. */
  readonly office: string;
  readonly revision: string;
  /** 第9版; null where the server published none. */
  readonly version: string | null;
  /** ISO 8601 on the office's clock. */
  readonly exportedAt: string;
  readonly isDemo: boolean;
  readonly valueHash: string;
  /** Null in pictures of the time when they carried a hash alone. */
  readonly values: ShownValues | null;
  readonly address: TracedAddress;
}

/** `foreign`: not ours, or it no longer says so. `altered`: what it says was changed. */
export type Told = Trace | "foreign" | "altered";

const line = z.string().check(z.maxLength(500));
const hash = z.string().check(z.regex(/^[\da-f]{64}$/));

const statedSchema = z.object({
  Title: line,
  Permalink: z.string(),
  Office: line,
  Revision: z.optional(line),
  Version: z.optional(line),
  ExportedAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)$/)),
  Demo: z.optional(z.string()),
  ValueHash: hash,
  Figure: z.optional(z.string().check(z.regex(/^[a-z-]{1,40}$/))),
});

/** Lists of texts, each of two at least: tuples would weigh on the first picture, by their schema. */
const named = z.array(z.array(line).check(z.minLength(2)));

const valuesSchema = z.object({
  unit: line,
  rowHead: line,
  columns: named.check(z.maxLength(500)),
  rows: named.check(z.maxLength(20_000)),
});

/** What the statements of one picture come to. */
export function traceOf(statements: Statements): Told {
  const isSealed = ["Seal", "Values", "Figure"].some((key) => statements.has(key));
  if (!isSealed && statements.get("Software") !== SOFTWARE) return "foreign";
  if (isSealed && sealOf(statements) !== statements.get("Seal")) return "altered";
  const { data: stated } = z.safeParse(statedSchema, Object.fromEntries(statements));
  const values = isSealed ? valuesIn(statements) : null;
  if (!stated || (isSealed && values === null)) return "altered";
  const figure = stated.Figure ?? null;
  const address = addressIn(stated.Permalink, figure);
  if (!address) return "altered";
  return {
    key: statements.get("Seal") ?? `${stated.ValueHash} ${stated.Permalink}`,
    figure,
    title: withoutControls(stated.Title),
    office: stated.Office,
    revision: withoutControls(stated.Revision ?? ""),
    version: stated.Version === undefined ? null : withoutControls(stated.Version),
    exportedAt: stated.ExportedAt,
    isDemo: stated.Demo === DEMO_WORDS,
    valueHash: stated.ValueHash,
    values,
    address,
  };
}

/** Null where they are no table. */
function valuesIn(statements: Statements): ShownValues | null {
  const { data } = z.safeParse(valuesSchema, tryJson(statements.get("Values") ?? ""));
  if (!data) return null;
  return {
    unit: data.unit,
    rowHead: data.rowHead,
    columns: data.columns.map(([key = "", head = ""]) => [key, head]),
    rows: data.rows.map(([key = "", name = "", ...cells]) => [key, name, ...cells]),
  };
}
