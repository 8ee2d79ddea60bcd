/** The forms of single values in a journal. */
import * as z from "zod/mini";
import { calendarDay } from "../data/wire/calendar-day";
import { code, integer, month } from "../data/wire/wire-forms";
import { toCode, toMonth } from "../data/wire/wire-values";
import { MEASURES } from "../domain/facts/measure";
import { RATE_IDS } from "../domain/rates/rates";

export { calendarDay as day, integer };

/** An id of an event, and of the source that it becomes on the board. */
export const id = code;
export const regionCode = z.pipe(code, z.transform(toCode));
export const reportMonth = z.pipe(month, z.transform(toMonth));

/** A moment with its offset, so that it is the same one on every machine. */
export const moment = z.string().check(
  z.regex(/^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/, "应为时间"),
  z.refine((text) => !Number.isNaN(Date.parse(text)), "应为时间"),
);

/** The longest name of a unit: longer ones are no names. */
const LONGEST_NAME = 40;
export const name = z.string().check(
  z.minLength(1, "应为名称"),
  z.maxLength(LONGEST_NAME, `不超过${LONGEST_NAME}个字`),
  z.refine((text) => text.trim() === text && !INVISIBLE.test(text), "名称里有看不见的字符"),
);
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFD]/u;

/** What somebody is called. */
export const personName = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));

export const words = z.string().check(z.maxLength(4000));
export const sentence = z.string().check(z.minLength(1), z.maxLength(1000));
export const digit = integer.check(z.positive());
export const measure = z.enum(MEASURES);
export const printedMeasure = z.enum([
  ...MEASURES,
  ...RATE_IDS.map((rate) => `rate.${rate}` as const),
  "rank.investment",
]);

/** A list that nobody writes to. */
export function list<Schema extends z.core.$ZodType>(schema: Schema) {
  return z.readonly(z.array(schema));
}
