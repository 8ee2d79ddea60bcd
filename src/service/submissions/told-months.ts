/** What a ledger says of other months than its own: neither of any year, nor of one that is locked. */
import { type Month, monthLabel, yearOf } from "../../domain/facts/period";
import type { Project } from "../../domain/ledger/project";
import type { SubmissionContent } from "../../office/submission";
import { locked, unfit } from "../problems";
import { acceptedContent } from "./current";
import type { Deed } from "./doing";
import { offeredMonths } from "./months";
import { placeAbout } from "./place";

/** A plan is of a year about the report's own. */
const YEARS = 10;

/**
 * Throws a `Refused`: 422 for 投资 of a month that is not offered and does not stand, and for a plan of a
 * year that lies far off; 423 for what would be otherwise in a month whose ledger is locked.
 */
export async function assertToldMonths(deed: Deed, content: SubmissionContent): Promise<void> {
  const { office, change, current } = deed;
  const { projects } = content;
  const stored = new Map(
    office.state.projects.map(({ entry: { project } }) => [project.id, project]),
  );
  for (const project of projects) assertAbout(deed, project, stored.get(project.id));
  const before = await acceptedContent(office, change, current.record);
  const told = new Map(projects.map((project) => [project.id, project]));
  for (const { id, invested } of before?.projects ?? [])
    for (const { month } of invested)
      if (valueOf(told.get(id), month) === undefined) assertOpen(deed, month);
}

type Told = SubmissionContent["projects"][number];

function assertAbout(
  deed: Deed,
  project: Told,
  known: Pick<Project, "invested" | "plans"> | undefined,
): void {
  const { name, invested, plans } = project;
  const of = `「${name.slice(0, 40)}」`;
  const offered = offeredMonths(deed.now);
  for (const { month, value } of invested) {
    const was = valueOf(known, month);
    if (was === undefined && !offered.includes(month))
      throw unfit(`${of}${monthLabel(month)}的投资太早了，不能填报。`, []);
    if (was !== value) assertOpen(deed, month);
  }
  const own = yearOf(deed.current.place.month);
  const strange = plans.find(
    ({ year }) => Math.abs(year - own) > YEARS && !known?.plans.some((plan) => plan.year === year),
  );
  if (strange) throw unfit(`${of}的计划是${strange.year}年的，请核实年份。`, []);
}

function valueOf(project: Pick<Project, "invested"> | undefined, month: Month): number | undefined {
  return project?.invested.find((own) => own.month === month)?.value;
}

/** Its own lock has been asked for already. */
function assertOpen({ office, current: { place } }: Deed, month: Month): void {
  const { lock = null } = office.records.get(placeAbout({ ...place, month })) ?? {};
  if (month !== place.month && lock) throw locked(lock);
}
