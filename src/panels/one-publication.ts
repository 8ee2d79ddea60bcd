/**
 * Data set and facts are read apart, and a publication may come between. Only those of one revision go
 * on a page together: until the others have come, the last ones stay.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Backend, FactsSpan } from "../data/addresses";
import { factsInView, factsQuery } from "../data/queries";
import type { Dataset } from "../domain/facts/dataset";
import type { Facts } from "../domain/facts/facts";
import type { View } from "./view";

/**
 * The data set to show: the newest, or while facts in view are of another revision the one before.
 * Both are then read again, at most twice until they agree: of two servers one may stay behind.
 */
export function useDatasetInStep(
  backend: Backend,
  newest: Dataset | undefined,
): Dataset | undefined {
  const client = useQueryClient();
  const inView = useMemo(() => factsInView(client, backend), [client, backend]);
  const facts = useSyncExternalStore(inView.subscribe, inView.current);
  const isInStep = facts.every(({ revision }) => revision === newest?.revision);
  const key = JSON.stringify(backend);
  const [last, keep] = useState({ key, dataset: newest });
  if (isInStep && (last.dataset !== newest || last.key !== key)) keep({ key, dataset: newest });
  const tries = useRef(0);
  useEffect(() => {
    if (isInStep) tries.current = 0;
    else if (newest?.revision !== undefined && tries.current < 2) {
      tries.current += 1;
      for (const name of ["dataset", "facts"])
        void client.invalidateQueries({ queryKey: [name, backend] });
    }
  }, [backend, client, isInStep, newest?.revision]);
  return (last.key === key && newest && last.dataset) || newest;
}

/** Facts as a page shows them. */
interface FactsRead {
  readonly facts: Facts | undefined;
  /** When they were read; 0 before. */
  readonly readAt: number;
}

const read = new WeakMap<Dataset, Map<string, FactsRead>>();

/**
 * The facts that go with the view's data set, the last of its revision. Where there are none, and
 * reading again has not helped, those of another.
 */
export function useFacts(
  { backend, dataset, runtime }: Pick<View, "backend" | "dataset" | "runtime">,
  span: FactsSpan,
) {
  const { queryKey, ...options } = factsQuery(backend, span);
  const query = useQuery({ queryKey, ...options, refetchInterval: runtime.refreshMs });
  const { data, dataUpdatedAt } = query;
  const known = read.get(dataset) ?? new Map<string, FactsRead>();
  read.set(dataset, known);
  const key = JSON.stringify(queryKey);
  const now = { facts: data, readAt: dataUpdatedAt };
  if (data?.revision === dataset.revision) known.set(key, now);
  const shown = known.get(key) ?? (query.isFetching ? { facts: undefined, readAt: 0 } : now);
  return { query, ...shown };
}
