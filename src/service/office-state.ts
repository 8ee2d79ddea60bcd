/** The office as its journal comes to now, for what needs no more of it. */
import type { OfficeState } from "../office/state";
import { JOURNAL, eventOf } from "./journal";
import { readLog, stateOfJournal } from "./office-log";
import type { Store } from "./store/store";

/** Null before the office is set up. Rejects with a `StoreError`. */
export async function officeState(store: Store): Promise<OfficeState | null> {
  const { journal } = await readLog(store);
  return journal.length === 0 ? null : stateOfJournal(journal);
}

export interface OfficeHead {
  /** The system's own before the office is set up. */
  readonly title: string;
  /** `demo`: its figures are invented. */
  readonly mode: "live" | "demo";
}

/** What an office is called on its pages. Rejects with a `StoreError`. */
export async function officeHead(store: Store): Promise<OfficeHead> {
  const first = await store.view.find("log", { kind: JOURNAL });
  const event = first && (await eventOf(store.view, first, 0));
  if (event?.kind !== "created") return { title: "重点项目推进看板", mode: "live" };
  return { title: event.title, mode: event.invented === true ? "demo" : "live" };
}
