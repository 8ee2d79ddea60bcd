/**
 * The writing part of the API (contract section 6): who is signed in, submissions, versions, the
 * problem loop. Answers and bodies; contents of submissions are `office/1`'s (src/office/submission.ts).
 */
import * as z from "zod/mini";
import { MEASURES, MEASURE_GROUPS } from "../../domain/facts/measure";
import { REGION_KINDS } from "../../domain/facts/county";
import { ISSUE_KINDS } from "../../domain/ledger/kinds";
import { ISSUE_ACTIONS } from "../../domain/submissions/issue-actions";
import { ROLES } from "../../domain/submissions/roles";
import { REPORT_TABLES } from "../../domain/submissions/tables";
import { STATES, SUBMISSION_ACTIONS } from "../../domain/submissions/transitions";
import { CHANGE_KINDS } from "../../domain/wording/board-change";
import { calendarDay } from "./calendar-day";
import { code, day, integer, month, text, words } from "./wire-forms";
import { toCode, toMonth } from "./wire-values";

const moment = text;
const flag = z.boolean("应为true或false");
const count = integer.check(z.nonnegative("应为不小于0的整数"));
const sentence = z.string().check(z.minLength(1, "不能为空"), z.maxLength(1000, "最多1000字"));
/** A name that people sign in with. */
const signInName = z.string().check(z.regex(/^[\p{L}\p{N}._@-]{2,40}$/u, "用2—40个字、字母或数字"));
const personName = z.string().check(z.minLength(1, "不能为空"), z.maxLength(40, "最多40字"));
/** Long enough not to be guessed, short enough to be hashed. */
const newPassword = z.string().check(z.minLength(10, "至少10位"), z.maxLength(200, "最多200位"));
const anyPassword = z.string().check(z.minLength(1, "不能为空"), z.maxLength(200, "最多200位"));

export const accountSchema = z.object({
  id: code,
  name: text,
  display: text,
  role: z.enum(ROLES),
  unit: z.nullable(code),
});
export type WireAccount = z.infer<typeof accountSchema>;

/** `GET /session`, and what signing in answers. */
export const sessionSchema = z.object({
  /** Null: nobody is signed in. A wall's link is a `reader` whose `id` begins with `link-`. */
  account: z.nullable(accountSchema),
  mustChangePassword: flag,
  office: z.object({ title: text, mode: z.enum(["live", "demo"]) }),
  ways: z.object({
    password: flag,
    /** A gateway in front of the server says who it is. */
    gateway: flag,
    /** 统一身份认证 by OIDC: what its button says. */
    oidc: z.nullable(text),
  }),
  /** Whether there is an office yet; before, the link that the server gave sets it up. */
  isSetUp: flag,
  /** Of the built-in backend alone: accounts to try, whose password is `demo-demo`. */
  trial: z.nullish(z.array(accountSchema)),
});
export type WireSession = z.infer<typeof sessionSchema>;

/** `POST /session`. */
export const signInSchema = z.union([
  z.object({ name: z.string(), password: anyPassword }),
  z.object({ link: z.string().check(z.minLength(20), z.maxLength(100)) }),
]);

/** `PUT /account/password`. */
export const passwordChangeSchema = z.object({ old: anyPassword, new: newPassword });

/** `GET /account/sessions`. */
export const sessionsSchema = z.object({
  sessions: z.array(
    z.object({ id: code, startedAt: moment, seenAt: moment, agent: text, isThis: flag }),
  ),
});
export type WireSessions = z.infer<typeof sessionsSchema>;

/** `GET /accounts`. */
export const accountsSchema = z.object({
  accounts: z.array(
    z.extend(accountSchema, {
      state: z.enum(["active", "disabled"]),
      seenAt: z.nullable(moment),
      version: count,
      /** Of a reporter whose unit was merged into another since: what it was called, and that one. */
      merged: z.nullish(z.object({ name: text, into: z.object({ code, name: text }) })),
    }),
  ),
});
export type WireAccounts = z.infer<typeof accountsSchema>;

