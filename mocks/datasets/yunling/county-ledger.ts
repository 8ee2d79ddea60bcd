/**
 * One unit's ledger, year by year: what is carried over, newly started, held in reserve, completed,
 * and invested.
 */
import { type Month, addMonths, monthOf } from "../../../src/domain/facts/period";
import { type Random, createRandom } from "../../random";
import { actualMonth, dayIn, plannedCompletion, plannedStart } from "./calendar";
import { type Draft, type Register, createDraft } from "./draft";
import { reportYear } from "./investment";
import { lastReported } from "./traps";
import { LAST_MONTH, SEED, type Unit, YEARS } from "./units";
import { type YearWish, yearWish } from "./wishes";

interface Step {
  readonly unit: Unit;
  readonly wish: YearWish;
  readonly random: Random;
  readonly register: Register;
  /** What happens later is not known. */
  readonly known: Month;
}

/** A unit's projects of all years, as far as it has reported. */
export function buildCountyLedger(unit: Unit, register: Register): Draft[] {
  const all = new Set<Draft>();
  const known = lastReported(unit.code, LAST_MONTH);
  let listed: Draft[] = [];
  for (const year of YEARS) {
    const step = {
      unit,
      wish: yearWish(unit, year),
      random: createRandom(`${SEED}/${unit.code}/${year}`),
      register,
      known,
    };
    listed = listYear(step, listed);
    reportYear(step.random, step.wish, { drafts: listed, known });
    for (const draft of listed) all.add(draft);
  }
  return [...all];
}

function listYear(step: Step, before: readonly Draft[]): Draft[] {
  const { random, wish } = step;
  const carried = before.length === 0 ? olderDrafts(step) : carriedDrafts(step, before);
  const waiting = before.filter((draft) => draft.project.startPlanned === null);
  const promoted = random.sample(waiting, Math.floor(wish.starts / 3));
  const kept = waiting.filter((draft) => !promoted.includes(draft)).slice(0, wish.reserves);
  const started = [...promoted, ...freshDrafts(step, wish.starts - promoted.length)];
  const early = freshDrafts(step, wish.early);
  for (const draft of started) scheduleStart(step, draft);
  for (const draft of early) startAhead(step, draft);
  for (const draft of completable(carried, wish)) scheduleCompletion(step, draft);
  return [
    ...carried,
    ...started,
    ...early,
    ...kept,
    ...freshDrafts(step, wish.reserves - kept.length),
  ];
}

function freshDrafts(step: Step, count: number): Draft[] {
  return Array.from({ length: Math.max(0, count) }, () =>
    createDraft(step.random, step.unit, step.register),
  );
}

/** In the first year, what was begun in the three years before. */
function olderDrafts(step: Step): Draft[] {
  const drafts = freshDrafts(step, step.wish.carried);
  for (const { project } of drafts) {
    const month = monthOf(step.wish.year - step.random.integer(1, 3), step.random.integer(1, 12));
    project.startPlanned = dayIn(step.random, month);
    project.startActual = dayIn(step.random, addMonths(month, step.random.integer(0, 2)));
    if (project.startActual.slice(0, 4) >= String(step.wish.year))
      project.startActual = `${step.wish.year - 1}-12-20`;
  }
  return drafts;
}

/**
 * What slipped from last year stays; of the other unfinished projects some leave the city's list.
 */
function carriedDrafts(step: Step, before: readonly Draft[]): Draft[] {
  const year = String(step.wish.year);
  const open = before.filter(
    ({ project }) =>
      project.startPlanned !== null &&
      !(project.completionActual && project.completionActual < year),
  );
  const slipped = open.filter(
    ({ project }) =>
      project.startActual === null ||
      project.startActual >= year ||
      project.completionPlanned !== null,
  );
  const others = open.filter((draft) => !slipped.includes(draft));
  return [...slipped, ...step.random.sample(others, step.wish.carried - slipped.length)];
}

function scheduleStart(step: Step, { project }: Draft): void {
  const { random, wish, unit } = step;
  const planned = plannedStart(random, wish.year);
  project.startPlanned = dayIn(random, planned);
  project.startActual = dayIfKnown(
    step,
    actualMonth(random, planned, { punctuality: unit.punctuality, limit: wish.startLimit }),
  );
}

/** 提前开工: planned for next year, begun between March and August. */
function startAhead(step: Step, { project }: Draft): void {
  project.startPlanned = dayIn(step.random, plannedStart(step.random, step.wish.year + 1));
  project.startActual = dayIn(step.random, monthOf(step.wish.year, step.random.integer(3, 8)));
}

/** The oldest begun projects come to their end first. */
function completable(carried: readonly Draft[], wish: YearWish): Draft[] {
  const candidates = carried.filter(
    ({ project }) =>
      project.completionPlanned === null &&
      project.startActual &&
      project.startActual < String(wish.year),
  );
  return candidates
    .sort((a, b) => ((a.project.startActual ?? "") < (b.project.startActual ?? "") ? -1 : 1))
    .slice(0, wish.completions);
}

function scheduleCompletion(step: Step, { project }: Draft): void {
  const { random, wish, unit } = step;
  const planned = plannedCompletion(random, wish.year);
  project.completionPlanned = dayIn(random, planned);
  const month = actualMonth(random, planned, {
    punctuality: unit.punctuality,
    limit: wish.completionLimit,
  });
  project.completionActual = dayIfKnown(step, month);
  const production = addMonths(month, random.integer(1, 5));
  if (project.completionActual && random.chance(0.7))
    project.productionActual = dayIfKnown(step, production);
}

/**
 * The day is drawn either way, so that the unit's last report month doesn't change the draws after
 * it.
 */
function dayIfKnown(step: Step, month: Month): string | null {
  const day = dayIn(step.random, month);
  return month <= step.known ? day : null;
}
