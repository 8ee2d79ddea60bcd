/**
 * Own offices in the browser: journals that are added to and never changed, the files that were
 * imported, and when the office file was last saved. Every change is done as a whole or not at all.
 */
import { checkedJournal } from "../checked";
import type { Journal } from "../journal";
import type { Originals } from "../office-file";
import { type Change, announcer } from "./changes";
import { listOffices } from "./list";
import { type OfficeHead, inDatabase } from "./database";
import {
  addEvents,
  noteSaved,
  openFile,
  type Opened,
  readJournal,
  readOriginals,
  removeOffice,
} from "./transactions";

/** Every method rejects with a `WordedError`. */
export interface OfficeStore {
  /** By title. */
  readonly list: () => Promise<readonly OfficeHead[]>;
  /** The journal; null where there is no such office. */
  readonly read: (id: string) => Promise<Journal | null>;
  /**
   * Adds events after a journal as it was read, with the files that they name; an empty journal makes
   * the office. Rejects with a `ConflictError` where it has been added to since, and for events that
   * do not follow.
   */
  readonly append: (
    id: string,
    journal: Journal,
    events: Journal,
    originals?: Originals,
  ) => Promise<Journal>;
  /** The bytes of an imported file; null where they were not kept. */
  readonly original: (id: string, sha256: string) => Promise<Uint8Array | null>;
  /** All that were kept of an office. */
  readonly originals: (id: string) => Promise<Originals>;
  readonly remove: (id: string) => Promise<void>;
  /**
   * Takes in the journal of an office file: as a new office, or where it goes on from what is here.
   * Rejects with a `DivergedError` where each has what the other has not; nothing is overwritten.
   */
  readonly open: (id: string, journal: Journal, originals?: Originals) => Promise<Opened>;
  /** Notes that an office file of so many events was saved at a moment, ISO 8601. */
  readonly saved: (id: string, at: string, length: number) => Promise<void>;
  /** Calls back when another page has changed an office; returns how to stop. */
  readonly observe: (onChange: (change: Change) => void) => () => void;
}

/** The browser's own store. */
export function openOfficeStore(): OfficeStore {
  const { announce, observe } = announcer();
  return {
    list: listOffices,
    read: (id) => inDatabase((database) => readJournal(database, id)),
    append: async (id, journal, events, originals = new Map()) => {
      const whole = checkedJournal(journal, events);
      await inDatabase((database) =>
        addEvents(database, id, { before: journal, events, originals }),
      );
      announce({ id });
      return whole;
    },
    original: async (id, sha256) =>
      (await inDatabase((database) => database.get("originals", [id, sha256]))) ?? null,
    originals: (id) => inDatabase((database) => readOriginals(database, id)),
    remove: async (id) => {
      await inDatabase((database) => removeOffice(database, id));
      announce({ id });
    },
    open: async (id, journal, originals = new Map()) => {
      const opened = await inDatabase((database) => openFile(database, id, { journal, originals }));
      announce({ id });
      return opened;
    },
    saved: async (id, at, length) => {
      await inDatabase((database) => noteSaved(database, id, { at, length }));
      announce({ id });
    },
    observe,
  };
}
