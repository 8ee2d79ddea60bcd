/** Months that can be reported, and by when; days are the office's own. */
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { monthOfMoment } from "../../domain/facts/generated-at";
import { type Month, addMonths, monthLabel } from "../../domain/facts/period";
import { type Day, dayAt } from "../../domain/ledger/day";
import { dueDay } from "../../importing/compare/unit-plan";
import { invariant } from "../../lib/invariant";
import { unfitField } from "../problems";
import type { SubmissionRecord } from "./record";

/** So many months back can be reported and corrected. */
const OFFERED = 24;

/** The day of a moment (ISO 8601). */
export function dayOf(moment: string): Day {
  return dayAt(Date.parse(moment), DEFAULT_TIME_ZONE);
}

function monthOf(now: string): Month {
  const month = monthOfMoment(now, DEFAULT_TIME_ZONE);
  invariant(month, "the clock shows a moment");
  return month;
}

/** The newest first: the month that it is, and those before it. */
export function offeredMonths(now: string): readonly Month[] {
  const newest = monthOf(now);
  return Array.from({ length: OFFERED }, (_, index) => addMonths(newest, -index));
}

/** The month that is being reported: the last one that is over. */
export function usualMonth(now: string): Month {
  return addMonths(monthOf(now), -1);
}

/** Throws a `Refused` (422) for a month that has not begun, or lies too far back. */
export function assertOffered(month: Month, now: string): void {
  const offered = offeredMonths(now);
  if (offered.includes(month)) return;
  const isAhead = month > (offered[0] ?? month);
  throw unfitField(
    "month",
    isAhead
      ? `${monthLabel(month)}还没有开始，不能填报。`
      : `只能填报最近${OFFERED}个月；${monthLabel(month)}太早了。`,
  );
}

/** The last day on which a month's report is in time; null where the office has none. */
export function dueOf(month: Month, reportingDay: number | null): Day | null {
  return reportingDay === null ? null : dueDay(month, reportingDay);
}

/**
 * Whether it came after its day, or has not come and the day is over. An extension (延期) counts where
 * it reaches further.
 */
export function isLate(
  { submittedAt, extension }: Pick<SubmissionRecord, "submittedAt" | "extension">,
  { due, now }: { readonly due: Day | null; readonly now: string },
): boolean {
  if (due === null) return false;
  const last = extension !== null && extension.until > due ? extension.until : due;
  return dayOf(submittedAt ?? now) > last;
}
