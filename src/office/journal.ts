/**
 * The journal of an office: what was done to its data, in the order in which it was done. Events are
 * added and never changed; the office is what they come to (fold.ts).
 */
import * as z from "zod/mini";
import { policySchemas } from "../data/wire/wire";
import { readPolicy } from "../data/wire/wire-to-domain";
import { REGION_KINDS } from "../domain/facts/county";
import { MEASURE_GROUPS } from "../domain/facts/measure";
import { profileSchema } from "../importing/recognise/profile-file";
import type { Profile } from "../importing/recognise/profile";
import { keysOf } from "../lib/record";
import { id, integer, list, moment, name, regionCode, sentence } from "./forms";
import { importedParts } from "./imported";
import { projectEventParts } from "./project-events";

const UNIT_KINDS = ["county", "zone", "direct"] as const;

const unitSchema = z.object({
  code: regionCode,
  name,
  /** Short forms, former names, and what somebody has said is this unit. */
  aliases: list(name),
  kind: z.enum(UNIT_KINDS),
  /** 顺序: the office's own display order. */
  order: integer,
  /** Measure groups that it reports at all; null: all. */
  reports: z.nullable(list(z.enum(MEASURE_GROUPS))),
});
export type OfficeUnitEntry = z.infer<typeof unitSchema>;

/** Members of 口径 as the API writes them; what is absent stands at its default. */
const policySchema = z
  .record(z.string(), z.unknown())
  .check(z.refine((policy) => readPolicy(policy).wrong.length === 0, "口径设置无效"));

const base = { id, at: moment, note: z.exactOptional(sentence) };

const createdSchema = z.object({
  ...base,
  kind: z.literal("created"),
  /** Of the office: its data set's id. */
  office: id,
  title: z.string().check(z.minLength(1), z.maxLength(100)),
  /** 演示: its figures are invented, and every page and file says so. */
  invented: z.exactOptional(z.literal(true)),
  region: z.object({
    code: regionCode,
    name,
    aliases: list(name),
    kind: z.enum(REGION_KINDS),
  }),
  units: list(unitSchema).check(z.minLength(1, "至少要有一个单位")),
  policy: policySchema,
});
export type CreatedEvent = z.infer<typeof createdSchema>;

const importedSchema = z.object({ ...base, kind: z.literal("imported"), ...importedParts });
export type ImportedEvent = z.infer<typeof importedSchema>;

const ruleChange = z
  .object({ rule: z.enum(keysOf(policySchemas)), from: z.unknown(), to: z.unknown() })
  .check(z.refine(({ rule, to }) => readPolicy({ [rule]: to }).wrong.length === 0, "口径设置无效"));

const profile = z.pipe(
  profileSchema,
  z.transform((read): Profile => read),
);

/** What people do to a project's problems and red card. */
const projectEvents = [
  z.object({ ...base, kind: z.literal("issueRaised"), ...projectEventParts.issueRaised }),
  z.object({ ...base, kind: z.literal("issueAssigned"), ...projectEventParts.issueAssigned }),
  z.object({ ...base, kind: z.literal("issueRectified"), ...projectEventParts.issueRectified }),
  z.object({ ...base, kind: z.literal("issueRejected"), ...projectEventParts.issueRejected }),
  z.object({ ...base, kind: z.literal("issueClosed"), ...projectEventParts.issueClosed }),
  z.object({ ...base, kind: z.literal("issueUrged"), ...projectEventParts.issueUrged }),
  z.object({ ...base, kind: z.literal("issueListed"), ...projectEventParts.issueListed }),
  z.object({ ...base, kind: z.literal("redCardSet"), ...projectEventParts.redCardSet }),
  z.object({ ...base, kind: z.literal("redCardLifted"), ...projectEventParts.redCardLifted }),
] as const;

/** What whoever looks after an office changes of it, beside the data. */
const managed = {
  unitRenamed: z.object({
    ...base,
    kind: z.literal("unitRenamed"),
    unit: regionCode,
    from: name,
    to: name,
  }),
  unitAdded: z.object({ ...base, kind: z.literal("unitAdded"), unit: unitSchema }),
  /** One unit that stood twice, once as `name`: from now on and for all months it is `into`. */
  unitsMerged: z.object({
    ...base,
    kind: z.literal("unitsMerged"),
    from: regionCode,
    name,
    into: regionCode,
  }),
  /** This spelling is that unit, or the region itself. */
  aliasTold: z.object({ ...base, kind: z.literal("aliasTold"), unit: regionCode, alias: name }),
  /** One member of 口径; null is its default. */
  ruleChanged: z.object({ ...base, kind: z.literal("ruleChanged"), change: ruleChange }),
  /** Whether — is zero in this office's tables. */
  dashTold: z.object({ ...base, kind: z.literal("dashTold"), isZero: z.boolean() }),
  /** The day of the following month by which units report; null: there is none. */
  reportingDaySet: z.object({
    ...base,
    kind: z.literal("reportingDaySet"),
    day: z.nullable(integer.check(z.minimum(1, "应为1到28"), z.maximum(28, "应为1到28"))),
  }),
};

const unstamped = { id: true, at: true } as const;

/** How often anything of these was told, the beginning included. */
export function managedLength(journal: Journal): number {
  return journal.filter(({ kind }) => kind === "created" || kind in managed).length;
}

/** The same before it has its id and its moment. */
export const managedEventSchema = z.discriminatedUnion("kind", [
  z.omit(managed.unitRenamed, unstamped),
  z.omit(managed.unitAdded, unstamped),
  z.omit(managed.unitsMerged, unstamped),
  z.omit(managed.aliasTold, unstamped),
  z.omit(managed.ruleChanged, unstamped),
  z.omit(managed.dashTold, unstamped),
  z.omit(managed.reportingDaySet, unstamped),
]);
export type ManagedEvent = z.infer<typeof managedEventSchema>;

export const eventSchema = z.discriminatedUnion("kind", [
  createdSchema,
  importedSchema,
  /** 撤销: an import counts as never made. */
  z.object({ ...base, kind: z.literal("undone"), import: id }),
  z.object({ ...base, kind: z.literal("profileSaved"), profile }),
  z.object({ ...base, kind: z.literal("profileRemoved"), name: z.string() }),
  /** 发布: earlier imports can no longer be undone. */
  z.object({ ...base, kind: z.literal("published") }),
  managed.unitRenamed,
  managed.unitAdded,
  managed.unitsMerged,
  managed.aliasTold,
  managed.ruleChanged,
  managed.dashTold,
  managed.reportingDaySet,
  ...projectEvents,
]);
export type JournalEvent = z.infer<typeof eventSchema>;

/** All events of an office, the first of which made it. */
export type Journal = readonly JournalEvent[];
