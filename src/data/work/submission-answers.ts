/** What saving a draft, acting on a submission and a conflict answer: the submission as it stands now. */
import * as z from "zod/mini";
import { type WireSubmissionDetail, submissionDetailSchema } from "../wire/work/submissions";
import type { QueryClient } from "@tanstack/react-query";
import type { Backend } from "../addresses";
import { readAs } from "./work-client";
import { submissionQuery, submissionsQuery } from "./work-queries";

/** The submission. Throws `ContractError`, which names the field that does not fit. */
export const asSubmission: (answer: unknown) => WireSubmissionDetail =
  readAs(submissionDetailSchema);

/** The submission, of what may be something else; null where it is. */
export function submissionIn(answer: unknown): WireSubmissionDetail | null {
  return z.safeParse(submissionDetailSchema, answer).data ?? null;
}

/** Has what is in view of this submission, and of its month, say what stands now. */
export function showSubmission(
  client: QueryClient,
  backend: Backend,
  detail: WireSubmissionDetail,
): void {
  const { queryKey } = submissionQuery(backend, detail.submission);
  const before = client.getQueryData(queryKey)?.submission.state;
  client.setQueryData(queryKey, detail);
  if (before === detail.submission.state) return;
  const [work, of, submissions] = submissionsQuery(backend, null).queryKey;
  void client.invalidateQueries({ queryKey: [work, of, submissions] });
}
