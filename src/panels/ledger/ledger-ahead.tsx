/**
 * The first page of the ledger's list, asked for before it is wanted, so that 项目台账 stands at the
 * press.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { projectPageQuery } from "../../data/ledger-queries";
import { useSnapshot } from "../use-snapshot";
import { useView } from "../view";
import { projectsQuestion } from "./question";

const EVERYTHING = { choice: {}, text: "", sort: [] } as const;

/** Draws nothing. What does not come is no failure here: the page that needs it asks again. */
export function LedgerAhead(): null {
  const { backend, dataset, href } = useView();
  const client = useQueryClient();
  const state = useSnapshot();
  const isReady = dataset.hasLedger && backend.fault === null && state.status === "ready";
  const askFirstPage = useEffectEvent(() => {
    if (!isReady) return;
    const question = projectsQuestion(state.snapshot, EVERYTHING);
    void client.prefetchQuery({ ...projectPageQuery(backend, question, null), retry: false });
  });
  const askForLink = useEffectEvent(({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link?.getAttribute("href") === href("/projects")) askFirstPage();
  });
  // Once; of other views when the link to the list is approached.
  useEffect(() => {
    if (isReady) askFirstPage();
  }, [isReady]);
  useEffect(() => {
    const near = (event: Event) => askForLink(event);
    document.addEventListener("pointerover", near, { passive: true });
    document.addEventListener("focusin", near);
    return () => {
      document.removeEventListener("pointerover", near);
      document.removeEventListener("focusin", near);
    };
  }, []);
  return null;
}
