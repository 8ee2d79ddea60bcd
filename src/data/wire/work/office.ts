/** The office as it stands, what can be told of it, and its set-up. */
import * as z from "zod/mini";
import { REGION_KINDS } from "../../../domain/facts/county";
import { MEASURES, MEASURE_GROUPS } from "../../../domain/facts/measure";
import { code, integer, month, text, words } from "../wire-forms";
import { toCode, toMonth } from "../wire-values";
import { count, flag, newPassword, personName, signInName } from "./forms";

const regionCode = z.pipe(code, z.transform(toCode));

/** `GET /office`: the office as it stands, also before that is published. */
export const officeSchema = z.object({
  /** How often any of this was told: a write that names another is a 409. Reports do not count. */
  version: count,
  title: text,
  region: z.object({
    code: regionCode,
    name: words,
    kind: z.enum(REGION_KINDS),
    aliases: z.array(text),
  }),
  /** In their order. */
  units: z.array(
    z.object({
      code: regionCode,
      name: words,
      aliases: z.array(text),
      kind: z.enum(["county", "zone", "direct"]),
      order: integer,
      /** Measure groups that it reports at all; null: all. */
      reports: z.nullable(z.array(z.enum(MEASURE_GROUPS))),
    }),
  ),
  /** Members of 口径 that were set, as `policy` of a data set has them. */
  policy: z.record(z.string(), z.unknown()),
  /** The day of the following month by which units report; null: there is none. */
  reportingDay: z.nullable(integer),
  /** Whether — is zero in its tables; null: nobody has said. */
  dashIsZero: z.nullable(flag),
});

export type WireOffice = z.infer<typeof officeSchema>;

/**
 * `POST /office/events`: events of an `office/1` journal without `id` and `at`: unitRenamed, unitAdded,
 * unitsMerged, aliasTold, ruleChanged, reportingDaySet, dashTold. One; of ruleChanged also several.
 */
export const officeEventsSchema = z.object({
  version: count,
  events: z.array(z.unknown()).check(z.minLength(1, "不能为空"), z.maxLength(20, "最多20项")),
});

/** `GET /office/merger?from=&into=`: what merging one unit into another would come to. */
export const mergerSchema = z.object({
  /** Values that both have and not the same; the one that was taken in later stands. */
  clashes: z.array(
    z.object({ month: z.pipe(month, z.transform(toMonth)), measure: z.enum(MEASURES) }),
  ),
  /** Tables that both are writing: while there are any, it is a 422. */
  underWay: z.array(text),
  /** Whose accounts are of the unit: each is to be moved to another, or disabled. */
  reporters: z.array(text),
});

export type WireMerger = z.infer<typeof mergerSchema>;

/** `POST /setup`. */
export const setupSchema = z.object({
  token: z.string(),
  account: z.object({ name: signInName, display: personName, password: newPassword }),
  /** The first events of an `office/1` journal; or the invented office, to look at. */
  office: z.union([
    z.object({ journal: z.array(z.unknown()).check(z.minLength(1)) }),
    z.object({ invented: z.literal(true) }),
  ]),
});
