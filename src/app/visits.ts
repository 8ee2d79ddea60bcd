/**
 * The history of this tab as the app sees it: where the reader is, and how to go on. A page that is
 * not there yet is waited for while the one before goes on standing (decision 021).
 */
import { useSyncExternalStore } from "react";
import { isRecord } from "../lib/record";
import { type Search, parseSearch, stringifySearch } from "../navigation/search";
import { appPath, meantAddress, withBase } from "./page-address";
import { rememberScroll } from "./scroll-memory";

/** One entry of the history. */
export interface Visit {
  /** Below the app's own path, as it stands in the address: /counties/411481. */
  readonly path: string;
  /** The same object as long as the query says the same. */
  readonly search: Search;
  /** Names the entry; that of an open surface has the name of its page's. */
  readonly key: string;
  /** Begun by a choice on the page itself, which stays where it is scrolled to. */
  readonly stays: boolean;
}

export interface Destination {
  readonly path: string;
  readonly search: Readonly<Record<string, unknown>>;
  /** Takes the place of the current entry instead of following it. */
  readonly replaces?: boolean;
  readonly stays?: boolean;
}

/** What a path waits for before its page can be shown; null where it is there. */
type Ahead = (path: string) => Promise<void> | null;

const listeners = new Set<() => void>();
let ahead: Ahead = () => null;
/** The address bar, and what of it is shown: the same but while a page is waited for. */
let here = begin();
let shown = here;

/**
 * The address as meant and in the app's own spelling: what a chat or a mail has added is taken off
 * before anything reads it.
 */
function begin(): Visit {
  const meant = new URL(meantAddress(), location.origin);
  const query = stringifySearch(parseSearch(meant.search));
  const state: unknown = history.state;
  history.replaceState(
    { ...(isRecord(state) && state), key: keyIn(state) ?? newKey() },
    "",
    meant.pathname + query + location.hash,
  );
  return {
    path: appPath(),
    search: parseSearch(query),
    key: keyIn(history.state) ?? "",
    stays: false,
  };
}

function keyIn(state: unknown): string | null {
  return isRecord(state) && typeof state["key"] === "string" ? state["key"] : null;
}

function newKey(): string {
  return Math.random().toString(36).slice(2);
}

/** What the address bar says now. */
function read(stays: boolean): Visit {
  const search = parseSearch(location.search);
  const isSame = stringifySearch(search) === stringifySearch(here.search);
  return {
    path: appPath(),
    search: isSame ? here.search : search,
    key: keyIn(history.state) ?? "",
    stays,
  };
}

/** Back, Forward, and an address that the reader has changed behind its #, which is no visit. */
globalThis.addEventListener("popstate", () => {
  const visit = read(false);
  const isElsewhere = visit.path !== here.path || visit.search !== here.search;
  if (isElsewhere || (visit.key !== "" && visit.key !== here.key)) turnTo(visit);
});
// Back finds the page as it was left once it is drawn; the browser would look for it before.
history.scrollRestoration = "manual";

function turnTo(visit: Visit): void {
  here = visit;
  const waiting = ahead(visit.path);
  if (!waiting) {
    show();
    return;
  }
  tell();
  void waiting.then(() => {
    if (here === visit) show();
  });
}

function show(): void {
  rememberScroll(shown.key);
  shown = here;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says what pages wait for; that of the address that this tab was opened at is asked for at once. */
export function waitBy(next: Ahead): void {
  ahead = next;
  void ahead(here.path);
}

/** Has what a page waits for fetched, before anybody goes there. */
export function prepare(path: string): void {
  void ahead(path);
}

/** Goes to a page. To the address that is there already it goes anew, without an entry. */
export function go({ path, search, replaces = false, stays = false }: Destination): void {
  const target = new URL(withBase(path) + stringifySearch(search), location.origin);
  const isThere = target.pathname + target.search === location.pathname + location.search;
  if (isThere) {
    turnTo({ ...here, stays: true });
    return;
  }
  const state = { key: newKey() };
  if (replaces) history.replaceState(state, "", target);
  else history.pushState(state, "", target);
  turnTo(read(stays));
}

/** Where the reader goes: the address bar. */
export function useHere(): Visit {
  return useSyncExternalStore(subscribe, () => here);
}

/** What is shown: the same, once its page is there. */
export function useShown(): Visit {
  return useSyncExternalStore(subscribe, () => shown);
}

/** The path that the address bar says now. */
export function herePath(): string {
  return here.path;
}
