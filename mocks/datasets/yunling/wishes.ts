/**
 * What one unit's year shall look like: the table of units gives 2026, earlier years are somewhat
 * smaller, and traps override.
 */
import { type Month, monthOf } from "../../../src/domain/facts/period";
import { createRandom } from "../../random";
import { EARLY, NO_COMPLETION } from "./traps";
import { LAST_YEAR, PINNED_MONTH, SEED, type Unit } from "./units";

export interface YearWish {
  readonly year: number;
  readonly planWan: number;
  /** 投资完成率 at `pinned`, %. */
  readonly ratePercent: number;
  readonly pinned: Month;
  readonly carried: number;
  readonly starts: number;
  /** Starts of projects that are planned for a later year. */
  readonly early: number;
  readonly reserves: number;
  readonly completions: number;
  /** Starts and completions planned for the year do not come later than this. */
  readonly startLimit: Month;
  readonly completionLimit: Month;
}

const WAN_PER_YI = 10000;
const GROWTH_PER_YEAR = 0.07;
/** 鹤坪县 plans few starts in 2026 only. */
const USUAL_STARTS: Readonly<Record<string, number>> = { [EARLY.code]: 15 };

/** How many projects a unit starts and completes in a year, and how much it invests. */
export function yearWish(unit: Unit, year: number): YearWish {
  const random = createRandom(`${SEED}/${unit.code}/${year}/wish`);
  const usual = USUAL_STARTS[unit.code] ?? unit.starts;
  const isLast = year === LAST_YEAR;
  const size =
    (1 - GROWTH_PER_YEAR * (LAST_YEAR - year)) * (isLast ? 1 : random.between(0.96, 1.04));
  const early = hasTrap(EARLY, unit, year) ? EARLY.starts : 0;
  return {
    year,
    planWan: Math.round(unit.planYi * size) * WAN_PER_YI,
    ratePercent: isLast
      ? unit.ratePercent
      : 99 + (unit.ratePercent - 75) / 2 + random.between(-2, 3),
    pinned: isLast ? PINNED_MONTH : monthOf(year, 12),
    carried: Math.round(usual * 1.7),
    starts: isLast ? unit.starts : Math.round(usual * size),
    early,
    reserves: 3 + Math.round(usual / 6),
    completions: hasTrap(NO_COMPLETION, unit, year) ? 0 : Math.round(unit.completions * size),
    startLimit: startLimit(unit, year, early),
    completionLimit: hasTrap(NO_COMPLETION, unit, year + 1)
      ? monthOf(year, 12)
      : monthOf(year + 1, 4),
  };
}

function hasTrap(trap: { code: string; year: number }, unit: Unit, year: number): boolean {
  return trap.code === unit.code && trap.year === year;
}

/** Late starts spill into the next year, but not where they would blur a trap's exact count. */
function startLimit(unit: Unit, year: number, early: number): Month {
  if (early > 0) return monthOf(year, 8);
  return hasTrap(EARLY, unit, year + 1) ? monthOf(year, 12) : monthOf(year + 1, 4);
}
