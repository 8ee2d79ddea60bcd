/**
 * The wire: every response of the API and the run-time configuration as schemas. They are the one
 * definition; the types here and the OpenAPI document are derived from them. Unknown fields are ignored.
 */
import * as z from "zod/mini";
import { REGION_KINDS } from "../domain/county";
import { CATEGORIES } from "../domain/enterprise";
import { ENTERPRISE_FIELDS, MEASURE_GROUPS } from "../domain/measure";
import { tabulate } from "../lib/record";
import { ISSUE_KINDS, PROJECT_KINDS, PROJECT_LEVELS, STAGES } from "../domain/project";
import { LAMPS } from "../domain/lamp";
import { MONTH_FROM } from "../domain/policy";

const code = z.string().check(z.regex(/^[A-Za-z0-9-]{1,32}$/, "应为1到32个字母、数字或连字符"));
const month = z.string().check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, "应为“年-月”，如2026-09"));
const day = z.string().check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "应为“年-月-日”，如2026-09-30"));
const integer = z.int("应为整数或空");
const amount = z.nullish(integer);
const text = z.string("应为文字");

const regionSchema = z.object({
  code,
  name: text,
  parent: z.nullable(code),
  kind: z.enum(REGION_KINDS),
  order: integer,
  reports: z.optional(z.array(z.enum(MEASURE_GROUPS))),
});

const sourceSchema = z.object({
  id: code,
  title: text,
  document: z.nullish(text),
  months: z.array(month),
  groups: z.array(z.enum(MEASURE_GROUPS)),
  count: z.nullish(z.enum(["submitted", "registered"])),
  note: z.nullish(text),
});

/** `GET /dataset`. `policy` is read leniently, member by member: an invalid one falls back to its default and is named. */
export const datasetSchema = z.object({
  id: code,
  title: text,
  mode: z.enum(["live", "demo"]),
  revision: text,
  generatedAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, "应为ISO 8601时间")),
  root: code,
  months: z.array(month).check(z.minLength(1, "至少要有一个月份")),
  source: text,
  sources: z.optional(z.array(sourceSchema)),
  policy: z.optional(z.record(z.string(), z.unknown())),
  regions: z.array(regionSchema).check(z.minLength(1, "至少要有一个地区")),
});
export type WireDataset = z.infer<typeof datasetSchema>;

/** The members of `policy`, each checked on its own. */
export const policySchemas = {
  timeProgress: z.array(z.number().check(z.nonnegative())).check(z.length(12)),
  completionDenominator: z.enum(["planned", "total"]),
  lamp: z
    .object({ basis: z.enum(["gap", "ratio"]), yellow: z.number(), red: z.number() })
    .check(z.refine(({ basis, yellow, red }) => (basis === "gap" ? red >= yellow : yellow >= red))),
  lampAgainst: z.enum(["time", "due"]),
  lampFor: z.array(z.enum(["start", "completion", "investment", "enterprises"])),
  rankGroups: z.enum(["apart", "together"]),
  monthFrom: z.enum(MONTH_FROM),
  unitWord: z.string().check(z.minLength(1)),
  regionWord: z.string().check(z.minLength(1)),
} as const;

const progress = z.nullish(z.object({ planned: amount, due: amount, done: amount }));
const enterpriseFields = z.nullish(z.object(tabulate(ENTERPRISE_FIELDS, () => amount)));
const enterprises = z.object({
  ...tabulate(
    CATEGORIES.map(({ id }) => id),
    () => enterpriseFields,
  ),
  total: enterpriseFields,
});

const factsRecordSchema = z.object({
  county: code,
  month,
  source: z.nullish(code),
  projects: z.nullish(z.object({ total: amount, totalInvestment: amount })),
  starts: progress,
  completions: progress,
  investment: progress,
  enterprises: z.nullish(enterprises),
  precision: z.nullish(z.record(z.string(), integer.check(z.positive("应为正整数")))),
});
export type WireFactsRecord = z.infer<typeof factsRecordSchema>;

const printedSchema = z.object({
  county: code,
  month,
  measure: text,
  value: z.number("应为数字"),
  precision: z.optional(integer.check(z.positive("应为正整数"))),
  source: z.nullish(code),
});

/** `GET /regions/{code}/facts`. */
export const factsSchema = z.object({
  region: code,
  revision: text,
  facts: z.array(factsRecordSchema),
  printed: z.optional(z.array(printedSchema)),
});
export type WireFacts = z.infer<typeof factsSchema>;

