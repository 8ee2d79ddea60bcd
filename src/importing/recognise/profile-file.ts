/** Profiles as JSON: kept by an office, given to another one. */
import { z } from "zod/mini";
import { MEASURES } from "../../domain/facts/measure";
import { PROJECT_KINDS } from "../../domain/ledger/kinds";
import { RATE_IDS } from "../../domain/rates/rates";
import { keysOf } from "../../lib/record";
import { tryJson } from "../../lib/json";
import { MONEY_UNITS } from "../cells/money";
import { LEDGER_FIELD_WORD } from "../heads/ledger-field";
import type { Profile } from "./profile";

const FORMAT = "table-profiles/1";

/** Profiles as the text of a file. */
export function profilesToJson(profiles: readonly Profile[]): string {
  return `${JSON.stringify({ format: FORMAT, profiles }, null, 2)}\n`;
}

/** The profiles in a text; null where it is no such file, or one of them does not fit. */
export function profilesFromJson(text: string): readonly Profile[] | null {
  const parsed = z.safeParse(fileSchema, tryJson(text));
  return parsed.success ? parsed.data.profiles : null;
}

const SHORT = 300;
const MANY = 500;
const path = z.string().check(z.maxLength(SHORT));

const roleSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["unit", "serial", "rank", "unknown"]) }),
  z.object({ kind: z.literal("measure"), measure: z.enum(MEASURES) }),
  z.object({ kind: z.literal("rate"), rate: z.enum(RATE_IDS) }),
  z.object({ kind: z.literal("field"), field: z.enum(keysOf(LEDGER_FIELD_WORD)) }),
  z.object({
    kind: z.literal("other"),
    why: z.enum(["sinceStart", "otherYear", "part", "comparison", "words", "byHand"]),
  }),
]);

const row = z.int().check(z.minimum(0), z.maximum(200_000));

export const profileSchema = z.object({
  name: path,
  paths: z.array(path).check(z.maxLength(MANY)),
  head: z.nullable(z.object({ first: row, last: row })),
  roles: z.record(path, roleSchema),
  money: z.record(path, z.enum(MONEY_UNITS)),
  spans: z.record(path, z.enum(["cumulative", "month"])),
  totals: z.array(path).check(z.maxLength(MANY)),
  dashIsZero: z.nullable(z.boolean()),
  pastDays: z.nullable(z.enum(["actual", "planned"])),
  projectKind: z.nullable(z.enum(PROJECT_KINDS)),
});

const fileSchema = z.object({
  format: z.literal(FORMAT),
  profiles: z.array(profileSchema).check(z.maxLength(MANY)),
});
