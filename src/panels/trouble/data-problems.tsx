/** Whether anything was wrong in the data of the page; the words for it are loaded only then. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Backend } from "../../data/addresses";
import { type InView, factsInView, ledgerInView, onReading } from "../../data/queries";
import type { DataProblem } from "../../domain/facts/data-problem";
import type { Dataset } from "../../domain/facts/dataset";
import type { Facts } from "../../domain/facts/facts";
import { isFaultless } from "../../domain/facts/admission";
import type { Snapshot } from "../../domain/facts/snapshot";
import { lazyPart } from "../../lib/lazy-part";
import { useView } from "../view";

const words = lazyPart("数据问题的说明", () => import("./data-problems-notice"));
type Words = NonNullable<ReturnType<typeof words.state>["value"]>;

/** 数据有n处问题 and the way to the list, above the page; nothing where all is well. */
export function DataProblems() {
  const { dataset } = useView();
  const facts = useInView(factsInView);
  const read = useInView(ledgerInView);
  const ledger = useMemo(() => read.flatMap(({ problems }) => problems), [read]);
  const said = useWords(ledger.length > 0 || isOdd(dataset, facts));
  return said && <said.DataProblemsNotice dataset={dataset} facts={facts} ledger={ledger} />;
}

/** The same in a line of text, about the facts of one view. */
export function DataProblemsLine({ snapshot: { dataset, facts } }: { snapshot: Snapshot }) {
  const shown = useMemo(() => [facts], [facts]);
  const said = useWords(isOdd(dataset, shown));
  return said && <said.DataProblemsCount dataset={dataset} facts={shown} ledger={NONE} />;
}

const NONE: readonly DataProblem[] = [];

/** What has been read of all that the page asks for. */
function useInView<Value>(
  inView: (client: QueryClient, backend: Backend) => InView<Value>,
): readonly Value[] {
  const { backend } = useView();
  const client = useQueryClient();
  const store = useMemo(() => inView(client, backend), [inView, client, backend]);
  return useSyncExternalStore(store.subscribe, store.current);
}

/**
 * Null where there is nothing to say, or not yet the words for it. What fails to load is tried
 * again with the next reading, also of the same data.
 */
function useWords(isWanted: boolean): Words | null {
  const client = useQueryClient();
  const { value } = useSyncExternalStore(words.subscribe, words.state);
  useEffect(() => {
    if (value || !isWanted) return undefined;
    const ask = () => void words.prefetch();
    ask();
    return onReading(client, ask);
  }, [client, isWanted, value]);
  return isWanted ? value : null;
}

function isOdd(dataset: Dataset, facts: readonly Facts[]): boolean {
  return dataset.problems.length > 0 || facts.some((one) => !isFaultless(dataset, one));
}
