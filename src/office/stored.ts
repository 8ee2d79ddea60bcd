/** An office as imports are held against it. */
import type { Day } from "../domain/ledger/day";
import type { Project } from "../domain/ledger/project";
import type { PlanRules, Stored, StoredValue } from "../importing/compare/plan";
import type { ImportingOffice, OfficeUnit } from "../importing/recognise/office";
import type { OfficeState } from "./state";

/** What of an office a table is held against: all of it, or as much as a unit is told of itself. */
export interface OfficeAgainst {
  readonly region: OfficeUnit;
  readonly units: readonly OfficeUnit[];
  readonly reportingDay: number | null;
  readonly values: ReadonlyMap<string, StoredValue>;
  readonly projects: readonly { readonly entry: { readonly project: Project } }[];
}

/** The values and projects that stand. */
export function storedOf({ values, projects }: Pick<OfficeAgainst, "values" | "projects">): Stored {
  return { values: [...values.values()], projects: projects.map(({ entry }) => entry.project) };
}

/** The units by every name that the office knows them. */
export function importingOfficeOf({
  region,
  units,
}: Pick<OfficeAgainst, "region" | "units">): ImportingOffice {
  return {
    region: { code: region.code, name: region.name, aliases: region.aliases },
    units: units.map(({ code, name, aliases }) => ({ code, name, aliases })),
  };
}

/**
 * What the office says about a plan. `received`: the day on which the file came, null where nobody
 * says; `confirmed`: values that somebody holds to be right, as `PlanRules` has them.
 */
export function planRulesOf(
  { reportingDay }: OfficeState,
  { received, confirmed }: { received: Day | null; confirmed: ReadonlySet<string> },
): PlanRules {
  return { received, reportingDay, confirmed };
}
