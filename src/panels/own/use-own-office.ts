/** The own offices of this browser, and the one that is worked on, as its journal comes to. */
import { useCallback, useEffect, useRef, useState } from "react";
import { parseDataset, parseFacts } from "../../data/wire/parse";
import type { Dataset } from "../../domain/facts/dataset";
import type { Facts } from "../../domain/facts/facts";
import { inTurns } from "../../lib/steps";
import { contentSteps } from "../../office/content";
import { foldSteps } from "../../office/fold";
import type { Journal } from "../../office/journal";
import type { Originals } from "../../office/office-file";
import type { OfficeState } from "../../office/state";
import type { OfficeHead } from "../../office/store/database";
import { askToKeep } from "../../office/store/persistence";
import { type OfficeStore, openOfficeStore } from "../../office/store/office-store";
import { messageOf } from "./message";

export interface OwnOffice {
  readonly head: OfficeHead;
  readonly journal: Journal;
  readonly state: OfficeState;
  /** What its board reads; null while no month has a value. */
  readonly board: { readonly dataset: Dataset; readonly facts: Facts } | null;
}

export type OwnStanding =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly message: string }
  | {
      readonly status: "ready";
      readonly offices: readonly OfficeHead[];
      /** Null where there is none yet. */
      readonly office: OwnOffice | null;
    };

export interface OwnActs {
  readonly store: OfficeStore;
  /**
   * Adds events to the office that is worked on. Rejects with a `WordedError`; what was stored by
   * another page meanwhile is read anew.
   */
  readonly add: (events: Journal, originals?: Originals) => Promise<void>;
  /** Reads everything anew. */
  readonly reload: () => Promise<void>;
}

/** `wanted`: the office that the address names; else the first by title. */
export function useOwnOffice(wanted: string | null): OwnActs & { readonly standing: OwnStanding } {
  const [store] = useState(() => openOfficeStore());
  const [standing, setStanding] = useState<OwnStanding>({ status: "loading" });
  const asked = useRef(0);
  /** As it was read last, also before it is shown: what is added next stands on it. */
  const latest = useRef<OwnOffice | null>(null);
  const adding = useRef(Promise.resolve());
  const reload = useCallback(async () => {
    asked.current += 1;
    const own = asked.current;
    const next = await read(store, wanted).catch((error: unknown): OwnStanding => ({
      status: "failed",
      message: messageOf(error),
    }));
    // Of two readings the later one counts, whichever comes last.
    if (own !== asked.current) return;
    if (next.status === "ready") latest.current = next.office;
    setStanding(next);
  }, [store, wanted]);
  useEffect(() => {
    void reload();
    return store.observe(() => void reload());
  }, [store, reload]);
  const add = useCallback(
    (events: Journal, originals?: Originals) => {
      const own = adding.current.then(async () => {
        const office = latest.current;
        if (!office) return;
        // From the first press on: a browser asks its reader only then, if at all.
        void askToKeep();
        try {
          await store.append(office.head.id, office.journal, events, originals);
        } finally {
          await reload();
        }
      });
      // One after the other: of two presses the second stands on what the first has stored.
      adding.current = own.catch(() => undefined);
      return own;
    },
    [store, reload],
  );
  return { store, standing, add, reload };
}

async function read(store: OfficeStore, wanted: string | null): Promise<OwnStanding> {
  const offices = await store.list();
  const head = offices.find(({ id }) => id === wanted) ?? offices[0];
  const journal = head ? await store.read(head.id) : null;
  const office = head && journal ? await ownOffice(head, journal) : null;
  return { status: "ready", offices, office };
}

async function ownOffice(head: OfficeHead, journal: Journal): Promise<OwnOffice> {
  const state = await inTurns(foldSteps(journal));
  const content = await inTurns(contentSteps(state));
  const board = content && {
    dataset: parseDataset(content.dataset),
    facts: parseFacts(content.facts),
  };
  return { head, journal, state, board };
}
