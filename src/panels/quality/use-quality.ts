/** What the ledger says against itself of the view's units, with every state of reading it. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Failure, describeFailure } from "../../data/failure";
import { qualityQuery } from "../../data/ledger-queries";
import type { DataProblem } from "../../domain/facts/data-problem";
import type { Month } from "../../domain/facts/period";
import type { Snapshot } from "../../domain/facts/snapshot";
import { ledgerMonth } from "../../domain/ledger/concerns";
import type { QualityFinding } from "../../domain/ledger/quality";
import { findingsOf } from "../../figures/ledger/quality";
import { useView } from "../view";

export type QualityState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: Failure; readonly retry: () => void }
  /** The office has no ledger, which is no failure. */
  | { readonly status: "none" }
  | {
      readonly status: "ready";
      readonly month: Month;
      readonly findings: readonly QualityFinding[];
      /** What in the answer did not fit, and what was done about it. */
      readonly problems: readonly DataProblem[];
    };

/** The findings at the month at which the view reads the ledger. */
export function useQuality(snapshot: Snapshot): QualityState {
  const { backend, scope, runtime } = useView();
  const { data, error, refetch } = useQuery({
    ...qualityQuery(backend, { region: scope.region, month: ledgerMonth(snapshot) }),
    refetchInterval: runtime.refreshMs,
  });
  const findings = useMemo(() => findingsOf(snapshot, data?.findings ?? []), [snapshot, data]);
  if (data === null) return { status: "none" };
  if (data) return { status: "ready", month: data.month, findings, problems: data.problems };
  if (error)
    return { status: "failed", failure: describeFailure(error), retry: () => void refetch() };
  return { status: "loading" };
}
