/**
 * Asked before it is wanted: whether the office has a ledger, and the first page of its list, so
 * that 项目台账 stands at the press.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { projectPageQuery } from "../../data/ledger-queries";
import { ledgerPresenceQuery } from "../../data/queries";
import { useSnapshot } from "../use-snapshot";
import { useView } from "../view";
import { projectsQuestion } from "./question";
import { useHasLedger } from "./use-has-ledger";

const EVERYTHING = { choice: {}, text: "", sort: [] } as const;

/** Draws nothing. What does not come is no failure here: the page that needs it asks again. */
export function LedgerAhead(): null {
  const { backend, scope, href } = useView();
  const client = useQueryClient();
  const state = useSnapshot();
  const hasLedger = useHasLedger();
  useEffect(
    () => void client.prefetchQuery(ledgerPresenceQuery(backend, scope.region)),
    [backend, client, scope.region],
  );
  const askFirstPage = useEffectEvent(() => {
    if (!hasLedger || state.status !== "ready") return;
    const question = projectsQuestion(state.snapshot, EVERYTHING);
    void client.prefetchQuery(projectPageQuery(backend, question, null));
  });
  const askForLink = useEffectEvent(({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link?.getAttribute("href") === href("/projects")) askFirstPage();
  });
  // Once; of other views when the link to the list is approached.
  const isReady = hasLedger && state.status === "ready";
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
