/** What stands now, of a refusal because somebody else was first (409). */
import * as z from "zod/mini";
import { type WireSubmission, submissionDetailSchema } from "../wire/work/submissions";
import { WorkRefusal } from "./work-client";

/** Whether something was not done because somebody else was first. */
export function isConflict(error: unknown): boolean {
  return error instanceof WorkRefusal && error.status === 409;
}

/** The submission as it stands now; null where the error says nothing of one. */
export function submissionNow(error: unknown): WireSubmission | null {
  if (!(error instanceof WorkRefusal) || error.status !== 409) return null;
  return z.safeParse(submissionDetailSchema, error.current).data?.submission ?? null;
}
