/** The office as its journal comes to now; folded anew only where something was added. */
import { foldJournal } from "../office/fold";
import type { Journal } from "../office/journal";
import type { OfficeState } from "../office/state";
import { JOURNAL, eventOf } from "./journal";
import type { Store } from "./store/store";

interface Known {
  readonly seq: number;
  readonly journal: Journal;
  readonly state: OfficeState | null;
}

const NOTHING: Known = { seq: 0, journal: [], state: null };
/** What is only ever added to stays true, however old it is. */
const known = new WeakMap<Store, Known>();

/** Null before the office is set up. Rejects with a `StoreError`. */
export async function officeState(store: Store): Promise<OfficeState | null> {
  return (await latest(store)).state;
}

async function latest(store: Store): Promise<Known> {
  const before = known.get(store) ?? NOTHING;
  const rows = await store.view.list("log", { where: { kind: JOURNAL }, after: before.seq });
  const last = rows.at(-1);
  if (!last) return before;
  const events = await Promise.all(
    rows.map((row, index) => eventOf(store.view, row, before.journal.length + index)),
  );
  const journal = [...before.journal, ...events];
  const now = { seq: last.seq, journal, state: foldJournal(journal) };
  known.set(store, now);
  return now;
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
