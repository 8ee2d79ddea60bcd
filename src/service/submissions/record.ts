/**
 * What the log says of one submission: the entries of people and the imports that accepted it, folded.
 * Drafts are not in the log (drafts.ts).
 */
import * as z from "zod/mini";
import { day } from "../../data/wire/wire-forms";
import type { WireSubmission, WireSubmissionDetail } from "../../data/wire/work/submissions";
import type { SubmissionState } from "../../domain/submissions/transitions";
import { lastWhere } from "../../lib/array";
import { tryJson } from "../../lib/json";
import { isRecord } from "../../lib/record";
import type { ImportedEvent } from "../../office/journal";
import type { Row } from "../store/tables";

/** Where a content is kept: as it was sent in, or of one that came with the office, its import. */
export type ContentAt = { readonly blob: string } | { readonly import: string };

/** An import that stands for the submission. */
interface AcceptedOnce {
  readonly import: string;
  /** Of its entry in the log. */
  readonly seq: number;
  readonly content: ContentAt;
}

/** When something was sent in, and by whom. */
export interface Sent {
  readonly at: string;
  readonly by: string;
}

/** With the number of its entry in the log. */
export type HistoryEntry = WireSubmissionDetail["history"][number] & { readonly seq: number };

export interface SubmissionRecord {
  /** Of the last entry; a draft may have a later one. */
  readonly version: number;
  /** Without 已发布, which the newest publication says, and 草稿 of what nobody has sent in yet. */
  readonly state: Exclude<SubmissionState, "published">;
  readonly last: Sent | null;
  /** Of what was sent in last: where it is, who sent it, and 上报说明. */
  readonly content: ContentAt | null;
  readonly sent: Sent | null;
  readonly note: string | null;
  /** Whether who checks sent it in, for the unit. */
  readonly isStaffs: boolean;
  /** When it was first sent in and not taken back: what is late is told by it. */
  readonly submittedAt: string | null;
  /** Of 退回, and of the 更正 that is being written. */
  readonly reason: string | null;
  /** The oldest first; the last one stands. */
  readonly accepted: readonly AcceptedOnce[];
  readonly extension: WireSubmission["extension"];
  readonly lock: WireSubmission["lock"];
  readonly history: readonly HistoryEntry[];
  /** Of the reasons of 更正, the newest, and where in the log it stands. */
  readonly correction: { readonly reason: string; readonly seq: number } | null;
  /** The original files that contents were read from. */
  readonly files: readonly string[];
}

export const UNTOUCHED: SubmissionRecord = {
  version: 0,
  state: "unreported",
  last: null,
  content: null,
  sent: null,
  note: null,
  isStaffs: false,
  submittedAt: null,
  reason: null,
  accepted: [],
  extension: null,
  lock: null,
  history: [],
  correction: null,
  files: [],
};

/** Who lifts a lock. */
const CAN_LIFT = "审核员或管理员";

const about = { version: z.int() };
const reason = z.string();

/** What the log keeps of an action, as the entry's kind and body. */
const entrySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("submission.submit"),
    ...about,
    /** Of the content's blob. */
    content: z.string(),
    note: z.nullable(z.string()),
    /** SHA-256 of the original. */
    file: z.nullable(z.string()),
    /** Sent in by who checks, for the unit. */
    staff: z.exactOptional(z.boolean()),
  }),
  z.object({ kind: z.literal("submission.withdraw"), ...about }),
  z.object({ kind: z.literal("submission.return"), ...about, reason }),
  /** The import that it became stands before it in the log. */
  z.object({ kind: z.literal("submission.accept"), ...about, import: z.string() }),
  z.object({ kind: z.literal("submission.correct"), ...about, reason }),
  z.object({ kind: z.literal("submission.extend"), ...about, reason, until: day }),
  z.object({ kind: z.literal("submission.lock"), ...about, reason }),
  z.object({ kind: z.literal("submission.unlock"), ...about }),
]);
export type SubmissionEntry = z.infer<typeof entrySchema>;

/** An entry of the log as one of these; null where it is none. */
function readEntry({ kind, body }: Row<"log">): SubmissionEntry | null {
  const found = tryJson(body);
  return z.safeParse(entrySchema, isRecord(found) ? { ...found, kind } : null).data ?? null;
}

