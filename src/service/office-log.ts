/**
 * The office as its log comes to now: its journal, and what became of its submissions. Several
 * processes share one store, so that the newest entries are looked for each time; what was read once
 * is never read again.
 */
import { foldJournal } from "../office/fold";
import type { Journal, JournalEvent } from "../office/journal";
import { isProjectEvent } from "../office/project-events";
import type { OfficeState } from "../office/state";
import { type SentBytes, addSent } from "./files/entry";
import { type MergedUnits, unitToday } from "./merged-units";
import { recordsMerged } from "./submissions/merged-records";
import { placeAbout } from "./submissions/place";
import {
  type SubmissionRecord,
  UNTOUCHED,
  withEntry,
  withImport,
  withoutImport,
} from "./submissions/record";
import { JOURNAL, eventOf } from "./journal";
import { notThere } from "./problems";
import type { Store, StoreView } from "./store/store";
import type { Row } from "./store/tables";

/** What was done to a project, and by whom. */
export interface ProjectEntry {
  readonly event: JournalEvent;
  readonly by: string;
}

export interface Publishing {
  readonly at: string;
  readonly by: string;
  /** Of the event in the log: what was accepted before it is published. */
  readonly seq: number;
}

export interface OfficeLog {
  /** How many entries the log has. */
  readonly seq: number;
  readonly journal: Journal;
  /** The journal's, by the number of their entry in the log. */
  readonly events: ReadonlyMap<number, JournalEvent>;
  /** By `placeAbout`; of units that were merged, those of the unit that they are today. */
  readonly records: ReadonlyMap<string, SubmissionRecord>;
  readonly merged: MergedUnits;
  /** By the project's id, the oldest first. */
  readonly projects: ReadonlyMap<string, readonly ProjectEntry[]>;
  readonly publishings: readonly Publishing[];
  /** By unit and month (`placeOfBytes`): how much of originals was sent in. */
  readonly sentBytes: SentBytes;
}

/** An office that is set up. */
export interface Office extends OfficeLog {
  readonly state: OfficeState;
}

const NOTHING: OfficeLog = {
  seq: 0,
  journal: [],
  events: new Map(),
  records: new Map(),
  merged: new Map(),
  projects: new Map(),
  publishings: [],
  sentBytes: new Map(),
};

const known = new WeakMap<Store, OfficeLog>();
const states = new WeakMap<Journal, OfficeState>();

/**
 * The office as it stands. `view`: of the change that it is read in, before anything is written there.
 * Throws a `Refused` (404) before it is set up; rejects with a `StoreError`.
 */
export async function readOffice(store: Store, view: StoreView = store.view): Promise<Office> {
  const log = await readLog(store, view);
  if (log.journal.length === 0)
    throw notThere("本系统还没有设置好。请管理员打开设置链接，先建立单位。");
  return { ...log, state: stateOfJournal(log.journal) };
}

/** The state of a journal, folded once. */
export function stateOfJournal(journal: Journal): OfficeState {
  const state = states.get(journal) ?? foldJournal(journal);
  states.set(journal, state);
  return state;
}

/** The log as it stands, also before the office is set up. */
export async function readLog(store: Store, view: StoreView = store.view): Promise<OfficeLog> {
  const before = known.get(store) ?? NOTHING;
  const rows = await view.list("log", { after: before.seq });
  const last = rows.at(-1);
  if (!last) return before;
  const events = await eventsOf(view, rows, before.journal.length);
  const now = folded(before, rows, events);
  // Another may have read further meanwhile.
  if ((known.get(store)?.seq ?? 0) < now.seq) known.set(store, now);
  return now;
}

async function eventsOf(
  view: StoreView,
  rows: readonly Row<"log">[],
  index: number,
): Promise<ReadonlyMap<number, JournalEvent>> {
  const own = rows.filter(({ kind }) => kind === JOURNAL);
  const events = await Promise.all(own.map((row, place) => eventOf(view, row, index + place)));
  return new Map(own.flatMap(({ seq }, place) => (events[place] ? [[seq, events[place]]] : [])));
}

/** The log with entries after it; `events`: of those of the journal, by number. */
function folded(
  before: OfficeLog,
  rows: readonly Row<"log">[],
  events: ReadonlyMap<number, JournalEvent>,
): OfficeLog {
  let records = new Map(before.records);
  const merged = new Map(before.merged);
  const projects = new Map(before.projects);
  const publishings = [...before.publishings];
  const sentBytes = new Map(before.sentBytes);
  for (const row of rows) {
    const event = events.get(row.seq);
    if (event) {
      if (event.kind === "unitsMerged") {
        merged.set(event.from, { name: event.name, into: event.into });
        records = recordsMerged(records, event);
      }
      tellRecords(records, event, { seq: row.seq, merged });
      for (const id of new Set(projectsOf(event)))
        projects.set(id, [...(projects.get(id) ?? []), { event, by: byOf(event, row) }]);
      if (event.kind === "published")
        publishings.push({ at: event.at, by: row.actorName ?? "", seq: row.seq });
    } else if (row.kind.startsWith("submission.")) {
      records.set(row.about, withEntry(records.get(row.about) ?? UNTOUCHED, row));
    } else addSent(sentBytes, row);
  }
  const journal = events.size === 0 ? before.journal : [...before.journal, ...events.values()];
  const seq = rows.at(-1)?.seq ?? before.seq;
  const all = events.size === 0 ? before.events : new Map([...before.events, ...events]);
  return { seq, journal, events: all, records, merged, projects, publishings, sentBytes };
}

function tellRecords(
  records: Map<string, SubmissionRecord>,
  event: JournalEvent,
  { seq, merged }: { readonly seq: number; readonly merged: MergedUnits },
): void {
  if (event.kind === "imported" && event.report) {
    const { report } = event;
    const key = placeAbout({ ...report, unit: unitToday(merged, report.unit) });
    records.set(key, withImport(records.get(key) ?? UNTOUCHED, event, seq));
  }
  if (event.kind === "undone")
    for (const [key, record] of records) {
      const now = withoutImport(record, event.import);
      if (now !== record) records.set(key, now);
    }
}

function projectsOf(event: JournalEvent): readonly string[] {
  if (event.kind === "imported") return event.projects.map(({ id }) => id);
  return isProjectEvent(event) ? [event.project] : [];
}

function byOf(event: JournalEvent, { actorName }: Row<"log">): string {
  if (event.kind === "imported" && event.report) return event.report.reporter;
  return actorName ?? "";
}

/** The newest number that was published; what has a greater one was not. */
export function publishedSeq({ publishings }: Pick<OfficeLog, "publishings">): number {
  return publishings.at(-1)?.seq ?? 0;
}
