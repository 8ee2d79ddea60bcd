/** Who answers the ledger's addresses: whoever asks here is answered on this very thread. */
import { problem } from "../answer";
import { type FindStore, type OfficeStore, forOffice } from "../office-store";
import {
  type LedgerStore,
  answerProject,
  answerProjects,
  answerQuality,
  answerStatistics,
  ledgerStoreOf,
} from "./answers";

/** A request to one of the ledger's addresses, as it can be handed to another thread. */
export interface LedgerAsk {
  readonly office: string;
  readonly about: "projects" | "statistics" | "quality" | "project";
  /** The region's code, or the project's id. */
  readonly id: string;
  readonly url: string;
  /** What the asker already holds: `If-None-Match`. */
  readonly tags: string | null;
}

/** Answers as a server would, problems too; it does not fail. */
export type LedgerDesk = (ask: LedgerAsk) => Promise<Response>;

/** A desk with the ledgers of the offices that `find` finds, each indexed once. */
export function deskOf(find: FindStore): LedgerDesk {
  const ledgers = new WeakMap<OfficeStore, LedgerStore>();
  const ledgerOf = (store: OfficeStore): LedgerStore | null => {
    const ledger = ledgers.get(store) ?? ledgerStoreOf(store);
    if (ledger) ledgers.set(store, ledger);
    return ledger;
  };
  return (ask) =>
    forOffice(find, ask.office, (store) => {
      const ledger = ledgerOf(store);
      return ledger ? answer(ledger, ask) : problem(404, "本单位没有项目台账。");
    });
}

function answer(store: LedgerStore, { about, id, url, tags }: LedgerAsk): Response {
  const request = new Request(url, { headers: tags === null ? {} : { "If-None-Match": tags } });
  switch (about) {
    case "projects":
      return answerProjects(request, store, id);
    case "statistics":
      return answerStatistics(request, store, id);
    case "quality":
      return answerQuality(request, store, id);
    case "project":
      return answerProject(request, store, id);
  }
}
