/**
 * Published versions, answered as any office's API is (src/backend). A version never changes, so that
 * what was loaded once is kept, within bounds; of a ledger only the units that a question is about.
 */
import { type OfficeBackend, createBackend, routeOf } from "../../backend/backend";
import type { OfficeContent } from "../../backend/office";
import { createStores } from "../../backend/office-store";
import { BoundedCache } from "../../backend/bounded-cache";
import { problem } from "../../backend/answer";
import { parseDataset } from "../../data/wire/parse";
import type { WireDataset } from "../../data/wire/wire";
import { memoOf } from "../../lib/memo";
import { type Region, parseCode, withBelow } from "../../domain/facts/county";
import type { ServicePorts } from "../ports";
import type { StoreView } from "../store/store";
import type { LedgerInfo } from "./addresses";
import { readDataset, readFacts, readLedger, readLedgerInfo, unitOfProject } from "./answers";
import { type Versions, versionsOf } from "./versions";

export interface Reader extends Versions {
  /** What a version answers to a GET of one of the contract's addresses below the API. */
  readonly answer: (request: Request, number: number, path: string) => Promise<Response>;
}

/** So many versions are known by their data sets. */
const KEPT = 8;
/**
 * So many projects of ledgers are kept at once, each about 12 KB with what is worked out of it: a
 * prefecture's whole ledger beside those of its counties. Whatever else a version holds counts as
 * some of them.
 */
const PROJECTS_KEPT = 12_000;
const WEIGHT_BESIDES = 300;

const readers = new WeakMap<ServicePorts, Reader>();

/** The reader of a service, made once. */
export function readerOf(ports: ServicePorts): Reader {
  const reader = readers.get(ports) ?? createReader(ports);
  readers.set(ports, reader);
  return reader;
}

function createReader(ports: ServicePorts): Reader {
  const { deskFor } = ports;
  const { view } = ports.store;
  const datasetOf = datasetsOf(view);
  const stores = createStores((key) => load(view, datasetOf, key), {
    weightOf: ({ ledger }) => (ledger?.length ?? 0) + WEIGHT_BESIDES,
    most: PROJECTS_KEPT,
  });
  const backend = createBackend(stores.find, (plain) => deskFor?.(stores.find, plain) ?? plain);
  const infos = infosOf(view);
  return {
    ...versionsOf(ports),
    answer: async (request, number, path) => {
      const route = routeOf(path);
      if (route === null || !/projects/.test(route.address))
        return backend(request, { office: keyOf({ number, region: null }), path });
      const info = await infos(number);
      const region =
        info && route.address === "/projects/{id}"
          ? await unitOfProject(view, number, { id: route.name, parts: info.parts })
          : route.name;
      if (region === null) return problem(404, `没有编号为“${route.name}”的项目。`);
      return askLedger(backend, request, { number, region: info && region, path, info });
    },
  };
}

/** Which stores hold what a question is about. */
interface Key {
  readonly number: number;
  /** The region whose ledger is in it; null: none. */
  readonly region: string | null;
}

function keyOf({ number, region }: Key): string {
  return region === null ? String(number) : `${number} ${region}`;
}

/** Without a month, the whole ledger's newest is meant, also where a part of it ends earlier. */
function askLedger(
  backend: OfficeBackend,
  request: Request,
  { path, info, ...key }: Key & { readonly path: string; readonly info: LedgerInfo | null },
): Promise<Response> {
  const url = new URL(request.url);
  if (!url.searchParams.has("month") && info?.newest) url.searchParams.set("month", info.newest);
  const asked = new Request(url, { headers: request.headers });
  return backend(asked, { office: keyOf(key), path });
}

/** A version's data set, one value for all the stores that hold parts of it. */
type DatasetOf = (number: number) => Promise<WireDataset>;

function datasetsOf(view: StoreView): DatasetOf {
  const known = new BoundedCache<WireDataset>(KEPT);
  return async (number) => {
    const key = String(number);
    const found = known.peek(key) ?? (await readDataset(view, number));
    return known.get(key, () => found);
  };
}

async function load(view: StoreView, datasetOf: DatasetOf, key: string): Promise<OfficeContent> {
  const [name, region = null] = key.split(" ");
  const number = Number(name);
  const dataset = await datasetOf(number);
  if (region === null) return { dataset, facts: await readFacts(view, number), ledger: null };
  const units = await Promise.all(
    unitsWithin(dataset, region).map((unit) => readLedger(view, number, unit)),
  );
  const facts = { region: dataset.root, revision: dataset.revision, facts: [] };
  return { dataset, facts, ledger: units.flat() };
}

const regionsOf = memoOf<readonly Region[]>();

/** The region and all that lies below it. */
function unitsWithin(dataset: WireDataset, region: string): readonly string[] {
  const code = parseCode(region);
  return code
    ? [
        ...withBelow(
          regionsOf(dataset, "", () => parseDataset(dataset).regions),
          [code],
        ),
      ]
    : [];
}

/** What the versions say of their ledgers, each asked once. */
function infosOf(view: StoreView): (number: number) => Promise<LedgerInfo | null> {
  const known = new BoundedCache<{ readonly info: LedgerInfo | null }>(KEPT);
  return async (number) => {
    const key = String(number);
    const found = known.peek(key) ?? { info: await readLedgerInfo(view, number) };
    return known.get(key, () => found).info;
  };
}
