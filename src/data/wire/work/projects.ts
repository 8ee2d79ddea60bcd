/** The problem loop of a project: problems and red cards. */
import * as z from "zod/mini";
import { ISSUE_KINDS } from "../../../domain/ledger/kinds";
import { RED_CARD_DEMANDS } from "../../../domain/ledger/red-card-demand";
import { ISSUE_ACTIONS } from "../../../domain/submissions/issue-actions";
import { calendarDay } from "../calendar-day";
import { code, text } from "../wire-forms";
import { count, flag, moment, sentence, written } from "./forms";

/** `GET /projects/{id}/work`: the project as the staff have it, before it is published. */
export const projectWorkSchema = z.object({
  /** Of the project: a write that names another is a 409. */
  version: count,
  /** As `GET /projects/{id}` answers, made of what stands now. */
  project: z.unknown(),
  may: z.object({
    raise: flag,
    card: flag,
    /** By the issue's id. */
    issues: z.record(z.string(), z.array(z.enum(ISSUE_ACTIONS))),
  }),
  /** Units that something can be assigned to, and the leaders known. */
  units: z.array(text),
  history: z.array(z.object({ at: moment, by: text, words: text })),
});

export type WireProjectWork = z.infer<typeof projectWorkSchema>;

/** `POST /projects/{id}/issues`. */
export const newIssueSchema = z.object({
  version: count,
  kind: z.enum(ISSUE_KINDS),
  text: sentence,
  /** The closed problem that has come back. */
  recursOf: z.optional(z.nullable(code)),
});

/** `POST /projects/{id}/issues/{issue}/{action}`. */
export const issueActionSchema = z.object({
  version: count,
  text: z.optional(sentence),
  /** Of 交办. */
  unit: z.optional(written(100)),
  dueBy: z.optional(calendarDay),
  /** Of 挂牌督办, which wants a `text` either way: false takes it away. */
  listed: z.optional(flag),
});

/** `POST /projects/{id}/red-card`, with a deadline; `…/red-card/lift`, with an outcome. */
export const redCardSchema = z.object({
  version: count,
  deadline: calendarDay,
  /** What is wanted by then. */
  demand: z.enum(RED_CARD_DEMANDS, "请选要求：动工、完成投资、竣工或整改"),
  text: sentence,
});

export const redCardLiftSchema = z.object({ version: count, outcome: sentence });
