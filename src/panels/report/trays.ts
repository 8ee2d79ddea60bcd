/** The trays of this browser, as they stand on every page that is open. */
import { useCallback, useEffect, useState } from "react";
import { WordedError } from "../../lib/worded-error";
import { openReportStore } from "../../report/store/report-store";
import type { TrayHead } from "../../report/store/database";
import type { Tray } from "../../report/tray";

/** The one store of this page. */
export const reportStore = openReportStore();

export type Watched<Value> =
  | { readonly status: "reading" }
  | { readonly status: "ready"; readonly value: Value }
  /** In Chinese, whole sentences. */
  | { readonly status: "failed"; readonly reason: string };

export interface Trays {
  /** What was changed last first. */
  readonly heads: readonly TrayHead[];
  /** The id of the tray that 加入汇报 adds to; null where there is none. */
  readonly current: string | null;
}

/** All trays. */
export function useTrays(): Watched<Trays> {
  return useWatched(readTrays);
}

/** One tray; null where there is none of this id. */
export function useTray(id: string): Watched<Tray | null> {
  return useWatched(useCallback(() => reportStore.read(id), [id]));
}

async function readTrays(): Promise<Trays> {
  const [heads, current] = await Promise.all([reportStore.list(), reportStore.current()]);
  return { heads, current };
}

/** What `read` answers, read again whenever a tray has changed; of another `read` nothing stays. */
function useWatched<Value>(read: () => Promise<Value>): Watched<Value> {
  const [found, setFound] = useState<{ of: typeof read; watched: Watched<Value> } | null>(null);
  useEffect(() => {
    // Of two readings the later one counts, whichever ends first.
    let latest = 0;
    const look = () => {
      latest += 1;
      const own = latest;
      const show = (watched: Watched<Value>) => own === latest && setFound({ of: read, watched });
      read().then(
        (value) => show({ status: "ready", value }),
        (error: unknown) => show({ status: "failed", reason: reasonOf(error) }),
      );
    };
    look();
    const stop = reportStore.observe(look);
    return () => {
      latest = -1;
      stop();
    };
  }, [read]);
  return found?.of === read ? found.watched : { status: "reading" };
}

function reasonOf(error: unknown): string {
  return error instanceof WordedError ? error.message : "没有读到本机上的汇报，请刷新页面再试。";
}
