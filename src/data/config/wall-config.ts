/**
 * `wall` in `config.json` (contract section 2) → settings of the unattended screen. What is wrong
 * is dropped and named; the rest works.
 */
import * as z from "zod/mini";
import { isPresent } from "../../lib/array";
import { isRecord } from "../../lib/record";
import { brightnessSchema, meetingHoursSchema, wallSchemas } from "../wire/wire-wall";

/** A time of day that comes back every week, in the office's time zone. */
export interface WeeklyHours {
  /** The weekdays it begins on: 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  /** Minutes after midnight, 0 to 1440. */
  readonly fromMinute: number;
  /**
   * Minutes after midnight, 0 to 1440; before `fromMinute`, it ends on the next day. Never equal to
   * it.
   */
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
  /** IANA name, for a screen that stands elsewhere; null: the data set's own. */
  readonly timeZone: string | null;
  /** Chinese, one sentence for each thing that was wrong and what stands instead. */
  readonly notices: readonly string[];
}

/** Of a value or a name in a notice, which has one line at the wall's foot. */
const MOST_CHARS = 16;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** A member as its notices speak of it. */
interface Words {
  /** What it should be, with an example. */
  readonly form: string;
  /** What stands where it is absent or wrong; null: it must be there. */
  readonly instead: string | null;
}

const MEMBERS: Readonly<Record<keyof typeof wallSchemas, Words>> = {
  renewDays: { form: "不小于0的天数，如7", instead: "7天" },
  heapMiB: { form: "不小于0的MiB数，如512", instead: "512" },
  meetingHours: { form: '时段的列表，如[{"from":"08:00","to":"18:00"}]', instead: "没有会议时段" },
  brightness: {
    form: '时段的列表，如[{"from":"19:00","to":"07:30","level":0.2}]',
    instead: "全亮",
  },
  pixelShift: { form: "true或false", instead: "true" },
  wakeLock: { form: "true或false", instead: "true" },
  timeZone: { form: '时区名，如"Asia/Shanghai"', instead: "数据集的时区" },
};

const CLOCK_TIME: Words = { form: '“时:分”，如"08:30"', instead: null };
const HOURS = {
  days: { form: "1（周一）至7（周日）的列表，如[1,5]", instead: "每天" },
  from: CLOCK_TIME,
  to: CLOCK_TIME,
};

interface IntervalWords {
  readonly form: string;
  readonly members: Readonly<Record<string, Words>>;
}

const INTERVALS: Readonly<Record<"meetingHours" | "brightness", IntervalWords>> = {
  meetingHours: { form: '时段，如{"from":"08:00","to":"18:00"}', members: HOURS },
  brightness: {
    form: '时段，如{"from":"19:00","to":"07:30","level":0.2}',
    members: { ...HOURS, level: { form: "0（黑）至1（亮）的数，如0.2", instead: null } },
  },
};

/**
 * Reads the members of `wall`; an absent or wrong one gets its default, and each wrong or unknown
 * one a notice. Never throws.
 */
export function readWallConfig(wire: Readonly<Record<string, unknown>>): WallConfig {
  const notices: string[] = [];
  const member = <Schema extends z.core.$ZodType>(
    name: keyof typeof wallSchemas,
    schema: Schema,
  ): z.output<Schema> | null => {
    if (wire[name] === undefined) return null;
    const result = z.safeParse(schema, wire[name]);
    if (result.success) return result.data;
    const { form, instead } = MEMBERS[name];
    notices.push(
      `config.json 的 wall.${name} 应为${form}，${found(wire[name])}；已按${instead ?? ""}处理。`,
    );
    return null;
  };
  const entries = <Schema extends z.core.$ZodType>(
    name: keyof typeof INTERVALS,
    schema: Schema,
  ): z.output<Schema>[] =>
    (member(name, wallSchemas[name]) ?? [])
      .map((entry, index) => {
        const result = z.safeParse(schema, entry);
        const place = `wall.${name} 第${index + 1}项`;
        if (!result.success)
          notices.push(...wrongInterval(place, INTERVALS[name], entry, result.error.issues));
        if (isRecord(entry))
          notices.push(...unknownMembers(`${place}中`, entry, INTERVALS[name].members));
        return result.success ? result.data : null;
      })
      .filter(isPresent);
  const read = {
    renewDays: member("renewDays", wallSchemas.renewDays) ?? 7,
    heapMiB: member("heapMiB", wallSchemas.heapMiB) ?? 512,
    meetingHours: entries("meetingHours", meetingHoursSchema).map(toHours),
    brightness: entries("brightness", brightnessSchema).map((entry) => ({
      ...toHours(entry),
      level: entry.level,
    })),
    pixelShift: member("pixelShift", wallSchemas.pixelShift) ?? true,
    wakeLock: member("wakeLock", wallSchemas.wakeLock) ?? true,
    timeZone: member("timeZone", wallSchemas.timeZone),
  };
  return { ...read, notices: [...notices, ...unknownMembers("wall 中", wire, MEMBERS)] };
}

/**
 * A notice for each wrong member of an interval that is left out, or one for what is wrong with it
 * as a whole.
 */
function wrongInterval(
  place: string,
  { form, members }: IntervalWords,
  entry: unknown,
  issues: readonly z.core.$ZodIssue[],
): string[] {
  const left = "已略去此项。";
  if (!isRecord(entry)) return [`config.json 的 ${place} 应为${form}，${found(entry)}；${left}`];
  const wrong = Object.entries(members).filter(([name]) =>
    issues.some(({ path }) => path[0] === name),
  );
  // Each member is right, yet the interval is not: it has no length.
  if (wrong.length === 0)
    return [
      `config.json 的 ${place}的 from 与 to 应不同，都是${shortJson(entry["from"])}；${left}`,
    ];
  return wrong.map(
    ([name, words]) =>
      `config.json 的 ${place}的 ${name} 应为${words.form}，${found(entry[name])}；${left}`,
  );
}

/**
 * A notice for each member that does not exist, with the one that was meant if only its case or a
 * final s differs.
 */
function unknownMembers(
  place: string,
  wire: Readonly<Record<string, unknown>>,
  members: Readonly<Record<string, Words>>,
): string[] {
  return Object.keys(wire)
    .filter((name) => !Object.hasOwn(members, name))
    .map((name) => {
      const [meant, words] =
        Object.entries(members).find(([known]) => plain(known) === plain(name)) ?? [];
      const guess = meant === undefined ? "" : `疑为 ${meant}；`;
      const instead = meant !== undefined && wire[meant] === undefined ? words?.instead : null;
      return `config.json 的 ${place}没有 ${shortened(name)} 这一项，${guess}${instead ? `已按${instead}处理` : "已略去"}。`;
    });
}

/** The same for names that differ by case or a final s only. */
function plain(name: string): string {
  return name.toLowerCase().replace(/s$/, "");
}

function found(value: unknown): string {
  return value === undefined ? "没有写" : `收到${shortJson(value)}`;
}

/** As it stands in the file, so that it can be searched for there. */
function shortJson(value: unknown): string {
  return shortened(JSON.stringify(value));
}

function shortened(text: string): string {
  const chars = Array.from(text);
  return chars.length > MOST_CHARS ? `${chars.slice(0, MOST_CHARS).join("")}…` : text;
}

function toHours({ days, from, to }: z.infer<typeof meetingHoursSchema>): WeeklyHours {
  return { days: days ?? EVERY_DAY, fromMinute: toMinutes(from), toMinute: toMinutes(to) };
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
