/** URL + data set → what panels see. The only place that turns the router's state into a view. */
import { useRouter, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Backend, FAULTS } from "../data/client";
import type { Dataset } from "../domain/dataset";
import type { Quarter } from "../domain/period";
import { type ScopeChoice, defaultQuarter, monthsInQuarter, resolveScope } from "../domain/scope";
import { completeScope, readScope, writeScope } from "../navigation/scope-search";
import { type Search, stringifySearch } from "../navigation/search";
import { type Patch, type Runtime, type View, useRuntime } from "../panels/view";
import { DEFAULT_OFFICE, basePath } from "./start-up";

/** Parameters that belong to the scope or the backend and travel from page to page. */
const TRAVELLING = ["office", "fault", "region", "quarter", "asof", "basis", "counties", "direct"];

export interface Address {
  readonly search: Search;
  readonly office: string | null;
  readonly backend: Backend;
  readonly problems: readonly string[];
}

/** The backend that the URL asks for, with what was wrong in asking. */
export function useAddress(): Address {
  const search: Search = useSearch({ strict: false });
  const runtime = useRuntime();
  return useMemo(() => readAddress(search, runtime), [search, runtime]);
}

function readAddress(search: Search, runtime: Runtime): Address {
  const { offices } = runtime;
  if (!offices) {
    const dropped = ["office", "fault"].filter((name) => search[name] !== undefined);
    const problems = dropped.length > 0 ? [`参数${dropped.join("、")}只用于内置数据，本系统接的是单位自己的服务器，已略去。`] : [];
    return { search, office: null, backend: runtime.backendOf(null, null), problems };
  }
  const problems: string[] = [];
  const office = offices.find(({ id }) => id === search["office"])?.id ?? DEFAULT_OFFICE;
  if (search["office"] !== undefined && search["office"] !== office)
    problems.push(`网址中的单位“${search["office"].slice(0, 40)}”不存在，已改为演示数据；其他条件保留。`);
  const fault = FAULTS.find((name) => name === search["fault"]) ?? null;
  if (search["fault"] !== undefined && fault === null)
    problems.push(`网址中的故障演示“${search["fault"].slice(0, 40)}”不存在，已略去；其他条件保留。`);
  return { search, office, backend: runtime.backendOf(office, fault), problems };
}

/** The view of a data set at the current address, and the notices about values that could not be used. */
export function useViewOf(dataset: Dataset, address: Address): { view: View; problems: readonly string[] } {
  const runtime = useRuntime();
  const router = useRouter();
  const { search, office, backend } = address;
  return useMemo(() => {
    const { choice, problems } = readScope(search);
    const resolved = resolveScope(choice, dataset);
    const { scope } = resolved;
    const travelling = pick(search, TRAVELLING);
    const navigate = (path: string | null, next: Patch, replace = false) =>
      void router.navigate({
        to: path ?? router.state.location.pathname,
        search: withoutDefaults(next, office),
        replace,
        resetScroll: path !== null,
      });
    const view: View = {
      runtime,
      backend,
      dataset,
      scope,
      choice,
      search,
      office,
      choose: (patch) => navigate(null, { ...search, ...writeScope(mergeChoice(choice, patch, defaultQuarter(dataset))) }),
      setParams: (patch, replace) => navigate(null, { ...search, ...patch }, replace),
      href: (path, patch = {}) => `${withBase(path)}${stringifySearch(withoutDefaults({ ...travelling, ...patch }, office))}`,
      go: (path, patch = {}) => navigate(path, { ...travelling, ...patch }),
      permalink: (path, patch = {}) => {
        const complete = completeScope(scope, office, monthsInQuarter(dataset, scope.quarter).at(-1) ?? null);
        const pathname = path === undefined ? window.location.pathname : withBase(path);
        const own = path === undefined ? { ...search, fault: undefined } : {};
        return `${window.location.origin}${pathname}${stringifySearch({ ...own, ...complete, ...patch })}`;
      },
    };
    return { view, problems: [...dataset.notices, ...address.problems, ...problems, ...resolved.problems] };
  }, [address.problems, backend, dataset, office, router, runtime, search]);
}

function withBase(path: string): string {
  return `${basePath().replace(/\/$/, "")}${path}`;
}

function pick(search: Search, names: readonly string[]): Patch {
  return Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])));
}

/** The address bar leaves defaults out. */
function withoutDefaults(params: Patch, office: string | null): Record<string, string> {
  const entries = Object.entries(params).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value] as const]));
  return Object.fromEntries(entries.filter(([name, value]) => !(name === "office" && (office === null || value === DEFAULT_OFFICE))));
}

/** A new quarter drops the month inside the old one; the newest quarter is the default and stays out of the address. */
function mergeChoice(choice: ScopeChoice, patch: Parameters<View["choose"]>[0], newest: Quarter): ScopeChoice {
  const merged = { ...choice, ...patch };
  const { region, quarter, asof, basis, counties, direct } = merged;
  const keepAsof = asof && (patch.asof !== undefined || patch.quarter === undefined);
  return {
    ...(region && { region }),
    ...(quarter && (quarter !== newest || keepAsof) && { quarter }),
    ...(keepAsof && { asof }),
    ...(basis && { basis }),
    ...(counties && { counties }),
    ...(direct && { direct }),
  };
}
