/**
 * Files that were dropped in: read one after the other off this thread, understood, set right, stored.
 * Knows no page, so that what is in it goes on while another part of the page is shown.
 */
import { type ReviewAction, acted } from "../../importing/review/act";
import type { readInWorker } from "../../importing/reading/read-in-worker";
import type { Journal } from "../../office/journal";
import type { Originals } from "../../office/office-file";
import { reviewEvents } from "../../office/review-events";
import { newId } from "../../office/store/new-id";
import { messageOf } from "./message";
import {
  type Against,
  type Entry,
  firstReview,
  nextReview,
  reviewAgain,
  understood,
} from "./queue";

/** A file, or what was pasted. */
export interface Dropped {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** The office that the files are for, as it stands now. */
export interface QueueOffice extends Against {
  readonly journal: Journal;
  readonly add: (events: Journal, originals?: Originals) => Promise<void>;
}

export interface ImportQueue {
  /** The same list until something changes. */
  readonly entries: () => readonly Entry[];
  readonly subscribe: (listener: () => void) => () => void;
  /** From now on against this; what was understood is reviewed anew. */
  readonly against: (office: QueueOffice) => void;
  readonly add: (files: readonly Dropped[]) => void;
  /** Stops the reading of a file, or takes it off the list; what was stored stays. */
  readonly remove: (id: string) => void;
  readonly act: (id: string, action: ReviewAction) => void;
  /** Rejects with what is to be said. */
  readonly store: (id: string) => Promise<void>;
}

/** An empty queue of one office. */
export function createImportQueue(first: QueueOffice, read: typeof readInWorker): ImportQueue {
  let office = first;
  let entries: readonly Entry[] = [];
  const listeners = new Set<() => void>();
  const ends = new Map<string, AbortController>();
  // One after the other: two large files at once would make both late.
  let last: Promise<void> = Promise.resolve();
  // Each stands on what the one before it has stored.
  let storing: Promise<void> = Promise.resolve();
  let seen: (() => void) | null = null;
  const show = (next: readonly Entry[]) => {
    entries = next;
    for (const tell of listeners) tell();
  };
  const change = (id: string, next: (entry: Entry) => Entry) =>
    show(entries.map((entry) => (entry.id === id ? next(entry) : entry)));
  const take = async (id: string, file: Dropped) => {
    const signal = ends.get(id)?.signal;
    if (!signal || signal.aborted) return;
    const reading = (sheet: number, sheets: number | null) =>
      change(id, (entry) => ({ ...entry, state: { kind: "reading", sheet, sheets } }));
    reading(1, null);
    try {
      const bytes = await file.bytes();
      const onProgress = ({ done, of }: { done: number; of: number }) => reading(done + 1, of);
      const source = await read(bytes, file.name, { signal, onProgress });
      change(id, (entry) => reviewed({ ...entry, bytes }, firstReview(source, office)));
    } catch (error) {
      if (signal.aborted) return;
      change(id, (entry) => ({ ...entry, state: { kind: "refused", sentence: messageOf(error) } }));
    } finally {
      ends.delete(id);
    }
  };
  const storeOne = async (id: string): Promise<void> => {
    const entry = entries.find((own) => own.id === id);
    if (!entry?.review || entry.state.kind !== "understood") return;
    const { events, changes } = reviewEvents(entry.review, office.journal, newMoment);
    const { sha256 } = entry.review.input.file;
    const isStored = () => change(id, (own) => ({ ...own, state: { kind: "stored", changes } }));
    if (events.length === 0) {
      isStored();
      return;
    }
    // Before the office is another: it is not to be reviewed against itself.
    change(id, (own) => ({ ...own, state: { kind: "storing" } }));
    const isSeen = new Promise<void>((resolve) => {
      seen = resolve;
    });
    try {
      await office.add(events, new Map(entry.bytes ? [[sha256, entry.bytes]] : []));
      await isSeen;
      isStored();
    } catch (error) {
      change(id, (own) => again({ ...own, state: entry.state }, office));
      throw error;
    }
  };
  return {
    entries: () => entries,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    against: (next) => {
      const isChanged = next.state !== office.state;
      const isOther = isChanged || next.today !== office.today;
      office = next;
      if (isChanged) seen?.();
      if (isOther && entries.length > 0) show(entries.map((entry) => again(entry, next)));
    },
    add: (files) => {
      const added = files.map((file) => ({ file, id: newId() }));
      for (const { id } of added) ends.set(id, new AbortController());
      show([...entries, ...added.map(({ file, id }) => waiting(id, file.name))]);
      for (const { file, id } of added) last = last.then(() => take(id, file));
    },
    remove: (id) => {
      ends.get(id)?.abort();
      show(entries.filter((entry) => entry.id !== id));
    },
    act: (id, action) =>
      change(id, (entry) =>
        entry.review && entry.state.kind !== "storing"
          ? reviewed(entry, nextReview(acted(entry.review, action), entry.review))
          : entry,
      ),
    store: (id) => {
      const own = storing.then(() => storeOne(id));
      storing = own.catch(() => undefined);
      return own;
    },
  };
}

function waiting(id: string, name: string): Entry {
  return { id, name, bytes: null, state: { kind: "waiting" }, review: null };
}

function reviewed(entry: Entry, review: NonNullable<Entry["review"]>): Entry {
  return { ...entry, review, state: understood(review) };
}

function again(entry: Entry, against: Against): Entry {
  return entry.review && entry.state.kind === "understood"
    ? reviewed(entry, reviewAgain(entry.review, against))
    : entry;
}

function newMoment() {
  return { id: newId(), at: new Date().toISOString() };
}
