/**
 * What one file brought: values, printed sums and rates, what it said of projects, notes, each with
 * its cell; and the sentences that somebody wrote to it.
 */
import * as z from "zod/mini";
import { MEASURES } from "../domain/facts/measure";
import { PROJECT_KINDS, PROJECT_LEVELS } from "../domain/ledger/kinds";
import { REPORT_TABLES } from "../domain/submissions/tables";
import { profileSchema } from "../importing/recognise/profile-file";
import type { Profile } from "../importing/recognise/profile";
import { invariant } from "../lib/invariant";
import {
  day,
  digit,
  integer,
  list,
  measure,
  moment,
  personName,
  printedMeasure,
  regionCode,
  reportMonth,
  sentence,
  words,
} from "./forms";

const cellName = z.string().check(z.regex(/^[A-Z]{1,4}[1-9]\d{0,6}$/));
/**
 * A cell of the file: the sheet's name, and C4. Of a form that was filled in (在线填报), which is no
 * sheet: the measure whose field it was.
 */
const cellSchema = z.object({ sheet: words, cell: z.union([cellName, z.enum(MEASURES)]) });
export type StoredCell = z.infer<typeof cellSchema>;

/** At least one, in the order in which they were added up. */
const someCells = z.pipe(
  z.array(cellSchema).check(z.minLength(1)),
  z.transform(([first, ...more]): readonly [StoredCell, ...StoredCell[]] => {
    invariant(first, "an empty list does not pass the check before");
    return [first, ...more];
  }),
);

const valueSchema = z.object({
  unit: regionCode,
  month: reportMonth,
  measure,
  value: integer,
  precision: digit,
  at: someCells,
});
export type ImportedValue = z.infer<typeof valueSchema>;

const printedSchema = z
  .object({
    region: regionCode,
    month: reportMonth,
    measure: printedMeasure,
    value: z.number(),
    precision: digit,
    at: cellSchema,
  })
  .check(
    z.refine(
      ({ measure: of, value }) => of.startsWith("rate.") || Number.isSafeInteger(value),
      "应为整数",
    ),
  );
export type ImportedPrinted = z.infer<typeof printedSchema>;

const someDay = z.exactOptional(z.nullable(day));
const someWords = z.exactOptional(z.nullable(words));

/** What a file says of a project; what it does not say is not there. */
const fieldsSchema = z.object({
  kind: z.exactOptional(z.enum(PROJECT_KINDS)),
  levels: z.exactOptional(list(z.enum(PROJECT_LEVELS))),
  sector: z.exactOptional(words),
  fundSource: z.exactOptional(words),
  totalInvestment: z.exactOptional(integer.check(z.nonnegative())),
  startPlanned: someDay,
  startActual: someDay,
  completionPlanned: someDay,
  completionActual: someDay,
  productionActual: someDay,
  progressText: someWords,
  leader: someWords,
  unit: someWords,
  team: someWords,
});
export type ImportedFields = z.infer<typeof fieldsSchema>;

const projectSchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,32}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  unit: regionCode,
  fields: fieldsSchema,
  plans: list(
    z.object({
      year: integer,
      investment: integer.check(z.nonnegative()),
      curve: z.nullable(list(z.number()).check(z.length(12))),
    }),
  ),
  invested: list(z.object({ month: reportMonth, value: integer })),
  sheet: words,
  /** C4 by field; of plans and reports with year or month: `plans 2026`, `invested 2026-09`. */
  cells: z.record(z.string(), cellName),
});
export type ImportedProject = z.infer<typeof projectSchema>;

const noteSchema = z.object({
  at: cellSchema,
  text: words,
  unit: z.nullable(regionCode),
  about: z.nullable(words),
});
export type ImportedNote = z.infer<typeof noteSchema>;

const sumSchema = z.object({
  label: words,
  about: words,
  printed: words,
  summed: words,
  class: z.enum(["same", "rounding", "unexplained", "incomparable"]),
  at: cellSchema,
});

/** 需说明: what was asked, and the sentence that stays with it. */
const explanationSchema = z.object({
  kind: words,
  problem: words,
  sentence,
  at: list(cellSchema),
});
export type Explanation = z.infer<typeof explanationSchema>;

const clearedSchema = z.object({ unit: regionCode, month: reportMonth, measure });

/** 报送: whose table of which month it is, who sent it in and who let it pass. */
const reportSchema = z.object({
  unit: regionCode,
  month: reportMonth,
  table: z.enum(REPORT_TABLES),
  reporter: personName,
  reportedAt: moment,
  reviewer: personName,
});
export type ImportedReport = z.infer<typeof reportSchema>;

const count = integer.check(z.nonnegative());

export const importedParts = {
  file: z.object({
    name: z.string().check(z.minLength(1), z.maxLength(300)),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  /** Sheets of a workbook, tables of a document. */
  tables: list(
    z.object({
      sheet: words,
      title: words,
      month: z.nullable(reportMonth),
      profile: z.nullable(
        z.pipe(
          profileSchema,
          z.transform((profile): Profile => profile),
        ),
      ),
    }),
  ),
  values: list(valueSchema),
  printed: list(printedSchema),
  projects: list(projectSchema),
  notes: list(noteSchema),
  sums: list(sumSchema),
  explanations: list(explanationSchema),
  /** Values told before that are now told to be none: 未报 again. */
  cleared: z.exactOptional(list(clearedSchema)),
  report: z.exactOptional(reportSchema),
  /** Of the plan, as it was shown: lines that were new, changed and so on. */
  counts: z.object({ new: count, changed: count, same: count, absent: count, refused: count }),
};
