/** Offices by id, each loaded at its first request and kept with its indexes. */
import { type Dataset } from "../domain/facts/dataset";
import type { LedgerEntry } from "../domain/ledger/project";
import { parseDataset } from "../data/wire/parse";
import type { WireDataset, WireFacts } from "../data/wire/wire";
import { type Month, parseMonth } from "../domain/facts/period";
import { BadRequest, problem } from "./answer";
import { BoundedCache } from "./bounded-cache";
import type { OfficeContent } from "./office";

const TEXTS_KEPT = 12;

export interface OfficeStore {
  readonly wire: WireDataset;
  readonly facts: WireFacts;
  /** The same data set through the app's own door: policy with its defaults, months, codes. */
  readonly dataset: Dataset;
  /** Null where the office has no ledger. */
  readonly ledger: readonly LedgerEntry[] | null;
  /** Answers that are asked for again and again, as JSON text. */
  readonly texts: BoundedCache<string>;
}

/** Finds an office's store; null when there is no such office. */
export type FindStore = (id: string) => Promise<OfficeStore | null>;

export interface Stores {
  /** Loads the office at its first request. */
  readonly find: FindStore;
  /** Contents have changed: each office is loaded anew at its next request. */
  readonly clear: () => void;
}

/**
 * `load` brings an office's content by its id; null for an unknown one. Of more than `kept`, the one
 * that was asked for longest ago is forgotten.
 */
export function createStores(
  load: (id: string) => Promise<OfficeContent | null>,
  kept = Number.MAX_SAFE_INTEGER,
): Stores {
  const loads = new Map<string, Promise<OfficeStore | null>>();
  const loaded = async (id: string) => {
    const content = await load(id);
    return content && createStore(content);
  };
  return {
    find: async (id) => {
      const known = loads.get(id);
      const loading = known ?? loaded(id);
      // Behind all others: the first is the one that was asked for longest ago.
      loads.delete(id);
      loads.set(id, loading);
      if (known) return known;
      const [oldest] = loads.keys();
      if (loads.size > kept && oldest !== undefined) loads.delete(oldest);
      const forget = () => void (loads.get(id) === loading && loads.delete(id));
      // Neither an office that is not there (yet) nor a load that failed is remembered.
      loading.then((store) => store ?? forget(), forget);
      return loading;
    },
    clear: () => loads.clear(),
  };
}

function createStore({ dataset: wire, facts, ledger }: OfficeContent): OfficeStore {
  const dataset = parseDataset(wire);
  return {
    wire,
    facts,
    dataset,
    ledger,
    texts: new BoundedCache(TEXTS_KEPT),
  };
}

/** A month parameter: null when absent. Throws `BadRequest` when it is no month. */
export function monthParameter(parameters: URLSearchParams, name: string): Month | null {
  const text = parameters.get(name);
  if (text === null) return null;
  const month = parseMonth(text);
  if (!month) throw new BadRequest(`${name}应为“年-月”，如2026-09，收到“${text}”。`);
  return month;
}

/**
 * What `answer` makes of an office's store; the problem to say where there is none, or it can't be
 * asked.
 */
export async function forOffice(
  find: FindStore,
  id: string,
  answer: (store: OfficeStore) => Response,
): Promise<Response> {
  const store = await find(id);
  if (!store) return problem(404, `没有单位“${id}”。`);
  try {
    return answer(store);
  } catch (error) {
    if (error instanceof BadRequest) return problem(400, error.message);
    throw error;
  }
}
