/**
 * Issues and red cards of the view from the project ledger, for the 通报; an office without a ledger
 * has none.
 */
import { useQuery } from "@tanstack/react-query";
import { ledgerConcernsQuery } from "../../data/queries";
import { type Failure, describeFailure } from "../../data/failure";
import { type LedgerConcerns, ledgerQuestion } from "../../domain/ledger/concerns";
import type { Snapshot } from "../../domain/facts/snapshot";
import { useView } from "../view";

export interface ConcernsReading {
  readonly value: LedgerConcerns | null;
  /** The first answer is on its way: whether there is a paragraph is not known yet. */
  readonly isReading: boolean;
  /**
   * Where the ledger exists but could not be read: the paragraph is then left out, and the page
   * says so.
   */
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** What the ledger says of the view's units. */
export function useConcerns(snapshot: Snapshot): ConcernsReading {
  const { backend, runtime } = useView();
  const { data, error, isPending, refetch } = useQuery({
    ...ledgerConcernsQuery(backend, ledgerQuestion(snapshot)),
    refetchInterval: runtime.refreshMs,
  });
  return {
    value: data ?? null,
    isReading: isPending,
    failure: error && !data ? describeFailure(error) : null,
    retry: () => void refetch(),
  };
}
