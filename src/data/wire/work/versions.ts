/** Versions, the preview of a publication, and what is published. */
import * as z from "zod/mini";
import { STATES } from "../../../domain/submissions/transitions";
import { CHANGE_KINDS } from "../../../domain/wording/board-change";
import { code, day, month, text, words } from "../wire-forms";
import { count, moment, personName, remark } from "./forms";
import { reportTable } from "./submissions";

/** `GET /versions`. */
export const versionSchema = z.object({
  id: code,
  number: count,
  /** Of a 会议版. */
  name: z.nullable(text),
  note: text,
  at: moment,
  by: text,
  corrections: count,
});

export type WireVersion = z.infer<typeof versionSchema>;

/** The newest first. */
export const versionsSchema = z.object({ versions: z.array(versionSchema) });

export type WireVersions = z.infer<typeof versionsSchema>;

/** What a figure said, and what it will say; texts as the board shows them, null: nothing. */
const changedText = z.object({ was: z.nullable(text), is: z.nullable(text) });

/** `GET /publications/preview`. */
export const previewSchema = z.object({
  /** The version that this goes on from; null before the first. */
  base: z.nullable(versionSchema),
  /** Names what the preview was made of: a publication of anything else is a 409. */
  of: text,
  /** The month that the board will stand on. */
  month: z.nullable(month),
  /**
   * What reads otherwise in the quarter that the board then opens with: that quarter, and of the
   * region and units the months, rates, gaps, lamps and ranks. Amounts of `corrections` are exact.
   */
  changes: z.array(
    z.extend(changedText, {
      unit: words,
      what: text,
      kind: z.enum(CHANGE_KINDS),
    }),
  ),
  /** Values that the version before showed otherwise. */
  corrections: z.array(
    z.extend(changedText, { unit: words, month, what: text, reason: z.nullable(text) }),
  ),
  /** What was done to problems and red cards since, in the order in which it was, with its day. */
  deeds: z.array(
    z.object({ unit: words, project: code, name: text, on: day, by: text, words: text }),
  ),
  /** New values, by unit and table, that go out with it. */
  added: z.array(z.object({ unit: words, month, table: reportTable, by: text })),
  /** What is not accepted yet, and does not. */
  pending: z.array(z.object({ unit: words, month, table: reportTable, state: z.enum(STATES) })),
});

export type WirePreview = z.infer<typeof previewSchema>;

/** `POST /publications`. */
export const publicationSchema = z.object({
  of: text,
  name: z.nullable(personName),
  note: remark,
});
