/** The ledger counted, and what it says against itself, as servers give them. */
import * as z from "zod/mini";
import { LAMPS } from "../../domain/rates/lamp";
import {
  ISSUE_KINDS,
  ISSUE_STATES,
  ISSUE_STEPS,
  LIBRARY_LEVELS,
  STAGES,
} from "../../domain/ledger/kinds";
import { QUALITY_RULE_IDS } from "../../domain/ledger/quality";
import { tabulate } from "../../lib/record";
import { code, integer, month, text } from "./wire-forms";

const count = integer.check(z.nonnegative("应为不小于0的整数"));
const counts = <Key extends string>(keys: readonly Key[]) => z.object(tabulate(keys, () => count));

const groupSchema = z.object({
  name: z.nullable(text),
  projects: count,
  lamps: counts(LAMPS),
  startsPlanned: count,
  starts: count,
  completions: count,
  begun: count,
  planned: integer,
  done: z.nullable(integer),
  totalInvestment: integer,
  redCards: count,
  overdueProjects: count,
  overdueIssues: count,
});

const stepSchema = z.object({ issues: count, timed: count, days: integer });

/** `GET /regions/{code}/projects/statistics`. */
export const statisticsSchema = z.object({
  month,
  stages: z.array(z.object({ county: code, stages: counts(STAGES) })),
  issues: z.array(
    z.object({ kind: z.enum(ISSUE_KINDS), all: count, states: counts(ISSUE_STATES) }),
  ),
  issueMonths: z.array(
    z.object({ month, steps: z.object(tabulate(ISSUE_STEPS, () => stepSchema)) }),
  ),
  leaders: z.array(groupSchema),
  tags: z.array(groupSchema),
  rounds: z.array(groupSchema),
  library: z.array(
    z.object({
      level: z.enum(LIBRARY_LEVELS),
      entered: count,
      complete: count,
      notEntered: count,
    }),
  ),
  libraryUntold: count,
  campaigns: z.array(
    z.object({ id: code, done: z.nullable(integer), projects: count, reported: count }),
  ),
});

const findingSchema = z.object({
  rule: z.enum(QUALITY_RULE_IDS),
  project: z.object({ id: code, name: text, county: code }),
  month: z.nullish(month),
  found: z.nullish(z.union([text, integer])),
  against: z.nullish(z.union([text, integer])),
});

/** `GET /regions/{code}/projects/quality`. */
export const qualitySchema = z.object({ month, findings: z.array(findingSchema, "应为列表") });
