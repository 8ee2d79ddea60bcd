/**
 * Published versions, answered as any office's API is (src/backend). A version never changes, so that
 * what was loaded once is kept, within bounds; of a ledger only the units that a question is about,
 * and of those the columns alone where they answer it.
 */
import { BadRequest, problem } from "../../backend/answer";
import { type Route, createBackend, routeOf } from "../../backend/backend";
import type { OfficeContent } from "../../backend/office";
import { createStores } from "../../backend/office-store";
import { formatCount } from "../../domain/numbers/format";
import { createTurns } from "../../lib/turns";
import type { ServicePorts } from "../ports";
import type { StoreView } from "../store/store";
import type { LedgerInfo } from "./addresses";
import { readFacts, readLedger, unitOfProject } from "./answers";
import { createLists } from "./lists";
import { type KnownVersions, createKnownVersions } from "./known-versions";
import { type Versions, versionsOf } from "./versions";

export interface Reader extends Versions {
  /** What a version answers to a GET of one of the contract's addresses below the API. */
  readonly answer: (request: Request, number: number, path: string) => Promise<Response>;
}

/**
 * So many projects of whole ledgers are kept at once, each about 12 KB with what is worked out of it.
 * Whatever else a version holds counts as some of them.
 */
const PROJECTS_KEPT = 3_000;
const WEIGHT_BESIDES = 300;
/** The others wait: each takes memory of its own until it is done. */
const LOADS_AT_ONCE = 2;
/** A whole ledger of more would take the memory of the machine. */
const MOST_PROJECTS = 60_000;

const readers = new WeakMap<ServicePorts, Reader>();

/** The reader of a service, made once. */
export function readerOf(ports: ServicePorts): Reader {
  const reader = readers.get(ports) ?? createReader(ports);
  readers.set(ports, reader);
  return reader;
}

function createReader(ports: ServicePorts): Reader {
  const { view } = ports.store;
  const known = createKnownVersions(view);
  const inTurn = createTurns(LOADS_AT_ONCE);
  const stores = createStores((key) => inTurn(() => load(view, known, key)), {
    weightOf: ({ ledger }) => (ledger?.length ?? 0) + WEIGHT_BESIDES,
    most: PROJECTS_KEPT,
  });
  const backend = createBackend(stores.find);
  const answerList = createLists(view, known);
  const answerLedger = async (request: Request, { number, path, route }: LedgerAsked) => {
    const info = await known.infoOf(number);
    if (!info) return backend(request, { office: keyOf({ number, region: null }), path });
    const region = await regionAsked(view, { number, route, info });
    if (region === null) return problem(404, `没有编号为“${route.name}”的项目。`);
    const asked = withMonth(request, info);
    const isList = route.address === "/regions/{code}/projects";
    const listed = isList ? await answerList(asked, { number, region }) : null;
    if (listed) return listed;
    assertLoadable(info, await known.unitsWithin(number, region));
    return backend(asked, { office: keyOf({ number, region }), path });
  };
  return {
    ...versionsOf(ports),
    answer: async (request, number, path) => {
      const route = routeOf(path);
      return route && /projects/.test(route.address)
        ? answerLedger(request, { number, path, route })
        : backend(request, { office: keyOf({ number, region: null }), path });
    },
  };
}

interface LedgerAsked {
  readonly number: number;
  readonly path: string;
  readonly route: Route;
}

/** The region that a question is about, of a project its unit; null where there is no such project. */
async function regionAsked(
  view: StoreView,
  { number, route, info }: Omit<LedgerAsked, "path"> & { readonly info: LedgerInfo },
): Promise<string | null> {
  return route.address === "/projects/{id}"
    ? unitOfProject(view, number, { id: route.name, parts: info.parts })
    : route.name;
}

/** Without a month, the whole ledger's newest is meant, also where a part of it ends earlier. */
function withMonth(request: Request, { newest }: LedgerInfo): Request {
  const url = new URL(request.url);
  if (newest === null || url.searchParams.has("month")) return request;
  url.searchParams.set("month", newest);
  return new Request(url, { headers: request.headers });
}

/** Throws a `BadRequest` where the whole ledger of these units would be too much at once. */
function assertLoadable({ lists }: LedgerInfo, units: readonly string[]): void {
  const projects = units.reduce((sum, unit) => sum + (lists?.units[unit] ?? 0), 0);
  if (projects > MOST_PROJECTS)
    throw new BadRequest(
      `这个范围有${formatCount(projects)}个项目，超过${formatCount(MOST_PROJECTS)}个，只能看最新一月的项目清单。要看统计、数据质量或以前的月份，请选下级的地区或单位。`,
    );
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

async function load(view: StoreView, known: KnownVersions, key: string): Promise<OfficeContent> {
  const [name, region = null] = key.split(" ");
  const number = Number(name);
  const dataset = await known.wireOf(number);
  if (region === null) return { dataset, facts: await readFacts(view, number), ledger: null };
  const facts = { region: dataset.root, revision: dataset.revision, facts: [] };
  const units = await known.unitsWithin(number, region);
  return { dataset, facts, ledger: await readLedger(view, number, units) };
}
