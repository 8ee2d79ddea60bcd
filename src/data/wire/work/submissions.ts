/** A unit's tables of a month: drafts, what was sent in, what is done with it. */
import * as z from "zod/mini";
import { REPORT_TABLES } from "../../../domain/submissions/tables";
import { STATES, SUBMISSION_ACTIONS } from "../../../domain/submissions/transitions";
import { calendarDay } from "../calendar-day";
import { code, day, integer, month, text, words } from "../wire-forms";
import { count, flag, moment, remark, sentence } from "./forms";

export const reportTable = z.enum(REPORT_TABLES);

/** One unit's table of one month, as it stands. */
export const submissionSchema = z.object({
  unit: code,
  month,
  table: reportTable,
  state: z.enum(STATES),
  /** Of what is written to: a write that names another is a 409. */
  version: count,
  /** The last that happened, and by whom; null where nothing has. */
  at: z.nullable(moment),
  by: z.nullable(text),
  /** When it was first sent in, and not taken back. */
  submittedAt: z.nullable(moment),
  due: z.nullable(day),
  /** Sent in after `due` or the extension, or not sent in and that day is over. */
  late: flag,
  extension: z.nullable(z.object({ until: day, reason: text, by: text })),
  lock: z.nullable(z.object({ reason: text, at: moment, by: text, canLift: text })),
  /** 上报说明 of what was sent in; the reason of what was returned. */
  note: z.nullable(text),
  reason: z.nullable(text),
  /** 更正: it has been accepted before. */
  correction: flag,
  may: z.array(z.enum(SUBMISSION_ACTIONS)),
});

export type WireSubmission = z.infer<typeof submissionSchema>;

/** `GET /submissions?month=`: a reporter sees its own unit's. */
export const submissionsSchema = z.object({
  month,
  /** Months that can be reported, the newest first. */
  months: z.array(month),
  /** The last day of reporting; null where the office has none. */
  due: z.nullable(day),
  units: z.array(z.object({ code, name: words })),
  submissions: z.array(submissionSchema),
});

export type WireSubmissions = z.infer<typeof submissionsSchema>;

const historyEntrySchema = z.object({
  at: moment,
  by: text,
  action: z.enum([...SUBMISSION_ACTIONS, "publish"]),
  text: z.nullable(text),
});

/** `GET /submissions/{unit}/{month}/{table}`. */
export const submissionDetailSchema = z.object({
  submission: submissionSchema,
  unit: z.object({ code, name: words }),
  /** Being written, or sent in: a content; null of one that nobody has begun. */
  content: z.nullable(z.unknown()),
  /** The content that was accepted last. */
  accepted: z.nullable(z.unknown()),
  /** What stands of the unit, in this year and the months before it: what checks compare with. */
  stored: z.object({
    values: z.array(z.object({ month, measure: text, value: integer })),
    /** Entries of the unit's ledger, as `office/1` folds them; empty but for the ledger's table. */
    projects: z.array(z.unknown()),
    /** Ids of those that leave the board where a content accepted next does not name them. */
    onlyHere: z.array(text),
  }),
  /** Whether — is zero in the tables of the office; null: nobody has said. */
  dashIsZero: z.nullable(flag),
  history: z.array(historyEntrySchema),
});

export type WireSubmissionDetail = z.infer<typeof submissionDetailSchema>;

/** `PUT /submissions/{unit}/{month}/{table}`. */
export const draftSchema = z.object({ version: count, content: z.unknown() });

/** `POST /submissions/{unit}/{month}/{table}/{action}`. */
export const submissionActionSchema = z.object({
  version: count,
  reason: z.optional(sentence),
  /** 上报说明. */
  note: z.optional(remark),
  /** Of 延期. */
  until: z.optional(calendarDay),
});