const issueSchema = z.object({
  id: code,
  kind: z.enum(ISSUE_KINDS),
  text,
  raised: day,
  raisedBy: text,
  assigned: z.nullish(day),
  responsibleUnit: z.nullish(text),
  dueBy: z.nullish(day),
  rectified: z.nullish(day),
  closed: z.nullish(day),
  recursOf: z.nullish(code),
});

const revisionSchema = z.object({ month, value: integer, was: z.nullable(integer), reportedAt: text });

export const projectSchema = z.object({
  id: code,
  name: text,
  formerNames: z.array(text),
  county: code,
  levels: z.array(z.enum(PROJECT_LEVELS)),
  kind: z.enum(PROJECT_KINDS),
  sector: text,
  fundSource: text,
  totalInvestment: integer,
  plans: z.array(z.object({ year: integer, investment: integer, curve: z.nullish(z.array(z.number()).check(z.length(12))) })),
  startPlanned: z.nullable(day),
  startActual: z.nullable(day),
  completionPlanned: z.nullable(day),
  completionActual: z.nullable(day),
  productionActual: z.nullable(day),
  leader: z.nullable(text),
  unit: z.nullable(text),
  team: z.nullable(text),
  batchTags: z.array(text),
  startRound: z.nullable(text),
  redCard: z.nullable(z.object({ date: day, deadline: day, outcome: z.nullable(text) })),
  invested: z.array(z.object({ month, value: integer })),
  stage: z.enum(STAGES),
  lamp: z.enum(LAMPS),
});
export type WireProject = z.infer<typeof projectSchema>;

/** `GET /projects/{id}`. */
export const projectDetailSchema = z.extend(projectSchema, { issues: z.array(issueSchema), revisions: z.array(revisionSchema) });
export type WireProjectDetail = z.infer<typeof projectDetailSchema>;

const rateParts = z.object({ numerator: z.nullable(integer), denominator: z.nullable(integer) });

/** `GET /regions/{code}/projects`. */
export const projectListSchema = z.object({
  total: integer,
  summary: z.object({
    projects: integer,
    totalInvestment: integer,
    planned: integer,
    done: integer,
    startRate: rateParts,
    completionRate: rateParts,
    investmentRate: rateParts,
  }),
  facets: z.record(z.string(), z.record(z.string(), integer)),
  items: z.array(projectSchema),
  next: z.nullable(text),
});
export type WireProjectList = z.infer<typeof projectListSchema>;

/** RFC 9457 `application/problem+json`. */
export const problemSchema = z.object({ title: z.optional(text), status: z.optional(integer), detail: z.optional(text) });

const minutes = z.number("应为大于0的分钟数，如3").check(z.positive("应为大于0的分钟数，如3"));
const clockTime = z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, "应为“时:分”，如08:30"));
const weekdays = z.optional(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1)));
const hours = { days: weekdays, from: clockTime, to: clockTime };

/** One interval of `wall.meetingHours`: from one time of day to another, past midnight when `to` is before `from`; 1 is Monday. */
export const meetingHoursSchema = z.object(hours).check(z.refine(({ from, to }) => from !== to));
/** One interval of `wall.brightness`: 0 is black, 1 is full. */
export const brightnessSchema = z
  .object({ ...hours, level: z.number().check(z.minimum(0), z.maximum(1)) })
  .check(z.refine(({ from, to }) => from !== to));

/** The members of `wall`, each checked on its own: a screen nobody stands at is not lost to one wrong number. */
export const wallSchemas = {
  renewDays: z.number().check(z.nonnegative()),
  heapMiB: z.number().check(z.nonnegative()),
  meetingHours: z.array(z.unknown()),
  brightness: z.array(z.unknown()),
  pixelShift: z.boolean(),
  wakeLock: z.boolean(),
  timeZone: z.string().check(z.refine(isTimeZone)),
} as const;

/** Whether the browser knows the IANA name: Asia/Shanghai. */
function isTimeZone(name: string): boolean {
  try {
    return name !== "" && new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** `config.json`, contract section 2. */
export const configSchema = z.object({
  data: z.enum(["demo", "api"], "应为“demo”或“api”"),
  api: z._default(z.string().check(z.regex(/^\/(?!\/)[^?#\\]*$/, "应为本站内以“/”开头的路径，如/api/v1")), "/api/v1"),
  refreshSeconds: z._default(z.number("应为秒数").check(z.minimum(5, "至少5秒")), 60),
  staleAfterMinutes: z.optional(minutes),
  overdueAfterDays: z.optional(z.number("应为大于0的天数，如20").check(z.positive("应为大于0的天数，如20"))),
  /** Read leniently, member by member, with `wallSchemas`. */
  wall: z.optional(z.record(z.string(), z.unknown(), "应为一个对象")),
});
