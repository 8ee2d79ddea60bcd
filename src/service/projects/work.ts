/** A project as the staff have it: as it stands before it is published, and what one may do. */
import type { WireProjectWork } from "../../data/wire/work/projects";
import { wireDetail } from "../../backend/ledger/wire";
import { readPolicy } from "../../data/wire/wire-to-domain";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { monthOfMoment } from "../../domain/facts/generated-at";
import type { Month } from "../../domain/facts/period";
import type { LedgerEntry } from "../../domain/ledger/project";
import { type LedgerRow, rowAt } from "../../domain/ledger/row";
import {
  ISSUE_ACTIONS,
  mayAct,
  mayCard,
  mayRaise,
  stepOf,
} from "../../domain/submissions/issue-actions";
import { type Standing, dealsWith } from "../../domain/submissions/roles";
import { isPresent } from "../../lib/array";
import { invariant } from "../../lib/invariant";
import { eventWords } from "../../office/explain";
import type { Office, ProjectEntry } from "../office-log";
import { notThere, notYours } from "../problems";

/** So many are offered. */
const MOST_UNITS = 200;

/** A project of the office, and how often something was said of it: its version. */
export interface ProjectNow {
  readonly entry: LedgerEntry;
  readonly version: number;
}

/** Throws a `Refused`: 404 where there is none, 403 where it is another unit's. */
export function projectNow(office: Office, id: string, who: Standing): ProjectNow {
  const found = office.state.projects.find(({ entry }) => entry.project.id === id);
  if (who.role === "reader") throw notYours("读者只看已发布的项目。");
  if (!found) throw notThere(`没有编号为“${id.slice(0, 40)}”的项目。`);
  const { entry } = found;
  if (!dealsWith(who, entry.project.county)) throw notYours("这是别的单位的项目。");
  return { entry, version: office.projects.get(id)?.length ?? 0 };
}

/** What a GET answers; of a refusal, what stands now. */
export function workOf(
  office: Office,
  { entry, version }: ProjectNow,
  { who, now }: { readonly who: Standing; readonly now: string },
): WireProjectWork {
  const { id, county: unit } = entry.project;
  return {
    version,
    project: wireDetail(standingRow(office, entry, now), []),
    may: {
      raise: mayRaise(who, unit),
      card: mayCard(who),
      issues: Object.fromEntries(
        entry.issues.map((issue) => {
          const step = stepOf(issue);
          return [issue.id, ISSUE_ACTIONS.filter((own) => mayAct(own, { who, unit, step }))];
        }),
      ),
    },
    units: unitsFor(office, unit),
    history: (office.projects.get(id) ?? []).map((own) => ({
      at: own.event.at,
      by: own.by,
      words: wordsOf(office, own),
    })),
  };
}

/** At the ledger's newest month, with what has been done to its problems and its card until now. */
function standingRow(office: Office, entry: LedgerEntry, now: string): LedgerRow {
  const { policy } = readPolicy({ ...office.state.policy });
  const today = monthOfMoment(now, DEFAULT_TIME_ZONE);
  invariant(today, "the clock shows a moment");
  const row = (month: Month) => rowAt(entry, { month, policy, countedIn: null });
  const { project, ...newest } = row(newestMonth(office) ?? today);
  const { issues, project: current } = row(today);
  return { ...newest, issues, project: { ...project, redCard: current.redCard } };
}

function newestMonth({ state }: Office): Month | null {
  let newest: Month | null = null;
  for (const { entry } of state.projects)
    for (const { month } of entry.project.invested)
      if (newest === null || month > newest) newest = month;
  return newest;
}

/** Whom the unit's ledger names, then the office's own units. */
function unitsFor({ state }: Office, unit: string): string[] {
  const named = state.projects.flatMap(({ entry: { project, issues } }) =>
    project.county === unit
      ? [project.unit, project.leader, ...issues.map((issue) => issue.responsibleUnit)]
      : [],
  );
  const names = [...named.filter(isPresent), ...state.units.map(({ name }) => name)];
  return [...new Set(names)].slice(0, MOST_UNITS);
}

function wordsOf({ state }: Office, { event }: ProjectEntry): string {
  const isReport = event.kind === "imported" && event.report !== undefined;
  const title = isReport ? event.tables[0]?.title : undefined;
  return title === undefined ? eventWords(event, state) : `${title}审核通过。`;
}
