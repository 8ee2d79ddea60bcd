/** What of 审核 is shown: parameters of /review. */
import type { Month } from "../domain/facts/period";
import { REPORT_TABLES, type ReportTable } from "../domain/submissions/tables";
import { STATES, type SubmissionState } from "../domain/submissions/transitions";
import { optionOf, readAsMeant } from "./as-meant";
import { parseMonthText } from "./month-text";
import type { Search } from "./search";
import { lostMonth } from "./submit-search";

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
  return readAsMeant(search["month"] ?? "", parseMonthText);
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

/** What an address names that can't be read, as it is called: 月份“2026-13”, 状态“late”. */
export function lostOfReview(search: Search): readonly string[] {
  const { state = "", table = "", view = "" } = search;
  const views = REVIEW_VIEWS.map(({ value }) => value);
  return [
    ...(view !== "" && optionOf(views, view) === null ? [`部分“${view}”`] : []),
    ...lostMonth(search, readReviewMonth(search)),
    ...(state !== "" && readReviewState(search) === null ? [`状态“${state}”`] : []),
    ...(table !== "" && optionOf(REPORT_TABLES, table) === null ? [`表“${table}”`] : []),
  ];
}
