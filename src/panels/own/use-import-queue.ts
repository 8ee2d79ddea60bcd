import { useEffect, useState, useSyncExternalStore } from "react";
import { readInWorker } from "../../importing/reading/read-in-worker";
import { type ImportQueue, type QueueOffice, createImportQueue } from "./import-queue";
import type { Entry } from "./queue";

/** The queue of one office, against the office as it is now. */
export function useImportQueue(office: QueueOffice): {
  readonly queue: ImportQueue;
  readonly entries: readonly Entry[];
} {
  const [queue] = useState(() => createImportQueue(office, readInWorker));
  useEffect(() => queue.against(office), [queue, office]);
  return { queue, entries: useSyncExternalStore(queue.subscribe, queue.entries) };
}
