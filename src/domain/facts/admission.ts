/**
 * Which facts belong to a data set: those of units directly below the region, for months that have
 * been. The rest is left out, and kept to be named.
 */
import { ALL_GROUPS, type RegionCode, reportsGroup } from "./county";
import type { Dataset } from "./dataset";
import { type Conflict, type Facts, type FactsRecord, type Printed, createFacts } from "./facts";
import { type Measure, type MeasureGroup, measureInfo } from "./measure";
import { measureValues } from "./measure-values";
import { monthOfMoment } from "./generated-at";
import type { Month } from "./period";

/**
 * Why facts do not belong: of a month to come, of no region that is listed, of a region elsewhere,
 * of the region among its own units.
 */
export type Reason = "later" | "unknown" | "elsewhere" | "itself";

/** A record or a printed value that does not belong. */
export type Stranger = {
  readonly reason: Reason;
  readonly code: RegionCode;
  readonly month: Month;
} & (
  | { readonly kind: "record"; readonly item: FactsRecord }
  | { readonly kind: "printed"; readonly item: Printed }
);

/**
 * A record without the groups that its unit does not report at all, and those groups: 不适用 has no
 * value.
 */
export interface Undeclared {
  readonly record: FactsRecord;
  readonly groups: readonly MeasureGroup[];
}

export interface Admission {
  /** What counts. */
  readonly facts: Facts;
  readonly strangers: readonly Stranger[];
  readonly undeclared: readonly Undeclared[];
  /**
   * Months with values that the data set does not list: they are data, but nobody can choose them.
   */
  readonly unlisted: readonly Month[];
}

const admissions = new WeakMap<
  Facts,
  { readonly dataset: Dataset; readonly admission: Admission }
>();

/**
 * The facts as they count in a data set, and what was left out of them. The same facts and data set
 * give the same object; so do facts that are admitted already.
 */
export function admit(dataset: Dataset, facts: Facts): Admission {
  const known = admissions.get(facts);
  if (known?.dataset === dataset) return known.admission;
  const admission = judge(dataset, facts);
  for (const one of [facts, admission.facts]) admissions.set(one, { dataset, admission });
  return admission;
}

/** Whether nothing was wrong in a data set, and in facts read with it. */
export function isFaultless(dataset: Dataset, facts: Facts): boolean {
  const { strangers, undeclared, unlisted } = admit(dataset, facts);
  return [dataset.problems, facts.problems, facts.conflicts, strangers, undeclared, unlisted].every(
    ({ length }) => length === 0,
  );
}

function judge(dataset: Dataset, facts: Facts): Admission {
  const all = [...facts.records.values()].flatMap((units) => [...units.values()]);
  // A record without a value says nothing, wherever it is of.
  const records = all.filter(({ values }) => values.size > 0);
  const strangers = findStrangers(records, facts.printed, reasonOf(dataset, facts.region));
  const left = new Set<FactsRecord | Printed>(strangers.map(({ item }) => item));
  const own = records.filter((record) => !left.has(record)).map(declaredPart(dataset));
  const printed = facts.printed.filter((item) => !left.has(item));
  const undeclared = own.filter(({ groups }) => groups.length > 0);
  const months = new Set([
    ...own.map(({ record }) => record.month),
    ...printed.map(({ month }) => month),
  ]);
  const { region, revision, problems } = facts;
  const isWhole = left.size === 0 && undeclared.length === 0;
  const kept = isWhole
    ? facts
    : createFacts({
        region,
        revision,
        records: own.map(({ record }) => record),
        printed,
        problems,
      });
  const conflicts = facts.conflicts.filter((conflict) => isKept(kept, conflict));
  return {
    facts: { ...kept, conflicts },
    strangers,
    undeclared,
    unlisted: [...months].filter((month) => !dataset.months.includes(month)),
  };
}

/**
 * Whether the value that stands in a conflict counts: of one that was left out, that is all there
 * is to say.
 */
function isKept(
  { records, printed }: Facts,
  { origin, region, month, measure }: Conflict,
): boolean {
  if (origin === "printed")
    return printed.some(
      (item) => item.region === region && item.month === month && item.measure === measure,
    );
  return [...(records.get(month)?.get(region)?.values ?? [])].some(([own]) => own === measure);
}

/** The first reason that holds, or null where the facts belong. */
function reasonOf(
  dataset: Dataset,
  asked: RegionCode,
): (code: RegionCode, month: Month) => Reason | null {
  const newest = monthOfMoment(dataset.generatedAt, dataset.timeZone);
  const parents = new Map(dataset.regions.map(({ code, parent }) => [code, parent]));
  return (code, month) => {
    if (newest !== null && month > newest) return "later";
    if (!parents.has(code)) return "unknown";
    if (code === asked) return "itself";
    return parents.get(code) === asked ? null : "elsewhere";
  };
}

function findStrangers(
  records: readonly FactsRecord[],
  printed: readonly Printed[],
  reasonFor: ReturnType<typeof reasonOf>,
): Stranger[] {
  const reported = records.flatMap((item) => {
    const reason = reasonFor(item.county, item.month);
    return reason
      ? [{ kind: "record", reason, code: item.county, month: item.month, item } as const]
      : [];
  });
  const published = printed.flatMap((item) => {
    const reason = reasonFor(item.region, item.month);
    // What a notice prints for the region itself is what `printed` is for.
    return reason && reason !== "itself"
      ? [{ kind: "printed", reason, code: item.region, month: item.month, item } as const]
      : [];
  });
  return [...reported, ...published];
}

function declaredPart({ regions }: Dataset): (record: FactsRecord) => Undeclared {
  const partial = new Map(
    regions
      .filter(({ reports }) => reports.length < ALL_GROUPS.length)
      .map((region) => [region.code, region]),
  );
  return (record) => {
    const region = partial.get(record.county);
    const isDeclared = (measure: Measure) =>
      !region || reportsGroup(region, measureInfo(measure).group);
    const strange = [...record.values].filter(([measure]) => !isDeclared(measure));
    if (strange.length === 0) return { record, groups: [] };
    const values = measureValues([...record.values].filter(([measure]) => isDeclared(measure)));
    return {
      record: { ...record, values },
      groups: [...new Set(strange.map(([measure]) => measureInfo(measure).group))],
    };
  };
}