/** `POST /accounts`. */
export const newAccountSchema = z.object({
  name: signInName,
  display: personName,
  role: z.enum(ROLES),
  unit: z.nullable(code),
});

/** `PATCH /accounts/{id}`. */
export const accountChangeSchema = z.object({
  version: count,
  display: z.optional(personName),
  role: z.optional(z.enum(ROLES)),
  unit: z.optional(z.nullable(code)),
  state: z.optional(z.enum(["active", "disabled"])),
});

/** Once, to hand on: what a new account or a reset one signs in with first. */
export const givenPasswordSchema = z.object({ account: accountSchema, password: text });

/** `GET /links`: walls that read without an account. */
export const linksSchema = z.object({
  links: z.array(
    z.object({
      id: code,
      name: text,
      at: moment,
      by: text,
      endedAt: z.nullable(moment),
      seenAt: z.nullable(moment),
    }),
  ),
});
export type WireLinks = z.infer<typeof linksSchema>;
/** `POST /links`, and its answer: the token is told once. */
export const newLinkSchema = z.object({ name: personName });
export const givenLinkSchema = z.object({ id: code, token: text });

/** `GET` and `PUT /settings`. */
export const settingsSchema = z.object({ readers: z.enum(["everyone", "accounts"]) });
export type WireSettings = z.infer<typeof settingsSchema>;

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

const table = z.enum(REPORT_TABLES);
const who = z.object({ id: z.nullable(code), name: text });

/** One unit's table of one month, as it stands. */
export const submissionSchema = z.object({
  unit: code,
  month,
  table,
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
  }),
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
  note: z.optional(z.string().check(z.maxLength(1000, "最多1000字"))),
  /** Of 延期. */
  until: z.optional(calendarDay),
});

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
  /** New values, by unit and table, that go out with it. */
  added: z.array(z.object({ unit: words, month, table, by: text })),
  /** What is not accepted yet, and does not. */
  pending: z.array(z.object({ unit: words, month, table, state: z.enum(STATES) })),
});
export type WirePreview = z.infer<typeof previewSchema>;

/** `POST /publications`. */
export const publicationSchema = z.object({
  of: text,
  name: z.nullable(personName),
  note: z.string().check(z.maxLength(1000, "最多1000字")),
});

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
  unit: z.optional(z.string().check(z.minLength(1, "不能为空"), z.maxLength(100, "最多100字"))),
  dueBy: z.optional(calendarDay),
  /** Of 挂牌督办: false takes it away. */
  listed: z.optional(flag),
});

/** `POST /projects/{id}/red-card`, with a deadline; `…/red-card/lift`, with an outcome. */
export const redCardSchema = z.object({ version: count, deadline: calendarDay, text: sentence });
export const redCardLiftSchema = z.object({ version: count, outcome: sentence });

/** `GET /log`. */
export const logSchema = z.object({
  entries: z.array(
    z.object({ seq: count, at: moment, by: z.nullable(who), kind: text, about: text, words: text }),
  ),
  /** What to ask for further ones, as `before=`. */
  next: z.nullable(count),
});
export type WireLog = z.infer<typeof logSchema>;

/** What a refusal says beyond title, status and detail. */
export const workProblemSchema = z.object({
  title: z.optional(text),
  status: z.optional(integer),
  detail: z.optional(text),
  /** 401: this server has a sign-in page of its own (`/login`). */
  login: z.optional(flag),
  /** 409: what stands now, as a GET of the same address answers. */
  current: z.optional(z.unknown()),
  /** 422: what is wrong, by weight; `at` names fields and cells. */
  problems: z.optional(
    z.array(z.object({ weight: z.enum(["block", "explain", "hint"]), text, at: z.array(text) })),
  ),
  /** 423. */
  lock: z.optional(z.object({ reason: text, at: moment, by: text, canLift: text })),
});
export type WireWorkProblem = z.infer<typeof workProblemSchema>;
