/**
 * What every panel needs to know of the page it stands on. The frame provides it; panels read no
 * router and no configuration themselves.
 */
import { createContext, useContext } from "react";
import type { Backend } from "../data/addresses";
import type { Config } from "../data/config/config";
import type { Dataset } from "../domain/facts/dataset";
import type { Month } from "../domain/facts/period";
import type { Scope, ScopeChoice } from "../domain/facts/scope";
import { invariant } from "../lib/invariant";
import type { Search } from "../navigation/search";

export interface Office {
  readonly id: string;
  readonly name: string;
}

/** What stands over live figures that no server gave, so that nobody takes them for one's. */
export interface OfficeMark {
  /** 本机数据 */
  readonly tag: string;
  /** Where they are from, in a sentence. */
  readonly text: string;
}

/** What an address asks for, and what was wrong in asking. */
export interface Addressed {
  /** Null with an office's own server. */
  readonly office: string | null;
  /** Null where a server, or an office file, gives the figures. */
  readonly mark: OfficeMark | null;
  readonly backend: Backend;
  readonly problems: readonly string[];
}

/** What the whole app runs on; once `config.json` has been read, only `offices` may change. */
export interface Runtime extends Pick<
  Config,
  "data" | "refreshMs" | "staleAfterMs" | "overdueAfterDays" | "watermark" | "notices" | "wall"
> {
  /** Built-in ones and this machine's own; null with an office's own server. */
  readonly offices: readonly Office[] | null;
  readonly addressed: (search: Search) => Addressed;
}

export type Patch = Readonly<Record<string, string | undefined>>;

export interface View {
  readonly runtime: Runtime;
  readonly backend: Backend;
  readonly dataset: Dataset;
  readonly scope: Scope;
  readonly choice: ScopeChoice;
  readonly search: Search;
  /** The office in view, by `office=`; null with an office's own server. */
  readonly office: string | null;
  /** Null where a server, or an office file, gives the figures. */
  readonly mark: OfficeMark | null;
  /**
   * The month that the quarter in view stands for when none is chosen; null until the facts are
   * read.
   */
  readonly latest: Month | null;
  /**
   * The month that the newest figures stand for, whatever is in view: 数据截至. Null where it is not
   * known.
   */
  readonly newest: Month | null;
  /** Commits a choice of scope: a history entry, so that Back undoes it. */
  readonly choose: (patch: {
    readonly [Key in keyof ScopeChoice]?: ScopeChoice[Key] | undefined;
  }) => void;
  /** 重置: back to the default, or to all units of the region. Null where the view is there. */
  readonly reset: (() => void) | null;
  /** Changes other parameters of this page; a typed change replaces instead of pushing. */
  readonly setParams: (patch: Patch, replace?: boolean) => void;
  /** The address of a page with this scope, patched. */
  readonly href: (path: string, patch?: Patch) => string;
  readonly go: (path: string, patch?: Patch) => void;
  /**
   * The choice in view as a default of this browser: whether it is that already, and how to keep or
   * forget it. Null: all units, 累计.
   */
  readonly kept: {
    readonly words: string;
    readonly isShown: boolean;
    readonly keep: (wanted: boolean) => void;
  } | null;
  /**
   * The complete link of what is shown, for what leaves the app; of another page with this scope
   * where a path is given.
   */
  readonly permalink: (path?: string, patch?: Patch) => string;
}

export const RuntimeContext = createContext<Runtime | null>(null);
export const ViewContext = createContext<View | null>(null);

/** What the app was started with. Throws outside of it. */
export function useRuntime(): Runtime {
  const runtime = useContext(RuntimeContext);
  invariant(runtime, "the app provides the runtime");
  return runtime;
}

/** The office, the scope and how to change it. Throws outside the frame. */
export function useView(): View {
  const view = useContext(ViewContext);
  invariant(view, "the frame provides the view");
  return view;
}
