/** URL + data set → what panels see. The only place that turns a visit into a view. */
import { useMemo } from "react";
import type { Dataset } from "../domain/facts/dataset";
import { admit } from "../domain/facts/admission";
import type { Quarter } from "../domain/facts/period";
import {
  type ScopeChoice,
  factsSpan,
  lastingMonth,
  monthChoice,
  newestMonth,
  resolveScope,
  viewMonth,
} from "../domain/facts/scope";
import {
  chosenIn,
  keepable,
  keptText,
  keptWords,
  readKept,
  resetChoice,
  writeChoice,
} from "../navigation/kept-choice";
import { completeScope, writeScope } from "../navigation/scope-search";
import { type Search, stringifySearch } from "../navigation/search";
import { useFacts } from "../panels/one-publication";
import { type Addressed, type Patch, type View, useRuntime } from "../panels/view";
import { fromPage } from "../ui/surface-depth";
import { useKeptText } from "./use-kept-text";
import { keptName } from "./first-choice";
import { withBase } from "./page-address";
import { DEFAULT_OFFICE } from "./default-office";
import { go, herePath, useShown } from "./visits";

/** Parameters that belong to the scope or the backend and travel from page to page. */
const TRAVELLING = ["office", "fault", "region", "quarter", "asof", "basis", "counties", "direct"];

export interface Address extends Addressed {
  readonly search: Search;
}

/** The backend that the URL asks for, with what was wrong in asking. */
export function useAddress(): Address {
  const { search } = useShown();
  const runtime = useRuntime();
  return useMemo(() => ({ search, ...runtime.addressed(search) }), [search, runtime]);
}

/**
 * The view of a data set at the current address, and the notices about values that could not be
 * used.
 */
export function useViewOf(
  dataset: Dataset,
  address: Address,
): { view: View; problems: readonly string[] } {
  const runtime = useRuntime();
  const { search, office, mark, backend } = address;
  const [keptInBrowser, keepText] = useKeptText(keptName(dataset));
  const {
    choice,
    defaults,
    problems: unread,
  } = useMemo(() => chosenIn(search, keptInBrowser, dataset), [search, keptInBrowser, dataset]);
  // Which quarter is the newest that counts is for the facts to say: those that the pages read
  // anyway.
  const { facts: read } = useFacts({ backend, dataset, runtime }, factsSpan(choice, dataset));
  const facts = read ? admit(dataset, read).facts : null;
  return useMemo(() => {
    const resolved = resolveScope(choice, dataset, facts);
    const { scope } = resolved;
    const { version } = backend;
    const travelling = { ...pick(search, TRAVELLING), version };
    const quarter = facts ? scope.quarter : undefined;
    const hasDefault = readKept(keptInBrowser, dataset) !== null;
    const first = resetChoice({ search, choice }, hasDefault);
    const complete = (params: Patch) =>
      withoutDefaults(explicit(params, { ...writeScope(defaults), quarter }), office);
    const navigate = (path: string | null, next: Patch, replace = false) =>
      fromPage(
        (replaces) =>
          go({
            path: path ?? herePath(),
            search: complete(next),
            replaces,
            stays: path === null,
          }),
        replace,
      );
    const view: View = {
      runtime,
      backend,
      dataset,
      scope,
      choice,
      search,
      office,
      mark,
      latest: facts && viewMonth(dataset, facts, monthChoice({ ...scope, asof: null })),
      newest: facts && newestMonth(choice, dataset, facts),
      kept: keptView(keepable(scope, dataset), dataset, { text: keptInBrowser, keep: keepText }),
      choose: (patch) =>
        navigate(null, {
          ...search,
          ...writeChoice(mergeChoice(choice, patch, quarter), hasDefault),
        }),
      reset: first && (() => navigate(null, { ...search, ...writeScope(first) })),
      setParams: (patch, replace) => navigate(null, { ...search, ...patch }, replace),
      href: (path, patch = {}) =>
        `${withBase(path)}${stringifySearch(complete({ ...travelling, ...patch }))}`,
      go: (path, patch = {}) => navigate(path, { ...travelling, ...patch }),
      permalink: (path, patch = {}) => {
        const lasting = completeScope(scope, office, lastingMonth(scope, { dataset, facts }));
        const pathname = path === undefined ? window.location.pathname : withBase(path);
        const own = path === undefined ? { ...search, fault: undefined } : {};
        return `${window.location.origin}${pathname}${stringifySearch({ ...own, version, ...lasting, ...patch })}`;
      },
    };
    return { view, problems: [...address.problems, ...unread, ...resolved.problems] };
  }, [
    address.problems,
    backend,
    choice,
    dataset,
    defaults,
    facts,
    keepText,
    keptInBrowser,
    office,
    mark,
    runtime,
    search,
    unread,
  ]);
}

function pick(search: Search, names: readonly string[]): Patch {
  return Object.fromEntries(
    names.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])),
  );
}

/** The address bar leaves defaults out. */
function withoutDefaults(params: Patch, office: string | null): Record<string, string> {
  const entries = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, value] as const],
  );
  return Object.fromEntries(
    entries.filter(
      ([name, value]) => !(name === "office" && (office === null || value === DEFAULT_OFFICE)),
    ),
  );
}

/** Parameters that say which backend answers, not what is looked at. */
const BACKEND_PARAMS: ReadonlySet<string> = new Set(["office", "fault", "version"]);

/**
 * An address with any choice in it says its quarter too, so that it means the same next month, and
 * what the reader's default has chosen; without one it stays "the newest" and the default. What it
 * names, or leaves out on purpose (undefined), stays as it is.
 */
function explicit(params: Patch, implied: Patch): Patch {
  const isEmpty = Object.entries(params).every(
    ([name, value]) => value === undefined || value === "" || BACKEND_PARAMS.has(name),
  );
  return isEmpty ? params : { ...implied, ...params };
}

interface Kept {
  readonly text: string | null;
  readonly keep: (text: string | null) => void;
}

function keptView(choice: ScopeChoice, dataset: Dataset, { text, keep }: Kept): View["kept"] {
  const wanted = keptText(choice);
  if (wanted === "") return null;
  const known = readKept(text, dataset);
  return {
    words: keptWords(choice, dataset),
    isShown: known !== null && keptText(known.choice) === wanted,
    keep: (isWanted) => keep(isWanted ? wanted : null),
  };
}

/**
 * A new quarter drops the month inside the old one; any other choice keeps the quarter that it was
 * made in.
 */
function mergeChoice(
  choice: ScopeChoice,
  patch: Parameters<View["choose"]>[0],
  current: Quarter | undefined,
): ScopeChoice {
  const {
    region,
    quarter = "quarter" in patch ? undefined : current,
    asof,
    basis,
    counties,
    direct,
  } = { ...choice, ...patch };
  const keepAsof = asof && (patch.asof !== undefined || patch.quarter === undefined);
  return {
    ...(region && { region }),
    ...(quarter && { quarter }),
    ...(keepAsof && { asof }),
    ...(basis && { basis }),
    ...(counties && { counties }),
    ...(direct && { direct }),
  };
}
