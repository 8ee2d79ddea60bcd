/** Each item of a tray held against the data of now, once when it is opened and after an update. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { breath } from "../../lib/breath";
import type { ReportItem } from "../../report/item";
import type { Means } from "../lookup/reading";
import { useView } from "../view";
import { type Revision, revisionOf } from "./revision";

export interface Revisions {
  /** By item; undefined while it is being looked up. */
  readonly of: (item: ReportItem) => Revision | undefined;
  /** Looks all of them up anew. */
  readonly again: () => void;
  /** How what is asked for is read now. */
  readonly means: () => Means;
}

/**
 * One reading for each data set and span of months, however many items are of it; what the page
 * itself has read lately will do.
 */
export function useRevisions(items: readonly ReportItem[]): Revisions {
  const { runtime, dataset } = useView();
  const client = useQueryClient();
  const [askedAt, setAskedAt] = useState<number | null>(null);
  const [found, setFound] = useState<ReadonlyMap<string, Revision>>(new Map());
  const round = `${askedAt ?? ""} ${dataset.id} ${dataset.revision}`;
  const means = useCallback(
    (): Means => ({ runtime, client, sinceMs: askedAt ?? Date.now() - runtime.refreshMs }),
    [askedAt, client, runtime],
  );
  const missing = items.filter((item) => !found.has(keyOf(item, round)));
  const wanted = missing.map((item) => keyOf(item, round)).join();
  useEffect(() => {
    let isWanted = true;
    const lookUp = async () => {
      for (const item of missing) {
        // oxlint-disable-next-line no-await-in-loop -- what the first has read the others need not ask for
        const revision = await revisionOf(item, means());
        if (!isWanted) return;
        setFound((all) => new Map(all).set(keyOf(item, round), revision));
        // oxlint-disable-next-line no-await-in-loop -- the page goes on answering
        await breath();
      }
    };
    void lookUp();
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `wanted` names what is missing
  }, [means, wanted]);
  return {
    of: (item) => found.get(keyOf(item, round)),
    again: () => setAskedAt(Date.now()),
    means,
  };
}

/** An item that was put in anew is looked up anew. */
function keyOf({ id, addedAt }: ReportItem, round: string): string {
  return `${round} ${id} ${addedAt}`;
}
