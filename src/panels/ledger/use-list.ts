/** The list of projects as the address asks for it, with every state that reading it can be in. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Failure, describeFailure } from "../../data/failure";
import { projectPageQuery } from "../../data/ledger-queries";
import type { ProjectPage, ProjectsQuestion } from "../../domain/ledger/listed";
import { useView } from "../view";

export interface ShownList {
  /** What the rows are an answer to: of the question before while the new one is being read. */
  readonly question: ProjectsQuestion;
  readonly first: ProjectPage;
  /** The answer to what is asked now is still on its way. */
  readonly isOld: boolean;
}

export type ListState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: Failure; readonly retry: () => void }
  /** The office has no ledger, which is no failure. */
  | { readonly status: "none" }
  | ({ readonly status: "ready" } & ShownList);

/** Reads the first page; what was shown before stays until the answer is there. */
export function useList(question: ProjectsQuestion): ListState {
  const { backend, runtime } = useView();
  const [shown, setShown] = useState({ question, backend });
  // Of another office, region or month nothing stays.
  const stays =
    shown.backend.base === backend.base &&
    shown.question.region === question.region &&
    shown.question.month === question.month;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...projectPageQuery(backend, question, null),
    refetchInterval: runtime.refreshMs,
    placeholderData: (before) => (stays ? before : undefined),
  });
  const isShown = shown.question === question && shown.backend === backend;
  if (data && !isPlaceholderData && !isShown) setShown({ question, backend });
  if (data === null) return { status: "none" };
  if (data) {
    const own = isPlaceholderData ? shown.question : question;
    return { status: "ready", question: own, first: data, isOld: isPlaceholderData };
  }
  if (error)
    return { status: "failed", failure: describeFailure(error), retry: () => void refetch() };
  return { status: "loading" };
}
