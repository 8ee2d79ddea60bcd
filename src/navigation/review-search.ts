/** What of 审核 is shown: parameters of /review. */
import { type Month, parseMonth } from "../domain/facts/period";
import { REPORT_TABLES, type ReportTable } from "../domain/submissions/tables";
import { STATES, type SubmissionState } from "../domain/submissions/transitions";
import { optionOf } from "./as-meant";
import type { Search } from "./search";

export const REVIEW_VIEWS = [
  { value: "reports", label: "报送情况" },
  { value: "reminders", label: "催报" },
  { value: "publish", label: "发布" },
  { value: "versions", label: "版本" },
] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number]["value"];

/** The view that an address names; 报送情况 for any other word. */
export function readReviewView(search: Search): ReviewView {
  const ids = REVIEW_VIEWS.map(({ value }) => value);
  return optionOf(ids, search["view"] ?? "") ?? "reports";
}

/** The month that an address names; null: the newest that can be reported. */
export function readReviewMonth(search: Search): Month | null {
  return parseMonth(search["month"] ?? "");
}

/** The state that the list is narrowed to; null: all. */
export function readReviewState(search: Search): SubmissionState | null {
  return optionOf(STATES, search["state"] ?? "");
}

/** The submission that an address opens; null: the list stands there. */
export function readOpened(
  search: Search,
): { readonly unit: string; readonly table: ReportTable } | null {
  const table = optionOf(REPORT_TABLES, search["table"] ?? "");
  const unit = search["unit"] ?? "";
  return table && unit !== "" ? { unit, table } : null;
}
