/** The ready-made answers of a version, out of the store. */
import type { WireDataset, WireFacts } from "../../data/wire/wire";
import type { LedgerEntry } from "../../domain/ledger/project";
import { tryJson } from "../../lib/json";
import { StoreError, type StoreView } from "../store/store";
import { DATASET, FACTS, LEDGER, type LedgerInfo, ledgerOf, placesOf } from "./addresses";

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

/** A unit's projects. */
export async function readLedger(
  view: StoreView,
  number: number,
  unit: string,
): Promise<readonly LedgerEntry[]> {
  return (await readAnswer<readonly LedgerEntry[]>(view, number, ledgerOf(unit))) ?? [];
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

/** Null where the version has no such answer. */
async function readAnswer<Answer>(
  view: StoreView,
  number: number,
  address: string,
): Promise<Answer | null> {
  const row = await view.find("answer", { number, address });
  if (!row) return null;
  const blob = await view.find("blob", { hash: row.hash });
  const answer = tryJson(blob?.body ?? "");
  if (answer === undefined) throw damaged(number);
  // It was written by `answersOf`, of this very type, and never changed.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return answer as Answer;
}

function wanted<Answer>(answer: Answer | null, number: number): Answer {
  if (answer === null) throw damaged(number);
  return answer;
}

function damaged(number: number): StoreError {
  return new StoreError(
    "damaged",
    `存储里的第${number}版读不出来。请管理员运行检查（npm run serve -- check），或用备份恢复。`,
  );
}
