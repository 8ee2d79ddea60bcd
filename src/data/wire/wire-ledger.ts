/**
 * The ledger's answers in full, as servers give them. The app reads parts of them (ledger.ts), and
 * does without the rest.
 */
import * as z from "zod/mini";
import { LAMPS } from "../../domain/rates/lamp";
import {
  CHANGE_KINDS,
  ISSUE_KINDS,
  LIBRARY_LEVELS,
  PROJECT_KINDS,
  PROJECT_LEVELS,
  STAGES,
  URGE_DIRECTIONS,
  URGE_KINDS,
} from "../../domain/ledger/kinds";
import { RED_CARD_DEMANDS } from "../../domain/ledger/red-card-demand";
import { ledgerSummarySchema, listedProjectSchema } from "./ledger";
import { code, day, integer, month, text } from "./wire-forms";

const urgeSchema = z.object({
  at: day,
  by: text,
  direction: z.enum(URGE_DIRECTIONS),
  kind: z.enum(URGE_KINDS),
  text,
});

const listingSchema = z.object({
  at: day,
  listed: z.boolean("应为true或false"),
  by: z.nullable(text),
  text: z.nullable(text),
});

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
  recursIn: z.nullish(code),
  repeat: z.nullish(integer.check(z.nonnegative("应为不小于0的整数"))),
  listed: z.nullish(z.boolean("应为true或false")),
  /** 挂牌督办 begun and ended, in the order of time. */
  listings: z.nullish(z.array(listingSchema, "应为列表")),
  urges: z.nullish(z.array(urgeSchema, "应为列表")),
});
export type WireIssue = z.infer<typeof issueSchema>;

const librarySchema = z.object({
  level: z.enum(LIBRARY_LEVELS),
  entered: z.nullish(day),
  complete: z.nullish(z.boolean("应为true或false")),
});

const changeSchema = z.object({
  at: day,
  kind: z.enum(CHANGE_KINDS),
  was: z.nullish(text),
  of: z.nullish(z.array(code, "应为列表")),
});

const revisionSchema = z.object({
  month,
  value: integer,
  was: z.nullable(integer),
  reportedAt: text,
});

export const projectSchema = z.extend(listedProjectSchema, {
  formerNames: z.array(text),
  levels: z.array(z.enum(PROJECT_LEVELS)),
  kind: z.enum(PROJECT_KINDS),
  sector: text,
  fundSource: text,
  fundsArrived: z.nullish(day),
  totalInvestment: integer,
  plans: z.array(
    z.object({
      year: integer,
      investment: integer,
      curve: z.nullish(z.array(z.number()).check(z.length(12))),
    }),
  ),
  startPlanned: z.nullable(day),
  startActual: z.nullable(day),
  completionPlanned: z.nullable(day),
  completionActual: z.nullable(day),
  productionActual: z.nullable(day),
  progressText: z.nullish(text),
  leader: z.nullable(text),
  unit: z.nullable(text),
  team: z.nullable(text),
  batchTags: z.array(text),
  startRound: z.nullable(text),
  redCard: z.nullable(
    z.object({
      date: day,
      deadline: day,
      /** What is wanted by then. */
      demand: z.nullish(z.enum(RED_CARD_DEMANDS)),
      reason: z.nullish(text),
      outcome: z.nullable(text),
      outcomeAt: z.nullish(day),
    }),
  ),
  library: z.nullish(librarySchema),
  partOf: z.nullish(code),
  changes: z.nullish(z.array(changeSchema, "应为列表")),
  invested: z.array(z.object({ month, value: integer })),
  stage: z.enum(STAGES),
  lamp: z.enum(LAMPS),
  openIssues: z.nullish(integer.check(z.nonnegative("应为不小于0的整数"))),
  issueDue: z.nullish(day),
});
export type WireProject = z.infer<typeof projectSchema>;

/** `GET /projects/{id}`. */
export const projectDetailSchema = z.extend(projectSchema, {
  issues: z.array(issueSchema),
  revisions: z.array(revisionSchema),
  parts: z.nullish(z.array(projectSchema, "应为列表")),
});
export type WireProjectDetail = z.infer<typeof projectDetailSchema>;

/** `GET /regions/{code}/projects`. */
export const projectListSchema = z.object({
  total: integer,
  summary: ledgerSummarySchema,
  facets: z.record(z.string(), z.record(z.string(), integer)),
  items: z.array(projectSchema),
  next: z.nullable(text),
});
export type WireProjectList = z.infer<typeof projectListSchema>;
