/**
 * What every page of the office's staff needs to know of where it stands. Their frame provides it;
 * no data set is needed for it: before anything is published there is none.
 */
import { createContext, useContext } from "react";
import type { Backend } from "../../data/addresses";
import type { WireAccount, WireSession } from "../../data/wire/work/people";
import { invariant } from "../../lib/invariant";
import type { Search } from "../../navigation/search";
import type { Patch } from "../view";

export interface Work {
  readonly backend: Backend;
  readonly session: WireSession;
  readonly search: Search;
  /** The address of a page of this app, with these parameters alone beside the office's. */
  readonly href: (path: string, params?: Patch) => string;
  readonly go: (path: string, params?: Patch, replaces?: boolean) => void;
  /** Changes parameters of this page: a history entry. */
  readonly setParams: (patch: Patch) => void;
}

export const WorkContext = createContext<Work | null>(null);

/** Throws outside the frame of these pages. */
export function useWork(): Work {
  const work = useContext(WorkContext);
  invariant(work, "the frame of work provides it");
  return work;
}

/** Who is signed in. Throws where nobody is: the frame lets nobody in who is not. */
export function useAccount(): WireAccount {
  const { account } = useWork().session;
  invariant(account, "the frame of work lets nobody in who is not signed in");
  return account;
}
