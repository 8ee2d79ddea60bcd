/** The ready-made answers of a version, out of the store. */
import type { WireDataset, WireFacts } from "../../data/wire/wire";
import type { LedgerEntry } from "../../domain/ledger/project";
import { tryJson } from "../../lib/json";
import { StoreError, type StoreView } from "../store/store";
import { DATASET, FACTS, LEDGER, type LedgerInfo, ledgerPartsOf, placesOf } from "./addresses";

/** So many texts are asked for at once: a database takes only so many values. */
const AT_ONCE = 200;

/** A version's data set. Rejects with a `StoreError`, as the others do. */
export async function readDataset(view: StoreView, number: number): Promise<WireDataset> {
  return wanted(await readAnswer<WireDataset>(view, number, DATASET), number);
}

export async function readFacts(view: StoreView, number: number): Promise<WireFacts> {
  return wanted(await readAnswer<WireFacts>(view, number, FACTS), number);
}

/** Null where the version has no ledger. */
export async function readLedgerInfo(view: StoreView, number: number): Promise<LedgerInfo | null> {
  return readAnswer<LedgerInfo>(view, number, LEDGER);
}

/** The projects of some units, one unit after the other. */
export async function readLedger(
  view: StoreView,
  number: number,
  units: readonly string[],
): Promise<readonly LedgerEntry[]> {
  const info = await readLedgerInfo(view, number);
  const addresses = units.flatMap((unit) => ledgerPartsOf(unit, info?.lists));
  const texts = await readTexts(view, number, addresses);
  return addresses.flatMap((address) => {
    const text = texts.get(address);
    // It was written by `ledgerText`, and never changed.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return text === undefined ? [] : (parsed(text, number) as readonly LedgerEntry[]);
  });
}

/** The unit that a project is of; null where there is no such project. */
export async function unitOfProject(
  view: StoreView,
  number: number,
  { id, parts }: { readonly id: string; readonly parts: number },
): Promise<string | null> {
  const places = await readAnswer<Readonly<Record<string, string>>>(
    view,
    number,
    placesOf(id, parts),
  );
  return places && Object.hasOwn(places, id) ? (places[id] ?? null) : null;
}

/** The texts of those addresses that the version answers. */
export async function readTexts(
  view: StoreView,
  number: number,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let start = 0; start < addresses.length; start += AT_ONCE) {
    const among = { address: addresses.slice(start, start + AT_ONCE) };
    // Some at a time: together they may be large.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await view.list("answer", { where: { number }, among });
    const hashes = [...new Set(rows.map(({ hash }) => hash))];
    // oxlint-disable-next-line no-await-in-loop
    const blobs = await view.list("blob", { among: { hash: hashes } });
    const bodies = new Map(blobs.map(({ hash, body }) => [hash, body]));
    for (const { address, hash } of rows) texts.set(address, wanted(bodies.get(hash), number));
  }
  return texts;
}

/** Null where the version has no such answer. */
async function readAnswer<Answer>(
  view: StoreView,
  number: number,
  address: string,
): Promise<Answer | null> {
  const row = await view.find("answer", { number, address });
  if (!row) return null;
  const blob = await view.find("blob", { hash: row.hash });
  // It was written by `answersOf`, of this very type, and never changed.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return parsed(blob?.body ?? "", number) as Answer;
}

/** What an answer says. Throws a `StoreError` where it is no JSON. */
export function parsed(text: string, number: number): unknown {
  const answer = tryJson(text);
  if (answer === undefined) throw damaged(number);
  return answer;
}

/** Throws a `StoreError` where there is none. */
export function wanted<Answer>(answer: Answer | null | undefined, number: number): Answer {
  if (answer === null || answer === undefined) throw damaged(number);
  return answer;
}

function damaged(number: number): StoreError {
  return new StoreError(
    "damaged",
    `存储里的第${number}版读不出来。请管理员运行检查（npm run serve -- check），或用备份恢复。`,
  );
}
