/** Offices by id, each loaded at its first request and kept with its indexes. */
import { type Dataset } from "../src/domain/facts/dataset";
import type { LedgerEntry } from "../src/domain/ledger/project";
import { parseDataset } from "../src/data/wire/parse";
import type { WireDataset, WireFacts } from "../src/data/wire/wire";
import { type Month, parseMonth } from "../src/domain/facts/period";
import { BadRequest, problem } from "./answer";
import { BoundedCache } from "./bounded-cache";
import type { Office, OfficeContent } from "./office";

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

/** Finds an office's store by its id, built at the first request; null for an unknown one. */
export function createStores(offices: readonly Office[]): FindStore {
  const loads = new Map<string, Promise<OfficeStore>>();
  return async (id) => {
    const office = offices.find((candidate) => candidate.id === id);
    if (!office) return null;
    const known = loads.get(id);
    if (known) return known;
    const load = office.load().then(createStore);
    loads.set(id, load);
    // A load that failed (the chunk could not be fetched) may be tried again.
    load.catch(() => loads.delete(id));
    return load;
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
  if (!store) return problem(404, `没有内置单位“${id}”。`);
  try {
    return answer(store);
  } catch (error) {
    if (error instanceof BadRequest) return problem(400, error.message);
    throw error;
  }
}
