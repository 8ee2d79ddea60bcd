/**
 * Files that were dropped in: read one after the other off this thread, understood in turns with the
 * page, set right, stored. Knows no page, so that what is in it goes on while another part of the page is shown.
 */
import { type ReviewAction, acted } from "../../importing/review/act";
import type { readInWorker } from "../../importing/reading/read-in-worker";
import type { Review } from "../../importing/review/review";
import { type Steps, inTurns } from "../../lib/steps";
import type { Journal } from "../../office/journal";
import type { Originals } from "../../office/office-file";
import { reviewEvents } from "../../office/review-events";
import { newId } from "../../lib/new-id";
import { newMoment } from "../../office/new-moment";
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
  /** From now on against this; what was understood is reviewed anew, and stands as it was until then. */
  readonly against: (office: QueueOffice) => void;
  readonly add: (files: readonly Dropped[]) => void;
  /** Stops the reading of a file, or takes it off the list; what was stored stays. */
  readonly remove: (id: string) => void;
  /** Several stand on each other in their order; what is said of a file shows once it is reviewed. */
  readonly act: (id: string, action: ReviewAction) => void;
  /**
   * What is stored is reviewed with all that was said before. `mostChanged`: as many changed lines as
   * somebody has seen. Whether it was stored: not, where more has come to be changed meanwhile, or it
   * was taken off. Rejects with what is to be said.
   */
  readonly store: (id: string, mostChanged?: number) => Promise<boolean>;
}

/** An empty queue of one office. */
export function createImportQueue(first: QueueOffice, read: typeof readInWorker): ImportQueue {
  let office = first;
  let entries: readonly Entry[] = [];
  const listeners = new Set<() => void>();
  const ends = new Map<string, AbortController>();
  // One after the other: two large files at once would make both late.
  let last: Promise<void> = Promise.resolve();
  // Likewise: an answer stands on the review after the answer before it.
  let reviewing: Promise<void> = Promise.resolve();
  // Each stands on what the one before it has stored.
  let storing: Promise<unknown> = Promise.resolve();
  let seen: (() => void) | null = null;
  const show = (next: readonly Entry[]) => {
    entries = next;
    for (const tell of listeners) tell();
  };
  const change = (id: string, next: (entry: Entry) => Entry) =>
    show(entries.map((entry) => (entry.id === id ? next(entry) : entry)));
  const review = (id: string, start: (entry: Entry) => Steps<Review> | null): Promise<void> => {
    const own = reviewing.then(async () => {
      const entry = entries.find((one) => one.id === id);
      const steps = entry && start(entry);
      if (!steps) return;
      const done = await inTurns(steps);
      // What was stored meanwhile stays so.
      change(id, (one) => (one.state === entry.state ? reviewed(one, done) : one));
    });
    reviewing = own.catch(() => undefined);
    return own;
  };
  const reviewAnew = (id: string) =>
    review(id, (entry) =>
      entry.review && entry.state.kind === "understood" ? reviewAgain(entry.review, office) : null,
    );
  const allReviewed = async () => {
    for (let seenLast: unknown = null; seenLast !== reviewing;) {
      seenLast = reviewing;
      // oxlint-disable-next-line no-await-in-loop -- others may have come meanwhile
      await reviewing;
    }
  };
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
      change(id, (entry) => ({ ...entry, bytes }));
      await review(id, () => firstReview(source, office));
    } catch (error) {
      if (signal.aborted) return;
      change(id, (entry) => ({ ...entry, state: { kind: "refused", sentence: messageOf(error) } }));
    } finally {
      ends.delete(id);
    }
  };
  const storeOne = async (id: string, mostChanged: number): Promise<boolean> => {
    await allReviewed();
    const entry = entries.find((own) => own.id === id);
    if (!entry?.review || entry.state.kind !== "understood") return false;
    if (entry.review.plan.counts.changed > mostChanged) return false;
    const { events, changes } = reviewEvents(entry.review, office, newMoment);
    const { sha256 } = entry.review.input.file;
    // Its bytes are kept with the office from now on.
    const isStored = () =>
      change(id, (own) => ({ ...own, bytes: null, state: { kind: "stored", changes } }));
    if (events.length === 0) {
      isStored();
      return true;
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
      return true;
    } catch (error) {
      change(id, (own) => ({ ...own, state: entry.state }));
      void reviewAnew(id);
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
      if (isOther) for (const { id } of entries) void reviewAnew(id);
      if (isChanged) seen?.();
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
      void review(id, ({ review: before, state }) =>
        before && state.kind !== "storing" ? nextReview(acted(before, action), before) : null,
      ),
    store: (id, mostChanged = Infinity) => {
      const own = storing.then(() => storeOne(id, mostChanged));
      storing = own.catch(() => undefined);
      return own;
    },
  };
}

function waiting(id: string, name: string): Entry {
  return { id, name, bytes: null, state: { kind: "waiting" }, review: null };
}

function reviewed(entry: Entry, review: Review): Entry {
  return { ...entry, review, state: understood(review) };
}
