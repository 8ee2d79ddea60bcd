/** A unit's projects of a month in columns, and the units that were read last. */
import { createKept } from "../../backend/kept";
import { type PackedColumns, isOfToday } from "../../backend/ledger/packed";
import type { Month } from "../../domain/facts/period";
import type { StoreView } from "../store/store";
import { listedOf } from "./addresses";
import { parsed, readTexts } from "./answers";

/** As it is stored. */
export interface ListedUnit {
  /** By project: its place in the unit's ledger, as `textOfNumbers` writes them. */
  readonly at: string;
  readonly columns: PackedColumns;
}

export interface KeptUnit extends ListedUnit {
  readonly unit: string;
  /** Characters of its text. */
  readonly weight: number;
}

/** Characters of the texts whose columns are kept: a project has 120 to 200. */
const MOST_KEPT = 3_000_000;

/** What is listed of some units in a version's month; null where it is not there by today's rules. */
export type FindListed = (
  of: { readonly number: number; readonly month: Month },
  units: readonly string[],
) => Promise<readonly KeptUnit[] | null>;

export function createFindListed(view: StoreView): FindListed {
  const kept = createKept<KeptUnit>((keys) => load(view, keys), {
    weightOf: ({ weight }) => weight,
    most: MOST_KEPT,
  });
  return async ({ number, month }, units) => {
    const found = await kept.find(units.map((unit) => `${number} ${month} ${unit}`));
    const listed = found.filter((unit) => unit !== null);
    return listed.length === found.length ? listed : null;
  };
}

/** All of them are of one version. */
async function load(
  view: StoreView,
  keys: readonly string[],
): Promise<readonly (KeptUnit | null)[]> {
  const wanted = keys.map((key) => {
    const [number, month = "", unit = ""] = key.split(" ");
    return { number: Number(number), unit, address: listedOf(unit, month) };
  });
  const { number } = wanted[0] ?? { number: 0 };
  const texts = await readTexts(
    view,
    number,
    wanted.map(({ address }) => address),
  );
  return wanted.map(({ unit, address }) => {
    const text = texts.get(address);
    if (text === undefined) return null;
    // It was written by `ledgerAnswers`, of this very type, and never changed.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const listed = parsed(text, number) as ListedUnit;
    return isOfToday(listed.columns) ? { ...listed, unit, weight: text.length } : null;
  });
}
