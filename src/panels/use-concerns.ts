/** Issues and red cards of the view from the project ledger, for the 通报; an office without a ledger has none. */
import { useQuery } from "@tanstack/react-query";
import { ledgerConcernsQuery } from "../data/queries";
import { describeFailure } from "../data/failure";
import { concernsMonth } from "../domain/bulletin-concerns";
import type { LedgerConcerns } from "../domain/ledger";
import type { Snapshot } from "../domain/snapshot";
import { useView } from "./view";

/** `problem`: a sentence where the ledger exists but could not be read; the paragraph is then left out, and the page says so. */
export function useConcerns(snapshot: Snapshot): { value: LedgerConcerns | null; problem: string | null } {
  const { backend } = useView();
  const { scope, members } = snapshot;
  const month = concernsMonth(snapshot);
  const counties = members.kind === "region" ? null : members.regions.map(({ code }) => code);
  const { data, error } = useQuery(ledgerConcernsQuery(backend, { region: scope.region, counties, month }));
  const problem = error && !data ? `没有读到项目台账，通报里没有问题和红牌：${describeFailure(error).short}。` : null;
  return { value: data ?? null, problem };
}
