/** What a figure draws, by its kind; what its parts say of one another must agree too. */
import * as z from "zod/mini";
import { UNIT_GROUPS } from "../../domain/facts/county";
import { CATEGORY_IDS } from "../../domain/facts/enterprise";
import { STEPS } from "../../figures/figure";
import type { MilestoneState } from "../../figures/project/milestones";
import { byKey, day, key, list, quarter, text, wordOf } from "./forms";
import {
  absence,
  cellNumber,
  detail,
  lamp,
  ledgerChoice,
  markWord,
  named,
  statusWord,
} from "./parts";

const cell = z.strictObject({
  text,
  lamp: z.nullable(lamp),
  number: z.nullable(cellNumber),
  absent: z.exactOptional(absence),
  projects: z.exactOptional(ledgerChoice),
});

const row = z.strictObject({
  ...named,
  values: byKey(z.nullable(z.number())),
  pace: z.nullable(z.number()),
  reached: z.exactOptional(z.boolean()),
  missing: z.nullable(z.strictObject({ kind: absence, word: text })),
  hatched: z.boolean(),
  flag: z.nullable(text),
  cells: byKey(cell),
  projects: z.exactOptional(ledgerChoice),
  details: list(detail),
  remarks: z.exactOptional(list(statusWord)),
});

const ROLES = ["done", "plan", "removed", "benchmark", ...CATEGORY_IDS, ...STEPS] as const;

const series = z.strictObject({
  key,
  name: text,
  role: z.enum(ROLES),
  sign: z.nullable(text),
  total: z.nullable(text),
});

const column = z.strictObject({
  key,
  head: text,
  kind: z.enum(["text", "lamp"]),
  emphasis: z.enum(["strong", "body", "quiet"]),
  unit: z.exactOptional(text),
  place: z.enum(["plot", "wide", "plotOnly", "table"]),
});

function groupsOf<Row extends z.ZodMiniType>(of: Row) {
  return list(z.strictObject({ group: z.enum(UNIT_GROUPS), label: text, rows: list(of) }));
}

const SCALE = z.enum(["percent", "amount", "count"]);

export const rowsBody = z.strictObject({
  kind: z.literal("rows"),
  rowHead: z.exactOptional(text),
  mark: z.enum(["bar", "barInBar", "stack", "diverging"]),
  scale: SCALE,
  series: list(series),
  groups: groupsOf(row),
  total: z.nullable(row),
  drawTotal: z.boolean(),
  references: list(
    z.strictObject({ kind: z.enum(["pace", "hundred"]), at: z.number(), label: text }),
  ),
  tick: z.nullable(z.strictObject({ name: text, short: text })),
  columns: list(column),
});

const trendPoint = z.strictObject({
  value: z.number(),
  text,
  number: cellNumber,
  flag: z.nullable(markWord),
  lag: z.number(),
});

const trendLine = z.strictObject({
  ...named,
  role: z.enum(["current", "previous", "earliest", "pace", "plan", "unit"]),
  points: list(z.nullable(trendPoint)),
  endLabel: z.nullable(z.strictObject({ name: text, value: text })),
});

export const trendBody = z
  .strictObject({
    kind: z.literal("trend"),
    scale: SCALE,
    categories: list(text),
    categoryHead: z.exactOptional(text),
    shortCategories: z.exactOptional(list(text)),
    current: z.nullable(z.int().check(z.nonnegative())),
    panels: list(z.strictObject({ key, head: text, lines: list(trendLine) })),
  })
  .check(
    z.refine(
      ({ categories, panels }) =>
        panels.every(({ lines }) =>
          lines.every(({ points }) => points.length === categories.length),
        ),
      { path: ["panels"] },
    ),
  );

const lampCell = z.strictObject({
  text,
  lamp,
  missing: z.boolean(),
  number: z.nullable(cellNumber),
  absent: z.exactOptional(absence),
});

const lampRow = z.strictObject({
  ...named,
  cells: list(lampCell),
  details: list(detail),
  remarks: z.exactOptional(list(statusWord)),
});

export const lampsBody = z
  .strictObject({
    kind: z.literal("lamps"),
    columns: list(
      z.strictObject({
        key,
        head: text,
        counts: list(z.strictObject({ lamp, count: z.int().check(z.nonnegative()) })),
      }),
    ),
    groups: groupsOf(lampRow),
    total: z.nullable(lampRow),
  })
  .check(
    z.refine(
      ({ columns, groups, total }) =>
        [...groups.flatMap(({ rows }) => rows), ...(total ? [total] : [])].every(
          ({ cells }) => cells.length === columns.length,
        ),
      { path: ["groups"] },
    ),
  );

const STATES: Readonly<Record<MilestoneState, true>> = {
  early: true,
  onTime: true,
  late: true,
  overdue: true,
  ahead: true,
  unplanned: true,
  unknown: true,
};

export const milestonesBody = z.strictObject({
  kind: z.literal("milestones"),
  milestones: z.strictObject({
    rows: list(
      z.strictObject({
        key: z.enum(["funds", "start", "completion", "production"]),
        word: text,
        planned: z.nullable(day),
        actual: z.nullable(day),
        state: wordOf(STATES),
        text,
      }),
    ),
    now: day,
    from: day,
    to: day,
    message: text,
    notes: list(text),
  }),
});

export const emptyBody = z.strictObject({
  kind: z.literal("empty"),
  title: text,
  text,
  quarter: z.nullable(quarter),
});
