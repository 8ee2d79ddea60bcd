/** The draft of one submission on its page: checked and saved as it is typed. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Backend } from "../../../data/addresses";
import { LoginError } from "../../../data/failure";
import { asSubmission, showSubmission } from "../../../data/work/submission-answers";
import type { WireSubmissionDetail } from "../../../data/wire/work/submissions";
import { saveDraft } from "../../../data/work/work-actions";
import { type SubmissionKey, sessionQuery } from "../../../data/work/work-queries";
import type { Plan } from "../../../importing/compare/plan";
import type { SubmissionContent } from "../../../office/submission";
import type { OpenedSubmission } from "../../../office/submission-opened";
import { useAccount, useWork } from "../work";
import { type ToldProblems, planOf, withTold } from "./checks";
import { type Desk, type DeskState, createDesk } from "./desk";
import { type Form, contentOf, formOf } from "./form";
import { keepForm, keptForm } from "./kept-form";

export interface Draft extends DeskState {
  readonly desk: Desk;
  /** What the form would change, and what is wrong in it. */
  readonly plan: Plan;
  /** What the server refused; a 拦截 of it stands till something is changed. */
  readonly tell: (problems: ToldProblems) => void;
}

/** The desk outlives readings of the same submission; `opened` is of the newest one. */
export function useDraft(detail: WireSubmissionDetail, opened: OpenedSubmission): Draft {
  const desk = useDesk(detail, opened);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const { content } = state.form;
  const [told, setTold] = useState<Told>({ problems: [], of: content });
  const shown = useMemo(() => standing(told, content), [told, content]);
  useEffect(() => desk.judge(contentAgainst(opened, shown)), [desk, opened, shown]);
  useNewer(desk, detail, opened);
  useWayBack(desk);
  return {
    ...state,
    desk,
    plan: withTold(planOf(opened, content), shown),
    tell: (problems) => setTold({ problems, of: content }),
  };
}

/** What the server refused, and of which content. */
interface Told {
  readonly problems: ToldProblems;
  readonly of: SubmissionContent;
}

const NONE: ToldProblems = [];

/** What of it still stands: whether a changed content is still stopped only the server can say. */
function standing({ problems, of }: Told, content: SubmissionContent): ToldProblems {
  if (of === content || problems.length === 0) return problems;
  const left = problems.filter(({ weight }) => weight !== "block");
  return left.length === 0 ? NONE : left;
}

function useDesk(detail: WireSubmissionDetail, opened: OpenedSubmission): Desk {
  const { backend } = useWork();
  const { id } = useAccount();
  const client = useQueryClient();
  const { unit, month, table } = detail.submission;
  const [desk] = useState(() => {
    const key = `${backend.base} ${id} ${unit} ${month} ${table}`;
    return createDesk(firstState(detail, opened, key), {
      contentOf: contentAgainst(opened, NONE),
      save: saver(client, backend, { unit, month, table }),
      keep: (form, version) => keepForm(key, form && { form, version }),
    });
  });
  useEffect(() => desk.start(), [desk]);
  return desk;
}

function contentAgainst(
  opened: OpenedSubmission,
  told: ToldProblems,
): (form: Form) => SubmissionContent {
  return (form) => contentOf(form, withTold(planOf(opened, form.content), told));
}

/** Saves, and has the page read what stands then; who has no session any more is told to the page. */
function saver(
  client: QueryClient,
  backend: Backend,
  key: SubmissionKey,
): (version: number, content: SubmissionContent) => Promise<number> {
  return async (version, content) => {
    try {
      const now = asSubmission(await saveDraft(backend, key, { version, content }));
      showSubmission(client, backend, now);
      return now.submission.version;
    } catch (error) {
      if (error instanceof LoginError)
        void client.invalidateQueries({ queryKey: sessionQuery(backend).queryKey });
      throw error;
    }
  };
}

/** What this tab still has of the draft goes before what was read; of another version both are shown. */
function firstState(
  detail: WireSubmissionDetail,
  opened: OpenedSubmission,
  key: string,
): DeskState {
  const { version, may } = detail.submission;
  const form = formOf(opened.content, planOf(opened, opened.content));
  const read = { form, version, base: opened.content, saving: { kind: "untouched" } } as const;
  const kept = may.includes("save") ? keptForm(key) : null;
  if (!kept) return read;
  if (kept.version === version) return { ...read, form: kept.form, saving: { kind: "unsaved" } };
  return { ...kept, base: null, saving: { kind: "conflict", current: detail } };
}

/** What was read anew takes the place of a form to which nothing was written. */
function useNewer(desk: Desk, detail: WireSubmissionDetail, opened: OpenedSubmission): void {
  useEffect(() => {
    const { version, saving, form } = desk.state();
    const isIdle = saving.kind === "untouched" || saving.kind === "saved";
    if (detail.submission.version <= version || !isIdle) return;
    const next = formOf(opened.content, planOf(opened, opened.content));
    desk.settle({ ...next, wrong: form.wrong }, detail.submission.version, opened.content);
  }, [desk, detail, opened]);
}

/** Once the network or the session is back, what is unsaved is saved. */
function useWayBack(desk: Desk): void {
  const { account } = useWork().session;
  useEffect(() => {
    if (account !== null && desk.state().saving.kind === "login") void desk.flush();
  }, [account, desk]);
  useEffect(() => {
    const again = () => void (desk.state().saving.kind === "waiting" && desk.flush());
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [desk]);
}
