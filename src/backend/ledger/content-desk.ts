/**
 * The ledger of offices whose content this page holds, answered by a worker to which the content is
 * sent once.
 */
import type { OfficeContent } from "../office";
import type { FindStore, OfficeStore } from "../office-store";
import type { LedgerDesk } from "./desk";
import { type NumberedAsk, tellWorker, workerDesk } from "./worker-desk";

/** An office's content, before the questions about it. */
export interface SentContent {
  readonly office: string;
  readonly content: OfficeContent;
}

export type ToContentWorker = SentContent | NumberedAsk;

/** For `createBackend`. `plain` answers where there are no workers. */
export function contentDesk(find: FindStore, plain: LedgerDesk): LedgerDesk {
  if (typeof Worker === "undefined") return plain;
  let worker: Worker | null = null;
  const running = () =>
    (worker ??= new Worker(new URL("./content-worker.ts", import.meta.url), { type: "module" }));
  const desk = workerDesk(plain, running);
  const sent = new Map<string, OfficeStore>();
  return async (ask) => {
    const store = await find(ask.office);
    if (store && sent.get(ask.office) !== store) {
      tellWorker(running(), sentContent(ask.office, store));
      sent.set(ask.office, store);
    }
    return desk(ask);
  };
}

/** Without the facts, which no question about the ledger is about. */
function sentContent(office: string, { wire, facts, ledger }: OfficeStore): SentContent {
  return {
    office,
    content: { dataset: wire, facts: { ...facts, facts: [], printed: [] }, ledger },
  };
}
