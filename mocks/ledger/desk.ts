/** Who answers the ledger's addresses: whoever asks here is answered on this very thread. */
import type { Fault } from "../fault";
import { type FindStore, type OfficeStore, forOffice } from "../office-store";
import { answerProject, answerProjects, answerQuality, answerStatistics } from "./answers";

/** A request to one of the ledger's addresses, as it can be handed to another thread. */
export interface LedgerAsk {
  readonly office: string;
  readonly about: "projects" | "statistics" | "quality" | "project";
  /** The region's code, or the project's id. */
  readonly id: string;
  readonly url: string;
  /** What the asker already holds: `If-None-Match`. */
  readonly tags: string | null;
  readonly fault: Fault | null;
}

/** Answers as a server would, problems too; it does not fail. */
export type LedgerDesk = (ask: LedgerAsk) => Promise<Response>;

export function deskOf(find: FindStore): LedgerDesk {
  return (ask) => forOffice(find, ask.office, (store) => answer(store, ask));
}

function answer(store: OfficeStore, { about, id, url, tags, fault }: LedgerAsk): Response {
  const request = new Request(url, { headers: tags === null ? {} : { "If-None-Match": tags } });
  switch (about) {
    case "projects":
      return answerProjects(request, store, { code: id, fault });
    case "statistics":
      return answerStatistics(request, store, { code: id, fault });
    case "quality":
      return answerQuality(request, store, { code: id, fault });
    case "project":
      return answerProject(request, store, { id, fault });
  }
}
