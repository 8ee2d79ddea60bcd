/**
 * Days and months of the invented ledger: which month a thing is planned for, and when it really
 * comes.
 */
import { type Day } from "../../../src/domain/ledger/day";
import { type Month, addMonths, monthOf } from "../../../src/domain/facts/period";
import type { Random } from "../../random";

/**
 * Planned starts by month: after the spring festival, before the half year, before the fourth
 * quarter.
 */
const START_WEIGHTS = [1, 2, 12, 11, 12, 16, 10, 9, 12, 8, 4, 3];
/** Planned completions by month: quarter ends, and the year's end. */
const COMPLETION_WEIGHTS = [0, 0, 5, 6, 10, 20, 8, 9, 16, 8, 6, 12];

/** A month of the year in which a project shall start. */
export function plannedStart(random: Random, year: number): Month {
  return monthOf(year, random.weighted(START_WEIGHTS) + 1);
}

/** A month of the year in which a project shall be completed. */
export function plannedCompletion(random: Random, year: number): Month {
  return monthOf(year, random.weighted(COMPLETION_WEIGHTS) + 1);
}

/**
 * In the month planned, sometimes one early; else one to five months late, but not after `limit`.
 */
export function actualMonth(
  random: Random,
  planned: Month,
  rule: { punctuality: number; limit: Month },
): Month {
  const shift = random.chance(rule.punctuality)
    ? -Number(random.chance(0.15))
    : random.integer(1, 5);
  const early = shift < 0 && planned.endsWith("-01") ? 0 : shift;
  const month = addMonths(planned, early);
  return month > rule.limit ? rule.limit : month;
}

/** A day that every month has. */
export function dayIn(random: Random, month: Month): Day {
  return `${month}-${String(random.integer(1, 28)).padStart(2, "0")}`;
}
