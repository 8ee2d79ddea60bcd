/** Draft → Plan: held against what is stored; nothing is deleted, and nothing stored. */
import type { RegionCode } from "../../domain/facts/county";
import { monthLabel } from "../../domain/facts/period";
import { groupBy } from "../../lib/array";
import { tabulate } from "../../lib/record";
import type { Steps } from "../../lib/steps";
import type { Draft } from "../draft/draft";
import { type Problems, problemList } from "../draft/problems";
import type { ImportingOffice } from "../recognise/office";
import type { ChangeKind, Plan, PlanRules, Stored } from "./plan";
import { planProjects } from "./project-plan";
import { dueDay, planUnits } from "./unit-plan";

const CHANGE_KINDS: readonly ChangeKind[] = ["new", "changed", "same", "absent", "refused"];

interface PlanGiven {
  readonly office: ImportingOffice;
  readonly rules?: PlanRules;
}

/** What storing the draft would change, and what is wrong in the light of the store. */
export function* planSteps(
  draft: Draft,
  stored: Stored,
  { office, rules = NO_RULES }: PlanGiven,
): Steps<Plan> {
  const problems = problemList();
  const names = new Map(office.units.map(({ code, name }) => [code, name]));
  const nameOf = (unit: RegionCode) => names.get(unit) ?? unit;
  const units = planUnits(draft, stored, { problems, nameOf, rules });
  const ledger = yield* planProjects(draft, stored, { problems, rules, nameOf });
  sayLate(draft, rules, problems);
  const lines = [...units.lines, ...ledger.lines];
  const counted = groupBy(lines, ({ kind }) => kind);
  return {
    month: draft.month,
    lines,
    counts: tabulate(CHANGE_KINDS, (kind) => counted.get(kind)?.length ?? 0),
    notes: draft.notes,
    problems: [...draft.problems, ...problems.list()],
    values: units.values,
    printed: draft.printed,
    projects: ledger.projects,
  };
}

const NO_RULES: PlanRules = { received: null, reportingDay: null, confirmed: new Set() };

/** 迟报: the file came after the day by which the month is reported. */
function sayLate(
  { month }: Draft,
  { received, reportingDay }: PlanRules,
  problems: Problems,
): void {
  if (month === null || received === null || reportingDay === null) return;
  const due = dueDay(month, reportingDay);
  if (received <= due) return;
  problems.add({
    weight: "hint",
    kind: "late",
    at: null,
    say: () => `${monthLabel(month)}的数应在${due}前报，${received}才收到（迟报）。`,
  });
}
