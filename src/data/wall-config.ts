/** `wall` in `config.json` (contract section 2) → settings of the unattended screen. What is wrong is dropped and named; the rest works. */
import * as z from "zod/mini";
import { isPresent } from "../lib/array";
import { brightnessSchema, meetingHoursSchema, wallSchemas } from "./wire";

/** A time of day that comes back every week, in the office's time zone. */
export interface WeeklyHours {
  /** The weekdays it begins on: 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  /** Minutes after midnight, 0 to 1440. */
  readonly fromMinute: number;
  /** Minutes after midnight, 0 to 1440; before `fromMinute`, it ends on the next day. Never equal to it. */
  readonly toMinute: number;
}

export interface BrightnessHours extends WeeklyHours {
  /** 0 black, 1 full. */
  readonly level: number;
}

export interface WallConfig {
  /** Days until the page renews itself; 0: never for its age. */
  readonly renewDays: number;
  /** Heap above which the page renews itself; 0: no budget. */
  readonly heapMiB: number;
  /** When the page does not renew itself, so that no meeting sees it. */
  readonly meetingHours: readonly WeeklyHours[];
  /** Where several hold, the last one; where none does, full. */
  readonly brightness: readonly BrightnessHours[];
  /** Whether the picture moves by a few pixels and the sides of the header change places. */
  readonly pixelShift: boolean;
  readonly wakeLock: boolean;
  /** IANA name; null: the screen's own time zone. */
  readonly timeZone: string | null;
  /** Chinese, one sentence for each thing that was wrong and what stands instead. */
  readonly notices: readonly string[];
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** Reads the members of `wall`; an absent or wrong one gets its default, and each wrong one a notice. Never throws. */
export function readWallConfig(wire: Readonly<Record<string, unknown>>): WallConfig {
  const notices: string[] = [];
  const member = <Schema extends z.core.$ZodType>(name: keyof typeof wallSchemas, schema: Schema): z.output<Schema> | null => {
    if (wire[name] === undefined) return null;
    const result = z.safeParse(schema, wire[name]);
    if (result.success) return result.data;
    notices.push(`config.json 的 wall.${name} 无效，已改用默认值。`);
    return null;
  };
  const entries = <Schema extends z.core.$ZodType>(name: "meetingHours" | "brightness", schema: Schema): z.output<Schema>[] =>
    (member(name, wallSchemas[name]) ?? [])
      .map((entry, index) => {
        const result = z.safeParse(schema, entry);
        if (result.success) return result.data;
        notices.push(`config.json 的 wall.${name} 第${index + 1}项无效，已略去。`);
        return null;
      })
      .filter(isPresent);
  return {
    renewDays: member("renewDays", wallSchemas.renewDays) ?? 7,
    heapMiB: member("heapMiB", wallSchemas.heapMiB) ?? 512,
    meetingHours: entries("meetingHours", meetingHoursSchema).map(toHours),
    brightness: entries("brightness", brightnessSchema).map((entry) => ({ ...toHours(entry), level: entry.level })),
    pixelShift: member("pixelShift", wallSchemas.pixelShift) ?? true,
    wakeLock: member("wakeLock", wallSchemas.wakeLock) ?? true,
    timeZone: member("timeZone", wallSchemas.timeZone),
    notices,
  };
}

function toHours({ days, from, to }: z.infer<typeof meetingHoursSchema>): WeeklyHours {
  return { days: days ?? EVERY_DAY, fromMinute: toMinutes(from), toMinute: toMinutes(to) };
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
