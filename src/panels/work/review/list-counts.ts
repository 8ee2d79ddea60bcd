/** What a month's submissions come to. */
import type { WireSubmission, WireSubmissions } from "../../../data/wire/work/submissions";
import type { ReportTable } from "../../../domain/submissions/tables";
import { STATES, type SubmissionState } from "../../../domain/submissions/transitions";
import { isReported, monthWords } from "./submission-words";

/** 已报n/N of a table. */
export function reportedOf(
  { submissions }: WireSubmissions,
  table: ReportTable,
): { readonly reported: number; readonly all: number } {
  const own = submissions.filter((submission) => submission.table === table);
  return { reported: own.filter(isReported).length, all: own.length };
}

/** How many stand in each state, in the order of the states. */
export function stateCounts({
  submissions,
}: WireSubmissions): readonly { readonly state: SubmissionState; readonly count: number }[] {
  return STATES.map((state) => ({
    state,
    count: submissions.filter((submission) => submission.state === state).length,
  }));
}

/** 2026年9月：应报27份，已报24份，待审6份. */
export function listSentence(list: WireSubmissions): string {
  const { submissions } = list;
  const waiting = submissions.filter(({ state }) => state === "submitted").length;
  const returned = submissions.filter(({ state }) => state === "returned").length;
  return [
    `${monthWords(list.month)}：应报${submissions.length}份`,
    `已报${submissions.filter(isReported).length}份`,
    `待审${waiting}份`,
    ...(returned > 0 ? [`退回未改好${returned}份`] : []),
  ].join("，");
}

/** One in a list: no two have the same. */
export function submissionId({
  unit,
  month,
  table,
}: Pick<WireSubmission, "unit" | "month" | "table">): string {
  return `${unit} ${month} ${table}`;
}

/** The same with what was written to it: another after every change. */
export function readingId(submission: WireSubmission): string {
  return `${submissionId(submission)} ${submission.version}`;
}