/** What an entry of the log makes of a record. */
export function withEntry(record: SubmissionRecord, row: Row<"log">): SubmissionRecord {
  const entry = readEntry(row);
  if (!entry) return record;
  const by = row.actorName ?? "";
  const last = { at: row.at, by };
  const known = { ...record, version: entry.version, last };
  const said = (action: HistoryAction, text: string | null) => ({
    ...known,
    history: [...record.history, { seq: row.seq, ...last, action, text }],
  });
  switch (entry.kind) {
    case "submission.submit":
      return { ...said("submit", entry.note), ...sentIn(record, entry, last) };
    case "submission.withdraw":
      return {
        ...said("withdraw", null),
        state: "draft",
        reason: correctionReason(record, row.seq),
        ...takenBack(record),
      };
    case "submission.return":
      return { ...said("return", entry.reason), state: "returned", reason: entry.reason };
    case "submission.accept":
      // The import has said it already.
      return known;
    case "submission.correct":
      return {
        ...said("correct", entry.reason),
        state: "draft",
        content: record.accepted.at(-1)?.content ?? null,
        note: null,
        reason: entry.reason,
        correction: { reason: entry.reason, seq: row.seq },
      };
    case "submission.extend":
      return {
        ...said("extend", `至${entry.until}：${entry.reason}`),
        extension: { until: entry.until, reason: entry.reason, by },
      };
    case "submission.lock":
      return {
        ...said("lock", entry.reason),
        lock: { reason: entry.reason, ...last, canLift: CAN_LIFT },
      };
    case "submission.unlock":
      return { ...said("unlock", null), lock: null };
  }
}

type HistoryAction = HistoryEntry["action"];

function sentIn(
  record: SubmissionRecord,
  { content, note, file, staff = false }: Extract<SubmissionEntry, { kind: "submission.submit" }>,
  sent: Sent,
): Partial<SubmissionRecord> {
  return {
    state: "submitted",
    content: { blob: content },
    note,
    sent,
    isStaffs: staff,
    submittedAt: record.submittedAt ?? sent.at,
    reason: null,
    ...(file !== null && { files: [...record.files, file] }),
  };
}

/** Taken back before anybody dealt with it, it counts as not sent in. */
function takenBack({ sent, submittedAt }: SubmissionRecord): Partial<SubmissionRecord> {
  return { sent: null, submittedAt: submittedAt === sent?.at ? null : submittedAt };
}

/** What an import that says whose report it is makes of a record: it was accepted. */
export function withImport(
  record: SubmissionRecord,
  event: ImportedEvent,
  seq: number,
): SubmissionRecord {
  const { report, id, at, note = null } = event;
  if (!report) return record;
  const sent = { at: report.reportedAt, by: report.reporter };
  const last = { at, by: report.reviewer };
  // One that came with the office's journal was sent in somewhere else.
  const isForeign = record.state !== "submitted";
  const content = isForeign || !record.content ? { import: id } : record.content;
  return {
    ...record,
    version: record.version + 1,
    state: "accepted",
    last,
    sent,
    note,
    reason: null,
    submittedAt: record.submittedAt ?? sent.at,
    content,
    accepted: [...record.accepted, { import: id, seq, content }],
    history: [
      ...record.history,
      ...(isForeign ? [{ seq, ...sent, action: "submit" as const, text: note }] : []),
      { seq, ...last, action: "accept" as const, text: null },
    ],
  };
}

/** What undoing an import makes of a record: what was accepted before stands again. */
export function withoutImport(record: SubmissionRecord, id: string): SubmissionRecord {
  const accepted = record.accepted.filter((own) => own.import !== id);
  if (accepted.length === record.accepted.length) return record;
  const state = accepted.length === 0 ? "unreported" : "accepted";
  return { ...record, version: record.version + 1, accepted, state };
}

/** Whether what stands accepted was published. */
function isPublished({ accepted }: SubmissionRecord, publishedSeq: number): boolean {
  const last = accepted.at(-1);
  return last !== undefined && last.seq <= publishedSeq;
}

/**
 * The reason of the 更正 that was begun since what was accepted and published by that entry of the
 * log; null where none was. It lasts over 撤回, 退回 and publications of other tables.
 */
export function correctionReason(
  { accepted, correction }: SubmissionRecord,
  publishedSeq: number,
): string | null {
  const last = lastWhere(accepted, ({ seq }) => seq <= publishedSeq);
  return correction && correction.seq > (last?.seq ?? 0) ? correction.reason : null;
}

/** The state as everybody sees it. */
export function stateOf(
  record: SubmissionRecord,
  { publishedSeq, hasDraft }: { readonly publishedSeq: number; readonly hasDraft: boolean },
): SubmissionState {
  if (record.state === "accepted" && isPublished(record, publishedSeq)) return "published";
  return record.state === "unreported" && hasDraft ? "draft" : record.state;
}
