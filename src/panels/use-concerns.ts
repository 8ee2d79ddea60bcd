/** Issues and red cards of the view from the project ledger, for the 通报; an office without a ledger has none. */
import { useQuery } from "@tanstack/react-query";
import { ledgerConcernsQuery } from "../data/queries";
import { describeFailure } from "../data/failure";
import { type LedgerConcerns, ledgerQuestion } from "../domain/ledger";
import type { Snapshot } from "../domain/snapshot";
import { useView } from "./view";

/** `problem`: a sentence where the ledger exists but could not be read; the paragraph is then left out, and the page says so. */
export function useConcerns(snapshot: Snapshot): { value: LedgerConcerns | null; problem: string | null } {
  const { backend } = useView();
  const { data, error } = useQuery(ledgerConcernsQuery(backend, ledgerQuestion(snapshot)));
  const problem = error && !data ? `没有读到项目台账，通报里没有问题和红牌：${describeFailure(error).short}。` : null;
  return { value: data ?? null, problem };
}
