/** Offices by id, each loaded at its first request and kept with its indexes. */
import { type Dataset } from "../domain/facts/dataset";
import type { LedgerEntry } from "../domain/ledger/project";
import { parseDataset } from "../data/wire/parse";
import type { WireDataset, WireFacts } from "../data/wire/wire";
import { type Month, parseMonth } from "../domain/facts/period";
import { memoOf } from "../lib/memo";
import { BadRequest, type TaggedText, problem } from "./answer";
import { BoundedCache } from "./bounded-cache";
import { type Room, createKept } from "./kept";
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
  readonly texts: BoundedCache<TaggedText>;
}

/** Finds an office's store; null when there is no such office. */
export type FindStore = (id: string) => Promise<OfficeStore | null>;

export interface Stores {
  /** Loads the office at its first request. */
  readonly find: FindStore;
  /** Contents have changed: each office is loaded anew at its next request. */
  readonly clear: () => void;
}

const ENDLESS: Room<OfficeStore> = { weightOf: () => 0, most: 0 };

/** `load` brings an office's content by its id; null for an unknown one. */
export function createStores(
  load: (id: string) => Promise<OfficeContent | null>,
  room = ENDLESS,
): Stores {
  const loaded = async (id: string) => {
    const content = await load(id);
    return content && createStore(content);
  };
  const { find, clear } = createKept((ids) => Promise.all(ids.map(loaded)), room);
  return {
    find: async (id) => {
      const [store = null] = await find([id]);
      return store;
    },
    clear,
  };
}

const datasets = memoOf<Dataset>();

/** A data set through the app's own door, once for all who hold that very value. */
export function readDatasetOnce(wire: WireDataset): Dataset {
  return datasets(wire, "", () => parseDataset(wire));
}

function createStore({ dataset: wire, facts, ledger }: OfficeContent): OfficeStore {
  // Several stores may hold parts of one office: its units are read once.
  const dataset = readDatasetOnce(wire);
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
