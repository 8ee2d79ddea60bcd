/**
 * Dense ranks by exact value, high to low: equal at displayed precision share a rank, the next
 * follows on (1, 2, 2, 3).
 */
import { groupBy, sorted } from "../../lib/array";
import { memoOfPair } from "../../lib/memo";
import { type Region, type RegionCode, compareUnits, unitGroupOf } from "../facts/county";
import { compareFractions, displayedPercent } from "../numbers/fraction";
import { addQuarters, quarterNumber } from "../facts/period";
import { type Rate, countyRate } from "./rate";
import { type RateId } from "./rates";
import { type Snapshot, snapshotOf } from "../facts/snapshot";

export interface Rank {
  readonly rank: number;
  /** How many units of the group have a rank. */
  readonly of: number;
}

/**
 * Units with their rates, high to low; equal values in display order, units without a rate last.
 */
export function orderByRate<Unit extends { readonly county: Region; readonly rate: Rate }>(
  rates: readonly Unit[],
): Unit[] {
  return sorted(rates, (a, b) => {
    if (a.rate.value && b.rate.value)
      return compareFractions(b.rate.value, a.rate.value) || compareUnits(a.county, b.county);
    if (a.rate.value) return -1;
    return b.rate.value ? 1 : compareUnits(a.county, b.county);
  });
}

/**
 * Each unit's rank within its group (or among all, by policy). Computed over the whole base before
 * any filter; units without a rate have none.
 */
export function ranksOf(snapshot: Snapshot, id: RateId): ReadonlyMap<RegionCode, Rank> {
  const { periods, base, scope } = snapshot;
  return ranks([periods, base.regions], `${scope.basis} ${id}`, () => rankAll(snapshot, id));
}

const ranks = memoOfPair<ReadonlyMap<RegionCode, Rank>>();

function rankAll(snapshot: Snapshot, id: RateId): ReadonlyMap<RegionCode, Rank> {
  const rates = snapshot.base.regions.map((county) => ({
    county,
    rate: countyRate(snapshot, id, county),
  }));
  const together = snapshot.policy.rankGroups === "together";
  const all = new Map<RegionCode, Rank>();
  for (const group of groupBy(rates, ({ county }) =>
    together ? "all" : unitGroupOf(county.kind),
  ).values()) {
    for (const [code, rank] of denseRanks(group)) all.set(code, rank);
  }
  return all;
}

function denseRanks(rates: readonly { county: Region; rate: Rate }[]): [RegionCode, Rank][] {
  const ranked = orderByRate(rates).filter(({ rate }) => rate.value !== null);
  let rank = 0;
  let shown: number | null = null;
  return ranked.map(({ county, rate }) => {
    const percent = rate.value && displayedPercent(rate.value);
    if (percent !== shown) rank += 1;
    shown = percent;
    return [county.code, { rank, of: ranked.length }];
  });
}

/**
 * How many places each unit rose (positive) or fell since the previous quarter. In 累计 only within
 * the year: a first quarter's cumulative rank has no earlier one to compare with.
 */
export function rankChanges(snapshot: Snapshot, id: RateId): ReadonlyMap<RegionCode, number> {
  const { quarter, basis } = snapshot.scope;
  if (basis === "ytd" && quarterNumber(quarter) === 1) return new Map();
  const before = ranksOf(snapshotOf(snapshot, addQuarters(quarter, -1)), id);
  const changes = new Map<RegionCode, number>();
  for (const [code, { rank }] of ranksOf(snapshot, id)) {
    const earlier = before.get(code);
    if (earlier) changes.set(code, earlier.rank - rank);
  }
  return changes;
}
