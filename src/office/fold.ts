/**
 * Journal → the office as it stands. Imports that were undone count as never made; of one value told
 * twice the later import stands, and both stay in the journal.
 */
import { invariant } from "../lib/invariant";
import { type Steps, atOnce } from "../lib/steps";
import { valueKey } from "../importing/compare/plan";
import type { Profile } from "../importing/recognise/profile";
import { foldDone, foldProjects } from "./fold-projects";
import { type UnitsFolded, foldUnits } from "./fold-units";
import type { CreatedEvent, ImportedEvent, Journal, JournalEvent } from "./journal";
import { printedKey } from "./same";
import { standingReports } from "./standing-reports";
import type { OfficeState, StateImport, StatePrinted, StateValue } from "./state";

/** The office of a journal that is sound (fits.ts). Throws where no event makes one. */
export function foldJournal(journal: Journal): OfficeState {
  return atOnce(foldSteps(journal));
}

/** The same in steps. */
export function* foldSteps(journal: Journal): Steps<OfficeState> {
  const created = journal.find((event): event is CreatedEvent => event.kind === "created");
  invariant(created, "a journal begins with the event that made the office");
  const units = foldUnits(created, journal);
  const imports = importsOf(journal);
  const live = imports.flatMap(({ event, isUndone }) => (isUndone ? [] : [event]));
  const reportingDay = lastOf(journal, "reportingDaySet")?.day ?? null;
  const { office, title, region, at: since } = created;
  return {
    id: office,
    title,
    isInvented: created.invented === true,
    region: { ...region, aliases: units.regionAliases },
    units: units.units,
    policy: policyOf(created, journal),
    reportingDay,
    dashIsZero: lastOf(journal, "dashTold")?.isZero ?? null,
    values: valuesOf(live, units),
    printed: printedOf(live, units),
    ...(yield* foldProjects(live, {
      unitOf: units.unitOf,
      since,
      reportingDay,
      reports: standingReports(journal, live),
      done: foldDone(journal),
    })),
    notes: live.flatMap((event) =>
      event.notes.map((note) => ({
        ...note,
        unit: note.unit && units.unitOf(note.unit),
        ...originOf(event),
      })),
    ),
    explanations: live.flatMap((event) =>
      event.explanations.map((explanation) => ({ ...explanation, ...originOf(event) })),
    ),
    profiles: profilesOf(journal),
    imports,
    publishedAt: lastOf(journal, "published")?.at ?? null,
    changedAt: lastMoment(journal) ?? since,
    revision: `r${journal.length}-${(journal.at(-1)?.id ?? "").slice(0, 8)}`,
    length: journal.length,
  };
}

type EventOf<Kind extends JournalEvent["kind"]> = Extract<JournalEvent, { kind: Kind }>;

function ofKind<Kind extends JournalEvent["kind"]>(
  journal: Journal,
  kind: Kind,
): readonly EventOf<Kind>[] {
  return journal.filter((event): event is EventOf<Kind> => event.kind === kind);
}

function lastOf<Kind extends JournalEvent["kind"]>(
  journal: Journal,
  kind: Kind,
): EventOf<Kind> | null {
  return ofKind(journal, kind).at(-1) ?? null;
}

/**
 * The latest moment of any event; null of no journal. A clock may have been set back: what was known
 * later is not made older by it.
 */
export function lastMoment(journal: Journal): string | null {
  return journal.reduce<string | null>(
    (last, { at }) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
    null,
  );
}

function importsOf(journal: Journal): readonly StateImport[] {
  const undone = new Set(ofKind(journal, "undone").map((event) => event.import));
  const published = journal.map(({ kind }) => kind).lastIndexOf("published");
  return journal.flatMap((event, index) => {
    if (event.kind !== "imported") return [];
    const isUndone = undone.has(event.id);
    return [{ event, isUndone, canUndo: !isUndone && index > published }];
  });
}

function originOf({ id, file }: ImportedEvent): { import: string; file: string } {
  return { import: id, file: file.name };
}

function valuesOf(
  live: readonly ImportedEvent[],
  { unitOf }: UnitsFolded,
): ReadonlyMap<string, StateValue> {
  const values = new Map<string, StateValue>();
  for (const event of live) {
    for (const gone of event.cleared ?? [])
      values.delete(valueKey({ ...gone, unit: unitOf(gone.unit) }));
    for (const value of event.values) {
      const own = { ...value, unit: unitOf(value.unit), ...originOf(event) };
      values.set(valueKey(own), own);
    }
  }
  return values;
}

function printedOf(
  live: readonly ImportedEvent[],
  { unitOf }: UnitsFolded,
): readonly StatePrinted[] {
  const byKey = new Map(
    live.flatMap((event) =>
      event.printed.map((printed) => {
        const own = { ...printed, region: unitOf(printed.region), ...originOf(event) };
        return [printedKey(own), own] as const;
      }),
    ),
  );
  return [...byKey.values()];
}

function policyOf({ policy }: CreatedEvent, journal: Journal): Readonly<Record<string, unknown>> {
  const rules = new Map(Object.entries(policy));
  for (const { change } of ofKind(journal, "ruleChanged"))
    if (change.to === null || change.to === undefined) rules.delete(change.rule);
    else rules.set(change.rule, change.to);
  return Object.fromEntries(rules);
}

/** By name, in the order in which they were first saved. */
function profilesOf(journal: Journal): readonly Profile[] {
  const byName = new Map<string, Profile>();
  for (const event of journal) {
    if (event.kind === "profileSaved") byName.set(event.profile.name, event.profile);
    if (event.kind === "profileRemoved") byName.delete(event.name);
  }
  return [...byName.values()];
}
