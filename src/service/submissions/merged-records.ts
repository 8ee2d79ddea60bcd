/**
 * What units have sent in, after one was merged into another: it is that one's, as the office's values
 * are. Where both have the same table of a month, one stands and the history is of both.
 */
import type { RegionCode } from "../../domain/facts/county";
import { sorted } from "../../lib/array";
import type { SubmissionContent } from "../../office/submission";
import { type MergedUnits, unitToday } from "../merged-units";
import { placeAbout, placeOfAbout } from "./place";
import { type SubmissionRecord, UNTOUCHED } from "./record";

/** The records, by `placeAbout`, after `from` was merged into `into`. */
export function recordsMerged(
  records: ReadonlyMap<string, SubmissionRecord>,
  { from, into }: { readonly from: RegionCode; readonly into: RegionCode },
): Map<string, SubmissionRecord> {
  const after = new Map(records);
  for (const [about, record] of records) {
    const place = placeOfAbout(about);
    if (place?.unit !== from) continue;
    const key = placeAbout({ ...place, unit: into });
    after.delete(about);
    after.set(key, joined(after.get(key) ?? UNTOUCHED, record));
  }
  return after;
}

/** `own`: of the unit that stays. Locks and extensions are its own. */
function joined(own: SubmissionRecord, come: SubmissionRecord): SubmissionRecord {
  const { lock, extension } = own;
  return {
    ...(standsBefore(own, come) ? come : own),
    lock,
    extension,
    version: Math.max(own.version, come.version) + 1,
    accepted: sorted([...own.accepted, ...come.accepted], (a, b) => a.seq - b.seq),
    history: sorted([...own.history, ...come.history], (a, b) => a.seq - b.seq),
    files: [...own.files, ...come.files],
  };
}

/** Of two that were accepted the later one, as of values; else what the unit that stays has begun. */
function standsBefore(own: SubmissionRecord, come: SubmissionRecord): boolean {
  if (own.state === "unreported") return true;
  if (own.state !== "accepted" || come.state !== "accepted") return false;
  return (come.accepted.at(-1)?.seq ?? 0) > (own.accepted.at(-1)?.seq ?? 0);
}

/** A content in the units of today. */
export function contentToday(
  { merged }: { readonly merged: MergedUnits },
  content: SubmissionContent,
): SubmissionContent {
  if (merged.size === 0) return content;
  const today = <Part extends { readonly unit: RegionCode }>(part: Part): Part => ({
    ...part,
    unit: unitToday(merged, part.unit),
  });
  return {
    ...content,
    values: content.values.map(today),
    projects: content.projects.map(today),
    notes: content.notes.map((note) => ({
      ...note,
      unit: note.unit && unitToday(merged, note.unit),
    })),
    // A value's key begins with its unit.
    confirmed: content.confirmed.map((key) => {
      const [unit = "", ...rest] = key.split(" ");
      const gone = merged.get(unit);
      return gone ? [unitToday(merged, gone.into), ...rest].join(" ") : key;
    }),
  };
}
