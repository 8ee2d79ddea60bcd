/**
 * What the ledger tells beside dates and money: funds that came, 形象进度, 入库, urges, and what became
 * of projects. Drawn from streams of its own, so that nothing else is drawn otherwise for it.
 */
import { type Day, addDays, lastDayOf } from "../../../src/domain/ledger/day";
import { fundGroupsOf } from "../../../src/domain/ledger/funds";
import type { Stage } from "../../../src/domain/ledger/kinds";
import type {
  Change,
  Issue,
  LedgerEntry,
  Library,
  Project,
  Revision,
  Urge,
} from "../../../src/domain/ledger/project";
import { kindAt, stageAt } from "../../../src/domain/ledger/stage";
import { type Month, addMonths, monthOf } from "../../../src/domain/facts/period";
import { type Random, createRandom } from "../../random";
import { dayIn } from "./calendar";
import { LAST_MONTH, LAST_YEAR, SEED } from "./units";
import { PROGRESS_TEXTS, URGE_TEXTS } from "./words";

/** `known`: the unit's last report month; nothing later is written down. */
export function tellFurther(
  { project, issues, revisions }: LedgerEntry,
  known: Month,
): LedgerEntry {
  const random = createRandom(`${SEED}/${project.id}/further`);
  const today = lastDayOf(known);
  const fundSource = fundSourceOf(random, project);
  return {
    project: {
      ...project,
      // As at the end of the data: an answer for an earlier month works out its own.
      kind: kindAt(project, LAST_MONTH),
      fundSource,
      fundsArrived: fundsArrived(random, { ...project, fundSource }, today),
      progressText: progressText(random, stageAt(project, known)),
      library: library(random, project, today),
      changes: renamings(random, project),
      ...plannedAhead(random, project),
    },
    issues: issues.map((issue) => withUrges(random, issue, today)),
    revisions: [...revisions, ...lateReport(random, project, revisions)],
  };
}

/** A few public projects live on 抗疫特别国债. */
function fundSourceOf(random: Random, { fundSource }: Project): string {
  return fundSource === "中央预算内投资" && random.chance(0.15) ? "抗疫特别国债" : fundSource;
}

/** Mostly shortly before the start; where the start is not planned, nobody says. */
function fundsArrived(random: Random, project: Project, today: Day): Day | null {
  const isTold = fundGroupsOf(project).length > 0 && random.chance(0.85);
  const ahead = random.integer(10, 150);
  if (!isTold || project.startPlanned === null) return null;
  const day = addDays(project.startPlanned, -ahead);
  return day <= today ? day : null;
}

function progressText(random: Random, stage: Stage): string | null {
  return random.chance(0.9) ? random.pick(PROGRESS_TEXTS[stage]) : null;
}

/** Only of reserve projects, and not of all: some units don't say. */
function library(random: Random, { startPlanned }: Project, today: Day): Library | null {
  const level = (["county", "prefecture", "province", "nation"] as const)[
    random.weighted([30, 35, 25, 10])
  ];
  const entered = random.chance(0.6) ? addDays(today, -random.integer(5, 500)) : null;
  const complete = random.chance(0.55);
  if (startPlanned !== null || !level || random.chance(0.08)) return null;
  return { level, entered, complete: entered !== null && complete };
}

/** Some reserve projects are planned already, for the year after the data. */
function plannedAhead(
  random: Random,
  { startPlanned, plans }: Project,
): Partial<Pick<Project, "startPlanned" | "completionPlanned">> {
  const start = dayIn(random, monthOf(LAST_YEAR + 1, random.integer(1, 6)));
  const end = dayIn(random, monthOf(LAST_YEAR + 3, random.integer(1, 12)));
  const isListed = plans.some(({ year }) => year === LAST_YEAR);
  return startPlanned === null && isListed && random.chance(0.35)
    ? { startPlanned: start, completionPlanned: end }
    : {};
}

function renamings(random: Random, { formerNames, plans }: Project): Change[] {
  const year = plans[0]?.year ?? 0;
  return formerNames.map((was) => ({
    at: `${year}-0${random.integer(1, 9)}-15`,
    kind: "renamed",
    was,
    of: [],
  }));
}

/**
 * Urged shortly before and after the day it is due, until it is rectified; some projects ask for
 * help.
 */
function withUrges(random: Random, issue: Issue, today: Day): Issue {
  const { assigned, dueBy, rectified, responsibleUnit } = issue;
  const isListed = random.chance(0.12);
  const draws = [-random.integer(3, 12), random.integer(2, 9), random.integer(10, 30)];
  const hasAsked = random.chance(0.35);
  if (assigned === null || dueBy === null) return { ...issue, listed: isListed };
  const end = rectified ?? today;
  const downs = draws
    .map((shift) => addDays(dueBy, shift))
    .filter((day) => day > assigned && day < end)
    .map((at): Urge => ({
      at,
      by: "市重点项目办",
      direction: "down",
      kind: "urge",
      text: URGE_TEXTS.down,
    }));
  const asked = addDays(assigned, 5);
  const ups: Urge[] =
    hasAsked && asked < end
      ? [
          {
            at: asked,
            by: responsibleUnit ?? "项目单位",
            direction: "up",
            kind: "consult",
            text: URGE_TEXTS.up,
          },
        ]
      : [];
  return { ...issue, listed: isListed, urges: [...ups, ...downs] };
}

/** 迟报: a month's value that came a month later. */
function lateReport(random: Random, { invested }: Project, known: readonly Revision[]): Revision[] {
  const worked = invested.filter(({ value }) => value > 0).slice(-10);
  if (worked.length === 0 || known.length > 0 || !random.chance(0.015)) return [];
  const { month, value } = random.pick(worked);
  return [{ month, value, was: null, reportedAt: dayIn(random, addMonths(month, 1)) }];
}
