/** `wall` in `config.json`, contract section 2: read by the wall alone. */
import * as z from "zod/mini";
import { timeZone } from "./wire-forms";

const clockTime = z
  .string()
  .check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, "应为“时:分”，如08:30"));
const weekdays = z.optional(
  z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1)),
);
const hours = { days: weekdays, from: clockTime, to: clockTime };

/**
 * One interval of `wall.meetingHours`: from one time of day to another, past midnight when `to` is
 * before `from`; 1 is Monday.
 */
export const meetingHoursSchema = z.object(hours).check(z.refine(({ from, to }) => from !== to));
/** One interval of `wall.brightness`: 0 is black, 1 is full. */
export const brightnessSchema = z
  .object({ ...hours, level: z.number().check(z.minimum(0), z.maximum(1)) })
  .check(z.refine(({ from, to }) => from !== to));

/**
 * The members of `wall`, each checked on its own: a screen nobody stands at is not lost to one
 * wrong number.
 */
export const wallSchemas = {
  renewDays: z.number().check(z.nonnegative()),
  heapMiB: z.number().check(z.nonnegative()),
  meetingHours: z.array(z.unknown()),
  brightness: z.array(z.unknown()),
  pixelShift: z.boolean(),
  wakeLock: z.boolean(),
  timeZone,
} as const;
