/** What is read once of a version, however much is asked of it. */
import { BoundedCache } from "../../backend/bounded-cache";
import { readDatasetOnce } from "../../backend/office-store";
import type { WireDataset } from "../../data/wire/wire";
import { withBelow } from "../../domain/facts/county";
import type { Dataset } from "../../domain/facts/dataset";
import { memoOf } from "../../lib/memo";
import type { StoreView } from "../store/store";
import type { LedgerInfo } from "./addresses";
import { readDataset, readLedgerInfo } from "./answers";

/** So many versions are known. */
const KEPT = 8;

export interface KnownVersions {
  /** One value for all the stores that hold parts of a version. */
  readonly wireOf: (number: number) => Promise<WireDataset>;
  readonly datasetOf: (number: number) => Promise<Dataset>;
  /** What it says of its ledger; null where it has none. */
  readonly infoOf: (number: number) => Promise<LedgerInfo | null>;
  /**
   * The region and all that lies below it, of the whole office what no region claims too; none of a
   * region that the version does not have.
   */
  readonly unitsWithin: (number: number, region: string) => Promise<readonly string[]>;
}

export function createKnownVersions(view: StoreView): KnownVersions {
  const wires = new BoundedCache<WireDataset>(KEPT);
  const infos = new BoundedCache<{ readonly info: LedgerInfo | null }>(KEPT);
  const unitsOf = memoOf<readonly string[]>();
  const wireOf = async (number: number) => {
    const key = String(number);
    const found = wires.peek(key) ?? (await readDataset(view, number));
    return wires.get(key, () => found);
  };
  const datasetOf = async (number: number) => readDatasetOnce(await wireOf(number));
  const infoOf = async (number: number) => {
    const key = String(number);
    const found = infos.peek(key) ?? { info: await readLedgerInfo(view, number) };
    return infos.get(key, () => found).info;
  };
  return {
    wireOf,
    datasetOf,
    infoOf,
    unitsWithin: async (number, region) => {
      const dataset = await datasetOf(number);
      const { regions, root } = dataset;
      if (!regions.some(({ code }) => code === region)) return [];
      const lists = (await infoOf(number))?.lists;
      return unitsOf(dataset, region, () => {
        const others = region === root ? Object.keys(lists?.units ?? {}) : [];
        return [...new Set([...withBelow(regions, [region]), ...others])];
      });
    },
  };
}
