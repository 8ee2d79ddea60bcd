/** A version's answers into the store: texts by their hash, those that are there already only named. */
import type { StoreChange } from "../store/store";
import type { Row } from "../store/tables";

/** So many texts are asked for at once: a database takes only so many values. */
const AT_ONCE = 200;

interface Keeping {
  /** The version whose answers they are. */
  readonly number: number;
  /** Address and text. */
  readonly answers: ReadonlyMap<string, string>;
  readonly sha256: (text: string) => string;
}

export async function keepAnswers(
  change: StoreChange,
  { number, answers, sha256 }: Keeping,
): Promise<void> {
  const rows = [...answers].map(([address, text]) => ({ number, address, hash: sha256(text) }));
  // Most are as they were: that is seen without their texts.
  const before = await change.list("answer", { where: { number: number - 1 } });
  const known = new Set(before.map(({ hash }) => hash));
  const blobs = new Map<string, string>();
  for (const { address, hash } of rows)
    if (!known.has(hash)) blobs.set(hash, answers.get(address) ?? "");
  await addMissing(change, blobs);
  await change.add("answer", rows);
}

/** Adds texts by their hash where they are not there. */
async function addMissing(change: StoreChange, texts: ReadonlyMap<string, string>): Promise<void> {
  const hashes = [...texts.keys()];
  const there = new Set<string>();
  for (let start = 0; start < hashes.length; start += AT_ONCE) {
    const among = { hash: hashes.slice(start, start + AT_ONCE) };
    // One transaction is one connection: its questions follow one another.
    // oxlint-disable-next-line no-await-in-loop
    for (const { hash } of await change.list("blob", { among })) there.add(hash);
  }
  const missing = [...texts].filter(([hash]) => !there.has(hash));
  await change.add(
    "blob",
    missing.map(([hash, body]): Row<"blob"> => ({ hash, body })),
  );
}
