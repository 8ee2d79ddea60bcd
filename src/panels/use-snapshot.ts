/** The facts of the view as a snapshot, with every state that reading them can be in. */
import { useMemo } from "react";
import { type Failure, describeFailure } from "../data/failure";
import { type Snapshot, takeSnapshot } from "../domain/facts/snapshot";
import { useNow } from "../ui/use-now";
import { type FactsRange, factsSpanOf } from "./facts-span";
import { useFacts } from "./one-publication";
import { useView } from "./view";

/** Data that are still shown although the last readings failed, or the last good one is too old. */
export interface Staleness {
  readonly ageMs: number;
  readonly lastReadAt: number;
  readonly failure: Failure | null;
}

export type SnapshotState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failure: Failure; readonly retry: () => void }
  | { readonly status: "ready"; readonly snapshot: Snapshot; readonly stale: Staleness | null };

/** Reads the facts that the view needs. */
export function useSnapshot(range: FactsRange = "years"): SnapshotState {
  const view = useView();
  const { choice, dataset, scope } = view;
  const { facts, readAt, query } = useFacts(view, factsSpanOf(choice, dataset, range));
  const snapshot = useMemo(
    () => (facts ? takeSnapshot(dataset, facts, scope) : null),
    [dataset, facts, scope],
  );
  const stale = useStaleness(readAt, query.error);
  if (snapshot) return { status: "ready", snapshot, stale };
  if (query.error)
    return {
      status: "failed",
      failure: describeFailure(query.error),
      retry: () => void query.refetch(),
    };
  return { status: "loading" };
}

/**
 * Old data are named as old: after a failed refresh, or when no check has succeeded for too long.
 */
export function useStaleness(lastReadAt: number, error: unknown): Staleness | null {
  const { runtime } = useView();
  const now = useNow(30_000);
  if (lastReadAt === 0) return null;
  const ageMs = Math.max(0, now - lastReadAt);
  if (!error && ageMs <= runtime.staleAfterMs) return null;
  return { ageMs, lastReadAt, failure: error ? describeFailure(error) : null };
}
