/** Whether anything was wrong in the data of the page; the words for it are loaded only then. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { factsInView, onReading } from "../data/queries";
import type { Dataset } from "../domain/dataset";
import type { Facts } from "../domain/facts";
import { isFaultless } from "../domain/facts-admission";
import type { Snapshot } from "../domain/snapshot";
import { lazyPart } from "../lib/lazy-part";
import { useView } from "./view";

const words = lazyPart("数据问题的说明", () => import("./data-problems-notice"));
type Words = NonNullable<ReturnType<typeof words.state>["value"]>;

/** 数据有n处问题 and the way to the list, above the page; nothing where all is well. */
export function DataProblems() {
  const { backend, dataset } = useView();
  const client = useQueryClient();
  const store = useMemo(() => factsInView(client, backend), [client, backend]);
  const facts = useSyncExternalStore(store.subscribe, store.current);
  const said = useWords(dataset, facts);
  return said && <said.DataProblemsNotice dataset={dataset} facts={facts} />;
}

/** The same in a line of text, about the facts of one view. */
export function DataProblemsLine({ snapshot: { dataset, facts } }: { snapshot: Snapshot }) {
  const shown = useMemo(() => [facts], [facts]);
  const said = useWords(dataset, shown);
  return said && <said.DataProblemsCount dataset={dataset} facts={shown} />;
}

/** Null where there is nothing to say, or not yet the words for it. What fails to load is tried again with the next reading, also of the same data. */
function useWords(dataset: Dataset, facts: readonly Facts[]): Words | null {
  const client = useQueryClient();
  const { value } = useSyncExternalStore(words.subscribe, words.state);
  const isWanted = isOdd(dataset, facts);
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
