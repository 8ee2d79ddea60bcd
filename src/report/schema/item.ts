/** What is read back of a tray, from the browser or from a file, and what is frozen into one. */
import * as z from "zod/mini";
import {
  FIGURE_IDS,
  type Figure,
  LEDGER_FIGURE_IDS,
  PROJECT_FIGURE_IDS,
} from "../../figures/figure";
import type { Sheet } from "../../figures/tables/sheet";
import type { ReportContent, ReportItem } from "../item";
import { emptyBody, lampsBody, milestonesBody, rowsBody, trendBody } from "./bodies";
import { id, key, list, moment, text } from "./forms";
import { cellNumber, lamp, stampSchema, statusWord } from "./parts";

/** A path below the app's own; never another host's. */
const path = z.string().check(z.maxLength(300), z.regex(/^\/(?![/\\])[^\s?#\\\p{C}]*$/u));

/** Parameters of an address, by name. */
const search = z.record(
  z.string().check(z.regex(/^[A-Za-z]{1,40}$/)),
  z.string().check(z.maxLength(4000)),
);

const figure: z.ZodMiniType<Figure> = z.strictObject({
  id: z.enum([...FIGURE_IDS, ...PROJECT_FIGURE_IDS, ...LEDGER_FIGURE_IDS]),
  page: z.exactOptional(path),
  search: z.exactOptional(search),
  head: text,
  message: text,
  takeaway: text,
  subtitle: z.strictObject({ whose: z.nullable(text), text }),
  unit: text,
  notes: list(text),
  stamp: stampSchema,
  body: z.discriminatedUnion("kind", [rowsBody, trendBody, lampsBody, milestonesBody, emptyBody]),
});

const sheet: z.ZodMiniType<Sheet> = z
  .strictObject({
    head: text,
    caption: text,
    takeaway: text,
    subtitle: text,
    notes: list(text),
    isRounded: z.boolean(),
    stamp: stampSchema,
    rowHead: text,
    columns: list(
      z.strictObject({
        key,
        section: z.nullable(z.strictObject({ name: text, unit: z.nullable(text) })),
        name: text,
        unit: z.nullable(text),
      }),
    ),
    rows: list(
      z.strictObject({
        key,
        name: text,
        isTotal: z.boolean(),
        cells: list(z.strictObject({ text, number: z.nullable(cellNumber) })),
        status: list(statusWord),
      }),
    ),
  })
  .check(
    z.refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
      path: ["rows"],
    }),
  );

const card = z.strictObject({
  key,
  name: text,
  value: z.nullable(z.strictObject({ text, unit: text })),
  absent: text,
  lamp,
  lampLabel: text,
  side: text,
  lines: list(text),
});

export const contentSchema: z.ZodMiniType<ReportContent> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("figure"), figure }),
  z.strictObject({ kind: z.literal("table"), sheet }),
  z.strictObject({
    kind: z.literal("cards"),
    title: text,
    cards: list(card),
    stamp: stampSchema,
  }),
  z.strictObject({
    kind: z.literal("bulletin"),
    heading: text,
    paragraphs: list(z.strictObject({ id: key, name: text, text })),
    options: z.strictObject({ ranks: z.boolean(), judgements: z.boolean() }),
    source: text,
    stamp: stampSchema,
  }),
]);

export const itemSchema: z.ZodMiniType<ReportItem> = z.strictObject({
  id,
  office: z.string().check(z.regex(/^[A-Za-z0-9-]{0,64}$/)),
  addedAt: moment,
  path,
  search,
  content: contentSchema,
});
