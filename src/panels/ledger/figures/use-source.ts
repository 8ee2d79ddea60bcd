/** What the figures of the ledger are made of, with every state that reading it can be in. */
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type Failure, describeFailure } from "../../../data/failure";
import { statisticsQuery } from "../../../data/ledger-queries";
import type { Snapshot } from "../../../domain/facts/snapshot";
import type { LedgerSource } from "../../../figures/ledger/source";
import { type LedgerSearch, writeLedgerSearch } from "../../../navigation/ledger-search";
import { projectsQuestion } from "../question";
import { useView } from "../../view";

export type SourceState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: Failure; readonly retry: () => void }
  /** The office has no ledger, which is no failure. */
  | { readonly status: "none" }
  | {
      readonly status: "ready";
      readonly source: LedgerSource;
      /** The answer to what is asked now is still on its way. */
      readonly isOld: boolean;
    };

/**
 * Counts the projects that are asked for; what was shown before stays until the answer is there.
 * `isWanted`: false asks nothing, as if there were no ledger.
 */
export function useSource(snapshot: Snapshot, asked: LedgerSearch, isWanted = true): SourceState {
  const { backend, runtime } = useView();
  const question = useMemo(() => projectsQuestion(snapshot, asked), [snapshot, asked]);
  const { data, error, refetch } = useQuery({
    ...statisticsQuery(backend, question),
    refetchInterval: runtime.refreshMs,
    enabled: isWanted,
  });
  const { month } = question;
  const read = useMemo((): LedgerSource | null => {
    const { choice, text } = asked;
    const search = writeLedgerSearch({ choice, text, sort: [] });
    return data ? { snapshot, statistics: data, month, choice, text, search } : null;
  }, [asked, data, month, snapshot]);
  const [last, setLast] = useState(read);
  if (read && read !== last) setLast(read);
  const source = read ?? (last?.snapshot === snapshot ? last : null);
  if (!isWanted || data === null) return { status: "none" };
  if (error && !data)
    return { status: "failed", failure: describeFailure(error), retry: () => void refetch() };
  return source ? { status: "ready", source, isOld: read === null } : { status: "loading" };
}
