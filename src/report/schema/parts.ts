/** What figures and sheets have in common: where they come from, numbers, words of a status. */
import * as z from "zod/mini";
import { BASES } from "../../domain/facts/period";
import { FILTER_IDS } from "../../domain/ledger/filters";
import { LAMPS } from "../../domain/rates/lamp";
import { RATE_IDS } from "../../domain/rates/rates";
import type { RateAbsence } from "../../domain/rates/rate";
import { tabulate } from "../../lib/record";
import type { NumberFormat } from "../../figures/figure";
import type { StatusKind } from "../../figures/status-words";
import { key, list, month, quarter, text, wordOf } from "./forms";

export const lamp = z.enum(LAMPS);

export const stampSchema = z.strictObject({
  region: text,
  file: z.exactOptional(text),
  scope: text,
  range: text,
  definition: list(z.strictObject({ of: z.nullable(z.enum([...RATE_IDS, "pace"])), text })),
  source: text,
  quarter,
  basis: z.enum(BASES),
  month: z.nullable(month),
  asOf: z.nullable(text),
  revision: text,
  version: z.exactOptional(text),
  demo: z.boolean(),
  coverage: z.nullable(text),
});

const ABSENCES: Readonly<Record<RateAbsence, true>> = {
  notReported: true,
  notApplicable: true,
  noEarlier: true,
  noPlan: true,
  planNotReported: true,
};
export const absence = wordOf(ABSENCES);

const MARKS = { fallen: true, printed: true, partial: true, revised: true } as const;
const KINDS: Readonly<Record<StatusKind, true>> = { ...ABSENCES, ...MARKS, reported: true };
export const statusWord = z.strictObject({ kind: wordOf(KINDS), word: text });
export const markWord = z.strictObject({ kind: wordOf(MARKS), word: text });

const FORMATS: Readonly<Record<NumberFormat, true>> = {
  percent: true,
  points: true,
  yi: true,
  count: true,
  signedCount: true,
  days: true,
};
export const cellNumber = z.strictObject({ value: z.number(), format: wordOf(FORMATS) });

/** Filters of the ledger with their words. */
export const ledgerChoice = z.strictObject(tabulate(FILTER_IDS, () => z.exactOptional(list(text))));

export const detail = z.strictObject({ label: text, text });

export const named = { key, name: text, short: z.exactOptional(text) };
