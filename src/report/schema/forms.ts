/** The forms of single values of a tray that is read back from the browser or from a file. */
import * as z from "zod/mini";
import { type Month, type Quarter, parseMonth, parseQuarter } from "../../domain/facts/period";
import { withoutControls } from "../../lib/inert-text";
import { keysOf } from "../../lib/record";

/** More than any text that a figure or a 通报 comes to. */
const MOST_CHARACTERS = 20_000;
/** More than any figure has of anything. */
const MOST_MEMBERS = 5000;
const MOST_OF_NAME = 500;

/** A text as it is shown: what no reader sees of it is left out. */
export const text = z.pipe(
  z.string().check(z.maxLength(MOST_CHARACTERS)),
  z.transform(withoutControls),
);

/** Of a row, a column, a series: they name one another. */
export const key = z.pipe(
  z.string().check(z.maxLength(MOST_OF_NAME)),
  z.transform(withoutControls),
);

export function list<Schema extends z.ZodMiniType>(of: Schema) {
  return z.array(of).check(z.maxLength(MOST_MEMBERS));
}

/** By key of a column or a series. */
export function byKey<Schema extends z.ZodMiniType>(of: Schema) {
  return z
    .record(z.string().check(z.maxLength(MOST_OF_NAME), z.regex(/^\P{C}*$/u)), of)
    .check(z.refine((record) => Object.keys(record).length <= MOST_MEMBERS));
}

/** One of the words of a type, all of which a record of them names. */
export function wordOf<Word extends string>(words: Readonly<Record<Word, true>>) {
  return z.enum(keysOf(words));
}

export const month = parsed<Month>(parseMonth);
export const quarter = parsed<Quarter>(parseQuarter);
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** ISO 8601 with an offset. */
export const moment = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/),
  z.refine((written) => !Number.isNaN(Date.parse(written))),
);
export const id = z.string().check(z.regex(/^[0-9a-zA-Z-]{1,64}$/));

function parsed<Value extends string>(parse: (written: string) => Value | null) {
  return z.pipe(
    z.string(),
    z.transform((written, { issues, value }) => {
      const read = parse(written);
      if (read === null) issues.push({ code: "custom", input: value });
      return read ?? z.NEVER;
    }),
  );
}
