/** What is done to the database, each in one transaction: all of it, or nothing. */
import type { IDBPTransaction } from "idb";
import { asAWhole } from "../../lib/whole-change";
import { isRecord } from "../../lib/record";
import { type Steps, inTurns } from "../../lib/steps";
import { lastMoment } from "../fold";
import type { Journal, JournalEvent } from "../journal";
import type { Originals } from "../office-file";
import { readEvent } from "../office-json";
import { type Database, type OfficeHead, type OfficeSchema, STORES, ofOffice } from "./database";
import { ConflictError, DivergedError } from "./store-errors";

/** What opening an office file came to. `older`: the browser has all of it and more. */
export type Opened = "created" | "continued" | "same" | "older";

/** The journal of an office; null where there is none. Throws for an event that does not fit. */
export async function readJournal(database: Database, id: string): Promise<Journal | null> {
  const events = await database.getAll("events", ofOffice(id));
  return events.length === 0 ? null : inTurns(journalSteps(events));
}

/** A year of a large ledger takes long to look at, and the page is open meanwhile. */
function* journalSteps(events: readonly unknown[]): Steps<Journal> {
  const journal: JournalEvent[] = [];
  for (const [index, event] of events.entries()) {
    journal.push(readEvent(event, index));
    yield;
  }
  return journal;
}

/** The files that were kept of an office, by SHA-256. */
export async function readOriginals(database: Database, id: string): Promise<Originals> {
  const { store, done } = database.transaction("originals");
  const [keys, files] = await Promise.all([
    store.getAllKeys(ofOffice(id)),
    store.getAll(ofOffice(id)),
    done,
  ]);
  return new Map(
    keys.flatMap(([, sha256], index) => {
      const file = files[index];
      return file ? [[sha256, file] as const] : [];
    }),
  );
}

interface Addition {
  readonly before: Journal;
  readonly events: Journal;
  readonly originals: Originals;
}

/** Throws a `ConflictError` where the office's journal is not the one before. */
export async function addEvents(
  database: Database,
  id: string,
  { before, events, originals }: Addition,
): Promise<void> {
  await inOneChange(database, async (change) => {
    const head = (await change.objectStore("heads").get(id)) ?? null;
    if ((head?.length ?? 0) !== before.length) throw new ConflictError();
    if (before.length > 0) {
      const last = await change.objectStore("events").get([id, before.length - 1]);
      if (!isRecord(last) || last["id"] !== before.at(-1)?.id) throw new ConflictError();
    }
    await putAll(change, id, { head, before, events, originals });
  });
}

/** Throws a `DivergedError` where each journal has what the other has not. */
export async function openFile(
  database: Database,
  id: string,
  { journal, originals }: { journal: Journal; originals: Originals },
): Promise<Opened> {
  return inOneChange(database, async (change): Promise<Opened> => {
    const head = (await change.objectStore("heads").get(id)) ?? null;
    const kept = await change.objectStore("events").getAll(ofOffice(id));
    const before = kept.map(readEvent);
    // Read by the same schema, both have their members in one order.
    const common = commonLength(before, journal.map(readEvent));
    if (common < Math.min(before.length, journal.length)) throw new DivergedError(common);
    const events = journal.slice(before.length);
    await putAll(change, id, { head, before, events, originals });
    if (before.length === 0) return "created";
    if (before.length < journal.length) return "continued";
    return before.length === journal.length ? "same" : "older";
  });
}

/** How many events two journals begin with in common. */
function commonLength(one: Journal, other: Journal): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1)
    if (JSON.stringify(one[index]) !== JSON.stringify(other[index])) return index;
  return length;
}

/** The journal, the files and the note of what was saved. */
export async function removeOffice(database: Database, id: string): Promise<void> {
  await inOneChange(database, async (change) => {
    await Promise.all([
      change.objectStore("heads").delete(id),
      change.objectStore("events").delete(ofOffice(id)),
      change.objectStore("originals").delete(ofOffice(id)),
    ]);
  });
}

/** Notes when an office file of so many events was saved. An office that is gone has no note. */
export async function noteSaved(
  database: Database,
  id: string,
  { at, length }: { at: string; length: number },
): Promise<void> {
  await inOneChange(database, async (change) => {
    const head = await change.objectStore("heads").get(id);
    if (head)
      await change.objectStore("heads").put({ ...head, savedAt: at, savedLength: length }, id);
  });
}

type Change = IDBPTransaction<OfficeSchema, typeof STORES, "readwrite">;

async function putAll(
  change: Change,
  id: string,
  { head, before, events, originals }: Addition & { head: OfficeHead | null },
): Promise<void> {
  const [kept, files] = [change.objectStore("events"), change.objectStore("originals")];
  // Each in a promise of its own: one that throws at once must not leave the others unheard.
  const puts = [
    ...events.map((event, index) => async () => kept.put(event, [id, before.length + index])),
    ...[...originals].map(
      ([sha256, file]) =>
        async () =>
          files.put(file, [id, sha256]),
    ),
    async () => change.objectStore("heads").put(headOf(id, [...before, ...events], head), id),
  ];
  await Promise.all(puts.map((put) => put()));
}

function headOf(id: string, journal: Journal, known: OfficeHead | null): OfficeHead {
  const created = journal.find((event) => event.kind === "created");
  return {
    id,
    title: created?.title ?? id,
    name: created?.region.name ?? id,
    length: journal.length,
    imports: standingImports(journal),
    changedAt: lastMoment(journal) ?? "",
    savedAt: known?.savedAt ?? null,
    savedLength: known?.savedLength ?? 0,
  };
}

function standingImports(journal: Journal): number {
  const undone = new Set(journal.flatMap((event) => (event.kind === "undone" ? event.import : [])));
  return journal.filter(({ kind, id }) => kind === "imported" && !undone.has(id)).length;
}

/** Resolves when the disk has it. What fails in the middle leaves everything as it was. */
function inOneChange<Value>(
  database: Database,
  work: (change: Change) => Promise<Value>,
): Promise<Value> {
  const change = database.transaction(STORES, "readwrite", { durability: "strict" });
  return asAWhole(change, () => work(change));
}
