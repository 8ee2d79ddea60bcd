/**
 * 年度计划 and monthly reports of one unit's year: slow in the first quarter, a jump at the half year,
 * nothing before the start.
 */
import { type Project } from "../../../src/domain/ledger/project";
import { type Month, monthNumber, monthOf } from "../../../src/domain/facts/period";
import { invariant } from "../../../src/lib/invariant";
import type { Random } from "../../random";
import type { Draft } from "./draft";
import type { YearWish } from "./wishes";

/** The months' parts of a year's investment, %. */
const SEASON = [3, 4, 8, 8, 9, 17, 8, 9, 11, 9, 8, 6];
/** Some projects bring their own 序时 curve, % at the end of each month. */
const CURVES: readonly (readonly number[])[] = [
  [2, 5, 12, 20, 30, 46, 55, 66, 78, 87, 95, 100],
  [5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100],
  [0, 0, 5, 10, 20, 40, 50, 60, 75, 85, 95, 100],
];
const PLAN_STEP_WAN = 100;
const REPORT_STEP_WAN = 10;

/**
 * Gives every project its plan for the year and its reports up to the last known month, so that the
 * unit meets the wished rate.
 */
export function reportYear(
  random: Random,
  wish: YearWish,
  content: { drafts: readonly Draft[]; known: Month },
): void {
  const { drafts, known } = content;
  addPlans(random, wish, drafts);
  const pinned = monthNumber(wish.pinned) - 1;
  const works = drafts.map((draft) => ({
    draft,
    reach: planOf(draft, wish.year) * draft.vigour,
    shares: sharesOf(draft.project, wish.year),
  }));
  const expected = works.reduce((sum, { reach, shares }) => sum + reach * (shares[pinned] ?? 0), 0);
  const planned = drafts.reduce((sum, draft) => sum + planOf(draft, wish.year), 0);
  invariant(expected > 0, "a unit's year has investment under way");
  const scale = (planned * wish.ratePercent) / 100 / expected;
  const months = monthsOfYear(wish.year).filter((month) => month <= known);
  for (const { draft, reach, shares } of works) {
    const reports = months.map((month, index) => ({
      month,
      value: toStep(reach * scale * (shares[index] ?? 0), REPORT_STEP_WAN),
    }));
    draft.project.invested = [...draft.project.invested, ...reports];
  }
}

function addPlans(random: Random, wish: YearWish, drafts: readonly Draft[]): void {
  const weights = drafts.map((draft) => planWeight(draft, wish.year));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, { project }] of drafts.entries()) {
    const investment = toStep((wish.planWan * (weights[index] ?? 0)) / total, PLAN_STEP_WAN);
    project.plans = [
      ...project.plans,
      {
        year: wish.year,
        investment,
        curve: investment > 0 && random.chance(0.2) ? random.pick(CURVES) : null,
      },
    ];
  }
}

/**
 * Reserves have no plan of their own; a new or ending project takes less than one in full swing.
 */
function planWeight({ project, weight }: Draft, year: number): number {
  if (project.startPlanned === null) return 0;
  const isNew = project.startActual === null || project.startActual >= String(year);
  return weight * (isNew ? 0.7 : 1) * (project.completionPlanned === null ? 1 : 0.8);
}

function planOf({ project }: Draft, year: number): number {
  return project.plans.find((plan) => plan.year === year)?.investment ?? 0;
}

/**
 * The part of the project's work of the year that is done by each month's end, within the months in
 * which it is under way.
 */
function sharesOf(project: Project, year: number): number[] {
  const first = monthWithin(project.startActual, year, { before: 1, none: 13 });
  const last = monthWithin(project.completionActual, year, { before: 0, none: 12 });
  const parts = SEASON.map((part, index) => (index + 1 >= first && index + 1 <= last ? part : 0));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let done = 0;
  return parts.map((part) => {
    done += part;
    return whole === 0 ? 0 : done / whole;
  });
}

/**
 * The month number of a day in the year: `before` for an earlier day, `none` for a later one or
 * none at all.
 */
function monthWithin(
  day: string | null,
  year: number,
  edge: { before: number; none: number },
): number {
  if (day === null || day.slice(0, 4) > String(year)) return edge.none;
  return day.slice(0, 4) < String(year) ? edge.before : Number(day.slice(5, 7));
}

function monthsOfYear(year: number): Month[] {
  return SEASON.map((_, index) => monthOf(year, index + 1));
}

function toStep(value: number, step: number): number {
  return Math.round(value / step) * step;
}
