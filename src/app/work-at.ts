/** What the pages of the staff, and the menu that leads to them, know of where they stand. */
import { useMemo } from "react";
import type { Backend } from "../data/addresses";
import type { WireSession } from "../data/wire/work/people";
import { type Search, stringifySearch } from "../navigation/search";
import type { Patch } from "../panels/view";
import type { Work } from "../panels/work/work";
import { withBase } from "./page-address";
import { go, herePath } from "./visits";

/** Null while it is not known who is signed in. */
export function useWorkAt(
  { backend, search }: { readonly backend: Backend; readonly search: Search },
  session: WireSession | null,
): Work | null {
  return useMemo(() => session && workAt(backend, search, session), [backend, search, session]);
}

function workAt(backend: Backend, search: Search, session: WireSession): Work {
  // Which office answers goes along, nothing else: these pages show no scope.
  const { office, fault } = search;
  const complete = (params: Patch = {}) => ({ office, fault, ...params });
  return {
    backend,
    session,
    search,
    href: (path, params) => withBase(path) + stringifySearch(complete(params)),
    go: (path, params, replaces = false) => go({ path, search: complete(params), replaces }),
    setParams: (patch) => go({ path: herePath(), search: { ...search, ...patch }, stays: true }),
  };
}
