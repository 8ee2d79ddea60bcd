/**
 * The wire: data set, facts and the run-time configuration as schemas (the ledger's stand in
 * wire-ledger.ts, the wall's in wire-wall.ts). They are the one definition; the types here and the
 * OpenAPI document are derived from them. Unknown fields are ignored.
 */
import * as z from "zod/mini";
import { CAMPAIGN_MEASURES } from "../../domain/facts/campaign";
import { REGION_KINDS } from "../../domain/facts/county";
import { CATEGORIES } from "../../domain/facts/enterprise";
import { ENTERPRISE_FIELDS, MEASURE_GROUPS, canBeNegative } from "../../domain/facts/measure";
import { parseIsoMoment } from "../../lib/iso-moment";
import { tabulate } from "../../lib/record";
import { MONTH_FROM } from "../../domain/facts/policy";
import { API_PATH, DEFAULT_API, FILE_NAME } from "../addresses";
import { amount, code, day, integer, month, standing, text, timeZone, words } from "./wire-forms";

const regionSchema = z.object({
  code,
  name: words,
  short: z.nullish(text),
  parent: z.nullable(code),
  kind: z.enum(REGION_KINDS),
  order: integer,
  reports: z.nullish(z.array(z.enum(MEASURE_GROUPS))),
});

const sourceSchema = z.object({
  id: code,
  title: words,
  document: z.nullish(text),
  months: z.array(month, "应为列表"),
  groups: z.array(z.enum(MEASURE_GROUPS), "应为列表"),
  count: z.nullish(z.enum(["submitted", "registered"], "应为submitted或registered")),
  note: z.nullish(text),
});

const campaignSchema = z
  .object({
    id: code,
    name: words,
    from: day,
    to: day,
    measure: z.enum(CAMPAIGN_MEASURES),
    target: integer.check(z.positive("应为正整数")),
    projects: z.nullish(z.record(z.string(), z.array(text, "应为列表"))),
  })
  .check(z.refine(({ from, to }) => from <= to, "应为to不早于from"));

const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, "应为ISO 8601时间"));

const versionSchema = z.object({
  id: code,
  number: integer.check(z.positive("应为正整数")),
  name: z.nullish(text),
  at: moment.check(z.refine(isMoment, "应为ISO 8601时间")),
  note: z.nullish(text),
  corrections: z.nullish(integer.check(z.nonnegative("应为不小于0的整数"))),
});

function isMoment(at: string): boolean {
  return !Number.isNaN(parseIsoMoment(at).atMs);
}

/**
 * `GET /dataset`. `policy` is read leniently, member by member: an invalid one falls back to its
 * default and is named.
 */
export const datasetSchema = z.object({
  id: code,
  title: words,
  mode: z.enum(["live", "demo"]),
  revision: text,
  generatedAt: moment,
  timeZone: z.nullish(timeZone),
  root: code,
  months: z.array(month).check(z.minLength(1, "至少要有一个月份")),
  source: words,
  sources: z.nullish(z.array(sourceSchema, "应为列表")),
  policy: z.nullish(z.record(z.string(), z.unknown())),
  campaigns: z.nullish(z.array(campaignSchema, "应为列表")),
  ledger: z.nullish(z.boolean("应为true或false")),
  version: z.nullish(versionSchema),
  work: z.nullish(z.boolean("应为true或false")),
  regions: z.array(regionSchema).check(z.minLength(1, "至少要有一个地区")),
});
export type WireDataset = z.infer<typeof datasetSchema>;

/** The members of `policy`, each checked on its own. */
export const policySchemas = {
  timeProgress: z
    .array(z.number().check(z.nonnegative()))
    .check(z.length(12), z.refine(isPaceCurve)),
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

/**
 * Ends the year at half of the plan or more: lower, and it is no curve of percentages but of shares
 * (1 for 100 %).
 */
const LEAST_YEAR_END = 50;

/** Cumulative, as all figures are: what is due by the end of a month stays due. */
function isPaceCurve(curve: readonly number[]): boolean {
  return (
    curve.every((percent, index) => percent >= (curve[index - 1] ?? 0)) &&
    (curve.at(-1) ?? 0) >= LEAST_YEAR_END
  );
}

const progress = z.nullish(z.object({ planned: standing, due: standing, done: amount }));
const enterpriseFields = z.nullish(
  z.object(tabulate(ENTERPRISE_FIELDS, (field) => (canBeNegative(field) ? amount : standing))),
);
const enterprises = z.object({
  ...tabulate(
    CATEGORIES.map(({ id }) => id),
    () => enterpriseFields,
  ),
  total: enterpriseFields,
});

const cellPlace = z.object({ file: words, sheet: text, cell: words, note: z.nullish(text) });
const cells = z.union([cellPlace, z.array(cellPlace)]);

const factsRecordSchema = z.object({
  county: code,
  month,
  source: z.nullish(code),
  projects: z.nullish(z.object({ total: standing, totalInvestment: standing })),
  starts: progress,
  completions: progress,
  investment: progress,
  enterprises: z.nullish(enterprises),
  precision: z.nullish(z.record(z.string(), integer.check(z.positive("应为正整数")))),
  cells: z.nullish(z.record(z.string(), cells)),
});
export type WireFactsRecord = z.infer<typeof factsRecordSchema>;

const printedSchema = z.object({
  county: code,
  month,
  measure: text,
  value: z.number("应为数字"),
  precision: z.nullish(integer.check(z.positive("应为正整数"))),
  source: z.nullish(code),
  at: z.nullish(cells),
});

/** `GET /regions/{code}/facts`. */
export const factsSchema = z.object({
  region: code,
  revision: text,
  facts: z.array(factsRecordSchema, "应为列表"),
  printed: z.nullish(z.array(printedSchema)),
});
export type WireFacts = z.infer<typeof factsSchema>;

/** RFC 9457 `application/problem+json`. */
export const problemSchema = z.object({
  title: z.optional(text),
  status: z.optional(integer),
  detail: z.optional(text),
});

const someTime = z.number().check(z.positive());
/** One line of words. */
const WATERMARK = /^(?=.*\S)[^\p{Cc}]{1,40}$/u;

/** `config.json`, contract section 2. What each member should be is said in config-rules.ts. */
export const configSchema = z.object({
  data: z.enum(["demo", "api", "file"]),
  api: z._default(z.string().check(z.regex(API_PATH)), DEFAULT_API),
  file: z._default(z.string().check(z.regex(FILE_NAME)), "office.json"),
  refreshSeconds: z._default(z.number().check(z.minimum(5)), 60),
  staleAfterMinutes: z.optional(someTime),
  overdueAfterDays: z.optional(someTime),
  watermark: z.optional(z.string().check(z.regex(WATERMARK))),
  /** Read leniently, member by member, by the wall (wire-wall.ts). */
  wall: z.optional(z.record(z.string(), z.unknown())),
});
