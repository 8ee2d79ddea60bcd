/**
 * What answers the contract's addresses from offices in memory: plain functions from a request to a
 * response. It knows nothing of who asks: a page, a program, a test.
 */
import { lazyPart } from "../lib/lazy-part";
import { answerText, problem, taggedText } from "./answer";
import { answerFacts } from "./facts";
import type { LedgerAsk, LedgerDesk } from "./ledger/desk";
import { type FindStore, type OfficeStore, forOffice } from "./office-store";

/** The contract's addresses, as docs/openapi.json writes them. */
export const ADDRESSES = [
  "/dataset",
  "/regions/{code}/facts",
  "/regions/{code}/projects",
  "/regions/{code}/projects/statistics",
  "/regions/{code}/projects/quality",
  "/projects/{id}",
] as const;

type Address = (typeof ADDRESSES)[number];

/** Which of the ledger's questions an address asks. */
const LEDGER: Readonly<Partial<Record<Address, LedgerAsk["about"]>>> = {
  "/regions/{code}/projects": "projects",
  "/regions/{code}/projects/statistics": "statistics",
  "/regions/{code}/projects/quality": "quality",
  "/projects/{id}": "project",
};

/** Of which office, and where below its API, as it stands in the address: /regions/411400/facts. */
export interface Asked {
  readonly office: string;
  readonly path: string;
}

/** Answers a GET as a server would, problems too. Fails where an office could not be loaded. */
export type OfficeBackend = (request: Request, asked: Asked) => Promise<Response>;

/** `deskFor`: who answers for the ledger instead of this thread's own desk. */
export function createBackend(
  find: FindStore,
  deskFor: (plain: LedgerDesk) => LedgerDesk = (plain) => plain,
): OfficeBackend {
  // Loaded with the first question: where a worker answers, this thread never needs it.
  const ledger = lazyPart("台账程序", async () => {
    const { deskOf } = await import("./ledger/desk");
    return { desk: deskOf(find) };
  });
  const desk = deskFor(async (ask) => (await ledger.load()).desk(ask));
  return async (request, { office, path }) => {
    const route = routeOf(path);
    if (!route) return problem(404, "没有这个接口。");
    const { address, name } = route;
    const version = new URL(request.url).searchParams.get("version");
    if (version !== null && !(await isVersion(find, office, version)))
      return problem(404, `没有版本“${version}”。`);
    const about = LEDGER[address];
    if (about) {
      const tags = request.headers.get("If-None-Match");
      return desk({ office, about, id: name, url: request.url, tags });
    }
    return forOffice(find, office, (store) =>
      address === "/dataset" ? answerDataset(request, store) : answerFacts(request, store, name),
    );
  };
}

/** Whether what the office holds is this published version: it holds no other. */
async function isVersion(find: FindStore, office: string, version: string): Promise<boolean> {
  return (await find(office))?.wire.version?.id === version;
}

function answerDataset(request: Request, store: OfficeStore): Response {
  const text = store.texts.get("dataset", () => taggedText(JSON.stringify(store.wire)));
  return answerText(request, text);
}

/** An address of the contract, and what a path names in its place of `{code}` or `{id}`. */
export interface Route {
  readonly address: Address;
  readonly name: string;
}

/** What a path asks for; null where it is no address of the contract. */
export function routeOf(path: string): Route | null {
  const parts = partsOf(path);
  for (const address of ADDRESSES) {
    const wanted = address.slice(1).split("/");
    const fits =
      parts.length === wanted.length &&
      wanted.every((word, index) => word === parts[index] || isPlace(word, parts[index]));
    if (fits) return { address, name: parts[wanted.findIndex((word) => isPlace(word))] ?? "" };
  }
  return null;
}

/** Whether a word stands for any that is not empty. */
function isPlace(word: string, part = "any"): boolean {
  return word.startsWith("{") && part !== "";
}

/** With or without a slash at its end. What is not well encoded has no parts. */
function partsOf(path: string): readonly string[] {
  try {
    return path.replace(/^\//, "").replace(/\/$/, "").split("/").map(decodeURIComponent);
  } catch {
    return [];
  }
}
