/** What an address meant when it was kept, read anew today: the facts that a figure is of. */
import type { QueryClient } from "@tanstack/react-query";
import { type Failure, OwnDataError, describeFailure } from "../../data/failure";
import type { Backend } from "../../data/addresses";
import { datasetQuery, factsQuery } from "../../data/queries";
import { childrenOf } from "../../domain/facts/county";
import { admit } from "../../domain/facts/admission";
import type { Dataset } from "../../domain/facts/dataset";
import { resolveScope } from "../../domain/facts/scope";
import { type Snapshot, focusOn, takeSnapshot } from "../../domain/facts/snapshot";
import { ownOfficeId } from "../../navigation/own-office";
import { readScope } from "../../navigation/scope-search";
import type { Search } from "../../navigation/search";
import { factsSpanOf } from "../facts-span";
import type { Runtime } from "../view";

export interface Means {
  readonly runtime: Runtime;
  readonly client: QueryClient;
  /** ms: what was read before is read anew; what one figure has read since, another takes. */
  readonly sinceMs: number;
}

/**
 * `elsewhere`: its office is not among those here. `unknown`: this app, or the data, have no such
 * figure. `scopeGone`: the data no longer have what it was of. `unreadable`: they could not be read.
 */
export type Gone =
  | { readonly kind: "elsewhere" | "unknown" }
  | { readonly kind: "unreadable"; readonly failure: Failure }
  | { readonly kind: "scopeGone"; readonly problems: readonly string[] };

/** An address as it is read today. */
export interface Reading extends Means {
  readonly kind: "read";
  readonly snapshot: Snapshot;
  readonly search: Search;
  readonly backend: Backend;
}

export interface Address {
  /** The data set's id. */
  readonly office: string;
  /** The page: that of a unit is of this unit, and of every month there is. */
  readonly path: string;
  readonly search: Search;
}

/** The office of an address; null where it is none of those here. Rejects where it cannot be read. */
export async function readOffice(
  { office, search }: Pick<Address, "office" | "search">,
  means: Means,
): Promise<Office | null> {
  const { runtime, client } = means;
  if (isElsewhere(search, runtime)) return null;
  const { backend } = runtime.addressed(search);
  const dataset = await client.fetchQuery({ ...datasetQuery(backend), ...readSince(means) });
  return dataset.id === office ? { backend, dataset } : null;
}

interface Office {
  readonly backend: Backend;
  readonly dataset: Dataset;
}

/** Reads what an address asks for, and nothing in its place. Rejects where it cannot be read. */
export async function readAddress(address: Address, means: Means): Promise<Reading | Gone> {
  const { path, search } = address;
  const { client } = means;
  const found = await readOffice(address, means);
  if (!found) return { kind: "elsewhere" };
  const { backend, dataset } = found;
  const { choice, problems: unread } = readScope(search);
  const code = /^\/counties\/(.+)$/.exec(path)?.[1];
  const range = code === undefined ? "years" : "all";
  const read = await client.fetchQuery({
    ...factsQuery(backend, factsSpanOf(choice, dataset, range)),
    ...readSince(means),
  });
  const { scope, problems } = resolveScope(choice, dataset, admit(dataset, read).facts);
  if (unread.length + problems.length > 0)
    return { kind: "scopeGone", problems: [...unread, ...problems] };
  const snapshot = unitsView(code, takeSnapshot(dataset, read, scope));
  return snapshot ? { ...means, kind: "read", snapshot, search, backend } : { kind: "unknown" };
}

/** A unit's own view, where one is named; null where there is no such unit any more. */
function unitsView(code: string | undefined, snapshot: Snapshot): Snapshot | null {
  if (code === undefined) return snapshot;
  const { dataset, region } = snapshot;
  const unit = childrenOf(dataset.regions, region.code).find((one) => one.code === code);
  return unit ? focusOn(snapshot, unit) : null;
}

/** What `make` comes to, or in which way it came to nothing. Never rejects. */
export async function orGone<Made>(
  search: Search,
  make: () => Promise<Made | Gone>,
): Promise<Made | Gone> {
  try {
    return await make();
  } catch (error) {
    return isOwn(search) && error instanceof OwnDataError
      ? { kind: "elsewhere" }
      : { kind: "unreadable", failure: describeFailure(error) };
  }
}

/** Of a reading: not as it was half a minute ago. */
export function readSince({ sinceMs }: Pick<Means, "sinceMs">): { readonly staleTime: number } {
  return { staleTime: Math.max(0, Date.now() - sinceMs) };
}

/** Offices are named in an address only where there are several; this machine's own are asked. */
function isElsewhere(search: Search, { offices }: Runtime): boolean {
  const { office } = search;
  if (offices === null) return office !== undefined;
  if (office === undefined) return true;
  return !isOwn(search) && !offices.some(({ id }) => id === office);
}

function isOwn({ office }: Search): boolean {
  return office !== undefined && ownOfficeId(office) !== null;
}
