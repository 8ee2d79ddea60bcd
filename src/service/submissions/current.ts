/** One submission as it stands now: what the log says of it, and the draft beside it. */
import type { WireSubmission } from "../../data/wire/work/submissions";
import type { Standing } from "../../domain/submissions/roles";
import { type SubmissionState, actionsFor } from "../../domain/submissions/transitions";
import {
  type SubmissionContent,
  type SubmissionPlace,
  parseSubmission,
} from "../../office/submission";
import type { ImportedEvent } from "../../office/journal";
import { tryJson } from "../../lib/json";
import { type Office, publishedSeq } from "../office-log";
import { StoreError, type StoreView } from "../store/store";
import type { Row } from "../store/tables";
import { contentToday } from "./merged-records";
import { placeAbout } from "./place";
import { dueOf, isLate } from "./months";
import { type ContentAt, type SubmissionRecord, UNTOUCHED, stateOf } from "./record";

export interface Current {
  readonly place: SubmissionPlace;
  readonly record: SubmissionRecord;
  readonly draft: Row<"draft"> | null;
  readonly state: SubmissionState;
  /** Grows with each action and each draft. */
  readonly version: number;
}

/** With the draft that somebody has read. */
export function currentOf(
  office: Office,
  place: SubmissionPlace,
  draft: Row<"draft"> | null,
): Current {
  const record = office.records.get(placeAbout(place)) ?? UNTOUCHED;
  return {
    place,
    record,
    draft,
    state: stateOf(record, { publishedSeq: publishedSeq(office), hasDraft: draft !== null }),
    version: Math.max(record.version, draft?.version ?? 0),
  };
}

export async function readCurrent(
  office: Office,
  view: StoreView,
  place: SubmissionPlace,
): Promise<Current> {
  const { unit, month, table: sheet } = place;
  return currentOf(office, place, await view.find("draft", { unit, month, sheet }));
}

/** As the API has it. */
export function wireSubmission(
  { place, record, draft, state, version }: Current,
  { office, who, now }: { readonly office: Office; readonly who: Standing; readonly now: string },
): WireSubmission {
  const due = dueOf(place.month, office.state.reportingDay);
  const { last, lock, extension, submittedAt, reason, accepted } = record;
  const isDrafted = draft !== null && (last === null || draft.at >= last.at);
  const isUnderWay = state !== "accepted" && state !== "published";
  return {
    ...place,
    state,
    version,
    at: isDrafted ? draft.at : (last?.at ?? null),
    by: isDrafted ? draft.actorName : (last?.by ?? null),
    submittedAt,
    due,
    late: isLate(record, { due, now }),
    extension,
    lock,
    note: record.note,
    reason,
    correction: accepted.length > (isUnderWay ? 0 : 1),
    may: [...actionsFor({ who, unit: place.unit, state, isLocked: lock !== null })],
  };
}

/** What is being written, or was sent in; null where nobody has begun. */
export async function contentNow(
  office: Office,
  view: StoreView,
  { record, draft }: Current,
): Promise<SubmissionContent | null> {
  return draft
    ? contentToday(office, contentFrom(draft.body))
    : contentAt(office, view, record.content);
}

/** The content that stands accepted; null where there is none. */
export async function acceptedContent(
  office: Office,
  view: StoreView,
  { accepted }: SubmissionRecord,
): Promise<SubmissionContent | null> {
  return contentAt(office, view, accepted.at(-1)?.content ?? null);
}

async function contentAt(
  office: Office,
  view: StoreView,
  at: ContentAt | null,
): Promise<SubmissionContent | null> {
  if (!at) return null;
  if ("blob" in at)
    return contentToday(
      office,
      contentFrom((await view.find("blob", { hash: at.blob }))?.body ?? ""),
    );
  const found = office.state.imports.find(({ event }) => event.id === at.import);
  return found ? contentToday(office, contentOfImport(found.event)) : null;
}

/** Of an import that came with the office's journal: it was not sent in here. */
function contentOfImport(event: ImportedEvent): SubmissionContent {
  const { file, tables, values, projects, notes, sums, explanations } = event;
  return {
    // A file has cells; a form has none.
    file: values.some(({ at }) => at.some(({ sheet }) => sheet !== "")) ? file : null,
    title: tables[0]?.title ?? "",
    values,
    projects,
    notes,
    sums,
    explanations,
    confirmed: [],
  };
}

function contentFrom(text: string): SubmissionContent {
  const parsed = parseSubmission(tryJson(text));
  if ("content" in parsed) return parsed.content;
  throw new StoreError(
    "damaged",
    "存储里的一份上报内容读不出来。请管理员运行检查（npm run serve -- check），或用备份恢复。",
  );
}
