/** Which submission an address names: a unit of the office, a month, a table. */
import type { SubmissionPlace } from "../../office/submission";
import { parseCode } from "../../domain/facts/county";
import { parseMonth } from "../../domain/facts/period";
import { REPORT_TABLES } from "../../domain/submissions/tables";

/** What the log calls it: `submission 411481 2026-09 monthly`. */
export function placeAbout({ unit, month, table }: SubmissionPlace): string {
  return `submission ${unit} ${month} ${table}`;
}

/** The place that an entry of the log is about; null where it is about something else. */
export function placeOfAbout(about: string): SubmissionPlace | null {
  const [what, unit = "", month = "", table = ""] = about.split(" ");
  return what === "submission" ? placeNamed(unit, month, table) : null;
}

/** Null where any of the three is none. */
export function placeNamed(unit: string, month: string, table: string): SubmissionPlace | null {
  const [code, ofMonth] = [parseCode(unit), parseMonth(month)];
  const known = REPORT_TABLES.find((own) => own === table);
  return code && ofMonth && known ? { unit: code, month: ofMonth, table: known } : null;
}
