/** Two drafts of one submission made one: by what somebody chose, or by itself where both say the same. */
import { useLayoutEffect } from "react";
import { submissionIn } from "../../../data/work/submission-answers";
import type { WireSubmission } from "../../../data/wire/work/submissions";
import { type OpenedSubmission, openSubmission } from "../../../office/submission-opened";
import { useWork } from "../work";
import { planOf } from "./checks";
import type { Desk } from "./desk";
import { type TwoDrafts, differences, merged } from "./differences";
import { contentOf, formOf } from "./form";
import type { Draft } from "./use-draft";

type OwnDraft = Pick<Draft, "form" | "plan" | "base">;

/** What stands now, as a conflict told it. */
export interface Standing {
  readonly submission: WireSubmission;
  readonly opened: OpenedSubmission;
}

/** What stands now; null where it cannot be read. */
export function standingIn(current: unknown, title: string): Standing | null {
  const detail = submissionIn(current);
  const opened = detail && openSubmission(detail, title);
  return !detail || !opened || "wrong" in opened ? null : { submission: detail.submission, opened };
}

/** The draft of this page beside the one that stands. */
export function twoDrafts({ form, plan, base }: OwnDraft, { opened }: Standing): TwoDrafts {
  return { mine: contentOf(form, plan), theirs: opened.content, base };
}

/** Has the desk go on with both in one; mine where `isMine` says so of a measure or a project's id. */
export function settle(
  desk: Desk,
  [own, standing]: readonly [OwnDraft, Standing],
  isMine: (key: string) => boolean,
): void {
  const { submission, opened } = standing;
  const content = merged(twoDrafts(own, standing), isMine);
  const form = formOf(content, planOf(opened, content));
  const sentences = { ...form.sentences, ...own.form.sentences };
  const wrong = Object.fromEntries(
    Object.entries(own.form.wrong).filter(([field]) => isMine(field.split(" ")[0] ?? field)),
  );
  desk.settle({ ...form, sentences, wrong }, submission.version, opened.content);
}

/**
 * Asks nobody where there is nothing to choose: what was saved as the page was closed, or as the network
 * went, is what is typed here.
 */
export function useSettledAlike(draft: Draft): void {
  const { title } = useWork().session.office;
  useLayoutEffect(() => {
    if (draft.saving.kind !== "conflict") return;
    const standing = standingIn(draft.saving.current, title);
    if (!standing?.submission.may.includes("save")) return;
    if (differences(twoDrafts(draft, standing)).length > 0) return;
    settle(draft.desk, [draft, standing], () => true);
  }, [draft, title]);
}
