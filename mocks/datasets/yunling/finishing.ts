/**
 * What follows once dates and reports stand: total investment, start rounds, tags, red cards,
 * issues and small corrections.
 */
import { addDays, lastDayOf } from "../../../src/domain/ledger/day";
import type { Issue, LedgerEntry, Project, RedCard } from "../../../src/domain/ledger/project";
import { stageAt } from "../../../src/domain/ledger/stage";
import {
  type Month,
  addMonths,
  parseMonth,
  quarterLabel,
  quarterOf,
} from "../../../src/domain/facts/period";
import type { Random } from "../../random";
import { dayIn, plannedCompletion } from "./calendar";
import { type Draft, TAG } from "./draft";
import { createIssues } from "./issues";
import { LAST_YEAR, YEARS } from "./units";
import { RED_CARD_OUTCOMES } from "./words";

/** `known`: the unit's last report month; nothing later is written down. */
export function finishEntry(random: Random, draft: Draft, known: Month): LedgerEntry {
  const { project, revisions } = draft;
  project.totalInvestment = totalInvestment(random, draft);
  if (project.startPlanned !== null) project.completionPlanned ??= laterCompletion(random);
  project.startRound = startRound(project);
  if (random.chance(0.07)) addRevision(random, draft);
  const issues = createIssues(random, project, lastDayOf(known));
  project.redCard = redCard(random, project, known);
  project.batchTags = batchTags(random, { project, issues, known });
  return { project, issues, revisions };
}

/** What is not due within the data is planned for the years after them. */
function laterCompletion(random: Random): string {
  return dayIn(random, plannedCompletion(random, LAST_YEAR + random.integer(1, 3)));
}

/** Never less than its yearly plans together; more where much was done before or is still to do. */
function totalInvestment(random: Random, { project }: Draft): number {
  const planned = project.plans.reduce((sum, plan) => sum + plan.investment, 0);
  if (planned === 0) return random.integer(30, 800) * 100;
  const beganBefore = project.startActual !== null && project.startActual < String(YEARS[0]);
  const justBegun = project.startPlanned !== null && project.startPlanned >= String(LAST_YEAR);
  const factor = random.between(1.15, 2) + (beganBefore ? 0.6 : 0) + (justBegun ? 1.1 : 0);
  return Math.ceil((planned * factor) / 100) * 100;
}

function startRound(project: Project): string | null {
  const month = parseMonth(project.startPlanned?.slice(0, 7) ?? "");
  if (!month || month < String(YEARS[0])) return null;
  return `${quarterLabel(quarterOf(month))}集中开工`;
}

/** A later correction of an earlier report: the ledger holds the corrected value. */
function addRevision(random: Random, { project, revisions }: Draft): void {
  const worked = project.invested.filter((entry) => entry.value > 0);
  if (worked.length === 0) return;
  const { month, value } = random.pick(worked);
  const was = Math.round((value * random.between(0.9, 1.08)) / 10) * 10;
  if (was !== value)
    revisions.push({ month, value, was, reportedAt: dayIn(random, addMonths(month, 1)) });
}

/** From a card to its outcome. */
const DAYS_TO_SETTLE = 30;

/** A few slow projects of the last year: some cards are still open, some have an outcome. */
function redCard(random: Random, project: Project, known: Month): RedCard | null {
  const isListed = project.plans.some((plan) => plan.year === LAST_YEAR && plan.investment > 0);
  if (!isListed || !random.chance(0.03)) return null;
  const date = dayIn(random, addMonths(known, -random.integer(0, 6)));
  const deadline = addDays(date, random.integer(20, 60));
  const outcome = random.chance(0.5) ? random.pick(RED_CARD_OUTCOMES) : null;
  const [settled, last] = [addDays(date, DAYS_TO_SETTLE), lastDayOf(known)];
  const outcomeAt = settled < last ? settled : last;
  return {
    date,
    deadline,
    demand: "start",
    outcome,
    outcomeAt: outcome === null ? null : outcomeAt,
  };
}

/** 六个一批: a project may carry several. */
function batchTags(
  random: Random,
  content: { project: Project; issues: readonly Issue[]; known: Month },
): string[] {
  const { project, issues, known } = content;
  const stage = stageAt(project, known);
  const isOnTime =
    project.startActual !== null &&
    project.startPlanned !== null &&
    project.startActual.slice(0, 7) <= project.startPlanned.slice(0, 7);
  const tests: readonly (readonly [string, boolean])[] = [
    [TAG.onTime, stage === "started" && isOnTime],
    [TAG.fast, (stage === "started" || stage === "building") && random.chance(0.4)],
    [TAG.completing, (project.completionPlanned ?? "9") < String(LAST_YEAR + 1)],
    [TAG.rectifying, issues.some((issue) => issue.closed === null)],
    [TAG.preparing, project.startPlanned === null],
    [TAG.serving, random.chance(0.12)],
  ];
  return tests.filter(([, holds]) => holds).map(([tag]) => tag);
}
