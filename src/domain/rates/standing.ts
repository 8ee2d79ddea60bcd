/**
 * How a rate stands: its value or why there is none, how far from 序时, its lamp. One answer for each
 * unit and view, made once; figures, cards, lists, 通报 and wall all read it here.
 */
import { memoOfLast } from "../../lib/memo";
import type { Region } from "../facts/county";
import { type Fraction, displayedTenths } from "../numbers/fraction";
import { type Lamp, lampOf } from "./lamp";
import { type Headline, type Rate, UNITS_KEPT, countyRate, gapToPace, headlineRate } from "./rate";
import type { RateId } from "./rates";
import { type Members, type Snapshot, countyMembers } from "../facts/snapshot";
import { type Missing, isUnreported, missingRate } from "../wording/words";

export interface Standing {
  readonly rate: Rate;
  /** 与序时, exact; null where the rate or 序时 is not known. */
  readonly gap: Fraction | null;
  /** Whether 序时 is reached, by the tenths that words and lamps go by; null without a gap. */
  readonly reached: boolean | null;
  readonly lamp: Lamp;
  /** 未报, 无竣工计划: why there is no rate; null where there is one. */
  readonly missing: Missing | null;
  /** Whether what is missing was not reported, which is drawn as a hatch. */
  readonly hatched: boolean;
}

export interface UnitStanding extends Standing {
  readonly county: Region;
}

const standings = memoOfLast<UnitStanding>(UNITS_KEPT);

/** A single unit's. */
export function unitStanding(snapshot: Snapshot, id: RateId, county: Region): UnitStanding {
  // The periods are of these facts and months; of what a view may change beside them, only the
  // basis matters here.
  return standings(snapshot.periods, `${snapshot.scope.basis} ${id} ${county.code}`, () => ({
    county,
    ...standingOf(snapshot, countyRate(snapshot, id, county), countyMembers(county)),
  }));
}

/** Those of the view's units, in display order. */
export function unitStandings(snapshot: Snapshot, id: RateId): UnitStanding[] {
  return snapshot.members.regions.map((county) => unitStanding(snapshot, id, county));
}

/** That of the view's region, choice or unit, by the rule for printed totals. */
export function headlineStanding(snapshot: Snapshot, id: RateId): Standing & Headline {
  const headline = headlineRate(snapshot, id);
  return { ...headline, ...standingOf(snapshot, headline.rate, snapshot.members) };
}

/** That of a rate over its members. */
export function standingOf(snapshot: Snapshot, rate: Rate, members: Members): Standing {
  const gap = gapToPace(snapshot, rate);
  return {
    rate,
    gap,
    reached: gap && displayedTenths(gap) >= 0,
    lamp: lampOf(snapshot, rate, members),
    missing: rate.absence && missingRate(rate.id, rate.absence),
    hatched: rate.absence !== null && isUnreported(rate.absence),
  };
}
