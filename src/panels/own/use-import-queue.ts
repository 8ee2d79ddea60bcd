import { useEffect, useState, useSyncExternalStore } from "react";
import { readInWorker } from "../../importing/reading/read-in-worker";
import { type ImportQueue, type QueueOffice, createImportQueue } from "./import-queue";
import type { Entry } from "./queue";

/** By office: files that were not stored yet wait for their reader on whichever page he is. */
const queues = new Map<string, ImportQueue>();

/** The queue of one office, against the office as it is now. It outlives the page while it has work. */
export function useImportQueue(office: QueueOffice): {
  readonly queue: ImportQueue;
  readonly entries: readonly Entry[];
} {
  const { id } = office.state;
  const [queue] = useState(() => queues.get(id) ?? createImportQueue(office, readInWorker));
  useEffect(() => {
    queues.set(id, queue);
    return () => {
      const isDone = queue.entries().every(({ state }) => state.kind === "stored");
      if (isDone) queues.delete(id);
    };
  }, [id, queue]);
  useEffect(() => queue.against(office), [queue, office]);
  return { queue, entries: useSyncExternalStore(queue.subscribe, queue.entries) };
}
