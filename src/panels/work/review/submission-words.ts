/** Days, moments and states of submissions in words, for who checks them. */
import type { WireSubmission } from "../../../data/wire/work/submissions";
import { DEFAULT_TIME_ZONE } from "../../../domain/facts/dataset";
import { monthLabel, parseMonth } from "../../../domain/facts/period";
import { type Day, daysBetween } from "../../../domain/ledger/day";
import { STATE_WORD, type SubmissionState } from "../../../domain/submissions/transitions";
import { clockWords, officeMoment } from "../../../domain/wording/times";
import { parseIsoMoment } from "../../../lib/iso-moment";

/** Sent in, and not returned. */
const REPORTED: ReadonlySet<SubmissionState> = new Set(["submitted", "accepted", "published"]);

/**
 * Whether a unit has reported a table: also while it writes a 更正, for what was accepted stands until
 * then.
 */
export function isReported({ state, correction }: WireSubmission): boolean {
  return REPORTED.has(state) || (state === "draft" && correction);
}

/** 未报, or 更正中 of a draft whose last content stands. */
export function stateWords({ state, correction }: WireSubmission): string {
  return state === "draft" && correction ? "更正中" : STATE_WORD[state];
}

/** The day by which it is to be sent in: an extension's, where it has one. */
export function dueOf({ due, extension }: WireSubmission): Day | null {
  return extension?.until ?? due;
}

/** How many days it is late by now; 0 where it is sent in, not due yet, or due on no day. */
export function daysLate(submission: WireSubmission, today: Day): number {
  const due = dueOf(submission);
  return due === null || isReported(submission) ? 0 : Math.max(0, daysBetween(due, today));
}

/** 2026年9月. */
export function monthWords(text: string): string {
  const month = parseMonth(text);
  return month ? monthLabel(month) : text;
}

/** 10月8日; 2025年12月31日 of another year than that of `beside`. */
export function dayWords(day: Day, beside: Day): string {
  const [year = "", month, date] = day.split("-");
  const past = beside.startsWith(year) ? "" : `${year}年`;
  return `${past}${Number(month)}月${Number(date)}日`;
}

/** 10:24 of today, 10月8日10:24 of another day. */
export function shortMoment(iso: string, nowMs: number): string {
  const { atMs, hasOffset } = parseIsoMoment(iso);
  return hasOffset ? clockWords(atMs, nowMs, DEFAULT_TIME_ZONE) : wholeMoment(iso);
}

/** 2026年10月8日10:24. */
export function wholeMoment(iso: string): string {
  return officeMoment(iso, DEFAULT_TIME_ZONE);
}

/** What is to be known beside the state: 迟报, 延期至10月12日, 锁定, 更正. */
export function markWords(submission: WireSubmission, today: Day): readonly string[] {
  const { late, extension, lock, correction, state } = submission;
  const days = daysLate(submission, today);
  return [
    ...(late && isReported(submission) ? ["迟报"] : []),
    ...(days > 0 ? [`已迟${days}天`] : []),
    ...(extension ? [`延期至${dayWords(extension.until, today)}`] : []),
    ...(lock ? ["锁定"] : []),
    ...(correction && state !== "draft" ? ["更正"] : []),
  ];
}

/** 锁定, 延期: what was done last where that is neither written nor checked; else nothing. */
export function lastDeedWord({ state, at, extension, lock }: WireSubmission): string {
  if (lock !== null && lock.at === at) return "锁定";
  return state === "unreported" && extension !== null ? "延期" : "";
}

/** 现在是已审（李敏，10:24）: how a submission stands, for who came too late. */
export function nowWords({ by, at, ...submission }: WireSubmission, nowMs: number): string {
  const who = [by, at === null ? null : shortMoment(at, nowMs)].filter((word) => word !== null);
  const told = who.length === 0 ? "" : `（${who.join("，")}）`;
  return `现在是${stateWords({ by, at, ...submission })}${told}`;
}
